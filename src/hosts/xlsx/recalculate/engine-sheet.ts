/** A workbook put into the engine of formulas, and its results read back exactly. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Model } from '@ironcalc/wasm';
import { formatArea } from '../../../base/address';
import { isCellError, type CellValue, type Workbook } from '../../../workbook/workbook';
import { formatSheetName } from '../sheet-name';
import { withAsciiNames } from './ascii-names';

export interface FormulaCell {
  /** By the order of the workbook's sheets. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface Engine {
  /** Results of these, in their order; undefined where the engine has an error or more cells than one. */
  results(cells: readonly FormulaCell[]): readonly (CellValue | undefined)[];
  end(): void;
}

export type EngineMaker = (workbook: Workbook) => Engine;

/** It gives numbers as text only, of at most fifteen digits. */
const FIFTEEN_DIGITS = '0.00000000000000E+00';
const PROGRAM = join('node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');
const [NUMBER, TEXT, LOGICAL] = [1, 2, 4];

/** Fetched only when it is asked for. `wasm`: the engine's program, where it does not lie beside us. Throws where the package is not there. */
export async function loadEngine(wasm?: Uint8Array): Promise<EngineMaker> {
  const program = wasm ?? readFileSync(programAbove(__dirname));
  const library = await import('@ironcalc/wasm');
  library.initSync({ module: program });
  return (workbook) => engineOf(new library.Model('guiju', 'en', 'UTC', 'en'), workbook);
}

/** As packages are looked for, without whoever puts the program together taking it in. */
function programAbove(folder: string): string {
  const path = join(folder, PROGRAM);
  return existsSync(path) || dirname(folder) === folder ? path : programAbove(dirname(folder));
}

function engineOf(model: Model, workbook: Workbook): Engine {
  model.pauseEvaluation();
  workbook.sheets.forEach(({ name }, at) => {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  });
  model.newSheet();
  const rest = workbook.sheets.length;
  const names = withAsciiNames(workbook.names);
  for (const { name, refersTo } of names.names) define(model, name, refersTo);
  workbook.sheets.forEach(({ rows }, sheet) => {
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        const input = cell?.formula === undefined ? inputOf(cell?.value ?? null) : names.inFormula(cell.formula);
        if (input !== undefined) model.setUserInput(sheet, row + 1, column + 1, input);
      });
    });
  });
  model.resumeEvaluation();
  model.evaluate();
  const asDigits = (sheet: number, row: number, column: number) => {
    model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', FIFTEEN_DIGITS);
    return Number(model.getFormattedCellValue(sheet, row, column));
  };
  return {
    results: (cells) => {
      const found = cells.map(({ sheet, row, column }) => resultIn(model, sheet, row + 1, column + 1, asDigits));
      // What fifteen digits leave of a number is asked for by itself: so none passes that was rounded.
      model.pauseEvaluation();
      const places = cells.map((cell, at) => ({ ...cell, value: found[at], at }));
      const numbers = places.flatMap(({ value, ...place }) => (typeof value === 'number' ? [{ ...place, value }] : []));
      numbers.forEach(({ sheet, row, column, value }, at) => {
        const address = formatArea({ top: row, left: column, bottom: row, right: column });
        const name = formatSheetName(workbook.sheets[sheet]?.name ?? '');
        model.setUserInput(rest, at + 1, 1, `=${name}!${address}-(${value})`);
      });
      model.resumeEvaluation();
      model.evaluate();
      const left = new Map(numbers.map(({ at }, number) => [at, asDigits(rest, number + 1, 1)]));
      return found.map((value, at) => (typeof value === 'number' ? value + (left.get(at) ?? 0) : value));
    },
    end: () => model.free(),
  };
}

/** A name the engine does not take is none: formulas with it have an error. */
function define(model: Model, name: string, refersTo: string): void {
  try {
    model.newDefinedName(name, undefined, refersTo.slice(1));
  } catch {
    // As if nobody had given the name: the formulas that use it are told.
  }
}

function inputOf(value: CellValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value === '' ? undefined : `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : String(value);
}

type AsDigits = (sheet: number, row: number, column: number) => number;

function resultIn(model: Model, sheet: number, row: number, column: number, asDigits: AsDigits): CellValue | undefined {
  const structure = model.getCellArrayStructure(sheet, row, column);
  const isOne =
    structure === 'SingleCell' || ('DynamicAnchor' in structure && structure.DynamicAnchor.every((size) => size === 1));
  if (!isOne) return undefined;
  switch (model.getCellType(sheet, row, column)) {
    case NUMBER: {
      const number = asDigits(sheet, row, column);
      return Number.isFinite(number) ? number : undefined;
    }
    case TEXT:
      return model.getFormattedCellValue(sheet, row, column);
    case LOGICAL:
      return model.getFormattedCellValue(sheet, row, column) === 'TRUE';
    default:
      return undefined;
  }
}
