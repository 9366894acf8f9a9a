/** Which columns of a heading count where its words alone leave it open. */
import type { ItemField } from '../form-document';
import type { HeadingWords } from './heading-words';

interface OfferedColumn extends HeadingWords {
  /** The words in the heading's lowest row, in comparable form. */
  readonly own: string;
  /** As what the user wants it read. */
  readonly said?: unknown;
}

type Settled<T> = T & { readonly field: ItemField };

/** Every column left has its field; those that only look like one already there are left out. */
export function settledHeadings<T extends OfferedColumn>(offered: readonly T[]): readonly Settled<T>[] {
  const named = offered.flatMap((column) => withField(column, offered));
  const plain = named.filter(
    (column, at) => !column.loose || !named.some((other, there) => outdoes(other, there < at, column)),
  );
  return withoutSubmitted(plain);
}

/** '报价' beside a price is the amount, beside an amount the price; with a quantity alone it may be either and is not read. */
function withField<T extends OfferedColumn>(column: T, all: readonly T[]): Settled<T>[] {
  const { field, priceOrAmount } = column;
  if (field !== undefined) return [{ ...column, field }];
  if (!priceOrAmount || (column.bare && !all.some((other) => isCounterpart(other, column)))) return [];
  const has = (wanted: ItemField) => all.some((other) => other.field === wanted && isBeside(other, column));
  if (has('subtotal')) return has('price') ? [] : [{ ...column, field: 'price' }];
  return has('price') || !has('quantity') ? [{ ...column, field: 'subtotal' }] : [];
}

/** 变更后 beside 变更前, 审定 beside 送审: neither with a word for the amount. */
function isCounterpart(other: OfferedColumn, { side, review }: OfferedColumn): boolean {
  return other.bare === true && (other.side !== side || other.review !== review);
}

function isBeside(a: OfferedColumn, b: OfferedColumn): boolean {
  return (a.side ?? b.side) === (b.side ?? a.side) && (a.review ?? b.review) === (b.review ?? a.review);
}

/** 数量 and 需求数量: the plain word counts, or the first; the same words twice are two sides. */
function outdoes(other: Settled<OfferedColumn>, before: boolean, loose: Settled<OfferedColumn>): boolean {
  if (other.field !== loose.field || other.side !== loose.side || other.review !== loose.review) return false;
  if ((other.tax ?? '') !== (loose.tax ?? '')) return false;
  return !other.loose || (before && other.own !== loose.own);
}

/** 送审金额 beside 审定金额 is what was asked for, not what is. */
function withoutSubmitted<T extends Settled<OfferedColumn>>(columns: readonly T[]): readonly T[] {
  const isReviewed = ({ review }: T) => review === 'reviewed';
  return columns.filter(
    ({ review, field, said }) =>
      said !== undefined ||
      review !== 'submitted' ||
      !columns.some((other) => isReviewed(other) && other.field === field),
  );
}
