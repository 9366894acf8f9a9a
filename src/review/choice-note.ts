/** When something was chosen, and by whom, as it stands beside the choice in the sheet of project facts: visible, and anybody's to correct. */
import { cellRange, type CellRange } from '../base/address';
import type { CivilDate } from '../base/civil-date';
import { cellAt, sheetById, type Workbook } from '../workbook/workbook';

/** '2026-11-21 在窗格中选定，张某' */
export function choiceNote(on: CivilDate, by = ''): string {
  return `${on} 在窗格中选定${by.trim() === '' ? '' : `，${by.trim()}`}`;
}

/** Ours, up to the end of the remark. */
const OURS = /；?\d{4}-\d{2}-\d{2} 在窗格中选定[^；]*$/;

/** What stands to the right of the value, in the column 说明; blank where nothing does. */
export function remarkBeside(workbook: Workbook, value: CellRange): string {
  const cell = remarkCell(workbook, value);
  return typeof cell?.value === 'string' || typeof cell?.value === 'number' ? String(cell.value).trim() : '';
}

/** The remark with the note behind it, in the place of an earlier one; undefined where it cannot be written there. */
export function withNote(workbook: Workbook, value: CellRange, note: string): string | undefined {
  const sheet = sheetById(workbook, value.sheet);
  const column = value.left + 1;
  const merged = sheet?.merges.some(
    ({ top, left, bottom, right }) => top <= value.top && value.top <= bottom && left <= column && column <= right,
  );
  const cell = remarkCell(workbook, value);
  if (merged || cell?.formula !== undefined) return undefined;
  const before = remarkBeside(workbook, value).replace(OURS, '');
  return before === '' ? note : `${before}；${note}`;
}

function remarkCell(workbook: Workbook, { sheet, top, left }: CellRange) {
  const there = sheetById(workbook, sheet);
  const at = cellRange(sheet, top, left + 1);
  return there && cellAt(there, at.top, at.left);
}
