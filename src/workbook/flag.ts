/** A mark on cells that a check has something to say about. */
import { formatArea, type CellRange } from '../base/address';

export interface Flag {
  readonly check: string;
  /** What the finding asks: to be put right, to be explained, an interpretation to be settled, something to be told. */
  readonly severity: 'error' | 'warning' | 'differing' | 'note';
  readonly cells: readonly CellRange[];
}

/** One that was found in the cells; without severity where it looks as none does now. */
export type StandingFlag = Omit<Flag, 'severity'> & { readonly severity: Flag['severity'] | undefined };

/** Those that stand and shall, where what is on these cells is to go. */
export function stayingOf(standing: readonly StandingFlag[], gone: readonly CellRange[]): Flag[] {
  const places = new Set(gone.map(({ sheet, ...area }) => `${sheet} ${formatArea(area)}`));
  return standing.flatMap(({ severity, ...flag }) => {
    const goes = flag.cells.every(({ sheet, ...area }) => places.has(`${sheet} ${formatArea(area)}`));
    return severity === undefined || goes ? [] : [{ ...flag, severity }];
  });
}

/** Beyond so many cells of a flag its ranges are compared as they are. */
const SEEN_CELL_BY_CELL = 2_000;

/** Whether these are the same flags on the same cells, in whatever order and however the cells are put together. */
export function sameFlags(some: readonly StandingFlag[], others: readonly StandingFlag[]): boolean {
  return placesOf(some) === placesOf(others);
}

/** The check as it may come back in capitals. */
function placesOf(flags: readonly StandingFlag[]): string {
  const places = flags.flatMap(({ check, severity, cells }) =>
    cellsOf(cells).map((cell) => JSON.stringify([check.toLowerCase(), severity ?? '', cell.sheet, formatArea(cell)])),
  );
  return [...new Set(places)].sort().join('\n');
}

function cellsOf(ranges: readonly CellRange[]): readonly CellRange[] {
  const count = ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (count > SEEN_CELL_BY_CELL) return ranges;
  return ranges.flatMap(({ sheet, top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) => top + down).flatMap((row) =>
      Array.from({ length: right - left + 1 }, (_, across) => left + across).map((column) => ({
        sheet,
        top: row,
        left: column,
        bottom: row,
        right: column,
      })),
    ),
  );
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
