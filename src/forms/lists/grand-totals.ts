/** A total under the last of several lists that adds up all of them, or is meant to, is none of that list's own. */
import { Exact } from '../../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { ItemLine, ItemList, ListTotal } from '../form-document';
import { amountOfSide } from './item-side';

type Side = 'old' | 'new';

interface PlacedList {
  readonly list: ItemList;
  readonly header: { readonly top: number };
  readonly spans: readonly { readonly bottom: number }[];
}

/** The lists without such totals; a wrong one, under the list's own, is kept with what the lists before come to. `endsHere`: rows at which another form begins. */
export function* withoutGrandTotals<T extends PlacedList>(
  found: readonly T[],
  endsHere: (row: number) => boolean,
): Steps<readonly T[]> {
  const kept: T[] = [];
  let before: T | undefined;
  let sumBefore = NOTHING;
  for (const one of found) {
    const first = before === undefined || isApart(before, one, endsHere);
    before = one;
    if (first) sumBefore = NOTHING;
    const own: Sums = [yield* sumOf(one.list.lines, 'old'), yield* sumOf(one.list.lines, 'new')];
    const all: Sums = [sumBefore[0].plus(own[0]), sumBefore[1].plus(own[1])];
    sumBefore = all;
    if (first) {
      kept.push(one);
      continue;
    }
    const isGrand = (total: ListTotal) => total.kind === 'total' && !adds(total, own) && adds(total, all);
    const earlier: Sums = [all[0].minus(own[0]), all[1].minus(own[1])];
    let ownStated = false;
    const totals = one.list.totals.flatMap((total): readonly ListTotal[] => {
      if (isGrand(total)) return [];
      const wrong = ownStated && total.kind === 'total' && total.basis === undefined && !adds(total, own);
      ownStated ||= total.kind === 'total' && adds(total, own);
      return [wrong ? { ...total, before: earlier } : total];
    });
    kept.push(same(totals, one.list.totals) ? one : { ...one, list: { ...one.list, totals } });
  }
  return kept;
}

type Sums = readonly [old: Exact, now: Exact];

const NOTHING: Sums = [Exact.zero, Exact.zero];

function same(some: readonly ListTotal[], others: readonly ListTotal[]): boolean {
  return some.length === others.length && some.every((total, at) => total === others[at]);
}

function isApart(before: PlacedList, { header }: PlacedList, endsHere: (row: number) => boolean): boolean {
  const last = Math.max(...before.spans.map(({ bottom }) => bottom));
  for (let row = last + 1; row < header.top; row += 1) if (endsHere(row)) return true;
  return false;
}

function adds({ old, new: now }: ListTotal, [oldSum, newSum]: Sums): boolean {
  if (!old.known && !now.known) return false;
  return (!old.known || old.value.equals(oldSum)) && (!now.known || now.value.equals(newSum));
}

function* sumOf(lines: readonly ItemLine[], side: Side): Steps<Exact> {
  let all = Exact.zero;
  for (const [index, line] of lines.entries()) {
    if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
    all = all.plus(amountOfSide(line[side]) ?? Exact.zero);
  }
  return all;
}
