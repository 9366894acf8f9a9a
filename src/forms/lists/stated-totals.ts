/** What a total row states: in the column of subtotals, in a merged cell, in words. */
import type { Exact } from '../../base/exact';
import { notFound, type Reading } from '../../workbook/reading';
import { amountReading } from '../cell-readings';
import type { ListTotal } from '../form-document';
import { type SheetView, textOf } from '../sheet-view';
import { amountAt, type LineLayout } from './item-lines';
import type { Section } from './list-sections';

export function sectionTotal(
  view: SheetView,
  section: Section,
  layout: LineLayout,
  indexByRow: ReadonlyMap<number, number>,
): ListTotal | undefined {
  const [old, now] = [layout.old.subtotal, layout.new?.subtotal].map((column) =>
    amountAt(view, section.row, column, layout),
  );
  const isBlank = (reading: Reading<Exact> | undefined) => reading?.known !== true && reading?.why === 'not-found';
  if (!old || !now || (isBlank(old) && isBlank(now))) return undefined;
  const lines = section.rows.map((row) => indexByRow.get(row)).filter((index) => index !== undefined);
  const cells = view.rows(section.row, section.row, layout.left, layout.right);
  return { kind: 'subtotal', label: section.label, cells, old, new: now, lines };
}

/** '合计（大写）：壹万元整', with the figures in the column of subtotals or not. */
export function totalsInWords(
  view: SheetView,
  row: number,
  label: string,
  layout: LineLayout,
  lines: readonly number[],
): ListTotal[] {
  const figures = totalAt(view, row, 'total', label, layout, lines);
  const subtotal = layout.old.subtotal && view.cell(row, layout.old.subtotal.column);
  const inFigures = subtotal !== undefined && /\d/.test(textOf(subtotal).normalize('NFKC'));
  const words = onlyAmount(view, row, layout, (text) => !/\d/.test(text.normalize('NFKC'))) ?? unreadWords(view, row);
  if (!inFigures) return [{ ...figures, kind: 'in-words', ...(words ? { old: words } : {}) }];
  return words ? [figures, { ...figures, kind: 'in-words', old: words, new: notFound([]) }] : [figures];
}

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
  const stated = amountAt(view, row, layout.old.subtotal, layout);
  const old =
    stated.known || stated.why !== 'not-found' || layout.new ? stated : (onlyAmount(view, row, layout) ?? stated);
  return {
    kind,
    label,
    cells: view.rows(row, row, layout.left, layout.right),
    old,
    new: amountAt(view, row, layout.new?.subtotal, layout),
    lines,
  };
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
