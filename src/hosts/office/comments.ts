/** Comments and notes on cells, read along with the sheets they stand on. */
import { parseArea } from '../../base/address';
import type { PlacedCell } from '../../workbook/cell-blocks';
import { has, supports } from './requirements';

export interface CommentKey {
  readonly kind: 'comment' | 'note';
  readonly index: number;
  readonly content: string;
}

export function requestComments(context: Excel.RequestContext): () => CommentKey[] {
  const { comments } = context.workbook;
  comments.load('items/content');
  const notes = notesOf(context);
  notes?.load('items/content');
  return () => [
    ...(notes?.items ?? []).map(({ content }, index) => ({ kind: 'note' as const, index, content })),
    ...comments.items.map(({ content }, index) => ({ kind: 'comment' as const, index, content })),
  ];
}

/** Answers with the texts by 'SHEET NAME!row,column'; the first of a cell stands. */
export function requestCommentPlaces(
  context: Excel.RequestContext,
  comments: readonly CommentKey[],
): () => ReadonlyMap<string, string> {
  const notes = notesOf(context);
  const asked = comments.flatMap(({ kind, index, content }) => {
    const item = kind === 'comment' ? context.workbook.comments.getItemAt(index) : notes?.getItemAt(index);
    if (!item) return [];
    const place = item.getLocation();
    place.load('address');
    place.untrack();
    return [{ place, content }];
  });
  return () => {
    const found = new Map<string, string>();
    for (const { place, content } of asked) {
      const mark = place.address.lastIndexOf('!');
      const area = parseArea(place.address.slice(mark + 1));
      if (!area) continue;
      const key = keyOf(bareName(place.address.slice(0, mark)), area.top, area.left);
      if (!found.has(key)) found.set(key, content);
    }
    return found;
  };
}

export function withNotes(
  cells: readonly PlacedCell[],
  notes: ReadonlyMap<string, string>,
  sheetName: string,
): PlacedCell[] {
  const rest = new Map([...notes].filter(([key]) => key.startsWith(`${sheetName}!`)));
  if (rest.size === 0) return [...cells];
  const noted = cells.map(({ row, column, cell }): PlacedCell => {
    const note = rest.get(keyOf(sheetName, row, column));
    rest.delete(keyOf(sheetName, row, column));
    return note === undefined ? { row, column, cell } : { row, column, cell: { value: null, ...cell, note } };
  });
  for (const [key, note] of rest) {
    const [row = '', column = ''] = key.slice(sheetName.length + 1).split(',');
    noted.push({ row: Number(row), column: Number(column), cell: { value: null, note } });
  }
  return noted;
}

function notesOf(context: Excel.RequestContext): Excel.NoteCollection | undefined {
  return supports('1.18') && has(context.workbook, 'notes') ? context.workbook.notes : undefined;
}

function keyOf(sheetName: string, row: number, column: number): string {
  return `${sheetName}!${row},${column}`;
}

function bareName(quoted: string): string {
  return /^'(.*)'$/.exec(quoted)?.[1]?.replaceAll("''", "'") ?? quoted;
}
