/** The flags a review puts on the sheets: one for each finding its author has something to do about. */
import type { Flag } from '../workbook/flag';
import type { Finding, Review } from './review';

export function flagsOf(review: Review): Flag[] {
  return review.findings.flatMap((finding) => {
    const severity = severityOf(finding);
    return severity && finding.cells.length > 0 ? [{ check: finding.check, severity, cells: finding.cells }] : [];
  });
}

function severityOf(finding: Finding): Flag['severity'] | undefined {
  return finding.level === 'none' ? undefined : finding.level;
}
