/**
 * Columns beside the quantity that multiply with it: 人数 × 月数 × 单价 = 金额.
 * Whether 服务年限 is one of them the numbers of the rows tell.
 */
import { Exact } from '../../base/exact';
import type { Reading } from '../../workbook/reading';
import type { HeaderColumn } from './list-header';
import { amountAt, priceAt, quantityAt, type LineLayout } from './item-lines';
import { FEWEST_ROWS } from './multiplying-columns';
import type { SheetView } from '../sheet-view';

const SAMPLE = 40;

/** Those of `candidates` with which, and without which not, more of the rows come out. `rows`: of the lines, in order. */
export function quantityFactors(
  view: SheetView,
  rows: readonly number[],
  layout: LineLayout,
  candidates: readonly HeaderColumn[],
  unread: readonly HeaderColumn[] = [],
): readonly HeaderColumn[] {
  if (candidates.length + unread.length === 0) return [];
  const sample = rows.slice(0, SAMPLE);
  const sets = [[], ...(candidates.length > 1 ? [candidates] : []), ...candidates.map((column) => [column])];
  let best: { readonly factors: readonly HeaderColumn[]; readonly held: number } = { factors: [], held: -1 };
  for (const factors of sets) {
    const held = sample.filter((row) => comesOut(view, row, { ...layout, factors })).length;
    if (held > best.held) best = { factors, held };
  }
  // Of words nobody knows only the numbers of most rows tell; by chance one row may come out.
  const few = best.held * 2 < sample.length;
  for (const column of few ? unread : []) {
    const factors = [...best.factors, column];
    const held = sample.filter((row) => comesOut(view, row, { ...layout, factors })).length;
    if (held >= FEWEST_ROWS && held * 2 > sample.length && held > best.held) best = { factors, held };
  }
  return best.factors;
}

function comesOut(view: SheetView, row: number, layout: LineLayout): boolean {
  const sides = layout.new === undefined ? [layout.old] : [layout.old, layout.new];
  return sides.some((columns) => {
    const [quantity, price, subtotal] = [
      quantityAt(view, row, columns.quantity, layout.factors),
      priceAt(view, row, columns.price, layout),
      amountAt(view, row, columns.subtotal, layout),
    ].map(valueOf);
    if (!quantity || !price || !subtotal || subtotal.isZero()) return false;
    return quantity.times(price).minus(subtotal).abs().compare(HALF_CENT.times(quantity.abs())) <= 0;
  });
}

const HALF_CENT = Exact.of('0.005');

function valueOf(reading: Reading<Exact>): Exact | undefined {
  return reading.known ? reading.value : undefined;
}
