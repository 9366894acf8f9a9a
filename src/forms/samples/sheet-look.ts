/** How the sheets of the samples look: the plain grid of an official form. */
import type { DraftCell, DraftStyle } from '../../workbook/sheet-draft';

export const GRID: DraftStyle = { border: true, verticalAlign: 'middle', wrap: true, fontSize: 10 };
export const LABEL: DraftStyle = { ...GRID, align: 'center', bold: true, fill: '#F2F2F2' };
export const CENTRED: DraftStyle = { ...GRID, align: 'center' };
export const AMOUNT: DraftStyle = { ...GRID, align: 'right', numberFormat: '#,##0.00' };
export const TOTAL: DraftStyle = { ...AMOUNT, bold: true };
export const SHEET_TITLE: DraftStyle = { bold: true, fontSize: 18, align: 'center', verticalAlign: 'middle' };
export const HEADING: DraftStyle = { bold: true, fontSize: 12, verticalAlign: 'middle' };
export const REMARK: DraftStyle = { fontSize: 9, verticalAlign: 'middle', wrap: true };

export type Line = (DraftCell | undefined)[];

export function cell(value: string | number, style: DraftStyle): DraftCell {
  return { value, style };
}

/** A row of that many cells with some of them filled, by column. */
export function lineOf(width: number, filled: Readonly<Record<number, DraftCell>>, elsewhere?: DraftStyle): Line {
  return Array.from({ length: width }, (_, column) => filled[column] ?? (elsewhere && { style: elsewhere }));
}
