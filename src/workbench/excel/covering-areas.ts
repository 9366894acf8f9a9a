/** The fewest simple rectangles that cover scattered cells exactly. */
import type { Area } from '../../base/address';

/** Runs of cells in a row, then equal runs below one another joined: exact, and few where cells stand together. */
export function coveringAreas(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs(sorted)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) open.set(key, { ...above, bottom: run.top });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function* runs(sorted: readonly { readonly row: number; readonly column: number }[]): Generator<Area> {
  let run: Area | undefined;
  for (const { row, column } of sorted) {
    if (run && run.top === row && column <= run.right + 1) run = { ...run, right: Math.max(run.right, column) };
    else {
      if (run) yield run;
      run = { top: row, left: column, bottom: row, right: column };
    }
  }
  if (run) yield run;
}
