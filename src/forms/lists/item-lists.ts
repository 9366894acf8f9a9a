/**
 * Reads the item lists of a sheet: budget sheets and the lists of change
 * slips, wherever they begin, with totals and sections told from lines.
 */
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { findListHeader } from './column-headers';
import { finished } from './finished-list';
import type { FoundList } from './found-list';
import { withoutGrandTotals } from './grand-totals';
import { draftOf, type ListDraft } from './list-draft';
import type { ListHeader } from './list-header';
import { continues, resumes } from './list-pages';
import { withNetRows } from './net-rows';
import { readRows } from './page-rows';

/** `endsHere`: rows at which another form begins. */
export function* findItemLists(
  view: SheetView,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): Steps<readonly FoundList[]> {
  const drafts: ListDraft[] = [];
  let row = 0;
  let free = 0;
  while (row < view.rowCount) {
    if (row % ITEMS_OF_A_STEP === 0) yield;
    const before = drafts.at(-1);
    const header = findListHeader(view, row, words);
    if (header === undefined) {
      if (before && resumes(view, before, free, row, words, endsHere)) {
        const past = yield* readPage(view, before, row, words, endsHere);
        if (past > row) free = past;
        row = Math.max(past, row + 1);
      } else row += 1;
      continue;
    }
    const draft =
      before && continues(view, before, header, free, row, words, endsHere) ? before : draftOf(view, header, free);
    if (draft !== before) drafts.push(draft);
    row = yield* readRows(view, draft, header.top, header.bottom + 1, words, endsHere);
    free = row;
  }
  const found: FoundList[] = [];
  for (const draft of drafts) found.push(yield* finished(view, draft, words));
  return yield* withNetRows(view, yield* withoutGrandTotals(found, endsHere));
}

/** A page without a heading; gives the row after it, or the same row where it looked like a page and holds nothing. */
function* readPage(
  view: SheetView,
  draft: ListDraft,
  row: number,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): Steps<number> {
  draft.unheadedRows.push(row);
  const past = yield* readRows(view, draft, row, row, words, endsHere);
  if (past === row) {
    draft.unheadedRows.pop();
    draft.spans.pop();
  }
  return past;
}

/** The list whose columns are known beforehand: `header` says them, and may stand on no row of its own. */
export function* readUnheadedList(
  view: SheetView,
  header: ListHeader,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): Steps<FoundList> {
  const draft = draftOf(view, header, 0);
  if (header.bottom < header.top) draft.unheadedRows.push(header.top);
  yield* readRows(view, draft, header.top, header.bottom + 1, words, endsHere);
  return yield* finished(view, draft, words);
}
