/** The rows and columns of one sheet: hidden ones, heights and widths. */
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../base/address';
import { toRange } from './areas';
import type { SheetAccess } from './sheet-access';

/** Univer measures in pixels, Excel in points. */
const POINTS_PER_PIXEL = 0.75;

export class UniverLines {
  constructor(private readonly on: SheetAccess) {}

  isRowHidden(row: number): boolean {
    return !this.on.worksheet.getRowVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return !this.on.worksheet.getColVisible(column);
  }

  setRowsHidden(area: Area, hidden: boolean): void {
    this.toggle(area, hidden, SetRowHiddenMutation.id, SetRowVisibleMutation.id);
  }

  setColumnsHidden(area: Area, hidden: boolean): void {
    this.toggle(area, hidden, SetColHiddenMutation.id, SetColVisibleMutation.id);
  }

  rowHeight(row: number): number {
    return this.on.worksheet.getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeight(area: Area, points: number): void {
    const ranges = [toRange(area)];
    this.on.writes.run(
      SetWorksheetRowHeightMutation.id,
      this.on.params({ ranges, rowHeight: points / POINTS_PER_PIXEL }),
      [
        {
          id: SetWorksheetRowHeightMutation.id,
          params: this.on.params({ ranges, rowHeight: this.on.worksheet.getRowHeight(area.top) }),
        },
      ],
    );
  }

  columnWidth(column: number): number {
    return this.on.worksheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(area: Area, points: number): void {
    const ranges = [toRange(area)];
    this.on.writes.run(
      SetWorksheetColWidthMutation.id,
      this.on.params({ ranges, colWidth: points / POINTS_PER_PIXEL }),
      [
        {
          id: SetWorksheetColWidthMutation.id,
          params: this.on.params({ ranges, colWidth: this.on.worksheet.getColumnWidth(area.left) }),
        },
      ],
    );
  }

  private toggle(area: Area, on: boolean, turnOn: string, turnOff: string): void {
    const params = this.on.params({ ranges: [toRange(area)] });
    this.on.writes.run(on ? turnOn : turnOff, params, [{ id: on ? turnOff : turnOn, params }]);
  }
}
