/**
 * Sends batches to Excel, one after the other: waits while the user is in a
 * cell or Excel asks for patience, and turns what fails into words.
 */
import { asHostFailure, isCellEdit, isThrottled } from './failures';

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const THROTTLED_TIMES = 5;

export class Requests {
  #last: Promise<unknown> = Promise.resolve();
  /** Told when Excel cannot answer because the user is in a cell, and when they have left it. */
  onCellEdit: (now: 'in the cell' | 'left') => void = () => undefined;

  /** Runs tasks that belong together without another one in between. Tasks must not call this again. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn.catch((error: unknown) => {
      throw asHostFailure(error);
    });
  }

  /** One batch; `batch` may run several times and must only collect what it was given. */
  async run<T>(batch: Batch<T>): Promise<T> {
    let throttled = 0;
    let inCell = false;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        const result = await Excel.run(batch);
        if (inCell) this.onCellEdit('left');
        return result;
      } catch (error) {
        if (isCellEdit(error)) {
          if (!inCell) this.onCellEdit('in the cell');
          inCell = true;
        } else if (!isThrottled(error) || ++throttled > THROTTLED_TIMES) {
          throw error;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
