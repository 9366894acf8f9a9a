/** The workbook as it would be with other quantities in some lines of its lists: what hangs on them by the form goes along. */
import type { CellRange } from '../base/address';
import { Exact } from '../base/exact';
import { isTwoSided } from '../facts/list-facts';
import type { Subject, SubjectId } from '../facts/subject';
import type { ItemLine, ItemList, ItemSide } from '../forms/form-document';
import type { Reading } from '../workbook/reading';
import { cellAt, sheetById, type Workbook } from '../workbook/workbook';
import type { Review } from './review';

/** What a line is to have on the side that says what is to be; what is not said stays. */
export interface LineTried {
  readonly line: SubjectId;
  readonly quantity?: Exact;
  /** In yuan. */
  readonly price?: Exact;
}

/** A line whose quantity can be tried: it has a cell for it, and a unit price. */
export interface TryableLine {
  readonly id: SubjectId;
  readonly title: string;
  /** Where the quantity stands, and the row subtotal where the form has one. */
  readonly cell: CellRange;
  readonly subtotal: CellRange | undefined;
  /** As it stands; a blank is zero. */
  readonly quantity: Exact;
  /** Before the change; zero for what is new, absent where the list has no such side. */
  readonly before: Exact | undefined;
  /** In yuan; and before the change, where there was one. */
  readonly price: Exact;
  readonly priceBefore: Exact | undefined;
  readonly priceCell: CellRange | undefined;
  readonly line: ItemLine;
  readonly list: ItemList;
  readonly side: 'old' | 'new';
}

/** Those of the slip, in the order of its lists. */
export function tryableLines({ subjects }: Pick<Review, 'subjects'>, slip: SubjectId): readonly TryableLine[] {
  return subjects.flatMap((subject) => (slipOf(subject)?.id === slip ? (tryable(subject) ?? []) : []));
}

function slipOf({ kind, parent }: Subject): Subject | undefined {
  return kind === 'line' && parent?.parent?.kind === 'change' ? parent.parent : undefined;
}

function tryable({ id, title, line, lists }: Subject): TryableLine | undefined {
  const [list] = lists;
  if (!line || !list) return undefined;
  const twoSided = isTwoSided(list);
  const side = twoSided ? 'new' : 'old';
  const { quantity, price, subtotal } = line[side];
  const cell = placeOf(quantity);
  if (!cell || !price.known || price.value.isZero() || isBroken(quantity) || isBroken(subtotal)) return undefined;
  return {
    id,
    title,
    cell,
    subtotal: placeOf(subtotal),
    quantity: numberIn(quantity),
    before: twoSided ? numberIn(line.old.quantity) : undefined,
    price: price.value,
    priceBefore: twoSided && line.old.price.known ? line.old.price.value : undefined,
    priceCell: placeOf(price),
    line,
    list,
    side,
  };
}

/** What cannot be read cannot be set against anything either. */
function isBroken(reading: ItemSide['quantity']): boolean {
  return !reading.known && reading.why !== 'not-found';
}

function numberIn(reading: Reading<Exact>): Exact {
  return reading.known ? reading.value : Exact.zero;
}

function placeOf(reading: Reading<unknown>): CellRange | undefined {
  const [cell] = reading.known ? reading.cells : reading.looked;
  return cell && cell.top === cell.bottom ? cell : undefined;
}

/** Each quantity, its row's subtotal and the totals over that row; formulas elsewhere keep the result they have. */
export function triedWorkbook(review: Review, lines: readonly TryableLine[], tried: readonly LineTried[]): Workbook {
  let { workbook } = review;
  const more = new Map<CellRange, Exact>();
  for (const { line: id, quantity, price } of tried) {
    const at = lines.find((one) => one.id === id);
    if (!at) continue;
    const { subtotal, price: stated } = at.line[at.side];
    const yuan = (quantity ?? at.quantity).times(price ?? at.price);
    if (quantity) workbook = withValue(workbook, at.cell, quantity);
    if (price && at.priceCell)
      workbook = withValue(workbook, at.priceCell, inCell(price, at.priceCell, stated, review, at));
    if (at.subtotal) workbook = withValue(workbook, at.subtotal, inCell(yuan, at.subtotal, subtotal, review, at));
    const by = yuan.minus(subtotal.known ? subtotal.value : at.quantity.times(at.price));
    for (const total of at.list.totals) {
      const stated = total[at.side];
      const [cell] = stated.known ? stated.cells : [];
      if (!cell || total.kind === 'in-words' || !total.lines.includes(at.line.index)) continue;
      more.set(cell, (more.get(cell) ?? numberIn(stated)).plus(by));
    }
  }
  for (const [cell, yuan] of more) workbook = withValue(workbook, cell, inUnit(yuan, cell, review));
  return workbook;
}

/** As the cell counts, which may be in another unit than yuan. */
function inCell(
  yuan: Exact,
  cell: CellRange,
  stated: Reading<Exact>,
  { workbook }: Review,
  { list }: TryableLine,
): Exact {
  const factor = stated.known ? factorAt(workbook, cell, stated.value) : undefined;
  return yuan.dividedBy(factor ?? (list.unit.known ? list.unit.value : Exact.one)) ?? yuan;
}

function inUnit(yuan: Exact, cell: CellRange, { workbook, documents }: Review): Exact {
  for (const total of documents.flatMap(({ lists }) => lists.flatMap(({ totals }) => totals))) {
    const stated = [total.old, total.new].find((one) => one.known && one.cells[0] === cell);
    const factor = stated?.known ? factorAt(workbook, cell, stated.value) : undefined;
    if (factor) return yuan.dividedBy(factor) ?? yuan;
  }
  return yuan;
}

/** How many yuan one of the cell's own number is; undefined where it holds no number, or none that tells. */
function factorAt(workbook: Workbook, { sheet, top, left }: CellRange, yuan: Exact): Exact | undefined {
  const there = sheetById(workbook, sheet);
  const value = there && cellAt(there, top, left)?.value;
  const number = typeof value === 'number' ? Exact.fromCell(value) : undefined;
  return number && !number.isZero() && !yuan.isZero() ? yuan.dividedBy(number) : undefined;
}

/** A copy in which only this cell, its row and its sheet are other objects. */
function withValue(workbook: Workbook, at: CellRange, value: Exact): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.id !== at.sheet) return sheet;
    const rows = [...sheet.rows];
    const row = [...(rows[at.top] ?? [])];
    row[at.left] = { ...row[at.left], value: value.toApproximateNumber() };
    rows[at.top] = row;
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
