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
 * one that makes up the whole, or both together; where neither is, no row is
 * checked by a part's.
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
  const several = severalIn(prices, amount, numbers);
  const whole = prices.find((one) => isPriceOf([one], quantity, amount, several, numbers));
  if (whole) return drafts.map((draft) => (draft === price ? whole : draft));
  if (isPriceOf(prices, quantity, amount, several, numbers))
    return drafts.map((draft) => (draft === price ? { ...price, parts: price.others ?? [] } : draft));
  const parts = amount.others ?? [];
  const wholes = numbers.get(amount) ?? [];
  const ofParts = mostOf(several, (row) => isAbout(sum(inRow(parts, row, numbers)), wholes[row]));
  return ofParts
    ? drafts.flatMap((draft) => (draft === price ? [] : [draft === amount ? { ...amount, parts } : draft]))
    : drafts;
}

/** 设备小计 + 安装小计 = 合计: the last is the amount, and the price is that of the whole or of all parts together. */
function withGrandAmount(
  drafts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): readonly DraftColumn[] {
  const amounts = drafts.filter(({ field }) => field === 'subtotal');
  const grand = amounts.length < 2 ? undefined : amounts.findLast((amount) => isSumOfOthers(amount, amounts, numbers));
  if (grand === undefined)
    return withPartPrices(
      drafts.map((draft) => withItsParts(draft, amounts, numbers)),
      numbers,
    );
  const parts = amounts.filter((amount) => amount !== grand);
  const quantities = drafts.filter(({ field }) => field === 'quantity');
  const prices = drafts.filter(({ field }) => field === 'price').flatMap((price) => [price, ...(price.others ?? [])]);
  const several = severalIn(parts, grand, numbers);
  const [first, ...more] = prices;
  const ofAll = (some: readonly DraftColumn[]) =>
    quantities.some((quantity) => isPriceOf(some, quantity, grand, several, numbers));
  const whole = prices.find((price) => ofAll([price]));
  const together = whole ?? (first && more.length > 0 && ofAll(prices) ? { ...first, parts: more } : undefined);
  const kept = drafts.flatMap((draft) => {
    if (draft.field === 'subtotal') return draft === grand ? [{ ...grand, parts }] : [];
    return draft.field === 'price' ? [] : [draft];
  });
  return together ? [...kept, together] : kept;
}

/** '合计' beside 设备费用 and 安装费用, which are no amounts beside it. */
function withItsParts(
  amount: DraftColumn,
  amounts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): DraftColumn {
  const { others = [], parts } = amount;
  if (amounts.length !== 1 || amount !== amounts[0] || parts || others.length < 2) return amount;
  return isSumOfOthers(amount, [amount, ...others], numbers) ? { ...amount, parts: others } : amount;
}

/** 设备费 and 安装费 of one piece: together, times the quantity, they are the amount. */
function withPartPrices(
  drafts: readonly DraftColumn[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): readonly DraftColumn[] {
  const [price, amount, quantity] = (['price', 'subtotal', 'quantity'] as const).map((field) =>
    drafts.find((draft) => draft.field === field),
  );
  const [first, ...more] = amount?.others ?? [];
  if (price || !amount || amount.parts || !quantity || !first?.part || more.some(({ part }) => !part)) return drafts;
  const prices = [first, ...more];
  if (!isPriceOf(prices, quantity, amount, severalIn(prices, amount, numbers), numbers)) return drafts;
  return [...drafts, { ...first, field: 'price', parts: more.map((one) => ({ ...one, field: 'price' })) }];
}

/** A row in which one part alone is the whole does not tell whose it is, where others have several. */
function severalIn(
  parts: readonly DraftColumn[],
  whole: DraftColumn,
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): readonly number[] {
  const stated = (numbers.get(whole) ?? []).flatMap((one, row) => (one && !one.isZero() ? [row] : []));
  const several = stated.filter((row) => inRow(parts, row, numbers).filter((one) => !one.isZero()).length > 1);
  return several.length > 0 ? several : stated;
}

function isPriceOf(
  prices: readonly DraftColumn[],
  quantity: DraftColumn,
  whole: DraftColumn,
  rows: readonly number[],
  numbers: ReadonlyMap<DraftColumn, Numbers>,
): boolean {
  const [counts, wholes] = [numbers.get(quantity) ?? [], numbers.get(whole) ?? []];
  // A total has no quantity.
  const counted = rows.filter((row) => counts[row] !== undefined);
  return mostOf(counted, (row) => {
    const each = inRow(prices, row, numbers);
    return each.length > 0 && isAbout(sum(each).times(counts[row] ?? Exact.zero), wholes[row]);
  });
}

function inRow(columns: readonly DraftColumn[], row: number, numbers: ReadonlyMap<DraftColumn, Numbers>): Exact[] {
  return columns.flatMap((one) => numbers.get(one)?.[row] ?? []);
}

function mostOf(rows: readonly number[], holds: (row: number) => boolean): boolean {
  return rows.filter(holds).length * 2 > rows.length;
}

function isAbout(found: Exact, wanted: Exact | undefined): boolean {
  return wanted !== undefined && found.minus(wanted).abs().compare(CENT) <= 0;
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
    if (whole === undefined || here.length < (parts.length > 1 && CALLED_GRAND.test(amount.own) ? 1 : 2)) return;
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
  const [named, prices, amounts] = (['quantity', 'price', 'subtotal'] as const).map((wanted) =>
    drafts.filter(({ field }) => field === wanted),
  );
  const [price, amount] = [prices?.[0], amounts?.[0]];
  const quantities = named?.flatMap((one) => [one, ...(one.others ?? [])]);
  if (!quantities || quantities.length < 2 || !price || !amount) return drafts;
  const held = quantities.map((quantity) => heldBy(quantity, price, amount, numbers));
  const most = Math.max(...held);
  const counts = quantities[held.indexOf(most)];
  if (most < 2 || most === held[0]) return drafts;
  if (!counts) return drafts;
  return [...drafts.filter((draft) => draft.field !== 'quantity'), counts].sort((a, b) => a.column - b.column);
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
