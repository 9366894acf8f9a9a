/** A list whose rows are known: its lines, sections and totals by the columns that are read. */
import { comparableText } from '../../base/comparable-text';
import type { Exact } from '../../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { HeadingColumn, ItemLine, ItemList, ListTotal } from '../form-document';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { amountOfSide } from './item-side';
import { crossedColumns } from './crossed-columns';
import type { FoundList } from './found-list';
import { amountAt, factorsOf, type LineLayout, priceAt, quantityAt, readLine } from './item-lines';
import { withLastPlaces } from './last-place';
import { lineLayout, type ListDraft, remarksOf, listRole, titleOf, unitOf } from './list-draft';
import type { HeaderColumn } from './list-header';
import { leavesOf, withHeadingTotals } from './list-sections';
import { isOfLeftOut, type SortedRows, totalsOf } from './list-totals';
import { withMergedAmounts, withoutHiddenAmounts } from './merged-amounts';
import { notReadList } from './not-read';
import { quantityFactors } from './quantity-factors';
import { isNameless, settledRows } from './settled-rows';
import { withQuantityScale } from './quantity-scale';
import { stateNamed, stateOfChange } from './side-headings';
import { basisNamed, taxColumns } from './stated-tax';
import { wordsAbove } from './stated-totals';
import { withoutForeignPrice } from './tax-columns';
import { withUnitBelow } from './unit-below';
import { uncheckedColumns } from './unchecked-columns';

export function* finished(view: SheetView, placed: ListDraft, words: ItemListLayout): Steps<FoundList> {
  const draft = withUnitBelow(view, placed);
  const { header, spans, above, unheadedRows } = draft;
  const rowsUnder = draft.rows.flatMap(({ row, kind }) => (kind.kind === 'candidate' ? [row] : []));
  const own = withoutForeignPrice(view, rowsUnder, header, withQuantityScale(view, rowsUnder, header, header.columns));
  const layout = lineLayout(draft, own);
  const stated = (row: number) =>
    [layout.old.subtotal, layout.new?.subtotal].map((column) => {
      const amount = amountAt(view, row, column, layout);
      return amount.known ? amount.value : undefined;
    });
  const settled = settledRows(view, draft.rows, layout, words, stated);
  const rows = withHeadingTotals(settled.rows, stated);
  const leftOut = settled.after.flatMap(stated).filter((amount) => amount !== undefined);
  const sorted = { rows, leftOut, ...leavesOf(rows, stated) };
  const { leaves } = sorted;
  const { factors, untold } = quantityFactors(view, leaves, layout, header);
  const read = (columns: readonly HeaderColumn[]) =>
    listBy(view, draft, untold ? columns.filter(({ field }) => field !== 'price') : columns, factors, sorted, words);
  const list = yield* read(own);
  const without = header.withoutTax
    ? yield* read(withQuantityScale(view, leaves, header, header.withoutTax))
    : undefined;
  const crossed = yield* crossedColumns(view, rows, leaves, header, layout.unit);
  const notRead = notReadList(view, leaves, header, words);
  const end = draft.rows.at(-1);
  const isUnsaid =
    end && isNameless(end) && settled.after.includes(end.row) && stated(end.row).some((one) => one?.isZero() === false);
  const nameless = isUnsaid && rows.every(({ kind }) => kind.kind !== 'total') ? end.row : undefined;
  const tax = without && taxColumns(view, list, without, words);
  return {
    list: notRead
      ? { ...list, lines: [], sections: [], totals: [], taxes: [] }
      : { ...list, ...(tax ? { tax } : {}), ...(crossed && crossed.length > 0 ? { crossed } : {}) },
    header,
    spans,
    above,
    remarks: remarksOf(draft, settled),
    unheadedRows,
    ...(nameless === undefined ? {} : { nameless: view.rows(nameless, nameless, layout.left, layout.right) }),
    ...(notRead ? { notRead } : crossed ? {} : uncheckedColumns(view, leaves, list, header)),
  };
}

/** '不含税合计' is no total of the amounts with tax; amounts without a column of their own have none. */
function isOfBasis({ label }: ListTotal, layout: LineLayout, words: ItemListLayout): boolean {
  const basis = basisNamed(comparableText(label), words);
  const own = layout.withoutTax ? 'excluded' : 'included';
  return layout.old.subtotal !== undefined && (basis === undefined || basis === own);
}

/** The list by these of its columns. */
function* listBy(
  view: SheetView,
  draft: ListDraft,
  columns: readonly HeaderColumn[],
  factors: readonly HeaderColumn[],
  sorted: SortedRows,
  words: ItemListLayout,
): Steps<ItemList> {
  const { leaves, sections } = sorted;
  const layout = withLastPlaces(view, leaves, lineLayout(draft, columns, factors));
  const asRead = yield* readLines(view, leaves, layout);
  const read = withMergedAmounts(view, leaves, asRead, layout);
  const indexByRow = new Map<number, number>();
  for (const [index, row] of leaves.entries()) indexByRow.set(row, index);
  const stated = (row: number) => {
    const line = asRead[indexByRow.get(row) ?? -1];
    if (line)
      return layout.new ? [amountOfSide(line.old), amountOfSide(line.new)] : [amountOfSide(line.old), undefined];
    return [layout.old, layout.new].map((side) => side && amountOfRow(view, row, side, layout));
  };
  const { totals: below, taxes } = yield* totalsOf(view, sorted, layout, stated, indexByRow);
  const totals = layout.new
    ? below
    : [...wordsAbove(view, draft, layout, below, words).filter((one) => !isOfLeftOut(one, sorted.leftOut)), ...below];
  const lines = withoutHiddenAmounts(view, leaves, read, layout, totals);
  const state = draft.header.twoSided ? undefined : stateOf(view, draft, words);
  const bottom = Math.max(...draft.spans.map((span) => span.bottom));
  return {
    role: listRole(view, draft, words),
    title: titleOf(view, draft),
    range: view.rows(draft.header.top, bottom, draft.columns.left, draft.columns.right),
    columns: [...columns, ...partsOf(columns), ...factors].map(({ field, side, column, header }) => ({
      field,
      side,
      column,
      header,
    })),
    headings: draft.header.headings.map((heading) => readAs(heading, [...columns, ...partsOf(columns), ...factors])),
    lines,
    sections: sections.map(({ row, label, rows }) => ({
      label,
      cells: view.rows(row, row, layout.left, layout.right),
      lines: rows.map((at) => indexByRow.get(at)).filter((index) => index !== undefined),
    })),
    totals: draft.header.withoutTax ? totals.filter((total) => isOfBasis(total, layout, words)) : totals,
    taxes,
    unit: unitOf(draft, columns),
    ...(draft.header.newOnly ? { newOnly: true as const } : {}),
    ...(draft.header.differences ? { differences: true as const } : {}),
    ...(state ? { state } : {}),
    ...(draft.header.taxNamed ? { taxNamed: draft.header.taxNamed } : {}),
    hiddenLines: leaves.filter((row) => view.sheet.hiddenRows.has(row)).length,
  };
}

/** As the row states it; else what its quantity and price come to. */
function amountOfRow(view: SheetView, row: number, side: LineLayout['old'], layout: LineLayout): Exact | undefined {
  const stated = amountAt(view, row, side.subtotal, layout);
  if (stated.known) return stated.value;
  const quantity = quantityAt(view, row, side.quantity, factorsOf(layout, side));
  const price = priceAt(view, row, side.price, layout);
  return quantity.known && price.known ? quantity.value.times(price.value) : undefined;
}

function stateOf(view: SheetView, { headings: [nearest] }: ListDraft, words: ItemListLayout): ItemList['state'] {
  const label = nearest === undefined ? '' : view.label(nearest);
  return stateNamed(label, words) ?? stateOfChange(label, words);
}

function partsOf(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return columns.flatMap(({ parts = [], changedBy }) => [
    ...parts,
    ...(changedBy ? [...changedBy.more, ...changedBy.less] : []),
  ]);
}

/** As it was read by these columns. */
function readAs({ as: _, ...heading }: HeadingColumn, columns: readonly HeaderColumn[]): HeadingColumn {
  const read = columns.find(({ column }) => column === heading.column);
  return read ? { ...heading, as: { field: read.field, side: read.side } } : heading;
}

function* readLines(view: SheetView, rows: readonly number[], layout: LineLayout): Steps<readonly ItemLine[]> {
  const taken = new Map<string, number>();
  const lines: ItemLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ITEMS_OF_A_STEP === 0) yield;
    const name = keyOf(view, row, layout) || `第${index + 1}行`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    lines.push(readLine(view, row, index, times === 1 ? name : `${name}#${times}`, layout));
  }
  return lines;
}

function keyOf(view: SheetView, row: number, layout: LineLayout): string {
  for (const column of [layout.seq, layout.old.name, layout.group, layout.new?.name, layout.old.model]) {
    if (column === undefined) continue;
    const at = view.anchor(row, column.column);
    // However its digits were typed: a finding is known by this name.
    const text = view.text(at.row, at.column).normalize('NFKC').trim();
    if (text !== '') return text;
  }
  return '';
}
