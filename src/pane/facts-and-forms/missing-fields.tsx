/** The fields of a form that were not found: the user selects a cell of the sheet and says which one it is. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { labelChoices, planLabel } from '../../forms/corrections/plan-correction';
import type { FormDocument } from '../../forms/form-document';
import type { Review } from '../../review/review';
import { Disclosure } from '../shared/disclosure';
import { useSpeech } from '../shared/language';
import { useSession, useSessionState } from '../shared/session-access';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

interface MissingFieldsProps {
  readonly document: FormDocument;
  readonly review: Review;
}

export function MissingFields({ document, review }: MissingFieldsProps) {
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  return (
    <Disclosure
      name={`missing ${document.sheet} ${document.kind}`}
      label={reading.fieldsMissing(document.missing.length)}
    >
      {() => <MissingRows document={document} review={review} />}
    </Disclosure>
  );
}

function MissingRows({ document, review }: MissingFieldsProps) {
  const look = useViewLook();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const [picking, setPicking] = useState<string>();
  return (
    <ul className={look.list}>
      {document.missing.map(({ id, label }) => (
        <li key={id} className={look.section}>
          <span className={look.row}>
            <span className={look.text}>{label}</span>
            <Button
              size="small"
              aria-label={`${reading.useSelection} ${label}`}
              aria-expanded={picking === id}
              onClick={() => setPicking(picking === id ? undefined : id)}
            >
              {reading.useSelection}
            </Button>
          </span>
          {picking === id && <SelectedLabels document={document} field={id} review={review} />}
        </li>
      ))}
    </ul>
  );
}

/** What the selected cell may be; it follows the selection, so that the user can look for the right one. */
function SelectedLabels({ document, field, review }: MissingFieldsProps & { readonly field: string }) {
  const look = useViewLook();
  const session = useSession();
  const { selection } = useSessionState();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const choices =
    selection?.sheet === document.sheet ? labelChoices(review.workbook, { ...selection, bottom: selection.top }) : [];
  return (
    <div className={look.section} role="group" aria-live="polite">
      <p className={look.small}>{reading.useSelectionHow}</p>
      {choices.map(({ label, value }) => (
        <span key={label} className={look.row}>
          <Button size="small" onClick={() => void session.remember(planLabel(document.kind, label, field))}>
            {reading.takeLabel(label, value)}
          </Button>
        </span>
      ))}
    </div>
  );
}
