/** Notes on cells, as ET calls them comments. */
import type { ModelNote, SheetModel } from '../excel/workbook-model';
import { refusal, type EtContext } from './et-context';

export function noteObject(context: EtContext, sheet: SheetModel, { row, column, text }: ModelNote): object {
  const areas = [{ top: row, left: column, bottom: row, right: column }];
  return context.bridge.object('Comment', text, {
    get: { Parent: () => context.range({ sheet, areas }), Author: () => 'WPS' },
    call: { Text: () => text },
  });
}

export function notesOn(context: EtContext, sheet: SheetModel): object {
  return context.bridge.object('Comments', sheet, {
    get: { Count: () => sheet.notes().length },
    call: {
      Item: (at) => {
        const note = sheet.notes()[Number(at) - 1];
        if (!note) throw refusal('there are not so many comments');
        return noteObject(context, sheet, note);
      },
    },
  });
}
