/** Reads what changed and the results that depend on it, in one batch. */
import { formatArea, type CellRange, type SheetId } from '../../base/address';
import { rectanglesOf } from '../../workbook/rectangles';
import type { FormulaPlace } from '../../workbook/dependents';
import { cellAt, type Workbook, type SheetHead } from '../../workbook/workbook';
import { calculationWish, type CalculationState } from './calculation';
import { placedCells, cellValueOf, type PlacedCell } from '../../workbook/cell-blocks';
import { requestFormatList, requestFormatsOn } from './format-lists';
import type { FormatList } from '../../workbook/marks/flag-marks';
import type { NewLines } from './moved-lines';
import { Wish, type Ask, type OptionalParts } from './optional-parts';
import type { Requests } from './requests';
import { requestCells } from './sheet-content';
import { requestSheets } from './sheet-list';
import { withErrorsTold } from './value-types';

interface WhatChanged {
  /** Read in full: value, formula, format. */
  readonly edited: readonly CellRange[];
  /** Only their values. */
  readonly results: readonly FormulaPlace[];
  /** New lines: what stands in them, and whether they are hidden, as those are that come back by undo. */
  readonly fresh: readonly NewLines[];
  /** Read in full, too, of sheets whose lines moved; and told apart. */
  readonly samples: readonly CellRange[];
}

export interface ChangeReading {
  readonly heads: readonly SheetHead[];
  readonly cells: ReadonlyMap<SheetId, readonly PlacedCell[]>;
  /** The conditional formats of the sheets on which something was edited, and those on the edited cells. */
  readonly formats: ReadonlyMap<SheetId, FormatList>;
  readonly formatsOn: readonly { readonly range: CellRange; readonly list: FormatList }[];
  /** Of the new lines those that are hidden; undefined where only some of one range are. */
  readonly hidden: readonly NewLines[] | undefined;
  readonly samples: readonly { readonly sheet: SheetId; readonly cells: readonly PlacedCell[] }[];
  readonly calculation: CalculationState;
}

/** A request for one more range costs as much as so many cells in between. */
const GAP = 24;

export async function readChanges(
  requests: Requests,
  optional: OptionalParts,
  workbook: Workbook,
  changed: WhatChanged,
): Promise<ChangeReading> {
  const calculation = calculationWish();
  const formats = new Wish<FormatReading>({
    part: 'formats',
    ask: requestFormats(changed),
    otherwise: { formats: new Map(), formatsOn: [] },
  });
  const reading = await optional.read(requests, requestChanges(workbook, changed), [calculation, formats]);
  const cells = await withErrorsTold(requests, optional, workbook, reading.cells);
  return { ...reading, cells, ...formats.value, calculation: calculation.value };
}

type FormatReading = Pick<ChangeReading, 'formats' | 'formatsOn'>;

function requestFormats({ edited, fresh, samples }: WhatChanged): Ask<FormatReading> {
  return ({ workbook: { worksheets } }) => {
    const touched = new Set([...edited, ...fresh.map(({ range }) => range), ...samples].map(({ sheet }) => sheet));
    const lists = [...touched].map((id) => ({ id, list: requestFormatList(worksheets.getItem(id)) }));
    const on = edited.map((range) => {
      const proxy = worksheets.getItem(range.sheet).getRange(formatArea(range));
      const list = requestFormatsOn(proxy);
      proxy.untrack();
      return { range, list };
    });
    return () => ({
      formats: new Map(lists.map(({ id, list }) => [id, list()])),
      formatsOn: on.map(({ range, list }) => ({ range, list: list() })),
    });
  };
}

function requestChanges(
  workbook: Workbook,
  { edited, results, fresh, samples }: WhatChanged,
): Ask<Omit<ChangeReading, 'formats' | 'formatsOn' | 'calculation'>> {
  const resultRanges = rangesOf(results);
  const freshRanges = fresh.map(({ range }) => range);
  return (context) => {
    const { worksheets } = context.workbook;
    const heads = requestSheets(context);
    const sheets = new Map(
      [...edited, ...freshRanges, ...samples, ...resultRanges].map(({ sheet }) => [sheet, worksheets.getItem(sheet)]),
    );
    const sheetOf = (id: SheetId) => sheets.get(id) ?? worksheets.getItem(id);
    const full = edited.map((range) => loaded(sheetOf(range.sheet), range, CONTENT));
    const filled = fresh.map((lines) => requestLines(sheetOf(lines.range.sheet), lines));
    const seen = samples.map((range) => loaded(sheetOf(range.sheet), range, CONTENT));
    const values = resultRanges.map((range) => loaded(sheetOf(range.sheet), range, VALUES));
    return () => {
      const cells = new Map<SheetId, PlacedCell[]>();
      const put = (sheet: SheetId, placed: readonly PlacedCell[]) =>
        cells.set(sheet, [...(cells.get(sheet) ?? []), ...placed]);
      for (const { range, proxy } of values) put(range.sheet, resultsOf(workbook, range, proxy.values));
      const contentOf = ({ range, proxy }: LoadedRange) => {
        const { values: block, formulas, numberFormat } = proxy;
        return withNotesOf(workbook, range, placedCells({ ...range, values: block, formulas, numberFormat }));
      };
      const sampled = seen.map((sample) => ({ sheet: sample.range.sheet, cells: contentOf(sample) }));
      for (const { sheet, cells: placed } of sampled) put(sheet, placed);
      for (const { each, cells: placed } of filled) put(each.range.sheet, placed());
      const areHidden = filled.map(({ hidden }) => hidden());
      for (const each of full) put(each.range.sheet, contentOf(each));
      return {
        heads: heads(),
        cells,
        hidden: areHidden.includes(null) ? undefined : fresh.filter((_, index) => areHidden[index]),
        samples: sampled,
      };
    };
  };
}

type Load = (cells: Excel.Range) => unknown;

const CONTENT: Load = (cells) => cells.load('values,formulas,numberFormat');
const VALUES: Load = (cells) => cells.load('values');

interface LoadedRange {
  readonly range: CellRange;
  readonly proxy: Excel.Range;
}

function loaded(sheet: Excel.Worksheet, range: CellRange, load: Load): LoadedRange {
  const proxy = sheet.getRange(formatArea(range));
  load(proxy);
  proxy.untrack();
  return { range, proxy };
}

/** New lines: what stands in them, and whether they are hidden; null where some are and some not. */
function requestLines(sheet: Excel.Worksheet, each: NewLines) {
  const { proxy } = loaded(sheet, each.range, (lines) =>
    each.lines === 'rows' ? lines.load('rowHidden') : lines.load('columnHidden'),
  );
  return {
    each,
    cells: requestCells(sheet, each.range),
    // Of lines that are not alike Excel says null, whatever its typings do.
    hidden: (): boolean | null => (each.lines === 'rows' ? proxy.rowHidden : proxy.columnHidden),
  };
}

function rangesOf(places: readonly FormulaPlace[]): CellRange[] {
  const bySheet = new Map<SheetId, FormulaPlace[]>();
  for (const place of places) bySheet.set(place.sheet, [...(bySheet.get(place.sheet) ?? []), place]);
  return [...bySheet].flatMap(([sheet, cells]) => rectanglesOf(cells, GAP).map((area) => ({ ...area, sheet })));
}

/** The new values of formula cells; what else lies in the range is not touched. */
function resultsOf(workbook: Workbook, range: CellRange, values: readonly (readonly unknown[])[]): PlacedCell[] {
  const sheet = workbook.sheets.find(({ id }) => id === range.sheet);
  return values.flatMap((line, down) =>
    line.flatMap((value, across) => {
      const [row, column] = [range.top + down, range.left + across];
      const before = sheet && cellAt(sheet, row, column);
      return before?.formula === undefined ? [] : [{ row, column, cell: { ...before, value: cellValueOf(value) } }];
    }),
  );
}

/** Editing a cell leaves the note on it. */
function withNotesOf(workbook: Workbook, range: CellRange, cells: readonly PlacedCell[]): PlacedCell[] {
  const sheet = workbook.sheets.find(({ id }) => id === range.sheet);
  return cells.map(({ row, column, cell }) => {
    const note = sheet && cellAt(sheet, row, column)?.note;
    return { row, column, cell: note === undefined ? cell : { value: null, ...cell, note } };
  });
}
