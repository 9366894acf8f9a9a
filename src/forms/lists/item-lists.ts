/**
 * Reads the item lists of a sheet: budget sheets and the lists of change
 * slips, wherever they begin, with totals and sections told from lines.
 */
import { comparableText } from '../../base/comparable-text';
import type { Bilingual } from '../../base/bilingual';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import { findListHeader, type HeaderColumn, type ListHeader } from './column-headers';
import type { HeadingColumn, ItemLine, ItemList, ListTotal } from '../form-document';
import { withoutGrandTotals } from './grand-totals';
import { amountAt, readLine, type LineLayout } from './item-lines';
import { withLastPlaces } from './last-place';
import type { ItemListLayout } from '../layouts';
import { draftOf, lineLayout, remarksOf, roleOf, titleOf, unitOf, type ListDraft } from './list-draft';
import { isContinuationMark, numbersColumns, repeatsHeading, rowKind } from './list-rows';
import { quantityFactors } from './quantity-factors';
import { leavesOf, sectionTotal, totalsOf } from './list-totals';
import type { SheetView } from '../sheet-view';
import { basisNamed, taxColumns } from './stated-tax';

export interface FoundList {
  readonly list: ItemList;
  readonly header: ListHeader;
  /** Rows from the list's heading to its last row, ends included; pages may lie apart. */
  readonly spans: readonly { readonly top: number; readonly bottom: number }[];
  /** Texts between the list before (or the sheet's beginning) and the heading, nearest first. */
  readonly above: readonly string[];
  /** What was taken for granted in reading it. */
  readonly remarks: readonly Bilingual[];
  /** Rows at which a page without a heading begins. */
  readonly unheadedRows: readonly number[];
}

const LONGEST_BLANK = 20;

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
        before.unheadedRows.push(row);
        row = yield* readRows(view, before, row, row, words, endsHere);
        free = row;
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
  return withoutGrandTotals(found, endsHere);
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

/** The next page without a heading: marked 续表, or its numbering goes on. */
function resumes(
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
  let otherTitle = false;
  for (let row = from; row < to; row += 1) {
    if (endsHere(row)) return false;
    otherTitle ||= namesAnotherList(view, row, before, words);
  }
  return (
    markedBetween(view, from, to, words) ||
    (!otherTitle && goesOnCounting(view, before, firstLine(view, header.bottom + 1, before, words)))
  );
}

/** 续表, 接上页 or the like stands in these rows; `to` is not one of them. */
function markedBetween(view: SheetView, from: number, to: number, words: ItemListLayout): boolean {
  for (let row = from; row < to; row += 1) {
    if (view.filled(row).some(({ column }) => isContinuationMark(view.label(view.text(row, column)), words)))
      return true;
  }
  return false;
}

/** Reads a page of the list, from the row its lines begin at, to its end; gives the row after it. */
function* readRows(
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
    if (kind.kind === 'continuation') continue;
    if (kind.kind === 'candidate' && kind.contained && statesAmount(view, draft)) {
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
function namesAnotherList(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  return view.filled(row).some(({ column }) => {
    const label = view.label(view.text(row, column));
    const own = draft.above.some((above) => view.label(above) === label) || isContinuationMark(label, words);
    return !own && LIST_TITLE.test(label);
  });
}

const LIST_TITLE = /(清单|明细|表)(\([^()]*\))?$/;

function* finished(view: SheetView, draft: ListDraft, words: ItemListLayout): Steps<FoundList> {
  const { header, spans, above, unheadedRows } = draft;
  const layout = lineLayout(draft, header.columns);
  const { leaves, sections } = leavesOf(draft.rows, (row) =>
    [layout.old.subtotal, layout.new?.subtotal].map((column) => {
      const amount = amountAt(view, row, column, layout);
      return amount.known ? amount.value : undefined;
    }),
  );
  const factors = quantityFactors(view, leaves, layout, header.factors);
  const read = (columns: readonly HeaderColumn[]) => listBy(view, draft, columns, factors, { leaves, sections }, words);
  const list = yield* read(header.columns);
  const without = header.withoutTax ? yield* read(header.withoutTax) : undefined;
  const tax = without && taxColumns(view, list, without, words);
  return { list: tax ? { ...list, tax } : list, header, spans, above, remarks: remarksOf(draft), unheadedRows };
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
  { leaves, sections }: ReturnType<typeof leavesOf>,
  words: ItemListLayout,
): Steps<ItemList> {
  const layout = withLastPlaces(view, leaves, lineLayout(draft, columns, factors));
  const lines = yield* readLines(view, leaves, layout);
  const indexByRow = new Map(leaves.map((row, index) => [row, index]));
  const totals = [
    ...sections
      .map((section) => sectionTotal(view, section, layout, indexByRow))
      .filter((total) => total !== undefined),
    ...totalsOf(view, draft.rows, layout, leaves),
  ].sort((a, b) => a.cells.top - b.cells.top);
  const bottom = Math.max(...draft.spans.map((span) => span.bottom));
  return {
    role: roleOf(view, draft, words),
    title: titleOf(view, draft),
    range: view.rows(draft.header.top, bottom, draft.columns.left, draft.columns.right),
    columns: [...columns, ...factors].map(({ field, side, column, header }) => ({ field, side, column, header })),
    headings: draft.header.headings.map((heading) => readAs(heading, [...columns, ...factors])),
    lines,
    sections: sections.map(({ row, label, rows }) => ({
      label,
      cells: view.rows(row, row, layout.left, layout.right),
      lines: rows.map((at) => indexByRow.get(at)).filter((index) => index !== undefined),
    })),
    totals: draft.header.withoutTax ? totals.filter((total) => isOfBasis(total, layout, words)) : totals,
    unit: unitOf(draft, columns),
    ...(draft.header.newOnly ? { newOnly: true as const } : {}),
    ...(draft.header.taxNamed ? { taxNamed: draft.header.taxNamed } : {}),
    hiddenLines: leaves.filter((row) => view.sheet.hiddenRows.has(row)).length,
  };
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
