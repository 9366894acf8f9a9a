/** The rounds of the review: who closed the last one, whether it is closed still, what changed, and closing one. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { RecordState } from '../../session/record/record-state';
import { recordWords, type RecordWords } from '../messages/record-words';
import { Disclosure } from '../shared/disclosure';
import { useEntryLook } from '../shared/entry-look';
import { GoToFinding } from '../shared/go-to-finding';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { usePages } from '../shared/pages';
import { useViewLook } from '../shared/view-look';
import { useRecordLook } from './record-look';
import { useAnnotate } from './use-annotate';

export function RoundLine({ record }: { readonly record: RecordState }) {
  const { language } = useSpeech();
  const words = recordWords(language);
  const { round, roundClosed } = record;
  const label = !round ? words.round : roundClosed ? words.roundStill : words.roundAgain;
  return (
    <Disclosure name="round" heading="h2" label={label}>
      {() => <Rounds record={record} />}
    </Disclosure>
  );
}

function Rounds({ record }: { readonly record: RecordState }) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const { round, roundClosed, author, news } = record;
  return (
    <section className={look.section} aria-label={words.round}>
      <p className={look.text}>
        {round
          ? words.roundBy(round.entry.author.name, round.entry.at.slice(0, 10), round.entry.round.asOf)
          : words.noRound}
      </p>
      {round && <p className={look.small}>{roundClosed ? words.roundClosed : words.roundOpen}</p>}
      {round?.entry.text !== undefined && <p className={look.text}>{round.entry.text}</p>}
      {news.findings.length > 0 && (
        <Disclosure name="changed findings" label={words.changedFindings(news.findings.length)}>
          {() => <ChangedFindings record={record} words={words} />}
        </Disclosure>
      )}
      {author?.role === 'reviewer' && <CloseRound />}
    </section>
  );
}

const PAGE = 30;

function ChangedFindings({
  record: { news, review },
  words,
}: {
  readonly record: RecordState;
  readonly words: RecordWords;
}) {
  const look = useViewLook();
  const { shown, more } = usePages(news.findings, PAGE, { name: 'changed' });
  return (
    <>
      <ul className={look.list}>
        {shown.map(({ finding: id, before, after }) => {
          const finding = review.findings.find((one) => one.id === id);
          const what = before === undefined ? words.came : after === undefined ? words.went : words.other;
          return (
            <li key={id} className={look.row}>
              <span className={look.tag}>{what}</span>
              {finding ? <GoToFinding finding={finding} /> : <span className={look.text}>{id}</span>}
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}

function CloseRound() {
  const look = useViewLook();
  const entry = useEntryLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const id = useId();
  const [text, setText, letGo] = useKept('typed', 'round', '');
  const { annotate, busy, refused } = useAnnotate();
  const close = async () => {
    const result = await annotate({ kind: 'close-round', text });
    if (!result || result.kind === 'refused') return;
    letGo();
    setText('');
  };
  return (
    <>
      <label htmlFor={id} className={entry.label}>
        {words.roundNote}
      </label>
      <textarea
        id={id}
        className={mergeClasses(entry.field, record.words)}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void close()}>
          {words.closeRound}
        </Button>
      </div>
      <div role="status">{refused && <p className={entry.wrong}>{say(refused)}</p>}</div>
    </>
  );
}
