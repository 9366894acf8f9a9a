/** What asks for something now and did not in an earlier review of the workbook, and the other way round. */
import type { Finding, Review } from './review';
import { isWeighty } from './work-order';

export interface ChangesSince {
  readonly came: readonly Finding[];
  /** As they were. */
  readonly went: readonly Finding[];
}

export function changesSince(before: Review, now: Review): ChangesSince {
  if (before === now) return { came: [], went: [] };
  // That a reviewer has accepted it puts nothing right.
  const accepted = new Set(now.findings.flatMap((one) => (one.accepted ? [one.id] : [])));
  const [old, current] = [before.findings.filter(isWeighty), now.findings.filter(isWeighty)];
  const [oldIds, currentIds] = [old, current].map((findings) => new Set(findings.map(({ id }) => id)));
  return {
    came: current.filter(({ id }) => !oldIds?.has(id)),
    went: old.filter(({ id }) => !currentIds?.has(id) && !accepted.has(id)),
  };
}
