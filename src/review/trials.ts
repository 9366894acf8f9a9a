/** What can be asked of a review about a slip that is not so: all of it in steps, none of it writes. */
import type { Steps } from '../base/steps';
import type { SubjectId } from '../facts/subject';
import type { Rulebook } from '../rulebook/rulebook';
import { leastChange, type LeastChange } from './least-change';
import { mostOfLine, type MostOfLine } from './most-of-line';
import type { Finding, Review } from './review';
import { thresholdsNear, type Threshold } from './thresholds';
import { tryingLines } from './try-lines';
import type { SlipTried } from './try-verdict';

export interface Trials {
  readonly tryingLines: (review: Review, tried: SlipTried) => Steps<Review>;
  readonly mostOfLine: (review: Review, tried: SlipTried, line: SubjectId) => Steps<MostOfLine>;
  readonly leastChange: (review: Review, finding: Finding) => Steps<LeastChange | undefined>;
  readonly thresholdsNear: (review: Review) => Steps<readonly Threshold[]>;
}

export function trialsBy(rulebook: Rulebook): Trials {
  return {
    tryingLines: (review, tried) => tryingLines(review, rulebook, tried),
    mostOfLine: (review, tried, line) => mostOfLine(review, rulebook, tried, line),
    leastChange: (review, finding) => leastChange(review, rulebook, finding),
    thresholdsNear: (review) => thresholdsNear(review, rulebook),
  };
}
