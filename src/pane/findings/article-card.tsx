/** The article card: a rule as `guiju explain` tells it, and where each of its inputs stands in this workbook. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { lookUpFact } from '../../checks/look-up-fact';
import type { Subject, SubjectId } from '../../facts/subject';
import { explanationParts, standsText, type ExplanationPart } from '../../review/explanation-text';
import type { CheckExplanation } from '../../review/check-explanation';
import type { Review } from '../../review/review';
import type { Workbook } from '../../workbook/workbook';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { CellChips } from '../shared/cell-chip';
import { factValueWords } from '../shared/fact-value-words';
import { useSpeech } from '../shared/language';
import { whyWord } from '../facts-and-forms/missing-facts';
import { useSessionState } from '../shared/session-access';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '2px',
    margin: '4px 0 0',
    padding: '8px',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  says: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  instrument: { margin: 0, color: tokens.colorNeutralForeground3 },
  term: { marginTop: '6px', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, minWidth: 0 },
  under: { paddingInlineStart: '12px' },
  apart: { marginBottom: '4px' },
  input: { display: 'grid', gap: '2px', margin: '0 0 4px', minWidth: 0 },
  pair: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  value: {
    marginInlineStart: 'auto',
    textAlign: 'end',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  stands: { color: tokens.colorNeutralForeground3 },
  more: {
    font: 'inherit',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ...FOCUS_OUTLINE,
  },
});

/** Cases shown before the rest is asked for. */
const FIRST_CASES = 4;

export interface ArticleCardProps {
  readonly told: CheckExplanation;
  /** Whose facts the rule is about here. */
  readonly subject: SubjectId;
  readonly review: Review;
}

export function ArticleCard({ told, subject: id, review }: ArticleCardProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const subject = review.subjects.find((one) => one.id === id);
  const parts = explanationParts(told, language).filter((part) => part.id !== 'says');
  return (
    <div className={styles.card}>
      <p className={styles.says}>{told.says[language]}</p>
      <p className={styles.instrument}>
        {told.pack.title[language]} · {told.id}
      </p>
      <dl className={styles.text}>
        {parts.map((part) => (
          <Fragment key={part.id}>
            <dt className={styles.term}>{part.heading}</dt>
            {part.id === 'inputs' ? (
              <Inputs told={told} subject={subject} workbook={review.workbook} />
            ) : (
              <Lines part={part} />
            )}
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function Lines({ part: { id, lines } }: { readonly part: ExplanationPart }) {
  const styles = useStyles();
  const { m } = useSpeech();
  const [all, setAll] = useState(id !== 'cases');
  const shown = all || lines.length <= FIRST_CASES + 1 ? lines : lines.slice(0, FIRST_CASES);
  return (
    <>
      {shown.map((line, index) => (
        <dd
          key={index}
          className={mergeClasses(styles.text, line.startsWith('  ') && styles.under, id === 'cases' && styles.apart)}
        >
          {line.trim()}
        </dd>
      ))}
      {shown.length < lines.length && (
        <dd className={styles.text}>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {m.showMore(lines.length - shown.length)}
          </button>
        </dd>
      )}
    </>
  );
}

interface InputsProps {
  readonly told: CheckExplanation;
  readonly subject: Subject | undefined;
  readonly workbook: Workbook;
}

function Inputs({ told, subject, workbook }: InputsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, sayAlone, language } = speech;
  const { dictionary } = useSessionState();
  return told.inputs.map((input) => {
    const reading = subject && lookUpFact(subject, input.fact);
    if (!reading?.known && dictionary?.byId(input.fact)?.internal) return null;
    const cells = reading?.known ? reading.cells : [];
    const value = reading?.known
      ? factValueWords(reading.value, dictionary?.byId(input.fact), speech)
      : whyWord(reading?.why ?? 'not-found', m);
    return (
      <dd key={input.fact} className={styles.input}>
        <span className={styles.pair}>
          <span>{sayAlone(input.name)}</span>
          <span className={styles.value}>{value}</span>
        </span>
        {reading?.known && reading.assumed && <span className={styles.stands}>{sayAlone(reading.assumed)}</span>}
        {cells.length > 0 ? (
          <CellChips workbook={workbook} ranges={cells} first={2} />
        ) : (
          <span className={styles.stands}>{standsText(input, language)}</span>
        )}
      </dd>
    );
  });
}
