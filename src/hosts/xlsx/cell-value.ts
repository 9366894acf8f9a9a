/** What a cell's <v> or <is> says, by the cell's type. */
import type { CellValue } from '../../workbook/workbook';
import { isoDateSerial } from './iso-date-serial';
import type { ReadingMeter } from './reading-meter';
import { decodeText } from './xlsx-text';

/** What the cells of all sheets refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** By style number; undefined is General. */
  readonly numberFormats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly meter: ReadingMeter;
}

/**
 * Null where nothing stands there; undefined where it points to a text the
 * workbook does not have. Whole numbers, which most are, may come as such.
 */
export function cellValue(type: string, written: string | number, context: SheetContext): CellValue | undefined {
  if (typeof written === 'number') {
    if (type === 'n') return written;
    if (type === 's') return sharedText(written, context);
  }
  const text = String(written);
  switch (type) {
    case 's':
      return sharedText(Number(text), context);
    case 'str':
    case 'inlineStr':
      context.meter.text(text.length);
      return decodeText(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return { error: text.trim() };
    case 'd':
      return isoDateSerial(text.trim(), context.date1904) ?? text;
    default:
      return numberIn(text);
  }
}

/** Counted each time it is used: whoever reads the cells reads it as often. */
function sharedText(index: number, { strings, meter }: SheetContext): string | undefined {
  const text = strings[index];
  if (text !== undefined) meter.text(text.length);
  return text;
}

/** Several programs write an empty <v/> where there is no result; an empty text would say so by its type. */
function numberIn(text: string): CellValue {
  const plain = text.trim();
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}
