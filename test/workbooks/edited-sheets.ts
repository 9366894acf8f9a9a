/** What people do to a sheet without changing what it says. */
import type { Area } from '../../src/base/address';
import type { Cell, Row, Sheet, Workbook } from '../../src/workbook/workbook';

export function eachSheet(workbook: Workbook, edit: (sheet: Sheet, index: number) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(edit) };
}

/** The whole sheet further down and to the right. */
export function moved(sheet: Sheet, down: number, right: number): Sheet {
  const empty = Array.from({ length: right }, () => undefined);
  return {
    ...sheet,
    rows: [...Array.from({ length: down }, () => undefined), ...sheet.rows.map((row) => row && [...empty, ...row])],
    merges: sheet.merges.map((area) => ({
      top: area.top + down,
      left: area.left + right,
      bottom: area.bottom + down,
      right: area.right + right,
    })),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + down)),
    hiddenColumns: new Set([...sheet.hiddenColumns].map((column) => column + right)),
  };
}

/** Blank rows before the row, which and all below move down; merged areas around it grow. */
export function withRowsInserted(sheet: Sheet, before: number, count: number): Sheet {
  const down = (row: number) => (row >= before ? row + count : row);
  const area = ({ top, left, bottom, right }: Area): Area => ({ top: down(top), left, bottom: down(bottom), right });
  return {
    ...sheet,
    rows: [
      ...sheet.rows.slice(0, before),
      ...Array.from({ length: count }, () => undefined),
      ...sheet.rows.slice(before),
    ],
    merges: sheet.merges.map(area),
    hiddenRows: new Set([...sheet.hiddenRows].map(down)),
  };
}

/** A blank column before the one given; merged areas around it grow. */
export function withColumnInserted(sheet: Sheet, before: number): Sheet {
  const across = (column: number) => (column >= before ? column + 1 : column);
  return {
    ...sheet,
    rows: sheet.rows.map(
      (row): Row | undefined =>
        row && [...Array.from({ length: before }, (_, at) => row[at]), undefined, ...row.slice(before)],
    ),
    merges: sheet.merges.map((area) => ({ ...area, left: across(area.left), right: across(area.right) })),
    hiddenColumns: new Set([...sheet.hiddenColumns].map(across)),
  };
}

/** Every row and the first columns hidden, the sheet protected and itself hidden deeply. */
export function hidden(sheet: Sheet): Sheet {
  const rows = new Set(sheet.rows.map((_, row) => row));
  return {
    ...sheet,
    hiddenRows: rows,
    hiddenColumns: new Set([0, 1, 2, 3]),
    protected: true,
    visibility: 'veryHidden',
  };
}

/** All digits full-width; numbers become text where no format belongs to them. */
export function inFullWidth(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row): Row | undefined => row?.map((cell) => cell && widened(cell))) };
}

function widened(cell: Cell): Cell {
  const { value, numberFormat, formula } = cell;
  if (typeof value === 'string') return { ...cell, value: wide(value) };
  return typeof value === 'number' && numberFormat === undefined && formula === undefined
    ? { ...cell, value: wide(String(value)) }
    : cell;
}

function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
