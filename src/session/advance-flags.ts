/**
 * What the session does about flags: one write at a time, and the latest wish
 * wins. What stands in the cells already only the host knows, since the user
 * may have undone or copied it: it writes what differs.
 */
import type { SheetId } from '../base/address';
import { sameFlags, type Flag, type StandingFlag } from '../workbook/flag';
import { FlaggingStopped, type FlagsShown, type FlagsStanding } from '../workbook/host';
import { sheetName } from '../workbook/workbook';
import type { SessionEvent } from './events';
import { explained, without } from './failures';
import { flagsAsText, type FlagsMemory, type Memory } from './memory';
import type { FlagsWish } from './session';
import { step, type Step } from './step';

/** A recheck brings those shown on demand up to date; where none are, it only reads. */
export function flagsDemanded(memory: Memory): Memory {
  return withFlags(memory, { demanded: true });
}

/** A review has come through and asks for these flags. */
export function flagsFollow(memory: Memory, ofReview: readonly Flag[]): Step {
  const known = comparedWithFound(withFlags(memory, { ofReview, wanted: flagsAsText(ofReview) }));
  const { shown, live, demanded } = known.flags;
  // A recheck finishes first what switching off could not do.
  if (demanded && isUnfinished(known)) return write(withFlags(known, { demanded: false }), []);
  const rested = withFlags(known, { demanded: false });
  return shown && (live || demanded) ? write(rested, ofReview) : step(rested);
}

/** Flags were switched off, and a sheet that is protected, or an Excel that took nothing, kept some. */
function isUnfinished({ flags: { shown, refused }, failures }: Memory): boolean {
  return !shown && (failures.flags !== undefined || refused.some(({ standing }) => standing));
}

/** The user has chosen whether flags are shown, and when they are written. */
export function flagsChosen(memory: Memory, wish: Partial<FlagsWish>): Step {
  const { flags, review } = memory;
  if (!flags.possible) return step(memory);
  const { shown = flags.shown, live = flags.live } = wish;
  const chosen = withFlags(memory, { shown, live, demanded: false });
  if (!shown && wish.shown === undefined) return step(chosen);
  if (!shown) return write(withFlags(chosen, { refused: [], stopPutAway: true }), []);
  const told = withFlags(chosen, { stopPutAway: false });
  return review && (live || wish.shown) ? write(told, flags.ofReview) : step(told);
}

/** Once a session: on demand nothing is written that would tell what stands from before. */
export function flagsToBeLookedFor(memory: Memory): Step {
  const { possible, live, lookedFor } = memory.flags;
  if (!possible || live || lookedFor) return step(memory);
  return step(withFlags(memory, { lookedFor: true }), { kind: 'look-for-flags', again: false });
}

/**
 * Others have, or may have: a ribbon whose page cannot reach this one, a
 * co-author, undo. Live, the next edit or recheck puts them right and nothing
 * before it: a flag that the user's undo has taken away, written again at once,
 * would be what the next undo takes, and leave nothing to be redone.
 */
export function flagsTouched(memory: Memory): Step {
  return memory.flags.live ? step(memory) : step(memory, { kind: 'look-for-flags', again: true });
}

/**
 * What this session is writing is newer than what was found, and so, if it was
 * looked for from before the session, is what it has written. What was refused
 * does not stand though it was written: then nothing can be told from that.
 */
export function flagsLookedFor(memory: Memory, found: FlagsStanding, again: boolean): Step {
  const { writing, standing, refused } = memory.flags;
  const isNews = standing === NONE || (again && refused.length === 0);
  if (writing || !isNews) return step(memory);
  const told = withFlags(memory, { found });
  // The review under way tells better what they are.
  return step(memory.review && memory.pending ? told : comparedWithFound(told));
}

/**
 * Flags that others have shown, or were from before, count as shown, and are
 * behind unless they are what the review asks for; where none stands any more,
 * none is shown. Where a protected sheet keeps others than it asks for, and
 * those are all there are, nobody has them shown: they are told with their cells.
 */
function comparedWithFound(memory: Memory): Memory {
  const { found, ofReview, shown, standing } = memory.flags;
  if (!found) return memory;
  const isReviewed = memory.review !== undefined;
  const on = (flags: readonly StandingFlag[], sheet: SheetId) =>
    flags.map(({ cells, ...flag }) => ({ ...flag, cells: cells.filter((cell) => cell.sheet === sheet) }));
  const isOfReview = (sheet: SheetId) => isReviewed && sameFlags(on(found.flags, sheet), on(ofReview, sheet));
  const kept = found.kept.filter(({ sheet }) => !isOfReview(sheet));
  const isKept = (sheet: SheetId) => kept.some((each) => each.sheet === sheet);
  const isAny = found.flags.length > 0;
  const isShown =
    (shown && (isAny || standing === NONE)) ||
    found.flags.some(({ cells }) => cells.some(({ sheet }) => !isKept(sheet)));
  const isSame = isReviewed && sameFlags(found.flags, ofReview);
  const { leftovers = [] } = found;
  return withFlags(memory, {
    shown: isShown,
    standing: isSame ? flagsAsText(ofReview) : isShown && isAny ? UNKNOWN : NONE,
    ...hindered(memory, kept.length > 0 ? { shown: 'some', refused: kept, leftovers } : { shown: 'all', leftovers }),
    found: isReviewed ? undefined : found,
  });
}

/** No text of any flags. */
const UNKNOWN = '';
const NONE = flagsAsText([]);

/** A write has ended, well or not; the wish that waited is next. */
export function writeEnded(
  memory: Memory,
  event: Extract<SessionEvent, { readonly kind: 'flagged' | 'not-flagged' }>,
): Step {
  const { waiting } = memory.flags;
  const { memory: told, effects } = event.kind === 'flagged' ? shown(memory, event) : refused(memory, event.error);
  const rested = withFlags(told, { writing: false, waiting: undefined });
  if (!waiting) return step(rested, ...effects);
  const next = write(rested, waiting);
  return step(next.memory, ...effects, ...next.effects);
}

/** The user wants the leftovers gone that are listed. */
export function leftoversUnwanted(memory: Memory): Step {
  const { leftovers, refused } = memory.flags;
  const at = [...leftovers, ...refused.flatMap(({ standing = [] }) => standing)];
  return at.length > 0 ? step(memory, { kind: 'remove-leftovers', at }) : step(memory);
}

export function leftoversGone(memory: Memory, result: FlagsShown): Memory {
  return withFlags(memory, hindered(memory, result));
}

function shown(memory: Memory, { flags, result }: Extract<SessionEvent, { readonly kind: 'flagged' }>): Step {
  const known = withFlags(memory, { ...hindered(memory, result), standing: flagsAsText(flags) });
  return step({ ...known, failures: without(memory.failures, 'flags') });
}

function hindered({ workbook }: Memory, result: FlagsShown): Pick<FlagsMemory, 'refused' | 'leftovers'> {
  const sheets = result.shown === 'all' ? [] : result.refused;
  return {
    refused: sheets.map(({ sheet, ...how }) => ({ sheetName: workbook ? sheetName(workbook, sheet) : sheet, ...how })),
    leftovers: result.leftovers ?? [],
  };
}

/** No failure to be mended: it is told beside the flags, once, and not tried again. */
export function flaggingEnds(memory: Memory, { explanation }: FlaggingStopped): Memory {
  const ended = withFlags(memory, { stopped: explanation, stopPutAway: false, refused: [], leftovers: [] });
  return { ...ended, failures: without(memory.failures, 'flags') };
}

function refused(memory: Memory, error: unknown): Step {
  if (error instanceof FlaggingStopped) return step(flaggingEnds(memory, error));
  const { why, isBug } = explained(error);
  const told = { ...memory, failures: { ...memory.failures, flags: why } };
  return isBug ? step(told, { kind: 'report', error }) : step(told);
}

function write(memory: Memory, flags: readonly Flag[]): Step {
  if (memory.flags.stopped) return step(memory);
  return memory.flags.writing
    ? step(withFlags(memory, { waiting: flags }), { kind: 'await-flagging' })
    : step(withFlags(memory, { writing: true, found: undefined }), { kind: 'flag', flags });
}

function withFlags(memory: Memory, change: Partial<FlagsMemory>): Memory {
  return { ...memory, flags: { ...memory.flags, ...change } };
}
