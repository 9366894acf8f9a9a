/**
 * What each row under the heading of an item list is: a line, a total, a
 * section, nothing, or the end of the list.
 */
import { comparableText } from '../../base/comparable-text';
import type { ItemField } from '../form-document';
import type { ListHeader } from './column-headers';
import type { ItemListLayout } from '../layouts';
import type { Row } from '../../workbook/workbook';
import { textOf, type SheetView } from '../sheet-view';

export type RowKind =
  | { readonly kind: 'blank' | 'repeated-heading' | 'continuation' | 'text' | 'end' }
  | { readonly kind: 'total' | 'subtotal' | 'in-words'; readonly label: string }
  /** Nothing but a name, which the lines under it may belong to. */
  | { readonly kind: 'section'; readonly level?: number; readonly label: string }
  /** `level` of its numbering: 一 is 1, （一） and A are 2, 1 and A1 are 3, 1.1 is 4 …; absent where it has none. */
  | {
      readonly kind: 'candidate';
      readonly level?: number;
      /** Its 序号 is filled in. */
      readonly numbered: boolean;
      readonly priced: boolean;
      readonly label: string;
      /** '其中：主机': it is contained in the amount above. */
      readonly contained?: true;
    };

export interface ListColumns {
  readonly texts: readonly number[];
  readonly seq?: number;
  readonly names: readonly number[];
  readonly amounts: readonly number[];
  readonly quantitiesAndPrices: readonly number[];
  /** Columns of the list, first to last. */
  readonly left: number;
  readonly right: number;
}

const TEXT_FIELDS: ReadonlySet<ItemField> = new Set(['group', 'name', 'model', 'spec']);

export function listColumns(header: ListHeader): ListColumns {
  const columns = [...header.columns, ...(header.withoutTax ?? [])];
  const of = (fields: readonly ItemField[]) =>
    columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  const all = columns.map(({ column }) => column);
  const seq = of(['seq'])[0];
  return {
    texts: header.columns.filter(({ field }) => TEXT_FIELDS.has(field)).map(({ column }) => column),
    names: of(['name', 'group']),
    amounts: of(['quantity', 'price', 'subtotal']),
    quantitiesAndPrices: of(['quantity', 'price']),
    left: Math.min(...all),
    right: Math.max(...all),
    ...(seq === undefined ? {} : { seq }),
  };
}

const CONTAINED = /^其中/;
const LONGEST_TOTAL_LABEL = 14;
const LONGEST_FOOTER_LABEL = 12;
/** '单位：万元' above a heading, in whatever column. */
const UNIT_NOTE = /^\s*[(（【]?(金额)?单\s*位\s*[:：]/;

interface KeptKind {
  readonly header: ListHeader;
  readonly words: ItemListLayout;
  readonly kind: RowKind;
}

const keptKinds = new WeakMap<Row, KeptKind>();

/** An unchanged row under an unchanged heading is what it was. */
export function rowKind(
  view: SheetView,
  row: number,
  header: ListHeader,
  columns: ListColumns,
  words: ItemListLayout,
): RowKind {
  const cells = view.sheet.rows[row];
  if (cells === undefined) return { kind: 'blank' };
  if (row === header.bottom + 1 || view.hasMerges(row)) return classify(view, row, header, columns, words);
  const kept = keptKinds.get(cells);
  if (kept?.words === words && kept.header.fingerprint === header.fingerprint) return kept.kind;
  const kind = classify(view, row, header, columns, words);
  keptKinds.set(cells, { header, words, kind });
  return kind;
}

function classify(
  view: SheetView,
  row: number,
  header: ListHeader,
  columns: ListColumns,
  words: ItemListLayout,
): RowKind {
  const has = (column: number) => {
    const cell = view.cell(row, column);
    return cell !== undefined && !(typeof cell.value === 'string' && UNIT_NOTE.test(cell.value));
  };
  const filledCount = view.countFilled(row);
  if (filledCount === 0) return { kind: 'blank' };
  const amountsAreText = columns.amounts.some((column) => typeof view.cell(row, column)?.value === 'string');
  if (amountsAreText && repeatsHeading(view, row, header)) return { kind: 'repeated-heading' };
  if (row === header.bottom + 1 && numbersColumns(view, row)) return { kind: 'repeated-heading' };
  const priced = columns.quantitiesAndPrices.some(has);
  const counted = priced || columns.amounts.some(has);
  const first = firstText(view, row);
  if (first !== undefined && isFooter(view, row, first, columns, words)) return { kind: 'end' };
  // In amounts with tax the tax is contained already.
  if (header.withoutTax && first !== undefined && !priced && words.taxAmounts.has(view.label(first).replace(/\([^()]*\)$/, ''))) return { kind: 'text' }; // prettier-ignore
  if (first !== undefined && !priced) {
    const special = specialRow(view, first, filledCount, counted, words);
    if (special) return special;
  }
  const inSeq = columns.seq === undefined ? '' : view.text(row, columns.seq);
  const named = [...columns.names, ...columns.texts].map((column) => view.text(row, column)).find((text) => text !== '') ?? ''; // prettier-ignore
  // '一、硬件设备' merged from the column of numbers on is a name.
  const [seqText, nameText] = named === '' && levelOf(inSeq) === undefined ? ['', inSeq] : [inSeq, named];
  if (filledCount === 1 && !counted) {
    const section = bareSection(view, row, columns);
    if (section) return section;
  }
  const filledTexts = columns.texts.filter(has).length;
  if (!counted && filledTexts + (seqText === '' ? 0 : 1) < 2 && !hasLevel(seqText || nameText)) {
    return { kind: 'text' };
  }
  if (!counted && filledTexts === 0) return { kind: 'text' };
  // More of the line above: its model or its parameters in rows of their own.
  if (!counted && seqText === '' && !columns.names.some(has)) return { kind: 'text' };
  const level = levelOf(seqText) ?? (seqText === '' ? levelOf(numberingOf(nameText)) : undefined);
  return {
    kind: 'candidate',
    priced,
    numbered: seqText !== '',
    label: nameText === '' ? seqText : nameText,
    ...(counted && CONTAINED.test(view.label(nameText)) ? { contained: true as const } : {}),
    ...(level === undefined ? {} : { level }),
  };
}

const LONGEST_SECTION = 30;
/** '机房子系统' over so many columns of the list. */
const WIDE = 3;

/** '一、硬件设备' in its 序号 or a text column, or a short name merged over the list. */
function bareSection(view: SheetView, row: number, columns: ListColumns): RowKind | undefined {
  const [only] = view.filled(row);
  const label = only === undefined ? '' : textOf(only.cell).trim();
  if (only === undefined || label.length > LONGEST_SECTION || !/\p{Script=Han}/u.test(label)) return undefined;
  if (only.column !== columns.seq && !columns.texts.includes(only.column)) return undefined;
  const level = levelOf(numberingOf(label));
  if (level !== undefined && level <= 2) return { kind: 'section', level, label };
  const merge = view.mergeAt(row, only.column);
  const wide = merge?.top === merge?.bottom && only.column === columns.left && (merge?.right ?? 0) - columns.left >= WIDE - 1; // prettier-ignore
  return wide && !/[：:。；;，,]/.test(label) ? { kind: 'section', label } : undefined;
}

function specialRow(
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
function isFooter(view: SheetView, row: number, first: string, columns: ListColumns, words: ItemListLayout): boolean {
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

function firstText(view: SheetView, row: number): string | undefined {
  for (const cell of view.sheet.rows[row] ?? []) {
    const value = cell?.value ?? null;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && value > 9999) return undefined;
  }
  return undefined;
}

/** The row under the heading that names its columns: 1 2 3 4 …, 甲 乙 1 2, A B C=A×B, ① ② ③=①×②. */
export function numbersColumns(view: SheetView, row: number): boolean {
  const filled = view.filled(row);
  if (filled.length < 2) return false;
  const texts = filled.map(({ cell }) => textOf(cell).replace(/\s/g, ''));
  if (texts.every((text) => CIRCLED.test(text))) return true;
  const names = texts.map((text) => COLUMN_NAME.exec(text.normalize('NFKC'))?.[1]?.replace(/[()]/g, '') ?? '');
  if (texts.length < 3 || names.includes('')) return false;
  if (texts.some((text) => /[=＝]/.test(text))) return true;
  if (inTurnOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ', names)) return true;
  const stems = names.findIndex((name) => /\d/.test(name));
  const numbers = stems < 0 ? [] : names.slice(stems);
  const counted = numbers.every((name, at) => name === String(at + 1));
  return texts.length >= 4 && numbers.length >= 2 && counted && inTurnOf(STEMS, names.slice(0, stems));
}

function inTurnOf(all: string, names: readonly string[]): boolean {
  return all.startsWith(names.join(''));
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const CIRCLED = /^[①-⑳⑴-⒇](?:[=＝].+)?$/;
const COLUMN_NAME = /^([A-Z甲乙丙丁戊己庚辛壬癸]|\(?\d{1,2}\)?)(?:=.{2,})?$/;

/** Every cell of the row says again what the list's heading says above it. */
export function repeatsHeading(view: SheetView, row: number, header: ListHeader): boolean {
  const filled = view.filled(row);
  return filled.length >= 2 && filled.every(({ column }) => headedBy(view, column, view.text(row, column), header));
}

function headedBy(view: SheetView, column: number, text: string, header: ListHeader): boolean {
  for (let row = header.top; row <= header.bottom; row += 1) {
    const anchor = view.anchor(row, column);
    if (view.label(view.text(anchor.row, anchor.column)) === view.label(text)) return true;
  }
  return false;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(?:第?${CHINESE}[部章]?分?[、.]?)$`), 1],
  [new RegExp(`^\\(${CHINESE}\\)$`), 2],
  [/^[A-Z][.、]?$/, 2],
  [/^(?:\d{1,4}[.、]?|[A-Z][.-]?\d{1,3})$/, 3],
  [/^(?:\(\d{1,3}\)|\d{1,3}\)|\d{1,3}[.-]\d{1,3})$/, 4],
  [/^\d{1,3}[.-]\d{1,3}[.-]\d{1,3}$/, 5],
];

function levelOf(seq: string): number | undefined {
  if (seq === '') return undefined;
  const plain = comparableText(seq);
  return LEVELS.find(([pattern]) => pattern.test(plain))?.[1];
}

function hasLevel(text: string): boolean {
  return (levelOf(numberingOf(text)) ?? 9) <= 2;
}

/** '一、硬件' → '一、' */
function numberingOf(name: string): string {
  const plain = comparableText(name);
  return new RegExp(`^(?:${CHINESE}、|\\(${CHINESE}\\))`).exec(plain)?.[0] ?? '';
}
