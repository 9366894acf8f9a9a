/**
 * Merged cells, of which Excel lists at most 512 areas at once. The library
 * sends this question as a write that cannot be undone, so that it is asked
 * in a batch of its own, and only where the answer may be another.
 */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { isGone } from './failures';
import { areasIn } from './hidden-lines';
import type { Ask } from './optional-parts';
import type { Requests } from './requests';
import { tilesOf } from '../../workbook/tiles';

export interface MergesAsked {
  readonly id: SheetId;
  /** Merged cells whose upper left corner lies outside are not found. */
  readonly areas: readonly Area[];
}

export type Merges = ReadonlyMap<SheetId, readonly Area[]>;

const MOST_AT_ONCE = 512;
/** Each asks for the merged areas of one part; together they stay far below what a batch may hold. */
const PARTS_OF_A_BATCH = 200;

export function requestMerges(asked: readonly MergesAsked[]): Ask<Merges> {
  return (context) => {
    const sheets = asked.map(({ id, areas }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return { id, found: areas.map((area) => mergedIn(sheet, area)) };
    });
    return () => new Map(sheets.map(({ id, found }) => [id, wholeOnes(found.flatMap(areasIn))]));
  };
}

function mergedIn(sheet: Excel.Worksheet, area: Area): Excel.RangeAreas {
  const whole = sheet.getRange(formatArea(area));
  const merged = whole.getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  whole.untrack();
  merged.untrack();
  return merged;
}

/** Where there are too many for one question: of each sheet in parts of so few cells that there cannot be. */
export async function readMergesInParts(requests: Requests, asked: readonly MergesAsked[]): Promise<Merges> {
  const found = new Map<SheetId, readonly Area[]>();
  for (const { id, areas } of asked) {
    const merges = await of(requests, id, areas).catch((error: unknown) => {
      if (isGone(error)) throw error;
      return inParts(requests, id, areas);
    });
    found.set(id, wholeOnes(merges));
  }
  return found;
}

async function inParts(requests: Requests, id: SheetId, areas: readonly Area[]): Promise<Area[]> {
  const parts = areas.flatMap((area) => tilesOf(area, MOST_AT_ONCE));
  const merges: Area[] = [];
  for (let from = 0; from < parts.length; from += PARTS_OF_A_BATCH) {
    merges.push(...(await of(requests, id, parts.slice(from, from + PARTS_OF_A_BATCH))));
  }
  return merges;
}

function of(requests: Requests, id: SheetId, areas: readonly Area[]): Promise<readonly Area[]> {
  return requests.run(async (context) => {
    const answer = requestMerges([{ id, areas }])(context);
    await context.sync();
    return answer().get(id) ?? [];
  });
}

/** Without those that are only the part of another that lies in one part of the sheet. */
function wholeOnes(areas: readonly Area[]): Area[] {
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
