/** Cells named in few ranges: runs of rows in a column, and one range over all where there are many runs. */
import type { CellRange } from '../base/address';

const MOST_RUNS = 6;

/** Takes cells one after the other, from the top of each column down, and keeps no more than their runs. */
export class CellRuns {
  private readonly columns = new Map<string, Map<number, CellRange[]>>();

  add(cells: readonly CellRange[]): void {
    for (const cell of cells) {
      const runs = this.runsOf(cell);
      const last = runs.at(-1);
      if (last === undefined || cell.top > last.bottom + 1 || cell.right !== last.right) runs.push(cell);
      else if (cell.bottom > last.bottom) runs[runs.length - 1] = { ...last, bottom: cell.bottom };
    }
  }

  ranges(): readonly CellRange[] {
    const all = [...this.columns.values()].flatMap((columns) => [...columns.values()]);
    return all.flatMap((runs) => (runs.length <= MOST_RUNS ? runs : [covering(runs)]));
  }

  private runsOf(cell: CellRange): CellRange[] {
    let columns = this.columns.get(cell.sheet);
    if (columns === undefined) this.columns.set(cell.sheet, (columns = new Map<number, CellRange[]>()));
    let runs = columns.get(cell.left);
    if (runs === undefined) columns.set(cell.left, (runs = []));
    return runs;
  }
}

export function compactCells(cells: readonly CellRange[]): readonly CellRange[] {
  const runs = new CellRuns();
  runs.add(cells);
  return runs.ranges();
}

function covering(runs: readonly CellRange[]): CellRange {
  return runs.reduce((all, run) => ({
    ...all,
    top: Math.min(all.top, run.top),
    bottom: Math.max(all.bottom, run.bottom),
    right: Math.max(all.right, run.right),
  }));
}
