/** A total under the last of several lists that adds up all of them is none of that list's own. */
import { Exact } from '../base/exact';
import type { ItemLine, ItemList, ListTotal } from './form-document';

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
  const sums = new Map<ItemList, readonly [Exact, Exact]>();
  const sumsOf = (list: ItemList) => {
    const known = sums.get(list) ?? ([sumOf(list.lines, 'old'), sumOf(list.lines, 'new')] as const);
    sums.set(list, known);
    return known;
  };
  let together: T[] = [];
  return found.map((one) => {
    const before = together.at(-1);
    if (before && isApart(before, one, endsHere)) together = [];
    const others = together.map(({ list }) => sumsOf(list));
    together.push(one);
    if (others.length === 0 || !one.list.totals.some(({ kind }) => kind === 'total')) return one;
    const isGrand = (total: ListTotal) =>
      total.kind === 'total' && !adds(total, [sumsOf(one.list)]) && adds(total, [...others, sumsOf(one.list)]);
    const totals = one.list.totals.filter((total) => !isGrand(total));
    return totals.length === one.list.totals.length ? one : { ...one, list: { ...one.list, totals } };
  });
}

function isApart(before: PlacedList, { header }: PlacedList, endsHere: (row: number) => boolean): boolean {
  const last = Math.max(...before.spans.map(({ bottom }) => bottom));
  for (let row = last + 1; row < header.top; row += 1) if (endsHere(row)) return true;
  return false;
}

function adds({ old, new: now }: ListTotal, sums: readonly (readonly [Exact, Exact])[]): boolean {
  const whole = (side: 0 | 1) => sums.reduce((all, sum) => all.plus(sum[side]), Exact.zero);
  if (!old.known && !now.known) return false;
  return (!old.known || old.value.equals(whole(0))) && (!now.known || now.value.equals(whole(1)));
}

function sumOf(lines: readonly ItemLine[], side: Side): Exact {
  return lines.reduce((all, line) => {
    const { subtotal, quantity, price } = line[side];
    if (subtotal.known) return all.plus(subtotal.value);
    return quantity.known && price.known ? all.plus(quantity.value.times(price.value)) : all;
  }, Exact.zero);
}
