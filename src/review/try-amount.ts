/**
 * What if: a change slip's limits judged again with one amount more or less,
 * by the same checks, without touching the workbook.
 */
import { evaluatePack } from '../checks/evaluate-pack';
import { withTrial } from '../checks/trial';
import type { AmountTried } from '../facts/sources/fact-source';
import type { SubjectId } from '../facts/subject';
import type { Rulebook } from '../rulebook/rulebook';
import type { Finding, Review } from './review';
import { findingOf } from './review-workbook';

export interface Trial extends AmountTried {
  readonly subject: SubjectId;
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
