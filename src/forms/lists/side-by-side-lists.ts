/**
 * Two or more lists that stand side by side, each under a title of its own:
 * the sheet is looked at with the left one, and then with each other one alone.
 */
import { Kept } from '../../base/kept';
import type { Cell, Row } from '../../workbook/workbook';
import { findListHeader } from './column-headers';
import type { ItemListLayout } from '../layouts';
import { SheetView, textOf } from '../sheet-view';

interface Band {
  readonly top: number;
  readonly bottom: number;
  /** First columns of the blocks, from the left. */
  readonly lefts: readonly number[];
}

const MOST_BLOCKS = 4;
/** Each looks at the whole sheet's merged areas. */
const MOST_ATTEMPTS = 40;
const HEADING_REACH = 3;
const LIST_TITLE = /(清单|明细|表|部分|报价|预算|概算)(\([^()]*\))?$/;

/** The sheet with the left lists only, then one view for each list beside them; the sheet alone where there are none. */
export function viewsOfLists(view: SheetView, words: ItemListLayout): readonly SheetView[] {
  const bands = bandsOf(view, words);
  if (bands.length === 0) return [view];
  const without = bands.map(({ top, bottom, lefts }) => ({ top, bottom, from: 0, to: lefts[1] ?? 0 }));
  const others = bands.flatMap(({ top, bottom, lefts }) =>
    lefts
      .map((from, at) => ({ top, bottom, from, to: lefts[at + 1] ?? Number.MAX_SAFE_INTEGER }))
      .filter((block, at, [first]) => at > 0 && first && !isCopy(view, block, first)),
  );
  return [cut(view, without, true), ...others.map((block) => cut(view, [block], false))];
}

/** The same once more, for the printer. */
function isCopy(view: SheetView, { top, bottom, from }: Block, first: Block): boolean {
  for (let row = top; row <= bottom; row += 1)
    for (let at = 0; at < from - first.from; at += 1)
      if (view.text(row, from + at) !== view.text(row, first.from + at)) return false;
  return true;
}

interface Block {
  readonly top: number;
  readonly bottom: number;
  /** The column after its last. */
  readonly to: number;
  readonly from: number;
}

/** In the rows of the blocks only their columns; in other rows everything, or nothing. */
function cut(view: SheetView, blocks: readonly Block[], others: boolean): SheetView {
  const rows = view.sheet.rows.map((row, at): Row | undefined => {
    const block = blocks.find(({ top, bottom }) => at >= top && at <= bottom);
    if (row === undefined || block === undefined) return others ? row : undefined;
    return part(row, block);
  });
  return new SheetView({ ...view.sheet, rows });
}

const parts = new Kept<Row, readonly [from: number, to: number], Row>({ most: Infinity });

/** The same row cut the same way is the same row: what is known of it is kept by it. */
function part(row: Row, { from, to }: Block): Row {
  return parts.of(row, [from, to], () =>
    row.map((cell, column): Cell | undefined => (column >= from && column < to ? cell : undefined)),
  );
}

function bandsOf(view: SheetView, words: ItemListLayout): Band[] {
  const bands: Band[] = [];
  let attempts = 0;
  for (let row = 0; row < view.rowCount - 1 && attempts < MOST_ATTEMPTS; row += 1) {
    const copied = copyOf(view, row, words);
    if (copied) {
      bands.push(copied);
      row = copied.bottom;
      continue;
    }
    const lefts = titlesOf(view, row, words);
    if (lefts === undefined) continue;
    attempts += 1;
    if (!eachHasHeading(view, row, lefts, words)) continue;
    const bottom = endOf(view, row);
    bands.push({ top: row, bottom, lefts });
    row = bottom;
  }
  return bands;
}

/** A heading that stands twice in its row, over rows that are the same twice; of a change it would be one that changes nothing. */
function copyOf(view: SheetView, top: number, words: ItemListLayout): Band | undefined {
  const cells = view.filled(top);
  const [first, second] = [cells[0], cells[cells.length / 2]];
  if (cells.length < FEWEST_TWICE || !first || !second || textOf(first.cell) !== textOf(second.cell)) return undefined;
  const by = second.column - first.column;
  let bottom = top;
  for (let row = top; row < view.rowCount; row += 1) {
    const filled = view.filled(row);
    if (!filled.some(({ column }) => column >= second.column)) break;
    const [left, right] = [second.column - by, second.column].map((from) =>
      filled.filter(({ column }) => column >= from && column < from + by),
    );
    const isSame = left?.length === right?.length && filled.length === (left?.length ?? 0) * 2;
    if (
      !isSame ||
      left?.some(
        ({ column, cell }, at) => right?.[at]?.column !== column + by || textOf(cell) !== view.text(row, column + by),
      )
    )
      return undefined;
    bottom = row;
  }
  const lefts = [first.column, second.column];
  const isSlip = view.sheet.rows
    .slice(0, top)
    .some((_, row) => view.filled(row).some(({ cell }) => /变更/.test(textOf(cell))));
  return bottom > top + 1 && !isSlip && eachHasHeading(view, top - 1, lefts, words)
    ? { top, bottom, lefts }
    : undefined;
}

const FEWEST_TWICE = 6;

/** The columns of a row's titles of lists, two and more and nothing else; the sides of a change are no lists. */
function titlesOf(view: SheetView, row: number, words: ItemListLayout): readonly number[] | undefined {
  const count = view.countFilled(row, MOST_BLOCKS);
  if (count < 2 || count > MOST_BLOCKS) return undefined;
  const filled = view.filled(row);
  const titles = filled.map(({ cell }) => (typeof cell.value === 'string' ? view.label(cell.value) : ''));
  const sides = [...words.oldSide, ...words.newSide];
  const areTitles = titles.every((title) => LIST_TITLE.test(title) && !sides.some((side) => title.startsWith(side)));
  return areTitles ? filled.map(({ column }) => column) : undefined;
}

/** Blank rows, more than a few, end it. */
function endOf(view: SheetView, top: number): number {
  let end = top;
  for (let row = top + 1; row < view.rowCount && row - end <= MOST_BLANK + 1; row += 1) {
    if (view.countFilled(row, 0) > 0) end = row;
  }
  return end;
}

const MOST_BLANK = 3;

function eachHasHeading(view: SheetView, top: number, lefts: readonly number[], words: ItemListLayout): boolean {
  const bottom = top + HEADING_REACH;
  const sheet = { ...view.sheet, rows: view.sheet.rows.slice(0, bottom + 1) };
  return lefts.every((from, at) => {
    const block = { top, bottom, from, to: lefts[at + 1] ?? Number.MAX_SAFE_INTEGER };
    const alone = cut(new SheetView(sheet), [block], false);
    // Past '单位：元'.
    const header = findListHeader(alone, top + 1, words) ?? findListHeader(alone, top + 2, words);
    return header !== undefined && !header.twoSided;
  });
}
