/** Whether a sheet with amounts both with and without tax says which of them count. */
import type { Exact } from '../../base/exact';
import { comparableText } from '../../base/comparable-text';
import type { ItemList, TaxBasis, TaxColumns } from '../form-document';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';

/** So many rows over the heading and under the last line are read. */
const REACH = 6;
const LONGEST_ROW = 3;

/** Undefined where not one amount differs. */
export function taxColumns(
  view: SheetView,
  list: ItemList,
  without: ItemList,
  words: ItemListLayout,
): TaxColumns | undefined {
  if (list.lines.every((line, at) => sameAmounts(line, without.lines[at]))) return undefined;
  const stated = statedIn(view, list, words) ?? statedByWords(list, without);
  return { without, ...(stated ? { stated } : {}) };
}

type Line = ItemList['lines'][number];

function sameAmounts(a: Line, b: Line | undefined): boolean {
  return (['old', 'new'] as const).every((side) =>
    (['price', 'subtotal'] as const).every((field) => {
      const [mine, other] = [a[side][field], b?.[side][field]];
      return mine.known ? other?.known === true && other.value.equals(mine.value) : other?.known !== true;
    }),
  );
}

/** '以下金额均含税', '注：单价、小计为不含税价': one way named, in a row that is no line and no heading. */
function statedIn(view: SheetView, list: ItemList, words: ItemListLayout): TaxColumns['stated'] {
  const { range, lines, headings } = list;
  const ofList = new Set(lines.map(({ cells }) => cells.top));
  for (const { cells } of headings) for (let row = range.top; row <= cells.bottom; row += 1) ofList.add(row);
  const from = Math.max(0, range.top - REACH);
  const until = Math.min(view.rowCount, range.bottom + 1 + REACH);
  const found: NonNullable<TaxColumns['stated']>[] = [];
  for (let row = from; row < until; row += 1) {
    if (ofList.has(row) || view.countFilled(row, LONGEST_ROW + 1) > LONGEST_ROW) continue;
    for (const { column, cell } of view.filled(row)) {
      if (typeof cell.value !== 'string') continue;
      const basis = basisNamed(comparableText(cell.value), words);
      if (basis) found.push({ basis, text: cell.value.trim(), cells: [view.at(row, column)] });
    }
  }
  const [first] = found;
  return first && found.every(({ basis }) => basis === first.basis) ? first : undefined;
}

/** Where both are named, or one only for information, nothing is said. `text`: in comparable form. */
export function basisNamed(text: string, words: ItemListLayout): TaxBasis | undefined {
  if (/参考|是否|分别|同时|另列/.test(text)) return undefined;
  const without = words.taxExcluded.reduce((rest, word) => rest.replaceAll(word, '\u0000'), text);
  const excluded = without !== text;
  const included = words.taxIncluded.some((word) => without.includes(word));
  if (excluded === included) return undefined;
  return excluded ? 'excluded' : 'included';
}

/** The total in words is one of the two totals in figures. */
function statedByWords(list: ItemList, without: ItemList): TaxColumns['stated'] {
  const inWords = list.totals.find(({ kind }) => kind === 'in-words');
  if (!inWords?.old.known) return undefined;
  const amount: Exact = inWords.old.value;
  const isTotal = ({ totals }: ItemList) =>
    totals.some(({ kind, old }) => kind === 'total' && old.known && old.value.equals(amount));
  const [included, excluded] = [isTotal(list), isTotal(without)];
  if (included === excluded) return undefined;
  return { basis: included ? 'included' : 'excluded', text: inWords.label, cells: inWords.old.cells };
}
