/** Values written into cells at the user's gesture: all of them, or none. */
import { formatArea, type Area } from '../../base/address';
import { HostFailure, type CellsToFill } from '../../workbook/host';
import { asTyped } from '../../workbook/typed-values';
import { matrixOf } from './blocks';
import type { Book } from './book';
import type { EtRange } from './et-objects';
import { notTaken, protectedCells, READ_ONLY } from './failures';
import { whyNot } from './why-not';

interface Written {
  readonly range: EtRange;
  readonly area: Area;
  readonly before: readonly unknown[];
}

const CELLS = { zh: '要填的值', en: 'the values to be filled in' };

/** What was written before one was refused is put back. */
export function fillCells(book: Book, rows: readonly CellsToFill[]): void {
  const written: Written[] = [];
  try {
    for (const { at, values } of rows) {
      const sheet = book.sheet(at.sheet);
      if (sheet.ProtectContents) throw new HostFailure(protectedCells(book.nameOf(at.sheet)));
      const area = { top: at.top, left: at.left, bottom: at.top, right: at.left + values.length - 1 };
      const range = sheet.Range(formatArea(area));
      written.push({ range, area, before: typedBefore(range, area) });
      range.Value2 = [values.map(asTyped)];
      if (!isThere(range, area, values)) writeEach(range, sheet, area, values);
    }
  } catch (error) {
    for (const each of written.reverse()) putBack(each);
    if (error instanceof HostFailure) throw error;
    if (book.workbook.ReadOnly) throw new HostFailure(READ_ONLY, { cause: error });
    throw rows.map(({ at }) => whyNot(book, at.sheet)).find((why) => why !== undefined) ?? error;
  }
}

/** As they are, where the apostrophe that keeps a text a text was taken for a part of it. */
function writeEach(
  range: EtRange,
  sheet: { Range(address: string): EtRange },
  area: Area,
  values: CellsToFill['values'],
): void {
  values.forEach((value, at) => {
    const column = area.left + at;
    sheet.Range(formatArea({ ...area, left: column, right: column })).Value2 = value;
  });
  if (!isThere(range, area, values)) throw new HostFailure(notTaken(CELLS));
}

function isThere(range: EtRange, area: Area, values: CellsToFill['values']): boolean {
  const [there = []] = matrixOf(range.Value2, area);
  return values.every((value, at) => there[at] === value || (value === '' && (there[at] ?? '') === ''));
}

/** Formulas as they are written; of a text what keeps it a text, since its formula is the text alone. */
function typedBefore(range: EtRange, area: Area): unknown[] {
  const [values = []] = matrixOf(range.Value2, area);
  const [formulas = []] = matrixOf(range.Formula, area);
  return formulas.map((formula, at) =>
    typeof formula === 'string' && formula === values[at] ? asTyped(formula) : formula,
  );
}

function putBack({ range, before }: Written): void {
  try {
    range.Formula = [before];
  } catch {
    // What could not be written is as it was.
  }
}
