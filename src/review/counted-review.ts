/** A review as it counts: what somebody has accepted is still listed, and weighs nothing. */
import { Kept } from '../base/kept';
import type { Review } from './review';

const counted = new Kept<Review, readonly [ReadonlySet<string>], Review>();

/** @param accepted ids of findings; the same review again where there are none */
export function countedReview(review: Review, accepted: ReadonlySet<string> | undefined): Review {
  if (!accepted?.size) return review;
  return counted.of(review, [accepted], () => ({
    ...review,
    findings: review.findings.filter(({ id }) => !accepted.has(id)),
  }));
}
