/** WorksheetCollection: the sheets of the workbook. */
import type { WireObject } from '../batch-engine/wire-object';
import { findSheet, sheetNamed } from './addresses';
import { eventActions } from './event-actions';
import { WORKBOOK_TARGET } from './event-registry';
import type { ExcelContext } from './excel-context';
import { freeName } from './worksheet-object';

export function worksheetCollection(context: ExcelContext): WireObject {
  const { model } = context;
  const shown = (visibleOnly: boolean) =>
    model.sheets().filter((sheet) => !visibleOnly || sheet.visibility() === 'Visible');
  return {
    type: 'WorksheetCollection',
    scalars: {},
    objects: {
      Add: (args) => {
        const name = args.optionalText(0);
        return context.worksheet(model.addSheet(name === undefined ? undefined : freeName(context, name)));
      },
      GetActiveWorksheet: () => context.worksheet(model.activeSheet()),
      GetItemOrNullObject: (args) => {
        const found = findSheet(model, args.text(0));
        return found && context.worksheet(found);
      },
      GetFirst: (args) => {
        const [first] = shown(args.flag(0));
        return first && context.worksheet(first);
      },
      GetLast: (args) => {
        const last = shown(args.flag(0)).at(-1);
        return last && context.worksheet(last);
      },
    },
    actions: {
      ...eventActions(context.events, WORKBOOK_TARGET),
      GetCount: (args) => shown(args.flag(0)).length,
    },
    items: () => model.sheets().map((sheet) => context.worksheet(sheet)),
    item: (args) => context.worksheet(sheetNamed(model, args.text(0))),
  };
}
