/** A list while it is being read: its heading, what stands above it, and what follows from both: unit, role, title. */
import type { CellRange } from '../../base/address';
import { factorOf, statedAmountUnit, type AmountUnit } from '../../base/amount-unit';
import type { Bilingual } from '../../base/bilingual';
import type { Exact } from '../../base/exact';
import { known, type Reading } from '../../workbook/reading';
import type { HeaderColumn, ListHeader } from './list-header';
import type { ItemList } from '../form-document';
import type { LineLayout } from './item-lines';
import type { ItemListLayout } from '../layouts';
import { listColumns, type RowColumns } from './row-kind';
import type { PlacedRow } from './list-sections';
import type { SettledRows } from './settled-rows';
import type { SheetView } from '../sheet-view';

export interface ListDraft {
  readonly header: ListHeader;
  readonly columns: RowColumns;
  /** All texts above the heading, nearest first; and those that stand alone in their row and are no labels. */
  readonly above: readonly string[];
  readonly headings: readonly string[];
  readonly noteUnit?: { readonly unit: AmountUnit; readonly cells: CellRange };
  readonly rows: PlacedRow[];
  readonly spans: { top: number; bottom: number }[];
  /** Rows at which a page without a heading begins. */
  readonly unheadedRows: number[];
}

const HEADING_REACH = 6;
/** '合同总价：500万元' over a list says nothing of the list. */
const AN_AMOUNT = /[\d０-９]\s*[百千万亿]{0,2}元|[\d０-９]\s*[万亿]/;
const A_UNIT = /^[（(]?\s*(?:金额|货币)?\s*(?:单位)?\s*[:：]?\s*(?:人民币)?\s*[百千万亿]{0,2}元\s*[)）]?$/;

/** `free`: the first row that belongs to no list before. */
export function draftOf(view: SheetView, header: ListHeader, free: number): ListDraft {
  const above: string[] = [];
  const headings: string[] = [];
  let noteUnit: ListDraft['noteUnit'];
  for (let row = header.top - 1; row >= Math.max(free, header.top - HEADING_REACH); row -= 1) {
    const filled = view.filled(row);
    for (const { column } of filled) {
      const text = view.text(row, column);
      const saysUnit =
        /单\s*位\s*[:：]/.test(text) || (filled.length === 1 && !AN_AMOUNT.test(text)) || A_UNIT.test(text.trim());
      const unit = saysUnit ? statedAmountUnit(text) : undefined;
      if (unit && !noteUnit) noteUnit = { unit, cells: view.at(row, column) };
    }
    above.push(...filled.map(({ column }) => view.text(row, column)));
    const first = filled[0];
    const alone = filled.length === 1 || (filled.length === 2 && noteUnit?.cells.top === row);
    if (first && alone) headings.push(view.text(row, first.column));
  }
  return {
    header,
    columns: listColumns(header),
    above,
    headings,
    rows: [],
    spans: [],
    unheadedRows: [],
    ...(noteUnit ? { noteUnit } : {}),
  };
}

/** `columns`: those of the heading that are read; where it has amounts with and without tax, of one kind. */
export function lineLayout(
  draft: ListDraft,
  columns: readonly HeaderColumn[],
  factors: readonly HeaderColumn[] = [],
): LineLayout {
  const column = (field: HeaderColumn['field'], side: 'old' | 'new') =>
    columns.find((candidate) => candidate.field === field && (candidate.side === side || candidate.side === 'both'));
  const side = (which: 'old' | 'new') => {
    const found: Record<string, HeaderColumn> = {};
    for (const field of ['name', 'model', 'spec', 'unit', 'quantity', 'price', 'subtotal'] as const) {
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
    ...(draft.header.differences ? { differences: true as const } : {}),
    ...(factors.length > 0 ? { factors } : {}),
    left: draft.columns.left,
    right: draft.columns.right,
    unit,
    ...(draft.noteUnit ? {} : { unitAssumed: YUAN_ASSUMED }),
    ...(columns === draft.header.withoutTax ? { withoutTax: true as const } : {}),
    fingerprint: `${draft.header.fingerprint}#${unit}${draft.noteUnit ? '' : '?'}${factors.map(({ column, rate }) => `×${column}${rate ?? ''}`).join('')}${columns.map(readWith).join('')}`,
  };
}

function readWith({ column, times, parts = [], changedBy }: HeaderColumn): string {
  const by = changedBy ? `±${column}:${changedBy.base.column}` : '';
  return `${times ? `*${column}=${times.toString()}` : ''}${parts.map((part) => `+${column}:${part.column}`).join('')}${by}`;
}

const YUAN_ASSUMED: Bilingual = { zh: '表中没有写金额单位，按元计', en: 'the sheet states no unit; yuan is taken' };

export function unitOf(draft: ListDraft, columns: readonly HeaderColumn[]): Reading<Exact> {
  const stated = columns.find(({ field, unit }) => unit !== undefined && (field === 'subtotal' || field === 'price'));
  if (stated?.unit) return known(factorOf(stated.unit), [stated.header]);
  if (draft.noteUnit) return known(factorOf(draft.noteUnit.unit), [draft.noteUnit.cells]);
  return known(factorOf('元'), [], YUAN_ASSUMED);
}

/** '预算表（单位：万元）' is called 预算表. */
const UNIT_IN_TITLE = /[（(【]\s*(金额)?单\s*位\s*[:：][^（）()【】]*[)）】]\s*$/;

export function titleOf(view: SheetView, draft: ListDraft): string {
  const titles = draft.headings.map((text) => text.replace(UNIT_IN_TITLE, ''));
  const title = titles.find((text) => {
    const plain = text.trim();
    return plain.length >= 3 && !/^[（(]?(金额)?单\s*位\s*[:：]/.test(plain) && !/[:：]/.test(plain);
  });
  return (title ?? view.sheet.name).trim().replace(/\s+/g, ' ');
}

export function listRole(view: SheetView, draft: ListDraft, words: ItemListLayout): ItemList['role'] {
  if (!draft.header.twoSided) return 'budget';
  for (const text of [...draft.headings, view.sheet.name]) {
    if (words.hardware.some((word) => text.includes(word))) return 'hardware';
    if (words.software.some((word) => text.includes(word))) return 'software';
  }
  const headings = draft.header.fingerprint;
  if (/功能模块|软件功能/.test(headings)) return 'software';
  return /设备|品牌|型号/.test(headings) ? 'hardware' : 'other';
}

/** `after`: rows under its total that were left out; `optional`: those that say they are not counted. */
export function remarksOf(draft: ListDraft, { after, optional }: Omit<SettledRows, 'rows'>): Bilingual[] {
  const remarks: Bilingual[] = [];
  if (after.length > 0) {
    const rows = after.map((row) => row + 1);
    remarks.push({
      zh: `合计之后的第 ${rows.join('、')} 行不作为清单的行`,
      en: `below the total, rows ${rows.join(', ')} are no lines of the list`,
    });
  }
  if (optional.length > 0) {
    const rows = optional.map((row) => row + 1);
    remarks.push({
      zh: `第 ${rows.join('、')} 行写明不计入合计，未计`,
      en: `rows ${rows.join(', ')} are not counted, as they say`,
    });
  }
  if (draft.header.sidesByOrder) {
    remarks.push({
      zh: '表头没有写明原、现，按左为原、右为现读',
      en: 'the heading names no sides; the left columns were taken for 原, the right ones for 现',
    });
  }
  if (draft.header.reviewed) {
    remarks.push({
      zh: '按审定数读，送审数不计',
      en: 'read by the amounts as reviewed; those handed in do not count',
    });
  }
  if (draft.header.withoutTax) {
    remarks.push({
      zh: '同时有含税与不含税列',
      en: 'columns with and without tax stand side by side',
    });
  }
  for (const row of draft.unheadedRows) {
    remarks.push({
      zh: `第 ${row + 1} 行起没有表头，各列按前页读`,
      en: `from row ${row + 1} on there is no heading; the columns of the page before were taken`,
    });
  }
  return remarks;
}
