/** The sheet of project facts (项目要素表): label, value, remark. */
import { parseIsoDate, toSerial } from '../../base/civil-date';
import type { DraftCell, DraftRow, SheetDraft } from '../../workbook/sheet-draft';
import { cell, GRID, LABEL, lineOf, SHEET_TITLE } from './sheet-look';

interface Fact {
  readonly label: string;
  /** '2026-09-14' becomes a date cell; '' stays blank. */
  readonly value: string | number;
  readonly remark?: string;
  readonly choices?: readonly string[];
  readonly note?: string;
}

export function projectFactsSheet(facts: readonly Fact[]): SheetDraft {
  const title: DraftRow = { cells: lineOf(3, { 0: cell('项目要素表', SHEET_TITLE) }), height: 34 };
  const header: DraftRow = { cells: ['要素', '内容', '说明'].map((word) => cell(word, LABEL)), height: 22 };
  const rows = facts.map(({ label, remark = '', value, choices, note }): DraftRow => {
    const content: DraftCell = {
      ...valueCell(value),
      ...(choices && { choices }),
      ...(note !== undefined && { note }),
    };
    return {
      cells: [cell(label, { ...LABEL, align: 'left' }), content, remark === '' ? { style: GRID } : cell(remark, GRID)],
      height: 20,
    };
  });
  return {
    name: '项目要素表',
    columnWidths: [22, 40, 48],
    rows: [title, header, ...rows],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    frozenRows: 2,
    print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: 1, to: 1 } },
  };
}

function valueCell(value: string | number): DraftCell {
  if (value === '') return { style: GRID };
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (date) return { value: toSerial(date, false), style: { ...GRID, align: 'left', numberFormat: 'yyyy-mm-dd' } };
  return { value, style: { ...GRID, align: 'left' } };
}
