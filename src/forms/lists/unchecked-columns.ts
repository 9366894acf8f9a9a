/** Columns of numbers that were not read, in a list whose lines could not be recomputed: told, unless they plainly make up the amounts. */
import { Exact, sum } from '../../base/exact';
import type { HeadingColumn, ItemList } from '../form-document';
import type { ListHeader } from './list-header';
import { numberAt } from './multiplying-columns';
import { unreadNumbers } from './quantity-factors';
import type { SheetView } from '../sheet-view';
import { writtenShare } from './written-share';

const SAMPLE = 40;

/** `rows`: of the lines. */
export function uncheckedColumns(
  view: SheetView,
  rows: readonly number[],
  list: ItemList,
  header: ListHeader,
): { readonly unchecked?: readonly HeadingColumn[] } {
  const { columns, headings, lines } = list;
  const amount = columns.find(({ field }) => field === 'subtotal');
  const recomputed = lines.some(
    ({ old, new: now }) =>
      old.parts !== undefined || [old, now].some(({ quantity, price }) => quantity.known && price.known),
  );
  if (recomputed || !amount || header.twoSided || header.withoutTax) return {};
  const read = new Set(columns.map(({ column }) => column));
  const numbers = new Set(unreadNumbers(view, rows.slice(0, SAMPLE), header).map(({ column }) => column));
  const unread = headings.filter(({ column }) => !read.has(column) && numbers.has(column));
  if (unread.length === 0 || headings.some(({ words }) => REVIEWED.test(words.join('')))) return {};
  const factors = columns.filter(({ field }) => field === 'quantity' || field === 'price').map(({ column }) => column);
  const explained = makeUp(
    view,
    rows,
    unread.map(({ column }) => column),
    factors,
    amount.column,
    list,
  );
  return explained ? {} : { unchecked: unread };
}

/** 送审 beside 审定, or a stock that comes and goes. */
const REVIEWED = /送审|审定|核减|审减|期初|期末|库存/;

/** In every line that states an amount the columns add up to it, or multiply to it; where they add up, under the total as well. */
function makeUp(
  view: SheetView,
  rows: readonly number[],
  unread: readonly number[],
  factors: readonly number[],
  amount: number,
  { totals, lines }: ItemList,
): boolean {
  const stated = rows.filter((row) => numberAt(view, row, amount) !== undefined);
  const numbers = (row: number, columns: readonly number[]) =>
    columns.flatMap((column) => shareAt(view, row, column) ?? []);
  const adds = stated.every((row) => isAbout(sum(numbers(row, unread)), numberAt(view, row, amount)));
  if (adds) {
    const total = totals.findLast(({ kind, lines: of }) => kind === 'total' && of.length === lines.length)?.cells.top;
    return unread.every((column) => {
      const below = total === undefined ? undefined : numberAt(view, total, column);
      return below === undefined || isAbout(sum(rows.flatMap((row) => numberAt(view, row, column) ?? [])), below);
    });
  }
  const multiplied = [...factors, ...unread];
  return stated.every((row) => {
    const there = numbers(row, multiplied);
    // A lump sum is made up of nothing.
    if (there.length === 0) return true;
    const product = there.reduce((all, one) => all.times(one), Exact.one);
    return there.length === multiplied.length && isAbout(product, numberAt(view, row, amount));
  });
}

function shareAt(view: SheetView, row: number, column: number): Exact | undefined {
  return writtenShare(view.cell(row, column)?.value) ?? numberAt(view, row, column);
}

function isAbout(found: Exact, wanted: Exact | undefined): boolean {
  return wanted !== undefined && found.minus(wanted).abs().compare(CENT) <= 0;
}

const CENT = Exact.of('0.01');
