/**
 * Where the words of a heading offer one field twice, the numbers under it
 * tell which counts: the amount that adds up the parts beside it, the quantity
 * that multiplies with the price to the amount.
 */
import { Exact, sum } from '../../base/exact';
import type { SheetView } from '../sheet-view';
import { numberAt } from './multiplying-columns';
import type { DraftColumn } from './offered-columns';

type Numbers = readonly (Exact | undefined)[];

/** `rows`: some under the heading. What the user has said stays; lists of two sides are not looked at. */
export function settledByNumbers(
  view: SheetView,
  rows: readonly number[],
  drafts: readonly DraftColumn[],
): readonly DraftColumn[] {
  if (drafts.some(({ side, said, tax }) => side === 'new' || said !== undefined || tax !== undefined)) return drafts;
  const numbers = new Map(
    [...drafts, ...drafts.flatMap(({ others = [] }) => others)].map(
      (draft) => [draft, rows.map((row) => numberAt(view, row, draft.column))] as const,
    ),
  );
  return withOneQuantity(withGrandAmount(withWholePrice(drafts, numbers), numbers), numbers);
}

/**
 * 设备单价 beside 安装单价: where the amount is that of both, the price is the
 * one that makes up the whole; where there is none, no row is checked by a part's.
 */
function withWholePrice(
  drafts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): readonly DraftColumn[] {
  const [price, amount, quantity] = (['price', 'subtotal', 'quantity'] as const).map((field) =>
    drafts.find((draft) => draft.field === field),
  );
  if (!price?.others || !amount || !quantity) return drafts;
  const prices = [price, ...price.others];
  const [counts, wholes] = [numbers.get(quantity) ?? [], numbers.get(amount) ?? []];
  const each = (columns: readonly DraftColumn[], row: number) =>
    columns.flatMap((one) => numbers.get(one)?.[row] ?? []);
  const several = wholes.flatMap((whole, row) =>
    whole && each(prices, row).filter((one) => !one.isZero()).length > 1 ? [row] : [],
  );
  const most = (holds: (row: number) => boolean) => several.filter(holds).length * 2 > several.length;
  const is = (found: Exact | undefined, row: number) =>
    found !== undefined && wholes[row] !== undefined && found.minus(wholes[row]).abs().compare(CENT) <= 0;
  const whole = prices.find((one) => most((row) => is(numbers.get(one)?.[row]?.times(counts[row] ?? Exact.zero), row)));
  if (whole) return drafts.map((draft) => (draft === price ? whole : draft));
  const ofParts = most(
    (row) =>
      is(sum(each(prices, row)).times(counts[row] ?? Exact.zero), row) || is(sum(each(amount.others ?? [], row)), row),
  );
  return ofParts ? drafts.filter((draft) => draft !== price) : drafts;
}

/** 设备小计 + 安装小计 = 合计: the last is the amount, and the price of a part is not its price. */
function withGrandAmount(
  drafts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): readonly DraftColumn[] {
  const amounts = drafts.filter(({ field }) => field === 'subtotal');
  const grand = amounts.length < 2 ? undefined : amounts.findLast((amount) => isSumOfOthers(amount, amounts, numbers));
  if (grand === undefined) return drafts;
  return drafts.filter((draft) => {
    if (draft.field === 'subtotal') return draft === grand;
    if (draft.field !== 'price') return true;
    return isWholePrice(draft, grand, drafts, numbers);
  });
}

/** A row in which one part alone is the whole does not tell whose price it is, where others have several. */
function isWholePrice(
  price: DraftColumn,
  grand: DraftColumn,
  drafts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): boolean {
  const parts = drafts.filter((draft) => draft.field === 'subtotal' && draft !== grand);
  const counted = numbers.get(grand)?.map((whole, row) => {
    return whole !== undefined && parts.filter((part) => numbers.get(part)?.[row]?.isZero() === false).length > 1;
  });
  const several = counted?.includes(true) ? counted : undefined;
  const amounts = (numbers.get(grand) ?? []).map((whole, row) => (several?.[row] === false ? undefined : whole));
  const stated = amounts.filter((whole) => whole !== undefined && !whole.isZero()).length;
  return drafts.some((quantity) => {
    if (quantity.field !== 'quantity') return false;
    return heldBy(quantity, price, grand, new Map([...numbers, [grand, amounts]])) * 2 > stated;
  });
}

function isSumOfOthers(
  amount: DraftColumn,
  amounts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): boolean {
  const parts = amounts.filter((one) => one !== amount).map((one) => numbers.get(one) ?? []);
  let [held, stated] = [0, 0];
  numbers.get(amount)?.forEach((whole, row) => {
    const here = parts.flatMap((part) => part[row] ?? []);
    if (whole === undefined || here.length < 2) return;
    stated += 1;
    if (sum(here).minus(whole).abs().compare(CENT) <= 0) held += 1;
  });
  // What is called 总计 is it also where a row is wrong.
  return held > 0 && (held * 5 >= stated * 4 || (CALLED_GRAND.test(amount.own) && held * 2 >= stated));
}

const CALLED_GRAND = /^(?:总计|合计|总价|总额|总金额|总费用|费用合计|合计金额|总合价)/;

const CENT = Exact.of('0.01');

/** 功能点数 beside 人月数: the one that comes out with price and amount. */
function withOneQuantity(
  drafts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): readonly DraftColumn[] {
  const [quantities, prices, amounts] = (['quantity', 'price', 'subtotal'] as const).map((wanted) =>
    drafts.filter(({ field }) => field === wanted),
  );
  const [price, amount] = [prices?.[0], amounts?.[0]];
  if (!quantities || quantities.length < 2 || !price || !amount) return drafts;
  const held = quantities.map((quantity) => heldBy(quantity, price, amount, numbers));
  const most = Math.max(...held);
  const counts = quantities[held.indexOf(most)];
  if (most < 2 || most === held[0]) return drafts;
  return drafts.filter((draft) => draft.field !== 'quantity' || draft === counts);
}

/** In how many rows they multiply. */
function heldBy(
  quantity: DraftColumn,
  price: DraftColumn,
  amount: DraftColumn,
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): number {
  const [prices, amounts] = [numbers.get(price), numbers.get(amount)];
  return (numbers.get(quantity) ?? []).filter((count, row) => {
    const [each, whole] = [prices?.[row], amounts?.[row]];
    return count && each && whole && !whole.isZero() && count.times(each).minus(whole).abs().compare(CENT) <= 0;
  }).length;
}
