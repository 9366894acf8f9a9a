/**
 * Work that can be laid aside: it yields where it may wait, and gives the same
 * result whether it ran at once or in slices. Below the session nothing waits;
 * who has to stay answerable meanwhile runs it in slices.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many lines, rows or formulas are worked on between two places to wait: a few milliseconds. */
export const ITEMS_OF_A_STEP = 256;

/** Whoever is handed this decides how work is run. */
export type RunSteps = <T>(steps: Steps<T>) => Promise<T>;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How work is cut, by whoever has a clock. */
interface Pace {
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** Work goes on without a break for about so long. */
  readonly sliceMs: number;
  /** Lets others have their turn; what it throws ends the work. */
  readonly breathe: () => Promise<void>;
}

export async function inSlices<T>(steps: Steps<T>, { now, sliceMs, breathe }: Pace): Promise<T> {
  let until = now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < until) continue;
    await breathe();
    until = now() + sliceMs;
  }
}
