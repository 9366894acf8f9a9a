/** Which cells take the numbers that were tried, when the user says so. Nothing is written here. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { cellAt, isCellError, sheetById, type Cell, type Workbook } from '../workbook/workbook';
import { placeWords } from '../facts/place-words';
import type { Review } from './review';
import { triedWorkbook, tryableLines, type TryableLine } from './tried-workbook';
import type { SlipTried } from './try-verdict';

export type LinesPlan =
  | { readonly kind: 'write'; readonly cells: readonly CellToWrite[] }
  | { readonly kind: 'refused'; readonly why: Bilingual };

export interface CellToWrite {
  readonly at: CellRange;
  readonly value: string | number | boolean;
}

/** The numbers themselves, and the row's subtotal where that is no formula: totals are for their own formulas, or their author. */
export function planLines(review: Review, { slip, lines: tried }: SlipTried): LinesPlan {
  const lines = tryableLines(review, slip);
  const gone = tried.find(({ line }) => !lines.some(({ id }) => id === line));
  if (gone) {
    return refused(
      '表格刚刚变了，有一行已经找不到；请看过之后再写',
      'the sheet has just changed and a line is gone; look at it and write again',
    );
  }
  const after = triedWorkbook(review, lines, tried);
  const cells: CellToWrite[] = [];
  for (const { line: id, quantity, price } of tried) {
    const line = lines.find((one) => one.id === id);
    if (!line) continue;
    for (const at of [quantity && line.cell, price && line.priceCell]) {
      if (!at) continue;
      if (cellIn(review.workbook, at)?.formula !== undefined) return isFormula(review.workbook, at);
      cells.push(...written(at, review.workbook, after));
    }
    cells.push(...subtotalOf(line, review.workbook, after));
  }
  return { kind: 'write', cells };
}

function subtotalOf({ subtotal }: TryableLine, before: Workbook, after: Workbook): CellToWrite[] {
  return subtotal && cellIn(before, subtotal)?.formula === undefined ? written(subtotal, before, after) : [];
}

function written(at: CellRange, before: Workbook, after: Workbook): CellToWrite[] {
  const value = cellIn(after, at)?.value ?? null;
  if (value === null || isCellError(value) || value === cellIn(before, at)?.value) return [];
  return [{ at, value }];
}

function cellIn(workbook: Workbook, { sheet, top, left }: CellRange): Cell | undefined {
  const there = sheetById(workbook, sheet);
  return there && cellAt(there, top, left);
}

function isFormula(workbook: Workbook, at: CellRange): LinesPlan {
  const place = placeWords(workbook, [at]);
  return refused(
    `${place.zh} 是公式，这里不覆盖；请在表里改它的来源`,
    `${place.en} is a formula and is not overwritten; change what it is computed from`,
  );
}

function refused(zh: string, en: string): LinesPlan {
  return { kind: 'refused', why: { zh: `${zh}。`, en: `${en}.` } };
}
