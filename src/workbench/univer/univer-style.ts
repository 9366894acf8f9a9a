/** Cell styles between Excel's words and Univer's letters. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type {
  BorderSide,
  HorizontalAlignment,
  ModelBorder,
  ModelStyle,
  VerticalAlignment,
} from '../excel/workbook-model';

const SIDES: Readonly<Record<BorderSide, 't' | 'b' | 'l' | 'r'>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
};
const BORDERS: Readonly<Record<Exclude<ModelBorder['style'], 'None'>, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};
const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Only what the style names; a patch for one cell. */
export function toUniverStyle(style: ModelStyle): IStyleData {
  const data: IStyleData = {};
  if (style.fill !== undefined) data.bg = style.fill === '' ? null : { rgb: style.fill };
  if (style.color !== undefined) data.cl = { rgb: style.color };
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.underline !== undefined) data.ul = { s: flag(style.underline) };
  if (style.strikethrough !== undefined) data.st = { s: flag(style.strikethrough) };
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.horizontal !== undefined) data.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) data.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  if (style.numberFormat !== undefined)
    data.n = style.numberFormat === 'General' ? null : { pattern: style.numberFormat };
  if (style.borders !== undefined) {
    data.bd = {};
    for (const side of borderSides(style.borders)) data.bd[SIDES[side]] = toUniverBorder(style.borders[side]);
  }
  return data;
}

export function toModelStyle(data: Nullable<IStyleData>): ModelStyle {
  const borders: Partial<Record<BorderSide, ModelBorder>> = {};
  for (const side of borderSides(SIDES)) {
    const border = data?.bd?.[SIDES[side]];
    if (border) borders[side] = toModelBorder(border);
  }
  return {
    fill: data?.bg?.rgb ?? '',
    ...(data?.cl?.rgb ? { color: data.cl.rgb } : {}),
    bold: data?.bl === BooleanNumber.TRUE,
    italic: data?.it === BooleanNumber.TRUE,
    underline: data?.ul?.s === BooleanNumber.TRUE,
    strikethrough: data?.st?.s === BooleanNumber.TRUE,
    ...(data?.ff ? { fontName: data.ff } : {}),
    ...(data?.fs ? { fontSize: data.fs } : {}),
    horizontal: nameOf(HORIZONTAL, data?.ht) ?? 'General',
    vertical: nameOf(VERTICAL, data?.vt) ?? 'Bottom',
    wrap: data?.tb === WrapStrategy.WRAP,
    borders,
  };
}

function toUniverBorder(border: ModelBorder | undefined): IBorderStyleData | null {
  if (!border || border.style === 'None') return null;
  return { s: BORDERS[border.style], cl: { rgb: border.color } };
}

function toModelBorder(border: IBorderStyleData): ModelBorder {
  return { style: nameOf(BORDERS, border.s) ?? 'Continuous', color: border.cl.rgb ?? '#000000' };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function borderSides(of: Partial<Record<BorderSide, unknown>>): BorderSide[] {
  const all: readonly BorderSide[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
  return all.filter((side) => side in of);
}

function nameOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V | null | undefined): K | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}
