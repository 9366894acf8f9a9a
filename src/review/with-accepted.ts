/** A review in which what a reviewer has accepted is listed as before, and asks nothing of anybody. */
import { keptBy } from '../base/kept';
import type { Finding, Review } from './review';

/** The same where nothing was accepted. `accepted`: ids of findings. */
export function withAccepted(review: Review, accepted: ReadonlySet<string>): Review {
  if (!review.findings.some(({ id }) => accepted.has(id))) return review;
  const findings = review.findings.map((one) => (accepted.has(one.id) ? asAccepted(one) : one));
  return { ...review, findings };
}

const asAccepted = keptBy((finding: Finding): Finding => ({ ...finding, accepted: true }));
