/**
 * Which selection the pane follows. What the user selects in the grid brings
 * its findings to the top; what this pane itself has asked to see does not,
 * nor does anything move under somebody who is working in the pane.
 */
import { contains, LAST_COLUMN, LAST_ROW, type Area, type CellRange } from '../../base/address';
import type { Session } from '../../session/session';
import type { Workbook } from '../../workbook/workbook';

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
  // What was asked for and has not come back yet, in its order: the grid may be behind somebody who goes on quickly.
  let asked: readonly CellRange[] = [];
  let shown: CellRange | undefined;

  const isEcho = (now: CellRange): boolean => {
    const { review } = session.state();
    const isOf = (range: CellRange | undefined) => range !== undefined && isEchoOf(range, now, review?.workbook);
    const at = asked.findIndex(isOf);
    if (at >= 0) [shown, asked] = [asked[at], asked.slice(at + 1)];
    return at >= 0 || isOf(shown);
  };

  return {
    followed() {
      const now = session.state().selection;
      if (now === seen) return followed;
      seen = now;
      if (!now || isWholeSheet(now)) followed = undefined;
      else if (!isEcho(now) && !paneHasFocus()) followed = now;
      return followed;
    },
    reveal(range) {
      asked = [...asked, range];
      void session.reveal(range);
    },
  };
}

/** Of a cell within a merged one the whole of that is selected. */
function isEchoOf(revealed: CellRange, now: CellRange, workbook: Workbook | undefined): boolean {
  if (revealed.sheet !== now.sheet) return false;
  const merged = workbook?.sheets.find(({ id }) => id === now.sheet)?.merges.some((one) => isSame(one, now));
  return isSame(revealed, now) || (merged === true && contains(now, revealed.top, revealed.left));
}

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function isWholeSheet(range: CellRange): boolean {
  return range.top === 0 && range.left === 0 && range.bottom >= LAST_ROW && range.right >= LAST_COLUMN;
}
