/** What inserting and deleting rows does to cells, merges and the addresses in formulas. */
import { formatArea, LAST_ROW, type Area, type SheetId } from '../../base/address';
import { referencesOf } from '../../workbook/formula-references';
import type { Row, Sheet, Workbook } from '../../workbook/workbook';
import { sameName } from './calculate';

/** Rows from `at` on move down by `by`; where it is negative, that many rows vanish and those below move up. */
export function withRowsMoved(workbook: Workbook, id: SheetId, at: number, by: number): Workbook {
  const movedName = workbook.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  const sheets = workbook.sheets.map((sheet) => {
    const moved = sheet.id === id ? sheetMoved(sheet, at, by) : sheet;
    const meant = (name: string | undefined) => (name === undefined ? sheet.id === id : sameName(name, movedName));
    let changed = moved !== sheet;
    const rows = moved.rows.map((row) => {
      const next = rowReferring(row, meant, at, by);
      changed ||= next !== row;
      return next;
    });
    return changed ? { ...moved, rows } : sheet;
  });
  return { ...workbook, sheets };
}

/** Where the area stands afterwards; undefined where it has vanished. */
export function areaMoved(area: Area, at: number, by: number): Area | undefined {
  const end = at - Math.min(by, 0);
  const move = (row: number, bound: number) => (row < at ? row : row >= end ? Math.min(row + by, LAST_ROW) : bound);
  const [top, bottom] = [move(area.top, at), move(area.bottom, at - 1)];
  return top <= bottom ? { ...area, top, bottom } : undefined;
}

function sheetMoved(sheet: Sheet, at: number, by: number): Sheet {
  const rows = [...sheet.rows];
  const filled = Array.from({ length: Math.max(0, Math.min(by, sheet.rows.length - at)) }, () => undefined);
  if (at < rows.length)
    rows.splice(at, Math.max(0, -by), ...(filled.length > 0 ? Array<undefined>(by).fill(undefined) : []));
  return {
    ...sheet,
    rows,
    merges: sheet.merges.flatMap((area) => areaMoved(area, at, by) ?? []),
    hiddenRows: new Set(
      [...sheet.hiddenRows].flatMap(
        (row) => areaMoved({ top: row, left: 0, bottom: row, right: 0 }, at, by)?.top ?? [],
      ),
    ),
  };
}

function rowReferring(
  row: Row | undefined,
  meant: (sheet: string | undefined) => boolean,
  at: number,
  by: number,
): Row | undefined {
  let changed = false;
  const cells = row?.map((cell) => {
    if (!cell?.formula) return cell;
    const formula = formulaReferring(cell.formula, meant, at, by);
    if (formula === cell.formula) return cell;
    changed = true;
    return { ...cell, formula };
  });
  return changed ? cells : row;
}

function formulaReferring(
  formula: string,
  meant: (sheet: string | undefined) => boolean,
  at: number,
  by: number,
): string {
  let next = '';
  let from = 0;
  for (const { sheet, area, start, end } of referencesOf(formula).references) {
    const address = formula.slice(start, end);
    next += formula.slice(from, start) + (meant(sheet) ? addressMoved(address, area, at, by) : address);
    from = end;
  }
  return next + formula.slice(from);
}

function addressMoved(address: string, area: Area, at: number, by: number): string {
  if (!/\d/.test(address)) return address; // whole columns
  const moved = areaMoved(area, at, by);
  if (!moved) return '#REF!';
  if (moved.top === area.top && moved.bottom === area.bottom) return address;
  const ends = formatArea(moved).split(':');
  const absolute = address.split(':').map((end) => ({ column: end.startsWith('$'), row: /[A-Z]\$/i.test(end) }));
  return ends
    .map((end, index) => {
      const { column, row } = absolute[index] ?? { column: false, row: false };
      return end.replace(/^([A-Z]+)(\d+)$/, `${column ? '$$' : ''}$1${row ? '$$' : ''}$2`);
    })
    .join(':');
}
