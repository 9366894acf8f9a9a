/** Turns what ET gives for a range, in whatever shape it comes, into cells. */
import { formatArea, type Area } from '../../base/address';
import type { PlacedCell } from '../../workbook/cell-blocks';
import type { Cell, CellError, CellValue } from '../../workbook/workbook';
import { HostFailure } from '../../workbook/host';
import type { EtRange, EtWorksheet } from './et-objects';
import { missingMembers } from './failures';

/** WPS answered with something that is none of the shapes a range is known to come in. */
class UnknownShape extends Error {}

/**
 * By row, then column. One cell comes by itself, several as an array of rows,
 * in some WPS a single row or column as one flat array, or as an object that
 * has to be asked for each.
 */
export function matrixOf(given: unknown, { top, left, bottom, right }: Area): readonly (readonly unknown[])[] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (isList(given)) {
    const rows = given.filter(isList);
    if (rows.length === given.length && rows.length === height && rows.every((row) => row.length === width))
      return rows;
    if (rows.length > 0 || given.length !== height * width) throw new UnknownShape(shapeOf(given));
    return Array.from({ length: height }, (_, row) => given.slice(row * width, (row + 1) * width));
  }
  if (hasItems(given)) {
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => given.Item(row + 1, column + 1)),
    );
  }
  if (height === 1 && width === 1) return [[given]];
  // Nothing at all stands in the range.
  if (given === null || given === undefined)
    return Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  throw new UnknownShape(shapeOf(given));
}

export function cellsIn(sheet: EtWorksheet, area: Area): PlacedCell[] {
  return cellsOfRange(sheet.Range(formatArea(area)), area);
}

/** Two calls. */
export function cellsOfRange(range: EtRange, area: Area): PlacedCell[] {
  const { Value2: given, Formula: written } = range;
  const values = matrixOf(given, area);
  const formulas = matrixOf(written, area);
  // Nothing at all is what an empty range may say; and what a WPS says that has no such member.
  const lacking = [
    ...(given === undefined && holdsAny(formulas) ? ['Range.Value2'] : []),
    ...(written === undefined && holdsAny(values) ? ['Range.Formula'] : []),
  ];
  if (lacking.length > 0) throw new HostFailure(missingMembers(lacking));
  return values.flatMap((row, down) =>
    row.map((value, across) => ({
      row: area.top + down,
      column: area.left + across,
      cell: cellOf(value, formulas[down]?.[across]),
    })),
  );
}

function holdsAny(rows: readonly (readonly unknown[])[]): boolean {
  return rows.some((row) => row.some((each) => each !== '' && each !== null && each !== undefined));
}

function cellOf(value: unknown, formula: unknown): Cell | undefined {
  // A text that begins with '=' is its own formula; a formula never is its own result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (!isFormula && (value === '' || value === null || value === undefined)) return undefined;
  return { value: valueOf(value, formula, isFormula), ...(isFormula && { formula }) };
}

/** A result, where the formula is known. */
export function resultOf(value: unknown, formula: string): CellValue {
  return valueOf(value, formula, true);
}

function valueOf(value: unknown, formula: unknown, isFormula: boolean): CellValue {
  if (typeof value === 'number') return errorOf(value, formula, isFormula) ?? value;
  if (typeof value === 'string') return isFormula && ERROR_NAMES.has(value) ? { error: value } : value;
  return typeof value === 'boolean' ? value : null;
}

/** Errors come as the number of their code. A constant of that very number says it in its formula, an error says its name. */
function errorOf(value: number, formula: unknown, isFormula: boolean): CellError | undefined {
  const error = ERRORS.get(value - FIRST_ERROR);
  if (error === undefined || (!isFormula && formula !== error)) return undefined;
  return { error };
}

/** 0x800A0000 as it comes: a negative number of 32 bits. */
const FIRST_ERROR = 0x800a0000 - 2 ** 32;

const ERRORS: ReadonlyMap<number, string> = new Map([
  [2000, '#NULL!'],
  [2007, '#DIV/0!'],
  [2015, '#VALUE!'],
  [2023, '#REF!'],
  [2029, '#NAME?'],
  [2036, '#NUM!'],
  [2042, '#N/A'],
  [2043, '#GETTING_DATA'],
  [2045, '#SPILL!'],
  [2046, '#CONNECT!'],
  [2047, '#BLOCKED!'],
  [2048, '#UNKNOWN!'],
  [2049, '#FIELD!'],
  [2050, '#CALC!'],
]);

const ERROR_NAMES: ReadonlySet<string> = new Set(ERRORS.values());

function isList(given: unknown): given is readonly unknown[] {
  return Array.isArray(given);
}

interface HasItems {
  Item(row: number, column: number): unknown;
}

function hasItems(given: unknown): given is HasItems {
  return typeof given === 'object' && given !== null && typeof Reflect.get(given, 'Item') === 'function';
}

function shapeOf(given: unknown): string {
  return isList(given) ? `a list of ${given.length}` : typeof given;
}
