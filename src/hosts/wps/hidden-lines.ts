/** Hidden rows and columns, as far as the sheet is used; those that a filter hides are hidden too. */
import { formatArea, type Area } from '../../base/address';
import { areasOfAddress } from '../../workbook/cell-blocks';
import { NOTHING_HIDDEN, type HiddenLines } from '../../workbook/workbook';
import type { EtRange, EtWorksheet } from './et-objects';
import { VISIBLE_CELLS } from './et-numbers';

/** Four calls where nothing is hidden. */
export function hiddenIn(sheet: EtWorksheet, used: Area): HiddenLines {
  const range = sheet.Range(formatArea(used));
  const rows = isHidden(range.EntireRow.Hidden);
  const columns = isHidden(range.EntireColumn.Hidden);
  if (rows === false && columns === false) return NOTHING_HIDDEN;
  // All of one kind hidden leaves no visible cell to tell the others by.
  const visible = rows === true || columns === true ? [] : visibleIn(range);
  const shows = (line: number, from: 'top' | 'left', to: 'bottom' | 'right') =>
    visible.some((area) => line >= area[from] && line <= area[to]);
  return {
    hiddenRows: new Set(
      linesOf(used.top, used.bottom).filter((row) => rows === true || (rows === null && !shows(row, 'top', 'bottom'))),
    ),
    hiddenColumns: new Set(
      linesOf(used.left, used.right).filter(
        (column) => columns === true || (columns === null && !shows(column, 'left', 'right')),
      ),
    ),
  };
}

function isHidden(hidden: unknown): boolean | null {
  if (typeof hidden === 'boolean' || hidden === null) return hidden;
  throw new Error(`Hidden is of type ${typeof hidden}`);
}

/** Each area by itself: the address of many is cut off. */
function visibleIn(range: EtRange): Area[] {
  const { Areas: areas } = range.SpecialCells(VISIBLE_CELLS);
  const count = areas.Count;
  return linesOf(1, count).flatMap((at) => areasOfAddress(areas.Item(at).Address(false, false)));
}

function linesOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
