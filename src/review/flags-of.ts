/**
 * The flags a review puts on the sheets: one for each finding its author has
 * something to do about, on the one cell where it is put right. What the
 * finding rests on besides is told where the finding is.
 */
import type { Flag } from '../workbook/flag';
import { flaggedCells } from './culprit';
import { groupOf, type FindingGroup } from './finding-groups';
import { mattersOf } from './matters';
import type { Review } from './review';

/** Each group that asks something of somebody has its own look in the cells. */
export const SEVERITIES: Readonly<Partial<Record<FindingGroup, Flag['severity']>>> = {
  mustCorrect: 'error',
  mayExplain: 'warning',
  interpretationsDiffer: 'differing',
  cannotTell: 'note',
};

export function flagsOf(review: Review): Flag[] {
  // A blank form bears no marks: what it lacks is listed.
  const begun = new Set(mattersOf(review).flatMap(({ draft, findings }) => (draft ? [] : findings)));
  return review.findings.flatMap((finding) => {
    if (!begun.has(finding)) return [];
    const severity = SEVERITIES[groupOf(finding)];
    const cells = severity ? flaggedCells(finding, review) : [];
    return severity && cells.length > 0 ? [{ check: finding.check, severity, cells }] : [];
  });
}
