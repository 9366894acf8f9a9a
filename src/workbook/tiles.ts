/** Cutting what is to be read into parts that fit into an answer of 5 MB. */
import { overlaps, type Area } from '../base/address';

/** At 120 bytes a cell, with value, formula and format, which is long text. */
const TILE_CELLS = 40_000;
/** Of a whole row Excel gives no values: to it such a range has no bounds. */
const MOST_COLUMNS = 8_192;

/** What of `used` lies below and to the right of what was seen from the upper left corner on. */
export function restOf(used: Area, seen: Area | undefined): Area[] {
  if (!seen) return [used];
  const below = { ...used, top: Math.max(used.top, seen.bottom + 1) };
  const right = { ...used, left: Math.max(used.left, seen.right + 1), bottom: Math.min(used.bottom, seen.bottom) };
  return [below, right].filter((area) => area.top <= area.bottom && area.left <= area.right);
}

export function intersectionOf(a: Area | undefined, b: Area | undefined): Area | undefined {
  if (!a || !b || !overlaps(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** Tiles of at most so many cells, from left to right and from top to bottom. */
export function tilesOf(area: Area, mostCells = TILE_CELLS): Area[] {
  const width = Math.min(area.right - area.left + 1, mostCells, MOST_COLUMNS);
  const height = Math.max(1, Math.floor(mostCells / width));
  const tiles: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    for (let left = area.left; left <= area.right; left += width) {
      tiles.push({
        top,
        left,
        bottom: Math.min(top + height - 1, area.bottom),
        right: Math.min(left + width - 1, area.right),
      });
    }
  }
  return tiles;
}

/** The tile cut across its longer side; a single cell cannot be. */
export function halves(area: Area): readonly Area[] {
  const [height, width] = [area.bottom - area.top, area.right - area.left];
  if (height === 0 && width === 0) return [area];
  if (height >= width) {
    const middle = area.top + Math.floor(height / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  const middle = area.left + Math.floor(width / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
