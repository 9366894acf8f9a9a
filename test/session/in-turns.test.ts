import type { Steps } from '../../src/base/steps';
import type { Clock } from '../../src/session/clock';
import { SLICE_MS } from '../../src/base/pauses';
import { inTurns } from '../../src/session/in-turns';

/** A clock on which each step of the work takes ten milliseconds, and which counts how often others had their turn. */
function workingClock(): Clock & { turns: number; worked(): void } {
  let time = 0;
  const clock = {
    turns: 0,
    worked: () => void (time += 10),
    now: () => new Date(time),
    after: (_: number, action: () => void) => {
      clock.turns += 1;
      queueMicrotask(action);
      return () => undefined;
    },
  };
  return clock;
}

function* work(clock: { worked(): void }, steps: number): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    clock.worked();
    yield;
  }
  return steps;
}

describe('work in turns', () => {
  it('gives everybody else their turn after each slice, and comes to the same', async () => {
    const clock = workingClock();
    await expect(inTurns(clock, () => true)(work(clock, 30))).resolves.toBe(30);
    expect(clock.turns).toBe(300 / SLICE_MS);
  });

  it('asks nobody where the work is short', async () => {
    const clock = workingClock();
    await inTurns(clock, () => true)(work(clock, 2));
    expect(clock.turns).toBe(0);
  });

  it('stops at the next turn where nobody wants the result any more', async () => {
    const clock = workingClock();
    const steps = work(clock, 30);
    await expect(inTurns(clock, () => false)(steps)).rejects.toThrow();
    expect(clock.turns).toBe(1);
    expect(clock.now().getTime()).toBe(SLICE_MS);
  });
});
