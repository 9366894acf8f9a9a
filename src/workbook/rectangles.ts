/** Few rectangles for many cells. */
import type { Area } from '../base/address';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Rectangles that together hold all these cells. Cells of one column stand in
 * one rectangle where at most `gap` rows that are not wanted lie between them.
 */
export function rectanglesOf(cells: Iterable<CellPlace>, gap = 0): Area[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
    for (const { top, bottom } of runsOf(rows, gap)) {
      const key = `${top}:${bottom}`;
      const left = open.get(key);
      if (left?.right === column - 1) {
        open.set(key, { ...left, right: column });
      } else {
        if (left) done.push(left);
        open.set(key, { top, left: column, bottom, right: column });
      }
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(rows: number[], gap: number): { top: number; bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last.bottom + 1 + gap) last.bottom = Math.max(last.bottom, row);
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}
