/** A mark on cells that a check has something to say about. */
import type { CellRange } from '../base/address';

export interface Flag {
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly cells: readonly CellRange[];
}

/**
 * However Excel gives it back: with spaces, in capitals, under the name the
 * function has in the language of its user.
 */
const MARK = /^=?\s*[+@]?\s*(?:_xlfn\.)?\p{L}+\s*\(\s*"guiju:([^"]+)"\s*\)\s*=\s*0\s*$/iu;

/**
 * The formula of a flag's conditional format. It is true for every cell, and
 * by it we know our own flags in any copy of the workbook.
 */
export function flagFormula(check: string): string {
  return `=N("guiju:${check}")=0`;
}

/** The check a conditional format's formula names, where the format is a flag of ours. */
export function checkOfFlagFormula(formula: string): string | undefined {
  return MARK.exec(formula.trim())?.[1];
}
