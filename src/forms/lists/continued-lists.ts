/**
 * The next page of a list on a sheet of its own, without a heading: the sheet
 * says 续表 or the numbering goes on, and numbers stand where the list before
 * has them. Its columns are those of the list before.
 */
import type { Steps } from '../../base/steps';
import type { HeaderColumn, ListHeader } from './list-header';
import { isPricedLine } from './list-pages';
import { readUnheadedList } from './item-lists';
import type { FoundList } from './found-list';
import type { ItemListLayout } from '../layouts';
import { draftOf } from './list-draft';
import { isContinuationMark } from './special-rows';
import type { SheetView } from '../sheet-view';

const REACH = 12;

/** Undefined where nothing says that the sheet goes on with the list. */
export function* continuedList(
  view: SheetView,
  before: FoundList,
  words: ItemListLayout,
): Steps<FoundList | undefined> {
  let marked = isContinuationMark(view.label(view.sheet.name), words);
  for (let row = 0, texts = 0; row < view.rowCount && texts < REACH; row += 1) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    texts += 1;
    marked ||= filled.some(({ column }) => isContinuationMark(view.label(view.text(row, column)), words));
    const header = headerAt(view, row, before);
    if (!isPricedLine(view, row, draftOf(view, header, 0), words)) continue;
    if (!marked && !countsOn(view, row, header, before)) return undefined;
    const read = yield* readUnheadedList(view, header, words, () => false);
    const { title, role } = before.list;
    return read.list.lines.length === 0 ? undefined : { ...read, list: { ...read.list, title, role } };
  }
  return undefined;
}

/** The columns of the list before, moved so that the first stands where this row begins. */
function headerAt(view: SheetView, row: number, { header }: FoundList): ListHeader {
  const first = Math.min(...header.columns.map(({ column }) => column));
  const by = (view.filled(row)[0]?.column ?? first) - first;
  const moved = (column: HeaderColumn) => ({ ...column, column: column.column + by });
  return {
    ...header,
    top: row,
    bottom: row - 1,
    headings: [],
    columns: header.columns.map(moved),
    factors: header.factors.map(moved),
    ...(header.withoutTax ? { withoutTax: header.withoutTax.map(moved) } : {}),
    fingerprint: `${header.fingerprint}>${by}`,
  };
}

function countsOn(view: SheetView, row: number, header: ListHeader, { list }: FoundList): boolean {
  const seq = header.columns.find(({ field }) => field === 'seq');
  const last = list.lines.at(-1)?.seq;
  if (seq === undefined || !last?.known || !/^\d{1,6}$/.test(last.value)) return false;
  return view.text(row, seq.column).normalize('NFKC').trim() === String(Number(last.value) + 1);
}
