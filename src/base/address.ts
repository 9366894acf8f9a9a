/**
 * Where cells stand. Rows and columns count from zero inside the program and
 * appear as A1 addresses only where people read them.
 */

/** The host's own name for a sheet, stable while the sheet lives, whatever it is called. */
export type SheetId = string;

/** A rectangle of rows and columns, all ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a sheet; a single cell is one of one row and one column. */
export interface CellRange extends Area {
  readonly sheet: SheetId;
}

export function cellRange(sheet: SheetId, row: number, column: number): CellRange {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 'A' → 0, 'XFD' → 16383; undefined for anything else. */
export function columnNumber(name: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(name)) return undefined;
  let number = 0;
  for (const letter of name) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
}

/** 'A1' or 'A1:C3'. */
export function formatArea(area: Area): string {
  const first = `${columnName(area.left)}${area.top + 1}`;
  return isSingleCell(area) ? first : `${first}:${columnName(area.right)}${area.bottom + 1}`;
}

/** Reads 'B3', '$B$3', 'A1:C3', 'A:A', '3:5' (whole columns and rows reach the sheet's end). */
export function parseArea(text: string): Area | undefined {
  const ends = text.replaceAll('$', '').toUpperCase().split(':');
  if (ends.length > 2) return undefined;
  const first = parseEnd(ends[0] ?? '', 'start');
  const last = parseEnd(ends[1] ?? ends[0] ?? '', 'end');
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

function parseEnd(text: string, side: 'start' | 'end'): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === '') return undefined;
  const column = match[1] === undefined ? (side === 'start' ? 0 : LAST_COLUMN) : columnNumber(match[1]);
  const row = match[2] === undefined ? (side === 'start' ? 0 : LAST_ROW) : Number(match[2]) - 1;
  if (column === undefined || column > LAST_COLUMN || row < 0 || row > LAST_ROW) return undefined;
  return { row, column };
}

const BARE_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** 'Sheet!A1', the sheet's name in quotes where the spreadsheet would put them. */
export function formatCellRange(sheetName: string, area: Area): string {
  const bare = BARE_SHEET_NAME.test(sheetName) && !LOOKS_LIKE_A_CELL.test(sheetName);
  const name = bare ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${name}!${formatArea(area)}`;
}
