/** Shared formulas: one text, written for one cell, said again for the others with its relative addresses shifted. */
import { columnName, columnNumber, LAST_COLUMN, LAST_ROW } from '../../base/address';

export interface SharedFormula {
  /** About as many characters as it has for any cell. */
  readonly length: number;
  /** The formula, without '=', for the cell that many rows and columns further on. */
  shifted(rows: number, columns: number): string;
}

type Piece = string | Corner;

interface Corner {
  readonly column?: { readonly at: number; readonly fixed: boolean };
  readonly row?: { readonly at: number; readonly fixed: boolean };
}

/**
 * Texts, quoted sheet names and bracketed parts (tables' columns, other
 * workbooks) pass as they are; a bare run of letters and digits is an address
 * only where it is no sheet's name (before '!') and no function's (before '(').
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.$(!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.$(!])|[\p{L}\p{N}_.$\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

export function compileSharedFormula(text: string): SharedFormula {
  const pieces: Piece[] = [];
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const called = next === '(' || next === '!';
    const threeDimensional = next === ':' && tokens[index + 3] === '!';
    if (called || threeDimensional) add(pieces, token);
    else for (const piece of addressIn(token)) add(pieces, piece);
  });
  return {
    length: text.length,
    // Joined, not added to bit by bit: a text of many additions is kept as a tree of them.
    shifted: (rows, columns) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : cornerText(piece, rows, columns))).join(''),
  };
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.length - 1;
  const before = pieces[last];
  if (typeof piece === 'string' && typeof before === 'string') pieces[last] = before + piece;
  else pieces.push(piece);
}

function addressIn(token: string): readonly Piece[] {
  const cell = CELL.exec(token);
  if (cell) {
    const column = columnNumber((cell[2] ?? '').toUpperCase());
    const row = Number(cell[4]) - 1;
    if (column === undefined || column > LAST_COLUMN || row < 0 || row > LAST_ROW) return [token];
    return [{ column: { at: column, fixed: cell[1] === '$' }, row: { at: row, fixed: cell[3] === '$' } }];
  }
  const [first, second, more] = token.split(':');
  if (first === undefined || second === undefined || more !== undefined) return [token];
  const from = wholeLine(first);
  const to = wholeLine(second);
  return from && to ? [from, ':', to] : [token];
}

function wholeLine(text: string): Corner | undefined {
  const column = COLUMN.exec(text);
  if (column) {
    const at = columnNumber((column[2] ?? '').toUpperCase());
    return at === undefined || at > LAST_COLUMN ? undefined : { column: { at, fixed: column[1] === '$' } };
  }
  const row = ROW.exec(text);
  const at = row ? Number(row[2]) - 1 : -1;
  return at < 0 || at > LAST_ROW ? undefined : { row: { at, fixed: row?.[1] === '$' } };
}

function cornerText(corner: Corner, rows: number, columns: number): string {
  const column = corner.column && (corner.column.fixed ? corner.column.at : corner.column.at + columns);
  const row = corner.row && (corner.row.fixed ? corner.row.at : corner.row.at + rows);
  if (column !== undefined && (column < 0 || column > LAST_COLUMN)) return '#REF!';
  if (row !== undefined && (row < 0 || row > LAST_ROW)) return '#REF!';
  const letters = column === undefined ? '' : `${corner.column?.fixed ? '$' : ''}${columnName(column)}`;
  const digits = row === undefined ? '' : `${corner.row?.fixed ? '$' : ''}${row + 1}`;
  return letters + digits;
}
