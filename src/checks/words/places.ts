/** Whether a form has the place of a value and leaves it empty, or has no such place. */
import type { CellRange } from '../../base/address';

/** Where nothing but whole forms were looked through, or none, there is no place that could be empty. */
export function areEmptyPlaces(looked: readonly CellRange[]): boolean {
  return looked.length > 0 && looked.every(isOnePlace);
}

/** The cell of a field, and not the whole of the form. */
export function isOnePlace({ top, bottom }: CellRange): boolean {
  return bottom - top < TALLEST;
}

const TALLEST = 4;
