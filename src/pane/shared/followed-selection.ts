/**
 * Which selection the pane follows. What the user selects in the grid brings
 * its findings to the top; what this pane itself has asked to see does not,
 * nor does anything move under somebody who is working in the pane.
 */
import { LAST_COLUMN, LAST_ROW, type CellRange } from '../../base/address';
import type { Session } from '../../session/session';

export interface SelectionFollower {
  /** The selection to bring findings to the top for; the same object until it changes. */
  readonly followed: () => CellRange | undefined;
  /** Shows the cells in the grid; the selection that comes back of it is an echo and not followed. */
  readonly reveal: (range: CellRange) => void;
}

export function selectionFollower(
  session: Pick<Session, 'state' | 'reveal'>,
  paneHasFocus: () => boolean,
): SelectionFollower {
  let seen: CellRange | undefined;
  let followed: CellRange | undefined;
  let revealed: CellRange | undefined;

  return {
    followed() {
      const now = session.state().selection;
      if (now === seen) return followed;
      seen = now;
      if (!now || isWholeSheet(now)) followed = undefined;
      else if (!paneHasFocus() && !(revealed && sameRange(revealed, now))) followed = now;
      return followed;
    },
    reveal(range) {
      revealed = range;
      void session.reveal(range);
    },
  };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function isWholeSheet(range: CellRange): boolean {
  return range.top === 0 && range.left === 0 && range.bottom >= LAST_ROW && range.right >= LAST_COLUMN;
}
