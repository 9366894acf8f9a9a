/** Cells named in few ranges: runs of rows in a column, and one range over all where there are many runs. */
import type { CellRange } from '../base/address';

const MOST_RUNS = 6;

export function compactCells(cells: readonly CellRange[]): readonly CellRange[] {
  const columns = new Map<string, CellRange[]>();
  for (const cell of cells) {
    const name = `${cell.sheet}:${cell.left}:${cell.right}`;
    const runs = columns.get(name);
    if (runs === undefined) {
      columns.set(name, [cell]);
      continue;
    }
    const last = runs.at(-1);
    if (last && cell.top <= last.bottom + 1 && cell.bottom >= last.bottom)
      runs[runs.length - 1] = { ...last, bottom: cell.bottom };
    else if (!last || cell.top > last.bottom) runs.push(cell);
  }
  return [...columns.values()].flatMap((runs) => (runs.length <= MOST_RUNS ? runs : [covering(runs)]));
}

function covering(runs: readonly CellRange[]): CellRange {
  return runs.reduce((all, run) => ({
    ...all,
    top: Math.min(all.top, run.top),
    bottom: Math.max(all.bottom, run.bottom),
  }));
}
