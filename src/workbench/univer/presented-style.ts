/** A cell's look as the file has it → Univer's. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { BorderEdge, CellStyle } from '../looks/presentation';

const HORIZONTAL: Readonly<Record<NonNullable<CellStyle['align']>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<NonNullable<CellStyle['verticalAlign']>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

export function presentedStyle(style: CellStyle): IStyleData {
  const { font, fill, border } = style;
  const data: IStyleData = {};
  if (font?.name) data.ff = font.name;
  if (font?.size) data.fs = font.size;
  if (font?.bold) data.bl = BooleanNumber.TRUE;
  if (font?.italic) data.it = BooleanNumber.TRUE;
  if (font?.underline) data.ul = { s: BooleanNumber.TRUE };
  if (font?.strike) data.st = { s: BooleanNumber.TRUE };
  if (font?.color) data.cl = { rgb: font.color };
  if (fill) data.bg = { rgb: fill };
  if (style.align) data.ht = HORIZONTAL[style.align];
  if (style.verticalAlign) data.vt = VERTICAL[style.verticalAlign];
  if (style.wrap) data.tb = WrapStrategy.WRAP;
  if (style.numberFormat && style.numberFormat !== 'General') data.n = { pattern: style.numberFormat };
  if (border) {
    data.bd = {
      ...(border.top ? { t: edge(border.top) } : {}),
      ...(border.right ? { r: edge(border.right) } : {}),
      ...(border.bottom ? { b: edge(border.bottom) } : {}),
      ...(border.left ? { l: edge(border.left) } : {}),
    };
  }
  return data;
}

function edge({ line, color }: BorderEdge): IBorderStyleData {
  return { s: LINES[line] ?? BorderStyleTypes.THIN, cl: { rgb: color ?? '#000000' } };
}
