/** What effects and gestures are carried out with. */
import type { SessionEvent } from './events';
import type { Memory } from './memory';
import type { Rules, SessionOptions } from './session-options';

export interface EffectsOptions extends Omit<SessionOptions, 'rules' | 'flags'> {
  readonly rules: Promise<Rules>;
  /** Resolves when what follows from the event has been done as well. */
  readonly tell: (event: SessionEvent) => Promise<void>;
  readonly memory: () => Memory;
  /** Whether somebody still waits for the review of this generation. */
  readonly isWanted: (generation: number) => boolean;
}
