/**
 * Which formula cells may have another result after some cells changed, from
 * the formulas of a snapshot. Hosts read these cells again and no others.
 */
import { isSingleCell, overlaps, type Area, type CellRange, type SheetId } from '../base/address';
import { atOnce, ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import { referencesOf, type FormulaReferences } from './formula-references';
import type { Sheet, Workbook } from './workbook';

export interface FormulaPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

interface Reader extends FormulaPlace {
  /** False once the formula has been replaced; lists that still hold it pass it over. */
  alive: boolean;
}

interface Wide {
  readonly area: Area;
  readonly readers: Reader[];
}

/** Who reads the cells of one sheet: single cells by their place, larger areas in a list. */
interface Readers {
  readonly ofCell: Map<number, Reader[]>;
  readonly ofArea: Map<string, Wide>;
}

/** Areas of at most so many cells are entered cell by cell. */
const SMALL_AREA = 16;
const WIDTH = 16_384;

export class Dependents {
  readonly #readers = new Map<SheetId, Readers>();
  readonly #formulas = new Map<SheetId, Map<number, Reader>>();
  readonly #unforeseeable = new Set<Reader>();
  readonly #sheetIds: ReadonlyMap<string, SheetId>;
  readonly #names: ReadonlyMap<string, string>;

  private constructor(workbook: Workbook) {
    this.#sheetIds = new Map(workbook.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet.id]));
    this.#names = new Map(workbook.names.map((name) => [name.name.toUpperCase(), name.refersTo]));
  }

  /** Of all formulas the workbook has. */
  static in(workbook: Workbook): Dependents {
    return atOnce(Dependents.enteringThose(workbook));
  }

  /** The same, in steps: it may wait between rows. */
  static *enteringThose(workbook: Workbook): Steps<Dependents> {
    const dependents = new Dependents(workbook);
    for (const sheet of workbook.sheets) yield* dependents.#enterSheet(sheet);
    return dependents;
  }

  /**
   * The formula cells that read from these cells, directly or through others,
   * and those whose formulas do not tell what they read. Undefined where they
   * are more than `limit`.
   */
  of(changed: readonly CellRange[], limit = Infinity): FormulaPlace[] | undefined {
    const affected = new Set<Reader>(this.#unforeseeable);
    const queue: CellRange[] = [...changed];
    for (const reader of affected) queue.push(rangeOf(reader));
    for (let range = queue.pop(); range; range = queue.pop()) {
      for (const reader of this.#readersOf(range)) {
        if (affected.has(reader)) continue;
        affected.add(reader);
        queue.push(rangeOf(reader));
      }
      if (affected.size > limit) return undefined;
    }
    return [...affected];
  }

  /** The formula cells whose own text mentions the sheet: it changes when the sheet's cells move or its name does. */
  mentioning(sheet: SheetId): FormulaPlace[] {
    const { ofCell, ofArea } = this.#readers.get(sheet) ?? noReaders();
    const readers = [...ofCell.values(), ...[...ofArea.values()].map((wide) => wide.readers)].flat();
    return [...new Set([...readers, ...this.#unforeseeable])].filter(
      (reader) => reader.alive && reader.sheet !== sheet,
    );
  }

  /** A cell has another formula now, or none. */
  replace(place: FormulaPlace, formula: string | undefined): void {
    const formulas = this.#formulas.get(place.sheet);
    const key = keyOf(place.row, place.column);
    const before = formulas?.get(key);
    if (before) {
      before.alive = false;
      formulas?.delete(key);
      this.#unforeseeable.delete(before);
    }
    if (formula !== undefined) this.#enter(place, formula);
  }

  *#enterSheet(sheet: Sheet): Steps<void> {
    for (const [row, cells] of sheet.rows.entries()) {
      if (row % ITEMS_OF_A_STEP === 0) yield;
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined) this.#enter({ sheet: sheet.id, row, column }, cell.formula);
      });
    }
  }

  #enter(place: FormulaPlace, formula: string): void {
    const reader: Reader = { sheet: place.sheet, row: place.row, column: place.column, alive: true };
    const formulas = this.#formulas.get(place.sheet) ?? new Map<number, Reader>();
    this.#formulas.set(place.sheet, formulas.set(keyOf(place.row, place.column), reader));
    const read = this.#areasOf(referencesOf(formula), place.sheet, 0);
    if (!read) this.#unforeseeable.add(reader);
    for (const range of read ?? []) this.#enterReader(range, reader);
  }

  #enterReader(range: CellRange, reader: Reader): void {
    const readers = this.#readers.get(range.sheet) ?? noReaders();
    this.#readers.set(range.sheet, readers);
    if (cellCount(range) > SMALL_AREA) {
      const key = `${range.top},${range.left},${range.bottom},${range.right}`;
      const wide = readers.ofArea.get(key);
      if (wide) wide.readers.push(reader);
      else readers.ofArea.set(key, { area: range, readers: [reader] });
      return;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const at = readers.ofCell.get(keyOf(row, column));
        if (at) at.push(reader);
        else readers.ofCell.set(keyOf(row, column), [reader]);
      }
    }
  }

  /** What a formula reads; undefined where its text does not tell. Names may stand for names. */
  #areasOf(formula: FormulaReferences, sheet: SheetId, depth: number): CellRange[] | undefined {
    if (formula.opaque || depth > 8) return undefined;
    const areas: CellRange[] = [];
    for (const { sheet: name, area } of formula.references) {
      const id = name === undefined ? sheet : this.#sheetIds.get(name.toUpperCase());
      if (id === undefined) return undefined;
      areas.push({ ...area, sheet: id });
    }
    for (const name of formula.names) {
      const refersTo = this.#names.get(name.toUpperCase());
      const behind = refersTo === undefined ? undefined : this.#areasOf(referencesOf(refersTo), sheet, depth + 1);
      if (!behind) return undefined;
      areas.push(...behind);
    }
    return areas;
  }

  *#readersOf(range: CellRange): Generator<Reader> {
    const readers = this.#readers.get(range.sheet);
    if (!readers) return;
    if (isSingleCell(range)) {
      yield* living(readers.ofCell.get(keyOf(range.top, range.left)) ?? []);
    } else if (cellCount(range) <= readers.ofCell.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          yield* living(readers.ofCell.get(keyOf(row, column)) ?? []);
        }
      }
    } else {
      for (const [key, each] of readers.ofCell) {
        const [row, column] = [Math.floor(key / WIDTH), key % WIDTH];
        if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) {
          yield* living(each);
        }
      }
    }
    for (const { area, readers: each } of readers.ofArea.values()) {
      if (overlaps(area, range)) yield* living(each);
    }
  }
}

function living(readers: readonly Reader[]): Reader[] {
  return readers.filter((reader) => reader.alive);
}

function noReaders(): Readers {
  return { ofCell: new Map(), ofArea: new Map() };
}

function keyOf(row: number, column: number): number {
  return row * WIDTH + column;
}

function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function rangeOf({ sheet, row, column }: FormulaPlace): CellRange {
  return { sheet, top: row, left: column, bottom: row, right: column };
}
