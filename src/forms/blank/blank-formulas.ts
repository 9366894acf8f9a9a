/** The formulas of blank forms. They stay empty until there is something to compute: an unused line is not a line of zero yuan. */
import { columnName } from '../../base/address';
import type { DraftCell, DraftStyle } from '../../workbook/sheet-draft';

/** Quantity × unit price, to the cent; both columns of this row, from zero. */
export function lineSubtotal(at: number, quantity: number, price: number, style: DraftStyle): DraftCell {
  const [count, each] = [quantity, price].map((column) => `${columnName(column)}${at + 1}`);
  return { formula: `=IF(COUNT(${count},${each})=2,ROUND(${count}*${each},2),"")`, value: '', style };
}

/** The sum of one column over these rows, ends included. */
export function columnSum(column: number, from: number, to: number, style: DraftStyle): DraftCell {
  return sumOf(`${columnName(column)}${from + 1}:${columnName(column)}${to + 1}`, style);
}

/** The sum of single cells of one column. */
export function sumOfRows(column: number, rows: readonly number[], style: DraftStyle): DraftCell {
  return sumOf(rows.map((at) => `${columnName(column)}${at + 1}`).join(','), style);
}

function sumOf(cells: string, style: DraftStyle): DraftCell {
  return { formula: `=IF(COUNT(${cells})=0,"",SUM(${cells}))`, value: '', style };
}
