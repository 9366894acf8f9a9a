/** The least that quantities must go back for a limit to hold: found by asking the review again, and so verified. */
import type { CellRange } from '../base/address';
import { Exact } from '../base/exact';
import type { Steps } from '../base/steps';
import type { SubjectId } from '../facts/subject';
import type { Rulebook } from '../rulebook/rulebook';
import { isAmountLimit } from './change-measures';
import { askedOnce, stepsIn, lastHolding, quantityOf, stepOf } from './quantity-steps';
import type { Finding, Review } from './review';
import { tryableLines, type LineTried, type TryableLine } from './tried-workbook';
import { tryingLines } from './try-lines';
import { worsened } from './try-verdict';

export interface LeastChange {
  readonly moves: readonly LineMoved[];
  /** The finding as the moves leave it: passed. */
  readonly after: Finding;
  /** Limits of the slip that do not hold with them either; none where some change mends all of them. */
  readonly stillBroken: readonly Finding[];
}

/** One number of a line, where it stands, what stands there now and what is to stand there; a price in yuan. */
interface LineMoved {
  readonly line: SubjectId;
  readonly what: 'quantity' | 'price';
  readonly title: string;
  readonly cell: CellRange;
  readonly from: Exact;
  readonly to: Exact;
}

/** No more numbers are looked at, the heaviest first: each takes several reviews. */
const TRIED = 8;

/** By which all limits of the slip hold; where none does that, by which this one does. Undefined where no way is found. */
export function* leastChange(review: Review, rulebook: Rulebook, finding: Finding): Steps<LeastChange | undefined> {
  if (!isBroken(finding)) return undefined;
  const others = review.findings.some((one) => one !== finding && one.subject === finding.subject && isBroken(one));
  const all = others ? yield* cheapest({ review, rulebook, finding, all: true }) : undefined;
  return all ?? (yield* cheapest({ review, rulebook, finding, all: false }));
}

function isBroken(finding: Finding): boolean {
  return isAmountLimit(finding) && (finding.outcome === 'failed' || finding.outcome === 'depends');
}

/** Of one number alone the way that costs least; where none is enough, of several, the heaviest first. */
function* cheapest(mending: Mending): Steps<LeastChange | undefined> {
  const { review, finding } = mending;
  const levers = tryableLines(review, finding.subject).flatMap(leversOf).sort(byWeight).slice(0, TRIED);
  let best: { readonly change: LeastChange; readonly yuan: Exact } | undefined;
  for (const lever of levers) {
    const change = yield* goingBack(lever, [], mending);
    const [moved] = change?.moves ?? [];
    const yuan = moved?.to.minus(moved.from).times(lever.weight).abs();
    if (change && yuan && (!best || yuan.compare(best.yuan) < 0)) best = { change, yuan };
  }
  if (best) return best.change;
  for (const [count, lever] of levers.entries()) {
    const change = count > 0 ? yield* goingBack(lever, levers.slice(0, count), mending) : undefined;
    if (change) return change;
  }
  return undefined;
}

interface Mending {
  readonly review: Review;
  readonly rulebook: Rulebook;
  readonly finding: Finding;
  /** The other limits of the slip must hold as well. */
  readonly all: boolean;
}

/** A number that the change has moved, and may move back. */
interface Lever extends Pick<LineMoved, 'line' | 'what' | 'title' | 'cell' | 'from'> {
  readonly before: Exact;
  readonly step: Exact;
  /** What one more of it costs, in yuan. */
  readonly weight: Exact;
}

/** The price where the quantity is as it was. */
function leversOf(line: TryableLine): Lever[] {
  const { id, title, cell, quantity, before, price, priceBefore, priceCell } = line;
  if (before === undefined) return [];
  const own = { line: id, title };
  if (!before.equals(quantity)) {
    return [{ ...own, what: 'quantity', cell, from: quantity, before, step: stepOf(line), weight: price }];
  }
  if (!priceCell || !priceBefore || priceBefore.equals(price) || quantity.isZero()) return [];
  const step = price.isInteger() && priceBefore.isInteger() ? Exact.one : Exact.of('0.01');
  return [{ ...own, what: 'price', cell: priceCell, from: price, before: priceBefore, step, weight: quantity }];
}

/** The shortest way of a number towards what it was that mends the finding, the `others` being back where they were. */
function* goingBack(
  lever: Lever,
  others: readonly Lever[],
  { review, rulebook, finding, all }: Mending,
): Steps<LeastChange | undefined> {
  const { step, from, before } = lever;
  const sign = from.compare(before) > 0 ? -1 : 1;
  const far = Math.abs(stepsIn(from, step) - stepsIn(before, step));
  const moves = (count: number): readonly LineMoved[] => [
    ...others.map((other) => moved(other, other.before)),
    moved(lever, count === far ? before : from.plus(quantityOf(sign * count, step))),
  ];
  const at = askedOnce(function* (count: number): Steps<Omit<LeastChange, 'moves'> | undefined> {
    const lines = moves(count).map(({ line, what, to }): LineTried => ({ line, [what]: to }));
    const after = yield* tryingLines(review, rulebook, { slip: finding.subject, lines });
    const same = after.findings.find(({ id }) => id === finding.id);
    if (same?.outcome !== 'passed' || worsened(after, review)) return undefined;
    const stillBroken = after.findings.filter((one) => one.subject === finding.subject && isBroken(one));
    return all && stillBroken.length > 0 ? undefined : { after: same, stillBroken };
  });
  const holds = function* (count: number): Steps<boolean> {
    return (yield* at(count)) !== undefined;
  };
  if (!(yield* holds(far))) return undefined;
  const least = yield* lastHolding(far, 0, holds);
  const after = yield* at(least);
  return after && { moves: moves(least), ...after };
}

function moved({ line, what, title, cell, from }: Lever, to: Exact): LineMoved {
  return { line, what, title, cell, from, to };
}

function byWeight(a: Lever, b: Lever): number {
  const yuan = ({ from, before, weight }: Lever) => from.minus(before).times(weight).abs();
  return yuan(b).compare(yuan(a));
}
