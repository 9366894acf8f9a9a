/** Long work cut into slices, between which whoever waits has their turn: typing, painting, answers of the host. */
import { SLICE_MS } from '../base/pauses';
import { inSlices, type RunSteps } from '../base/steps';
import type { Clock } from './clock';

/** Between two slices somebody has found that nobody waits for the result any more. */
class Overtaken extends Error {}

export function inTurns(clock: Clock, isWanted: () => boolean): RunSteps {
  const breathe = async () => {
    await new Promise<void>((resolve) => clock.after(0, resolve));
    if (!isWanted()) throw new Overtaken();
  };
  return (steps) => inSlices(steps, { now: () => clock.now().getTime(), sliceMs: SLICE_MS, breathe });
}
