/**
 * Pairs that only a person can tell: names that resemble one another, numbers
 * that nobody else has, several lines of one name. Only lines that share a
 * rare pair of characters or a number are ever set side by side.
 */
import { keptBy } from '../../base/kept';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { LineMatch, MatchReason } from './line-match';
import { bigramsOf, likeness } from './likeness';
import { sameNumber, type MatchItem } from './match-item';
import type { Pool } from './pool';

interface Guess {
  readonly match: LineMatch;
  readonly weight: number;
}

/** A pair of characters or a number that more lines share tells none of them from the others. */
const MOST_SHARING = 8;
/** Of those that share something, so many are looked at closely. */
const LOOKED_AT = 6;
/** Each line is weighed against several. */
const LINES_OF_A_STEP = ITEMS_OF_A_STEP / 8;

export function* guessingMatches(pool: Pool, allowed: (match: LineMatch) => boolean): Steps<LineMatch[]> {
  if (pool.isEmpty()) return [];
  const guesses = [...(yield* duplicates(pool)), ...(yield* alike(pool))].filter(({ match }) => allowed(match));
  return guesses.sort((a, b) => b.weight - a.weight).map(({ match }) => match);
}

/** Several lines of one name and model on either side, in the order of their numbers. */
function* duplicates(pool: Pool): Steps<Guess[]> {
  const key = (item: MatchItem) => (item.name === '' ? undefined : `${item.name}\u0000${item.model}`);
  const mine = yield* pool.byKey(pool.before, key);
  const found: Guess[] = [];
  for (const [own, after] of yield* pool.byKey(pool.after, key)) {
    const before = (mine.get(own) ?? []).sort(byNumbers);
    after.sort(byNumbers).forEach((item, at) => {
      const other = before[at];
      if (other) found.push({ match: pair(other, item, 'duplicate-names'), weight: 2 });
    });
  }
  return found;
}

function byNumbers(a: MatchItem, b: MatchItem): number {
  if (a.group !== b.group) return a.group < b.group ? -1 : 1;
  for (const field of ['price', 'quantity', 'amount'] as const) {
    const [x, y] = [a[field], b[field]];
    const order = x && y ? x.compare(y) : x ? -1 : y ? 1 : 0;
    if (order !== 0) return order;
  }
  return a.at - b.at;
}

function* alike(pool: Pool): Steps<Guess[]> {
  const index = yield* FeatureIndex.of(pool.after);
  const mine = yield* FeatureIndex.of(pool.before);
  const found: Guess[] = [];
  let looked = 0;
  for (const before of pool.before) {
    if (++looked % LINES_OF_A_STEP === 0) yield;
    for (const after of index.sharing(before)) {
      const guess = weigh(before, after, mine.isAlone(before) && index.isAlone(after));
      if (guess) found.push(guess);
    }
  }
  return found;
}

/** `alone`: no other line on either side has these numbers. */
function weigh(before: MatchItem, after: MatchItem, alone: boolean): Guess | undefined {
  const names = likeness(before.bareName, after.bareName);
  const models = likeness(before.model, after.model);
  const price = sameNumber(before.price, after.price);
  const quantity = sameNumber(before.quantity, after.quantity);
  const amount = sameNumber(before.amount, after.amount) && before.amount?.isZero() === false;
  const numbers = (price && quantity) || amount;
  const kin = before.group === after.group || before.group === '' || after.group === '';
  const renamed = numbers && kin && (alone || names >= 0.3 || models >= 0.5);
  const resembling = (price || quantity) && names >= 0.5;
  if (!renamed && !resembling && names < 0.75) return undefined;
  const near = kin ? 0.05 : 0;
  const weight = names / 2 + models / 10 + (numbers ? 0.4 : price ? 0.25 : quantity ? 0.1 : 0) + near;
  return { match: pair(before, after, numbers ? 'same-numbers' : 'alike'), weight };
}

function pair(before: MatchItem, after: MatchItem, by: MatchReason): LineMatch {
  return { kind: 'one', before: [before], after: [after], by, confidence: 'candidate' };
}

/** Lines by the pairs of characters in their names and by their numbers. */
class FeatureIndex {
  private readonly lines = new Map<string, MatchItem[]>();

  static *of(items: Iterable<MatchItem>): Steps<FeatureIndex> {
    const index = new FeatureIndex();
    let entered = 0;
    for (const item of items) {
      if (++entered % ITEMS_OF_A_STEP === 0) yield;
      index.enter(item);
    }
    return index;
  }

  private enter(item: MatchItem): void {
    for (const feature of featuresOf(item)) {
      const there = this.lines.get(feature);
      if (!there) this.lines.set(feature, [item]);
      // One more than tells anything apart says as much as all of them.
      else if (there.length <= MOST_SHARING && there.at(-1) !== item) there.push(item);
    }
  }

  /** Those that have the most rare features in common; of as many the first of their list. */
  sharing(item: MatchItem): readonly MatchItem[] {
    const counts = new Map<MatchItem, number>();
    for (const feature of featuresOf(item)) {
      const there = this.lines.get(feature);
      if (!there || there.length > MOST_SHARING) continue;
      for (const other of there) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    if (counts.size <= LOOKED_AT) return [...counts.keys()];
    const most = [...counts].sort(([a, x], [b, y]) => y - x || a.at - b.at);
    return most.slice(0, LOOKED_AT).map(([other]) => other);
  }

  isAlone(item: MatchItem): boolean {
    const own = numbersOf(item);
    return own !== undefined && (this.lines.get(own)?.length ?? 0) <= 1;
  }
}

const featuresOf = keptBy((item: MatchItem): readonly string[] => {
  const numbers = numbersOf(item);
  return [
    ...bigramsOf(item.bareName),
    ...(numbers === undefined ? [] : [numbers]),
    ...(item.keys.price === '' ? [] : [`@${item.keys.price}`]),
  ];
});

/** Quantity and price, else the amount. */
function numbersOf({ quantity, price, amount, keys }: MatchItem): string | undefined {
  if (quantity && price) return `#${keys.quantity}×${keys.price}`;
  return amount && !amount.isZero() ? `#${keys.amount}` : undefined;
}
