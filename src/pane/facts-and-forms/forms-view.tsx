/** 表单识别: which form each sheet was taken for and which column for what, and how the user corrects it. */
import { makeStyles } from '@fluentui/react-components';
import { forget, planSheet } from '../../forms/corrections/plan-correction';
import type { UnusedCorrection } from '../../forms/corrections/correction-account';
import type { Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { CellChip } from '../shared/cell-chip';
import { FormRead } from './form-read';
import { formWord } from '../shared/form-word';
import { HeadingPick } from './heading-pick';
import { KindChoice } from './kind-choice';
import { useSpeech } from '../shared/language';
import { TakeBack } from './take-back';
import { useSession } from '../shared/session-access';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({ view: { paddingTop: '8px' } });

export function FormsView({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const styles = useStyles();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  return (
    <div className={`${look.section} ${styles.view}`}>
      <p className={look.small}>{reading.formsReadWhy}</p>
      <ul className={look.list}>
        {review.documents.map((document, index) => (
          <FormRead key={index} document={document} review={review} />
        ))}
      </ul>
      <HeadingPick review={review} />
      <SheetsNotRead review={review} />
      <SetAsideForms review={review} />
      <UnusedCorrections review={review} />
    </div>
  );
}

function SheetsNotRead({ review: { workbook, documents, setAside } }: { readonly review: Review }) {
  const look = useViewLook();
  const session = useSession();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const known = new Set([...documents, ...setAside.map(({ document }) => document)].map(({ sheet }) => sheet));
  const others = workbook.sheets.filter(({ id, visibility, rows }) => {
    return visibility === 'visible' && rows.length > 0 && !known.has(id);
  });
  if (others.length === 0) return null;
  return (
    <section className={look.section} aria-label={reading.sheetsNotRead}>
      <h3 className={look.heading}>{reading.sheetsNotRead}</h3>
      <p className={look.small}>{reading.selectHeading}</p>
      <ul className={look.list}>
        {others.map(({ id, name }) => (
          <li key={id} className={look.section}>
            <span className={look.text}>{name}</span>
            <KindChoice
              label={reading.takeSheetFor(name)}
              onChoose={(kind) => void session.remember(planSheet(workbook, id, kind))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SetAsideForms({ review: { workbook, setAside } }: { readonly review: Review }) {
  const look = useViewLook();
  const { m, language } = useSpeech();
  const reading = formsReadWords(language);
  if (setAside.length === 0) return null;
  return (
    <section className={look.section} aria-label={reading.setAside}>
      <h3 className={look.heading}>{reading.setAside}</h3>
      <ul className={look.list}>
        {setAside.map(({ document, decision }, index) => (
          <li key={index} className={look.row}>
            <CellChip workbook={workbook} range={document.range} />
            <TakeBack
              about={`${sheetName(workbook, document.sheet)} ${formWord(document.kind, m)}`}
              entries={forget(decision.key)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnusedCorrections({ review: { unusedCorrections } }: { readonly review: Review }) {
  const look = useViewLook();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  if (unusedCorrections.length === 0) return null;
  return (
    <section className={look.section} aria-label={reading.unusedCorrections}>
      <h3 className={look.heading}>
        {reading.unusedCorrections} {unusedCorrections.length}
      </h3>
      <p className={look.small}>{reading.unusedWhy}</p>
      <ul className={look.list}>
        {unusedCorrections.map((one) => (
          <li key={one.key} className={look.row}>
            <span className={look.text}>{nameOf(one)}</span>
            <TakeBack about={nameOf(one)} entries={forget(one.key)} words={reading.forget} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words it hangs on, as they are compared. */
function nameOf(one: UnusedCorrection): string {
  switch (one.about) {
    case 'column':
      return `“${one.heading.replaceAll('›', ' / ')}”`;
    case 'label':
      return `“${one.label}”`;
    case 'form':
      return `“${one.sheet}”`;
  }
}
