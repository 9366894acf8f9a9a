/**
 * Columns beside the quantity that multiply with it: 人数 × 月数 × 单价 = 金额,
 * or a share: 折扣, 损耗率, 下浮率. Whether 服务年限 is one of them the numbers of the rows tell.
 */
import { Exact } from '../../base/exact';
import type { Reading } from '../../workbook/reading';
import { REDUCED } from './heading-words';
import type { HeaderColumn, ListHeader } from './list-header';
import { amountAt, factorsOf, priceAt, quantityAt, type LineLayout } from './item-lines';
import { FEWEST_ROWS } from './multiplying-columns';
import type { SheetView } from '../sheet-view';
import { writtenShare } from './written-share';

const SAMPLE = 40;
const MOST_UNREAD = 6;

interface QuantityFactors {
  readonly factors: readonly HeaderColumn[];
  /** The rows do not come out, and columns with numbers in them were not read: nothing tells what the rows should be. */
  readonly untold: boolean;
}

/** Those with which, and without which not, more of the rows come out. `rows`: of the lines, in order. */
export function quantityFactors(
  view: SheetView,
  rows: readonly number[],
  layout: LineLayout,
  header: ListHeader,
): QuantityFactors {
  const sample = rows.slice(0, SAMPLE);
  const { factors: named } = header;
  const told = (factors: readonly HeaderColumn[]) => outcomes(view, sample, { ...layout, factors });
  const sets = [[], ...(named.length > 1 ? [named] : []), ...named.map((column) => [column])];
  let best = { factors: [] as readonly HeaderColumn[], ...told([]) };
  for (const factors of sets.slice(1)) {
    const outcome = told(factors);
    if (outcome.held > best.held) best = { factors, ...outcome };
  }
  if (best.held === best.stated) return { factors: best.factors, untold: false };
  const most = best.held * 2 > best.stated;
  const unread = unreadNumbers(view, sample, header, most).filter(({ column }) =>
    named.every((one) => one.column !== column),
  );
  for (const factors of unread.slice(0, MOST_UNREAD).flatMap((column) => asFactor(column))) {
    const outcome = told([...best.factors, factors]);
    if (outcome.held > best.held && outcome.held >= FEWEST_ROWS && outcome.held * 2 > outcome.stated)
      return { factors: [...best.factors, factors], untold: false };
  }
  const isUntold = best.held === 0 && unread.length > 0 && !header.withoutTax;
  return { factors: best.factors, untold: isUntold || isReducedAlone(header) };
}

/** 优惠后总价 beside a price that nothing was taken off yet. */
function isReducedAlone({ headings }: ListHeader): boolean {
  const isReduced = (field: string) =>
    headings.some(({ as, words }) => as?.field === field && REDUCED.test(words.join('')));
  return isReduced('subtotal') && !isReduced('price');
}

function asFactor(column: HeaderColumn): HeaderColumn[] {
  return [
    { ...column, rate: 'share' },
    { ...column, rate: 'more' },
    { ...column, rate: 'less' },
  ];
}

/** Columns of the heading that were not read and hold a number or a share in most rows, or one of what is taken off in some. */
export function unreadNumbers(
  view: SheetView,
  rows: readonly number[],
  { headings, bottom }: ListHeader,
  onlyTakenOff = false,
): HeaderColumn[] {
  return headings
    .filter(({ as, correction, column, words }) => {
      const heading = words.join('');
      if (as !== undefined || correction !== undefined || NO_FACTOR.test(heading)) return false;
      const filled = rows.filter((row) => isNumber(view, row, column));
      return TAKEN_OFF.test(heading) ? filled.length > 0 : !onlyTakenOff && filled.length * 2 > rows.length;
    })
    .map(({ column }) => ({
      field: 'quantity',
      side: 'both',
      column,
      header: view.rows(bottom, bottom, column, column),
    }));
}

/** How long it is guaranteed or takes to deliver, what part of the whole it is: nothing to multiply with. */
const NO_FACTOR = /质保|保修|交货|供货|工期|使用年限|占|编号|电话|备注/;

const TAKEN_OFF = /折|优惠|下浮|让利/;

function isNumber(view: SheetView, row: number, column: number): boolean {
  const value = view.cell(row, column)?.value;
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && (/^\s*\d+(?:\.\d+)?\s*$/.test(value) || writtenShare(value) !== undefined))
  );
}

/** How many rows state all three, and how many of those come out. */
function outcomes(view: SheetView, rows: readonly number[], layout: LineLayout): { held: number; stated: number } {
  let [held, stated] = [0, 0];
  for (const row of rows) {
    const outcome = comesOut(view, row, layout);
    if (outcome === undefined) continue;
    stated += 1;
    if (outcome) held += 1;
  }
  return { held, stated };
}

function comesOut(view: SheetView, row: number, layout: LineLayout): boolean | undefined {
  const sides = layout.new === undefined ? [layout.old] : [layout.old, layout.new];
  const told = sides.flatMap((columns) => {
    const [quantity, price, subtotal] = [
      quantityAt(view, row, columns.quantity, factorsOf(layout, columns)),
      priceAt(view, row, columns.price, layout),
      amountAt(view, row, columns.subtotal, layout),
    ].map(valueOf);
    if (!quantity || !price || !subtotal || subtotal.isZero()) return [];
    return [quantity.times(price).minus(subtotal).abs().compare(HALF_CENT.times(quantity.abs())) <= 0];
  });
  return told.length === 0 ? undefined : told.some(Boolean);
}

const HALF_CENT = Exact.of('0.005');

function valueOf(reading: Reading<Exact>): Exact | undefined {
  return reading.known ? reading.value : undefined;
}
