/** A total under the last of several lists that adds up all of them is none of that list's own. */
import { Exact } from '../../base/exact';
import type { ItemLine, ItemList, ListTotal } from '../form-document';

type Side = 'old' | 'new';

interface PlacedList {
  readonly list: ItemList;
  readonly header: { readonly top: number };
  readonly spans: readonly { readonly bottom: number }[];
}

/** The lists without such totals. `endsHere`: rows at which another form begins. */
export function withoutGrandTotals<T extends PlacedList>(
  found: readonly T[],
  endsHere: (row: number) => boolean,
): readonly T[] {
  let before: T | undefined;
  let sumBefore = NOTHING;
  return found.map((one) => {
    const first = before === undefined || isApart(before, one, endsHere);
    before = one;
    if (first) sumBefore = NOTHING;
    const own: Sums = [sumOf(one.list.lines, 'old'), sumOf(one.list.lines, 'new')];
    const all: Sums = [sumBefore[0].plus(own[0]), sumBefore[1].plus(own[1])];
    sumBefore = all;
    if (first) return one;
    const isGrand = (total: ListTotal) => total.kind === 'total' && !adds(total, own) && adds(total, all);
    const totals = one.list.totals.filter((total) => !isGrand(total));
    return totals.length === one.list.totals.length ? one : { ...one, list: { ...one.list, totals } };
  });
}

type Sums = readonly [old: Exact, now: Exact];

const NOTHING: Sums = [Exact.zero, Exact.zero];

function isApart(before: PlacedList, { header }: PlacedList, endsHere: (row: number) => boolean): boolean {
  const last = Math.max(...before.spans.map(({ bottom }) => bottom));
  for (let row = last + 1; row < header.top; row += 1) if (endsHere(row)) return true;
  return false;
}

function adds({ old, new: now }: ListTotal, [oldSum, newSum]: Sums): boolean {
  if (!old.known && !now.known) return false;
  return (!old.known || old.value.equals(oldSum)) && (!now.known || now.value.equals(newSum));
}

function sumOf(lines: readonly ItemLine[], side: Side): Exact {
  return lines.reduce((all, line) => {
    const { subtotal, quantity, price } = line[side];
    if (subtotal.known) return all.plus(subtotal.value);
    return quantity.known && price.known ? all.plus(quantity.value.times(price.value)) : all;
  }, Exact.zero);
}
