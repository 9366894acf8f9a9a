/**
 * One line that became several, or several that became one: their quantities,
 * at one price, or their amounts add up. Lines of one name and model that add
 * up are matched; names that only belong together make a candidate.
 */
import { Exact, sum } from '../../base/exact';
import type { LineMatch } from './line-match';
import { sameNumber, type MatchItem } from './match-item';
import type { Pool } from './pool';

/** So many lines of one name are tried together, and runs of them only among so many. */
const MOST_TOGETHER = 40;
const MOST_PARTS = 12;

/** The same name, model and price, and the quantities add up. */
export function splitsByKey(pool: Pool): LineMatch[] {
  const key = (item: MatchItem) =>
    item.name === '' || !item.price ? undefined : [item.name, item.group, item.model, item.price.toString()].join('\u0000'); // prettier-ignore
  const mine = pool.byKey(pool.before, key);
  const found: LineMatch[] = [];
  for (const [own, after] of pool.byKey(pool.after, key)) {
    const before = mine.get(own) ?? [];
    const apart = before.length > 0 && (before.length === 1) !== (after.length === 1);
    if (apart && addsUp(before, after)) found.push({ ...asParts(before, after), confidence: 'likely' });
  }
  return found;
}

/** Names that begin or end alike, or parts named under the whole, and sums that agree. */
export function splitsByName(pool: Pool): LineMatch[] {
  if (pool.isEmpty()) return [];
  return [
    ...partsOf(pool.before, pool.after, asParts),
    ...partsOf(pool.after, pool.before, (whole, parts) => asParts(parts, whole)),
  ];
}

/** Of what became less there may be more: 10 of a thing became 6, and another line holds the 4 that are wanting. */
export function splitsOfMatches(matches: readonly LineMatch[], pool: Pool): LineMatch[] {
  const found: LineMatch[] = [];
  const changed = matches.filter(({ kind, by }) => kind === 'one' && by !== 'identical' && by !== 'decided');
  if (changed.length === 0) return found;
  const [afters, befores] = [new NameIndex(pool.after), new NameIndex(pool.before)];
  for (const match of changed) {
    const [before, after] = [match.before[0], match.after[0]];
    if (!before || !after) continue;
    const parts = linesThatSum(afters.near(before), rest(before, after));
    if (parts.length > 0) found.push({ ...asParts([before], [after, ...parts]), instead: match });
    const wholes = linesThatSum(befores.near(after), rest(after, before));
    if (wholes.length > 0) found.push({ ...asParts([before, ...wholes], [after]), instead: match });
  }
  return found;
}

function partsOf(
  wholes: ReadonlySet<MatchItem>,
  parts: ReadonlySet<MatchItem>,
  match: (whole: readonly MatchItem[], parts: readonly MatchItem[]) => LineMatch,
): LineMatch[] {
  const index = new NameIndex(parts);
  const found: LineMatch[] = [];
  for (const whole of wholes) {
    const run = linesThatSum(index.near(whole), whole);
    if (run.length > 1) found.push(match([whole], run));
  }
  return found;
}

/** What the one has more than the other. */
function rest(more: MatchItem, less: MatchItem): Sought {
  const minus = (a: Exact | undefined, b: Exact | undefined) => (a && b ? a.minus(b) : undefined);
  return {
    price: sameNumber(more.price, less.price) ? more.price : undefined,
    quantity: minus(more.quantity, less.quantity),
    amount: minus(more.amount, less.amount),
  };
}

function asParts(before: readonly MatchItem[], after: readonly MatchItem[]): LineMatch {
  return {
    kind: before.length === 1 ? 'split' : 'merged',
    before,
    after,
    by: 'sum-of-parts',
    confidence: 'candidate',
  };
}

/** At one price the quantities, else the amounts; nothing is no part of anything. */
export function addsUp(before: readonly MatchItem[], after: readonly MatchItem[]): boolean {
  const all = [...before, ...after];
  const price = all[0]?.price;
  if (price && all.every((item) => sameNumber(item.price, price))) {
    if (sumsAgree(before, after, ({ quantity }) => quantity)) return true;
  }
  return sumsAgree(before, after, ({ amount }) => amount);
}

function sumsAgree(
  before: readonly MatchItem[],
  after: readonly MatchItem[],
  number: (item: MatchItem) => Exact | undefined,
): boolean {
  const [a, b] = [before.map(number), after.map(number)];
  return a.every(isSomething) && b.every(isSomething) && sum(a).equals(sum(b));
}

interface Sought {
  readonly price: Exact | undefined;
  readonly quantity: Exact | undefined;
  readonly amount: Exact | undefined;
}

/** Of these lines those whose quantities, at that price, or whose amounts add up to what is sought. */
function linesThatSum(items: readonly MatchItem[], { price, quantity, amount }: Sought): readonly MatchItem[] {
  if (items.length === 0 || items.length > MOST_TOGETHER) return [];
  if (isSomething(price) && isSomething(quantity)) {
    const priced = items.filter((item) => sameNumber(item.price, price));
    const run = runThatSums(priced, (item) => item.quantity, quantity);
    if (run.length > 0) return run;
  }
  return isSomething(amount) ? runThatSums(items, (item) => item.amount, amount) : [];
}

/** All of them, else the longest run of neighbours. */
function runThatSums(
  all: readonly MatchItem[],
  number: (item: MatchItem) => Exact | undefined,
  sought: Exact,
): readonly MatchItem[] {
  const items = all.filter((item) => isSomething(number(item)));
  const sums = [Exact.zero];
  for (const item of items) sums.push((sums.at(-1) ?? Exact.zero).plus(number(item) ?? Exact.zero));
  if (sums.at(-1)?.equals(sought)) return items;
  if (items.length > MOST_PARTS) return [];
  let found: readonly MatchItem[] = [];
  const ends = new Map<string, number>();
  sums.forEach((end, at) => {
    const start = ends.get(end.minus(sought).toString());
    if (start !== undefined && at - start > found.length) found = items.slice(start, at);
    ends.set(end.toString(), at);
  });
  return found;
}

function isSomething(value: Exact | undefined): value is Exact {
  return value !== undefined && !value.isNegative() && !value.isZero();
}

const SHORTEST = 2;
const LONGEST = 16;

/** Lines by how their names begin and end, and by what they stand under. */
class NameIndex {
  private readonly lines = new Map<string, MatchItem[]>();

  constructor(items: Iterable<MatchItem>) {
    for (const item of items) {
      const { bareName: name, group } = item;
      const keys = new Set<string>(group === '' ? [] : [`=${group}`]);
      for (let length = SHORTEST; length <= Math.min(LONGEST, name.length); length += 1) {
        keys.add(`^${name.slice(0, length)}`);
        keys.add(`$${name.slice(-length)}`);
      }
      for (const key of keys) {
        const there = this.lines.get(key);
        if (there) there.push(item);
        else this.lines.set(key, [item]);
      }
    }
  }

  /** Those whose name the whole's name begins or ends, the nearest kin first; else those that stand under its name. */
  near({ bareName, name }: MatchItem): readonly MatchItem[] {
    if (bareName.length < SHORTEST) return [];
    const stem = bareName.slice(0, LONGEST);
    const tail = bareName.slice(-LONGEST);
    return (
      this.lines.get(`^${stem}`) ??
      this.lines.get(`$${tail}`) ??
      this.lines.get(`=${name}`) ??
      this.lines.get(`^${stem.slice(0, -1)}`) ??
      this.lines.get(`$${tail.slice(1)}`) ??
      []
    );
  }
}
