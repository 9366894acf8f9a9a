/** What one workbook adds to the tables over many: plain numbers. */
import { FINDING_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { Review } from '../../review/review';

export interface FileTally {
  readonly groups: Readonly<Partial<Record<FindingGroup, number>>>;
  readonly pack?: string;
  /** The project's name, where it is known. */
  readonly project?: string;
  /** By the check, what asks for something. */
  readonly checks: Readonly<Record<string, Readonly<Partial<Record<FindingGroup, number>>>>>;
}

const ASKING: ReadonlySet<FindingGroup> = new Set(['mustCorrect', 'mayExplain', 'interpretationsDiffer', 'cannotTell']);

export function tallyOf({ findings, pack, subjects }: Review): FileTally {
  const checks: Record<string, Partial<Record<FindingGroup, number>>> = {};
  for (const finding of findings) {
    const group = groupOf(finding);
    if (!ASKING.has(group)) continue;
    const counts = (checks[finding.check] ??= {});
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const groups = findings.map(groupOf);
  const counted = FINDING_GROUPS.map(({ id }) => [id, groups.filter((group) => group === id).length] as const);
  const name = subjects.find(({ kind }) => kind === 'project')?.facts.get('project.name');
  const project = name?.known && name.value.type === 'text' ? name.value.value : undefined;
  return {
    groups: Object.fromEntries(counted),
    ...(pack && { pack: pack.id }),
    ...(project !== undefined && { project }),
    checks,
  };
}
