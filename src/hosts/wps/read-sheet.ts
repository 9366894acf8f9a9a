/** One sheet, read whole. */
import type { Area } from '../../base/address';
import { atOnce } from '../../base/steps';
import { areasOfAddress, type PlacedCell } from '../../workbook/cell-blocks';
import { rowsHolding } from '../../workbook/sharing';
import { tilesOf } from '../../workbook/tiles';
import { NOTHING_HIDDEN, type Sheet, type SheetHead } from '../../workbook/workbook';
import type { Book } from './book';
import { cellsIn } from './blocks';
import type { EtWorksheet } from './et-objects';
import { filledArea } from './filled-area';
import { hiddenIn } from './hidden-lines';
import { mergedIn } from './merged-cells';
import { withNumberFormats } from './number-formats';
import type { Unread } from './unread';

export function readSheet(book: Book, unread: Unread, head: SheetHead): Sheet {
  const sheet = book.sheet(head.id);
  const used = filledArea(book, sheet, head.name);
  const content = tilesOf(used).flatMap((tile) => cellsIn(sheet, tile));
  const isEmpty = content.every(({ cell }) => cell === undefined);
  const formatted = unread.attempt('number-formats', () => withNumberFormats(sheet, content), content);
  const cells = unread.attempt('comments', () => withNotes(sheet, formatted), formatted);
  const merges = isEmpty ? [] : unread.attempt('merges', () => mergedIn(sheet, used, content), []);
  const hidden = isEmpty ? NOTHING_HIDDEN : unread.attempt('hidden-lines', () => hiddenIn(sheet, used), NOTHING_HIDDEN);
  return { ...head, rows: atOnce(rowsHolding(cells)), merges: merges.sort(byPlace), ...hidden };
}

/** Two calls where there are none, four for each. */
function withNotes(sheet: EtWorksheet, cells: readonly PlacedCell[]): PlacedCell[] {
  const comments = sheet.Comments;
  const notes = new Map<string, PlacedCell & { note: string }>();
  for (let at = 1, count = comments.Count; at <= count; at++) {
    const comment = comments.Item(at);
    const [area] = areasOfAddress(comment.Parent.Address(false, false));
    if (!area) continue;
    const [row, column, note] = [area.top, area.left, comment.Text()];
    notes.set(`${row},${column}`, { row, column, cell: { value: null, note }, note });
  }
  if (notes.size === 0) return [...cells];
  const noted = cells.map(({ row, column, cell }) => {
    const found = notes.get(`${row},${column}`);
    notes.delete(`${row},${column}`);
    return { row, column, cell: found ? { value: null, ...cell, note: found.note } : cell };
  });
  return [...noted, ...notes.values()];
}

function byPlace(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}
