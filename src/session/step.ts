/** One step of the session: what it remembers afterwards, and what is to be done. */
import type { Effect } from './events';
import type { Memory } from './memory';

export interface Step {
  readonly memory: Memory;
  /** Begun in this order; none waits for another. */
  readonly effects: readonly Effect[];
}

export function step(memory: Memory, ...effects: readonly Effect[]): Step {
  return { memory, effects };
}
