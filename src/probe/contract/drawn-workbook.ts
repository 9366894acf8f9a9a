/** Draws a workbook to try something on: sheets by name, rows of values, '=…' for formulas, null for gaps. */
import type { Cell, Row, Sheet, Workbook } from '../../workbook/workbook';
import { NOTHING_REMEMBERED } from '../../workbook/remembered';

export type DrawnCell = string | number | boolean | null | Cell;
export type DrawnSheets = Readonly<Record<string, readonly (readonly DrawnCell[])[]>>;

export function workbookOf(sheets: DrawnSheets, more: Partial<Omit<Workbook, 'sheets'>> = {}): Workbook {
  return {
    name: 'book.xlsx',
    date1904: false,
    names: [],
    remembered: NOTHING_REMEMBERED,
    ...more,
    sheets: Object.entries(sheets).map(([name, rows], at) => sheetOf(`sheet-${at + 1}`, name, rows)),
  };
}

export function sheetOf(id: string, name: string, rows: readonly (readonly DrawnCell[])[]): Sheet {
  return {
    id,
    name,
    visibility: 'visible',
    protected: false,
    rows: rows.map(rowOf),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function rowOf(cells: readonly DrawnCell[]): Row | undefined {
  return cells.length === 0 ? undefined : cells.map(cellOf);
}

function cellOf(drawn: DrawnCell): Cell | undefined {
  if (drawn === null) return undefined;
  if (typeof drawn === 'object') return drawn;
  return typeof drawn === 'string' && drawn.startsWith('=') ? { value: null, formula: drawn } : { value: drawn };
}
