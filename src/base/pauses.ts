/**
 * The waits between an edit and its verdict, in milliseconds, in the order in
 * which they come: the host gathers what Excel tells of the edit, the session
 * waits until no more comes, and what takes long is done in slices.
 */

/** The hosts of Excel and WPS: events that come within this are one change. Excel tells of one edit in several. */
export const GATHER_MS = 25;

/** The session: without a change for so long, it reviews. Typing on is not interrupted by a review of half a number. */
export const QUIET_MS = 60;

/** The session: how long a stream of changes may put a review off. */
export const PATIENCE_MS = 500;

/** Work goes on so long without letting others have their turn: what a person does not notice, with room for a machine slower than ours. */
export const SLICE_MS = 30;

/** The Excel host: the selection rests so long before the cells it has left are looked at for changes nobody announces. */
export const LOOK_AFTER_MS = 400;

/** The hosts of Excel and WPS: without an event for so long, it reads the whole workbook and sets right what no event told of. */
export const RECONCILE_AFTER_MS = 10_000;

/** And of the time no more than this share goes into that: what takes a second is not done again for fifty. */
export const RECONCILE_SHARE = 1 / 50;

/** The pane: rows never seen are measured within this after a review has changed the list. */
export const SETTLING_MS = 300;

/** The pane: what was mended stands so long before it leaves the list. */
export const MENDED_MS = 3_000;
