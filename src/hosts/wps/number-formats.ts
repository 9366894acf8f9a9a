/** The number formats of cells with numbers: of others nobody asks. One call names the range, one its format. */
import { formatArea, type Area } from '../../base/address';
import type { PlacedCell } from '../../workbook/cell-blocks';
import { rectanglesOf } from '../../workbook/rectangles';
import { uniformParts } from './divided';
import type { EtRange, EtWorksheet } from './et-objects';

/** Gaps of other cells between numbers of a column are passed over: the column is likely to be of one format. */
const ANY_GAP = 1_048_576;

/** A Chinese WPS has been seen to give the name of the default in Chinese. */
const NONE: ReadonlySet<string> = new Set(['', 'General', 'G/通用格式']);

/** The same of the cells of one range, which is likely to be of one format. */
export function withFormatsOf(range: EtRange, sheet: EtWorksheet, cells: readonly PlacedCell[]): PlacedCell[] {
  const isNumber = ({ cell }: PlacedCell) => typeof cell?.value === 'number';
  if (!cells.some(isNumber)) return [...cells];
  const format = range.NumberFormat;
  if (typeof format !== 'string') return withNumberFormats(sheet, cells);
  if (NONE.has(format)) return [...cells];
  return cells.map((each) =>
    isNumber(each) && each.cell ? { ...each, cell: { ...each.cell, numberFormat: format } } : each,
  );
}

/** The same cells, those with numbers with their formats. */
export function withNumberFormats(sheet: EtWorksheet, cells: readonly PlacedCell[]): PlacedCell[] {
  const numbers = cells.filter(({ cell }) => typeof cell?.value === 'number');
  if (numbers.length === 0) return [...cells];
  const splitRows = likelyRows(cells, numbers);
  const formats = new FormatsByColumn();
  for (const area of rectanglesOf(numbers, ANY_GAP)) {
    for (const part of uniformParts(area, (each) => askFormat(sheet, each), splitRows)) {
      if (!NONE.has(part.answer)) formats.put(part.area, part.answer);
    }
  }
  return cells.map(({ row, column, cell }) => {
    const numberFormat = typeof cell?.value === 'number' ? formats.at(row, column) : undefined;
    return { row, column, cell: cell && numberFormat !== undefined ? { ...cell, numberFormat } : cell };
  });
}

/** Where numbers begin or end in a column another format may begin, and where a text does that stands for several lines. */
function likelyRows(cells: readonly PlacedCell[], numbers: readonly PlacedCell[]): Set<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of rectanglesOf(numbers)) rows.add(top).add(bottom + 1);
  const height = Math.max(...cells.map(({ row }) => row)) - Math.min(...cells.map(({ row }) => row)) + 1;
  for (const begins of textsBeginning(cells).values())
    if (begins.length <= height / LINES_OF_A_PART) for (const row of begins) rows.add(row);
  return rows;
}

/** A column whose texts are others more often does not part the lines. */
const LINES_OF_A_PART = 4;

/** By column, the rows in which another text stands than in the last filled cell above. */
function textsBeginning(cells: readonly PlacedCell[]): ReadonlyMap<number, readonly number[]> {
  const begins = new Map<number, number[]>();
  const last = new Map<number, string>();
  for (const { row, column, cell } of cells) {
    if (typeof cell?.value !== 'string' || cell.value === last.get(column)) continue;
    last.set(column, cell.value);
    const before = begins.get(column);
    if (before) before.push(row);
    else begins.set(column, [row]);
  }
  return begins;
}

function askFormat(sheet: EtWorksheet, area: Area): string | null {
  const format = sheet.Range(formatArea(area)).NumberFormat;
  if (typeof format === 'string' || format === null) return format;
  throw new Error(`NumberFormat is of type ${typeof format}`);
}

class FormatsByColumn {
  readonly #columns = new Map<number, { readonly top: number; readonly bottom: number; readonly format: string }[]>();

  put({ top, left, bottom, right }: Area, format: string): void {
    for (let column = left; column <= right; column++) {
      const parts = this.#columns.get(column) ?? [];
      parts.push({ top, bottom, format });
      this.#columns.set(column, parts);
    }
  }

  at(row: number, column: number): string | undefined {
    return this.#columns.get(column)?.find(({ top, bottom }) => row >= top && row <= bottom)?.format;
  }
}
