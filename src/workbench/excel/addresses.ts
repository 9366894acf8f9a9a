/** Addresses as Excel reads and writes them: '变更单!A1:C3', 'A:A', '3:5', 'A1,C3:D4'. */
import {
  LAST_COLUMN,
  LAST_ROW,
  columnName,
  formatArea,
  formatCellRange,
  parseArea,
  type Area,
} from '../../base/address';
import { HostError } from '../batch-engine/host-error';
import type { SheetModel, WorkbookModel } from './workbook-model';

export interface RangePlace {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export function wholeSheet(): Area {
  return { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
}

/** Without the sheet: 'A1:B2', 'A:C', '3:5'. */
export function localAddress(area: Area): string {
  return isWhole(area) ? wholeAddress(area) : formatArea(area);
}

export function addressOf(sheet: SheetModel, area: Area): string {
  const cell = formatCellRange(sheet.name(), { top: 0, left: 0, bottom: 0, right: 0 });
  return `${cell.slice(0, -'A1'.length)}${localAddress(area)}`;
}

/** One rectangle; `Sheet!` in front may name another sheet. */
export function parsePlace(model: WorkbookModel, sheet: SheetModel, text: string): RangePlace {
  const cut = text.lastIndexOf('!');
  const named = cut < 0 ? sheet : sheetNamed(model, unquoted(text.slice(0, cut)));
  const area = parseArea(text.slice(cut + 1).trim());
  if (!area) throw HostError.invalidArgument(undefined, text);
  return { sheet: named, area };
}

/** Comma-separated rectangles of one sheet. */
export function parseAreas(model: WorkbookModel, sheet: SheetModel, text: string): Area[] {
  return text.split(',').map((part) => parsePlace(model, sheet, part).area);
}

export function sheetNamed(model: WorkbookModel, nameOrId: string): SheetModel {
  const found = findSheet(model, nameOrId);
  if (!found) throw HostError.itemNotFound();
  return found;
}

export function findSheet(model: WorkbookModel, nameOrId: string): SheetModel | undefined {
  const wanted = nameOrId.toLowerCase();
  return model.sheets().find((sheet) => sheet.id === nameOrId || sheet.name().toLowerCase() === wanted);
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function isWhole(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

function wholeAddress(area: Area): string {
  return isEntireColumn(area)
    ? `${columnName(area.left)}:${columnName(area.right)}`
    : `${area.top + 1}:${area.bottom + 1}`;
}

function unquoted(name: string): string {
  return /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
}
