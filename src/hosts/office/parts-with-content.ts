/**
 * Where in a large area anything stands: a value left in a far cell makes a
 * sheet's used range reach there, and what lies between is empty.
 */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { areasOfAddress } from '../../workbook/cell-blocks';
import type { Requests } from './requests';
import { cellCount, halves } from '../../workbook/tiles';

/** An area of so few cells is read as it is; looking for what it holds would cost more. */
const WORTH_LOOKING = 120_000;
/** Each area is cut in halves so often before Excel is asked what the pieces hold. */
const CUTS_AT_ONCE = 3;
/** A sheet with content in more places is truly full. */
const MOST_PARTS = 400;

/** The parts of the areas outside which nothing stands; undefined where they are too many. */
export async function partsWithContent(
  requests: Requests,
  sheet: SheetId,
  areas: readonly Area[],
): Promise<readonly Area[] | undefined> {
  const parts: Area[] = [];
  let open = areas;
  while (open.length > 0) {
    parts.push(...open.filter((area) => cellCount(area) <= WORTH_LOOKING));
    const large = open.filter((area) => cellCount(area) > WORTH_LOOKING);
    if (parts.length + large.length > MOST_PARTS) return undefined;
    open = large.length > 0 ? await usedWithin(requests, sheet, large.flatMap(pieces)) : [];
  }
  return parts;
}

function pieces(area: Area): readonly Area[] {
  let cut: readonly Area[] = [area];
  for (let times = 0; times < CUTS_AT_ONCE; times++) cut = cut.flatMap((each) => halves(each));
  return cut;
}

/** What of each is used, in one batch. */
function usedWithin(requests: Requests, id: SheetId, areas: readonly Area[]): Promise<Area[]> {
  return requests.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const asked = areas.map((area) => {
      const whole = sheet.getRange(formatArea(area));
      const used = whole.getUsedRangeOrNullObject(true);
      used.load('address');
      for (const proxy of [whole, used]) proxy.untrack();
      return used;
    });
    await context.sync();
    return asked.flatMap((used) => (used.isNullObject ? [] : areasOfAddress(used.address)));
  });
}
