/** Quantities counted in steps of their own last place, and the search between a count that holds and one that does not. */
import { Exact } from '../base/exact';
import type { Steps } from '../base/steps';
import type { SubjectId } from '../facts/subject';
import type { Review } from './review';
import type { TryableLine } from './tried-workbook';

const MOST_PLACES = 4;

/** One, or the last place that the quantities of the line are written to. */
export function stepOf({ quantity, before }: TryableLine): Exact {
  const places = [quantity, before].map((one) => one?.toString().split('.')[1]?.length ?? 0);
  const most = Math.min(Math.max(...places), MOST_PLACES);
  return most === 0 ? Exact.one : Exact.of(`0.${'0'.repeat(most - 1)}1`);
}

export function stepsIn(quantity: Exact, step: Exact): number {
  return Math.round(quantity.dividedBy(step)?.toApproximateNumber() ?? 0);
}

export function quantityOf(count: number, step: Exact): Exact {
  return step.times(Exact.of(String(count)));
}

/** As many as the amount of the contract would pay for, in whole steps; undefined where nobody says what it is. */
export function mostPaidFor(line: TryableLine, { subjects }: Review, slip: SubjectId): Exact | undefined {
  const about = [subjects.find(({ id }) => id === slip), subjects.find(({ kind }) => kind === 'project')];
  const contract = about.map((one) => one?.facts.get('contract.amount')).find((one) => one?.known);
  if (!contract?.known || contract.value.type !== 'amount') return undefined;
  const step = stepOf(line);
  const steps = contract.value.value.dividedBy(line.price.times(step))?.toApproximateNumber();
  return steps === undefined ? undefined : quantityOf(Math.floor(steps), step);
}

/** The count next to `broken` for which it still holds, on the way from `holding`, whichever of the two is more. */
export function* lastHolding(holding: number, broken: number, holds: (count: number) => Steps<boolean>): Steps<number> {
  let [good, bad] = [holding, broken];
  while (Math.abs(bad - good) > 1) {
    const middle: number = good + Math.trunc((bad - good) / 2);
    if (yield* holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Each count asked about once. */
export function askedOnce<T>(ask: (count: number) => Steps<T>): (count: number) => Steps<T> {
  const told = new Map<number, { readonly answer: T }>();
  return function* (count) {
    const before = told.get(count);
    if (before) return before.answer;
    const answer = yield* ask(count);
    told.set(count, { answer });
    return answer;
  };
}
