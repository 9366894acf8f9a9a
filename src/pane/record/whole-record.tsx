/** The record as a whole: its size, what is wrong with it, what waits, and the sheets that are made of it. */
import { Button } from '@fluentui/react-components';
import type { RecordGesture, RecordState } from '../../session/record/record-state';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';
import { useRecordLook } from './record-look';
import { useAnnotate } from './use-annotate';

export function WholeRecord({ record }: { readonly record: RecordState }) {
  const look = useViewLook();
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const { annotate, busy, refused } = useAnnotate();
  const { lines, size } = record.record;
  const press = (label: string, gesture: RecordGesture) => (
    <Button size="small" disabledFocusable={busy} onClick={() => void annotate(gesture)}>
      {label}
    </Button>
  );
  return (
    <section className={look.section} aria-label={words.whole}>
      <p className={look.small}>{words.size(lines.length, (size / 1000).toFixed(1))}</p>
      {lines.length > 0 && <p className={look.small}>{words.proves}</p>}
      <div className={look.row}>
        {lines.length > 0 && press(words.writeSheet, { kind: 'write-sheet', language })}
        {press(words.writeOpinion, { kind: 'write-opinion', language })}
        {press(words.lookAgain, { kind: 'look' })}
      </div>
      <p className={look.small}>{words.writeHow}</p>
      <div role="status">{refused && <p className={entry.wrong}>{say(refused)}</p>}</div>
    </section>
  );
}

/** What should not be overlooked: it stands above the threads. */
export function RecordWarnings({ record }: { readonly record: RecordState }) {
  const look = useViewLook();
  const own = useRecordLook();
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const { annotate, busy, refused } = useAnnotate();
  const { warnings, waiting, onlyInSheets, answersInSheets } = record;
  const offers: { readonly text: string; readonly label: string; readonly gesture: RecordGesture }[] = [
    ...(waiting
      ? [
          {
            text: `${words.waiting(waiting.entries)}${say(waiting.why)}`,
            label: words.again,
            gesture: { kind: 'keep-waiting' as const },
          },
        ]
      : []),
    ...(onlyInSheets > 0
      ? [
          {
            text: words.onlyInSheets(onlyInSheets),
            label: words.rebuild,
            gesture: { kind: 'rebuild-from-sheets' as const },
          },
        ]
      : []),
    ...(answersInSheets > 0
      ? [
          {
            text: words.answersInSheets(answersInSheets),
            label: words.takeAnswers,
            gesture: { kind: 'take-answers' as const },
          },
        ]
      : []),
  ];
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning.en} className={own.broken}>
          {say(warning)}
        </p>
      ))}
      {offers.map(({ text, label, gesture }) => (
        <div key={label} className={look.row}>
          <span className={look.text}>{text}</span>
          <Button size="small" disabledFocusable={busy} onClick={() => void annotate(gesture)}>
            {label}
          </Button>
        </div>
      ))}
      {refused && (
        <p role="alert" className={entry.wrong}>
          {say(refused)}
        </p>
      )}
    </>
  );
}
