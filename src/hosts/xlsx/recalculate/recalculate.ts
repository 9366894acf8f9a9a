/**
 * Formulas saved without a result, computed by another engine: what it is sure
 * of stands in the workbook then, and is told; what differs from a result that
 * was saved is told and changes nothing.
 */
import { isCellError, type Cell, type CellValue, type Sheet, type Workbook } from '../../../workbook/workbook';
import { Dependents } from '../../../workbook/dependents';
import type { CellRange } from '../../../base/address';
import type { XlsxReading } from '../read-xlsx';
import type { EngineMaker, FormulaCell } from './engine-sheet';
import { differing, notComputed, wasRecalculated, tooManyCells } from './recalculation-problems';
import { hasTrustedResult } from './trusted-formulas';

export type Recalculation = (reading: XlsxReading) => XlsxReading;

/** The engine holds every cell at once, ten times as large as we do. */
const MOST_CELLS = 200_000;
/** Sums taken in another order differ by so much of themselves. */
const NOISE = 1e-12;

interface Formula extends FormulaCell {
  readonly formula: string;
  readonly saved: CellValue;
}

export function recalculateWith(engineFor: EngineMaker): Recalculation {
  return ({ workbook, problems }) => {
    const formulas = formulasIn(workbook);
    if (formulas.length === 0) return { workbook, problems };
    // Days from 1904 are others in the engine.
    if (workbook.date1904 || cellsIn(workbook) > MOST_CELLS)
      return { workbook, problems: [...problems, tooManyCells(workbook.date1904, MOST_CELLS)] };
    const engine = engineFor(workbook);
    const results = engine.results(formulas);
    engine.end();
    const doubtful = doubtfulIn(workbook, formulas, results);
    const rows = new Map<number, (readonly (Cell | undefined)[] | undefined)[]>();
    const told = { computed: new Array<CellRange>(), left: new Array<CellRange>(), differing: new Array<CellRange>() };
    formulas.forEach((formula, at) => {
      const result = results[at];
      const place = placeOf(workbook, formula);
      const isSure = result !== undefined && !doubtful.has(keyOf(formula));
      if (formula.saved === null && !isSure) told.left.push(place);
      else if (isSure && formula.saved === null) {
        told.computed.push(place);
        put(rows, workbook, formula, result);
      } else if (isSure && !isSame(formula.saved, result)) told.differing.push(place);
    });
    const sheets = workbook.sheets.map((sheet, at): Sheet => {
      const changed = rows.get(at);
      return changed ? { ...sheet, rows: changed } : sheet;
    });
    return {
      workbook: { ...workbook, sheets },
      problems: [
        ...problems.filter(({ kind }) => kind !== 'uncalculated-formulas'),
        ...(told.computed.length > 0 ? [wasRecalculated(told.computed)] : []),
        ...(told.left.length > 0 ? [notComputed(told.left)] : []),
        ...(told.differing.length > 0 ? [differing(told.differing)] : []),
      ],
    };
  };
}

function formulasIn({ sheets }: Workbook): Formula[] {
  const found: Formula[] = [];
  sheets.forEach(({ rows }, sheet) => {
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined) found.push({ sheet, row, column, formula: cell.formula, saved: cell.value });
      });
    });
  });
  return found;
}

function cellsIn({ sheets }: Workbook): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((all, cells) => all + (cells?.length ?? 0), 0), 0);
}

/** Those the engine has no sure result for, and all that read from them: IFERROR makes a plain number of its error. */
function doubtfulIn(workbook: Workbook, formulas: readonly Formula[], results: readonly (CellValue | undefined)[]) {
  const unsure = formulas.filter(({ formula }, at) => results[at] === undefined || !hasTrustedResult(formula));
  const places = unsure.map((formula) => placeOf(workbook, formula));
  const index = new Map(workbook.sheets.map(({ id }, at) => [id, at]));
  const readers = Dependents.in(workbook).of(places) ?? [];
  return new Set([
    ...unsure.map(keyOf),
    ...readers.map(({ sheet, row, column }) => keyOf({ sheet: index.get(sheet) ?? -1, row, column })),
  ]);
}

function placeOf(workbook: Workbook, { sheet, row, column }: FormulaCell): CellRange {
  return { sheet: workbook.sheets[sheet]?.id ?? '', top: row, left: column, bottom: row, right: column };
}

function keyOf({ sheet, row, column }: FormulaCell): string {
  return `${sheet} ${row} ${column}`;
}

function put(
  changed: Map<number, (readonly (Cell | undefined)[] | undefined)[]>,
  { sheets }: Workbook,
  { sheet, row, column }: FormulaCell,
  value: CellValue,
): void {
  const rows = changed.get(sheet) ?? [...(sheets[sheet]?.rows ?? [])];
  changed.set(sheet, rows);
  const cells = rows[row];
  const cell = cells?.[column];
  if (cells && cell) rows[row] = cells.with(column, { ...cell, value });
}

function isSame(saved: CellValue, result: CellValue): boolean {
  if (typeof saved === 'number' && typeof result === 'number')
    return Math.abs(saved - result) <= NOISE * Math.max(1, Math.abs(saved), Math.abs(result));
  // A saved error the engine does not have may be of something it cannot see.
  return isCellError(saved) ? false : saved === result;
}
