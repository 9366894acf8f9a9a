/** '数量（万页）' beside '单价（元/页）': a quantity in ten thousands, where the rows come out so. */
import { Exact } from '../../base/exact';
import type { HeaderColumn, ListHeader } from './list-header';
import { numberAt } from './multiplying-columns';
import type { SheetView } from '../sheet-view';

const SCALES: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  亿: '100000000',
};
const SCALED = /[(/](百万|[百千万亿])(?!元)\p{Script=Han}{1,3}\)?$/u;
const SAMPLE = 40;
const HALF_CENT = Exact.of('0.005');

/** The columns, with the scale of the quantities where more rows come out with it than without. */
export function withQuantityScale(
  view: SheetView,
  rows: readonly number[],
  { headings }: ListHeader,
  columns: readonly HeaderColumn[],
): readonly HeaderColumn[] {
  const scaled = columns.map((column) => {
    if (column.field !== 'quantity') return column;
    const price = columns.find(({ field, side }) => field === 'price' && (side === column.side || side === 'both'));
    const own = scaleIn(headings, column.column);
    const per = own === undefined && price ? scaleIn(headings, price.column) : undefined;
    const factor = own ?? (per && Exact.one.dividedBy(per));
    if (factor === undefined) return column;
    return comesOut(view, rows, columns, column, factor) > comesOut(view, rows, columns, column, Exact.one)
      ? { ...column, times: factor }
      : column;
  });
  return scaled.some((column, at) => column !== columns[at]) ? scaled : columns;
}

/** '（元/百个）' beside the price takes as much from the quantity as '（百个）' beside it adds. */
function scaleIn(headings: ListHeader['headings'], column: number): Exact | undefined {
  const words = headings.find((heading) => heading.column === column)?.words.at(-1) ?? '';
  const times = SCALES[SCALED.exec(words.normalize('NFKC').replace(/\s+/g, ''))?.[1] ?? ''];
  return times === undefined ? undefined : Exact.of(times);
}

function comesOut(
  view: SheetView,
  rows: readonly number[],
  columns: readonly HeaderColumn[],
  quantity: HeaderColumn,
  factor: Exact,
): number {
  const [price, subtotal] = (['price', 'subtotal'] as const).map((field) =>
    columns.find((column) => column.field === field && (column.side === quantity.side || column.side === 'both')),
  );
  if (!price || !subtotal) return 0;
  return rows.slice(0, SAMPLE).filter((row) => {
    const [count, each, whole] = [quantity, price, subtotal].map(({ column }) => numberAt(view, row, column));
    if (!count || !each || !whole || whole.isZero()) return false;
    const times = count.times(factor);
    return times.times(each).minus(whole).abs().compare(HALF_CENT.times(times.abs())) <= 0;
  }).length;
}
