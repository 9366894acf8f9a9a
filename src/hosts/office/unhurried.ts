/** Long work on the snapshot, in slices between which the page answers. */
import { inSlices, type RunSteps } from '../../base/steps';

const SLICE_MS = 30;

export const unhurried: RunSteps = (steps) =>
  inSlices(steps, {
    now: () => performance.now(),
    sliceMs: SLICE_MS,
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  });
