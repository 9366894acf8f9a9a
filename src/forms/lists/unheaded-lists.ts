/**
 * Finds item lists that have no heading, or one in words nobody knows, by
 * their numbers: 数量 × 单价 = 小计 in row after row. What a column is taken
 * for is inferred, so such a list is offered and never taken.
 */
import type { Bilingual } from '../../base/bilingual';
import type { Steps } from '../../base/steps';
import type { HeaderColumn, ListHeader } from './list-header';
import type { ItemField } from '../form-document';
import { readUnheadedList } from './item-lists';
import type { FoundList } from './found-list';
import type { ItemListLayout } from '../layouts';
import { bestTriple, FEWEST_ROWS, numberAt, type Triple } from './multiplying-columns';
import type { SheetView } from '../sheet-view';
import { unknownHeading } from './unknown-heading';

const SAMPLE = 40;
const WIDEST = 40;
const LONGEST_GAP = 2;

export const NO_HEADING: Bilingual = {
  zh: '清单没有表头，按“数量×单价＝小计”推断各列',
  en: 'the list has no heading; its columns were inferred from 数量 × 单价 = 小计',
};

export const UNKNOWN_HEADING: Bilingual = {
  zh: '表头用词认不出，按“数量×单价＝小计”推断各列',
  en: 'the words of the heading are not known; the columns were inferred from 数量 × 单价 = 小计',
};

/** `rows`: of a part of the sheet, those of lists with headings left out, in order. */
export function* findUnheadedLists(
  view: SheetView,
  rows: readonly number[],
  words: ItemListLayout,
  endsHere: (row: number) => boolean,
): Steps<readonly FoundList[]> {
  const found: FoundList[] = [];
  let free = 0;
  const outside = new Set(rows);
  for (const block of blocksOf(view, rows)) {
    const [first] = block;
    if (first === undefined || first < free) continue;
    const header = inferredHeader(view, block, words);
    if (header === undefined) continue;
    const list = yield* readUnheadedList(view, header, words, (row) => endsHere(row) || !outside.has(row));
    free = Math.max(...list.spans.map(({ bottom }) => bottom)) + 1;
    found.push(list);
  }
  return found;
}

/** Runs of rows with a text and three numbers or more, other rows between them few. */
function blocksOf(view: SheetView, rows: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const row of rows) {
    if (!holdsNumbers(view, row)) continue;
    const block = blocks.at(-1);
    if (block && row - (block.at(-1) ?? row) <= LONGEST_GAP + 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks.filter(({ length }) => length >= FEWEST_ROWS);
}

function holdsNumbers(view: SheetView, row: number): boolean {
  if (view.countFilled(row, 4) < 4) return false;
  let [texts, numbers] = [0, 0];
  for (const { column } of view.filled(row)) {
    if (numberAt(view, row, column) !== undefined) numbers += 1;
    else texts += 1;
  }
  return texts >= 1 && numbers >= 3;
}

function inferredHeader(view: SheetView, block: readonly number[], words: ItemListLayout): ListHeader | undefined {
  const sample = block.slice(0, SAMPLE);
  const width = view.widthOf(sample);
  if (width > WIDEST) return undefined;
  const found = bestTriple(view, sample, columnsBetween(0, width));
  if (found === undefined) return undefined;
  const right = bestTriple(view, sample, columnsBetween(found.subtotal + 1, width));
  const left = right ? undefined : bestTriple(view, sample, columnsBetween(0, found.quantity));
  const [old, now] = left ? [left, found] : [found, right];
  const inferred = columnsOf(view, sample, old, now, width);
  const first = block[0] ?? 0;
  const twoSided = now !== undefined;
  const heading = unknownHeading(view, first - 1, inferred, twoSided, words);
  const { columns, headings } = heading ?? { columns: inferred, headings: [] };
  const fingerprint = `unheaded:${columns.map(({ field, side, column }) => `${column}=${field}/${side}`).join('|')}`;
  const rows = { top: heading?.row ?? first, bottom: first - 1 };
  return {
    ...rows,
    columns,
    headings,
    twoSided,
    newOnly: false,
    sidesByOrder: twoSided,
    factors: [],
    fingerprint,
  };
}

function columnsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** 序号 counts from the left; texts before a side's numbers are its name, model and spec, what follows the last is a remark. */
function columnsOf(
  view: SheetView,
  rows: readonly number[],
  old: Triple,
  now: Triple | undefined,
  width: number,
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const top = rows[0] ?? 0;
  const bottom = rows.at(-1) ?? top;
  const add = (field: ItemField, side: HeaderColumn['side'], column: number) =>
    columns.push({ field, side, column, header: view.rows(top, bottom, column, column) });
  const texts = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter(
      (column) => rows.filter((row) => isText(view, row, column)).length * 2 >= rows.length,
    );
  const seq = Array.from({ length: old.quantity }, (_, at) => at).find((column) => counts(view, rows, column));
  if (seq !== undefined) add('seq', 'both', seq);
  const before = texts(seq === undefined ? 0 : seq + 1, old.quantity);
  const named = now && before.length > 1 ? before.slice(1) : before;
  if (now && before.length > 1 && before[0] !== undefined) add('group', 'both', before[0]);
  const nameSide = now && texts(old.subtotal + 1, now.quantity).length === 0 ? 'both' : 'old';
  addTexts(named, nameSide, add);
  addNumbers(old, 'old', add);
  if (now) {
    addTexts(texts(old.subtotal + 1, now.quantity), 'new', add);
    addNumbers(now, 'new', add);
  }
  const [remark] = texts((now ?? old).subtotal + 1, width);
  if (remark !== undefined) add('remark', 'both', remark);
  return columns;
}

type Add = (field: ItemField, side: HeaderColumn['side'], column: number) => void;

function addTexts(columns: readonly number[], side: HeaderColumn['side'], add: Add): void {
  (['name', 'model', 'spec'] as const).forEach((field, at) => {
    const column = columns[at];
    if (column !== undefined) add(field, side, column);
  });
}

function addNumbers({ quantity, price, subtotal }: Triple, side: 'old' | 'new', add: Add): void {
  add('quantity', side, quantity);
  add('price', side, price);
  add('subtotal', side, subtotal);
}

function isText(view: SheetView, row: number, column: number): boolean {
  return typeof view.cell(row, column)?.value === 'string' && numberAt(view, row, column) === undefined;
}

/** 1, 2, 3 …: each one more than the one above. */
function counts(view: SheetView, rows: readonly number[], column: number): boolean {
  const numbers = rows.map((row) => Number(view.text(row, column).normalize('NFKC').trim()));
  return numbers.every(
    (number, at) => Number.isInteger(number) && number > 0 && (at === 0 || number === (numbers[at - 1] ?? 0) + 1),
  );
}
