/** Sheets after what was read of them, and which of them a change touches so that they are read otherwise. */
import type { Area, CellRange, SheetId } from '../../base/address';
import type { Dependents, FormulaPlace } from '../../workbook/dependents';
import { shareSheet, withCells } from '../../workbook/sharing';
import { cellAt, sheetById, type Sheet, type SheetHead, type Workbook } from '../../workbook/workbook';
import type { PlacedCell } from '../../workbook/cell-blocks';
import type { Changes, HiddenRows } from './changes';
import type { NewLines } from './moved-lines';
import { cellCount } from '../../workbook/tiles';

export function sheetAfter(before: Workbook, head: SheetHead, cells: readonly PlacedCell[]): Sheet {
  const sheet = sheetById(before, head.id);
  if (!sheet) throw new Error(`the sheet ${head.name} is not in the snapshot`);
  const rows = withCells(sheet.rows, cells);
  const sameHead =
    sheet.name === head.name && sheet.visibility === head.visibility && sheet.protected === head.protected;
  return rows === sheet.rows && sameHead ? sheet : { ...sheet, ...head, rows };
}

export function withRowsHidden(workbook: Workbook, changes: readonly HiddenRows[]): Workbook {
  const sheets = workbook.sheets.map((sheet) =>
    changes
      .filter(({ range }) => range.sheet === sheet.id)
      .reduce((before, { range, hidden }) => rowsHidden(before, range, hidden), sheet),
  );
  return { ...workbook, sheets };
}

/** As far as the sheet is filled: what lies below is hidden from nobody. */
function rowsHidden(sheet: Sheet, { top, bottom }: Area, hidden: boolean): Sheet {
  const hiddenRows = new Set(sheet.hiddenRows);
  for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1); row += 1) {
    if (hidden) hiddenRows.add(row);
    else hiddenRows.delete(row);
  }
  return shareSheet(sheet, { ...sheet, hiddenRows });
}

/**
 * Sheets whose merged cells may be elsewhere, or be there at all only now: cells
 * have gone we know not where, or a whole block came to where nothing stood.
 */
export function restructuredBy(
  { unclear, found, moves, edited }: Changes,
  workbook: Workbook | undefined,
): ReadonlySet<SheetId> {
  const pasted = edited.filter(
    ({ sheet, top, left, bottom, right }) =>
      bottom > top && right > left && workbook && sheetById(workbook, sheet)?.rows.length === 0,
  );
  // Lines that moved on a sheet that is read whole anyway are not moved in what we know.
  const whole = new Set(found);
  const moved = moves.filter(({ sheet }) => whole.has(sheet));
  return new Set([...unclear, ...[...pasted, ...moved].map(({ sheet }) => sheet)]);
}

export function withLinesHidden(sheet: Sheet, hidden: readonly NewLines[]): Sheet {
  const here = hidden.filter(({ range }) => range.sheet === sheet.id);
  if (here.length === 0) return sheet;
  const all = (before: ReadonlySet<number>, lines: NewLines['lines'], from: 'top' | 'left', to: 'bottom' | 'right') =>
    new Set([
      ...before,
      ...here
        .filter((each) => each.lines === lines)
        .flatMap(({ range }) => Array.from({ length: range[to] - range[from] + 1 }, (_, at) => range[from] + at)),
    ]);
  const hiddenRows = all(sheet.hiddenRows, 'rows', 'top', 'bottom');
  const hiddenColumns = all(sheet.hiddenColumns, 'columns', 'left', 'right');
  return { ...sheet, hiddenRows, hiddenColumns };
}

export function sheetsWithMore(cells: number, edited: readonly CellRange[]): SheetId[] {
  const sizes = new Map<SheetId, number>();
  for (const range of edited) sizes.set(range.sheet, (sizes.get(range.sheet) ?? 0) + cellCount(range));
  return [...sizes].flatMap(([sheet, size]) => (size > cells ? [sheet] : []));
}

export function goneOrRenamed(before: Workbook, heads: readonly SheetHead[]): readonly SheetId[] {
  const names = new Map(heads.map(({ id, name }) => [id, name]));
  return before.sheets.flatMap(({ id, name }) => (names.get(id) === name ? [] : [id]));
}

export function enterFormulas(
  dependents: Dependents,
  before: Workbook,
  cells: ReadonlyMap<SheetId, readonly PlacedCell[]>,
): void {
  for (const [id, placed] of cells) {
    const sheet = sheetById(before, id);
    for (const { row, column, cell } of placed) {
      const formula = sheet && cellAt(sheet, row, column)?.formula;
      if (cell?.formula !== formula) dependents.replace({ sheet: id, row, column }, cell?.formula);
    }
  }
}

export function cellOfFormula({ sheet, row, column }: FormulaPlace): CellRange {
  return { sheet, top: row, left: column, bottom: row, right: column };
}
