/** Rows of a list that are none of its lines: totals, the words under it, the marks of a next page. */
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import type { ListColumns, RowKind } from './row-kind';

const LONGEST_TOTAL_LABEL = 14;
const LONGEST_FOOTER_LABEL = 12;

export function specialRow(
  view: SheetView,
  first: string,
  filledCount: number,
  counted: boolean,
  words: ItemListLayout,
): RowKind | undefined {
  const label = view.label(first);
  const bare = label.replace(/\([^()]*\)$/, '');
  if (filledCount <= 2 && !counted && isContinuationMark(label, words)) return { kind: 'continuation' };
  if (words.inWords.some((word) => label.replace(/[()]/g, '').startsWith(word)))
    return { kind: 'in-words', label: first.trim() };
  if (bare.length > LONGEST_TOTAL_LABEL) return undefined;
  if (ends(words.subtotals, bare)) return { kind: 'subtotal', label: first.trim() };
  if (ends(words.totals, bare)) return { kind: 'total', label: first.trim() };
  return undefined;
}

/** '续表', '表1（续）', '硬件清单（续二）'; the 续 of 变更手续 is none. `label`: in comparable form. */
export function isContinuationMark(label: string, words: ItemListLayout): boolean {
  const bare = label.replace(/[()]/g, '').replace(NUMBER_AT_END, '');
  const bracketed = /\((续[^()]*)\)/.exec(label)?.[1]?.replace(NUMBER_AT_END, '') ?? '';
  return words.continuations.some((mark) =>
    mark.length === 1 ? bare === mark || bracketed === mark : bare.startsWith(mark) || bare.endsWith(mark),
  );
}

const NUMBER_AT_END = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;

/** '注：…', '建设单位（盖章）：'; the bare word is one where no number stands in any column of amounts: a system may be called 审核. */
export function isFooter(
  view: SheetView,
  row: number,
  first: string,
  columns: ListColumns,
  words: ItemListLayout,
): boolean {
  const opening = view.label(first.slice(0, LONGEST_FOOTER_LABEL)).replace(/^\(/, '');
  if (!words.footers.has(opening.split(/[:(]/, 1)[0] ?? '')) return false;
  if (/[:：]|[（(][^）)]{0,8}[章签名字][^）)]{0,4}[）)]/.test(first)) return true;
  return !columns.amounts.some((column) => isPlainNumber(view.text(row, column)));
}

function isPlainNumber(text: string): boolean {
  return /^[¥+-]?\d[\d,.]*\s*[十百千万亿]{0,2}元?\p{Script=Han}?$/u.test(text.normalize('NFKC').trim());
}

function ends(totals: ReadonlySet<string>, label: string): boolean {
  if (totals.has(label)) return true;
  for (const word of totals) if (label.endsWith(word)) return true;
  return false;
}

export function firstText(view: SheetView, row: number): string | undefined {
  for (const cell of view.sheet.rows[row] ?? []) {
    const value = cell?.value ?? null;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && value > 9999) return undefined;
  }
  return undefined;
}
