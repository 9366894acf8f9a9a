/** As far as a sheet is filled. */
import { formatArea, type Area } from '../../base/address';
import { areasOfAddress } from '../../workbook/cell-blocks';
import { HostFailure } from '../../workbook/host';
import { cellCount } from '../../workbook/tiles';
import type { Book } from './book';
import type { EtWorksheet } from './et-objects';

/** Beyond so many cells what is used is likely to be formatted rather than filled. */
const LIKELY_FILLED = 200_000;
/** A sheet that holds more is no form to be checked, and WPS stands still while it is read. */
const MOST_CELLS = 2_000_000;

export function filledArea(book: Book, sheet: EtWorksheet, name: string): Area {
  const [used] = areasOfAddress(sheet.UsedRange.Address(false, false));
  if (!used) throw new Error('UsedRange has no address');
  if (cellCount(used) <= LIKELY_FILLED) return used;
  const filled = trimmed(used, (area) => {
    const count = book.application.WorksheetFunction?.CountA(sheet.Range(formatArea(area)));
    return typeof count !== 'number' || count > 0;
  });
  if (cellCount(filled) > MOST_CELLS) throw tooFull(name, filled);
  return filled;
}

/** Without the empty rows below and columns to the right. */
function trimmed(used: Area, isFilled: (area: Area) => boolean): Area {
  const bottom = lastOf(used.top, used.bottom, (from, to) => isFilled({ ...used, top: from, bottom: to }));
  const right = lastOf(used.left, used.right, (from, to) => isFilled({ ...used, bottom, left: from, right: to }));
  return { ...used, bottom, right };
}

/** By halves: the last line of which something is filled. */
function lastOf(first: number, last: number, isFilled: (from: number, to: number) => boolean): number {
  let [from, to] = [first, last];
  while (from < to) {
    const middle = Math.floor((from + to + 1) / 2);
    if (isFilled(middle, to)) from = middle;
    else to = middle - 1;
  }
  return from;
}

function tooFull(name: string, used: Area): HostFailure {
  const corner = formatArea({ ...used, top: used.bottom, left: used.right });
  return new HostFailure({
    zh: `工作表“${name}”到 ${corner} 为止填有上百万个单元格，超过窗格能检查的规模。请把无关的数据表移到另一个工作簿，保存后重新检查。`,
    en: `The sheet “${name}” holds millions of filled cells, as far as ${corner}, which is more than the pane can check. Move unrelated data to another workbook, save, and check again.`,
  });
}
