/** Columns whose numbers multiply row after row: 数量 × 单价 = 小计. */
import { Exact } from '../../base/exact';
import { amountReading } from '../cell-readings';
import type { SheetView } from '../sheet-view';

/** In fewer rows it may be chance. */
export const FEWEST_ROWS = 2;

export interface Triple {
  readonly quantity: number;
  readonly price: number;
  readonly subtotal: number;
  readonly rows: number;
}

/** The three of these columns, from left to right, whose numbers multiply in most rows. */
export function bestTriple(view: SheetView, rows: readonly number[], from: readonly number[]): Triple | undefined {
  const columns = from
    .map((column) => ({ column, numbers: rows.map((row) => numberAt(view, row, column)) }))
    .filter(({ numbers }) => numbers.filter(Boolean).length >= FEWEST_ROWS);
  let best: Triple | undefined;
  columns.forEach((quantity, index) => {
    columns.slice(index + 1).forEach((price, next) => {
      for (const subtotal of columns.slice(index + next + 2)) {
        const { held, stated } = multiplied(quantity.numbers, price.numbers, subtotal.numbers);
        if (held < FEWEST_ROWS || held * 5 < stated * 4 || held <= (best?.rows ?? 0)) continue;
        best = { quantity: quantity.column, price: price.column, subtotal: subtotal.column, rows: held };
      }
    });
  });
  return best;
}

/** The number of a cell as an amount is read; undefined where it holds none. */
export function numberAt(view: SheetView, row: number, column: number): Exact | undefined {
  const cell = view.cell(row, column);
  if (cell?.numberFormat !== undefined && DAY.test(cell.numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, '')))
    return undefined;
  const reading = amountReading(cell, [], '元');
  return reading.known ? reading.value : undefined;
}

/** A number format that shows a day or an hour. */
const DAY = /[ymdhs]/i;

type Numbers = readonly (Exact | undefined)[];

/** In how many rows all three stand, and in how many of those they multiply, but for a price rounded to the cent. */
function multiplied(quantities: Numbers, prices: Numbers, subtotals: Numbers): { held: number; stated: number } {
  let [held, stated] = [0, 0];
  quantities.forEach((quantity, index) => {
    const [price, subtotal] = [prices[index], subtotals[index]];
    if (!quantity || !price || !subtotal || subtotal.isZero()) return;
    stated += 1;
    const off = quantity.times(price).minus(subtotal).abs();
    if (off.compare(HALF_CENT.times(quantity.abs())) <= 0) held += 1;
  });
  return { held, stated };
}

const HALF_CENT = Exact.of('0.005');
