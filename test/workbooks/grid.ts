/** A sheet under construction: rows of values, merged areas and hidden rows, as people lay them out. */
import type { Area } from '../../src/base/address';
import type { Cell, Row, Sheet } from '../../src/workbook/workbook';

export type Value = string | number | undefined | Cell;

export class Grid {
  private readonly rows: Value[][] = [];
  private readonly merges: Area[] = [];
  private readonly hidden = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  /** Gives the row's number, from zero. */
  row(...values: readonly Value[]): number {
    this.rows.push([...values]);
    return this.rows.length - 1;
  }

  blank(times = 1): void {
    for (let time = 0; time < times; time += 1) this.rows.push([]);
  }

  get next(): number {
    return this.rows.length;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  hide(row: number): void {
    this.hidden.add(row);
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  /** `down` and `right`: where the first cell stands. */
  sheet(name: string, id: string, down = 0, right = 0): Sheet {
    const moved = (values: readonly Value[]): Row | undefined =>
      values.length === 0
        ? undefined
        : [...Array.from({ length: right }, () => undefined), ...values.map((value) => cellOf(value))];
    return {
      id,
      name,
      visibility: 'visible',
      protected: false,
      rows: [...Array.from({ length: down }, () => undefined), ...this.rows.map(moved)],
      merges: this.merges.map(({ top, left, bottom, right: end }) => ({
        top: top + down,
        left: left + right,
        bottom: bottom + down,
        right: end + right,
      })),
      hiddenRows: new Set([...this.hidden].map((row) => row + down)),
      hiddenColumns: new Set([...this.hiddenColumns].map((column) => column + right)),
    };
  }
}

function cellOf(value: Value): Cell | undefined {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'object' ? value : { value };
}
