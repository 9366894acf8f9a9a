/**
 * One task after the other: WPS answers at once, and may call us back in the
 * middle of its answer, or lets somebody else's task in while a dialog of its
 * own is open. A task begins when the user is in no cell.
 */
import type { EtApplication } from './et-objects';
import type { Doing } from '../../workbook/doings';
import { inWords, UNANSWERED } from './failures';
import type { Book } from './book';
import { HostFailure } from '../../workbook/host';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  /** Told when WPS takes no writing because the user is in a cell, and when they have left it. */
  onCellEdit: (now: 'in the cell' | 'left') => void = () => undefined;

  constructor(private readonly book: Book) {}

  /** Tasks must not call this again. `doing`: what the user asked for, if this is no check. */
  inTurn<T>(task: () => T | Promise<T>, doing?: Doing): Promise<T> {
    const turn = this.#last.then(async () => {
      this.book.mustBeThere();
      if (await this.#outOfCell()) this.book.mustBeThere();
      return task();
    });
    this.#last = turn.catch(() => undefined);
    return turn.catch((error: unknown) => {
      throw inWords(error, doing);
    });
  }

  /** Whether that had to be waited for. */
  async #outOfCell(): Promise<boolean> {
    let inCell = false;
    for (let pause = FIRST_PAUSE_MS; isInCell(this.book.application); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (!inCell) this.onCellEdit('in the cell');
      inCell = true;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    if (inCell) this.onCellEdit('left');
    return inCell;
  }
}

/**
 * While the user is in a cell, WPS has been seen to refuse settings of the
 * application, and to answer questions. Which answers no question is not in a
 * cell, but behind a dialog.
 */
function isInCell(application: EtApplication): boolean {
  let updates: unknown;
  try {
    updates = application.ScreenUpdating;
  } catch (error) {
    throw new HostFailure(UNANSWERED, { cause: error });
  }
  try {
    application.ScreenUpdating = updates !== false;
    return false;
  } catch {
    return true;
  }
}
