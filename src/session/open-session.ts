/**
 * Opens a session: reads the workbook, reviews it, shows the flags, and does
 * so again after each change. What follows from what is decided by `advance`;
 * here the one memory is kept, and whoever listens is told.
 */
import { advance } from './advance';
import type { Gesture, SessionEvent } from './events';
import { consider } from './consider';
import { firstMemory, looksTheSame, shownState } from './memory';
import type { EffectsOptions } from './effects-options';
import { effectsOn } from './run-effects';
import type { Session } from './session';
import type { SessionOptions } from './session-options';
import { opening, writing } from './writing';

export function openSession(given: SessionOptions): Session {
  const rules = Promise.resolve(given.rules);
  // Rules that do not come are told by the review that waits for them.
  rules.catch(() => undefined);
  const listeners = new Set<() => void>();
  let memory = firstMemory(given.host.abilities, given.flags, given.record !== undefined);
  let shown = shownState(memory);

  const options: EffectsOptions = {
    ...given,
    rules,
    tell,
    memory: () => memory,
    isWanted: (generation) => generation === memory.generation && !memory.closed,
  };
  const run = effectsOn(options);

  async function tell(event: SessionEvent): Promise<void> {
    const { memory: next, effects } = advance(memory, event, given.clock.now());
    memory = next;
    publish();
    await Promise.all(effects.map(run));
  }

  function publish(): void {
    const now = shownState(memory);
    if (memory.closed || looksTheSame(now, shown)) return;
    shown = now;
    for (const listener of listeners) listener();
  }

  const opened = tell({ kind: 'opened' });

  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...asks(tell),
    ...writing(options),
    async tryAmount(trial) {
      const by = await rules;
      return memory.review ? by.tryAmount(memory.review, trial) : [];
    },
    consider: (question) => consider(question, options),
    async explain(check) {
      const by = await rules;
      return by.explain(check, memory.review?.pack?.id);
    },
    ...opening(rules, asks(tell)),
    async close() {
      listeners.clear();
      const closed = tell({ kind: 'closed' });
      await opened;
      await closed;
    },
  };
}

/** What is only told on: the state answers. */
function asks(tell: (event: SessionEvent) => Promise<void>) {
  const gesture = (made: Gesture) => tell({ kind: 'gesture', gesture: made });
  return {
    recheck: () => tell({ kind: 'recheck' }),
    setFlags: (wish) => tell({ kind: 'flags-chosen', wish }),
    removeLeftovers: () => tell({ kind: 'leftovers-unwanted' }),
    choosePack: (id) => tell({ kind: 'pack-chosen', id }),
    reveal: (range) => gesture({ kind: 'reveal', range }),
    remember: (entries) => gesture({ kind: 'remember', entries }),
    insertForm: (form) => gesture({ kind: 'insert-form', form }),
    insertSheet: (draft) => gesture({ kind: 'insert-sheet', draft }),
    insertSample: () => gesture({ kind: 'insert-sample' }),
    dismissFailure: () => void tell({ kind: 'failure-dismissed' }),
  } satisfies Partial<Session>;
}
