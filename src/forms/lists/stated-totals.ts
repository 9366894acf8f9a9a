/** What a total row states: in the column of subtotals, in a merged cell, in words. */
import { factorOf, statedAmountUnit } from '../../base/amount-unit';
import type { Exact } from '../../base/exact';
import { notFound, type Reading } from '../../workbook/reading';
import { amountReading } from '../cell-readings';
import type { ListTotal } from '../form-document';
import type { ItemListLayout } from '../layouts';
import { type SheetView, textOf } from '../sheet-view';
import { amountAt, type LineLayout } from './item-lines';
import type { ListDraft } from './list-draft';
import { namedAbove } from './named-above';
import type { HeaderColumn } from './list-header';
import type { Section } from './list-sections';
import { saysInWords } from './special-rows';

export function sectionTotal(
  view: SheetView,
  section: Section,
  layout: LineLayout,
  indexByRow: ReadonlyMap<number, number>,
): readonly ListTotal[] {
  const [old, now] = [layout.old.subtotal, layout.new?.subtotal].map((column) =>
    amountAt(view, section.row, column, layout),
  );
  const said = layout.new ? [] : saidOfSection(view, section.row, layout);
  const isBlank = (reading: Reading<Exact> | undefined) => reading?.known !== true && reading?.why === 'not-found';
  if (!old || !now) return [];
  const lines = section.rows.map((row) => indexByRow.get(row)).filter((index) => index !== undefined);
  const cells = view.rows(section.row, section.row, layout.left, layout.right);
  return (isBlank(old) && isBlank(now) ? said : [old]).map((one) => {
    return { kind: 'subtotal', label: section.label, cells, old: one, new: now, lines };
  });
}

/** '二、软件费：140000元', '小计：14万元' among its words; each of '（小写 14万元，大写壹拾肆万元整）'. */
function saidOfSection(view: SheetView, row: number, layout: LineLayout): readonly Reading<Exact>[] {
  return view.filled(row).flatMap(({ column, cell }) => {
    const text = typeof cell.value === 'string' ? cell.value.trim() : '';
    const alone = SAID_OF_SECTION.exec(text);
    const said = alone ? [alone] : [...text.matchAll(SAID_TWICE)];
    return said
      .map(([, value = '']) => amountReading({ ...cell, value }, [view.at(row, column)], layout.unit))
      .filter(({ known }) => known);
  });
}

const SAID_TWICE =
  /[大小]写[)）]?[：:]?\s*(?:人民币)?([¥￥]?[\d,，.]+[千万]*元?|[零〇壹贰貳叁肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓整正角分]{3,})/g;

const SAID_OF_SECTION =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?[^：:限控约原]{1,16}|[小合]计)[：:]\s*([\d,，.]+\s*[千万]*元)$/;

/** '总金额（大写）：壹万元整 小写：10,000.00' over the heading, where the figures are those of the total; words alone where nothing but 合计 can be meant. `above`: the texts there that are of no other list. */
export function wordsAbove(
  view: SheetView,
  draft: ListDraft,
  layout: LineLayout,
  totals: readonly ListTotal[],
  words: ItemListLayout,
): readonly ListTotal[] {
  const {
    header: { top },
    above,
  } = draft;
  for (let row = top - 1; row >= Math.max(0, top - REACH); row -= 1) {
    const filled = view.filled(row);
    const text = filled.map(({ cell }) => textOf(cell)).join(' ');
    const [, before, after] = (/大写/.test(text) && BOTH.exec(text)) || [];
    const [first] = filled;
    if (
      first &&
      after === undefined &&
      above.includes(textOf(first.cell)) &&
      saysInWords(view.label(textOf(first.cell)), words)
    ) {
      const old = onlyAmount(view, row, layout, (one) => !/\d/.test(one.normalize('NFKC')));
      const [whole] = totals.filter(({ kind }) => kind === 'total');
      // Of another price in the list, as that with tax.
      if (!whole || !old?.known || totals.some(({ old: one }) => one.known && one.value.equals(old.value))) return [];
      return [{ ...whole, kind: 'in-words', label: text, cells: view.rows(row, row, layout.left, layout.right), old }];
    }
    const own = first && above.includes(textOf(first.cell)) ? namedAbove(view, row, draft, layout, totals) : undefined;
    if (own) return [own];
    const said = filled.find(({ cell }) => before !== undefined && textOf(cell).includes(before));
    if (!said || after === undefined) continue;
    const read = (value: string) => amountReading({ ...said.cell, value }, [view.at(row, said.column)], '元');
    const figures = read(after.replace(/[)）]$/, ''));
    const total = totals.find(
      ({ kind, old }) => kind === 'total' && old.known && figures.known && old.value.equals(figures.value),
    );
    if (!total) continue;
    const cells = view.rows(row, row, layout.left, layout.right);
    return [{ ...total, kind: 'in-words', label: text, cells, old: read(before ?? ''), new: notFound([]) }];
  }
  return [];
}

const REACH = 6;

/** '合计（大写）：壹万元整', with the figures in the column of subtotals or not. */
export function totalsInWords(
  view: SheetView,
  row: number,
  label: string,
  layout: LineLayout,
  lines: readonly number[],
): ListTotal[] {
  const figures = totalAt(view, row, 'total', label, layout, lines);
  const both = layout.new ? undefined : inOneCell(view, row, layout);
  if (both)
    return [
      { ...figures, old: both.figures },
      { ...figures, kind: 'in-words', old: both.words },
    ];
  const subtotal = layout.old.subtotal && view.cell(row, layout.old.subtotal.column);
  const inFigures = subtotal !== undefined && /\d/.test(textOf(subtotal).normalize('NFKC'));
  const words = onlyAmount(view, row, layout, (text) => !/\d/.test(text.normalize('NFKC'))) ?? unreadWords(view, row);
  if (!inFigures) return [{ ...figures, kind: 'in-words', ...(words ? { old: words } : {}) }];
  return words ? [figures, { ...figures, kind: 'in-words', old: words, new: notFound([]) }] : [figures];
}

/** '壹拾陆万捌仟元整 小写：168,000.00' in one cell. */
function inOneCell(view: SheetView, row: number, layout: LineLayout) {
  for (const { column, cell } of view.filled(row)) {
    const [, before, after] = (typeof cell.value === 'string' && BOTH.exec(cell.value)) || [];
    if (before === undefined || after === undefined) continue;
    const read = (value: string) =>
      amountReading({ ...cell, value }, [view.at(row, column)], layout.old.subtotal?.unit ?? layout.unit);
    const [words, figures] = [read(before), read(after.replace(/[)）]$/, ''))];
    if (words.known && figures.known) return { words, figures };
  }
  return undefined;
}

const BOTH =
  /(?:^|[:：)）\s])(?:人民币)?([零〇壹贰貳叁肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓整正角分]{3,})[\s,，;；(（]*小写[)）]?\s*[:：]?\s*(.+)$/s;

/** Something stands there in words that is no amount. */
function unreadWords(view: SheetView, row: number): Reading<Exact> | undefined {
  for (const { column, cell } of view.filled(row)) {
    if (typeof cell.value !== 'string') continue;
    const inner = /[:：](.+)$/s.exec(cell.value)?.[1] ?? cell.value;
    if (!IN_WORDS.test(inner.normalize('NFKC').replace(/\s/g, ''))) continue;
    const reading = amountReading({ ...cell, value: inner }, [view.at(row, column)], '元');
    if (!reading.known && reading.why === 'unreadable') return reading;
  }
  return undefined;
}

const IN_WORDS = /[零〇壹贰貳叁肆伍陆陸柒捌玖拾佰仟一二两三四五六七八九十百千万萬亿億]{2,}.*[元圆圓整正角分]/;

export function totalAt(
  view: SheetView,
  row: number,
  kind: ListTotal['kind'],
  label: string,
  layout: LineLayout,
  lines: readonly number[],
): ListTotal {
  // 合计（万元） under a column in yuan; 合计（元） is often left from a form in yuan.
  const unit = statedAmountUnit(label);
  const inUnit = (column: LineLayout['old']['subtotal']) => {
    const larger = unit && factorOf(unit).compare(factorOf(column?.unit ?? layout.unit)) > 0;
    return column && larger ? { ...column, unit } : column;
  };
  const stated = amountHeld(view, row, inUnit(layout.old.subtotal), layout);
  const old =
    stated.known || stated.why !== 'not-found' || layout.new ? stated : (onlyAmount(view, row, layout) ?? stated);
  return {
    kind,
    label,
    cells: view.rows(row, row, layout.left, layout.right),
    old,
    new: amountHeld(view, row, inUnit(layout.new?.subtotal), layout),
    lines,
  };
}

/** In the column, or in the cell merged over it. */
function amountHeld(
  view: SheetView,
  row: number,
  column: HeaderColumn | undefined,
  layout: LineLayout,
): Reading<Exact> {
  const own = amountAt(view, row, column, layout);
  const { left, top } = (column && view.mergeAt(row, column.column)) ?? {};
  if (!column || own.known || top !== row || left === undefined || left === column.column) return own;
  const merged = amountAt(view, row, { ...column, column: left }, layout);
  return merged.known ? merged : own;
}

/** The one amount of a total row that stands in another column: '合计（大写）：壹万元整', or a merged cell. */
function onlyAmount(
  view: SheetView,
  row: number,
  layout: LineLayout,
  wanted: (text: string) => boolean = () => true,
): Reading<Exact> | undefined {
  const amounts = view.filled(row).flatMap(({ column, cell }) => {
    if (!wanted(textOf(cell))) return [];
    const colon = typeof cell.value === 'string' ? /[:：](.+)$/s.exec(cell.value)?.[1] : undefined;
    const inner = colon === undefined ? cell : { ...cell, value: colon };
    const reading = amountReading(inner, [view.at(row, column)], layout.old.subtotal?.unit ?? layout.unit);
    return reading.known ? [reading] : [];
  });
  return amounts.length === 1 ? amounts[0] : undefined;
}
