/** What was read, of the project and of each change slip: the value, what it rests on, and its cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FactDictionary, FactEntry } from '../facts/fact-dictionary';
import type { FactId, FactValue, Subject } from '../facts/subject';
import { choiceWord } from '../review/choice-word';
import type { Review } from '../review/review';
import type { Known, Reading } from '../workbook/reading';
import { CellChips } from './cell-chip';
import { Disclosure } from './disclosure';
import { useSpeech, type Speech } from './language';
import { quantityWords } from './quantity-words';
import { useSessionState } from './session-access';
import { useViewLook } from './view-look';

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

export function ReadFacts({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const { m } = useSpeech();
  const { dictionary } = useSessionState();
  const subjects = review.subjects.filter(({ kind }) => kind === 'project' || kind === 'change');
  const read = subjects
    .map((subject) => ({ subject, facts: knownFacts(subject) }))
    .filter(({ facts }) => facts.length > 0);
  return (
    <section className={look.section} aria-label={m.readFacts}>
      <h2 className={look.title}>{m.readFacts}</h2>
      {read.length === 0 && <p className={look.text}>{m.nothingRead}</p>}
      {read.map(({ subject, facts }) => (
        <Disclosure
          key={subject.id}
          label={`${subject.title} ${facts.length}`}
          initiallyOpen={subject.kind === 'project'}
        >
          {() => <FactRows facts={facts} review={review} dictionary={dictionary} />}
        </Disclosure>
      ))}
    </section>
  );
}

function knownFacts({ facts }: Subject): KnownFact[] {
  return [...facts].flatMap(([id, reading]: [FactId, Reading<FactValue>]): KnownFact[] =>
    reading.known ? [[id, reading]] : [],
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
            <span className={styles.value}>{valueWords(reading.value, dictionary?.byId(id), speech)}</span>
          </span>
          {reading.assumed && <span className={look.small}>{speech.say(reading.assumed)}</span>}
          {reading.cells.length > 0 && <CellChips workbook={review.workbook} ranges={reading.cells} first={2} />}
        </li>
      ))}
    </ul>
  );
}

function nameOf(id: FactId, dictionary: FactDictionary | undefined, { say }: Speech): string {
  const name = dictionary?.byId(id)?.name;
  const colon = id.indexOf(':');
  return `${name ? say(name) : id}${name && colon >= 0 ? `：${id.slice(colon + 1)}` : ''}`;
}

/** What was chosen, in the word people use for it. */
function choiceOf(fact: FactEntry | undefined, value: string, { language }: Speech): string {
  const choice = fact?.values?.find((one) => one.value === value);
  if (!choice) return value;
  return language === 'en' ? choice.en : choiceWord(choice);
}

function valueWords(value: FactValue, fact: FactEntry | undefined, speech: Speech): string {
  const { m } = speech;
  const there = fact?.type === 'presence';
  switch (value.type) {
    case 'amount':
      return quantityWords({ value: value.value, unit: 'CNY' }, speech);
    case 'number':
      return value.value.toString();
    case 'flag':
      if (there) return value.value ? m.has : m.hasNot;
      return value.value ? m.yes : m.no;
    case 'text':
      return choiceOf(fact, value.value, speech);
    case 'date':
    case 'month':
      return value.value;
  }
}
