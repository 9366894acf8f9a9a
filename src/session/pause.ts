/** Waits for a pause: many calls close together become one, without putting it off for ever. */
import type { Clock } from './clock';

interface Pause {
  /** Something happened; the action runs once nothing has for a while. */
  touch(): void;
  cancel(): void;
}

/** The action runs `quiet` ms after the last touch, and at the latest `patience` ms after the first. */
export function pauseThen(action: () => void, clock: Clock, quiet: number, patience: number): Pause {
  let forget: (() => void) | undefined;
  let firstTouch: number | undefined;

  const cancel = () => {
    forget?.();
    forget = undefined;
    firstTouch = undefined;
  };

  return {
    touch() {
      const now = clock.now().getTime();
      firstTouch ??= now;
      forget?.();
      const left = Math.max(0, firstTouch + patience - now);
      forget = clock.after(Math.min(quiet, left), () => {
        cancel();
        action();
      });
    },
    cancel,
  };
}
