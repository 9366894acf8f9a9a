/** The heading of a list as it was understood: its columns, its sides, with or without tax. */
import type { AmountUnit } from '../../base/amount-unit';
import type { Exact } from '../../base/exact';
import type { HeadingColumn, ItemField, ListColumn, TaxBasis } from '../form-document';

export interface ListHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Every column with words over it, read or not. */
  readonly headings: readonly HeadingColumn[];
  readonly twoSided: boolean;
  /** One side only, and the form says that it is the new one. */
  readonly newOnly: boolean;
  /** Its sides are what is taken away and what is added, not what there was and will be. */
  readonly differences?: true;
  /** The form names no sides; the left block was taken for the old one. */
  readonly sidesByOrder: boolean;
  /** Columns without tax stand beside columns with tax, and those with tax were taken: the columns by the others. */
  readonly withoutTax?: readonly HeaderColumn[];
  /** All amounts are with tax, or without, as the headings say. */
  readonly taxNamed?: TaxBasis;
  /** Its amounts are those a review came to; what was handed in stands beside them and is not read. */
  readonly reviewed?: true;
  /** Columns that may multiply with the quantity (月数), read as nothing else. */
  readonly factors: readonly HeaderColumn[];
  /** The same for the same headings in the same columns. */
  readonly fingerprint: string;
}

export interface HeaderColumn extends ListColumn {
  /** Stated in the heading. */
  readonly unit?: AmountUnit;
  /** Its quantities count so many each: 数量（万页）. */
  readonly times?: Exact;
  /** It multiplies as a share: 85% is 0.85; `more`: by one and that, as a loss of 5% does. */
  readonly rate?: 'share' | 'more' | 'less';
  /** Of a price: those that are added to it; of an amount: those it adds up. */
  readonly parts?: readonly HeaderColumn[];
  /** It is the base with what is added and without what is taken away. */
  readonly changedBy?: {
    readonly base: HeaderColumn;
    readonly more: readonly HeaderColumn[];
    readonly less: readonly HeaderColumn[];
  };
}

/** Fields of which either side of a change has its own. */
export const SIDED: ReadonlySet<ItemField> = new Set([
  'name',
  'model',
  'spec',
  'unit',
  'quantity',
  'price',
  'subtotal',
]);
export const NUMERIC: ReadonlySet<ItemField> = new Set(['quantity', 'price', 'subtotal']);
