/**
 * In a workbook that is calculated by hand: the formula cells whose results
 * are from before a change that we have followed, until Excel has calculated.
 */
import type { CellRange, SheetId } from '../../base/address';
import type { FormulaPlace } from '../../workbook/dependents';
import type { LineMove } from '../../workbook/line-moves';
import { rectanglesOf } from '../../workbook/rectangles';
import type { StaleResults } from '../../workbook/workbook';
import { rangeMoved } from './changes';

/** Beyond so many nobody looks at them one by one. */
const MOST_CELLS = 2_000;

export class StaleCells {
  #places = new Map<string, FormulaPlace>();
  #tooMany = false;

  /** Those whose results Excel gives once it has calculated. */
  get places(): readonly FormulaPlace[] {
    return [...this.#places.values()];
  }

  get sheets(): ReadonlySet<SheetId> {
    return new Set(this.places.map(({ sheet }) => sheet));
  }

  get tooMany(): boolean {
    return this.#tooMany;
  }

  get isEmpty(): boolean {
    return this.#places.size === 0 && !this.#tooMany;
  }

  add(places: readonly FormulaPlace[]): void {
    if (this.#tooMany) return;
    for (const place of places) this.#places.set(keyOf(place), place);
    if (this.#places.size > MOST_CELLS) this.lose();
  }

  /** There are some, and nobody knows which. */
  lose(): void {
    this.#places.clear();
    this.#tooMany = true;
  }

  clear(): void {
    this.#places.clear();
    this.#tooMany = false;
  }

  moved(move: LineMove): void {
    const before = this.places;
    this.#places.clear();
    for (const { sheet, row, column } of before) {
      const [to] = rangeMoved({ sheet, top: row, left: column, bottom: row, right: column }, move);
      if (to) this.add([{ sheet, row: to.top, column: to.left }]);
    }
  }

  results(): StaleResults {
    const cells = [...this.sheets].flatMap((sheet): CellRange[] =>
      rectanglesOf(this.places.filter((place) => place.sheet === sheet)).map((area) => ({ ...area, sheet })),
    );
    return { cells };
  }
}

function keyOf({ sheet, row, column }: FormulaPlace): string {
  return `${sheet}!${row}:${column}`;
}
