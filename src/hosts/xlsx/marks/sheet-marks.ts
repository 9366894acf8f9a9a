/**
 * Marks in a worksheet part: conditional formats of our own above the author's,
 * whose priorities move by as many and come back when ours go. Excel goes by
 * the priorities, LibreOffice by the order in the part: ours stand first in both.
 */
import { formatArea } from '../../../base/address';
import { checkOfFlagFormula, flagFormula, type Flag } from '../../../workbook/flag';
import { RANK, type Mark } from '../../../workbook/marks/marks-of-flags';
import { encodeText } from '../xlsx-text';
import { attributeOf, childrenIn, everyTag, rootOf, type Span } from './xml-spans';

/** What stands before the conditional formats, by the schema. */
const BEFORE = new Set(
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr'.split(
    ' ',
  ),
);
const RULES: ReadonlySet<string> = new Set(['cfRule']);
const HIGHEST = 2_147_483_647;

interface MarksRemoved {
  readonly text: string;
  readonly removed: number;
}

/** The text as it was before there were marks of ours. */
export function withoutMarks(text: string, part: string): MarksRemoved {
  if (!text.includes('guiju:')) return { text, removed: 0 };
  const { children } = rootOf(text, part);
  const gone: { start: number; end: number }[] = [];
  const priorities: number[] = [];
  for (const format of children.filter(({ name }) => name === 'conditionalFormatting')) {
    const rules = childrenIn(text, format, part);
    const ours = rules.filter((rule) => isMark(text, rule, part));
    for (const rule of ours)
      priorities.push(Number(attributeOf(text, rule.start, rule.contentStart, 'priority')?.value));
    if (ours.length > 0 && ours.length === rules.length) gone.push(format);
    else gone.push(...ours);
  }
  if (gone.length === 0) return { text, removed: 0 };
  const below = (priority: number) => priorities.filter((one) => one < priority).length;
  const moved = prioritiesIn(text, part)
    .filter(({ at }) => !gone.some(({ start, end }) => at.start >= start && at.end <= end))
    .map(({ at, value }) => ({ ...at, by: String(value - below(value)) }));
  return { text: spliced(text, [...gone, ...moved]), removed: priorities.length };
}

type MarksWritten =
  | { readonly text: string; readonly moved: number; readonly place: 'above' | 'below' }
  | { readonly refused: 'priorities' };

/** The text, which has no mark, with these. `numberOf`: of the look of a mark among the differential formats. */
export function withMarks(
  text: string,
  part: string,
  marks: readonly Mark[],
  numberOf: (severity: Flag['severity']) => number,
): MarksWritten {
  const { root, children } = rootOf(text, part);
  const first = children.find(({ name }) => name === 'conditionalFormatting');
  const at = first?.start ?? children.findLast(({ name }) => BEFORE.has(name))?.end ?? root.contentStart;
  const inOrder = [...marks].sort((a, b) => RANK[b.severity] - RANK[a.severity]);
  const others = prioritiesIn(text, part);
  const highest = others.reduce((most, { value }) => Math.max(most, value), 0);
  // The formats of a pivot table are found by their priorities from another part: they stay as they are.
  const isBound = children.some(({ name, start, contentStart }) => {
    const pivot = name === 'conditionalFormatting' && attributeOf(text, start, contentStart, 'pivot')?.value;
    return pivot === '1' || pivot === 'true';
  });
  if (hasUnreadable(text, part) || highest + marks.length > HIGHEST) return { refused: 'priorities' };
  const from = isBound ? highest + 1 : 1;
  const formats = inOrder.map((mark, index) => formatXml(mark, root.prefix, numberOf(mark.severity), from + index));
  const moved = isBound ? [] : others.map((one) => ({ ...one.at, by: String(one.value + marks.length) }));
  return {
    text: spliced(text, [{ start: at, end: at, by: formats.join('') }, ...moved]),
    moved: moved.length,
    place: isBound ? 'below' : 'above',
  };
}

function formatXml({ check, areas }: Mark, p: string, number: number, priority: number): string {
  const formula = encodeText(flagFormula(check).slice(1));
  return (
    `<${p}conditionalFormatting sqref="${areas.map(formatArea).join(' ')}">` +
    `<${p}cfRule type="expression" dxfId="${number}" priority="${priority}"><${p}formula>${formula}</${p}formula></${p}cfRule>` +
    `</${p}conditionalFormatting>`
  );
}

function isMark(text: string, rule: Span, part: string): boolean {
  const formula = childrenIn(text, rule, part).find(({ name }) => name === 'formula');
  if (!formula) return false;
  const said = text.slice(formula.contentStart, formula.contentEnd);
  return checkOfFlagFormula(said.replace(/&(quot|#34|#x22);/gi, '"').replaceAll('&amp;', '&')) !== undefined;
}

const WHOLE = /^(0|[1-9]\d{0,9})$/;

/** Of all rules, those of extensions too. */
function prioritiesIn(text: string, part: string) {
  return rulePriorities(text, part).flatMap((at) =>
    WHOLE.test(at.value) ? [{ at: { start: at.start, end: at.end }, value: Number(at.value) }] : [],
  );
}

/** A priority that would not come back as it was written. */
function hasUnreadable(text: string, part: string): boolean {
  return rulePriorities(text, part).some(({ value }) => !WHOLE.test(value));
}

function rulePriorities(text: string, part: string) {
  const cells = rootOf(text, part).children.find(({ name }) => name === 'sheetData');
  const tags = [
    ...everyTag(text, 0, cells?.start ?? text.length, RULES, part),
    ...(cells ? everyTag(text, cells.end, text.length, RULES, part) : []),
  ];
  return tags.flatMap(({ start, end }) => {
    const found = attributeOf(text, start, end, 'priority');
    return found ? [found] : [];
  });
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
}

function spliced(text: string, splices: readonly Splice[]): string {
  let [whole, at] = ['', 0];
  for (const { start, end, by = '' } of [...splices].sort((a, b) => a.start - b.start)) {
    whole += text.slice(at, start) + by;
    at = end;
  }
  return whole + text.slice(at);
}
