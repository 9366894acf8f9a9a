/** A question about the last review, answered in slices; whoever asks waits for no answer that a newer review has overtaken. */
import type { Steps } from '../base/steps';
import type { Review } from '../review/review';
import type { Trials } from '../review/trials';
import { inTurns } from './in-turns';
import type { EffectsOptions } from './effects-options';

type ConsiderOptions = Pick<EffectsOptions, 'clock' | 'rules' | 'memory'>;

export async function consider<T>(
  question: (trials: Trials, review: Review) => Steps<T>,
  { clock, rules, memory }: ConsiderOptions,
): Promise<T | undefined> {
  const trials = await (await rules).trials();
  const { review } = memory();
  const isWanted = () => memory().review === review && !memory().closed;
  if (!review) return undefined;
  try {
    return await inTurns(clock, isWanted)(question(trials, review));
  } catch (error) {
    if (isWanted()) throw error;
    return undefined;
  }
}
