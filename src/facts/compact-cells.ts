/** Cells named in few ranges: runs of rows in a column, and one range over all where there are many runs. */
import type { CellRange } from '../base/address';

const MOST_RUNS = 6;

/** From its first cell down to a row. */
interface Run {
  readonly from: CellRange;
  bottom: number;
}

/** Takes cells one after the other, from the top of each column down, and keeps no more than their runs. */
export class CellRuns {
  private readonly sheets = new Map<string, Map<number, Run[]>>();
  private last: { readonly sheet: string; readonly columns: Map<number, Run[]> } | undefined;

  add(cells: readonly CellRange[]): void {
    for (const cell of cells) {
      const runs = this.runsOf(cell);
      const last = runs.at(-1);
      if (last === undefined || cell.top > last.bottom + 1 || cell.right !== last.from.right)
        runs.push({ from: cell, bottom: cell.bottom });
      else if (cell.bottom > last.bottom) last.bottom = cell.bottom;
    }
  }

  ranges(): readonly CellRange[] {
    const all = [...this.sheets.values()].flatMap((columns) => [...columns.values()]);
    return all.flatMap((runs) => {
      const ranges = runs.map(({ from, bottom }) => (from.bottom === bottom ? from : { ...from, bottom }));
      return ranges.length <= MOST_RUNS ? ranges : [covering(ranges)];
    });
  }

  private runsOf({ sheet, left }: CellRange): Run[] {
    if (this.last?.sheet !== sheet) {
      const columns = this.sheets.get(sheet) ?? new Map<number, Run[]>();
      this.sheets.set(sheet, columns);
      this.last = { sheet, columns };
    }
    const { columns } = this.last;
    let runs = columns.get(left);
    if (runs === undefined) columns.set(left, (runs = []));
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
