/**
 * What one cell says when an amount, a number or a text is looked for in it:
 * a reading with the cell, or the reason there is none, in words that name
 * what stands there.
 */
import type { CellRange } from '../base/address';
import { numberFormatUnit, placesHidden, type AmountUnit } from '../base/amount-unit';
import { amountOfNumber, readAmountText } from '../base/amount-text';
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import { readQuantityText } from '../base/quantity-text';
import { known, notFound, unreadable, type Reading } from '../workbook/reading';
import { isCellError, lacksResult, type Cell } from '../workbook/workbook';
import { textOf } from './sheet-view';

/** In yuan. `unit`: what the column or the title states; `assumed` goes along where the cell does not state its own. */
export function amountReading(
  cell: Cell | undefined,
  at: readonly CellRange[],
  unit: AmountUnit,
  assumed?: Bilingual,
): Reading<Exact> {
  const value = cell?.value ?? null;
  if (value === null) return nothingAt(cell, at);
  if (typeof value === 'number') {
    const formatUnit = cell?.numberFormat === undefined ? undefined : numberFormatUnit(cell.numberFormat);
    const hidden = formatUnit === undefined && unit !== '元' ? placesHidden(cell?.numberFormat ?? '') : 0;
    const shown = amountOfNumber(value, formatUnit ?? unit);
    const yuan = hidden === 0 ? shown : shown?.times(Exact.of(`0.${'0'.repeat(hidden - 1)}1`));
    const said = hidden === 0 ? assumed : SHOWN_SMALLER;
    return yuan ? known(yuan, at, formatUnit ? undefined : said) : unreadable(at, notANumber(String(value)));
  }
  const refusal = refusalOfValue(cell);
  if (refusal) return unreadable(at, refusal);
  const read = readAmountText(textOf(cell), unit);
  if (read.kind === 'blank') return notFound(at);
  if (read.kind === 'unreadable') return unreadable(at, read.reason);
  return known(read.yuan, at, read.unit ? undefined : assumed);
}

/** '#,##0,' under 单位：千元: what is shown is in that unit, not what the cell holds. */
const SHOWN_SMALLER: Bilingual = {
  zh: '单元格的数字格式把数缩小显示，按显示的数和表中的单位计（未舍入）',
  en: 'the number format shows the number smaller; it was read as shown, in the unit of the sheet, unrounded',
};

export function quantityReading(cell: Cell | undefined, at: readonly CellRange[]): Reading<Exact> {
  const value = cell?.value ?? null;
  if (value === null) return nothingAt(cell, at);
  if (typeof value === 'number') {
    const number = Exact.fromCell(value);
    return number ? known(number, at) : unreadable(at, notANumber(String(value)));
  }
  const refusal = refusalOfValue(cell);
  if (refusal) return unreadable(at, refusal);
  const read = readQuantityText(textOf(cell));
  if (read.kind === 'blank') return notFound(at);
  return read.kind === 'number' ? known(read.value, at) : unreadable(at, read.reason);
}

export function textReading(cell: Cell | undefined, at: readonly CellRange[]): Reading<string> {
  const value = cell?.value ?? null;
  if (value === null) return nothingAt(cell, at);
  if (isCellError(value)) return unreadable(at, formulaFails(value.error));
  const text = textOf(cell).trim();
  return text === '' ? notFound(at) : known(text, at);
}

function nothingAt(cell: Cell | undefined, at: readonly CellRange[]) {
  return lacksResult(cell) ? unreadable(at, NOT_CALCULATED) : notFound(at);
}

const NOT_CALCULATED: Bilingual = {
  zh: '公式没有保存计算结果，没有数值',
  en: 'the formula was saved without a result; there is no value',
};

function refusalOfValue(cell: Cell | undefined): Bilingual | undefined {
  const value = cell?.value ?? null;
  if (isCellError(value)) return formulaFails(value.error);
  return typeof value === 'boolean' ? notANumber(textOf(cell)) : undefined;
}

function formulaFails(error: string): Bilingual {
  return { zh: `公式出错（${error}），没有数值`, en: `the formula fails (${error}); there is no value` };
}

function notANumber(shown: string): Bilingual {
  return { zh: `“${shown}”不是数`, en: `"${shown}" is not a number` };
}
