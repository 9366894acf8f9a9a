/** What a change slip amounts to, against which limits, and which of its lines make it up. */
import type { CellRange } from '../base/address';
import type { Exact } from '../base/exact';
import type { FactId } from '../facts/fact-id';
import type { FactValue, Subject } from '../facts/subject';
import type { Reading } from '../workbook/reading';
import type { Finding, Review } from './review';

export interface ChangeMeasures {
  readonly slip: Subject;
  readonly totals: Readonly<Record<TotalId, Reading<FactValue> | undefined>>;
  /** Those of the slip that hold an amount or a share against an upper limit; the binding ones first. */
  readonly limits: readonly Finding[];
  /** The limits reached first, by id, as something is added and as something is taken away. */
  readonly binding: { readonly up?: string; readonly down?: string };
  /** The lines that change something, the largest first. */
  readonly lines: readonly LineContribution[];
}

export type TotalId = 'increase' | 'decrease' | 'newContent' | 'delta';

export interface LineContribution {
  readonly id: string;
  readonly title: string;
  readonly cells: CellRange | undefined;
  /** 原小计 and 现小计 as stated, in yuan. */
  readonly old: Exact | undefined;
  readonly new: Exact | undefined;
  /** Absent where an amount of the line cannot be read. */
  readonly delta: Exact | undefined;
}

export function changeMeasures(review: Review): readonly ChangeMeasures[] {
  return review.subjects.filter(({ kind }) => kind === 'change').map((slip) => measuresOf(slip, review));
}

/** Limits on the project as a whole. */
export function projectLimits(review: Review): readonly Finding[] {
  return review.findings.filter((finding) => finding.subject === 'project' && isAmountLimit(finding));
}

function measuresOf(slip: Subject, review: Review): ChangeMeasures {
  const limits = review.findings.filter((finding) => finding.subject === slip.id && isAmountLimit(finding));
  const up = tightest(limits, ({ headroom }) => headroom?.own ?? headroom?.value);
  const down = tightest(limits, ({ headroom }) => headroom?.down);
  return {
    slip,
    totals: {
      increase: slip.facts.get('change.increase'),
      decrease: slip.facts.get('change.decrease'),
      newContent: slip.facts.get('change.newContent'),
      delta: slip.facts.get('change.delta'),
    },
    limits: [...limits].sort((a, b) => rank(a, up, down) - rank(b, up, down)),
    binding: { ...(up ? { up: up.id } : {}), ...(down ? { down: down.id } : {}) },
    lines: contributions(slip, review),
  };
}

/** An amount or a share that must not grow beyond something; what must equal something is no limit. */
export function isAmountLimit({ outcome, limit, trace }: Finding): boolean {
  if (trace.op !== 'limit' || !limit || outcome === 'inapplicable') return false;
  return (limit.unit === 'CNY' || limit.unit === 'ratio') && ('from' in limit || limit.op === '<=' || limit.op === '<');
}

function tightest(limits: readonly Finding[], room: (finding: Finding) => Exact | undefined): Finding | undefined {
  let best: Finding | undefined;
  let least: Exact | undefined;
  for (const finding of limits) {
    const value = finding.headroom?.unit === 'CNY' ? room(finding) : undefined;
    if (!value || (least && least.compare(value) <= 0)) continue;
    [best, least] = [finding, value];
  }
  return best;
}

function rank(finding: Finding, up: Finding | undefined, down: Finding | undefined): number {
  if (finding === up) return 0;
  if (finding === down) return 1;
  return finding.headroom ? 2 : 3;
}

function contributions(slip: Subject, review: Review): LineContribution[] {
  return review.subjects
    .filter((subject) => subject.kind === 'line' && subject.parent?.parent?.id === slip.id && isChanged(subject))
    .map((subject): LineContribution => ({
      id: subject.id,
      title: subject.title,
      cells: subject.line?.cells,
      old: amountIn(subject, 'line.oldSubtotal'),
      new: amountIn(subject, 'line.newSubtotal'),
      delta: amountIn(subject, 'line.delta'),
    }))
    .sort(bySize);
}

function isChanged({ facts }: Subject): boolean {
  const changed = facts.get('line.changed');
  return changed?.known === true && changed.value.type === 'flag' && changed.value.value;
}

function amountIn({ facts }: Subject, id: FactId): Exact | undefined {
  const reading = facts.get(id);
  return reading?.known === true && reading.value.type === 'amount' ? reading.value.value : undefined;
}

/** What cannot be read comes first: the sums wait for it. */
function bySize(a: LineContribution, b: LineContribution): number {
  if (!a.delta || !b.delta) return a.delta ? 1 : b.delta ? -1 : 0;
  return b.delta.abs().compare(a.delta.abs());
}
