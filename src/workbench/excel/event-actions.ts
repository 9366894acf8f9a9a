/** The methods by which the library registers for an event and lets go of it again. */
import type { WireObject } from '../batch-engine/wire-object';
import { ExcelEvent, WORKBOOK_TARGET, type EventRegistry, type ExcelEventType } from './event-registry';

interface EventMember {
  /** As the reference calls it. */
  readonly member: string;
  readonly type: ExcelEventType;
  /** Sheets come and go in the collection, and no sheet tells of it. */
  readonly ofCollection?: boolean;
}

/** By the words of the wire. */
export const EVENT_MEMBERS: Readonly<Record<string, EventMember>> = {
  DataChangedEvent: { member: 'onChanged', type: ExcelEvent.worksheetChanged },
  CalculatedEvent: { member: 'onCalculated', type: ExcelEvent.worksheetCalculated },
  ActivatedEvent: { member: 'onActivated', type: ExcelEvent.worksheetActivated },
  DeactivatedEvent: { member: 'onDeactivated', type: ExcelEvent.worksheetDeactivated },
  AddedEvent: { member: 'onAdded', type: ExcelEvent.worksheetAdded, ofCollection: true },
  DeletedEvent: { member: 'onDeleted', type: ExcelEvent.worksheetDeleted, ofCollection: true },
  SelectionChangedEvent: { member: 'onSelectionChanged', type: ExcelEvent.worksheetSelectionChanged },
  RowHiddenChangedEvent: { member: 'onRowHiddenChanged', type: ExcelEvent.worksheetRowHiddenChanged },
  RowSortedEvent: { member: 'onRowSorted', type: ExcelEvent.worksheetRowSorted },
  ColumnSortedEvent: { member: 'onColumnSorted', type: ExcelEvent.worksheetColumnSorted },
  ProtectionChangedEvent: { member: 'onProtectionChanged', type: ExcelEvent.worksheetProtectionChanged },
  EventNameChanged: { member: 'onNameChanged', type: ExcelEvent.worksheetNameChanged },
};

export function eventActions(events: EventRegistry, target: string): WireObject['actions'] {
  const actions: Record<string, () => void> = {};
  for (const [name, { type, ofCollection = false }] of Object.entries(EVENT_MEMBERS)) {
    if (ofCollection && target !== WORKBOOK_TARGET) continue;
    actions[`_Register${name}`] = () => events.register(type, target);
    actions[`_Unregister${name}`] = () => events.unregister(type, target);
  }
  return actions;
}
