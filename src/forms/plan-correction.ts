/** From what the user says of a form to what is to be remembered. */
import { comparableLabel } from '../base/comparable-text';
import type { CellRange } from '../base/address';
import type { RememberedEntry } from '../workbook/remembered';
import type { Workbook } from '../workbook/workbook';
import { cellAt, sheetById } from '../workbook/workbook';
import { columnNames } from './column-corrections';
import { columnEntry, decisionEntry, labelEntry, UNREAD, type ColumnCorrection } from './corrections';
import type { FormDocument, FormKind, HeadingColumn } from './form-document';
import { textsOfDocument } from './form-decisions';
import { SheetView } from './sheet-view';

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
const LONGEST_LIST_HEADING = 60;

/** The row of this cell as the heading of a list nobody recognised; undefined where too little stands in it. */
export function headingRow(workbook: Workbook, at: CellRange): readonly HeadingColumn[] | undefined {
  const sheet = sheetById(workbook, at.sheet);
  if (!sheet) return undefined;
  const view = new SheetView(sheet);
  const width = Math.min(sheet.rows[at.top]?.length ?? 0, LONGEST_LIST_HEADING);
  const columns = Array.from({ length: width }, (_, column) => {
    const anchor = view.anchor(at.top, column);
    return { column, anchor, text: view.text(anchor.row, anchor.column).trim() };
  }).filter(({ text }) => text !== '');
  if (columns.length < 3 || columns.some(({ text }) => text.length > LONGEST_LABEL)) return undefined;
  const names = columnNames(columns.map(({ text }) => [view.label(text)]));
  return columns.map(({ column, anchor, text }, index) => ({
    column,
    cells: view.rows(anchor.row, at.top, column, column),
    words: [text],
    name: names[index] ?? '',
  }));
}

/** A label, and what would be read as its value. */
export interface LabelChoice {
  readonly label: string;
  readonly at: CellRange;
  readonly value: string;
}

/** What the selected cell may mean: it is the label, or the value whose label stands to its left. */
export function labelChoices(workbook: Workbook, at: CellRange): readonly LabelChoice[] {
  const sheet = sheetById(workbook, at.sheet);
  if (!sheet) return [];
  const view = new SheetView(sheet);
  const choices: LabelChoice[] = [];
  const offer = (row: number, column: number) => {
    const place = view.anchor(row, column);
    const text = cellAt(sheet, place.row, place.column)?.value;
    if (typeof text !== 'string') return;
    const colon = text.search(/[:：]/);
    const label = (colon < 0 ? text : text.slice(0, colon)).trim();
    if (comparableLabel(label) === '' || label.length > LONGEST_LABEL) return;
    const inside = colon < 0 ? '' : text.slice(colon + 1).trim();
    const right = (view.mergeAt(place.row, place.column)?.right ?? place.column) + 1;
    const beside = view.anchor(place.row, right);
    const value = inside === '' ? view.text(beside.row, beside.column).trim() : inside;
    const cells = view.at(place.row, place.column);
    if (!choices.some((one) => one.at.top === cells.top && one.at.left === cells.left)) {
      choices.push({ label, at: cells, value });
    }
  };
  offer(at.top, at.left);
  for (let column = view.anchor(at.top, at.left).column - 1; column >= 0; column -= 1) {
    if (view.text(view.anchor(at.top, column).row, view.anchor(at.top, column).column) === '') continue;
    offer(at.top, column);
    break;
  }
  return choices;
}
