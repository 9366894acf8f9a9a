/** Findings that may be decided together: of one rule, for one reason, to one consequence. */
import type { Finding, Review } from '../review/review';

export function decidedTogether(finding: Finding, review: Review): readonly Finding[] {
  return review.findings.filter(
    (one) =>
      one.check === finding.check &&
      one.outcome === finding.outcome &&
      one.level === finding.level &&
      one.next?.zh === finding.next?.zh,
  );
}
