/**
 * After lines came or went, Excel is asked for the new ones and for a sample of
 * those that only stand elsewhere: where the sample is not what we know, what
 * we made of the move was mistaken, and the sheet is read whole.
 */
import { contains, type CellRange, type SheetId } from '../../base/address';
import type { LineMove } from '../../workbook/line-moves';
import { cellAt, isCellError, sheetById, type Cell, type Workbook } from '../../workbook/workbook';
import type { PlacedCell } from '../../workbook/cell-blocks';

export interface NewLines {
  readonly lines: LineMove['lines'];
  readonly range: CellRange;
}

/** Lines that came, as far as the sheet is filled. */
export function newLines(workbook: Workbook, { sheet, lines, at, by }: LineMove): NewLines[] {
  const used = usedBy(workbook, sheet);
  if (!used || by <= 0) return [];
  const [from, to] = [at, at + by - 1];
  const range = lines === 'rows' ? { ...used, top: from, bottom: to } : { ...used, left: from, right: to };
  return [{ lines, range }];
}

/** The first line that moved, and the last of the sheet. */
export function samplesOf(workbook: Workbook, moves: readonly LineMove[]): CellRange[] {
  return moves.flatMap(({ sheet, lines, at, by }) => {
    const used = usedBy(workbook, sheet);
    if (!used) return [];
    const first = at + Math.max(0, by);
    if (lines === 'columns')
      return first > used.right ? [] : [{ ...used, left: first, bottom: Math.min(used.bottom, TALLEST) }];
    return [first, used.bottom].filter((row) => row <= used.bottom).map((row) => ({ ...used, top: row, bottom: row }));
  });
}

/** Of columns only the upper rows are looked at. */
const TALLEST = 40;

/** Results may be others, and so may the cells that were edited besides. */
export function asKnown(
  workbook: Workbook,
  sheet: SheetId,
  cells: readonly PlacedCell[],
  edited: readonly CellRange[],
): boolean {
  const known = sheetById(workbook, sheet);
  const besides = edited.filter((range) => range.sheet === sheet);
  return cells.every(
    ({ row, column, cell }) =>
      besides.some((range) => contains(range, row, column)) || sameContent(known && cellAt(known, row, column), cell),
  );
}

/** Of formulas the results may differ. */
export function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.formula === b?.formula && (a?.formula !== undefined || plain(a) === plain(b));
}

function plain(cell: Cell | undefined): unknown {
  const value = cell?.value ?? null;
  return isCellError(value) ? value.error : value;
}

function usedBy(workbook: Workbook, id: SheetId): CellRange | undefined {
  const rows = sheetById(workbook, id)?.rows ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return width === 0 ? undefined : { sheet: id, top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
}
