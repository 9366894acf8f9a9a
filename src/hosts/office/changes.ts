/** What the events of Excel say has changed since the last reading. */
import type { CellRange, SheetId } from '../../base/address';
import { areasOfAddress } from './cell-blocks';

export interface Changes {
  /** Cells whose content was edited. */
  readonly edited: readonly CellRange[];
  /** Sheets whose cells moved: rows or columns inserted or deleted. */
  readonly moved: ReadonlySet<SheetId>;
}

/** Gathers changes until they are taken. */
export class ChangeLog {
  #edited: CellRange[] = [];
  #moved = new Set<SheetId>();
  #any = false;

  get isEmpty(): boolean {
    return !this.#any;
  }

  changed({ worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs): void {
    this.#any = true;
    const areas = areasOfAddress(address);
    if (changeType === 'RangeEdited' && areas.length > 0) {
      this.#edited.push(...areas.map((area) => ({ ...area, sheet: worksheetId })));
    } else {
      this.#moved.add(worksheetId);
    }
  }

  /** Something happened that the list of sheets and the cells that cannot be foreseen will tell. */
  happened(): void {
    this.#any = true;
  }

  /** These still count: their results were not there yet when they were read. */
  again(edited: readonly CellRange[]): void {
    this.#edited.push(...edited);
  }

  take(): Changes {
    const taken = { edited: this.#edited, moved: this.#moved };
    this.#edited = [];
    this.#moved = new Set();
    this.#any = false;
    return taken;
  }
}
