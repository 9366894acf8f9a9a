/**
 * What if lines of a slip had other quantities: the same review, of the
 * workbook as it would be. Nothing is written.
 */
import type { Steps } from '../base/steps';
import type { Rulebook } from '../rulebook/rulebook';
import type { Review } from './review';
import { reviewingWorkbook } from './review-workbook';
import { triedWorkbook, tryableLines } from './tried-workbook';
import type { SlipTried } from './try-verdict';

/** The whole review as it would be. */
export function* tryingLines(review: Review, rulebook: Rulebook, { slip, lines }: SlipTried): Steps<Review> {
  const workbook = triedWorkbook(review, tryableLines(review, slip), lines);
  const [pack, day] = [review.pack?.id, review.asOf.date];
  return yield* reviewingWorkbook({ workbook, rulebook, ...(pack !== undefined && { pack }), asOf: day, today: day });
}
