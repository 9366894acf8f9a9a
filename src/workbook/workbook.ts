/**
 * An immutable snapshot of a workbook. Hosts make it, forms read it; nobody
 * changes it. The next snapshot after an edit shares every sheet, and every
 * row, that did not change, so that "the same object" means "not changed".
 */
import type { Area, CellRange, SheetId } from '../base/address';
import type { Remembered } from './remembered';

export interface Workbook {
  readonly name: string;
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly remembered: Remembered;
  /** Absent where the results of formulas are as new as the cells they read. */
  readonly staleResults?: StaleResults;
  /** What the host could not give; absent where it gave everything. */
  readonly unread?: readonly UnreadPart[];
}

/** What a host may fail to give while the sheets and their cells can be read and judged all the same. */
export type UnreadPart =
  | 'calculation'
  | 'comments'
  | 'date-system'
  | 'events'
  | 'formats'
  | 'hidden-lines'
  | 'merges'
  | 'names'
  | 'number-formats'
  | 'remembered'
  | 'value-types';

/** The workbook is calculated only when its user asks for it, and something may have changed since. */
export interface StaleResults {
  /** The formulas known to have results from before; empty where nobody can tell which. */
  readonly cells: readonly CellRange[];
}

export interface Sheet {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** By row, then column, both from zero; gaps are empty cells. */
  readonly rows: readonly (Row | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A sheet without its cells. */
export type SheetHead = Pick<Sheet, 'id' | 'name' | 'visibility' | 'protected'>;

export type HiddenLines = Pick<Sheet, 'hiddenRows' | 'hiddenColumns'>;

export const NOTHING_HIDDEN: HiddenLines = { hiddenRows: new Set(), hiddenColumns: new Set() };

export type Row = readonly (Cell | undefined)[];

export interface Cell {
  readonly value: CellValue;
  /** With its '='; absent where the cell holds a constant. */
  readonly formula?: string;
  /** As the spreadsheet's number format code, where it is not General: '#,##0.00"万元"'. */
  readonly numberFormat?: string;
  /** A note or the first comment on the cell. */
  readonly note?: string;
}

/** Text is kept as typed; dates are the serial numbers the spreadsheet holds. A formula's value is its last result. */
export type CellValue = string | number | boolean | CellError | null;

export interface CellError {
  /** '#REF!', '#N/A', '#DIV/0!' … as the spreadsheet prints it. */
  readonly error: string;
}

export interface DefinedName {
  readonly name: string;
  /** The formula it stands for, with '='. */
  readonly refersTo: string;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Saved before it was calculated: something will stand there, and nobody knows what. */
export function lacksResult(cell: Cell | undefined): boolean {
  return cell?.value === null && cell.formula !== undefined;
}

export function sheetById(workbook: Workbook, id: SheetId): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id);
}

export function sheetName(workbook: Workbook, id: SheetId): string {
  return sheetById(workbook, id)?.name ?? id;
}
