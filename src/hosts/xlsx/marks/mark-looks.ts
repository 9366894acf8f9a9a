/** The looks of marks in the styles part: differential formats of our own, at the end of the author's. */
import type { Flag } from '../../../workbook/flag';
import { FLAG_LOOKS, type FlagLook } from '../../../workbook/flag-look';
import { counted } from './cell-styles';
import { childrenIn, rootOf, type Span } from './xml-spans';

type Severity = Flag['severity'];

/** What stands before the differential formats, by the schema. */
const BEFORE = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);
const LINES = { Continuous: 'thin', Dash: 'dashed', DashDot: 'dashDot', Dot: 'dotted' } as const;
/** What was there before us, for whoever takes ours out again: nothing, or an empty element. */
const WAS_ABSENT = '<!--guiju: absent-->';
const WAS_EMPTY = '<!--guiju: empty ';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'differing', 'note'];

interface LooksWritten {
  readonly text: string;
  /** The number of each look in the list. */
  readonly numbers: ReadonlyMap<Severity, number>;
}

/** The text with none of ours left at the end of its list; elsewhere in it they stay, since their numbers count. */
export function withoutLooks(text: string, part: string): string {
  const { children } = rootOf(text, part);
  const list = children.find(({ name }) => name === 'dxfs');
  if (!list) return text;
  const ours = new Set(SEVERITIES.map((severity) => lookXml(FLAG_LOOKS[severity], list.prefix)));
  const all = childrenIn(text, list, part);
  let keep = all.length;
  while (keep > 0 && ours.has(textOf(text, all[keep - 1]))) keep -= 1;
  if (keep === all.length) return text;
  const from = all[keep]?.start ?? list.contentEnd;
  const left = text.slice(list.contentStart, from);
  if (left === WAS_ABSENT) return text.slice(0, list.start) + text.slice(list.end);
  if (left.startsWith(WAS_EMPTY))
    return text.slice(0, list.start) + decodeURIComponent(left.slice(WAS_EMPTY.length, -3)) + text.slice(list.end);
  const opening = counted(text.slice(list.start, list.contentStart), keep - all.length);
  return text.slice(0, list.start) + opening + left + text.slice(list.contentEnd);
}

/** The text, which has none of ours at its end, with the looks of these. */
export function withLooks(text: string, part: string, wanted: ReadonlySet<Severity>): LooksWritten {
  const { root, children } = rootOf(text, part);
  const severities = SEVERITIES.filter((severity) => wanted.has(severity));
  const list = children.find(({ name }) => name === 'dxfs');
  const first = list ? childrenIn(text, list, part).length : 0;
  const numbers = new Map(severities.map((severity, at) => [severity, first + at]));
  const { prefix } = root;
  const looks = severities.map((severity) => lookXml(FLAG_LOOKS[severity], list?.prefix ?? prefix)).join('');
  const count = severities.length;
  if (!list) {
    const at = children.findLast(({ name }) => BEFORE.has(name))?.end ?? root.contentStart;
    const whole = `<${prefix}dxfs count="${count}">${WAS_ABSENT}${looks}</${prefix}dxfs>`;
    return { text: text.slice(0, at) + whole + text.slice(at), numbers };
  }
  const opening = text.slice(list.start, list.contentStart);
  if (list.closesItself) {
    const was = `${WAS_EMPTY}${escaped(opening)}-->`;
    const whole = `<${list.prefix}dxfs count="${count}">${was}${looks}</${list.prefix}dxfs>`;
    return { text: text.slice(0, list.start) + whole + text.slice(list.end), numbers };
  }
  const before = text.slice(0, list.start) + counted(opening, count) + text.slice(list.contentStart, list.contentEnd);
  return { text: before + looks + text.slice(list.contentEnd), numbers };
}

function lookXml({ fill, line, style }: FlagLook, p: string): string {
  const color = (hex: string) => `rgb="FF${hex.slice(1)}"`;
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${p}${side} style="${LINES[style]}"><${p}color ${color(line)}/></${p}${side}>`,
  );
  return (
    `<${p}dxf><${p}fill><${p}patternFill patternType="solid"><${p}bgColor ${color(fill)}/></${p}patternFill></${p}fill>` +
    `<${p}border>${sides.join('')}</${p}border></${p}dxf>`
  );
}

function textOf(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** A comment holds no two hyphens, and a tag in it would be taken for one. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
