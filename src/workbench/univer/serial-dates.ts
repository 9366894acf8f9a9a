/** Univer counts days from 1900 only: a workbook that counts from 1904 is shown with its dates counted anew. */
import type { Cell, Sheet } from '../../workbook/workbook';

const DAYS_BETWEEN = 1462;

export function from1900(sheet: Sheet, date1904: boolean): Sheet {
  if (!date1904) return sheet;
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => cell && countedAnew(cell))) };
}

function countedAnew(cell: Cell): Cell {
  const { value, numberFormat } = cell;
  if (typeof value !== 'number' || !isDateFormat(numberFormat ?? '')) return cell;
  return { ...cell, value: value + DAYS_BETWEEN };
}

/** Letters of a date outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
