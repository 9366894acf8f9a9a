/** What a gesture on the record works with. */
import type { EffectsOptions } from '../effects-options';
import type { RecordBase } from './record-of-review';
import type { RecordMeans, RecordState } from './record-state';

export interface AtWork {
  readonly options: EffectsOptions;
  readonly means: RecordMeans;
  readonly state: RecordState;
  /** Tells what has become known; answers with the state of it. */
  readonly know: (change: Partial<RecordBase>) => Promise<RecordState>;
}
