/** Turns the blocks of values, formulas and formats that Excel gives into cells. */
import { parseArea, type Area } from '../base/address';
import type { Cell, CellValue } from './workbook';

/** What a range says of itself when it was asked for `values,formulas,numberFormat`. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

export function placedCells(block: Block): PlacedCell[] {
  return block.values.flatMap((values, down) =>
    values.map((value, across) => ({
      row: block.top + down,
      column: block.left + across,
      cell: cellOf(value, block.formulas[down]?.[across], block.numberFormat[down]?.[across]),
    })),
  );
}

function cellOf(value: unknown, formula: unknown, numberFormat: unknown): Cell | undefined {
  // A text that begins with '=' is its own formula; a formula never is its own result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (!isFormula && (value === '' || value === null || value === undefined)) return undefined;
  const hasFormat = typeof numberFormat === 'string' && numberFormat !== '' && numberFormat !== 'General';
  return {
    value: cellValueOf(value),
    ...(isFormula ? { formula } : {}),
    ...(hasFormat ? { numberFormat } : {}),
  };
}

// As an English and a Chinese Excel write them; what the cells truly hold is asked for after (value-types.ts).
const ERROR =
  /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!|PYTHON!|EXTERNAL!)$/;

export function cellValueOf(value: unknown): CellValue {
  if (typeof value === 'string') return ERROR.test(value) ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The areas of 'Sheet1!A1:B2,Sheet1!D5': as Excel writes the ranges of one sheet, whatever the sheet is called. */
export function areasOfAddress(address: string): Area[] {
  const parts = address.replaceAll(/'(?:[^']|'')*'/g, '').split(',');
  return parts.flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).trim()) ?? []);
}
