/** What a finding cites: by the text of its day, and by whatever the instrument is still law by. */
import type { Check } from './check';
import type { Evaluation } from './evaluation';
import { citationsOf, isOfText } from './instrument';
import type { Scene } from './scene';

/** By the text of the day; and the document by which the instrument is still law on it, where that is what somebody wrote. */
export function citedOn(check: Check, scene: Scene): Evaluation['citations'] {
  const { instrument, day } = scene;
  const texts = check.texts ?? [];
  const last = texts.some((text) => isOfText(text, day)) ? undefined : texts.at(-1)?.from;
  const own = citationsOf(check.citations, instrument, last ?? day);
  const document = prolongedBy(check, scene);
  return document === undefined ? own : [...own, { instrument: document }];
}

/** The document without which the instrument would be law no more. */
export function prolongedBy(
  { kind, ofForm, asPrinted }: Check,
  { instrument: { prolongation }, day, asOf }: Scene,
): string | undefined {
  if (prolongation?.by === undefined || (ofForm && !asPrinted)) return undefined;
  return (kind === 'validity' ? asOf : day) > prolongation.own ? prolongation.by : undefined;
}
