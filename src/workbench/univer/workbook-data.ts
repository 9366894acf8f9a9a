/** A workbook our reader read → the data Univer opens: cells, looks, names, notes, conditional formats, choices. */
import { BooleanNumber, CellValueType, DataValidationType, LocaleType } from '@univerjs/core';
import type { ICellData, IResources, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { WorkbookPresentation, SheetPresentation, CellStyle } from '../looks/presentation';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';
import { toRange } from './areas';
import { from1900 } from './serial-dates';
import { presentedRule } from './presented-rules';
import { presentedStyle } from './presented-style';

/** Columns and rows beyond what is used, to type into. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 26;
/** Styles of blank cells are carried as far as this beyond the used ones. */
const MOST_COLUMNS = 512;

export function workbookData(id: string, workbook: Workbook, presentation: WorkbookPresentation): IWorkbookData {
  const ids = new Map(workbook.sheets.map((sheet) => [sheet.id, `{${crypto.randomUUID().toUpperCase()}}`]));
  const styles = new StyleTable();
  const sheets: IWorkbookData['sheets'] = {};
  for (const sheet of workbook.sheets) {
    const sheetId = ids.get(sheet.id) ?? sheet.id;
    sheets[sheetId] = worksheetData(
      sheetId,
      from1900(sheet, workbook.date1904),
      presentation.sheets.get(sheet.id),
      styles,
    );
  }
  return {
    id,
    name: workbook.name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: styles.table(),
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: resources(workbook, presentation, ids),
  };
}

/** Cells of one style share one entry. */
class StyleTable {
  private readonly ids = new Map<string, string>();
  private readonly styles: Record<string, IStyleData> = {};
  private readonly known = new Map<CellStyle, string>();

  idOf(style: CellStyle): string {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const id = this.idOfData(presentedStyle(style));
    this.known.set(style, id);
    return id;
  }

  idOfData(data: IStyleData): string {
    const text = JSON.stringify(data);
    const id = this.ids.get(text) ?? `s${this.ids.size + 1}`;
    this.ids.set(text, id);
    this.styles[id] = data;
    return id;
  }

  table(): Record<string, IStyleData> {
    return this.styles;
  }
}

function worksheetData(
  id: string,
  sheet: Sheet,
  look: SheetPresentation | undefined,
  styles: StyleTable,
): Partial<IWorksheetData> {
  const rows = Math.max(FEWEST_ROWS, sheet.rows.length + SPARE_ROWS);
  const used = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const columns = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, used + SPARE_COLUMNS));
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    custom: { protected: sheet.protected, veryHidden: sheet.visibility === 'veryHidden' },
    rowCount: rows,
    columnCount: Math.max(columns, used),
    cellData: cellData(sheet, look, styles, columns),
    mergeData: sheet.merges.map(toRange),
    showGridlines: look?.gridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(look ? sizes(sheet, look) : {}),
  };
}

function sizes(sheet: Sheet, look: SheetPresentation): Partial<IWorksheetData> {
  const rowData: IWorksheetData['rowData'] = {};
  const columnData: IWorksheetData['columnData'] = {};
  for (const [row, points] of look.rowHeights) rowData[row] = { h: pixelsOfPoints(points), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  for (const { from, to, width } of look.columnWidths) {
    for (let column = from; column <= Math.min(to, MOST_COLUMNS); column += 1)
      columnData[column] = { w: pixelsOfCharacters(width) };
  }
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    rowData,
    columnData,
    defaultRowHeight: pixelsOfPoints(look.defaultRowHeight),
    defaultColumnWidth: pixelsOfCharacters(look.defaultColumnWidth),
    freeze: {
      startRow: look.frozenRows > 0 ? look.frozenRows : -1,
      startColumn: look.frozenColumns > 0 ? look.frozenColumns : -1,
      ySplit: look.frozenRows,
      xSplit: look.frozenColumns,
    },
  };
}

function cellData(
  sheet: Sheet,
  look: SheetPresentation | undefined,
  styles: StyleTable,
  columns: number,
): IWorksheetData['cellData'] {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, runs] of look?.styleRuns ?? []) {
    const cells = (data[row] ??= {});
    for (const { from, to, style } of runs) {
      const s = styles.idOf(style);
      for (let column = from; column <= Math.min(to, columns - 1); column += 1) cells[column] = { s };
    }
  }
  sheet.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (!cell) return;
      const cells = (data[rowIndex] ??= {});
      const styled = cells[column];
      const format = !styled && cell.numberFormat ? { s: styles.idOfData({ n: { pattern: cell.numberFormat } }) } : {};
      cells[column] = { ...styled, ...format, ...content(cell) };
    });
  });
  return data;
}

function content(cell: Cell): ICellData {
  const formula = cell.formula === undefined ? {} : { f: withoutPrefixes(cell.formula) };
  const { value } = cell;
  if (value === null) return formula;
  if (typeof value === 'object') return { ...formula, v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { ...formula, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...formula, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...formula, v: value, t: CellValueType.STRING };
}

/** Files mark newer functions with a prefix that Univer does not know. */
function withoutPrefixes(formula: string): string {
  return formula.replace(/_xl(fn|ws|pm)\./g, '');
}

function resources(
  workbook: Workbook,
  presentation: WorkbookPresentation,
  ids: ReadonlyMap<string, string>,
): IResources {
  const notes: Record<string, Record<number, Record<number, object>>> = {};
  const formats: Record<string, object[]> = {};
  const validations: Record<string, object[]> = {};
  for (const sheet of workbook.sheets) {
    const look = presentation.sheets.get(sheet.id);
    const id = ids.get(sheet.id);
    if (!look || id === undefined) continue;
    const placed: Record<number, Record<number, object>> = {};
    for (const { row, column, text } of look.notes) {
      (placed[row] ??= {})[column] = { id: crypto.randomUUID(), row, col: column, width: 180, height: 90, note: text };
    }
    notes[id] = placed;
    formats[id] = [...look.conditionalFormats].sort((a, b) => a.priority - b.priority).map(presentedRule);
    validations[id] = look.choices.map(({ areas, choices }) => ({
      uid: crypto.randomUUID(),
      type: DataValidationType.LIST,
      ranges: areas.map(toRange),
      formula1: 'formula' in choices ? choices.formula : choices.join(','),
    }));
  }
  return [
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes) },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(formats) },
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(validations) },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(workbook)) },
  ];
}

function definedNames(workbook: Workbook): Record<string, object> {
  const names: Record<string, object> = {};
  workbook.names.forEach(({ name, refersTo }, index) => {
    const id = `name-${index}`;
    names[id] = { id, name, formulaOrRefString: refersTo, localSheetId: 'AllDefaultWorkbook', hidden: false };
  });
  return names;
}

function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}
