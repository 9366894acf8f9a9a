/** Where time comes from: the only file below the entries that looks at the machine's clock. */
import { civilDate, type CivilDate } from '../base/civil-date';

export interface Clock {
  now(): Date;
  /** Runs the action once, that many milliseconds from now, unless the returned function is called before. */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The day it is where the user sits. */
export function todayOf(clock: Clock): CivilDate {
  const now = clock.now();
  const today = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!today) throw new RangeError(`the clock shows a day outside the calendar: ${now.toISOString()}`);
  return today;
}
