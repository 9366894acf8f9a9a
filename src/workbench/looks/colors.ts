/** Colours of a file worked out: plain, by palette index, by theme and tint. */
import { childOf, type XmlElement } from '../../hosts/xlsx/xml-tree';

/** Twelve colours in the order cells count them: light 1, dark 1, light 2, dark 2, accents, links. */
export type ThemeColors = readonly string[];

export const OFFICE_THEME: ThemeColors = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function themeColors(theme: XmlElement): ThemeColors {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const hex = color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '';
    return hexColor(hex) ?? OFFICE_THEME[index] ?? '#000000';
  });
}

const EIGHT = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];
const PALETTE = [
  ...EIGHT,
  ...EIGHT,
  '#800000', '#008000', '#000080', '#808000', '#800080', '#008080', '#C0C0C0', '#808080',
  '#9999FF', '#993366', '#FFFFCC', '#CCFFFF', '#660066', '#FF8080', '#0066CC', '#CCCCFF',
  '#000080', '#FF00FF', '#FFFF00', '#00FFFF', '#800080', '#800000', '#008080', '#0000FF',
  '#00CCFF', '#CCFFFF', '#CCFFCC', '#FFFF99', '#99CCFF', '#FF99CC', '#CC99FF', '#FFCC99',
  '#3366FF', '#33CCCC', '#99CC00', '#FFCC00', '#FF9900', '#FF6600', '#666699', '#969696',
  '#003366', '#339966', '#003300', '#333300', '#993300', '#993366', '#333399', '#333333',
]; // oxfmt-ignore

/** Undefined where there is none, or it is left to the program ('auto', system colours). */
export function colorOf(element: XmlElement | undefined, theme: ThemeColors): string | undefined {
  if (!element) return undefined;
  const { rgb, indexed, theme: themeIndex, tint } = element.attributes;
  const plain =
    rgb !== undefined ? hexColor(rgb) : indexed !== undefined ? PALETTE[Number(indexed)] : theme[Number(themeIndex)];
  return plain && tint !== undefined ? tinted(plain, Number(tint)) : plain;
}

function hexColor(hex: string): string | undefined {
  return /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.slice(-6).toUpperCase()}` : undefined;
}

/** Lightens (tint above 0) or darkens the colour, channel by channel: near enough to the spreadsheet's own, which does it by luminance. */
function tinted(color: string, tint: number): string {
  if (!Number.isFinite(tint)) return color;
  const channels = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16);
    const moved = tint < 0 ? channel * (1 + Math.max(tint, -1)) : channel + (255 - channel) * Math.min(tint, 1);
    return Math.round(moved).toString(16).toUpperCase().padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
