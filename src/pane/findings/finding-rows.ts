/** The rows findings stand in: one each, and one for a rule that many lines break. */
import { WEIGHTY_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { Finding } from '../../review/review';

export interface FindingRow {
  /** Stays the same from review to review. */
  readonly key: string;
  /** Of one check, in the order of their places; at least one. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** The gravest of them. */
  readonly group: FindingGroup;
  /** It asked for something a moment ago and no longer does. */
  readonly mended: boolean;
}

/** In the order of the first of each check. */
export function findingRows(findings: readonly Finding[], mended: ReadonlySet<string>): FindingRow[] {
  const live = new Set(findings.flatMap(({ id, check }) => (mended.has(id) ? [] : [check])));
  const byCheck = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    // What is mended stands by itself until it goes.
    const key = mended.has(finding.id) && live.has(finding.check) ? finding.id : finding.check;
    const row = byCheck.get(key);
    if (row) row.push(finding);
    else byCheck.set(key, [finding]);
  }
  return [...byCheck].map(([key, row]) => ({
    key,
    findings: row,
    group: gravest(row),
    mended: row.every(({ id }) => mended.has(id)),
  }));
}

function gravest([first, ...others]: FindingRow['findings']): FindingGroup {
  const groups = new Set([first, ...others].map(groupOf));
  return WEIGHTY_GROUPS.find((group) => groups.has(group)) ?? groupOf(first);
}
