/** Merged cells, of which Excel lists at most 512 areas at once. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { areasOfAddress } from './cell-blocks';
import type { Requests } from './requests';
import { tilesOf } from './tiles';

const MOST_AT_ONCE = 512;
/** Each asks for the merged areas of one part; together they stay far below what a batch may hold. */
const PARTS_OF_A_BATCH = 200;

export function requestMerges(sheet: Excel.Worksheet, area: Area): () => Area[] {
  const whole = sheet.getRange(formatArea(area));
  const merged = whole.getMergedAreasOrNullObject();
  merged.load('address');
  whole.untrack();
  merged.untrack();
  return () => areasIn(merged);
}

function areasIn(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : areasOfAddress(merged.address);
}

/** Where there are too many for one question: in parts of so few cells that there cannot be. */
export async function readMerges(requests: Requests, id: SheetId, area: Area): Promise<Area[]> {
  const parts = tilesOf(area, MOST_AT_ONCE);
  const merges: Area[] = [];
  for (let from = 0; from < parts.length; from += PARTS_OF_A_BATCH) {
    const some = parts.slice(from, from + PARTS_OF_A_BATCH);
    merges.push(...(await requests.run((context) => mergesInParts(context, id, some))));
  }
  return merges;
}

async function mergesInParts(context: Excel.RequestContext, id: SheetId, parts: readonly Area[]): Promise<Area[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const asked = parts.map((part) => requestMerges(sheet, part));
  await context.sync();
  return asked.flatMap((answer) => answer());
}

/** Without those that are only the part of another that lies in one part of the sheet. */
export function wholeOnes(areas: readonly Area[]): Area[] {
  const sorted = [...new Map(areas.map((area) => [formatArea(area), area])).values()].sort(
    (a, b) => a.top - b.top || b.bottom - a.bottom || a.left - b.left || b.right - a.right,
  );
  let reaching: Area[] = [];
  return sorted.filter((area) => {
    reaching = reaching.filter(({ bottom }) => bottom >= area.top);
    const isPart = reaching.some((other) => holds(other, area));
    if (!isPart) reaching.push(area);
    return !isPart;
  });
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}
