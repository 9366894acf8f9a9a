/** Where a finding is to be put right: the cell to go to, of all that its arithmetic rests on. */
import { overlaps, type CellRange } from '../base/address';
import { keptBy } from '../base/kept';
import type { Finding, Review } from './review';

/** Of a slip's sums the amount of the line that changes most; of what stands in no cell the title of its form. Undefined where it has no place. */
export function culpritOf(finding: Finding, review: Review): CellRange | undefined {
  const [first] = finding.cells;
  const sums = finding.cells.some(({ top, bottom }) => bottom > top);
  const changed = sums ? changedAmounts(review).filter((cell) => finding.cells.some((one) => meets(one, cell))) : [];
  if (changed[0] ?? first) return changed[0] ?? first;
  if (finding.outcome !== 'failed' && finding.outcome !== 'depends') return undefined;
  const form = review.documents.find(({ subject }) => subject === finding.subject)?.range;
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
