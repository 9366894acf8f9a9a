/** What a list of the project amounts to: its total, its sections with their shares, and what of it does not add up. */
import type { CellRange } from '../base/address';
import { Exact } from '../base/exact';
import { sideAmount } from '../facts/line-change';
import type { FactId } from '../facts/fact-id';
import type { Subject } from '../facts/subject';
import type { ItemList } from '../forms/form-document';
import type { Finding, Review } from './review';

export interface BudgetMeasures {
  readonly list: Subject;
  /** As the sheet states it, and as its lines add up; absent where it cannot be told. In yuan. */
  readonly stated: Exact | undefined;
  readonly sum: Exact | undefined;
  /** In the order of the sheet; none where the list has no sections. */
  readonly sections: readonly SectionShare[];
  /** Its own findings and those of its lines that are not passed, and how many checks have passed. */
  readonly wrong: readonly Finding[];
  readonly passed: number;
}

export interface SectionShare {
  /** Absent for the lines that stand in no section. */
  readonly label: string | undefined;
  readonly cells: CellRange | undefined;
  readonly lines: number;
  /** In yuan. */
  readonly amount: Exact;
  /** Of the sum of all lines; absent where that is nothing. */
  readonly share: Exact | undefined;
}

export function budgetMeasures(review: Review): readonly BudgetMeasures[] {
  return review.subjects
    .filter(({ kind, parent }) => kind === 'list' && parent?.kind === 'project')
    .map((list) => measuresOfList(list, review));
}

function measuresOfList(list: Subject, { findings, subjects }: Review): BudgetMeasures {
  const own = new Set([list.id, ...subjects.flatMap(({ id, parent }) => (parent?.id === list.id ? [id] : []))]);
  const about = findings.filter(({ subject, outcome }) => own.has(subject) && outcome !== 'inapplicable');
  return {
    list,
    stated: amountOf(list, 'list.statedTotal'),
    sum: amountOf(list, 'list.sum'),
    sections: list.lists.flatMap(sectionsOf),
    wrong: about.filter(({ outcome }) => outcome === 'failed' || outcome === 'depends'),
    passed: about.filter(({ outcome }) => outcome === 'passed').length,
  };
}

/** The outermost ones: an inner section's lines are those of the one around it as well. */
function sectionsOf({ lines, sections }: ItemList): SectionShare[] {
  const amounts = lines.map(({ old, new: now }) => {
    const amount = sideAmount(old, now);
    return amount.known ? amount.yuan : Exact.zero;
  });
  const of = (indexes: readonly number[]) =>
    indexes.reduce((all, at) => all.plus(amounts[at] ?? Exact.zero), Exact.zero);
  const total = of(lines.map((_, at) => at));
  const taken = new Set<number>();
  const shares: SectionShare[] = [];
  for (const { label, cells, lines: within } of sections) {
    const free = within.filter((at) => !taken.has(at));
    if (free.length === 0) continue;
    for (const at of free) taken.add(at);
    shares.push({ label, cells, lines: free.length, amount: of(free), share: of(free).dividedBy(total) });
  }
  const rest = lines.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  if (shares.length === 0 || rest.length === 0) return shares;
  return [
    ...shares,
    { label: undefined, cells: undefined, lines: rest.length, amount: of(rest), share: of(rest).dividedBy(total) },
  ];
}

function amountOf({ facts }: Subject, id: FactId): Exact | undefined {
  const reading = facts.get(id);
  return reading?.known === true && reading.value.type === 'amount' ? reading.value.value : undefined;
}
