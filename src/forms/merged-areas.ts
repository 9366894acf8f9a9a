/**
 * The merged areas of a sheet, found by any of their cells. Areas wider than
 * high are kept by their rows, the others by their columns, so that a merged
 * column of a long sheet costs no more than a merged row; of one row or column
 * they stand in order and are found by halving.
 */
import { contains, type Area } from '../base/address';

interface Lane {
  readonly areas: Area[];
  inOrder: boolean;
}

type Lanes = Map<number, Lane>;

export class MergedAreas {
  private readonly byRow: Lanes = new Map();
  private readonly byColumn: Lanes = new Map();
  private readonly rows: Uint8Array;

  constructor(areas: readonly Area[], rowCount: number) {
    const change = new Int32Array(rowCount + 1);
    for (const area of areas) {
      const bottom = Math.min(area.bottom, rowCount - 1);
      if (area.top > bottom) continue;
      change[area.top] = (change[area.top] ?? 0) + 1;
      change[bottom + 1] = (change[bottom + 1] ?? 0) - 1;
      const byRows = bottom - area.top <= area.right - area.left;
      const [first, last] = byRows ? [area.top, bottom] : [area.left, area.right];
      for (let at = first; at <= last; at += 1) put(byRows ? this.byRow : this.byColumn, at, area);
    }
    this.rows = new Uint8Array(rowCount);
    let open = 0;
    for (let row = 0; row < rowCount; row += 1) {
      open += change[row] ?? 0;
      this.rows[row] = open > 0 ? 1 : 0;
    }
  }

  at(row: number, column: number): Area | undefined {
    if (!this.inRow(row)) return undefined;
    return find(this.byRow.get(row), 'left', row, column) ?? find(this.byColumn.get(column), 'top', row, column);
  }

  inRow(row: number): boolean {
    return this.rows[row] === 1;
  }
}

function put(lanes: Lanes, at: number, area: Area): void {
  const lane = lanes.get(at);
  if (lane) {
    lane.areas.push(area);
    lane.inOrder = false;
  } else lanes.set(at, { areas: [area], inOrder: true });
}

/** `by`: the edge the lane is in order of; areas of one lane do not overlap. */
function find(lane: Lane | undefined, by: 'left' | 'top', row: number, column: number): Area | undefined {
  if (lane === undefined) return undefined;
  const { areas } = lane;
  if (!lane.inOrder) {
    areas.sort((a, b) => a[by] - b[by]);
    lane.inOrder = true;
  }
  const wanted = by === 'left' ? column : row;
  let [low, high] = [0, areas.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((areas[middle]?.[by] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  const area = areas[low];
  return area && contains(area, row, column) ? area : undefined;
}
