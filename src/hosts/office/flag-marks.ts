/**
 * What we know of our marks in the workbook, without asking Excel again: which
 * conditional formats are ours, where they stand, and when that is no longer sure.
 */
import { formatArea, overlaps, type Area, type CellRange, type SheetId } from '../../base/address';
import { checkOfFlagFormula, type Flag } from '../../workbook/flag';
import type { FormatList } from './format-lists';
import { cellCount, tilesOf } from './tiles';

export interface Mark {
  readonly sheet: SheetId;
  readonly check: string;
  readonly severity: Flag['severity'];
  readonly areas: readonly Area[];
}

export interface FormatPlace {
  readonly sheet: SheetId;
  readonly id: string;
}

/** What Excel tells of a format that may be a mark. */
export interface SeenMark {
  readonly formula: string;
  readonly areas: readonly Area[];
  /** By its look; undefined where it looks like none of ours. */
  readonly severity: Flag['severity'] | undefined;
}

export interface MarkChanges {
  readonly remove: readonly FormatPlace[];
  /** In this order: the one added last takes effect first. */
  readonly add: readonly Mark[];
}

interface SheetMarks {
  /** Ours; 'outdated' where one does not look as ours do now. */
  readonly ours: Map<string, Mark | 'outdated'>;
  readonly authors: Set<string>;
  /** Custom ones at which nobody has looked since they came, or may have moved. */
  readonly unread: Set<string>;
}

const RANK = { note: 0, warning: 1, error: 2 } as const;

export class FlagMarks {
  readonly #sheets = new Map<SheetId, SheetMarks>();
  #disturbed = false;

  /** Whether somebody has touched our marks since this was asked last: undone them, taken them away, copied them. */
  takeDisturbed(): boolean {
    const disturbed = this.#disturbed;
    this.#disturbed = false;
    return disturbed;
  }

  /** All conditional formats of a sheet as they are now. */
  listed(sheet: SheetId, list: FormatList): void {
    const before = this.#sheets.get(sheet);
    const now: SheetMarks = { ours: new Map(), authors: new Set(), unread: new Set() };
    for (const { id, custom } of list) {
      const ours = before?.ours.get(id);
      if (ours) now.ours.set(id, ours);
      else if (!custom || before?.authors.has(id)) now.authors.add(id);
      else now.unread.add(id);
    }
    if (before && (now.ours.size < before.ours.size || now.unread.size > 0)) this.#disturbed = true;
    this.#sheets.set(sheet, now);
  }

  /** Those that reach into a range just edited: pasting may have brought some there, or taken them away. */
  listedOn(range: CellRange, list: FormatList): void {
    const found = new Set(list.map(({ id }) => id));
    for (const [id, mark] of this.#sheetMarks(range.sheet).ours) {
      if (mark === 'outdated') continue;
      const expected = mark.areas.some((area) => overlaps(area, range));
      if (expected !== found.has(id)) this.#lookAgain(range.sheet, id);
    }
  }

  /** The sheet's cells have moved, and our marks with them. */
  moved(sheet: SheetId): void {
    for (const id of this.#sheetMarks(sheet).ours.keys()) this.#lookAgain(sheet, id);
  }

  #lookAgain(sheet: SheetId, id: string): void {
    const { ours, unread } = this.#sheetMarks(sheet);
    ours.delete(id);
    unread.add(id);
  }

  /** There are these sheets and no others. */
  only(sheets: ReadonlySet<SheetId>): void {
    for (const sheet of this.#sheets.keys()) if (!sheets.has(sheet)) this.#sheets.delete(sheet);
  }

  unread(): FormatPlace[] {
    return [...this.#sheets].flatMap(([sheet, { unread }]) => [...unread].map((id) => ({ sheet, id })));
  }

  /** What an unread format turned out to be: an author's, or a mark of ours, of today or an earlier day, by us or a co-author. */
  recognised({ sheet, id }: FormatPlace, seen: SeenMark | undefined): void {
    const marks = this.#sheetMarks(sheet);
    marks.unread.delete(id);
    const check = seen && checkOfFlagFormula(seen.formula);
    if (seen && check !== undefined)
      marks.ours.set(id, seen.severity ? { sheet, check, severity: seen.severity, areas: seen.areas } : 'outdated');
    else marks.authors.add(id);
  }

  has(sheet: SheetId): boolean {
    return (this.#sheets.get(sheet)?.ours.size ?? 0) > 0;
  }

  /** What to do so that there are these flags and no others, on the sheets that let us. */
  changesFor(flags: readonly Flag[], writable: (sheet: SheetId) => boolean): MarkChanges {
    const wanted = new Map(marksOf(flags).map((mark) => [keyOf(mark), mark]));
    const remove: FormatPlace[] = [];
    const kept: { place: FormatPlace; mark: Mark }[] = [];
    for (const [sheet, { ours }] of this.#sheets) {
      if (!writable(sheet)) continue;
      // Two co-authors may have written the same mark: both keep the same one of the two.
      for (const [id, mark] of [...ours].sort(byId)) {
        if (mark !== 'outdated' && wanted.delete(keyOf(mark))) kept.push({ place: { sheet, id }, mark });
        else remove.push({ sheet, id });
      }
    }
    const add = [...wanted.values()].filter(({ sheet }) => writable(sheet));
    // What is added lies on top; a graver mark on the same cells is put there again.
    for (const { place, mark } of kept) {
      if (!add.some((added) => RANK[added.severity] < RANK[mark.severity] && meet(added, mark))) continue;
      remove.push(place);
      add.push(mark);
    }
    return { remove, add: add.sort((a, b) => RANK[a.severity] - RANK[b.severity]) };
  }

  written({ remove, add }: MarkChanges, ids: readonly string[]): void {
    for (const { sheet, id } of remove) this.#sheetMarks(sheet).ours.delete(id);
    add.forEach((mark, index) => {
      const id = ids[index];
      if (id !== undefined) this.#sheetMarks(mark.sheet).ours.set(id, mark);
    });
  }

  #sheetMarks(sheet: SheetId): SheetMarks {
    const marks = this.#sheets.get(sheet) ?? { ours: new Map(), authors: new Set(), unread: new Set() };
    this.#sheets.set(sheet, marks);
    return marks;
  }
}

/** Beyond so many cells a mark is compared by its areas. */
const SEEN_CELL_BY_CELL = 2_000;
/** Excel takes addresses of up to 8,192 characters; a mark of more areas becomes several. */
const MOST_AREAS = 250;

function marksOf(flags: readonly Flag[]): Mark[] {
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

/** The same for the same cells, however Excel has put them together. */
function keyOf({ sheet, check, severity, areas }: Mark): string {
  return JSON.stringify([sheet, check, severity, placesOf(areas)]);
}

function placesOf(areas: readonly Area[]): string[] {
  const single = areas.reduce((sum, area) => sum + cellCount(area), 0) <= SEEN_CELL_BY_CELL;
  const parts = single ? areas.flatMap((area) => tilesOf(area, 1)) : areas;
  return [...new Set(parts.map(formatArea))].sort();
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Marks of very many cells are cut by rows: most of their parts lie apart. */
function meet(a: Mark, b: Mark): boolean {
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
