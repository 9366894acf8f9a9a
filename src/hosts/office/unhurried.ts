/** Long work on the snapshot, in slices between which the page answers. */
import { SLICE_MS } from '../../base/pauses';
import { inSlices, type RunSteps } from '../../base/steps';

export const unhurried: RunSteps = (steps) =>
  inSlices(steps, {
    now: () => performance.now(),
    sliceMs: SLICE_MS,
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  });
