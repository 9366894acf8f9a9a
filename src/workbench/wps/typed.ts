/** What a value becomes that is written into a cell: texts are read as if they had been typed. */
import { parseIsoDate, toSerial } from '../../base/civil-date';
import type { CellWrite } from '../excel/workbook-model';
import { refusal } from './et-context';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;
const DATE = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;

export function typedWrite(
  row: number,
  column: number,
  given: unknown,
  { isText, date1904 }: { readonly isText: boolean; readonly date1904: boolean },
): CellWrite {
  if (given === null || given === undefined || given === '') return { row, column, value: null };
  if (typeof given === 'number' || typeof given === 'boolean') return { row, column, value: given };
  if (typeof given !== 'string') throw refusal('a value of no kind that a cell can hold');
  if (given.startsWith("'")) return { row, column, value: given.slice(1) };
  if (isText) return { row, column, value: given };
  if (given.startsWith('=') && given.length > 1) return { row, column, formula: given };
  if (NUMBER.test(given.trim())) {
    const isShare = given.trim().endsWith('%');
    return { row, column, value: Number(given.trim().replace('%', '')) / (isShare ? 100 : 1) };
  }
  if (/^(true|false)$/i.test(given)) return { row, column, value: given.toLowerCase() === 'true' };
  const [, year = '', month = '', day = '1'] = DATE.exec(given.trim()) ?? [];
  const date = parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { row, column, value: date ? toSerial(date, date1904) : given };
}
