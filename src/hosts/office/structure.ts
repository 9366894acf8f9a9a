/**
 * What the library can only ask for as if it were a write that cannot be
 * undone: merged cells, the first day of serial dates, and some events. All of
 * it stands in one batch of its own, sent at opening, and for the merged cells
 * again of sheets that are new or whose cells have gone we know not where.
 */
import type { Area, SheetId } from '../../base/address';
import { readMergesInParts, requestMerges, type Merges, type MergesAsked } from './merges';
import { nothing, Wish, type OptionalParts } from './optional-parts';
import type { Requests } from './requests';

interface StructureAsked {
  readonly merges: readonly MergesAsked[];
  /** Not known yet. */
  readonly dateSystem: boolean;
  /** Events to be registered along with it. */
  readonly events: readonly Wish<unknown>[];
}

export interface Structure {
  readonly merges: ReadonlyMap<SheetId, readonly Area[]>;
  readonly date1904: boolean;
}

export async function readStructure(
  requests: Requests,
  optional: OptionalParts,
  { merges: asked, dateSystem, events }: StructureAsked,
): Promise<Structure> {
  const merges = new Wish<Merges>({
    part: 'merges',
    ask: requestMerges(asked),
    otherwise: new Map(),
    inParts: () => readMergesInParts(requests, asked),
  });
  const date1904 = new Wish({ part: 'date-system', ask: requestDateSystem, otherwise: false });
  const wishes = [...(asked.length > 0 ? [merges] : []), ...(dateSystem ? [date1904] : []), ...events];
  if (wishes.length > 0) await optional.read(requests, nothing, wishes);
  return { merges: merges.value, date1904: date1904.value };
}

/** The first day of 1904 is 0 where serial dates count from there, and 1462 elsewhere. */
function requestDateSystem({ workbook }: Excel.RequestContext): () => boolean {
  const firstOf1904 = workbook.functions.date(1904, 1, 1);
  firstOf1904.load('value');
  return () => firstOf1904.value === 0;
}
