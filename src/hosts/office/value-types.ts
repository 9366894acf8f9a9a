/**
 * Which of the texts that begin with '#' are errors. Excel gives errors as text
 * in its own language, and says of the cell that its type is Error. To ask for
 * the types of all cells would add a third to each reading; only such texts are
 * asked about, and not again while they stand there.
 */
import { formatArea, type CellRange, type SheetId } from '../../base/address';
import { rectanglesOf } from '../../workbook/rectangles';
import { cellAt, isCellError, sheetById, type CellValue, type Workbook } from '../../workbook/workbook';
import type { PlacedCell } from '../../workbook/cell-blocks';
import { nothing, Wish, type Ask, type OptionalParts } from './optional-parts';
import type { Requests } from './requests';

/** A request for one more range costs as much as so many cells in between. */
const GAP = 24;

type CellsBySheet = ReadonlyMap<SheetId, readonly PlacedCell[]>;

/** The same cells, each error an error and each text a text. */
export async function withErrorsTold(
  requests: Requests,
  optional: OptionalParts,
  known: Workbook | undefined,
  cells: CellsBySheet,
): Promise<CellsBySheet> {
  const doubtful = new Map(
    [...cells].map(([id, placed]) => [
      id,
      new Set(placed.filter((each) => isDoubtful(each) && !isAsKnown(known, id, each))),
    ]),
  );
  const ranges = [...doubtful].flatMap(([sheet, placed]) =>
    rectanglesOf([...placed], GAP).map((area): CellRange => ({ ...area, sheet })),
  );
  const types = new Wish<Types | undefined>({ part: 'value-types', ask: requestTypes(ranges), otherwise: undefined });
  if (ranges.length > 0) await optional.read(requests, nothing, [types]);
  return new Map(
    [...cells].map(([id, placed]) => [id, placed.map((each) => told(id, each, known, types.value, doubtful.get(id)))]),
  );
}

type Types = ReadonlyMap<string, string>;

function requestTypes(ranges: readonly CellRange[]): Ask<Types> {
  return ({ workbook }) => {
    const asked = ranges.map((range) => {
      const proxy = workbook.worksheets.getItem(range.sheet).getRange(formatArea(range));
      proxy.load('valueTypes');
      proxy.untrack();
      return { range, proxy };
    });
    return () =>
      new Map(
        asked.flatMap(({ range, proxy }) =>
          proxy.valueTypes.flatMap((line, down) =>
            line.map((type, across) => [keyOf(range.sheet, range.top + down, range.left + across), type] as const),
          ),
        ),
      );
  };
}

function told(
  id: SheetId,
  placed: PlacedCell,
  known: Workbook | undefined,
  types: Types | undefined,
  doubtful: ReadonlySet<PlacedCell> = new Set(),
): PlacedCell {
  const { row, column, cell } = placed;
  if (!cell || !isDoubtful(placed)) return placed;
  const text = textOf(cell.value);
  if (!doubtful.has(placed)) return { row, column, cell: { ...cell, value: knownValue(known, id, placed) } };
  const type = types?.get(keyOf(id, row, column));
  if (type === undefined) return placed;
  return { row, column, cell: { ...cell, value: type === 'Error' ? { error: text } : text } };
}

function isDoubtful({ cell }: PlacedCell): boolean {
  return textOf(cell?.value ?? null).startsWith('#');
}

function isAsKnown(known: Workbook | undefined, id: SheetId, placed: PlacedCell): boolean {
  const before = cellBefore(known, id, placed);
  return (
    before?.formula === placed.cell?.formula && textOf(before?.value ?? null) === textOf(placed.cell?.value ?? null)
  );
}

function knownValue(known: Workbook | undefined, id: SheetId, placed: PlacedCell): CellValue {
  return cellBefore(known, id, placed)?.value ?? null;
}

function cellBefore(known: Workbook | undefined, id: SheetId, { row, column }: PlacedCell) {
  const sheet = known && sheetById(known, id);
  return sheet && cellAt(sheet, row, column);
}

function textOf(value: CellValue): string {
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? value : '';
}

function keyOf(sheet: SheetId, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}
