/** Every state of every view. */
import type { GalleryState } from './gallery-state';
import { FINDING_STATES } from './states/of-findings';
import { FACT_STATES, MEASURE_STATES, PROCEDURE_STATES, SETTING_STATES } from './states/of-other-views';
import { FRAME_STATES } from './states/of-the-frame';
import { RECORD_STATES } from './states/of-the-record';

export const STATES: readonly GalleryState[] = [
  ...FRAME_STATES,
  ...FINDING_STATES,
  ...MEASURE_STATES,
  ...PROCEDURE_STATES,
  ...FACT_STATES,
  ...RECORD_STATES,
  ...SETTING_STATES,
];
