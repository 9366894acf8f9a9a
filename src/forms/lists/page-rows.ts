/** The rows of one page of a list, from its heading to its last line or total. */
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { findListHeader } from './column-headers';
import { repeatsHeading } from './heading-repeats';
import type { ListDraft } from './list-draft';
import { rowKind } from './list-rows';
import { stateNamed } from './side-headings';
import { isContinuationMark } from './special-rows';

export const LONGEST_BLANK = 20;

/** Reads a page of the list, from the row its lines begin at, to its end; gives the row after it. */
export function* readRows(
  view: SheetView,
  draft: ListDraft,
  top: number,
  first: number,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): Steps<number> {
  let row = first;
  let last = first - 1;
  let blanks = 0;
  let titled = false;
  let contained = false;
  for (; row < view.rowCount; row += 1) {
    if (row % ITEMS_OF_A_STEP === 0) yield;
    if (endsHere(row)) break;
    const heading = findListHeader(view, row, words);
    if (heading && heading.fingerprint === draft.header.fingerprint && !titled) {
      row = last = heading.bottom;
      continue;
    }
    if (heading && (titled || !repeatsHeading(view, row, draft.header))) break;
    const kind = rowKind(view, row, draft.header, draft.columns, words);
    if (kind.kind === 'end' || namesOtherColumns(view, row, draft)) break;
    if (kind.kind === 'note') {
      if (!goesOn(view, row + 1, draft, words, endsHere)) break;
      continue;
    }
    if (kind.kind === 'blank') {
      blanks += 1;
      if (blanks > LONGEST_BLANK) break;
      continue;
    }
    if (kind.kind === 'repeated-heading') {
      last = row;
      continue;
    }
    if (kind.kind === 'continuation') continue;
    const indented = kind.kind === 'candidate' && !kind.numbered && (kind.indent ?? 0) > 1;
    contained = kind.kind === 'candidate' && (kind.contained === true || (contained && indented));
    if (contained && statesAmount(view, draft)) {
      // Parts of the total; what follows them is no line either.
      if (draft.rows.length > 1 && draft.rows.at(-1)?.kind.kind === 'total') break;
      last = row;
      continue;
    }
    if (kind.kind === 'text' || (kind.kind === 'section' && !beginsSection(view, row, draft, words))) {
      if (blanks > 0 && !nextIsLine(view, row + 1, draft, words)) break;
      titled ||= namesAnotherList(view, row, draft, words);
      continue;
    }
    draft.rows.push({ row, kind });
    last = row;
    blanks = 0;
    titled = false;
  }
  draft.spans.push({ top, bottom: last });
  return last + 1;
}

const LONGEST_NOTE = 6;

/** Under a note: lines, subtotals or the total of the list, before its total stands there. */
function goesOn(
  view: SheetView,
  from: number,
  draft: ListDraft,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): boolean {
  if (draft.rows.at(-1)?.kind.kind === 'total') return false;
  for (let row = from; row < Math.min(view.rowCount, from + LONGEST_NOTE); row += 1) {
    if (endsHere(row) || findListHeader(view, row, words) || namesOtherColumns(view, row, draft)) return false;
    const kind = rowKind(view, row, draft.header, draft.columns, words);
    if (kind.kind === 'end' || kind.kind === 'continuation' || namesAnotherList(view, row, draft, words)) return false;
    if (kind.kind === 'candidate') {
      return (kind.priced || kind.numbered || kind.level !== undefined) && !beginsAnew(view, row, draft);
    }
    if (kind.kind === 'total' || kind.kind === 'subtotal' || kind.kind === 'tax' || kind.kind === 'in-words')
      return true;
  }
  return false;
}

/** Its number is no further than that of the last line. */
function beginsAnew(view: SheetView, row: number, { columns: { seq }, rows }: ListDraft): boolean {
  const last = rows.findLast(({ kind }) => kind.kind === 'candidate')?.row;
  if (seq === undefined || last === undefined) return false;
  const [before, now] = [last, row].map((at) => view.text(at, seq).normalize('NFKC').trim());
  return /^\d+$/.test(before ?? '') && /^\d+$/.test(now ?? '') && Number(now) <= Number(before);
}

/** '序号 | 姓名 | 职务' under a list headed 序号: the heading of a table of other things. */
function namesOtherColumns(view: SheetView, row: number, { header, columns }: ListDraft): boolean {
  if (columns.seq === undefined || typeof view.cell(row, columns.seq)?.value !== 'string') return false;
  if (view.countFilled(row, 2) < 2) return false;
  const own = header.columns.find(({ field }) => field === 'seq')?.header;
  const label = own && view.label(view.text(own.top, own.left));
  return (
    label !== undefined &&
    label !== '' &&
    view.label(view.text(row, columns.seq)) === label &&
    view.filled(row).every(({ cell }) => typeof cell.value === 'string') &&
    !repeatsHeading(view, row, header)
  );
}

function nextIsLine(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  return row < view.rowCount && rowKind(view, row, draft.header, draft.columns, words).kind === 'candidate';
}

/** An amount stands in the last row read. */
function statesAmount(view: SheetView, { rows, columns }: ListDraft): boolean {
  const last = rows.at(-1)?.row;
  return last !== undefined && columns.amounts.some((column) => /\d/.test(view.text(last, column).normalize('NFKC')));
}

/** A row with nothing but a name begins a section where lines or sections of its own follow, and no heading. */
function beginsSection(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  if (namesAnotherList(view, row, draft, words)) return false;
  let next = row + 1;
  while (next < view.rowCount && next <= row + 2 && view.filled(next).length === 0) next += 1;
  if (next >= view.rowCount || findListHeader(view, next, words)) return false;
  const { kind } = rowKind(view, next, draft.header, draft.columns, words);
  return kind === 'candidate' || kind === 'section';
}

/** '（二）应用软件变更清单': a title other than those over the list itself, which pages repeat. */
export function namesAnotherList(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  return view.filled(row).some(({ column }) => {
    const label = view.label(view.text(row, column));
    const own = draft.above.some((above) => view.label(above) === label) || isContinuationMark(label, words);
    return !own && (LIST_TITLE.test(label) || stateNamed(label, words) !== undefined);
  });
}

const LIST_TITLE = /(清单|明细|表)(\([^()]*\))?$/;
