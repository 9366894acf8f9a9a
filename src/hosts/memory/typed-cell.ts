/** What a cell becomes by typing. */
import type { Cell, CellValue } from '../../workbook/workbook';

export type TypedValue = string | number | boolean | null;

/** '=…' is a formula, null empties the cell; its number format stays. */
export function typedCell(before: Cell | undefined, value: TypedValue): Cell | undefined {
  if (value === null) return undefined;
  const kept = before?.numberFormat === undefined ? {} : { numberFormat: before.numberFormat };
  if (typeof value === 'string' && value.startsWith('=')) {
    const last: CellValue = before?.value ?? null;
    return { ...kept, value: last, formula: value };
  }
  return { ...kept, value };
}
