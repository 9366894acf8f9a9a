/**
 * Reads one row of an item list as a line: each field of each side with its
 * cell. Text of a merged cell counts for every row it covers, an amount for
 * its first row only.
 */
import type { CellRange } from '../../base/address';
import type { AmountUnit } from '../../base/amount-unit';
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import type { Kept } from '../../base/kept';
import { KeptOfMany } from '../../base/kept-of-many';
import { known, type Reading } from '../../workbook/reading';
import type { Row } from '../../workbook/workbook';
import { amountReading, quantityReading } from '../cell-readings';
import type { HeaderColumn } from './list-header';
import type { ItemField, ItemLine, ItemSide } from '../form-document';
import { LineOfRow, lineWith, NOWHERE, SideOfRow, textOrDash, type SideColumns } from './item-side';
import { asNothing, FREE, GONE, saidGone, NEW, percentOf } from './said-instead';
import type { SheetView } from '../sheet-view';
import { writtenShare } from './written-share';

/** How the columns of one list are read. */
export interface LineLayout {
  readonly seq?: HeaderColumn;
  readonly group?: HeaderColumn;
  readonly remark?: HeaderColumn;
  readonly old: SideColumns;
  /** Absent where the list has one side. */
  readonly new?: SideColumns;
  readonly differences?: true;
  /** Columns that multiply with the quantity. */
  readonly factors?: readonly HeaderColumn[];
  readonly left: number;
  readonly right: number;
  readonly unit: AmountUnit;
  readonly unitAssumed?: Bilingual;
  /** By the columns without tax, of a list that has both. */
  readonly withoutTax?: true;
  /** The same for lines that are read the same way. */
  readonly fingerprint: string;
}

/** By the fingerprint of the layout, the row's number and its sheet. */
type LinesOfRows = Kept<Row, readonly [string, number, string], ItemLine>;

const linesOfRows: LinesOfRows = new KeptOfMany();
const linesWithoutTax: LinesOfRows = new KeptOfMany();

/** An unchanged row gives the same line again, as far as its number and key are the same. */
export function readLine(view: SheetView, row: number, index: number, key: string, layout: LineLayout): ItemLine {
  const cells = view.sheet.rows[row];
  if (cells === undefined || view.hasMerges(row)) return makeLine(view, row, index, key, layout);
  const kept = layout.withoutTax ? linesWithoutTax : linesOfRows;
  const line = kept.of(cells, [layout.fingerprint, row, view.sheet.id], () => makeLine(view, row, index, key, layout));
  return line.index === index && line.key === key ? line : lineWith(line, { index, key });
}

function makeLine(view: SheetView, row: number, index: number, key: string, layout: LineLayout): ItemLine {
  const cells = view.sheet.rows[row];
  const at = cells && view.isUpright && !view.hasMerges(row) ? { cells, row, sheet: view.sheet.id } : undefined;
  const old = sideAt(view, row, layout.old, layout, at);
  const now = layout.new === undefined ? NO_SIDE : sideAt(view, row, layout.new, layout, at);
  if (at && !layout.differences) return new LineOfRow(index, key, at, layout, old, now);
  return {
    index,
    key,
    cells: view.rows(row, row, layout.left, layout.right),
    seq: textAt(view, row, layout.seq),
    group: textAt(view, row, layout.group),
    old,
    new: now,
    ...(layout.differences ? { differences: true as const } : {}),
    remark: textAt(view, row, layout.remark),
  };
}

const NO_SIDE: ItemSide = {
  name: NOWHERE,
  model: NOWHERE,
  spec: NOWHERE,
  quantity: NOWHERE,
  price: NOWHERE,
  subtotal: NOWHERE,
};

/** `at`: of a row in which nothing is merged. */
function sideAt(
  view: SheetView,
  row: number,
  columns: SideColumns,
  layout: LineLayout,
  at: ConstructorParameters<typeof SideOfRow>[0] | undefined,
): ItemSide {
  const none = layout.new && (columns === layout.new ? GONE : NEW);
  const price = asNothing(view, row, columns.price, priceAt(view, row, columns.price, layout), none);
  const stated = amountAt(view, row, columns.subtotal, layout);
  const free = price.known && !price.value.isZero() ? stated : asNothing(view, row, columns.subtotal, stated, FREE);
  const written = asNothing(view, row, columns.subtotal, free, none);
  const counted = quantityAt(view, row, columns.quantity, factorsOf(layout, columns));
  const inPercent = percentOf(view, row, columns, counted, price, written);
  const quantity = asNothing(view, row, columns.quantity, inPercent, none);
  const subtotal = saidGone(view, row, columns, [quantity, price, written], none)
    ? known(Exact.zero, written.known ? [] : written.looked)
    : written;
  if (at && !columns.subtotal?.parts && !columns.subtotalTo)
    return new SideOfRow(at, columns, layout.unitAssumed, { quantity, price, subtotal });
  return {
    name: textAt(view, row, columns.name),
    model: textAt(view, row, columns.model),
    spec: textAt(view, row, columns.spec),
    quantity,
    price,
    subtotal,
    ...(columns.subtotal?.parts ? { parts: sumAt(view, row, columns.subtotal.parts, layout) } : {}),
    ...(columns.subtotalTo ? { subtotalTo: columns.subtotalTo } : {}),
  };
}

function textAt(view: SheetView, row: number, column: HeaderColumn | undefined): Reading<string> {
  if (column === undefined) return NOWHERE;
  const merge = view.hasMerges(row) ? view.mergeAt(row, column.column) : undefined;
  const cell = merge ? view.cell(merge.top, merge.left) : view.cell(row, column.column);
  return textOrDash(cell, merge ? view.area(merge) : view.at(row, column.column));
}

/** Those of this side. */
export function factorsOf(layout: Pick<LineLayout, 'factors' | 'new'>, columns: SideColumns): readonly HeaderColumn[] {
  const side = columns === layout.new ? 'new' : 'old';
  return (layout.factors ?? []).filter((factor) => factor.side === 'both' || factor.side === side);
}

/** A factor that is blank counts once. */
export function quantityAt(
  view: SheetView,
  row: number,
  column: HeaderColumn | undefined,
  factors: readonly HeaderColumn[] = [],
): Reading<Exact> {
  if (column === undefined) return NOWHERE;
  let quantity = countAt(view, row, column);
  for (const factor of factors) {
    const times = factor.rate ? shareAt(view, row, factor) : countAt(view, row, factor);
    if (!quantity.known) return quantity;
    if (times.known) quantity = known(quantity.value.times(times.value), [...quantity.cells, ...times.cells]);
    else if (times.why !== 'not-found') return times;
  }
  return quantity;
}

function shareAt(
  view: SheetView,
  row: number,
  { column, rate }: Pick<HeaderColumn, 'column' | 'rate'>,
): Reading<Exact> {
  const cell = view.cell(row, column);
  const at = [view.at(row, column)];
  const written = writtenShare(cell?.value);
  const share = written ? known(written, at) : quantityReading(cell, at);
  if (!share.known || rate === undefined || rate === 'share') return share;
  return { ...share, value: rate === 'more' ? Exact.one.plus(share.value) : Exact.one.minus(share.value) };
}

function countAt(view: SheetView, row: number, { column, times, changedBy }: HeaderColumn): Reading<Exact> {
  if (changedBy) return changedAt(changedBy, (one) => countAt(view, row, one));
  const count = shareAt(view, row, { column });
  return times && count.known ? { ...count, value: count.value.times(times) } : count;
}

export function amountAt(
  view: SheetView,
  row: number,
  column: HeaderColumn | undefined,
  layout: Pick<LineLayout, 'unit' | 'unitAssumed'>,
): Reading<Exact> {
  if (column === undefined) return NOWHERE;
  if (column.changedBy) return changedAt(column.changedBy, (one) => amountAt(view, row, one, layout));
  const at: readonly CellRange[] = [view.at(row, column.column)];
  const cell = withoutPerUnit(view.cell(row, column.column), column.field);
  return column.unit === undefined
    ? amountReading(cell, at, layout.unit, layout.unitAssumed)
    : amountReading(cell, at, column.unit);
}

/** What there was, with what is added and without what is taken away; a blank one does nothing. */
function changedAt(
  { base, more, less }: NonNullable<HeaderColumn['changedBy']>,
  read: (column: HeaderColumn) => Reading<Exact>,
): Reading<Exact> {
  // 减少 -40 and 减少 40 are the same.
  const takenAway = less
    .map(read)
    .map((reading) => (reading.known ? { ...reading, value: reading.value.abs().negated() } : reading));
  return added([read(base), ...more.map(read), ...takenAway]);
}

/** The price, with the prices of other parts that are added to it. */
export function priceAt(
  view: SheetView,
  row: number,
  column: HeaderColumn | undefined,
  layout: Pick<LineLayout, 'unit' | 'unitAssumed'>,
): Reading<Exact> {
  return column ? sumAt(view, row, [column, ...(column.parts ?? [])], layout) : NOWHERE;
}

/** Of several columns together; a blank one adds nothing. */
function sumAt(
  view: SheetView,
  row: number,
  columns: readonly HeaderColumn[],
  layout: Pick<LineLayout, 'unit' | 'unitAssumed'>,
): Reading<Exact> {
  return added(columns.map((column) => amountAt(view, row, column, layout)));
}

function added([first = NOWHERE, ...more]: readonly Reading<Exact>[]): Reading<Exact> {
  return more.reduce((all, next) => {
    if (!next.known) return next.why === 'not-found' ? all : next;
    if (all.known) return { ...all, value: all.value.plus(next.value), cells: [...all.cells, ...next.cells] };
    return all.why === 'not-found' ? next : all;
  }, first);
}

type MaybeCell = ReturnType<SheetView['cell']>;

/** '5000元/台' in a price column is 5000元. */
function withoutPerUnit(cell: MaybeCell, field: ItemField): MaybeCell {
  if (cell === undefined || field !== 'price' || typeof cell.value !== 'string') return cell;
  return { ...cell, value: cell.value.replace(/[/／每]\s*\p{Script=Han}{1,3}\s*$/u, '') };
}
