/**
 * What can only be asked of a range as a whole, and is answered with null where
 * its cells differ: asked of ever smaller ranges, along the lines where the
 * cells are likely to change, until each answer is one.
 */
import { cellCount, halves } from '../../workbook/tiles';
import type { Area } from '../../base/address';

interface Uniform<T> {
  readonly area: Area;
  readonly answer: T;
}

/** `splitRows`: rows at which a change has been found before, or is likely; each found is added. */
export function uniformParts<T>(area: Area, ask: (area: Area) => T | null, splitRows: Set<number>): Uniform<T>[] {
  const answer = ask(area);
  if (answer !== null) return [{ area, answer }];
  if (cellCount(area) === 1) return [];
  if (area.right > area.left)
    return halves({ ...area, bottom: area.top }).flatMap(({ left, right }) =>
      uniformParts({ ...area, left, right }, ask, splitRows),
    );
  const at = splitOf(area, splitRows);
  const parts = [
    ...uniformParts({ ...area, bottom: at - 1 }, ask, splitRows),
    ...uniformParts({ ...area, top: at }, ask, splitRows),
  ];
  for (const part of parts.slice(1)) splitRows.add(part.area.top);
  return parts;
}

/** The likely row nearest to the middle, else the middle. */
function splitOf({ top, bottom }: Area, splitRows: ReadonlySet<number>): number {
  const middle = Math.floor((top + bottom + 1) / 2);
  let best: number | undefined;
  for (const row of splitRows) {
    if (row <= top || row > bottom) continue;
    if (best === undefined || Math.abs(row - middle) < Math.abs(best - middle)) best = row;
  }
  return best ?? middle;
}
