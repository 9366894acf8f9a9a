/** The styles part: what the style numbers of cells stand for. */
import { numberFormatCode, ownFormats } from '../../hosts/xlsx/number-formats';
import { childOf, childrenOf, flagOf, type XmlElement } from '../../hosts/xlsx/xml-tree';
import { colorOf, OFFICE_THEME, type ThemeColors } from './colors';
import type { BorderEdge, CellBorder, CellFont, CellStyle } from './presentation';

/** Whole styles by style number, for cells and for conditional formats; undefined where a cell's style says nothing. */
export interface StyleSheet {
  readonly cells: readonly (CellStyle | undefined)[];
  readonly differences: readonly CellStyle[];
  /** Of a difference that stands with its rule. */
  readonly difference: (dxf: XmlElement) => CellStyle;
  readonly color: (element: XmlElement | undefined) => string | undefined;
}

/** Of a workbook without one. */
export const NO_STYLES: StyleSheet = {
  cells: [],
  differences: [],
  difference: (dxf) => differenceOf(dxf, new Map(), OFFICE_THEME),
  color: (element) => colorOf(element, OFFICE_THEME),
};

export function readStyleSheet(styles: XmlElement, theme: ThemeColors): StyleSheet {
  const own = ownFormats(childOf(styles, 'numFmts'));
  const fonts = childrenOf(childOf(styles, 'fonts'), 'font').map((font) => fontOf(font, theme));
  const fills = childrenOf(childOf(styles, 'fills'), 'fill').map((fill) => fillOf(fill, theme, 'cell'));
  const borders = childrenOf(childOf(styles, 'borders'), 'border').map((border) => borderOf(border, theme));
  const cells = childrenOf(childOf(styles, 'cellXfs'), 'xf').map((xf) =>
    styleOf({
      font: fonts[Number(xf.attributes['fontId'] ?? 0)],
      fill: fills[Number(xf.attributes['fillId'] ?? 0)],
      border: borders[Number(xf.attributes['borderId'] ?? 0)],
      alignment: childOf(xf, 'alignment'),
      numberFormat: numberFormatCode(Number(xf.attributes['numFmtId'] ?? 0), own),
    }),
  );
  const difference = (dxf: XmlElement) => differenceOf(dxf, own, theme);
  const differences = childrenOf(childOf(styles, 'dxfs'), 'dxf').map(difference);
  return { cells, differences, difference, color: (element) => colorOf(element, theme) };
}

function differenceOf(dxf: XmlElement, own: ReadonlyMap<number, string>, theme: ThemeColors): CellStyle {
  const format = childOf(dxf, 'numFmt');
  const style = styleOf({
    font: withContent(childOf(dxf, 'font'), (font) => fontOf(font, theme)),
    fill: withContent(childOf(dxf, 'fill'), (fill) => fillOf(fill, theme, 'difference')),
    border: withContent(childOf(dxf, 'border'), (border) => borderOf(border, theme)),
    alignment: childOf(dxf, 'alignment'),
    numberFormat:
      format?.attributes['formatCode'] ?? (format && numberFormatCode(Number(format.attributes['numFmtId']), own)),
  });
  return style ?? {};
}

interface StyleParts {
  readonly font: CellFont | undefined;
  readonly fill: string | undefined;
  readonly border: CellBorder | undefined;
  readonly alignment: XmlElement | undefined;
  readonly numberFormat: string | undefined;
}

function styleOf({ font, fill, border, alignment, numberFormat }: StyleParts): CellStyle | undefined {
  const align = HORIZONTAL[alignment?.attributes['horizontal'] ?? ''];
  const verticalAlign = VERTICAL[alignment?.attributes['vertical'] ?? ''];
  const style: CellStyle = {
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(border && { border }),
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
    ...(flagOf(alignment?.attributes['wrapText'], false) && { wrap: true }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['align']>>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['verticalAlign']>>> = {
  top: 'top',
  center: 'middle',
  justify: 'middle',
  distributed: 'middle',
  bottom: 'bottom',
};

function fontOf(font: XmlElement, theme: ThemeColors): CellFont {
  const name = childOf(font, 'name')?.attributes['val'];
  const size = Number(childOf(font, 'sz')?.attributes['val']);
  const color = colorOf(childOf(font, 'color'), theme);
  const underline = childOf(font, 'u');
  return {
    ...(name !== undefined && { name }),
    ...(size > 0 && { size }),
    ...(isOn(childOf(font, 'b')) && { bold: true }),
    ...(isOn(childOf(font, 'i')) && { italic: true }),
    ...(underline && underline.attributes['val'] !== 'none' && { underline: true }),
    ...(isOn(childOf(font, 'strike')) && { strike: true }),
    ...(color !== undefined && { color }),
  };
}

/** A pattern's ink and paper trade places between cells and conditional formats: there, solid is the background alone. */
function fillOf(fill: XmlElement, theme: ThemeColors, use: 'cell' | 'difference'): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern) return colorOf(childOf(childOf(childOf(fill, 'gradientFill'), 'stop'), 'color'), theme);
  const type = pattern.attributes['patternType'] ?? (use === 'difference' ? 'solid' : 'none');
  if (type === 'none') return undefined;
  const ink = colorOf(childOf(pattern, 'fgColor'), theme);
  const paper = colorOf(childOf(pattern, 'bgColor'), theme);
  return use === 'cell' && type === 'solid' ? ink : (paper ?? ink);
}

function borderOf(border: XmlElement, theme: ThemeColors): CellBorder | undefined {
  const top = edgeOf(childOf(border, 'top'), theme);
  const right = edgeOf(childOf(border, 'right') ?? childOf(border, 'end'), theme);
  const bottom = edgeOf(childOf(border, 'bottom'), theme);
  const left = edgeOf(childOf(border, 'left') ?? childOf(border, 'start'), theme);
  if (!top && !right && !bottom && !left) return undefined;
  return { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) };
}

function edgeOf(edge: XmlElement | undefined, theme: ThemeColors): BorderEdge | undefined {
  const line = edge?.attributes['style'];
  if (line === undefined || line === 'none') return undefined;
  const color = colorOf(childOf(edge, 'color'), theme);
  return color === undefined ? { line } : { line, color };
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flagOf(element.attributes['val'], true);
}

function withContent<T>(element: XmlElement | undefined, read: (element: XmlElement) => T): T | undefined {
  return element && read(element);
}
