/** What a row of a list can be, and which of its columns tell. */
import type { ItemField, TaxBasis } from '../form-document';
import type { ListHeader } from './list-header';

export type RowKind =
  | { readonly kind: 'blank' | 'repeated-heading' | 'continuation' | 'text' | 'note' | 'end' }
  | {
      readonly kind: 'total' | 'subtotal' | 'in-words';
      readonly label: string;
      /** With tax or without, as its words say. */
      readonly basis?: TaxBasis;
      /** Of its numbering, where it has one that a section may have, too: 三 合计. */
      readonly level?: number;
      /** What all lines so far come to, carried from page to page: 过次页, 承前页, 累计. */
      readonly running?: true;
    }
  /** The tax alone, on what stands above. */
  | { readonly kind: 'tax'; readonly label: string }
  /** Nothing but a name, which the lines under it may belong to. */
  | { readonly kind: 'section'; readonly level?: number; readonly label: string }
  /** `level` of its numbering: 一 is 1, （一） and A are 2, 1 and A1 are 3, 1.1 is 4 …; absent where it has none. */
  | {
      readonly kind: 'candidate';
      readonly level?: number;
      /** Its 序号 is filled in. */
      readonly numbered: boolean;
      readonly priced: boolean;
      readonly label: string;
      /** Blanks before its name, which tell how deep it stands. */
      readonly indent?: number;
      /** '其中：主机': it is contained in the amount above. */
      readonly contained?: true;
      /** It says of itself that the total does not count it. */
      readonly optional?: true;
    };

export interface RowColumns {
  readonly texts: readonly number[];
  readonly seq?: number;
  readonly names: readonly number[];
  readonly amounts: readonly number[];
  readonly quantitiesAndPrices: readonly number[];
  /** Columns of the list, first to last. */
  readonly left: number;
  readonly right: number;
}

const TEXT_FIELDS: ReadonlySet<ItemField> = new Set(['group', 'name', 'model', 'spec']);

export function listColumns(header: ListHeader): RowColumns {
  const read = [...header.columns, ...(header.withoutTax ?? [])];
  const columns = [
    ...read,
    ...read.flatMap(({ changedBy }) => (changedBy ? [...changedBy.more, ...changedBy.less] : [])),
  ];
  const of = (fields: readonly ItemField[]) =>
    columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  const all = columns.map(({ column }) => column);
  const seq = of(['seq'])[0];
  return {
    texts: header.columns.filter(({ field }) => TEXT_FIELDS.has(field)).map(({ column }) => column),
    names: of(['name', 'group']),
    amounts: of(['quantity', 'price', 'subtotal']),
    quantitiesAndPrices: of(['quantity', 'price']),
    left: Math.min(...all),
    right: Math.max(...all),
    ...(seq === undefined ? {} : { seq }),
  };
}
