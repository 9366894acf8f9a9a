/** The methods by which the library registers for an event and lets go of it again. */
import type { WireObject } from '../batch-engine/wire-object';
import { ExcelEvent, type EventRegistry, type ExcelEventType } from './event-registry';

const NAMES: Readonly<Record<string, ExcelEventType>> = {
  DataChangedEvent: ExcelEvent.worksheetChanged,
  CalculatedEvent: ExcelEvent.worksheetCalculated,
  ActivatedEvent: ExcelEvent.worksheetActivated,
  DeactivatedEvent: ExcelEvent.worksheetDeactivated,
  AddedEvent: ExcelEvent.worksheetAdded,
  DeletedEvent: ExcelEvent.worksheetDeleted,
  SelectionChangedEvent: ExcelEvent.worksheetSelectionChanged,
  RowHiddenChangedEvent: ExcelEvent.worksheetRowHiddenChanged,
  RowSortedEvent: ExcelEvent.worksheetRowSorted,
  ColumnSortedEvent: ExcelEvent.worksheetColumnSorted,
  ProtectionChangedEvent: ExcelEvent.worksheetProtectionChanged,
  EventNameChanged: ExcelEvent.worksheetNameChanged,
};

export function eventActions(events: EventRegistry, target: string): WireObject['actions'] {
  const actions: Record<string, () => void> = {};
  for (const [name, type] of Object.entries(NAMES)) {
    actions[`_Register${name}`] = () => events.register(type, target);
    actions[`_Unregister${name}`] = () => events.unregister(type, target);
  }
  return actions;
}
