/**
 * A small table whose headings stand in a column and whose items go from left
 * to right, looked at as if it stood upright. Cells keep their real addresses.
 */
import type { Area, CellRange } from '../base/address';
import type { Cell, Sheet } from '../workbook/workbook';
import { SheetView } from './sheet-view';

export class TransposedView extends SheetView {
  /** Texts over the table come first, one a row, in the order given; then the table's columns. */
  constructor(
    private readonly upright: SheetView,
    private readonly table: Area,
    private readonly above: readonly { readonly row: number; readonly column: number }[],
  ) {
    super(lying(upright, table, above));
  }

  override at(row: number, column: number): CellRange {
    const text = this.above[row];
    if (text) return this.upright.at(text.row, text.column);
    return this.upright.at(this.table.top + column, this.table.left + row - this.above.length);
  }

  override area(area: Area): CellRange {
    return this.rows(area.top, area.bottom, area.left, area.right);
  }

  override rows(top: number, bottom: number, left: number, right: number): CellRange {
    const [first, last] = [this.at(top, left), this.at(bottom, right)];
    return { ...first, bottom: last.bottom, right: last.right };
  }
}

function lying(
  upright: SheetView,
  { top, left, bottom, right }: Area,
  texts: readonly { readonly row: number; readonly column: number }[],
): Sheet {
  const { sheet } = upright;
  const rows: (Cell | undefined)[][] = texts.map(({ row, column }) => [upright.cell(row, column)]);
  const hiddenRows = new Set<number>();
  for (let column = left; column <= right; column += 1) {
    if (sheet.hiddenColumns.has(column)) hiddenRows.add(rows.length);
    rows.push(Array.from({ length: bottom - top + 1 }, (_, at) => upright.cell(top + at, column)));
  }
  return { ...sheet, rows, merges: [], hiddenRows, hiddenColumns: new Set() };
}
