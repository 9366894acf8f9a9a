/**
 * One line that became several, or several that became one: their quantities,
 * at one price, or their amounts add up. Lines of one name and model that add
 * up are matched; names that only belong together make a candidate.
 */
import { Exact, sum } from '../../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { LineMatch } from './line-match';
import { sameNumber, type MatchItem } from './match-item';
import type { Pool } from './pool';

/** So many lines of one name are tried together, and runs of them only among so many. */
const MOST_TOGETHER = 40;
const MOST_PARTS = 12;

/** The same name, model and price, and the quantities add up. */
export function* splittingByKey(pool: Pool): Steps<LineMatch[]> {
  const key = (item: MatchItem) =>
    item.name === '' || item.keys.price === ''
      ? undefined
      : [item.name, item.group, item.model, item.keys.price].join('\u0000');
  const mine = yield* pool.byKey(pool.before, key);
  const found: LineMatch[] = [];
  for (const [own, after] of yield* pool.byKey(pool.after, key)) {
    const before = mine.get(own) ?? [];
    const apart = before.length > 0 && (before.length === 1) !== (after.length === 1);
    if (apart && addsUp(before, after)) found.push({ ...asParts(before, after), confidence: 'likely' });
  }
  return found;
}

/** Names that begin or end alike, or parts named under the whole, and sums that agree. */
export function* splittingByName(pool: Pool): Steps<LineMatch[]> {
  if (pool.isEmpty()) return [];
  return [
    ...(yield* partsOf(pool.before, pool.after, asParts)),
    ...(yield* partsOf(pool.after, pool.before, (whole, parts) => asParts(parts, whole))),
  ];
}

/** Of what became less there may be more: 10 of a thing became 6, and another line holds the 4 that are wanting. */
export function* splittingMatches(matches: readonly LineMatch[], pool: Pool): Steps<LineMatch[]> {
  const found: LineMatch[] = [];
  const changed = matches.filter(({ kind, by }) => kind === 'one' && by !== 'identical' && by !== 'decided');
  if (changed.length === 0) return found;
  const partsOf = yield* kinOf(
    changed.flatMap(({ before }) => before),
    pool.after,
  );
  const wholesOf = yield* kinOf(
    changed.flatMap(({ after }) => after),
    pool.before,
  );
  for (const [at, match] of changed.entries()) {
    if (at % ITEMS_OF_A_STEP === 0) yield;
    const [before, after] = [match.before[0], match.after[0]];
    if (!before || !after) continue;
    const parts = linesThatSum(partsOf(before), rest(before, after));
    if (parts.length > 0) found.push({ ...asParts([before], [after, ...parts]), instead: match });
    const wholes = linesThatSum(wholesOf(after), rest(after, before));
    if (wholes.length > 0) found.push({ ...asParts([before, ...wholes], [after]), instead: match });
  }
  return found;
}

function* partsOf(
  wholes: ReadonlySet<MatchItem>,
  parts: ReadonlySet<MatchItem>,
  match: (whole: readonly MatchItem[], parts: readonly MatchItem[]) => LineMatch,
): Steps<LineMatch[]> {
  const near = yield* kinOf(wholes, parts);
  const found: LineMatch[] = [];
  let tried = 0;
  for (const whole of wholes) {
    if (++tried % ITEMS_OF_A_STEP === 0) yield;
    const run = linesThatSum(near(whole), whole);
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
function addsUp(before: readonly MatchItem[], after: readonly MatchItem[]): boolean {
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
    const own = price.toString();
    const priced = items.filter(({ keys }) => keys.price === own);
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
  if (
    !mayReach(
      items.map((item) => number(item)?.toApproximateNumber() ?? 0),
      sought.toApproximateNumber(),
    )
  )
    return [];
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

/** Whether a run of these could come to that at all, give or take: a sieve before the exact sums. */
function mayReach(numbers: readonly number[], sought: number): boolean {
  const near = (value: number) => Math.abs(value - sought) <= Math.abs(sought) * 1e-6;
  if (near(numbers.reduce((all, one) => all + one, 0))) return true;
  if (numbers.length > MOST_PARTS) return false;
  for (let start = 0; start < numbers.length; start += 1) {
    let run = 0;
    for (let at = start; at < numbers.length; at += 1) {
      run += numbers[at] ?? 0;
      if (near(run)) return true;
    }
  }
  return false;
}

function isSomething(value: Exact | undefined): value is Exact {
  return value !== undefined && !value.isNegative() && !value.isZero();
}

const SHORTEST = 2;
const LONGEST = 16;
/** More wholes than these of one name are not told apart by it. */
const MOST_WHOLES = 4;

interface Stem {
  readonly whole: MatchItem;
  readonly rank: number;
}

/**
 * For each whole the lines that may be its parts: those whose names its name
 * begins or ends; else those that stand under its name; else those that begin
 * or end as all but one character of it does.
 */
function* kinOf(
  wholes: Iterable<MatchItem>,
  parts: Iterable<MatchItem>,
): Steps<(whole: MatchItem) => readonly MatchItem[]> {
  const [heads, tails, groups] = [new Map<string, Stem[]>(), new Map<string, Stem[]>(), new Map<string, Stem[]>()];
  const add = (stems: Map<string, Stem[]>, stem: string, whole: MatchItem, rank: number) => {
    const there = stems.get(stem);
    if (there) there.push({ whole, rank });
    else stems.set(stem, [{ whole, rank }]);
  };
  let seen = 0;
  for (const whole of wholes) {
    if (++seen % ITEMS_OF_A_STEP === 0) yield;
    const { bareName: bare, name } = whole;
    if (bare.length < SHORTEST || bare.length > LONGEST) continue;
    add(heads, bare, whole, 0);
    add(tails, bare, whole, 1);
    add(groups, name, whole, 2);
    if (bare.length === SHORTEST) continue;
    add(heads, bare.slice(0, -1), whole, 3);
    add(tails, bare.slice(1), whole, 4);
  }
  const kin = new Map<MatchItem, MatchItem[][]>();
  const offer = (stems: Map<string, Stem[]>, stem: string, part: MatchItem) => {
    const there = stems.get(stem);
    if (!there || there.length > MOST_WHOLES) return;
    for (const { whole, rank } of there) {
      let ranks = kin.get(whole);
      if (!ranks) kin.set(whole, (ranks = [[], [], [], [], []]));
      ranks[rank]?.push(part);
    }
  };
  for (const part of parts) {
    if (++seen % ITEMS_OF_A_STEP === 0) yield;
    const { bareName: bare, group } = part;
    for (let length = SHORTEST; length <= Math.min(LONGEST, bare.length); length += 1) {
      offer(heads, bare.slice(0, length), part);
      offer(tails, bare.slice(-length), part);
    }
    if (group !== '') offer(groups, group, part);
  }
  return (whole) => kin.get(whole)?.find((ranked) => ranked.length > 0) ?? [];
}
