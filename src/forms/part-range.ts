/** The cells a part of a sheet takes up. */
import type { CellRange } from '../base/address';
import type { SheetPart } from './sheet-parts';
import type { SheetView } from './sheet-view';

/** From the first filled cell of the part to its last. */
export function rangeOf(view: SheetView, part: SheetPart): CellRange {
  let top = part.bottom;
  let bottom = part.top;
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  const reach = (row: number, column: number) => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  for (const row of part.rows) {
    for (const { column } of view.filled(row)) reach(row, column);
  }
  for (const { list } of part.lists) {
    reach(list.range.top, list.range.left);
    reach(list.range.bottom, list.range.right);
  }
  return view.rows(top, bottom, left === Number.MAX_SAFE_INTEGER ? 0 : left, right);
}
