/** Where a finding is to be put right: the cell to go to, of all that its arithmetic rests on. */
import { overlaps, type CellRange } from '../base/address';
import { keptBy } from '../base/kept';
import type { TraceNode } from '../checks/evaluation';
import type { Finding, Review } from './review';
import { documentOf } from './document-of';

/** Of a limit on a slip's sums the amount of the line that changes most; else the first cell; of what stands in no cell the title of its form. Undefined where it has no place. */
export function culpritOf(finding: Finding, review: Review): CellRange | undefined {
  const [first] = finding.cells;
  const isOfLine = review.subjects.some(({ id, kind }) => id === finding.subject && kind === 'line');
  const sums = isLimit(finding) && !isOfLine;
  const changed = sums
    ? changedAmounts(review).find((cell) => finding.cells.some((one) => meets(one, cell)))
    : undefined;
  return changed ?? subjectOfSentence(finding) ?? first ?? titleOf(finding, review);
}

/** Of days in the wrong order the one the sentence begins with, where each stands in a cell. */
function subjectOfSentence(finding: Finding): CellRange | undefined {
  const { outcome, trace, cells } = finding;
  if (outcome !== 'failed' || cells.length < 2) return undefined;
  const leaves = (node: TraceNode): TraceNode[] => [...(node.fact ? [node] : []), ...(node.args ?? []).flatMap(leaves)];
  const days = leaves(trace).filter(({ unit }) => unit === 'date');
  const named = days.find(({ label }) => finding.message.zh.startsWith(label.zh));
  return named?.cells?.[0];
}

/** The cells that show a finding's flag: of lines set against another list each of them, of a whole column its form's title, else the one. */
export function flaggedCells(finding: Finding, review: Review): readonly CellRange[] {
  if (finding.trace.op === 'compared-lists') return finding.cells;
  const culprit = culpritOf(finding, review);
  const flagged = culprit && isColumn(culprit) ? titleOf(finding, review) : culprit;
  return flagged ? [flagged] : [];
}

function isColumn({ top, bottom }: CellRange): boolean {
  return bottom > top;
}

/** A stated number that should equal another is wrong itself, whatever it sums up. */
function isLimit({ limit }: Finding): boolean {
  return limit !== undefined && !('op' in limit && limit.op === '=');
}

/** Nothing is missing from a form that nobody can tell about. */
function titleOf(
  { subject, outcome, cells: [first] }: Finding,
  { documents, subjects }: Review,
): CellRange | undefined {
  if (outcome !== 'failed' && outcome !== 'depends') return undefined;
  const owner = documentOf(subjects.find(({ id }) => id === subject))?.id ?? subject;
  const own = documents.filter((document) => document.subject === owner);
  const form = (own.find(({ sheet }) => sheet === first?.sheet) ?? own[0])?.range;
  return form && { ...form, bottom: form.top, right: form.left };
}

/** 现小计 of the lines that change, the largest change first. */
const changedAmounts = keptBy((review: Review): readonly CellRange[] =>
  review.subjects
    .flatMap((subject) => {
      const delta = subject.kind === 'line' ? subject.facts.get('line.delta') : undefined;
      const amount = subject.facts.get('line.newSubtotal');
      if (!delta?.known || delta.value.type !== 'amount' || delta.value.value.isZero()) return [];
      const cell = amount?.known ? amount.cells[0] : undefined;
      return cell ? [{ cell, size: delta.value.value.abs() }] : [];
    })
    .sort((a, b) => b.size.compare(a.size))
    .map(({ cell }) => cell),
);

function meets(a: CellRange, b: CellRange): boolean {
  return a.sheet === b.sheet && overlaps(a, b);
}
