/**
 * What inserting and deleting rows or columns does to a workbook: where its
 * cells, merged areas and hidden lines stand afterwards, and what the formulas
 * and names that mention them read.
 */
import { formatArea, LAST_COLUMN, LAST_ROW, type Area, type CellRange, type SheetId } from '../base/address';
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import { referencesOf } from './formula-references';
import { trimmed } from './sharing';
import type { Cell, Row, Sheet, Workbook } from './workbook';

export interface LineMove {
  readonly sheet: SheetId;
  readonly lines: 'rows' | 'columns';
  /** The first line that came or went. */
  readonly at: number;
  /** So many came, and those from `at` on moved away; negative: so many went, from `at` on. */
  readonly by: number;
}

interface Moved {
  readonly workbook: Workbook;
  /** Formula cells, where they stand now, that have lost some of what they read: their results may be others. */
  readonly bereft: readonly CellRange[];
}

/** Rows in which nothing changes stay the same objects, wherever they stand now. */
export function* movingLines(workbook: Workbook, move: LineMove): Steps<Moved> {
  const name = workbook.sheets.find(({ id }) => id === move.sheet)?.name.toUpperCase();
  const bereft: CellRange[] = [];
  const sheets: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const moved = sheet.id === move.sheet ? sheetMoved(sheet, move) : sheet;
    const isMeant = (named: string | undefined) =>
      named === undefined ? sheet.id === move.sheet : named.toUpperCase() === name;
    let same = true;
    const rows: (Row | undefined)[] = [];
    for (const [at, row] of moved.rows.entries()) {
      if (at % ITEMS_OF_A_STEP === 0) yield;
      const next = row?.some((cell) => cell?.formula !== undefined)
        ? rowReferring(row, isMeant, move, (column) =>
            bereft.push({ sheet: sheet.id, top: at, left: column, bottom: at, right: column }),
          )
        : row;
      same &&= next === row;
      rows.push(next);
    }
    sheets.push(same ? moved : { ...moved, rows });
  }
  const names = workbook.names.map((defined) => {
    const refersTo = formulaMoved(defined.refersTo, (named) => named?.toUpperCase() === name, move).text;
    return refersTo === defined.refersTo ? defined : { ...defined, refersTo };
  });
  return { workbook: { ...workbook, sheets, names }, bereft };
}

/** Where the area stands afterwards; undefined where it has vanished. */
export function areaMoved(area: Area, { lines, at, by }: Omit<LineMove, 'sheet'>): Area | undefined {
  const last = lines === 'rows' ? LAST_ROW : LAST_COLUMN;
  const end = at - Math.min(by, 0);
  const move = (line: number, bound: number) => (line < at ? line : line >= end ? Math.min(line + by, last) : bound);
  const [from, to] = lines === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const [first, final] = [move(from, at), to === last ? last : move(to, at - 1)];
  if (first > final) return undefined;
  return lines === 'rows' ? { ...area, top: first, bottom: final } : { ...area, left: first, right: final };
}

function sheetMoved(sheet: Sheet, move: LineMove): Sheet {
  const { lines, at, by } = move;
  const hidden = (numbers: ReadonlySet<number>) => new Set([...numbers].flatMap((line) => lineMoved(line, move) ?? []));
  return {
    ...sheet,
    rows:
      lines === 'rows'
        ? (trimmed(spliced(sheet.rows, at, by)) ?? [])
        : sheet.rows.map((row) => row && (row.length > at ? trimmed(spliced(row, at, by)) : row)),
    merges: sheet.merges.flatMap((area) => areaMoved(area, move) ?? []).filter(isSeveral),
    hiddenRows: lines === 'rows' ? hidden(sheet.hiddenRows) : sheet.hiddenRows,
    hiddenColumns: lines === 'columns' ? hidden(sheet.hiddenColumns) : sheet.hiddenColumns,
  };
}

function isSeveral({ top, left, bottom, right }: Area): boolean {
  return top < bottom || left < right;
}

function spliced<T>(items: readonly (T | undefined)[], at: number, by: number): readonly (T | undefined)[] {
  if (at >= items.length) return items;
  const come = Array<undefined>(Math.max(0, by)).fill(undefined);
  return [...items.slice(0, at), ...come, ...items.slice(at + Math.max(0, -by))];
}

function lineMoved(line: number, { at, by }: LineMove): number | undefined {
  if (line < at) return line;
  return line >= at - Math.min(by, 0) ? line + by : undefined;
}

function rowReferring(
  row: Row,
  isMeant: (sheet: string | undefined) => boolean,
  move: LineMove,
  onBereft: (column: number) => void,
): Row {
  let changed = false;
  const cells = row.map((cell, column): Cell | undefined => {
    if (cell?.formula === undefined) return cell;
    const { text, bereft } = formulaMoved(cell.formula, isMeant, move);
    if (bereft) onBereft(column);
    if (text === cell.formula) return cell;
    changed = true;
    return { ...cell, formula: text };
  });
  return changed ? cells : row;
}

/** What the formula reads afterwards; `isMeant` tells whether the lines moved on the sheet of that name, or on the formula's own. */
export function formulaMoved(
  formula: string,
  isMeant: (sheet: string | undefined) => boolean,
  move: Omit<LineMove, 'sheet'>,
): { readonly text: string; readonly bereft: boolean } {
  let text = '';
  let from = 0;
  let bereft = false;
  for (const { sheet, area, start, end } of referencesOf(formula).references) {
    const address = formula.slice(start, end);
    const moved = isMeant(sheet) ? areaMoved(area, move) : area;
    text += formula.slice(from, start) + (moved ? addressOf(moved, area, address) : '#REF!');
    bereft ||= !moved || (isMeant(sheet) && losesLines(area, move));
    from = end;
  }
  return { text: text + formula.slice(from), bereft };
}

function losesLines({ top, left, bottom, right }: Area, { lines, at, by }: Omit<LineMove, 'sheet'>): boolean {
  const [from, to] = lines === 'rows' ? [top, bottom] : [left, right];
  return by < 0 && from < at - by && to >= at;
}

/** The address of `moved`, written as that of `before` is: with its $ signs, whole rows as rows, columns as columns. */
function addressOf(moved: Area, before: Area, address: string): string {
  if (formatArea(moved) === formatArea(before)) return address;
  const ends = address.split(':');
  const [first = '', last = first] = ends;
  const written = [end(first, moved.top, moved.left), end(last, moved.bottom, moved.right)];
  return ends.length === 1 ? (written[0] ?? '') : written.join(':');
}

const END = /^(?<column>\$?[A-Za-z]{1,3})?(?<row>\$?\d{1,7})?$/;

function end(text: string, row: number, column: number): string {
  const { column: columnText, row: rowText } = END.exec(text)?.groups ?? {};
  const name = formatArea({ top: row, left: column, bottom: row, right: column }).replace(/\d+$/, '');
  const fixed = (part: string) => (part.startsWith('$') ? '$' : '');
  return (
    (columnText === undefined ? '' : fixed(columnText) + name) +
    (rowText === undefined ? '' : `${fixed(rowText)}${row + 1}`)
  );
}
