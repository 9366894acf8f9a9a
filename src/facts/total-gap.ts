/** Which single part of a list is exactly what its total is too much or too little by. */
import { formatArea } from '../base/address';
import type { Exact } from '../base/exact';
import type { ItemList, ListTotal } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { FactValue } from './subject';

type Side = 'old' | 'new';

const MOST_NAMED = 3;

/** 'G7 小计与所辖各行之差', 'E6 预备费'; '无' where no part alone explains it; undefined where nothing is wrong. */
export function totalGap(
  list: ItemList,
  own: ListTotal | undefined,
  side: Side,
  computed: Reading<Exact>,
  wrongSubtotals: readonly { readonly at: string; readonly side: Side; readonly gap: Exact }[],
): Reading<FactValue> | undefined {
  const stated = own?.[side];
  if (!stated?.known || !computed.known) return undefined;
  const gap = stated.value.minus(computed.value);
  if (gap.isZero()) return undefined;
  const carried = wrongSubtotals.filter((one) => one.side === side && one.gap.equals(gap));
  const parts =
    carried.length > 0 ? carried.map(({ at }) => `${at} 与所辖各行之差`) : partsOf(list, own, side, gap.abs());
  const several = parts.length > MOST_NAMED ? `${parts.slice(0, MOST_NAMED).join('、或 ')} 等` : parts.join('、或 ');
  return known<FactValue>({ type: 'text', value: parts.length === 0 ? '无' : several }, stated.cells);
}

/** Lines, whole sections and rows of the tax that state this amount. */
function partsOf(list: ItemList, own: ListTotal | undefined, side: Side, amount: Exact): readonly string[] {
  const named = (reading: Reading<Exact>, label: string) => {
    const [at] = reading.known && reading.value.abs().equals(amount) ? reading.cells : [];
    return at ? [`${formatArea(at)} ${label}`] : [];
  };
  const sections = list.totals
    .filter(({ kind }) => kind === 'subtotal')
    .flatMap((total) => named(total[side], total.label));
  const lines = list.lines.flatMap((line) => {
    const { name, subtotal, quantity, price } = line[side];
    const called = name.known ? name : line.group;
    const label = called.known ? called.value.replace(/\s+/g, ' ') : line.key;
    // Counted in the total, and left out of its own place.
    if (!subtotal.known && subtotal.why === 'not-found' && quantity.known && price.known)
      return named(known(quantity.value.times(price.value), subtotal.looked), `${label}（未填）`);
    return named(subtotal, label);
  });
  const taxes = own?.tax === undefined ? [] : list.taxes.flatMap((tax) => named(tax[side], tax.label));
  return [...sections, ...lines, ...taxes];
}
