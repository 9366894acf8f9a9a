/** Flags as the marks that are to stand on each sheet, and how marks compare. */
import { formatArea, LAST_COLUMN, overlaps, type Area, type SheetId } from '../../base/address';
import type { Flag } from '../flag';
import { keptBy } from '../../base/kept';
import { cellCount } from '../tiles';

export interface Mark {
  readonly sheet: SheetId;
  readonly check: string;
  readonly severity: Flag['severity'];
  readonly areas: readonly Area[];
}

export const RANK = { note: 0, differing: 1, warning: 2, error: 3 } as const;

/** Beyond so many cells a mark is compared by its areas. */
const SEEN_CELL_BY_CELL = 2_000;
/** Excel takes addresses of up to 8,192 characters; a mark of more areas becomes several. */
const MOST_AREAS = 250;

export function marksOf(flags: readonly Flag[]): Mark[] {
  const marks = new Map<string, Mark & { readonly byAddress: Map<string, Area> }>();
  for (const { check, severity, cells } of flags) {
    for (const { sheet, ...area } of cells) {
      const key = JSON.stringify([sheet, check, severity]);
      const mark = marks.get(key) ?? { sheet, check, severity, areas: [], byAddress: new Map<string, Area>() };
      marks.set(key, mark);
      mark.byAddress.set(formatArea(area), area);
    }
  }
  return [...marks.values()].flatMap(({ byAddress, ...mark }) => {
    const areas = [...byAddress.values()].sort(
      (a, b) => a.top - b.top || a.left - b.left || a.bottom - b.bottom || a.right - b.right,
    );
    const parts = Math.ceil(areas.length / MOST_AREAS);
    return Array.from({ length: parts }, (_, part) => ({
      ...mark,
      areas: areas.slice(part * MOST_AREAS, (part + 1) * MOST_AREAS),
    }));
  });
}

/** The same for the same cells, however Excel has put them together, and whether or not it gives back capitals. */
export const keyOf = keptBy(({ sheet, check, severity, areas }: Mark): string =>
  JSON.stringify([sheet, check.toLowerCase(), severity, placesOf(areas)]),
);

/** The same for the same cells. */
export function placesOf(areas: readonly Area[]): string {
  const isFew = areas.reduce((sum, area) => sum + cellCount(area), 0) <= SEEN_CELL_BY_CELL;
  return isFew ? cellByCell(areas) : [...new Set(areas.map(formatArea))].sort().join(' ');
}

/** Asked of every rule again and again: by numbers, not by addresses. */
function cellByCell(areas: readonly Area[]): string {
  const cells = new Set<number>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.add(row * (LAST_COLUMN + 1) + column);
    }
  }
  return [...cells].sort((a, b) => a - b).join(' ');
}

/** Marks of very many cells are cut by rows: most of their parts lie apart. */
export function meet(a: Mark, b: Mark): boolean {
  if (a.sheet !== b.sheet || !overlaps(boundsOf(a.areas), boundsOf(b.areas))) return false;
  return a.areas.some((area) => b.areas.some((other) => overlaps(area, other)));
}

function boundsOf(areas: readonly Area[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const area of areas) {
    top = Math.min(top, area.top);
    left = Math.min(left, area.left);
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
  }
  return { top, left, bottom, right };
}
