/** One entry as it is shown: who, when, what; broken, doubled and withdrawn said at the entry itself. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useState } from 'react';
import { FAULT_WORDS, KIND_OF_ENTRY, ROLE_WORDS, saidIn } from '../../opinion/words';
import type { Note } from '../../record/threads';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useRecord } from '../shared/session-access';
import { useRecordLook } from './record-look';
import { useAnnotate } from './use-annotate';

interface SaidLineProps {
  readonly note: Note;
  /** Others wrote it since one's last round. */
  readonly fresh: boolean;
}

export function SaidLine({ note, fresh }: SaidLineProps) {
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const { entry, fault, doubled, withdrawn } = note;
  const said = say(saidIn(entry));
  const own = useRecord()?.author?.key === entry.author.key;
  return (
    <li className={record.note}>
      <p className={record.who}>
        {fresh && <strong className={record.strong}>{words.fresh} </strong>}
        {words.stated(entry.author.name, say(ROLE_WORDS[entry.author.role]))} · {dayAndTime(entry.at)} ·{' '}
        {say(KIND_OF_ENTRY[entry.kind])}
        {withdrawn && ` · ${words.withdrawn}`}
      </p>
      {said !== '' && <p className={mergeClasses(record.said, withdrawn && record.withdrawn)}>{said}</p>}
      {fault && (
        <p className={record.broken} title={words.proves}>
          <ErrorCircle16Filled aria-hidden />
          {words.broken(say(FAULT_WORDS[fault]))}
        </p>
      )}
      {doubled && <p className={record.broken}>{words.doubled}</p>}
      {own && !withdrawn && entry.kind !== 'withdraw' && <TakeBack note={note} said={said} />}
    </li>
  );
}

/** Only one's own; it stays to be read, and counts no more. */
function TakeBack({ note: { entry }, said }: { readonly note: Note; readonly said: string }) {
  const field = useEntryLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const [sure, ask] = useState(false);
  const { annotate, busy, refused } = useAnnotate();
  const withdraw = () =>
    annotate({ kind: 'say', sayings: [{ kind: 'withdraw', on: { thread: entry.thread }, of: entry.id }] });
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        aria-label={words.withdrawOf(said)}
        aria-expanded={sure}
        onClick={() => ask(!sure)}
      >
        {words.withdraw}
      </Button>
      {sure && (
        <Button size="small" disabledFocusable={busy} onClick={() => void withdraw()}>
          {words.withdrawNow}
        </Button>
      )}
      {refused && (
        <p role="alert" className={field.wrong}>
          {say(refused)}
        </p>
      )}
    </>
  );
}

/** By the reader's clock, without the browser's locales; as it stands where it is no instant. */
function dayAndTime(at: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-');
  return `${day} ${two(instant.getHours())}:${two(instant.getMinutes())}`;
}
