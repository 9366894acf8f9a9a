/** A form that may be one: the user says that it is, that it is another, or that it is none. */
import { Button } from '@fluentui/react-components';
import { planDecision } from '../../forms/corrections/plan-correction';
import type { FormDocument } from '../../forms/form-document';
import type { Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { formWord } from '../shared/form-word';
import { KindChoice } from './kind-choice';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

export interface DoubtfulFormProps {
  readonly document: FormDocument;
  readonly review: Review;
}

export function DoubtfulForm({ document, review }: DoubtfulFormProps) {
  const look = useViewLook();
  const session = useSession();
  const { m, language } = useSpeech();
  const reading = formsReadWords(language);
  const name = sheetName(review.workbook, document.sheet);
  const decide = (as: FormDocument['kind'] | 'none') => void session.remember(planDecision(document, name, as));
  return (
    <div className={look.section} role="group" aria-label={reading.decideAbout(name)}>
      <span className={look.row}>
        <Button size="small" appearance="primary" onClick={() => decide(document.kind)}>
          {reading.isForm(formWord(document.kind, m))}
        </Button>
        <Button size="small" onClick={() => decide('none')}>
          {reading.isNoForm}
        </Button>
      </span>
      <KindChoice label={reading.takeSheetFor(name)} without={document.kind} onChoose={decide} />
    </div>
  );
}
