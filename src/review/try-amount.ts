/**
 * What if: a change slip's limits judged again with one amount more or less,
 * by the same checks, without touching the workbook.
 */
import { Exact } from '../base/exact';
import { evaluatePack } from '../checks/evaluate-pack';
import type { FactId } from '../facts/fact-id';
import type { FactValue, Subject, SubjectId } from '../facts/subject';
import type { Rulebook } from '../rulebook/rulebook';
import type { Finding, Review } from './review';
import { findingOf } from './review-workbook';

/**
 * One line of the slip that is not there yet. `increase`: a line that already
 * grows grows by this much more. `new-content`: a line from nothing to this
 * much. `decrease`: a line of this much is taken away whole.
 */
export interface Trial {
  readonly subject: SubjectId;
  readonly kind: 'increase' | 'new-content' | 'decrease';
  /** In yuan, more than zero. */
  readonly amount: Exact;
}

/** The findings about the slip as they would be; empty where there is no such slip or no pack. */
export function tryAmount(review: Review, rulebook: Rulebook, trial: Trial): readonly Finding[] {
  const pack = review.pack && rulebook.packs.get(review.pack.id);
  const slip = review.subjects.find(({ id }) => id === trial.subject);
  const project = review.subjects.find(({ kind }) => kind === 'project');
  if (!pack || !slip || !project) return [];
  const subjects = [project, withTrial(slip, trial)];
  return evaluatePack(pack, subjects, review.asOf.date)
    .evaluations.filter(({ subject }) => subject === trial.subject)
    .map(findingOf);
}

function withTrial(slip: Subject, { kind, amount }: Trial): Subject {
  const facts = new Map(slip.facts);
  for (const [id, by] of additions(kind, amount)) {
    const reading = facts.get(id);
    if (!reading?.known) continue;
    facts.set(id, { ...reading, value: plus(reading.value, by) });
  }
  return { ...slip, facts };
}

function additions(kind: Trial['kind'], amount: Exact): readonly (readonly [FactId, Exact])[] {
  if (kind === 'decrease') {
    return [
      ['change.decrease', amount],
      ['change.oldTotal', amount],
      ['change.delta', amount.negated()],
      ['change.absoluteSum', amount],
      ['change.oldSumAllLines', amount],
      ['change.lineCount', Exact.one],
    ];
  }
  const grown = [
    ['change.increase', amount],
    ['change.newTotal', amount],
    ['change.delta', amount],
    ['change.absoluteSum', amount],
    ['change.newSumAllLines', amount],
  ] as const;
  return kind === 'increase' ? grown : [...grown, ['change.newContent', amount], ['change.lineCount', Exact.one]];
}

function plus(value: FactValue, by: Exact): FactValue {
  if (value.type !== 'amount' && value.type !== 'number') return value;
  return { ...value, value: value.value.plus(by) };
}
