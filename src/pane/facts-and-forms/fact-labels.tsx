/** Labels of the sheet of project facts that nobody knows: the user says which fact they mean. */
import { planLabel } from '../../forms/corrections/plan-correction';
import type { FormDocument } from '../../forms/form-document';
import type { Review } from '../../review/review';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useSession, useSessionState } from '../shared/session-access';
import { useSettledChoice } from './settled-choice';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

interface FactLabelsProps {
  readonly document: FormDocument;
  readonly review: Review;
}

export function FactLabels({ document, review }: FactLabelsProps) {
  const look = useViewLook();
  const { dictionary } = useSessionState();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const unknown = [...document.fields.values()].filter(({ label, text }) => text.known && !dictionary?.byLabel(label));
  if (!dictionary || unknown.length === 0) return null;
  return (
    <Disclosure name={`labels ${document.sheet}`} label={reading.factLabelsUnknown(unknown.length)}>
      {() => (
        <ul className={look.list}>
          {unknown.map(({ label, labelCells }, index) => (
            <li key={index} className={look.section}>
              <span className={look.row}>
                <CellChips workbook={review.workbook} ranges={labelCells} />
                <span className={look.text}>{label}</span>
              </span>
              <FactChoice label={label} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function FactChoice({ label }: { readonly label: string }) {
  const entry = useEntryLook();
  const session = useSession();
  const { dictionary } = useSessionState();
  const { say, language } = useSpeech();
  const reading = formsReadWords(language);
  const choice = useSettledChoice('', (value) => void session.remember(planLabel('project-facts', label, value)));
  const facts = (dictionary?.facts ?? []).filter(
    ({ labels, qualifier }) => labels !== undefined && qualifier !== 'required',
  );
  return (
    <select className={entry.field} aria-label={reading.labelMeans(label)} {...choice}>
      <option value="">{reading.takeFor}</option>
      {facts.map(({ id, name, labels }) => (
        <option key={id} value={labels?.[0] ?? name.zh}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}
