/** What the events of Excel say has changed since the last reading. */
import type { Area, CellRange, SheetId } from '../../base/address';
import { LAST_COLUMN, LAST_ROW } from '../../base/address';
import { areaMoved, type LineMove } from '../../workbook/line-moves';
import { areasOfAddress } from '../../workbook/cell-blocks';

export interface Changes {
  /** Rows and columns inserted and deleted, in this order. */
  readonly moves: readonly LineMove[];
  /** Cells whose content was edited, where they stand after the moves. */
  readonly edited: readonly CellRange[];
  /** Rows that were hidden or shown, where they stand after the moves, in this order. */
  readonly hidden: readonly HiddenRows[];
  /** Of the edited cells those that a co-author edited, in another Excel. */
  readonly byOthers: readonly CellRange[];
  /** Excel has calculated. */
  readonly calculated: boolean;
  /** Sheets of which it is not known what has become of them: they are read whole. */
  readonly unclear: ReadonlySet<SheetId>;
  /** Sheets on which something changed of which Excel said nothing: they are read whole too, but for their merged cells. */
  readonly found: ReadonlySet<SheetId>;
}

export interface HiddenRows {
  readonly range: CellRange;
  readonly hidden: boolean;
}

type Sorted = Pick<Excel.WorksheetRowSortedEventArgs, 'worksheetId' | 'address' | 'source'>;

export type JustRead = readonly CellRange[] | 'whole sheets';

/** Gathers changes until they are taken. */
export class ChangeLog {
  #moves: LineMove[] = [];
  #edited: CellRange[] = [];
  #hidden: HiddenRows[] = [];
  #byOthers: CellRange[] = [];
  #unclear = new Set<SheetId>();
  #found = new Set<SheetId>();
  #calculated = false;
  #any = false;

  get isEmpty(): boolean {
    return !this.#any;
  }

  /** `justRead`: whether this came to pass before or after these were read, nobody can tell. */
  changed({ worksheetId, address, changeType, source }: Excel.WorksheetChangedEventArgs, justRead: JustRead): void {
    this.#any = true;
    const areas = areasOfAddress(address);
    if (changeType === 'RangeEdited' && areas.length > 0) {
      const ranges = areas.map((area) => ({ ...area, sheet: worksheetId }));
      this.#edited.push(...ranges);
      if (source === 'Remote') this.#byOthers.push(...ranges);
      return;
    }
    const move = moveOf(worksheetId, areas, changeType);
    if (!move || justRead === 'whole sheets') {
      this.#unclear.add(worksheetId);
      return;
    }
    this.#moves.push(move);
    // Events may come in another order than what they tell of: both places are read.
    const doubtful = [...this.#edited, ...justRead];
    this.#edited = distinct([...doubtful, ...doubtful.flatMap((range) => rangeMoved(range, move))]);
    this.#byOthers = this.#byOthers.flatMap((range) => rangeMoved(range, move));
    this.#hidden = this.#hidden.flatMap(({ range, hidden }) =>
      rangeMoved(range, move).map((moved) => ({ range: moved, hidden })),
    );
  }

  rowsHidden({ worksheetId, address, changeType }: Excel.WorksheetRowHiddenChangedEventArgs): void {
    this.#any = true;
    const hidden = changeType === 'Hidden';
    this.#hidden.push(...areasOfAddress(address).map((area) => ({ range: { ...area, sheet: worksheetId }, hidden })));
  }

  sorted({ worksheetId, address, source }: Sorted): void {
    this.#any = true;
    const ranges = areasOfAddress(address).map((area) => ({ ...area, sheet: worksheetId }));
    this.#edited.push(...ranges);
    if (source === 'Remote') this.#byOthers.push(...ranges);
  }

  /** Found by reading. */
  unannounced(edited: readonly CellRange[], sheets: ReadonlySet<SheetId>): void {
    this.#any = true;
    this.#edited.push(...edited);
    for (const sheet of sheets) this.#found.add(sheet);
  }

  /** Something happened that the list of sheets and the cells that cannot be foreseen will tell. */
  happened(): void {
    this.#any = true;
  }

  calculated(): void {
    this.#any = true;
    this.#calculated = true;
  }

  /** These still count: their results were not there yet when they were read. */
  again(edited: readonly CellRange[]): void {
    this.#edited.push(...edited);
  }

  take(): Changes {
    const taken = {
      moves: this.#moves,
      edited: this.#edited,
      hidden: this.#hidden,
      byOthers: this.#byOthers,
      calculated: this.#calculated,
      unclear: this.#unclear,
      found: this.#found,
    };
    this.#moves = [];
    this.#edited = [];
    this.#hidden = [];
    this.#byOthers = [];
    this.#unclear = new Set();
    this.#found = new Set();
    this.#calculated = false;
    this.#any = false;
    return taken;
  }
}

const SIGNS: Readonly<Record<string, 1 | -1>> = {
  RowInserted: 1,
  ColumnInserted: 1,
  RowDeleted: -1,
  ColumnDeleted: -1,
};

/** Whole rows or columns that came or went; undefined for anything else, such as cells pushed aside. */
function moveOf(sheet: SheetId, areas: readonly Area[], changeType: string): LineMove | undefined {
  const [area, ...others] = areas;
  const sign = SIGNS[changeType];
  if (!area || others.length > 0 || sign === undefined) return undefined;
  const { top, left, bottom, right } = area;
  if (changeType.startsWith('Row') && left === 0 && right === LAST_COLUMN)
    return { sheet, lines: 'rows', at: top, by: sign * (bottom - top + 1) };
  if (changeType.startsWith('Column') && top === 0 && bottom === LAST_ROW)
    return { sheet, lines: 'columns', at: left, by: sign * (right - left + 1) };
  return undefined;
}

export function distinct(ranges: readonly CellRange[]): CellRange[] {
  return [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()];
}

export function rangeMoved(range: CellRange, move: LineMove): CellRange[] {
  if (range.sheet !== move.sheet) return [range];
  const area = areaMoved(range, move);
  return area ? [{ ...area, sheet: range.sheet }] : [];
}
