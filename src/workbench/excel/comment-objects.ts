/** CommentCollection and Comment, read only: the notes of the grid, told as comments. */
import { HostError } from '../batch-engine/host-error';
import type { WireObject } from '../batch-engine/wire-object';
import { localAddress } from './addresses';
import type { ExcelContext } from './excel-context';
import type { ModelNote, SheetModel } from './workbook-model';

interface Placed extends ModelNote {
  readonly sheet: SheetModel;
}

/** The comments of the workbook, or of one sheet. */
export function comments(context: ExcelContext, sheet?: SheetModel): WireObject {
  const all = (): Placed[] =>
    (sheet ? [sheet] : context.model.sheets()).flatMap((each) =>
      each.notes().map((note) => ({ ...note, sheet: each })),
    );
  const find = (id: string): Placed | undefined => all().find((note) => idOf(note) === id);
  return {
    type: 'CommentCollection',
    scalars: {},
    objects: {
      GetItemAt: (args) => {
        const found = all()[args.integer(0)];
        if (!found) throw args.invalid(0);
        return comment(context, found);
      },
      GetItemOrNullObject: (args) => {
        const found = find(args.text(0));
        return found && comment(context, found);
      },
    },
    actions: { GetCount: () => all().length },
    items: () => all().map((note) => comment(context, note)),
    item: (args) => {
      const found = find(args.text(0));
      if (!found) throw HostError.itemNotFound();
      return comment(context, found);
    },
  };
}

function comment(context: ExcelContext, note: Placed): WireObject {
  const area = { top: note.row, left: note.column, bottom: note.row, right: note.column };
  return {
    type: 'Comment',
    keys: { Id: idOf(note) },
    scalars: {
      Id: { get: () => idOf(note) },
      Content: { get: () => note.text },
      ContentType: { get: () => 'Plain' },
      AuthorName: { get: () => '' },
      Resolved: { get: () => false },
    },
    objects: { GetLocation: () => context.range({ sheet: note.sheet, area }) },
    actions: {},
  };
}

function idOf(note: Placed): string {
  return `${note.sheet.id}!${localAddress({ top: note.row, left: note.column, bottom: note.row, right: note.column })}`;
}
