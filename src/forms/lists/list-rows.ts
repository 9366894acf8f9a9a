/**
 * What each row under the heading of an item list is: a line, a total, a
 * section, nothing, or the end of the list.
 */
import { KeptOfMany } from '../../base/kept-of-many';
import { lacksResult, type Cell, type Row } from '../../workbook/workbook';
import type { ItemListLayout } from '../layouts';
import { type SheetView, textOf } from '../sheet-view';
import { numbersColumns, repeatsHeading } from './heading-repeats';
import type { ListHeader } from './list-header';
import { hasLevel, numberingLevel, numberingOf } from './numbering';
import type { RowColumns, RowKind } from './row-kind';
import { firstText, isFooter, isNote, isPlainTotal, saysInWords, shareIn, specialRow, wordsOf } from './special-rows';

/** 其中间件 is a thing. */
const CONTAINED = /^其中(?!间)/;

/** '单位：万元' above a heading, in whatever column. */
const UNIT_NOTE = /^\s*[(（【]?(金额)?单\s*位\s*[:：]/;
/** '第 2 页', '第2页 共3页'. */
const PAGE = /^\s*第\s*[\d一二三四五六七八九十]{1,3}\s*页(?:[\s,，、/]*共\s*[\d一二三四五六七八九十]{1,3}\s*页)?\s*$/;

/** '选配，不计入总价'. */
const NOT_COUNTED = /不[计列纳含包][^，。；]{0,6}(?:总|合计|报价|预算|金额)/;

function isOptional(cell: Cell | undefined): boolean {
  return typeof cell?.value === 'string' && cell.value.includes('不') && NOT_COUNTED.test(cell.value);
}

const keptKinds = new KeptOfMany<Row, readonly [heading: string, words: ItemListLayout], RowKind>();

/** An unchanged row under an unchanged heading is what it was. */
export function rowKind(
  view: SheetView,
  row: number,
  header: ListHeader,
  columns: RowColumns,
  words: ItemListLayout,
): RowKind {
  const cells = view.sheet.rows[row];
  if (cells === undefined) return { kind: 'blank' };
  if (row === header.bottom + 1 || view.hasMerges(row)) return classify(view, row, header, columns, words);
  return keptKinds.of(cells, [header.fingerprint, words], () => classify(view, row, header, columns, words));
}

/** Of a cell under 数量, 单价 or 金额; a row of a blank form has its number and formulas, which say nothing yet. */
function says(cell: Cell | undefined, filledCount: number): boolean {
  if (cell === undefined) return false;
  if (typeof cell.value === 'string' && (UNIT_NOTE.test(cell.value) || PAGE.test(cell.value))) return false;
  return !lacksResult(cell) || filledCount > 1;
}

function classify(
  view: SheetView,
  row: number,
  header: ListHeader,
  columns: RowColumns,
  words: ItemListLayout,
): RowKind {
  const filledCount = view.countFilled(row);
  const has = (column: number) => says(view.cell(row, column), filledCount);
  const cells = view.sheet.rows[row] ?? [];
  if (filledCount === 0) return { kind: 'blank' };
  const amountsAreText = columns.amounts.some((column) => typeof view.cell(row, column)?.value === 'string');
  if (amountsAreText && repeatsHeading(view, row, header)) return { kind: 'repeated-heading' };
  if (row === header.bottom + 1 && numbersColumns(view, row)) return { kind: 'repeated-heading' };
  const rowWords = wordsOf(view, row, columns, words);
  const isTax = rowWords !== undefined && words.taxAmounts.has(view.label(rowWords.first));
  const priced = columns.quantitiesAndPrices.some(
    (column) =>
      has(column) && !isMergedIntoAmount(view, row, column, columns) && !(isTax && shareIn(view.cell(row, column))),
  );
  const counted = columns.amounts.some(has);
  if (rowWords && isFooter(view, row, rowWords.first, columns, words))
    return { kind: isNote(view, rowWords.first) ? 'note' : 'end' };
  // The words may stand under 数量: 合计（大写） | 壹万元整; beside 合计 also how many there are in all.
  const label = rowWords ? view.label(rowWords.first) : '';
  if (rowWords && (!priced || saysInWords(label, words) || isPlainTotal(label, words))) {
    const special = specialRow(view, rowWords, filledCount, counted, words);
    // In amounts with tax the tax is contained already; of a change it is part of what changes.
    if (special?.kind !== 'tax') {
      if (special) return special;
    } else if (header.withoutTax) return { kind: 'text' };
    else if (!header.twoSided) return special;
  }
  const [seqText, nameText] = numberAndName(view, row, columns);
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
  const indent = /^[\s\u3000]*/.exec(nameText)?.[0].length ?? 0;
  const level = numberingLevel(seqText) ?? (seqText === '' ? numberingLevel(numberingOf(nameText)) : undefined);
  return {
    kind: 'candidate',
    priced,
    numbered: seqText !== '',
    label: nameText === '' ? seqText : nameText,
    ...(indent > 0 ? { indent } : {}),
    ...(counted && CONTAINED.test(view.label(nameText)) ? { contained: true as const } : {}),
    ...(cells.some(isOptional) ? { optional: true as const } : {}),
    ...(level === undefined ? {} : { level }),
  };
}

/** '一、硬件设备' merged from the column of numbers on is a name. */
function numberAndName(view: SheetView, row: number, { seq, names, texts }: RowColumns): readonly [string, string] {
  const inSeq = seq === undefined ? '' : view.text(row, seq);
  const named = firstText(view, row, names) ?? firstText(view, row, texts) ?? '';
  return named === '' && numberingLevel(inSeq) === undefined ? ['', inSeq] : [inSeq, named];
}

/** From there over the column of amounts: what stands in it is an amount. */
function isMergedIntoAmount(
  view: SheetView,
  row: number,
  column: number,
  { amounts, quantitiesAndPrices }: RowColumns,
) {
  const merge = view.mergeAt(row, column);
  if (merge === undefined) return false;
  return amounts.some((amount) => amount > column && amount <= merge.right && !quantitiesAndPrices.includes(amount));
}

const LONGEST_SECTION = 30;
/** '机房子系统' over so many columns of the list. */
const WIDE = 3;

/** '一、硬件设备' in its 序号 or a text column, or a short name merged over the list. */
function bareSection(view: SheetView, row: number, columns: RowColumns): RowKind | undefined {
  const [only] = view.filled(row);
  const label = only === undefined ? '' : textOf(only.cell).trim();
  if (
    only === undefined ||
    label.length > (/[大小]写/.test(label) ? 2 : 1) * LONGEST_SECTION ||
    !/\p{Script=Han}/u.test(label)
  )
    return undefined;
  if (only.column !== columns.seq && !columns.texts.includes(only.column)) return undefined;
  const level = numberingLevel(numberingOf(label));
  if (level !== undefined && level <= 2) return { kind: 'section', level, label };
  const merge = view.mergeAt(row, only.column);
  const wide =
    merge?.top === merge?.bottom && only.column === columns.left && (merge?.right ?? 0) - columns.left >= WIDE - 1;
  return wide && !/[：:。；;，,]/.test(label) ? { kind: 'section', label } : undefined;
}
