/** Range: one rectangle of a sheet. */
import { overlaps, type Area } from '../../base/address';
import type { Arguments } from '../batch-engine/arguments';
import { HostError } from '../batch-engine/host-error';
import type { Json, Scalar, WireObject } from '../batch-engine/wire-object';
import { addressOf, columnsOf, isEntireColumn, isEntireRow, isWhole, rowsOf, type RangePlace } from './addresses';
import { coveringAreas } from './covering-areas';
import { cellWrite, common, eachGiven, formulaOf, table, valueOf } from './cell-values';
import { conditionalFormats } from './conditional-format-objects';
import { dataValidation } from './data-validation-object';
import { valueType } from './event-registry';
import { writable, type ExcelContext } from './excel-context';
import { rangeFormat } from './format-object';
import { lineProperties } from './line-properties';
import { intersection, relatedRanges } from './related-ranges';
import type { CellWrite, ModelCell } from './workbook-model';

/** Beyond these Excel fails to list them, as its reference says. */
const MERGED_AREAS_AT_ONCE = 512;

export function range(context: ExcelContext, place: RangePlace): WireObject {
  const { sheet, area } = place;
  const one = { sheet, areas: [area] };
  return {
    type: 'Range',
    scalars: { ...contentScalars(context, place), ...placeScalars(place), ...hiddenScalars(place) },
    objects: {
      ...relatedRanges(context, place),
      Format: () => rangeFormat(context.beliefs, one),
      Worksheet: () => context.worksheet(sheet),
      ConditionalFormats: () => conditionalFormats(context, one),
      DataValidation: () => dataValidation(context.beliefs, one),
      GetMergedAreasOrNullObject: () => {
        const areas = sheet.merges().filter((merge) => overlaps(merge, area) && isGiven(context, merge, area));
        if (areas.length > MERGED_AREAS_AT_ONCE) throw HostError.invalidOperation('There are too many merged areas.');
        return areas.length > 0 ? mergedAreas(context, { sheet, areas }) : undefined;
      },
      GetSpecialCellsOrNullObject: (args) => specialCells(context, place, args),
    },
    actions: {
      Select: () => sheet.select([area]),
      Clear: (args) => clear(place, args.optionalText(0) ?? 'All'),
      Merge: (args) => merge(place, args.flag(0)),
      Unmerge: () => writable(sheet).unmerge(area),
      GetRowProperties: (args) => lineProperties(place, 'row', args),
      GetColumnProperties: (args) => lineProperties(place, 'column', args),
      _ValidateArraySize: (args) => {
        if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area)) throw args.invalid(0);
      },
    },
  };
}

function contentScalars({ beliefs }: ExcelContext, place: RangePlace): Record<string, Scalar> {
  const { sheet, area } = place;
  const cells = (of: (cell: ModelCell) => Json): Json =>
    table(area, (row, column) => of(sheet.cell(row, column)), isWhole(area));
  const formats = {
    get: () => cells((cell) => cell.numberFormat),
    set: (given: Json) => {
      const writes: CellWrite[] = [];
      eachGiven(area, given, (row, column, numberFormat) => {
        if (typeof numberFormat === 'string') writes.push({ row, column, numberFormat });
      });
      writable(sheet).write(writes);
    },
  };
  const formulas = { get: () => cells(formulaOf), set: (given: Json) => writeCells(place, given) };
  return {
    Values: {
      get: () => cells((cell) => spoken(valueOf(cell), cell, beliefs['error-text'])),
      set: (given) => writeCells(place, given),
    },
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: { get: () => table(area, (row, column) => sheet.text(row, column), isWhole(area)) },
    ValueTypes: { get: () => cells(valueType) },
    NumberFormat: formats,
    NumberFormatLocal: formats,
  };
}

const IN_GERMAN: Readonly<Record<string, string>> = {
  '#REF!': '#BEZUG!',
  '#VALUE!': '#WERT!',
  '#N/A': '#NV',
  '#NUM!': '#ZAHL!',
};

function spoken(value: Json, { isError }: ModelCell, language: string): Json {
  return isError && language === 'german' && typeof value === 'string' ? (IN_GERMAN[value] ?? value) : value;
}

function writeCells({ sheet, area }: RangePlace, given: Json): void {
  const writes: CellWrite[] = [];
  eachGiven(area, given, (row, column, value) => {
    const write = cellWrite(row, column, value, sheet.cell(row, column).numberFormat);
    if (write) writes.push(write);
  });
  writable(sheet).write(writes);
}

function placeScalars({ sheet, area }: RangePlace): Record<string, Scalar> {
  const cells = rowsOf(area) * columnsOf(area);
  return {
    Address: { get: () => addressOf(sheet, area) },
    AddressLocal: { get: () => addressOf(sheet, area) },
    RowIndex: { get: () => area.top },
    ColumnIndex: { get: () => area.left },
    RowCount: { get: () => rowsOf(area) },
    ColumnCount: { get: () => columnsOf(area) },
    CellCount: { get: () => (cells > 2 ** 31 - 1 ? -1 : cells) },
    IsEntireRow: { get: () => isEntireRow(area) },
    IsEntireColumn: { get: () => isEntireColumn(area) },
  };
}

function hiddenScalars({ sheet, area }: RangePlace): Record<string, Scalar> {
  const rows = (): Json =>
    common(numbers(area.top, Math.min(area.bottom, sheet.rowCount() - 1), (row) => sheet.isRowHidden(row)));
  const columns = (): Json =>
    common(numbers(area.left, Math.min(area.right, sheet.columnCount() - 1), (column) => sheet.isColumnHidden(column)));
  return {
    RowHidden: { get: rows, set: (value) => writable(sheet).setRowsHidden(area, value === true) },
    ColumnHidden: { get: columns, set: (value) => writable(sheet).setColumnsHidden(area, value === true) },
    Hidden: { get: () => rows() === true || columns() === true },
  };
}

function specialCells(
  context: ExcelContext,
  { sheet, area }: RangePlace,
  args: Arguments<WireObject>,
): WireObject | undefined {
  const kind = args.text(0);
  if (kind === 'Visible') {
    const areas = visibleAreas({ sheet, area });
    return areas.length > 0 ? context.rangeAreas({ sheet, areas }) : undefined;
  }
  if (kind !== 'Formulas' && kind !== 'Constants') throw HostError.notImplemented('Range', `GetSpecialCells(${kind})`);
  const used = sheet.usedArea(true);
  if (!used || !overlaps(used, area)) return undefined;
  const within = intersection(used, area);
  const found: { row: number; column: number }[] = [];
  for (let row = within.top; row <= within.bottom; row += 1) {
    for (let column = within.left; column <= within.right; column += 1) {
      const cell = sheet.cell(row, column);
      const isFormula = cell.formula !== undefined;
      if (kind === 'Formulas' ? isFormula : !isFormula && cell.value !== null) found.push({ row, column });
    }
  }
  return found.length > 0 ? context.rangeAreas({ sheet, areas: coveringAreas(found) }) : undefined;
}

function isGiven({ beliefs }: ExcelContext, merge: Area, { top, left }: Area): boolean {
  return beliefs['merged-outside'] === 'given' || (merge.top >= top && merge.left >= left);
}

function mergedAreas(context: ExcelContext, places: Parameters<ExcelContext['rangeAreas']>[0]): WireObject {
  const whole = context.rangeAreas(places);
  if (context.beliefs['merged-address'] === 'whole') return whole;
  const corners = places.areas.map(({ top, left }) => ({ top, left, bottom: top, right: left }));
  const { scalars } = context.rangeAreas({ ...places, areas: corners });
  return { ...whole, scalars: { ...whole.scalars, Address: scalars['Address'] ?? { get: () => '' } } };
}

/** Every run of visible rows by every run of visible columns. */
function visibleAreas({ sheet, area }: RangePlace): Area[] {
  const { top, left, bottom, right } = area;
  const rows = runs(top, bottom, (row) => row < sheet.rowCount() && sheet.isRowHidden(row));
  const columns = runs(left, right, (column) => column < sheet.columnCount() && sheet.isColumnHidden(column));
  return rows.flatMap((row) =>
    columns.map((column) => ({ top: row.from, bottom: row.to, left: column.from, right: column.to })),
  );
}

function runs(from: number, to: number, isOut: (index: number) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let index = from; index <= to; index += 1) {
    if (isOut(index)) continue;
    const last = found.at(-1);
    if (last?.to === index - 1) last.to = index;
    else found.push({ from: index, to: index });
  }
  return found;
}

function clear({ sheet, area }: RangePlace, what: string): void {
  const target = writable(sheet);
  const bottom = Math.min(area.bottom, sheet.rowCount() - 1);
  const right = Math.min(area.right, sheet.columnCount() - 1);
  if (what === 'All' || what === 'Contents') {
    const writes: CellWrite[] = [];
    eachGiven({ ...area, bottom, right }, null, (row, column) => writes.push({ row, column, value: null }));
    target.write(writes);
  }
  if (what === 'All' || what === 'Formats') target.clearStyle(area);
}

function merge({ sheet, area }: RangePlace, across: boolean): void {
  const target = writable(sheet);
  if (!across) target.merge(area);
  else for (let row = area.top; row <= area.bottom; row += 1) target.merge({ ...area, top: row, bottom: row });
}

function* numbers<T>(from: number, to: number, of: (index: number) => T): Generator<T> {
  for (let index = from; index <= to; index += 1) yield of(index);
}
