/** From the user's word on which amounts count, those with or without tax, to what is to be remembered: the others are not read. */
import type { RememberedEntry } from '../../workbook/remembered';
import { UNREAD } from './corrections';
import type { ItemList, TaxBasis } from '../form-document';
import { planColumn } from './plan-correction';

export function planTax(list: ItemList, basis: TaxBasis): RememberedEntry[] {
  if (!list.tax) return [];
  const [counts, others] = basis === 'included' ? [list, list.tax.without] : [list.tax.without, list];
  const kept = new Set(counts.columns.map(({ column }) => column));
  const dropped = new Set(others.columns.map(({ column }) => column).filter((column) => !kept.has(column)));
  return list.headings
    .filter(({ column }) => dropped.has(column))
    .flatMap((column) => planColumn(list.headings, column, UNREAD));
}
