/** The styles of drafts, each written once, and the number cells know it by. */
import type { DraftStyle } from '../../workbook/sheet-draft';
import { escapeXml } from './xlsx-text';

export interface DraftStyles {
  /** The number a cell carries for this style; 0 for none. */
  numberOf(style: DraftStyle | undefined): number;
  /** The whole styles part, once all numbers are given out. */
  xml(): string;
}

const DEFAULT_FONT = { name: '宋体', size: 11 };
const FIRST_OWN_FORMAT = 164;

export function collectDraftStyles(): DraftStyles {
  const fonts = new NumberedTexts([fontXml({})]);
  // The first two fills are the program's own and cannot be redefined.
  const fills = new NumberedTexts([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = new NumberedTexts(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const formats = new NumberedTexts([]);
  const cells = new NumberedTexts(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  return {
    numberOf: (style) => {
      if (!style) return 0;
      const font = fonts.numberOf(fontXml(style));
      const fill = style.fill === undefined ? 0 : fills.numberOf(fillXml(style.fill));
      const border = style.border === true ? borders.numberOf(BOX) : 0;
      const format =
        style.numberFormat === undefined ? 0 : FIRST_OWN_FORMAT + formats.numberOf(escapeXml(style.numberFormat));
      const alignment = alignmentXml(style);
      return cells.numberOf(
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
          ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
          (alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`),
      );
    },
    xml: () =>
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list(
        'numFmts',
        formats.texts.map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${code}"/>`),
      ) +
      list('fonts', fonts.texts) +
      list('fills', fills.texts) +
      list('borders', borders.texts) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', cells.texts) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>',
  };
}

class NumberedTexts {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const text of first) this.numberOf(text);
  }

  get texts(): readonly string[] {
    return [...this.numbers.keys()];
  }

  numberOf(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}

const BOX = `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('')}<diagonal/></border>`;

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml({ bold, italic, fontSize, color }: DraftStyle): string {
  return (
    `<font>${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}<sz val="${fontSize ?? DEFAULT_FONT.size}"/>` +
    (color === undefined ? '' : `<color rgb="${argb(color)}"/>`) +
    `<name val="${DEFAULT_FONT.name}"/><charset val="134"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml({ align, verticalAlign, wrap }: DraftStyle): string {
  if (align === undefined && verticalAlign === undefined && wrap !== true) return '';
  const vertical = verticalAlign === 'middle' ? 'center' : verticalAlign;
  return (
    '<alignment' +
    (align === undefined ? '' : ` horizontal="${align}"`) +
    (vertical === undefined ? '' : ` vertical="${vertical}"`) +
    (wrap === true ? ' wrapText="1"' : '') +
    '/>'
  );
}

function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`not a colour: ${color}`);
  return `FF${color.slice(1).toUpperCase()}`;
}
