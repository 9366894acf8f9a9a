/** One form as it was read: what it was taken for and by what, its lists column by column, its fields. */
import { Button } from '@fluentui/react-components';
import { forget, planDecision } from '../../forms/corrections/plan-correction';
import type { FormDocument, FormField } from '../../forms/form-document';
import type { Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { CellChip } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { DoubtfulForm } from './doubtful-form';
import { FactLabels } from './fact-labels';
import { formWord } from '../shared/form-word';
import { useSpeech } from '../shared/language';
import { ListColumns } from './list-columns';
import { MissingFields } from './missing-fields';
import { useSession } from '../shared/session-access';
import { TakeBack } from './take-back';
import { formsReadWords, type FormsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

const FIRST_MATCHED = 5;

interface FormReadProps {
  readonly document: FormDocument;
  readonly review: Review;
}

export function FormRead({ document, review }: FormReadProps) {
  const look = useViewLook();
  const { m, language } = useSpeech();
  const reading = formsReadWords(language);
  const { workbook } = review;
  const name = sheetName(workbook, document.sheet);
  const corrected = [...document.fields.values()].filter(({ correction }) => correction !== undefined);
  return (
    <li className={look.box} aria-label={`${name} ${formWord(document.kind, m)}`}>
      <h3 className={look.heading}>
        {name} · {formWord(document.kind, m)}
      </h3>
      <span className={look.row}>
        <span className={look.tag}>{confidence(document, reading)}</span>
        <CellChip workbook={workbook} range={document.range} />
        {document.decision !== undefined && <TakeBack about={name} entries={forget(document.decision)} />}
      </span>
      <p className={look.small}>{reading.matchedBy(document.matched.slice(0, FIRST_MATCHED))}</p>
      {document.recognition === 'doubtful' && <DoubtfulForm document={document} review={review} />}
      {document.lists.map((list, index) => (
        <ListColumns key={index} name={`columns ${name} ${index}`} list={list} workbook={workbook} />
      ))}
      {corrected.length > 0 && <CorrectedLabels fields={corrected} />}
      {document.kind === 'project-facts' && <FactLabels document={document} review={review} />}
      {document.missing.length > 0 && <MissingFields document={document} review={review} />}
      {document.recognition === 'certain' && document.decision === undefined && (
        <Disclosure name={`wrong ${name}`} label={reading.readWrongly}>
          {() => <NotThisForm document={document} name={name} />}
        </Disclosure>
      )}
    </li>
  );
}

function confidence({ recognition, decision }: FormDocument, reading: FormsReadWords): string {
  if (decision !== undefined) return reading.readByUser;
  return recognition === 'certain' ? reading.readForSure : reading.readInDoubt;
}

function CorrectedLabels({ fields }: { readonly fields: readonly FormField[] }) {
  const look = useViewLook();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  return (
    <ul className={look.list}>
      {fields.map(
        ({ correction }, index) =>
          correction && (
            <li key={index} className={look.row}>
              <span className={look.text}>{reading.labelTakenFor(correction.from, correction.to)}</span>
              <TakeBack about={correction.from} entries={forget(correction.key)} />
            </li>
          ),
      )}
    </ul>
  );
}

function NotThisForm({ document, name }: { readonly document: FormDocument; readonly name: string }) {
  const look = useViewLook();
  const session = useSession();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  return (
    <span className={look.row}>
      <Button size="small" onClick={() => void session.remember(planDecision(document, name, 'none'))}>
        {reading.isNoForm}
      </Button>
    </span>
  );
}
