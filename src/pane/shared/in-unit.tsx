/** What is said inside counts in the unit of the sheets it is about: 万元 there, 万元 here. */
import { useMemo, type ReactNode } from 'react';
import { amountsInUnit } from '../../base/amounts-in-unit';
import type { Bilingual } from '../../base/bilingual';
import type { SubjectId } from '../../facts/subject';
import type { Review } from '../../review/review';
import { unitOfSheets } from '../../review/sheet-units';
import { SpeechContext, useSpeech } from './language';

interface InUnitProps {
  readonly review: Review;
  readonly about: SubjectId;
  readonly children: ReactNode;
}

export function InUnitOf({ review, about, children }: InUnitProps) {
  const speech = useSpeech();
  const unit = useMemo(() => unitOfSheets(review, about), [review, about]);
  const counting = useMemo(
    () => ({
      ...speech,
      say: (text: Bilingual) => amountsInUnit(speech.say(text), unit),
      sayAlone: (text: Bilingual) => amountsInUnit(speech.sayAlone(text), unit),
    }),
    [speech, unit],
  );
  return unit === '元' ? children : <SpeechContext value={counting}>{children}</SpeechContext>;
}
