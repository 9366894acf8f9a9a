/** Making the next snapshot out of the one before, so that what did not change stays the same object. */
import type { Area } from '../base/address';
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import { isCellError, type Cell, type CellValue, type Row, type Sheet } from './workbook';

/** `next`, with every part that says the same as in `previous` taken from there. */
export function shareSheet(previous: Sheet, next: Sheet): Sheet {
  const rows = shareRows(previous.rows, next.rows);
  const merges = sameAreas(previous.merges, next.merges) ? previous.merges : next.merges;
  const hiddenRows = sameSet(previous.hiddenRows, next.hiddenRows) ? previous.hiddenRows : next.hiddenRows;
  const hiddenColumns = sameSet(previous.hiddenColumns, next.hiddenColumns)
    ? previous.hiddenColumns
    : next.hiddenColumns;
  const unchanged =
    rows === previous.rows &&
    merges === previous.merges &&
    hiddenRows === previous.hiddenRows &&
    hiddenColumns === previous.hiddenColumns &&
    next.id === previous.id &&
    next.name === previous.name &&
    next.visibility === previous.visibility &&
    next.protected === previous.protected;
  return unchanged ? previous : { ...next, rows, merges, hiddenRows, hiddenColumns };
}

/** The rows of a sheet that holds these cells and no others. */
export function* rowsHolding(
  cells: readonly { readonly row: number; readonly column: number; readonly cell: Cell | undefined }[],
): Steps<readonly (Row | undefined)[]> {
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  for (const [index, { row, column, cell }] of cells.entries()) {
    if (index % CELLS_OF_A_STEP === 0) yield;
    if (!cell) continue;
    while (rows.length <= row) rows.push(undefined);
    const held = (rows[row] ??= []);
    while (held.length < column) held.push(undefined);
    held[column] = cell;
  }
  return rows;
}

const CELLS_OF_A_STEP = ITEMS_OF_A_STEP * 16;

/** The rows with some cells put in their place; rows that hold the same afterwards stay the same objects. */
export function withCells(
  rows: readonly (Row | undefined)[],
  cells: Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell | undefined }>,
): readonly (Row | undefined)[] {
  const changed = new Map<number, (Cell | undefined)[]>();
  for (const { row, column, cell } of cells) {
    if (sameCell((changed.get(row) ?? rows[row])?.[column], cell)) continue;
    const copy = changed.get(row) ?? [...(rows[row] ?? [])];
    while (copy.length < column) copy.push(undefined);
    copy[column] = cell;
    changed.set(row, copy);
  }
  if (changed.size === 0) return rows;
  // Rows are copied without a look at them: a value left in the last row makes a million.
  const next = rows.slice();
  for (const [row, copy] of changed) {
    while (next.length < row) next.push(undefined);
    const held = trimmed(copy);
    next[row] = shareRow(rows[row], held) ?? held;
  }
  const after = trimmed(next) ?? [];
  const same = after.length === rows.length && [...changed.keys()].every((row) => after[row] === rows[row]);
  return same ? rows : after;
}

/** Without empty places at the end; undefined where nothing is left. */
export function trimmed<T>(items: readonly (T | undefined)[]): readonly (T | undefined)[] | undefined {
  let length = items.length;
  while (length > 0 && items[length - 1] === undefined) length--;
  if (length === 0) return undefined;
  return length === items.length ? items : items.slice(0, length);
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    sameValue(a.value, b.value) && a.formula === b.formula && a.numberFormat === b.numberFormat && a.note === b.note
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function shareRows(
  previous: readonly (Row | undefined)[],
  next: readonly (Row | undefined)[],
): readonly (Row | undefined)[] {
  // After rows were inserted or deleted, those below stand further down or up.
  const shift = next.length - previous.length;
  const rows = next.map((row, at) => shareRow(previous[at], row) ?? shareRow(previous[at - shift], row) ?? row);
  return rows.length === previous.length && rows.every((row, at) => row === previous[at]) ? previous : rows;
}

function shareRow(previous: Row | undefined, next: Row | undefined): Row | undefined {
  if (!previous || !next || previous === next) return next === previous ? next : undefined;
  if (previous.length !== next.length) return undefined;
  for (let column = 0; column < next.length; column++) {
    if (!sameCell(previous[column], next[column])) return undefined;
  }
  return previous;
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return (
    a.length === b.length &&
    a.every((area, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        area.top === other.top &&
        area.left === other.left &&
        area.bottom === other.bottom &&
        area.right === other.right
      );
    })
  );
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
