/** Some cells read anew: those that were edited, and the results of formulas that read them. */
import { formatArea, type CellRange, type SheetId } from '../../base/address';
import type { PlacedCell } from '../../workbook/cell-blocks';
import type { FormulaPlace } from '../../workbook/dependents';
import { rectanglesOf } from '../../workbook/rectangles';
import { cellAt, sheetById, type Workbook } from '../../workbook/workbook';
import type { Book } from './book';
import { cellsOfRange, matrixOf, resultOf } from './blocks';
import { withFormatsOf, withNumberFormats } from './number-formats';
import type { Unread } from './unread';

type ReadCell = PlacedCell & { readonly sheet: SheetId };

/** A call for one more range costs as much as so many cells in between. */
const GAP = 200;

/** Notes stay where they were: of them no event tells. */
export function readEdited(book: Book, unread: Unread, known: Workbook, edited: readonly CellRange[]): ReadCell[] {
  return distinct(edited).flatMap(({ sheet: id, ...area }) => {
    const sheet = book.sheet(id);
    const range = sheet.Range(formatArea(area));
    const content = cellsOfRange(range, area);
    const cells = unread.attempt('number-formats', () => withFormatsOf(range, sheet, content), content);
    const before = sheetById(known, id);
    return cells.map(({ row, column, cell }) => {
      const note = before && cellAt(before, row, column)?.note;
      return { sheet: id, row, column, cell: note === undefined ? cell : { value: null, ...cell, note } };
    });
  });
}

/** Values alone: the formulas are as they were. */
export function readResults(book: Book, unread: Unread, known: Workbook, places: readonly FormulaPlace[]): ReadCell[] {
  return [...new Set(places.map(({ sheet }) => sheet))].flatMap((id) => {
    const before = sheetById(known, id);
    const here = places.filter(({ sheet }) => sheet === id);
    const wanted = new Set(here.map(({ row, column }) => `${row},${column}`));
    if (!before) return [];
    const sheet = book.sheet(id);
    const read = rectanglesOf(here, GAP).flatMap((area) => {
      const values = matrixOf(sheet.Range(formatArea(area)).Value2, area);
      return values.flatMap((line, down) =>
        line.flatMap((value, across): PlacedCell[] => {
          const [row, column] = [area.top + down, area.left + across];
          const cell = cellAt(before, row, column);
          if (cell?.formula === undefined || !wanted.has(`${row},${column}`)) return [];
          return [{ row, column, cell: { ...cell, value: resultOf(value, cell.formula) } }];
        }),
      );
    });
    // A result that was none before has a format nobody has asked for.
    const isNew = ({ row, column, cell }: PlacedCell) =>
      typeof cell?.value === 'number' && typeof cellAt(before, row, column)?.value !== 'number';
    const fresh = read.filter(isNew);
    const formatted = unread.attempt('number-formats', () => withNumberFormats(sheet, fresh), fresh);
    return [...read.filter((cell) => !isNew(cell)), ...formatted].map((cell) => ({ sheet: id, ...cell }));
  });
}

function distinct(ranges: readonly CellRange[]): readonly CellRange[] {
  return [...new Map(ranges.map((range) => [`${range.sheet}!${formatArea(range)}`, range])).values()];
}
