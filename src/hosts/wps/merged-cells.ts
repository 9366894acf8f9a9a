/**
 * Merged cells. A range says whether all of its cells are merged, none, or
 * (null) some; a cell says the whole area it is merged into. Where some are,
 * cells next to empty ones are looked at first: beside what they say, nothing
 * can stand in merged cells.
 */
import { formatArea, isSingleCell, overlaps, type Area } from '../../base/address';
import { areasOfAddress, type PlacedCell } from '../../workbook/cell-blocks';
import { cellCount, halves } from '../../workbook/tiles';
import type { EtWorksheet } from './et-objects';

/** So many cells of a range are tried before it is divided. */
const TRIED = 2;

export function mergedIn(sheet: EtWorksheet, used: Area, cells: readonly PlacedCell[]): Area[] {
  return new Search(sheet, cells).within(used);
}

class Search {
  readonly #filled = new Set<number>();
  readonly #found: Area[] = [];
  readonly #tried = new Set<number>();
  readonly #likely: readonly { readonly row: number; readonly column: number }[];

  constructor(
    private readonly sheet: EtWorksheet,
    cells: readonly PlacedCell[],
  ) {
    for (const { row, column, cell } of cells) if (cell) this.#filled.add(keyOf(row, column));
    this.#likely = this.#ranked(cells);
  }

  within(used: Area): Area[] {
    this.#search(used);
    return this.#found;
  }

  #search(area: Area): void {
    const covering = this.#found.find((found) => overlaps(found, area));
    if (covering) return this.#searchEach(without(area, covering));
    const merged = this.#isMerged(area);
    if (merged === false) return;
    if (merged || cellCount(area) === 1) {
      const found = this.#lookAt(area.top, area.left);
      return found ? this.#search(area) : this.#searchEach(halvesOf(area));
    }
    for (const { row, column } of this.#next(area)) if (this.#lookAt(row, column)) return this.#search(area);
    this.#searchEach(halvesOf(area));
  }

  #searchEach(areas: readonly Area[]): void {
    for (const area of areas) this.#search(area);
  }

  /** Those that nothing stands beside, and have not been looked at. */
  #next(area: Area) {
    return this.#likely
      .filter(
        ({ row, column }) =>
          row >= area.top &&
          row <= area.bottom &&
          column >= area.left &&
          column <= area.right &&
          !this.#tried.has(keyOf(row, column)),
      )
      .slice(0, TRIED);
  }

  #lookAt(row: number, column: number): Area | undefined {
    this.#tried.add(keyOf(row, column));
    const cell = this.sheet.Range(formatArea({ top: row, left: column, bottom: row, right: column }));
    const [found] = areasOfAddress(cell.MergeArea.Address(false, false));
    if (!found) throw new Error('MergeArea has no address');
    if (isSingleCell(found)) return undefined;
    this.#found.push(found);
    return found;
  }

  #isMerged(area: Area): boolean | null {
    const merged = this.sheet.Range(formatArea(area)).MergeCells;
    if (typeof merged === 'boolean' || merged === null) return merged;
    throw new Error(`MergeCells is of type ${typeof merged}`);
  }

  /** Filled cells with empty ones to the right or below, the longest row of empty ones first. */
  #ranked(cells: readonly PlacedCell[]) {
    const isEmpty = (row: number, column: number) => !this.#filled.has(keyOf(row, column));
    return cells
      .flatMap(({ row, column, cell }) => {
        if (!cell) return [];
        let empty = 0;
        while (empty < MOST_EMPTY && isEmpty(row, column + empty + 1)) empty++;
        if (empty === 0 && !isEmpty(row + 1, column)) return [];
        return [{ row, column, empty }];
      })
      .sort((a, b) => b.empty - a.empty || a.row - b.row || a.column - b.column);
  }
}

const MOST_EMPTY = 40;

/** Across the columns first: what is merged downwards stands in one of them. */
function halvesOf(area: Area): readonly Area[] {
  if (area.right > area.left) {
    return halves({ ...area, bottom: area.top }).map(({ left, right }) => ({ ...area, left, right }));
  }
  return cellCount(area) === 1 ? [] : halves(area);
}

/** What of `area` lies outside `hole`. */
function without(area: Area, hole: Area): Area[] {
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
