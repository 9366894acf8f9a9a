/**
 * The flags that stand in the cells, from whenever. Of the author's rules no
 * more is read than tells that they are none: thousands of them cost one
 * reading of formulas and fills.
 */
import type { SheetId } from '../../base/address';
import type { FlagsStanding } from '../../workbook/host';
import type { FlagMarks } from '../../workbook/marks/flag-marks';
import { marksOfBefore } from '../../workbook/marks/flag-sentences';
import { readRules, sheetsWithMarks } from './read-rules';
import type { Requests } from './requests';

interface SheetAsked {
  readonly id: SheetId;
  readonly name: string;
  readonly protected: boolean;
}

export async function standingFlags(
  requests: Requests,
  marks: FlagMarks,
  sheets: readonly SheetAsked[],
): Promise<FlagsStanding> {
  const listed = marks.known(new Set(sheets.map(({ id }) => id))).filter(({ count }) => count > 0);
  const holding = await sheetsWithMarks(requests, listed);
  marks.seen(await readRules(requests, holding));
  const flags = marks.flagsOn(new Set(holding.map(({ sheet }) => sheet)));
  const kept = sheets.flatMap(({ id, name, protected: locked }) =>
    locked && marks.has(id) ? [{ sheet: id, why: marksOfBefore(name), standing: marks.standing(id) }] : [],
  );
  const { leftovers } = marks;
  return { flags, kept, ...(leftovers.length > 0 && { leftovers }) };
}
