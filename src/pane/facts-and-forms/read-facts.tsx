/** What was read, of the project and of each change slip: the value, what it rests on, and its cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FactDictionary } from '../../facts/fact-dictionary';
import type { FactId } from '../../facts/fact-id';
import type { FactValue, Subject } from '../../facts/subject';
import type { Review } from '../../review/review';
import type { Known, Reading } from '../../workbook/reading';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { factValueWords } from '../shared/fact-value-words';
import { useSpeech, type Speech } from '../shared/language';
import { usePages } from '../shared/pages';
import { useSessionState } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { subjectTitle } from '../shared/subject-word';

const useStyles = makeStyles({
  fact: {
    display: 'grid',
    gap: '2px',
    minWidth: 0,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 56px',
  },
  list: { gap: 0 },
  pair: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  value: { marginInlineStart: 'auto', textAlign: 'end', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

type KnownFact = readonly [id: FactId, reading: Known<FactValue>];

const PAGE = 20;

export function ReadFacts({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const { m } = useSpeech();
  const { dictionary } = useSessionState();
  const subjects = review.subjects.filter(({ kind }) => kind === 'project' || kind === 'change');
  const read = subjects
    .map((subject) => ({ subject, facts: knownFacts(subject, dictionary) }))
    .filter(({ facts }) => facts.length > 0);
  const { shown, more } = usePages(read, PAGE, { name: 'read' });
  return (
    <section className={look.section} aria-label={m.readFacts}>
      <h2 className={look.title}>{m.readFacts}</h2>
      {read.length === 0 && <p className={look.text}>{m.nothingRead}</p>}
      {shown.map(({ subject, facts }) => (
        <Disclosure
          key={subject.id}
          name={`facts ${subject.id}`}
          label={`${subjectTitle(subject, m)} ${facts.length}`}
          initiallyOpen={subject.kind === 'project'}
        >
          {() => <FactRows facts={facts} review={review} dictionary={dictionary} />}
        </Disclosure>
      ))}
      {more}
    </section>
  );
}

function knownFacts({ facts }: Subject, dictionary: FactDictionary | undefined): KnownFact[] {
  return [...facts].flatMap(([id, reading]: [FactId, Reading<FactValue>]): KnownFact[] =>
    reading.known && !dictionary?.byId(id)?.internal ? [[id, reading]] : [],
  );
}

interface FactRowsProps {
  readonly facts: readonly KnownFact[];
  readonly review: Review;
  readonly dictionary: FactDictionary | undefined;
}

function FactRows({ facts, review, dictionary }: FactRowsProps) {
  const look = useViewLook();
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <ul className={`${look.list} ${styles.list}`}>
      {facts.map(([id, reading]) => (
        <li key={id} className={styles.fact}>
          <span className={styles.pair}>
            <span className={look.text}>{nameOf(id, dictionary, speech)}</span>
            <span className={styles.value}>{factValueWords(reading.value, dictionary?.byId(id), speech)}</span>
          </span>
          {reading.assumed && <span className={look.small}>{speech.sayAlone(reading.assumed)}</span>}
          {reading.cells.length > 0 && <CellChips workbook={review.workbook} ranges={reading.cells} first={2} />}
        </li>
      ))}
    </ul>
  );
}

function nameOf(id: FactId, dictionary: FactDictionary | undefined, { sayAlone, language }: Speech): string {
  const name = dictionary?.byId(id)?.name;
  const colon = id.indexOf(':');
  const separator = language === 'zh' ? '：' : ': ';
  return `${name ? sayAlone(name) : id}${name && colon >= 0 ? `${separator}${id.slice(colon + 1)}` : ''}`;
}
