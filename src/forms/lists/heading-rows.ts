/** Where a heading of one to three rows begins and ends: by words we know, or where the user has said what its columns are. */
import { statedAmountUnit } from '../../base/amount-unit';
import type { ColumnCorrection } from '../corrections/corrections';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { type NamedColumn, namedColumns } from './heading-paths';
import { headingWords } from './heading-words';

export interface Heading {
  readonly bottom: number;
  readonly named: readonly NamedColumn[];
  /** By the names of the columns, what the user has said of them. */
  readonly said: ReadonlyMap<string, ColumnCorrection>;
}

const LONGEST_HEADING = 40;
const TALLEST = 3;

export function headingByWords(view: SheetView, row: number, words: ItemListLayout): Heading | undefined {
  if (!looksLikeHeading(view, row, words)) return undefined;
  const bottom = bottomOfHeading(view, row, words);
  return { bottom, named: namedColumns(view, row, bottom, words), said: NOTHING_SAID };
}

const NOTHING_SAID: Heading['said'] = new Map();

/** The heading that begins here and of which the user has said what some of its columns are. */
export function headingSpokenOf(view: SheetView, row: number, words: ItemListLayout): Heading | undefined {
  const { corrections } = words;
  if (!corrections) return undefined;
  const cells = view.sheet.rows[row];
  const mayBegin = cells !== undefined && corrections.mayBeginIn(cells, (text) => view.label(text));
  for (let bottom = row; mayBegin && bottom < row + TALLEST; bottom += 1) {
    const named = namedColumns(view, row, bottom, words);
    const said = corrections.fitting(named.map(({ name }) => name));
    if (said.size > 0) return { bottom, named, said };
  }
  return undefined;
}

/** Two headings we know, one of them word for word; `strictly`: both. */
function looksLikeHeading(view: SheetView, row: number, words: ItemListLayout, strictly = false): boolean {
  const cells = view.sheet.rows[row];
  if (cells === undefined) return false;
  let [hits, looseHits] = [0, 0];
  for (const cell of cells) {
    const value = cell?.value;
    if (typeof value === 'number') return false;
    if (typeof value !== 'string' || value.length > LONGEST_HEADING || value.trim() === '') continue;
    if (strictly && isFigure(value)) return false;
    const read = headingWords(view.label(value), words);
    if (read.part) hits += 1;
    else if (read.loose) looseHits += 1;
    else if (read.field !== undefined || read.side !== undefined || read.priceOrAmount) hits += 1;
  }
  return strictly ? hits >= 2 : hits >= 1 && hits + looseHits >= 2;
}

/** '2,300.00' as text: a line of the list, whatever words stand beside it; a year may head a column. */
function isFigure(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return FIGURE.test(plain) && !YEAR.test(plain);
}

const FIGURE = /^[-+]?[¥￥]?\d[\d,]*(?:\.\d+)?$/;
const YEAR = /^20\d\d$/;

function bottomOfHeading(view: SheetView, top: number, words: ItemListLayout): number {
  let bottom = top;
  for (const { column } of view.filled(top)) {
    const merge = view.mergeAt(top, column);
    if (merge && merge.bottom < top + TALLEST) bottom = Math.max(bottom, merge.bottom);
  }
  while (
    bottom + 1 < top + TALLEST &&
    looksLikeHeading(view, bottom + 1, words, true) &&
    !repeats(view, top, bottom + 1)
  ) {
    bottom += 1;
  }
  return bottom + 1 < top + TALLEST && isUnitRow(view, bottom + 1) ? bottom + 1 : bottom;
}

/** '（台）', '（元）', '（万元）' under the words, each alone in its cell. */
function isUnitRow(view: SheetView, row: number): boolean {
  const texts =
    row < view.rowCount
      ? view.filled(row).map(({ cell }) => (typeof cell.value === 'string' ? cell.value.trim() : ''))
      : [];
  return texts.some((text) => statedAmountUnit(text) !== undefined) && texts.every((text) => UNIT_ALONE.test(text));
}

const UNIT_ALONE = /^[（(][^（）()]{1,6}[）)]$/;

function repeats(view: SheetView, row: number, other: number): boolean {
  const texts = (at: number) => view.filled(at).map(({ row: r, column }) => view.label(view.text(r, column)));
  return texts(row).join('|') === texts(other).join('|');
}
