import { NOTHING_ANNOUNCED } from '../../src/base/working-days';
import type { Review } from '../../src/review/review';
import type { ReviewAsked } from '../../src/session/session-options';

/** Enough of a review for the session, which looks into none of it. */
export function reviewOf({ workbook, today }: Pick<ReviewAsked, 'workbook' | 'today'>): Review {
  return {
    workbook,
    asOf: { date: today, source: 'today', cells: [] },
    calendar: NOTHING_ANNOUNCED,
    documents: [],
    subjects: [],
    identity: { comparisons: [], expired: [], unread: [] },
    findings: [],
    routes: [],
    checklist: [],
    problems: [],
    summary: { passed: 0, failed: 0, depends: 0, cannotTell: 0, inapplicable: 0, notRegulated: 0 },
    setAside: [],
    verdicts: [],
    unusedCorrections: [],
    lookedFor: [],
  };
}
