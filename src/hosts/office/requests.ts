/**
 * Sends batches to Excel, one after the other: waits while the user is in a
 * cell or Excel asks for patience, and turns what fails into words.
 */
import type { Doing } from '../../workbook/doings';
import { asHostFailure, isCellEdit, isInvalidOperation, isThrottled } from './failures';

/** The batch has been held up, and what it names by a place in a list may stand elsewhere by now. Excel answers again. */
export class HeldUp extends Error {}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const THROTTLED_TIMES = 5;

export class Requests {
  #last: Promise<unknown> = Promise.resolve();
  /** Told when Excel cannot answer because the user is in a cell, and when they have left it. */
  onCellEdit: (now: 'in the cell' | 'left') => void = () => undefined;

  /**
   * Runs tasks that belong together without another one in between. Tasks must
   * not call this again. `doing`: what the user asked for, if this is no check.
   */
  inTurn<T>(task: () => Promise<T>, doing?: Doing): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn.catch((error: unknown) => {
      throw asHostFailure(error, doing);
    });
  }

  /**
   * One batch; `batch` may run several times and must only collect what it was
   * given. `patient`: waits until the user has left their cell. `atOnce`: what
   * has to wait is not sent later, nor is anything sent twice; rejects with
   * `HeldUp` once Excel answers.
   */
  async run<T>(
    batch: Batch<T>,
    { patient = true, atOnce = false }: { readonly patient?: boolean; readonly atOnce?: boolean } = {},
  ): Promise<T> {
    let throttled = 0;
    let inCell = false;
    let isSure = false;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        const result = await Excel.run(batch);
        if (inCell) this.onCellEdit('left');
        return result;
      } catch (error) {
        if (atOnce) throw await this.#heldUp(error);
        const isRefused = isInvalidOperation(error) && !isSure;
        if (isCellEdit(error) || (isRefused && (await refusesEverything()))) {
          if (!patient) throw error;
          if (!inCell) this.onCellEdit('in the cell');
          inCell = true;
        } else if (isRefused) {
          // Excel answers, so that this is no cell edit; or the user has just left the cell: once more.
          isSure = true;
          continue;
        } else if (!isThrottled(error) || ++throttled > THROTTLED_TIMES) {
          throw error;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async #heldUp(error: unknown): Promise<unknown> {
    const isBusy = isCellEdit(error) || isThrottled(error);
    if (!isBusy && !(isInvalidOperation(error) && (await refusesEverything()))) return error;
    await this.run(plainest);
    return new HeldUp();
  }
}

async function plainest(context: Excel.RequestContext): Promise<void> {
  context.workbook.load('name');
  await context.sync();
}

/** The plainest of all questions tells a refusal of everything from one of what was asked. */
async function refusesEverything(): Promise<boolean> {
  try {
    await Excel.run(plainest);
    return false;
  } catch (error) {
    return isInvalidOperation(error) || isCellEdit(error);
  }
}
