/**
 * Recalculates the workbook in memory: arithmetic, comparison, text joined,
 * and SUM, COUNT, ROUND, ABS, MIN, MAX, IF. A formula with anything else keeps its
 * last result, as in a workbook whose calculation is switched off.
 */
import type { Area } from '../../base/address';
import { referencesOf } from '../../workbook/formula-references';
import { withCells } from '../../workbook/sharing';
import {
  cellAt,
  isCellError,
  type CellError,
  type CellValue,
  type Sheet,
  type Workbook,
} from '../../workbook/workbook';

export function recalculated(workbook: Workbook): Workbook {
  const results = new Map<string, CellValue>();
  const resultAt = (sheet: Sheet, row: number, column: number): CellValue => {
    const cell = cellAt(sheet, row, column);
    if (!cell?.formula) return cell?.value ?? null;
    const key = `${sheet.id}!${row},${column}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    results.set(key, cell.value); // what a circular reference sees
    const result = evaluate(cell.formula, cell.value, sheet);
    results.set(key, result);
    return result;
  };
  const evaluate = (formula: string, last: CellValue, sheet: Sheet): CellValue => {
    try {
      return new Reader(formula, (name, area) => {
        const from = name === undefined ? sheet : workbook.sheets.find((each) => sameName(each.name, name));
        if (!from) throw new FormulaError('#REF!');
        return valuesIn(from, area, (row, column) => resultAt(from, row, column));
      }).result();
    } catch (error) {
      if (error instanceof FormulaError) return { error: error.code };
      if (error instanceof NotUnderstood) return last;
      throw error;
    }
  };
  const sheets = workbook.sheets.map((sheet) => {
    const cells = formulaCells(sheet).map(({ row, column, cell }) => ({
      row,
      column,
      cell: { ...cell, value: resultAt(sheet, row, column) },
    }));
    const rows = withCells(sheet.rows, cells);
    return rows === sheet.rows ? sheet : { ...sheet, rows };
  });
  return sheets.every((sheet, at) => sheet === workbook.sheets[at]) ? workbook : { ...workbook, sheets };
}

export function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

function formulaCells(sheet: Sheet) {
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => (cell?.formula ? [{ row, column, cell }] : [])),
  );
}

function valuesIn(sheet: Sheet, area: Area, valueAt: (row: number, column: number) => CellValue): CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, Math.max(area.top, sheet.rows.length - 1)); row++) {
    const width = sheet.rows[row]?.length ?? 0;
    for (let column = area.left; column <= Math.min(area.right, Math.max(area.left, width - 1)); column++) {
      values.push(valueAt(row, column));
    }
  }
  return values;
}

class FormulaError extends Error {
  constructor(readonly code: CellError['error']) {
    super(code);
  }
}

class NotUnderstood extends Error {}

type Operand = CellValue | readonly CellValue[];

/** Reads a formula from left to right and works it out on the way. */
class Reader {
  readonly #tokens: readonly string[];
  readonly #references = new Map<string, { sheet?: string; area: Area }>();
  #at = 0;

  constructor(
    formula: string,
    private readonly valuesOf: (sheet: string | undefined, area: Area) => readonly CellValue[],
  ) {
    const { references, names, opaque } = referencesOf(formula);
    if (opaque || names.length > 0) throw new NotUnderstood(formula);
    let text = '';
    let from = 1;
    references.forEach((reference, at) => {
      const prefix = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!$/u.exec(formula.slice(from, reference.start));
      text += `${formula.slice(from, reference.start - (prefix?.[0].length ?? 0))}\u0001${at}\u0001`;
      this.#references.set(`\u0001${at}\u0001`, reference);
      from = reference.end;
    });
    text += formula.slice(from);
    this.#tokens =
      // eslint-disable-next-line no-control-regex -- the mark of a reference, which no formula can hold
      text.match(/\u0001\d+\u0001|"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?|[A-Za-z]+|<=|>=|<>|\S/g) ?? [];
  }

  result(): CellValue {
    const value = single(this.#comparison());
    if (this.#at < this.#tokens.length) throw new NotUnderstood();
    return value ?? 0;
  }

  #take(...wanted: string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.#at++;
    return token;
  }

  #comparison(): Operand {
    let left = this.#joined();
    for (let sign; (sign = this.#take('=', '<>', '<=', '>=', '<', '>'));) {
      const [a, b] = [single(left) ?? 0, single(this.#joined()) ?? 0];
      left = { '=': a === b, '<>': a !== b, '<=': a <= b, '>=': a >= b, '<': a < b, '>': a > b }[sign] ?? false;
    }
    return left;
  }

  #joined(): Operand {
    let left = this.#sum();
    while (this.#take('&')) left = `${String(single(left) ?? '')}${String(single(this.#sum()) ?? '')}`;
    return left;
  }

  #sum(): Operand {
    let left = this.#product();
    for (let sign; (sign = this.#take('+', '-'));) {
      const right = number(this.#product());
      left = sign === '+' ? number(left) + right : number(left) - right;
    }
    return left;
  }

  #product(): Operand {
    let left = this.#factor();
    for (let sign; (sign = this.#take('*', '/'));) {
      const right = number(this.#factor());
      if (sign === '/' && right === 0) throw new FormulaError('#DIV/0!');
      left = sign === '*' ? number(left) * right : number(left) / right;
    }
    return left;
  }

  #factor(): Operand {
    if (this.#take('-')) return -number(this.#factor());
    if (this.#take('+')) return this.#factor();
    if (this.#take('(')) {
      const inner = this.#comparison();
      if (!this.#take(')')) throw new NotUnderstood();
      return inner;
    }
    const token = this.#tokens[this.#at++] ?? '';
    const reference = this.#references.get(token);
    if (reference) return this.valuesOf(reference.sheet, reference.area);
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (this.#take('(')) return this.#call(token.toUpperCase());
    if (/^(true|false)$/i.test(token)) return token.toUpperCase() === 'TRUE';
    throw new NotUnderstood(token);
  }

  #call(name: string): CellValue {
    const given: Operand[] = [];
    while (!this.#take(')')) {
      given.push(this.#comparison());
      if (!this.#take(',') && this.#tokens[this.#at] !== ')') throw new NotUnderstood();
    }
    const [first = null, second = null, third = null] = given;
    if (name === 'IF') return single(first) ? single(second) : single(third ?? false);
    if (name === 'ABS') return Math.abs(number(first));
    if (name === 'ROUND') return Number(number(first).toFixed(number(second)));
    if (name === 'COUNT') return given.flatMap(membersOf).filter((each) => typeof each === 'number').length;
    const numbers = given.flatMap(numbersAmong);
    if (name === 'SUM') return numbers.reduce((sum, each) => sum + each, 0);
    if (name === 'MIN') return numbers.length === 0 ? 0 : Math.min(...numbers);
    if (name === 'MAX') return numbers.length === 0 ? 0 : Math.max(...numbers);
    throw new NotUnderstood(name);
  }
}

function isMany(operand: Operand): operand is readonly CellValue[] {
  return Array.isArray(operand);
}

function single(operand: Operand): Exclude<CellValue, CellError> {
  const value = isMany(operand) ? (operand[0] ?? null) : operand;
  if (isCellError(value)) throw new FormulaError(value.error);
  return value;
}

function number(operand: Operand): number {
  const value = single(operand);
  if (value === null) return 0;
  const result = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(result)) throw new FormulaError('#VALUE!');
  return result;
}

function membersOf(operand: Operand): readonly CellValue[] {
  return isMany(operand) ? operand : [operand];
}

/** In a range, text and truth values do not count. */
function numbersAmong(operand: Operand): number[] {
  if (!isMany(operand)) return [number(operand)];
  return operand.flatMap((value) => {
    if (isCellError(value)) throw new FormulaError(value.error);
    return typeof value === 'number' ? [value] : [];
  });
}
