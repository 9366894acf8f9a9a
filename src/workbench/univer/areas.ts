/** Areas of ours and ranges of Univer's. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../../base/address';

export function toRange(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function toArea(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
