/** A blank form while it is drawn, from its first row down: boxes side by side, some of them over several columns or rows. */
import type { Area } from '../../base/address';
import type { DraftCell, DraftRow } from '../../workbook/sheet-draft';
import { BOX, row } from './blank-look';

/** A box from one column to another, both included; without a cell it is empty. */
export type Box = readonly [left: number, right: number, cell?: DraftCell];

export class FormGrid {
  readonly rows: DraftRow[] = [];
  readonly merges: Area[] = [];

  constructor(readonly width: number) {}

  /** The row drawn next, from zero. */
  get next(): number {
    return this.rows.length;
  }

  /** One cell over the whole width. */
  across(cell: DraftCell, height = 20): void {
    this.#merge(0, this.width - 1);
    const boxed = cell.style?.border === true ? cell.style : undefined;
    this.rows.push({ cells: row(this.width, { 0: cell }, boxed), height });
  }

  /** Boxes with borders; what no box covers is empty and has borders, too. */
  boxes(height: number, ...boxes: readonly Box[]): void {
    const cells: Record<number, DraftCell> = {};
    for (const [left, right, cell] of boxes) {
      this.#merge(left, right);
      const style = cell?.style ?? BOX;
      for (let column = left; column <= right; column += 1) cells[column] = { style };
      if (cell) cells[left] = cell;
    }
    this.rows.push({ cells: row(this.width, cells, BOX), height });
  }

  /** Makes one box of the cells drawn from this row to the last one. */
  down(top: number, left: number, right: number): void {
    const bottom = this.next - 1;
    for (let at = this.merges.length - 1; at >= 0; at -= 1) {
      const { top: from, left: first } = this.merges[at] ?? {};
      if (from !== undefined && from >= top && first === left) this.merges.splice(at, 1);
    }
    this.merges.push({ top, left, bottom, right });
  }

  #merge(left: number, right: number): void {
    if (right > left) this.merges.push({ top: this.next, left, bottom: this.next, right });
  }
}
