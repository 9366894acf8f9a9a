/** Values between the wire and the cells: what Excel makes of a text that an add-in writes, and what it answers. */
import { HostError } from '../batch-engine/host-error';
import type { Json } from '../batch-engine/wire-object';
import type { Area } from '../../base/address';
import { columnsOf, rowsOf } from './addresses';
import type { CellWrite, ModelCell, SheetModel } from './workbook-model';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What is written by `values` and `formulas` alike: '=…' is a formula, '12' a number, "'12" a text. */
export function cellWrite(row: number, column: number, given: Json, numberFormat: string): CellWrite | undefined {
  if (given === null) return undefined;
  if (typeof given !== 'string') {
    if (typeof given === 'object') throw HostError.invalidArgument(undefined, JSON.stringify(given));
    return { row, column, value: given };
  }
  if (given === '') return { row, column, value: null };
  if (numberFormat === '@') return { row, column, value: given };
  if (given.startsWith("'")) return { row, column, value: given.slice(1) };
  if (given.startsWith('=') && given.length > 1) return { row, column, formula: given };
  if (NUMBER.test(given.trim())) return { row, column, value: Number(given) };
  if (/^(true|false)$/i.test(given)) return { row, column, value: given.toLowerCase() === 'true' };
  return { row, column, value: given };
}

export function valueOf(cell: ModelCell): Json {
  return cell.value ?? '';
}

export function formulaOf(cell: ModelCell): Json {
  return cell.formula ?? cell.value ?? '';
}

const READABLE_CELLS = 5_000_000;

/** A table of what each cell gives; null for whole rows and columns, as Excel answers them. */
export function table(area: Area, of: (row: number, column: number) => Json, unbounded: boolean): Json {
  if (unbounded) return null;
  if (rowsOf(area) * columnsOf(area) > READABLE_CELLS) {
    throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 413);
  }
  const rows: Json[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Walks a table that an add-in gives: of the area's size, or one value for all its cells. */
export function eachGiven(area: Area, given: Json, visit: (row: number, column: number, value: Json) => void): void {
  const rows = isTable(given) ? given : undefined;
  if (rows && (rows.length !== rowsOf(area) || rows.some((row) => row.length !== columnsOf(area)))) {
    throw HostError.invalidArgument(
      undefined,
      `the array has ${rows.length} × ${rows[0]?.length ?? 0} values, the range ${rowsOf(area)} × ${columnsOf(area)} cells`,
    );
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      visit(row, column, rows ? (rows[row - area.top]?.[column - area.left] ?? null) : given);
    }
  }
}

/** What all cells have in common, or null. */
export function common<T extends Json>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

/** The cells of an area that exist in the sheet. */
export function* existingCells(sheet: SheetModel, area: Area): Generator<readonly [row: number, column: number]> {
  const bottom = Math.min(area.bottom, sheet.rowCount() - 1);
  const right = Math.min(area.right, sheet.columnCount() - 1);
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= right; column += 1) yield [row, column];
  }
}

function isTable(value: Json): value is readonly (readonly Json[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}
