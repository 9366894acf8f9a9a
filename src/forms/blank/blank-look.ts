/** How blank forms look: the plain grid of an official form, with room to write in. */
import type { DraftCell, DraftStyle } from '../../workbook/sheet-draft';

export const BOX: DraftStyle = { border: true, verticalAlign: 'middle', wrap: true, fontSize: 10 };
export const CAPTION: DraftStyle = { ...BOX, align: 'center', bold: true, fill: '#F2F2F2' };
export const MIDDLE: DraftStyle = { ...BOX, align: 'center' };
export const YUAN: DraftStyle = { ...BOX, align: 'right', numberFormat: '#,##0.00' };
export const SUM: DraftStyle = { ...YUAN, bold: true };
export const TITLE: DraftStyle = { bold: true, fontSize: 18, align: 'center', verticalAlign: 'middle' };
export const SECTION: DraftStyle = { bold: true, fontSize: 12, verticalAlign: 'middle' };
export const SMALL: DraftStyle = { fontSize: 9, verticalAlign: 'middle', wrap: true };

export function text(value: string, style: DraftStyle): DraftCell {
  return { value, style };
}

/** A row so many cells wide, some of them given by column, the others empty in that style. */
export function row(
  width: number,
  given: Readonly<Record<number, DraftCell>>,
  others?: DraftStyle,
): (DraftCell | undefined)[] {
  return Array.from({ length: width }, (_, column) => given[column] ?? (others && { style: others }));
}
