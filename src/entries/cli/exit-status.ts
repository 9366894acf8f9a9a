/** What a report comes to for whoever started the program. */
import type { Report } from '../../review/report-shape';

export type ExitStatus = 0 | 1 | 2;

interface Counting {
  readonly strict: boolean;
  readonly ignoreRecord: boolean;
}

/** 0 checked, nothing of level error (with `strict`: nor warning); 1 something is; 2 could not check, or not everything and nothing was found. */
export function statusOf(report: Report, { strict, ignoreRecord }: Counting): ExitStatus {
  if (report.documents.length === 0 || report.pack === undefined) return 2;
  const accepted = new Set(
    ignoreRecord ? [] : report.suppressions.flatMap(({ status, finding }) => (status === 'accepted' ? [finding] : [])),
  );
  const levels = report.findings.filter(({ id }) => !accepted.has(id)).map(({ level }) => level);
  if (levels.includes('error') || (strict && levels.includes('warning'))) return 1;
  return nothingTold(report) || report.incomplete === true ? 2 : 0;
}

/** Of all that concerns the documents at hand nothing could be told: what passes without a cell (in force, not secret as is assumed) tells nothing of them. */
export function nothingTold({ findings }: Report): boolean {
  const asked = findings.filter(
    ({ outcome, cells }) =>
      outcome !== 'inapplicable' && outcome !== 'notRegulated' && (outcome !== 'passed' || cells.length > 0),
  );
  return asked.length > 0 && asked.every(({ outcome }) => outcome === 'cannotTell');
}
