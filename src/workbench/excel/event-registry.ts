/** What one add-in listens to, and what happened to the workbook in the words of the wire. */
import type { RichApiEvent } from '../protocol/rich-api-event';
import { localAddress } from './addresses';
import type { CellChange, ModelCell, ModelEvent } from './workbook-model';

/** Numbers of Excel's events on the wire. */
export const ExcelEvent = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetNameChanged: 25,
  worksheetProtectionChanged: 24,
} as const;

export type ExcelEventType = (typeof ExcelEvent)[keyof typeof ExcelEvent];

/** Whether it was done in this session of Excel or by a co-author. */
export type EventSource = 'Local' | 'Remote';

/** The target of an event that is not of one sheet. */
export const WORKBOOK_TARGET = 'Workbook';

export class EventRegistry {
  private readonly registered = new Set<string>();

  register(type: ExcelEventType, target: string): void {
    this.registered.add(key(type, target));
  }

  unregister(type: ExcelEventType, target: string): void {
    this.registered.delete(key(type, target));
  }

  /** The wire's events for what happened, for those targets that somebody listens to. */
  translate(event: ModelEvent, source: EventSource): RichApiEvent[] {
    return wireEvents(event, source).flatMap(({ type, sheet, args }) =>
      [WORKBOOK_TARGET, sheet]
        .filter((target) => this.registered.has(key(type, target)))
        .map((target) => ({ type, target, args })),
    );
  }
}

interface WireEvent {
  readonly type: ExcelEventType;
  readonly sheet: string;
  readonly args: Readonly<Record<string, unknown>>;
}

function wireEvents(event: ModelEvent, source: EventSource): WireEvent[] {
  const sheet = event.sheet;
  switch (event.kind) {
    case 'cells-changed':
      return [{ type: ExcelEvent.worksheetChanged, sheet, args: changedArgs(event, source) }];
    case 'calculated':
      return [{ type: ExcelEvent.worksheetCalculated, sheet, args: { worksheetId: sheet, address: addresses(event) } }];
    case 'selected':
      return [
        { type: ExcelEvent.worksheetSelectionChanged, sheet, args: { worksheetId: sheet, address: addresses(event) } },
      ];
    case 'sheet-added':
      return [{ type: ExcelEvent.worksheetAdded, sheet, args: { worksheetId: sheet, source } }];
    case 'sheet-removed':
      return [{ type: ExcelEvent.worksheetDeleted, sheet, args: { worksheetId: sheet, source } }];
    case 'rows-sorted':
      return [
        { type: ExcelEvent.worksheetRowSorted, sheet, args: { worksheetId: sheet, source, address: addresses(event) } },
      ];
    case 'rows-hidden':
      return [
        {
          type: ExcelEvent.worksheetRowHiddenChanged,
          sheet,
          args: {
            worksheetId: sheet,
            source,
            address: addresses(event),
            changeType: event.hidden ? 'Hidden' : 'Unhidden',
          },
        },
      ];
    case 'sheet-protected':
      return [
        {
          type: ExcelEvent.worksheetProtectionChanged,
          sheet,
          args: { worksheetId: sheet, source, isProtected: event.protected },
        },
      ];
    case 'sheet-renamed':
      return [
        {
          type: ExcelEvent.worksheetNameChanged,
          sheet,
          args: { worksheetId: sheet, source, nameBefore: event.before, nameAfter: event.after },
        },
      ];
    case 'sheet-activated':
      return [
        { type: ExcelEvent.worksheetDeactivated, sheet: event.before, args: { worksheetId: event.before } },
        { type: ExcelEvent.worksheetActivated, sheet, args: { worksheetId: sheet } },
      ];
  }
}

function changedArgs(
  event: Extract<ModelEvent, { kind: 'cells-changed' }>,
  source: EventSource,
): Record<string, unknown> {
  return {
    worksheetId: event.sheet,
    address: addresses(event),
    changeType: event.change,
    source,
    shiftDirection: 'None',
    triggerSource: event.byAddIn && source === 'Local' ? 'ThisLocalAddin' : 'Unknown',
    ...(event.detail ? detailArgs(event.detail) : {}),
  };
}

function detailArgs({ before, after }: CellChange): Record<string, unknown> {
  return {
    valueBefore: before.value ?? '',
    valueAfter: after.value ?? '',
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

export function valueType(cell: ModelCell): string {
  if (cell.value === null) return 'Empty';
  if (cell.isError) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

function addresses(event: { readonly areas: readonly Parameters<typeof localAddress>[0][] }): string {
  return event.areas.map(localAddress).join(',');
}

function key(type: ExcelEventType, target: string): string {
  return `${type}:${target}`;
}
