/** What a value cell gives a field, and the unit a sheet notes for its amounts. */
import type { CellRange } from '../base/address';
import { type AmountUnit, numberFormatUnit, statedAmountUnit } from '../base/amount-unit';
import { showsMonthOnly } from '../base/date-text';
import type { Cell } from '../workbook/workbook';
import { textReading } from './cell-readings';
import type { FormField } from './form-document';
import type { SheetView } from './sheet-view';

/** What a value cell gives a field: text as people see it, and the number where the cell holds one. */
export function fieldCellValue(
  cell: Cell | undefined,
  cells: CellRange,
  unit: AmountUnit | undefined,
): Pick<FormField, 'text' | 'number' | 'monthShown' | 'unit'> {
  const text = textReading(cell, [cells]);
  const number = typeof cell?.value === 'number' ? cell.value : undefined;
  const formatUnit = cell?.numberFormat === undefined ? undefined : numberFormatUnit(cell.numberFormat);
  const stated = (number === undefined ? undefined : formatUnit) ?? unit;
  const shown = number !== undefined && showsMonthOnly(cell?.numberFormat) && { monthShown: true as const };
  return { text, ...(number === undefined ? {} : { number }), ...shown, ...(stated ? { unit: stated } : {}) };
}

/** '单位：万元' in a cell of its own. */
export function unitNote(view: SheetView, rows: readonly number[]): AmountUnit | undefined {
  for (const row of rows) {
    for (const { cell } of view.filled(row)) {
      if (typeof cell.value !== 'string' || cell.value.length > 24) continue;
      if (/^[(（【]?\s*(金额)?\s*单\s*位\s*[:：]/.test(cell.value.trim())) {
        const unit = statedAmountUnit(cell.value);
        if (unit) return unit;
      }
    }
  }
  return undefined;
}
