/** Makes a sheet of the workbook from a draft: the content first, where that is refused no sheet is left; then what it looks like. */
import type { Bilingual } from '../../base/bilingual';
import { formatArea } from '../../base/address';
import { grouped } from '../../workbook/draft-groups';
import { freeSheetName } from '../../workbook/free-sheet-name';
import { HostFailure } from '../../workbook/host';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { asTyped } from '../../workbook/typed-values';
import { matrixOf } from './blocks';
import type { Book } from './book';
import { dressEtSheet } from './dress-sheet';
import type { EtWorksheet } from './et-objects';
import { notTaken } from './failures';

/** Answers with the name of the sheet. */
export function insertEtSheet(book: Book, draft: SheetDraft): string {
  const { Worksheets: sheets } = book.workbook;
  const taken = Array.from({ length: sheets.Count }, (_, at) => sheets.Item(at + 1)?.Name ?? '');
  const wanted = freeSheetName(draft.name, taken);
  let sheet = book.addSheet();
  try {
    const named = book.named(sheet, wanted);
    if (!named) throw new HostFailure(notTaken(NAME));
    sheet = named;
    writeCells(sheet, draft);
  } catch (error) {
    if (isLeft(book, sheet, taken.length)) throw new HostFailure(leftHalfMade(nameOf(sheet)), { cause: error });
    throw error;
  }
  const refused = dressEtSheet(book, sheet, draft);
  if (refused.length > 0) throw new HostFailure(insertedWithout(wanted, refused));
  return wanted;
}

const NAME = { zh: '工作表的名称', en: 'the name of the sheet' };
const CONTENT = { zh: '表的内容', en: 'the content of the form' };

function writeCells(sheet: EtWorksheet, draft: SheetDraft): void {
  const { rows } = draft;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return;
  for (const { what: format, areas } of grouped(draft, (cell) => cell.style?.numberFormat))
    for (const area of areas) sheet.Range(formatArea(area)).NumberFormat = format;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
  const range = sheet.Range(formatArea(area));
  range.Formula = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, at) => {
      const cell = cells[at];
      return cell?.formula ?? (cell?.value === undefined ? '' : asTyped(cell.value));
    }),
  );
  const there = matrixOf(range.Value2, area);
  rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell?.value === undefined || cell.formula !== undefined) return;
      const found = there[row]?.[column];
      if (found === cell.value || (cell.value === '' && (found ?? '') === '')) return;
      const one = { top: row, left: column, bottom: row, right: column };
      sheet.Range(formatArea(one)).Value2 = cell.value;
      if (sheet.Range(formatArea(one)).Value2 !== cell.value) throw new HostFailure(notTaken(CONTENT));
    }),
  );
}

/** Takes the sheet away again. */
function isLeft(book: Book, sheet: EtWorksheet, count: number): boolean {
  try {
    book.deleteSheet(sheet);
    return book.workbook.Worksheets.Count > count;
  } catch {
    return true;
  }
}

function nameOf(sheet: EtWorksheet): string {
  try {
    return sheet.Name;
  } catch {
    return '';
  }
}

function insertedWithout(name: string, refused: readonly Bilingual[]): Bilingual {
  return {
    zh: `“${name}”已插入，内容齐全；WPS 表格没有接受其中的：${refused.map(({ zh }) => zh).join('、')}。可以直接填写，需要时自行设置。`,
    en: `“${name}” was inserted with all its content; WPS Spreadsheets did not take: ${refused.map(({ en }) => en).join(', ')}. It can be filled in as it is; set these yourself where you need them.`,
  };
}

function leftHalfMade(name: string): Bilingual {
  return {
    zh: `WPS 表格没有接受表的内容，留下了一张未完成的“${name}”。请删除它后再试。`,
    en: `WPS Spreadsheets did not take the content, and a sheet “${name}” was left unfinished. Delete it, then try again.`,
  };
}
