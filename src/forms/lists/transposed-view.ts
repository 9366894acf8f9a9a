/**
 * A small table whose headings stand in a column and whose items go from left
 * to right, looked at as if it stood upright. Cells keep their real addresses.
 */
import type { Area, CellRange } from '../../base/address';
import type { Cell, Sheet } from '../../workbook/workbook';
import { SheetView } from '../sheet-view';

/** The columns of a row in which something stands. */
export interface TextRow {
  readonly row: number;
  readonly columns: readonly number[];
}

export class TransposedView extends SheetView {
  override readonly isUpright = false;

  /** Rows of texts over the table come first, in the order given, as they stand; then the table's columns. */
  constructor(
    private readonly upright: SheetView,
    private readonly table: Area,
    private readonly above: readonly TextRow[],
  ) {
    super(lying(upright, table, above));
  }

  override at(row: number, column: number): CellRange {
    const texts = this.above[row];
    if (texts) return this.upright.at(texts.row, texts.columns[column] ?? 0);
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

function lying(upright: SheetView, { top, left, bottom, right }: Area, texts: readonly TextRow[]): Sheet {
  const { sheet } = upright;
  const rows: (Cell | undefined)[][] = texts.map(({ row, columns }) =>
    columns.map((column) => upright.cell(row, column)),
  );
  const hiddenRows = new Set<number>();
  for (let column = left; column <= right; column += 1) {
    if (sheet.hiddenColumns.has(column)) hiddenRows.add(rows.length);
    rows.push(Array.from({ length: bottom - top + 1 }, (_, at) => upright.cell(top + at, column)));
  }
  return { ...sheet, rows, merges: [], hiddenRows, hiddenColumns: new Set() };
}
