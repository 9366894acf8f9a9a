/** Whether a list goes on: on the next page under the same heading, or without one. */
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { numbersColumns } from './heading-repeats';
import type { ListDraft } from './list-draft';
import type { ListHeader } from './list-header';
import { rowKind } from './list-rows';
import { LONGEST_BLANK, namesAnotherList } from './page-rows';
import { isContinuationMark } from './special-rows';

/** The next page without a heading: marked 续表, or its numbering goes on. */
export function resumes(
  view: SheetView,
  before: ListDraft,
  from: number,
  row: number,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): boolean {
  if (row - from > LONGEST_BLANK || endsHere(row) || !isPricedLine(view, row, before, words)) return false;
  for (let between = from; between < row; between += 1) {
    if (endsHere(between) || namesAnotherList(view, between, before, words)) return false;
  }
  return goesOnCounting(view, before, row) || markedBetween(view, from, row, words);
}

/** A line of the list with a number where amounts stand. */
export function isPricedLine(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  if (view.countFilled(row, 3) < 3) return false;
  if (rowKind(view, row, draft.header, draft.columns, words).kind !== 'candidate') return false;
  return draft.columns.amounts.some((column) => /\d/.test(view.text(row, column).normalize('NFKC')));
}

/** Past blank rows, column numbers and totals. */
function firstLine(view: SheetView, from: number, draft: ListDraft, words: ItemListLayout): number {
  const until = Math.min(view.rowCount, from + REACH_OF_LINES);
  for (let row = from; row < until; row += 1) {
    if (!numbersColumns(view, row) && isPricedLine(view, row, draft, words)) return row;
  }
  return from;
}

const REACH_OF_LINES = 6;

/** 序号 is the last line's and one. */
function goesOnCounting(view: SheetView, before: ListDraft, row: number): boolean {
  const { seq } = before.columns;
  const last = before.rows.findLast(({ kind }) => kind.kind === 'candidate')?.row;
  if (seq === undefined || last === undefined) return false;
  const [one, next] = [last, row].map((at) => view.text(at, seq).normalize('NFKC').trim());
  return /^\d{1,6}$/.test(one ?? '') && Number(next) === Number(one) + 1;
}

/** The same heading again, on the next page: 续表 stands between, or the numbering goes on under the same title. */
export function continues(
  view: SheetView,
  before: ListDraft,
  header: ListHeader,
  from: number,
  to: number,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): boolean {
  const marked = markedBetween(view, from, to, words);
  if (before.header.fingerprint !== header.fingerprint && !(marked && sameColumns(before.header, header))) return false;
  let otherTitle = false;
  for (let row = from; row < to; row += 1) {
    if (endsHere(row)) return false;
    otherTitle ||= namesAnotherList(view, row, before, words);
  }
  return marked || (!otherTitle && goesOnCounting(view, before, firstLine(view, header.bottom + 1, before, words)));
}

/** In other words, as where a next page is headed 概算 and not 投资估算. */
function sameColumns(one: ListHeader, other: ListHeader): boolean {
  const placed = ({ columns }: ListHeader) =>
    columns.map(({ field, side, column }) => `${field}${side}${column}`).join();
  return placed(one) === placed(other);
}

/** 续表, 接上页 or the like stands in these rows; `to` is not one of them. */
function markedBetween(view: SheetView, from: number, to: number, words: ItemListLayout): boolean {
  for (let row = from; row < to; row += 1) {
    if (view.filled(row).some(({ column }) => isContinuationMark(view.label(view.text(row, column)), words)))
      return true;
  }
  return false;
}
