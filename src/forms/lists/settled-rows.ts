/** The rows of a list once all are read: what stands under its last total is none of it, and a running total at its end is its total. */
import { Exact } from '../../base/exact';
import type { ItemListLayout } from '../layouts';
import { REDUCED } from './heading-words';
import type { SheetView } from '../sheet-view';
import { amountAt, type LineLayout, quantityAt } from './item-lines';
import { isSum, type PlacedRow, type StatedAmounts, sumsOf } from './list-sections';

export interface SettledRows {
  readonly rows: readonly PlacedRow[];
  /** Rows with an amount under the last total that were left out. */
  readonly after: readonly number[];
  /** Rows that say of themselves that the total does not count them, as it does not. */
  readonly optional: readonly number[];
}

export function settledRows(
  view: SheetView,
  placed: readonly PlacedRow[],
  layout: LineLayout,
  words: ItemListLayout,
  stated: StatedAmounts,
): SettledRows {
  const optional = notCounted(placed, stated);
  const counted = withTotalAtEnd(
    placed.filter(({ row }) => !optional.includes(row)),
    stated,
  );
  const reduced = reducedTotals(counted, stated);
  const rows = counted.filter((one) => !reduced.includes(one.row));
  const last = rows.findLastIndex(({ kind }) => kind.kind === 'total');
  const before = rows.slice(0, last).filter(({ kind }) => kind.kind === 'candidate');
  if (before.length === 0) return { rows, after: reduced, optional };
  const alike = before.every(({ row }) => !isItem(view, row, layout));
  const isAfter = ({ row, kind }: PlacedRow, at: number) =>
    at > last &&
    kind.kind === 'candidate' &&
    (alike
      ? words.besideTotal.some((word) => view.label(kind.label).includes(word))
      : !isItem(view, row, layout) && !kind.contained);
  const left = rows.filter(isAfter).map(({ row }) => row);
  const after = [...left, ...reduced].sort((a, b) => a - b);
  return { rows: left.length === 0 ? rows : rows.filter((one, at) => !isAfter(one, at)), after, optional };
}

/** '优惠后总价', below what the lines come to and with no line that takes something off: a price that was agreed, and no sum. */
function reducedTotals(rows: readonly PlacedRow[], stated: StatedAmounts): readonly number[] {
  const lines = rows.filter(({ kind }) => kind.kind === 'candidate');
  return rows.flatMap(({ row, kind }) => {
    if (kind.kind !== 'total' || !REDUCED.test(kind.label)) return [];
    if (lines.some((line) => stated(line.row).some((amount) => amount?.isNegative()))) return [];
    const sums = sumsOf(lines, stated);
    return stated(row).some((amount, side) => amount && amount.compare(sums[side] ?? Exact.zero) < 0) ? [row] : [];
  });
}

/** '选配，不计入总价', where the total comes out without these rows and not with them. */
function notCounted(rows: readonly PlacedRow[], stated: StatedAmounts): readonly number[] {
  const total = rows.find(({ kind }) => kind.kind === 'total');
  const lines = rows.filter(({ kind }) => kind.kind === 'candidate');
  const saying = lines.filter(({ kind }) => kind.kind === 'candidate' && kind.optional);
  if (!total || saying.length === 0 || saying.length === lines.length) return [];
  const comesOut = (some: readonly PlacedRow[]) => isSum(stated(total.row), sumsOf(some, stated));
  return !comesOut(lines) && comesOut(lines.filter((line) => !saying.includes(line)))
    ? saying.map(({ row }) => row)
    : [];
}

/** '累计' with nothing under it, or an amount without a word that is what the lines come to. */
function withTotalAtEnd(rows: readonly PlacedRow[], stated: StatedAmounts): readonly PlacedRow[] {
  const last = rows.at(-1);
  const before = rows.slice(0, -1);
  const isTotal = (label: string): readonly PlacedRow[] =>
    last ? [...before, { row: last.row, kind: { kind: 'total', label } }] : rows;
  if (last?.kind.kind === 'subtotal' && last.kind.running && /累计/.test(last.kind.label))
    return isTotal(last.kind.label);
  if (!last || !isNameless(last) || before.some(({ kind }) => kind.kind !== 'candidate')) return rows;
  return isSum(stated(last.row), sumsOf(before, stated)) ? isTotal('合计') : rows;
}

/** Nothing but an amount. */
export function isNameless({ kind }: PlacedRow): boolean {
  return kind.kind === 'candidate' && kind.label === '' && !kind.priced;
}

/** Counted, or numbered like the lines and with an amount. */
function isItem(view: SheetView, row: number, layout: LineLayout): boolean {
  const sides = layout.new ? [layout.old, layout.new] : [layout.old];
  if (sides.some(({ quantity }) => quantityAt(view, row, quantity).known)) return true;
  const numbered =
    layout.seq && /^\d{1,4}(?:[.-]\d{1,3})*[.、]?$/.test(view.text(row, layout.seq.column).normalize('NFKC').trim());
  return numbered === true && sides.some(({ subtotal }) => amountAt(view, row, subtotal, layout).known);
}
