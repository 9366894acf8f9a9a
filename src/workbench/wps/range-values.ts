/** Value2, Formula and Text of a range of the simulated WPS, in the shapes a real one may give them. */
import type { Area } from '../../base/address';
import { columnsOf, rowsOf } from '../excel/addresses';
import type { CellWrite, ModelCell } from '../excel/workbook-model';
import { refusal, type EtContext, type EtPlace } from './et-context';
import { typedWrite } from './typed';

const CODES: Readonly<Record<string, number>> = {
  '#NULL!': 2000,
  '#DIV/0!': 2007,
  '#VALUE!': 2015,
  '#REF!': 2023,
  '#NAME?': 2029,
  '#NUM!': 2036,
  '#N/A': 2042,
};
const FIRST_ERROR = -2_146_828_288;
const READABLE_CELLS = 5_000_000;

/** Of several areas the first. */
export function firstArea({ areas }: EtPlace): Area {
  const [area] = areas;
  if (!area) throw refusal('a range without cells');
  return area;
}

export function value2(context: EtContext, place: EtPlace): unknown {
  return shaped(context, place, ({ value, isError }) => {
    if (isError && context.beliefs['error-value'] === 'number') return FIRST_ERROR + (CODES[String(value)] ?? 2042);
    return value ?? (context.beliefs['empty-value'] === 'null' ? null : undefined);
  });
}

export function formulas(context: EtContext, place: EtPlace): unknown {
  return shaped(context, place, ({ value, formula }) => formula ?? (value === null ? '' : plain(value)));
}

/** Numbers come as their text. */
function plain(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function shaped(context: EtContext, place: EtPlace, of: (cell: ModelCell) => unknown): unknown {
  const area = firstArea(place);
  const [height, width] = [rowsOf(area), columnsOf(area)];
  if (height * width > READABLE_CELLS) throw refusal('not enough memory');
  if (height * width === 1) return of(place.sheet.cell(area.top, area.left));
  const rows = Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (__, across) => of(place.sheet.cell(area.top + down, area.left + across))),
  );
  const shape = context.beliefs['value-shape'];
  if (shape === 'flat' && (height === 1 || width === 1)) return rows.flat();
  if (shape !== 'items') return rows;
  return context.bridge.object('SafeArray', rows, {
    call: { Item: (row, column) => rows[Number(row) - 1]?.[Number(column) - 1] },
  });
}

/** One value for all cells, or a table; where that is too small the rest says #N/A. */
export function writeValues(context: EtContext, place: EtPlace, given: unknown): void {
  const { sheet } = place;
  if (sheet.protected()) throw refusal('the cell is on a protected sheet');
  if (context.state.isInCell()) throw refusal('a cell is being edited');
  const writes = place.areas.flatMap((area): CellWrite[] => {
    const table = Array.isArray(given) ? tableOf(given, area) : undefined;
    return Array.from({ length: rowsOf(area) }, (_, down) => down).flatMap((down) =>
      Array.from({ length: columnsOf(area) }, (__, across) => {
        const [row, column] = [area.top + down, area.left + across];
        const value = table ? (table[down] && across in table[down] ? table[down][across] : '#N/A') : given;
        const isText = sheet.cell(row, column).numberFormat === '@';
        return typedWrite(row, column, value, { isText, date1904: context.model.date1904 ?? false });
      }),
    );
  });
  sheet.write(writes);
}

function tableOf(given: readonly unknown[], area: Area): readonly (readonly unknown[])[] {
  const rows = given.filter((row): row is readonly unknown[] => Array.isArray(row));
  if (rows.length === given.length) return rows;
  // A flat array fills each row.
  return Array.from({ length: rowsOf(area) }, () => given);
}
