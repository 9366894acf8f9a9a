/** What the events of WPS say has changed since the last reading: where, and never what. */
import { LAST_COLUMN, LAST_ROW, type CellRange, type SheetId } from '../../base/address';

export interface EtChanges {
  readonly edited: readonly CellRange[];
  /** Sheets on which lines came, went or were written whole: which of it, nobody tells. */
  readonly whole: ReadonlySet<SheetId>;
  /** Anything may have changed. */
  readonly everything: boolean;
}

/** Gathers changes until they are taken. */
export class EtChangeLog {
  #edited: CellRange[] = [];
  #whole = new Set<SheetId>();
  #everything = false;
  #any = false;

  get isEmpty(): boolean {
    return !this.#any;
  }

  /** Inserting and deleting lines is told as whole lines that changed. */
  changed(range: CellRange): void {
    this.#any = true;
    const isLines = (range.left === 0 && range.right === LAST_COLUMN) || (range.top === 0 && range.bottom === LAST_ROW);
    if (isLines) this.#whole.add(range.sheet);
    else this.#edited.push(range);
  }

  /** Results of the sheet may be others, and no cell of it has been told of. */
  calculated(sheet: SheetId): void {
    this.#any = true;
    this.#whole.add(sheet);
  }

  anything(): void {
    this.#any = true;
    this.#everything = true;
  }

  take(): EtChanges {
    const taken = { edited: this.#edited, whole: this.#whole, everything: this.#everything };
    this.#edited = [];
    this.#whole = new Set();
    this.#everything = false;
    this.#any = false;
    return taken;
  }
}
