/** Columns of prices and amounts with and without tax, side by side: which belong together. */
import { Exact } from '../../base/exact';
import type { HeadingWords } from './heading-words';
import type { ItemField, TaxBasis } from '../form-document';
import type { SheetView } from '../sheet-view';
import type { HeaderColumn, ListHeader } from './list-header';
import { numberAt } from './multiplying-columns';

/** `said`: read so by the user's word. */
interface TaxedColumn extends HeadingWords {
  readonly field: ItemField;
  readonly said?: unknown;
}

const MONEY: ReadonlySet<ItemField> = new Set(['price', 'subtotal']);

/**
 * The columns the list is read by: those with tax where prices or amounts
 * stand both ways, and then also those of the other way. Where the user said
 * that one of them is read, its way is the only one. `named`: the one way the
 * headings name.
 */
export function byTax<T extends TaxedColumn>(
  drafts: readonly T[],
): { readonly taken: readonly T[]; readonly withoutTax?: readonly T[]; readonly named?: TaxBasis } {
  const all = drafts.map((draft) => withTaxOfTwin(draft, drafts));
  const said = all.find(({ field, tax, said }) => said !== undefined && MONEY.has(field) && tax)?.tax;
  if (said) return { taken: onlyOf(said, all), named: said };
  const bothWays = all.some(
    (draft) => draft.tax === 'included' && MONEY.has(draft.field) && all.some((other) => isTwin(draft, other)),
  );
  if (bothWays) return { taken: onlyOf('included', all), withoutTax: onlyOf('excluded', all) };
  const amounts = all.find(({ field, tax }) => field === 'subtotal' && tax !== undefined)?.tax;
  const taken = amounts ? all.filter((draft) => goesWith(draft, amounts)) : all;
  const named = taken.find(({ field, tax }) => MONEY.has(field) && tax !== undefined)?.tax;
  return named ? { taken, named } : { taken };
}

function isTwin(draft: TaxedColumn, other: TaxedColumn): boolean {
  return other.field === draft.field && other.side === draft.side && other.tax !== undefined && other.tax !== draft.tax;
}

/** 金额 beside 价税合计 is without tax, 单价 beside 不含税单价 with it. */
function withTaxOfTwin<T extends TaxedColumn>(draft: T, drafts: readonly T[]): T {
  if (draft.tax !== undefined || draft.said !== undefined || !MONEY.has(draft.field)) return draft;
  const others = drafts.filter((one) => one !== draft && one.field === draft.field && one.side === draft.side);
  const [other] = others;
  if (others.length !== 1 || !other?.tax || other.said !== undefined) return draft;
  const tax: TaxBasis = other.tax === 'included' ? 'excluded' : 'included';
  return { ...draft, tax };
}

function onlyOf<T extends TaxedColumn>(basis: TaxBasis, drafts: readonly T[]): readonly T[] {
  return drafts.filter(({ field, tax, said }) => said !== undefined || !MONEY.has(field) || (tax ?? basis) === basis);
}

/** 数量 × 单价（不含税） is no 小计（含税）: such a price is not beside its subtotal. */
function goesWith({ field, tax, said }: TaxedColumn, amounts: TaxBasis): boolean {
  return said !== undefined || field !== 'price' || (tax ?? amounts) === amounts;
}

/** A price without a word for the tax, by which the amounts without tax come out and those with it do not, is no price of these. */
export function withoutForeignPrice(
  view: SheetView,
  rows: readonly number[],
  { withoutTax }: ListHeader,
  columns: readonly HeaderColumn[],
): readonly HeaderColumn[] {
  const price = columns.find(({ field }) => field === 'price');
  if (!withoutTax?.some(({ column, field }) => field === 'price' && column === price?.column)) return columns;
  return heldIn(view, rows, withoutTax) > heldIn(view, rows, columns)
    ? columns.filter(({ field }) => field !== 'price')
    : columns;
}

/** In how many rows quantity and price multiply to the amount. */
function heldIn(view: SheetView, rows: readonly number[], columns: readonly HeaderColumn[]): number {
  const [quantity, price, subtotal] = (['quantity', 'price', 'subtotal'] as const).map((field) =>
    columns.find((column) => column.field === field),
  );
  if (!quantity || !price || !subtotal) return 0;
  return rows.slice(0, SAMPLE).filter((row) => {
    const [count, each, whole] = [quantity, price, subtotal].map(({ column }) => numberAt(view, row, column));
    return count && each && whole?.isZero() === false && count.times(each).minus(whole).abs().compare(CENT) <= 0;
  }).length;
}

const SAMPLE = 40;
const CENT = Exact.of('0.01');
