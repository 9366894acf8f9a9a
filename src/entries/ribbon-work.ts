/**
 * What the ribbon's commands do where no pane is open: one reading, one
 * review, one writing of flags. The cells are then the only place to show
 * anything, so that a recheck has work only where flags stand or are wanted
 * live: it never writes the first ones, which may cost the user their undo.
 */
import { flagsOf } from '../review/flags-of';
import { todayOf, type Clock } from '../session/clock';
import { inTurns } from '../session/in-turns';
import type { Rules } from '../session/session-options';
import { overlaps, type CellRange } from '../base/address';
import { culpritOf } from '../review/culprit';
import type { Review } from '../review/review';
import { byCheck, workOrder } from '../review/work-order';
import type { Host } from '../workbook/host';
import { preferFlags, preferredFlags } from './preferences';
import type { RibbonCommand } from './ribbon-line';

export async function workWithoutPane(
  command: RibbonCommand,
  host: Host,
  rules: Pick<Rules, 'review'>,
  clock: Clock,
): Promise<void> {
  if (command === 'toggleFlags') {
    const stand = (await host.flagsStand()).flags.length > 0;
    // Whoever has them live does not want them back with the next check.
    if (preferredFlags()?.live) preferFlags({ live: true, shown: !stand });
    if (stand) {
      await host.showFlags([]);
      return;
    }
  }
  if (command === 'recheck' && !isLive() && (await host.flagsStand()).flags.length === 0) return;
  const workbook = await host.read();
  const run = inTurns(clock, () => true);
  const review = await rules.review({ workbook, today: todayOf(clock) }, run);
  if (command === 'next') await revealNext(review, host);
  else await host.showFlags(flagsOf(review));
}

function isLive(): boolean {
  const { live = false, shown = false } = preferredFlags() ?? {};
  return live && shown;
}

/** The place after the one that is selected, in the order of the pane; else the first. */
async function revealNext(review: Review, host: Host): Promise<void> {
  // Of what nobody has begun only the matter to show, as the pane has it unfolded.
  const begun = workOrder(review).filter(({ matter }, at) => at === 0 || matter.begun);
  const cells = begun.flatMap(({ findings }) =>
    byCheck(findings).flatMap((finding) => culpritOf(finding, review) ?? []),
  );
  // What is selected tells of two findings at one cell neither from the other: each place is gone to once.
  const places = cells.filter((cell, at) => cells.findIndex((one) => startsWhere(one, cell)) === at);
  const selection = await host.selection();
  const here = selection ? placeOf(selection, places) : -1;
  const next = places[(here + 1) % places.length];
  if (next) await host.reveal(next);
}

/** -1 where nothing is selected that is one of them. */
function placeOf(selection: CellRange, places: readonly CellRange[]): number {
  const exactly = places.findIndex((place) => startsWhere(place, selection));
  if (exactly >= 0) return exactly;
  return places.map((place) => place.sheet === selection.sheet && overlaps(place, selection)).lastIndexOf(true);
}

function startsWhere(one: CellRange, other: CellRange): boolean {
  return one.sheet === other.sheet && one.top === other.top && one.left === other.left;
}
