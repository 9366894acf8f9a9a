/** The most of one line that still holds, the others as tried: asked of the review again and again, and so verified. */
import { Exact } from '../base/exact';
import type { Steps } from '../base/steps';
import type { SubjectId } from '../facts/subject';
import type { Rulebook } from '../rulebook/rulebook';
import { askedOnce, lastHolding, mostPaidFor, stepsIn, quantityOf, stepOf } from './quantity-steps';
import type { Finding, Review } from './review';
import { tryableLines, type TryableLine } from './tried-workbook';
import { tryingLines } from './try-lines';
import { verdictOn, type SlipTried, type TrialVerdict } from './try-verdict';

export type MostOfLine =
  /** `beyond`: what breaks with one step more; absent where the amount of the contract ends the search. */
  | { readonly kind: 'most'; readonly quantity: Exact; readonly beyond?: Finding }
  /** No quantity holds; `because` is what breaks whatever is tried, or else those that part the quantities between them. */
  | { readonly kind: 'none'; readonly because: readonly Finding[] }
  /** No limit on amounts can be told. */
  | { readonly kind: 'no-limit' };

export function* mostOfLine(review: Review, rulebook: Rulebook, tried: SlipTried, of: SubjectId): Steps<MostOfLine> {
  const line = tryableLines(review, tried.slip).find(({ id }) => id === of);
  if (!line) return { kind: 'no-limit' };
  const step = stepOf(line);
  const others = tried.lines.filter(({ line: id }) => id !== of);
  const at = askedOnce(function* (count: number): Steps<TrialVerdict> {
    const lines = [...others, { line: of, quantity: quantityOf(count, step) }];
    return verdictOn(yield* tryingLines(review, rulebook, { slip: tried.slip, lines }), review, tried.slip);
  });
  const holds = function* (count: number): Steps<boolean> {
    return (yield* at(count)).broken.length === 0;
  };
  const now = yield* at(stepsIn(line.quantity, step));
  if (!now.limited) return { kind: 'no-limit' };
  const top = topOf(line, step, review, tried.slip);
  if (yield* holds(top)) return { kind: 'most', quantity: quantityOf(top, step) };
  const tries = guesses(line, step, now.room, top);
  const good = yield* largestOf(tries, holds);
  if (good === undefined) return { kind: 'none', because: yield* forbidding(tries, at) };
  const most = yield* lastHolding(good, (yield* holds(good + 1)) ? top : good + 1, holds);
  const [beyond] = (yield* at(most + 1)).broken;
  return { kind: 'most', quantity: quantityOf(most, step), ...(beyond && { beyond }) };
}

/** No more than the contract could pay for, and no less than what stands there; one more than that breaks for sure. */
function topOf(line: TryableLine, step: Exact, review: Review, slip: SubjectId): number {
  const standing = Math.max(stepsIn(line.quantity, step), stepsIn(line.before ?? Exact.zero, step));
  const paid = mostPaidFor(line, review, slip);
  return Math.max(standing, paid ? stepsIn(paid, step) : standing * 100 + 100) + 1;
}

/** Where the answer may lie, the most first: by the room that is left, as it stands, as it was, nothing; and some between. */
function guesses(line: TryableLine, step: Exact, room: Exact | undefined, top: number): number[] {
  const [now, before] = [stepsIn(line.quantity, step), stepsIn(line.before ?? Exact.zero, step)];
  const by = room?.dividedBy(line.price.times(step))?.toApproximateNumber();
  const guess = by === undefined ? [] : [now + Math.floor(by)];
  const between = [1, 2, 3].map((quarter) => Math.floor((Math.max(now, before) * quarter) / 4));
  const all = [...guess, now, before, ...between, 0].filter((count) => count >= 0 && count < top);
  return [...new Set(all)].sort((a, b) => b - a);
}

/** What breaks as it stands may hold with less: named is what forbids every quantity that was tried. */
function* forbidding(counts: readonly number[], at: (count: number) => Steps<TrialVerdict>): Steps<readonly Finding[]> {
  const broken: (readonly Finding[])[] = [];
  for (const count of counts) broken.push((yield* at(count)).broken);
  const [first = []] = broken;
  const always = first.find(({ id }) => broken.every((some) => some.some((one) => one.id === id)));
  if (always) return [always];
  return [...new Map(broken.flatMap(([one]) => (one ? [[one.id, one]] : []))).values()];
}

function* largestOf(counts: readonly number[], holds: (count: number) => Steps<boolean>): Steps<number | undefined> {
  for (const count of counts) if (yield* holds(count)) return count;
  return undefined;
}
