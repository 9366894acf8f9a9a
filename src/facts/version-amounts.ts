/**
 * What changed in amount from one version of a list to the next, line by line:
 * the same sums a change slip gives by its own columns. Where lines wait for a
 * person's word there are two of each sum, as if they were the same item and
 * as if they were not.
 */
import type { CellRange } from '../base/address';
import { Exact, sum } from '../base/exact';
import type { ListComparison } from './line-identity/compare-lists';
import type { LineMatch } from './line-identity/line-match';
import type { LineKind } from './line-change';
import { differingFields } from './line-identity/match-words';
import type { MatchItem } from './line-identity/match-item';

export type Undecided = 'same' | 'apart';

export interface VersionAmounts {
  readonly increase: Exact;
  readonly decrease: Exact;
  /** Of the lines that change. */
  readonly oldTotal: Exact;
  readonly newTotal: Exact;
  readonly unchanged: Exact;
  readonly newContent: Exact;
  readonly removed: Exact;
  readonly changedLines: number;
  readonly unchangedLines: number;
  readonly kinds: ReadonlyMap<LineKind, number>;
  /** Lines without an amount that can be read: while there are any, no sum is known. */
  readonly blocked: readonly CellRange[];
}

export function versionAmounts({ matching, what }: ListComparison, undecided: Undecided): VersionAmounts {
  const whole = what === 'versions';
  const groups = groupsOf(matching, undecided).filter(({ after }) => whole || after.length > 0);
  const known = (items: readonly MatchItem[]) => sum(items.map(({ amount }) => amount ?? Exact.zero));
  const total = (of: readonly Group[], value: (group: Group) => Exact) => sum(of.map(value));
  const delta = ({ before, after }: Group) => known(after).minus(known(before));
  const [changed, same] = [groups.filter(isChanged), groups.filter((group) => !isChanged(group))];
  const up = changed.filter((group) => !delta(group).isNegative());
  const down = changed.filter((group) => delta(group).isNegative());
  return {
    increase: total(up, delta),
    decrease: total(down, delta).abs(),
    oldTotal: total(changed, ({ before }) => known(before)),
    newTotal: total(changed, ({ after }) => known(after)),
    unchanged: total(same, ({ before }) => known(before)),
    newContent: total(
      groups.filter(({ before }) => before.length === 0),
      ({ after }) => known(after),
    ),
    removed: total(
      groups.filter(({ after }) => after.length === 0),
      ({ before }) => known(before),
    ),
    changedLines: changed.length,
    unchangedLines: same.length,
    kinds: kindsOf(changed),
    blocked: groups.flatMap(({ before, after }) =>
      [...before, ...after].filter(({ amount }) => amount === undefined).map(({ line }) => line.cells),
    ),
  };
}

interface Group {
  readonly before: readonly MatchItem[];
  readonly after: readonly MatchItem[];
  readonly match?: LineMatch;
}

function groupsOf({ matches, candidates, removed, added }: ListComparison['matching'], undecided: Undecided): Group[] {
  const alone = (before: readonly MatchItem[], after: readonly MatchItem[]): Group[] => [
    ...before.map((item) => ({ before: [item], after: [] })),
    ...after.map((item) => ({ before: [], after: [item] })),
  ];
  if (undecided === 'same') {
    const replaced = new Set(candidates.map(({ instead }) => instead));
    const standing = matches.filter((match) => !replaced.has(match));
    return [...standing.map(asGroup), ...candidates.map(asGroup), ...alone(removed, added)];
  }
  const ownLines = candidates.flatMap(({ before, after, instead }) =>
    alone(
      before.filter((item) => !instead?.before.includes(item)),
      after.filter((item) => !instead?.after.includes(item)),
    ),
  );
  return [...matches.map(asGroup), ...ownLines, ...alone(removed, added)];
}

function kindsOf(changed: readonly Group[]): ReadonlyMap<LineKind, number> {
  const kinds = new Map<LineKind, number>();
  for (const group of changed) kinds.set(kindOf(group), (kinds.get(kindOf(group)) ?? 0) + 1);
  return kinds;
}

function kindOf({ before, after, match }: Group): LineKind {
  if (before.length === 0) return 'new';
  if (after.length === 0) return 'removed';
  const fields = match ? differingFields(match) : [];
  const parameters = fields.some((field) => field === 'name' || field === 'model' || field === 'spec');
  if (fields.includes('quantity')) return parameters ? 'quantity-and-parameters' : 'quantity';
  return parameters ? 'parameters' : 'price';
}

function asGroup(match: LineMatch): Group {
  return { before: match.before, after: match.after, match };
}

/** A line split into lines that add up is no change; a line renamed is one, of nothing. */
function isChanged({ before, after, match }: Group): boolean {
  if (before.length === 0 || after.length === 0) return true;
  const [old, now] = [before, after].map((items) => sum(items.map(({ amount }) => amount ?? Exact.zero)));
  if (old && now && !old.equals(now)) return true;
  return match !== undefined && differingFields(match).some((field) => field !== 'group');
}
