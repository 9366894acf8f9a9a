/** The answer to one of the reviewer's questions: 是, 否 or 不适用, at one key; who gave it, and whether it holds still. */
import { Button } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { DecisionStanding } from '../../opinion/standing';
import { changeWords, saidIn } from '../../opinion/words';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useRecord } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { AuthorForm } from './author-form';
import { useRecordLook } from './record-look';
import { useAnnotate } from './use-annotate';

export interface QuestionAnswerProps {
  /** The item of the checklist. */
  readonly item: string;
  readonly question: string;
}

const ANSWERS = ['yes', 'no', 'na'] as const;
type Answer = (typeof ANSWERS)[number];

export function QuestionAnswer({ item, question }: QuestionAnswerProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const state = useRecord();
  const [asked, ask] = useState(false);
  const { annotate, busy, refused } = useAnnotate();
  const standing = state?.standing.answers.get(item);
  const said = standing?.decision.entry;
  const now = said?.kind === 'answer' ? said.answer : undefined;
  const role = state?.author?.role;
  const give = (answer: Answer) => {
    if (role === undefined) ask(true);
    else void annotate({ kind: 'say', sayings: [{ kind: 'answer', on: { question: item }, answer }] });
  };
  const press = (event: KeyboardEvent) => {
    const answer = ANSWERS[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)];
    if (!answer || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    give(answer);
  };
  const holds = standing?.state === 'holds';
  return (
    <div className={look.section}>
      {standing && <AnswerSaid standing={standing} />}
      {role !== 'project' && role !== 'observer' && (
        <div role="group" aria-label={words.answerTo(question)} className={record.bar} onKeyDown={press}>
          {ANSWERS.map((one, at) => (
            <Button
              key={one}
              size="small"
              appearance={holds && now === one ? 'primary' : 'secondary'}
              aria-pressed={holds && now === one}
              aria-keyshortcuts={`${at + 1}`}
              disabledFocusable={busy}
              onClick={() => give(one)}
            >
              {words.answers[one]}
              <span className={record.key} aria-hidden>
                {at + 1}
              </span>
            </Button>
          ))}
        </div>
      )}
      {asked && role === undefined && <AuthorForm asked about={question} onDone={() => ask(false)} />}
      <div role="status">{refused && <p className={entry.wrong}>{say(refused)}</p>}</div>
    </div>
  );
}

/** Who gave it, and what has ended it. */
function AnswerSaid({ standing: { decision, state, changes } }: { readonly standing: DecisionStanding }) {
  const look = useViewLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const { entry } = decision;
  const holds = state === 'holds';
  return (
    <span className={look.small}>
      {!holds && `${words.answerOver} `}
      <span className={holds ? record.strong : record.withdrawn}>{say(saidIn(entry))}</span>{' '}
      {words.answered(entry.author.name)}
      {changes.length > 0 && ` · ${changes.map((one) => say(changeWords(one))).join(language === 'zh' ? '；' : '; ')}`}
    </span>
  );
}
