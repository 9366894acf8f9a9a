/** Rows that say again what the heading says, or number its columns. */
import { type SheetView, textOf } from '../sheet-view';
import type { ListHeader } from './list-header';

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
