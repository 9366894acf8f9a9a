/** The open workbook of WPS made into another one: its sheets go, whatever they hold, and drawn ones take their place. */
import { columnName, formatArea, type Area } from '../../base/address';
import type { EtApplication, EtWorkbook, EtWorksheet } from '../../hosts/wps/et-objects';
import { SHEET_HIDDEN, SHEET_VERY_HIDDEN } from '../../hosts/wps/et-numbers';
import { REMEMBERED_NAMESPACE } from '../../workbook/remembered';
import { RECORD_NAMESPACE } from '../../workbook/record-texts';
import { asTyped } from '../../workbook/typed-values';
import { isCellError, type Cell, type Sheet, type Workbook } from '../../workbook/workbook';
import { nameGestures, sheetGestures } from './et-gestures';

const MEANWHILE = '规矩探查';

/** Whether nothing of anybody's would be lost with it. */
export function isEmptyBook({ Worksheets: sheets }: EtWorkbook): boolean {
  for (let at = 1; at <= sheets.Count; at++) {
    const used = sheets.Item(at)?.UsedRange;
    if (!used || used.Address(false, false) !== 'A1' || (used.Formula ?? '') !== '') return false;
  }
  return true;
}

export function layOutBook(application: EtApplication, { sheets, names }: Pick<Workbook, 'sheets' | 'names'>): void {
  const book = application.ActiveWorkbook;
  if (!book) throw new Error('no workbook is open');
  const asks = application.DisplayAlerts;
  application.DisplayAlerts = false;
  try {
    if (!book.Worksheets.Item(MEANWHILE)) addSheetNamed(book, MEANWHILE);
    for (let at = book.Worksheets.Count; at >= 1; at--) {
      const sheet = book.Worksheets.Item(at);
      if (sheet && sheet.Name !== MEANWHILE) sheet.Delete();
    }
    withoutParts(book);
    for (const sheet of sheets) fill(addSheetNamed(book, sheet.name), sheet);
    book.Worksheets.Item(MEANWHILE)?.Delete();
    for (const sheet of sheets) finish(book, sheet);
    for (const { name, refersTo } of names) nameGestures(book.Names).Add(name, refersTo);
    book.Worksheets.Item(1)?.Activate();
  } finally {
    application.DisplayAlerts = asks;
  }
}

/** At the end; what WPS handed out may not know the sheet under its new name. */
export function addSheetNamed({ Worksheets: sheets }: EtWorkbook, name: string): EtWorksheet {
  const last = sheets.Item(sheets.Count);
  const added = last ? sheets.Add(undefined, last) : undefined;
  if (!added) throw new Error('no sheet could be added');
  added.Name = name;
  const named = sheets.Item(name);
  if (!named) throw new Error(`no sheet could be named ${name}`);
  return named;
}

function withoutParts({ CustomXMLParts: parts }: EtWorkbook): void {
  for (const namespace of [REMEMBERED_NAMESPACE, RECORD_NAMESPACE]) {
    const found = parts?.SelectByNamespace(namespace);
    for (let at = found?.Count ?? 0; at >= 1; at--) found?.Item(at).Delete();
  }
}

function fill(sheet: EtWorksheet, { rows, merges, hiddenRows, hiddenColumns }: Sheet): void {
  rows.forEach((row, top) =>
    row?.forEach((cell, left) => {
      if (cell) write(sheet, { top, left, bottom: top, right: left }, cell);
    }),
  );
  for (const area of merges) sheet.Range(formatArea(area)).Merge();
  for (const row of hiddenRows) sheet.Range(`${row + 1}:${row + 1}`).EntireRow.Hidden = true;
  for (const column of hiddenColumns)
    sheet.Range(`${columnName(column)}:${columnName(column)}`).EntireColumn.Hidden = true;
}

function write(sheet: EtWorksheet, at: Area, { value, formula, numberFormat }: Cell): void {
  const range = sheet.Range(formatArea(at));
  if (numberFormat !== undefined) range.NumberFormat = numberFormat;
  if (formula !== undefined) range.Formula = formula;
  else if (value !== null && !isCellError(value)) range.Value2 = asTyped(value);
}

/** The last in sight cannot be hidden, and what is protected not be written. */
function finish(book: EtWorkbook, { name, visibility, protected: isProtected }: Sheet): void {
  const sheet = book.Worksheets.Item(name);
  if (!sheet) return;
  if (isProtected) sheetGestures(sheet).Protect();
  if (visibility !== 'visible') sheet.Visible = visibility === 'hidden' ? SHEET_HIDDEN : SHEET_VERY_HIDDEN;
}
