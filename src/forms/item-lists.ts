/**
 * Reads the item lists of a sheet: budget sheets and the lists of change
 * slips, wherever they begin, with totals and sections told from lines.
 */
import type { Bilingual } from '../base/bilingual';
import { findListHeader, type ListHeader } from './column-headers';
import type { ItemLine, ItemList } from './form-document';
import { readLine, type LineLayout } from './item-lines';
import type { ItemListLayout } from './layouts';
import { draftOf, lineLayout, remarksOf, roleOf, titleOf, unitOf, type ListDraft } from './list-draft';
import { repeatsHeading, rowKind } from './list-rows';
import { leavesOf, sectionTotal, totalsOf } from './list-totals';
import type { SheetView } from './sheet-view';

export interface FoundList {
  readonly list: ItemList;
  readonly header: ListHeader;
  /** Rows from the list's heading to its last row, ends included; pages may lie apart. */
  readonly spans: readonly { readonly top: number; readonly bottom: number }[];
  /** Texts between the list before (or the sheet's beginning) and the heading, nearest first. */
  readonly above: readonly string[];
  /** What was taken for granted in reading it. */
  readonly remarks: readonly Bilingual[];
}

const LONGEST_BLANK = 20;

/** `endsHere`: rows at which another form begins. */
export function findItemLists(
  view: SheetView,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): readonly FoundList[] {
  const drafts: ListDraft[] = [];
  let row = 0;
  let free = 0;
  while (row < view.rowCount) {
    const header = findListHeader(view, row, words);
    if (header === undefined) {
      row += 1;
      continue;
    }
    const before = drafts.at(-1);
    const draft =
      before && continues(view, before, header, free, row, words, endsHere) ? before : draftOf(view, header, free);
    if (draft !== before) drafts.push(draft);
    row = readRows(view, draft, header, words, endsHere);
    free = row;
  }
  return drafts.map((draft) => finished(view, draft, words));
}

/** The same heading again, on the next page: nothing but page furniture or 续表 between. */
function continues(
  view: SheetView,
  before: ListDraft,
  header: ListHeader,
  from: number,
  to: number,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): boolean {
  if (before.header.fingerprint !== header.fingerprint) return false;
  let marked = false;
  for (let row = from; row < to; row += 1) {
    if (endsHere(row)) return false;
    for (const { column } of view.filled(row)) {
      const label = view.label(view.text(row, column)).replace(/[()]/g, '');
      if (words.continuations.some((mark) => label.startsWith(mark) || label.endsWith(mark))) marked = true;
    }
  }
  return marked;
}

/** Reads to the list's end; gives the row after it. */
function readRows(
  view: SheetView,
  draft: ListDraft,
  header: ListHeader,
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): number {
  let row = header.bottom + 1;
  let last = header.bottom;
  let blanks = 0;
  let titled = false;
  for (; row < view.rowCount; row += 1) {
    if (endsHere(row)) break;
    const heading = findListHeader(view, row, words);
    if (heading && heading.fingerprint === draft.header.fingerprint && !titled) {
      row = last = heading.bottom;
      continue;
    }
    if (heading && (titled || !repeatsHeading(view, row, draft.header))) break;
    const kind = rowKind(view, row, draft.header, draft.columns, words);
    if (kind.kind === 'end') break;
    if (kind.kind === 'blank') {
      blanks += 1;
      if (blanks > LONGEST_BLANK) break;
      continue;
    }
    if (kind.kind === 'repeated-heading') {
      last = row;
      continue;
    }
    if (kind.kind === 'text' || kind.kind === 'continuation') {
      if (kind.kind === 'text' && blanks > 0 && !nextIsLine(view, row + 1, draft, words)) break;
      if (kind.kind === 'text') titled ||= namesAnotherList(view, row, draft);
      continue;
    }
    draft.rows.push({ row, kind });
    last = row;
    blanks = 0;
    titled = false;
  }
  draft.spans.push({ top: header.top, bottom: last });
  return last + 1;
}

function nextIsLine(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  return row < view.rowCount && rowKind(view, row, draft.header, draft.columns, words).kind === 'candidate';
}

/** '（二）应用软件变更清单': a title other than those over the list itself, which pages repeat. */
function namesAnotherList(view: SheetView, row: number, draft: ListDraft): boolean {
  return view.filled(row).some(({ column }) => {
    const text = view.text(row, column);
    const own = draft.above.some((above) => view.label(above) === view.label(text));
    return !own && LIST_TITLE.test(view.label(text));
  });
}

const LIST_TITLE = /(清单|明细|表)(\([^()]*\))?$/;

function finished(view: SheetView, draft: ListDraft, words: ItemListLayout): FoundList {
  const layout = lineLayout(draft);
  const { leaves, sections } = leavesOf(draft.rows);
  const lines = readLines(view, leaves, layout);
  const indexByRow = new Map(leaves.map((row, index) => [row, index]));
  const totals = [
    ...sections
      .map((section) => sectionTotal(view, section, layout, indexByRow))
      .filter((total) => total !== undefined),
    ...totalsOf(view, draft.rows, layout, leaves),
  ].sort((a, b) => a.cells.top - b.cells.top);
  const bottom = Math.max(...draft.spans.map((span) => span.bottom));
  const range = view.rows(draft.header.top, bottom, draft.columns.left, draft.columns.right);
  const list: ItemList = {
    role: roleOf(view, draft, words),
    title: titleOf(view, draft),
    range,
    columns: draft.header.columns.map(({ field, side, column, header }) => ({ field, side, column, header })),
    lines,
    totals,
    unit: unitOf(draft),
    hiddenLines: leaves.filter((row) => view.sheet.hiddenRows.has(row)).length,
  };
  return { list, header: draft.header, spans: draft.spans, above: draft.above, remarks: remarksOf(draft) };
}

function readLines(view: SheetView, rows: readonly number[], layout: LineLayout): readonly ItemLine[] {
  const taken = new Map<string, number>();
  return rows.map((row, index) => {
    const name = keyOf(view, row, layout) || `第${index + 1}行`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return readLine(view, row, index, times === 1 ? name : `${name}#${times}`, layout);
  });
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
