/** A clock that goes only when told. */
import type { Clock } from '../../src/session/clock';

export interface ManualClock extends Clock {
  /** Lets that many milliseconds pass, running what was due on the way, and lets promises settle. */
  pass(milliseconds: number): Promise<void>;
}

export function manualClock(start = new Date(2026, 10, 21, 9, 30, 0)): ManualClock {
  let now = start.getTime();
  let timers: { readonly due: number; readonly action: () => void }[] = [];

  return {
    now: () => new Date(now),
    after(milliseconds, action) {
      const timer = { due: now + milliseconds, action };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        now = next.due;
        timers = timers.filter((timer) => timer !== next);
        next.action();
        await settled();
      }
      now = end;
      await settled();
    },
  };
}

/** Lets every promise that can go on without time or an outside answer do so. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
