/** How blank forms look: the plain grid of an official form, with room to write in. */
import type { DraftCell, DraftStyle } from '../../workbook/sheet-draft';

export const BOX: DraftStyle = { border: true, verticalAlign: 'middle', wrap: true, fontSize: 10 };
/** Long texts: they begin at the top of their box. */
export const TEXT_BOX: DraftStyle = { ...BOX, align: 'left', verticalAlign: 'top' };
export const CAPTION: DraftStyle = { ...BOX, align: 'center', bold: true, fill: '#F2F2F2' };
export const MIDDLE: DraftStyle = { ...BOX, align: 'center' };
export const YUAN: DraftStyle = { ...BOX, align: 'right', numberFormat: '#,##0.00' };
/** Numbers written in 万元, to the cent where they go that far. */
export const WAN_YUAN: DraftStyle = { ...BOX, align: 'right', numberFormat: '#,##0.00####' };
export const SUM: DraftStyle = { ...YUAN, bold: true };
export const DAY: DraftStyle = { ...BOX, align: 'left', numberFormat: 'yyyy-mm-dd' };
export const MONTH: DraftStyle = { ...BOX, align: 'center', numberFormat: 'yyyy"年"m"月"' };
/** Telephone numbers and postcodes keep their zeros. */
export const AS_TYPED: DraftStyle = { ...BOX, numberFormat: '@' };
export const TITLE: DraftStyle = { bold: true, fontSize: 18, align: 'center', verticalAlign: 'middle' };
export const SECTION: DraftStyle = { bold: true, fontSize: 12, verticalAlign: 'middle' };
export const SMALL: DraftStyle = { fontSize: 9, verticalAlign: 'middle', wrap: true };

export function textCell(value: string, style: DraftStyle): DraftCell {
  return { value, style };
}

/** Without a text: a caption that a box above will cover. */
export function caption(value?: string): DraftCell {
  return value === undefined ? { style: CAPTION } : textCell(value, CAPTION);
}

/** A row so many cells wide, some of them given by column, the others empty in that style. */
export function row(
  width: number,
  given: Readonly<Record<number, DraftCell>>,
  others?: DraftStyle,
): (DraftCell | undefined)[] {
  return Array.from({ length: width }, (_, column) => given[column] ?? (others && { style: others }));
}
