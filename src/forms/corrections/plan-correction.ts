/** From what the user says of a form to what is to be remembered. */
import { COLON, comparableLabel } from '../../base/comparable-text';
import { contains, type CellRange } from '../../base/address';
import type { RememberedEntry } from '../../workbook/remembered';
import { cellAt, isCellError, sheetById, type Sheet, type Workbook } from '../../workbook/workbook';
import { columnNames } from './column-corrections';
import { columnEntry, decisionEntry, labelEntry, UNREAD, type ColumnCorrection } from './corrections';
import type { FormDocument, FormKind, HeadingColumn } from '../form-document';
import { textsOfDocument } from './form-decisions';

/** What was said of the column before is forgotten. */
export function planColumn(
  headings: readonly HeadingColumn[],
  column: HeadingColumn,
  as: ColumnCorrection['as'],
): RememberedEntry[] {
  const entry = columnEntry({ headings: headings.map(({ name }) => name), heading: column.name, as });
  return [...forgotten(column.correction, entry), entry];
}

/** The label in this kind of form names the field; without a field it names none. */
export function planLabel(form: FormKind, label: string, field: string | undefined): RememberedEntry[] {
  return [labelEntry({ form, label: comparableLabel(label), field: field ?? UNREAD })];
}

/** What was found there is that form, or none. */
export function planDecision(document: FormDocument, sheetName: string, as: FormKind | 'none'): RememberedEntry[] {
  const entry = decisionEntry({ as, texts: textsOfDocument(document, sheetName), sheet: sheetName });
  return [...forgotten(document.decision, entry), entry];
}

/** A sheet on which nothing was found is that form: known again by its first text, and by its name. */
export function planSheet(workbook: Workbook, sheetId: string, as: FormKind): RememberedEntry[] {
  const sheet = sheetById(workbook, sheetId);
  if (!sheet) return [];
  const first = sheet.rows.flatMap((row) => row ?? []).find((cell) => typeof cell?.value === 'string')?.value;
  const text = typeof first === 'string' && first.length <= LONGEST_LABEL ? comparableLabel(first) : '';
  return [decisionEntry({ as, texts: text === '' ? [] : [text], sheet: sheet.name })];
}

export function forget(key: string): RememberedEntry[] {
  return [[key, undefined]];
}

function forgotten(before: string | undefined, entry: RememberedEntry): RememberedEntry[] {
  return before === undefined || before === entry[0] ? [] : forget(before);
}

const LONGEST_LABEL = 40;
const WIDEST_HEADING = 60;

/** The row of this cell as the heading of a list nobody recognised; undefined where too little stands in it. */
export function headingRow(workbook: Workbook, at: CellRange): readonly HeadingColumn[] | undefined {
  const sheet = sheetById(workbook, at.sheet);
  if (!sheet) return undefined;
  const width = Math.min(sheet.rows[at.top]?.length ?? 0, WIDEST_HEADING);
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = cellsAt(sheet, at.top, column);
    return { column, cells, text: textAt(sheet, cells.top, cells.left) };
  }).filter(({ text }) => text !== '');
  if (columns.length < 3 || columns.some(({ text }) => text.length > LONGEST_LABEL)) return undefined;
  const names = columnNames(columns.map(({ text }) => [comparableLabel(text)]));
  return columns.map(({ column, cells, text }, index) => ({
    column,
    cells: { sheet: sheet.id, top: cells.top, left: column, bottom: at.top, right: column },
    words: [text],
    name: names[index] ?? '',
  }));
}

/** A label, and what would be read as its value. */
interface LabelChoice {
  readonly label: string;
  readonly at: CellRange;
  readonly value: string;
}

/** What the selected cell may mean: it is the label, or the value whose label stands to its left. */
export function labelChoices(workbook: Workbook, at: CellRange): readonly LabelChoice[] {
  const sheet = sheetById(workbook, at.sheet);
  if (!sheet) return [];
  const selected = cellsAt(sheet, at.top, at.left);
  const own = labelAt(sheet, selected);
  let left = selected.left - 1;
  while (left >= 0 && textAt(sheet, selected.top, cellsAt(sheet, selected.top, left).left) === '') left -= 1;
  const before = left < 0 ? undefined : labelAt(sheet, cellsAt(sheet, selected.top, left));
  return [own, before].filter((choice) => choice !== undefined);
}

function labelAt(sheet: Sheet, cells: CellRange): LabelChoice | undefined {
  const text = cellAt(sheet, cells.top, cells.left)?.value;
  if (typeof text !== 'string') return undefined;
  const colon = text.search(COLON);
  const label = (colon < 0 ? text : text.slice(0, colon)).trim();
  if (comparableLabel(label) === '' || label.length > LONGEST_LABEL) return undefined;
  const inside = colon < 0 ? '' : text.slice(colon + 1).trim();
  const beside = cellsAt(sheet, cells.top, cells.right + 1);
  return { label, at: cells, value: inside === '' ? textAt(sheet, beside.top, beside.left) : inside };
}

/** The cell, or the merged area it belongs to. */
function cellsAt(sheet: Sheet, row: number, column: number): CellRange {
  const merge = sheet.merges.find((area) => contains(area, row, column));
  return { sheet: sheet.id, ...(merge ?? { top: row, left: column, bottom: row, right: column }) };
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value ?? null;
  return value === null || isCellError(value) ? '' : String(value).trim();
}
