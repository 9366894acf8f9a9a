/**
 * Reads the item lists of a sheet: budget sheets and the lists of change
 * slips, wherever they begin, with totals and sections told from lines.
 */
import type { CellRange } from '../base/address';
import { factorOf, statedAmountUnit, type AmountUnit } from '../base/amount-unit';
import type { Bilingual } from '../base/bilingual';
import type { Exact } from '../base/exact';
import { known, type Reading } from '../workbook/reading';
import { amountReading } from './cell-readings';
import { findListHeader, type HeaderColumn, type ListHeader } from './column-headers';
import type { ItemLine, ItemList, ListTotal } from './form-document';
import { amountAt, readLine, type LineLayout } from './item-lines';
import type { ItemListLayout } from './layouts';
import { listColumns, repeatsHeading, rowKind, type ListColumns, type RowKind } from './list-rows';
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

interface PlacedRow {
  readonly row: number;
  readonly kind: RowKind;
}

interface ListDraft {
  readonly header: ListHeader;
  readonly columns: ListColumns;
  readonly above: readonly string[];
  readonly noteUnit?: { readonly unit: AmountUnit; readonly cells: CellRange };
  readonly rows: PlacedRow[];
  readonly spans: { top: number; bottom: number }[];
}

const HEADING_REACH = 6;
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

function draftOf(view: SheetView, header: ListHeader, free: number): ListDraft {
  const above: string[] = [];
  let noteUnit: ListDraft['noteUnit'];
  for (let row = header.top - 1; row >= Math.max(free, header.top - HEADING_REACH); row -= 1) {
    const filled = view.filled(row);
    for (const { column } of filled) {
      const text = view.text(row, column);
      const saysUnit =
        /单\s*位\s*[:：]/.test(text) || filled.length === 1 || /^[(（]?\S{0,6}[元万亿]+[)）]?$/.test(text.trim());
      const unit = saysUnit ? statedAmountUnit(text) : undefined;
      if (unit && !noteUnit) noteUnit = { unit, cells: view.at(row, column) };
    }
    above.push(...filled.map(({ column }) => view.text(row, column)));
  }
  return {
    header,
    columns: listColumns(header),
    above,
    rows: [],
    spans: [],
    ...(noteUnit ? { noteUnit } : {}),
  };
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
  for (; row < view.rowCount; row += 1) {
    if (endsHere(row)) break;
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
      if (blanks > 0 && kind.kind === 'text' && !nextIsLine(view, row + 1, draft, words)) break;
      continue;
    }
    if (anotherHeading(view, row, draft, words)) break;
    draft.rows.push({ row, kind });
    last = row;
    blanks = 0;
  }
  draft.spans.push({ top: header.top, bottom: last });
  return last + 1;
}

function nextIsLine(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  return row < view.rowCount && rowKind(view, row, draft.header, draft.columns, words).kind === 'candidate';
}

function anotherHeading(view: SheetView, row: number, draft: ListDraft, words: ItemListLayout): boolean {
  return findListHeader(view, row, words) !== undefined && !repeatsHeading(view, row, draft.header);
}

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
    role: roleOf(draft, words),
    title: titleOf(view, draft),
    range,
    columns: draft.header.columns.map(({ field, side, column, header }) => ({ field, side, column, header })),
    lines,
    totals,
    unit: unitOf(draft),
    hiddenLines: lines.filter(({ cells }) => view.sheet.hiddenRows.has(cells.top)).length,
  };
  return { list, header: draft.header, spans: draft.spans, above: draft.above, remarks: remarksOf(draft) };
}

function lineLayout(draft: ListDraft): LineLayout {
  const { columns } = draft.header;
  const column = (field: HeaderColumn['field'], side: 'old' | 'new') =>
    columns.find((candidate) => candidate.field === field && (candidate.side === side || candidate.side === 'both'));
  const side = (which: 'old' | 'new') => {
    const found: Record<string, HeaderColumn> = {};
    for (const field of ['name', 'model', 'spec', 'quantity', 'price', 'subtotal'] as const) {
      const there = column(field, which);
      if (there) found[field] = there;
    }
    return found;
  };
  const unit = draft.noteUnit?.unit ?? '元';
  const [seq, group, remark] = [column('seq', 'old'), column('group', 'old'), column('remark', 'old')];
  return {
    ...(seq ? { seq } : {}),
    ...(group ? { group } : {}),
    ...(remark ? { remark } : {}),
    old: side('old'),
    ...(draft.header.twoSided ? { new: side('new') } : {}),
    left: draft.columns.left,
    right: draft.columns.right,
    unit,
    ...(draft.noteUnit ? {} : { unitAssumed: YUAN_ASSUMED }),
    fingerprint: `${draft.header.fingerprint}#${unit}${draft.noteUnit ? '' : '?'}`,
  };
}

const YUAN_ASSUMED: Bilingual = { zh: '表中没有写金额单位，按元计', en: 'the sheet states no unit; yuan is taken' };

function unitOf(draft: ListDraft): Reading<Exact> {
  const stated = draft.header.columns.find(
    ({ field, unit }) => unit !== undefined && (field === 'subtotal' || field === 'price'),
  );
  if (stated?.unit) return known(factorOf(stated.unit), [stated.header]);
  if (draft.noteUnit) return known(factorOf(draft.noteUnit.unit), [draft.noteUnit.cells]);
  return known(factorOf('元'), [], YUAN_ASSUMED);
}

interface Section {
  readonly row: number;
  readonly label: string;
  /** Rows of its lines. */
  readonly rows: readonly number[];
}

/**
 * A row without quantity and price whose successor is numbered deeper is a
 * section; its amount, if any, adds up what follows. The rest are lines.
 */
function leavesOf(rows: readonly PlacedRow[]): { leaves: readonly number[]; sections: readonly Section[] } {
  const candidates = rows.flatMap(({ row, kind }) => (kind.kind === 'candidate' ? [{ row, ...kind }] : []));
  let lastLevel = 3;
  const levels = candidates.map(({ level }) => (lastLevel = level ?? (lastLevel <= 2 ? 3 : lastLevel)));
  const leaves: number[] = [];
  const drafts: { row: number; label: string; level: number; rows: number[] }[] = [];
  const open: typeof drafts = [];
  candidates.forEach(({ row, label, priced }, index) => {
    const level = levels[index] ?? 3;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    if (!priced && (levels[index + 1] ?? 0) > level) {
      const section = { row, label, level, rows: [] };
      drafts.push(section);
      open.push(section);
      return;
    }
    leaves.push(row);
    for (const section of open) section.rows.push(row);
  });
  return { leaves, sections: drafts };
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
    const text = view.text(at.row, at.column).trim();
    if (text !== '') return text;
  }
  return '';
}

function sectionTotal(
  view: SheetView,
  section: Section,
  layout: LineLayout,
  indexByRow: ReadonlyMap<number, number>,
): ListTotal | undefined {
  const total = totalAt(view, section.row, 'subtotal', section.label, layout, []);
  if (!total.old.known && total.old.why === 'not-found' && !total.new.known && total.new.why === 'not-found') {
    return undefined;
  }
  const lines = section.rows.map((row) => indexByRow.get(row)).filter((index) => index !== undefined);
  return { ...total, lines };
}

/** 小计 stands for the lines since the last boundary, 合计 since the last 合计, 总计 and a total at the top for all. */
function totalsOf(
  view: SheetView,
  rows: readonly PlacedRow[],
  layout: LineLayout,
  leaves: readonly number[],
): ListTotal[] {
  const totals: ListTotal[] = [];
  let sinceSubtotal: number[] = [];
  let sinceTotal: number[] = [];
  const leafIndex = new Map(leaves.map((row, index) => [row, index]));
  const all = leaves.map((_, index) => index);
  for (const { row, kind } of rows) {
    if (kind.kind === 'candidate') {
      const index = leafIndex.get(row);
      if (index === undefined) sinceSubtotal = [];
      else {
        sinceSubtotal.push(index);
        sinceTotal.push(index);
      }
    } else if (kind.kind === 'subtotal') {
      totals.push(totalAt(view, row, 'subtotal', kind.label, layout, sinceSubtotal));
      sinceSubtotal = [];
    } else if (kind.kind === 'total' || kind.kind === 'in-words') {
      const whole = kind.kind === 'in-words' || sinceTotal.length === 0 || /总/.test(kind.label);
      totals.push(totalAt(view, row, 'total', kind.label, layout, whole ? all : sinceTotal));
      if (kind.kind === 'total') {
        sinceTotal = [];
        sinceSubtotal = [];
      }
    }
  }
  return totals;
}

function totalAt(
  view: SheetView,
  row: number,
  kind: ListTotal['kind'],
  label: string,
  layout: LineLayout,
  lines: readonly number[],
): ListTotal {
  const stated = amountAt(view, row, layout.old.subtotal, layout);
  const old =
    stated.known || stated.why !== 'not-found' || layout.new ? stated : (onlyAmount(view, row, layout) ?? stated);
  return {
    kind,
    label,
    cells: view.rows(row, row, layout.left, layout.right),
    old,
    new: amountAt(view, row, layout.new?.subtotal, layout),
    lines: [...lines],
  };
}

/** The one amount of a total row that stands in another column: '合计（大写）：壹万元整', or a merged cell. */
function onlyAmount(view: SheetView, row: number, layout: LineLayout): Reading<Exact> | undefined {
  const amounts = view.filled(row).flatMap(({ column, cell }) => {
    const colon = typeof cell.value === 'string' ? /[:：](.+)$/s.exec(cell.value)?.[1] : undefined;
    const inner = colon === undefined ? cell : { ...cell, value: colon };
    const reading = amountReading(inner, [view.at(row, column)], layout.old.subtotal?.unit ?? layout.unit);
    return reading.known ? [reading] : [];
  });
  return amounts.length === 1 ? amounts[0] : undefined;
}

function titleOf(view: SheetView, draft: ListDraft): string {
  const title = draft.above.find((text) => {
    const plain = text.trim();
    return plain.length >= 3 && !/^[（(]?(金额)?单\s*位\s*[:：]/.test(plain) && !/[:：]$/.test(plain);
  });
  return (title ?? view.sheet.name).trim().replace(/\s+/g, ' ');
}

function roleOf(draft: ListDraft, words: ItemListLayout): ItemList['role'] {
  if (!draft.header.twoSided) return 'budget';
  for (const text of draft.above) {
    if (words.hardware.some((word) => text.includes(word))) return 'hardware';
    if (words.software.some((word) => text.includes(word))) return 'software';
  }
  const headings = draft.header.fingerprint;
  if (/功能模块|软件功能/.test(headings)) return 'software';
  return /设备|品牌|型号/.test(headings) ? 'hardware' : 'other';
}

function remarksOf(draft: ListDraft): Bilingual[] {
  const remarks: Bilingual[] = [];
  if (draft.header.sidesByOrder) {
    remarks.push({
      zh: '表头没有写明原、现，按左为原、右为现读',
      en: 'the heading names no sides; the left columns were taken for 原, the right ones for 现',
    });
  }
  if (draft.header.taxChosen) {
    remarks.push({
      zh: '同时有含税与不含税列，取含税列',
      en: 'of the columns with and without tax those with tax were taken',
    });
  }
  return remarks;
}
