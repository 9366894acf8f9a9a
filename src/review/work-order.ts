/** What asks something of somebody, in the order it is worked through: matter by matter, the gravest first, then by place. */
import { culpritOf } from './culprit';
import { FINDING_GROUPS, groupOf, WEIGHTY_GROUPS } from './finding-groups';
import { mattersOf, matterToShow, type Matter } from './matters';
import type { Finding, Review } from './review';

export interface WorkSection {
  readonly matter: Matter;
  /** Each finding under one matter only, though it may count in several. */
  readonly findings: readonly Finding[];
}

/** `first`: the matter to begin with, by id; else the one to show. Matters that ask nothing are there with no findings. */
export function workOrder(review: Review, first?: string): readonly WorkSection[] {
  const matters = mattersOf(review);
  const before = matters.find(({ id }) => id === first) ?? matterToShow(matters);
  const ordered = before ? [before, ...matters.filter((one) => one !== before)] : matters;
  const seen = new Set<Finding>();
  return ordered.map((matter) => {
    const findings = matter.findings.filter((finding) => isWeighty(finding) && !seen.has(finding));
    for (const finding of findings) seen.add(finding);
    return { matter, findings: graveFirst(findings, review) };
  });
}

/** All findings as they are told one after the other: the work first, each matter after the other, then what asks for nothing. */
export function toldInOrder(review: Review): readonly Finding[] {
  const work = workOrder(review).flatMap(({ findings }) => byCheck(findings));
  const quiet = FINDING_GROUPS.flatMap(({ id }) =>
    review.findings.filter((finding) => !isWeighty(finding) && groupOf(finding) === id),
  );
  return [...work, ...quiet];
}

/** Repeats of one check together, where the first of them stands. */
export function byCheck(findings: readonly Finding[]): readonly Finding[] {
  const checks = new Map<string, Finding[]>();
  for (const finding of findings) {
    const there = checks.get(finding.check);
    if (there) there.push(finding);
    else checks.set(finding.check, [finding]);
  }
  return [...checks.values()].flat();
}

export function isWeighty(finding: Finding): boolean {
  return rankOf(finding) >= 0;
}

function graveFirst(findings: readonly Finding[], review: Review): Finding[] {
  const { sheets } = review.workbook;
  const sheetAt = new Map(sheets.map(({ id }, index) => [id, index]));
  const places = new Map(
    findings.map((finding) => {
      const at = culpritOf(finding, review);
      return [finding, at ? [sheetAt.get(at.sheet) ?? sheets.length, at.top, at.left] : [sheets.length, 0, 0]];
    }),
  );
  const placeOf = (finding: Finding) => places.get(finding) ?? [];
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b) || compare(placeOf(a), placeOf(b)));
}

function rankOf(finding: Finding): number {
  const group = groupOf(finding);
  return WEIGHTY_GROUPS.findIndex((one) => one === group);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
