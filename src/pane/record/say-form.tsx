/** One thing said: what it takes is asked for, and it is written when the user says so. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import type { RecordResult } from '../../session/record/record-state';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';
import type { Deed } from './deeds';
import { ReasonChoice, UntilDay } from './reason-choice';
import { useRecordLook } from './record-look';
import { useSaying, type SayingAsked, type SayingFilled } from './use-saying';

interface SayFormProps extends SayingAsked {
  readonly about: string;
  /** With what came of it, or nothing where it was given up. */
  readonly onDone: (result?: RecordResult) => void;
}

export function SayForm({ about, onDone, ...asked }: SayFormProps) {
  const record = useRecordLook();
  const { language } = useSpeech();
  const form = useRef<HTMLFormElement>(null);
  const wrong = useId();
  const saying = useSaying(asked);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('select, textarea');
    first?.focus();
    // Words that are offered give way to the first that is typed.
    if (first instanceof HTMLTextAreaElement) first.select();
  }, []);
  const write = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const result = await saying.write();
    if (result) onDone(result);
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void write(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // To office.js, Esc in the pane is the way back to the grid; first it closes this.
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
    onDone();
  };
  return (
    <form
      ref={form}
      className={record.form}
      aria-label={`${recordWords(language).deeds[asked.deed]} ${about}`}
      noValidate
      onSubmit={(event) => void write(event)}
      onKeyDown={press}
    >
      <Fields {...asked} saying={saying} wrong={wrong} />
      <Foot saying={saying} wrong={wrong} onCancel={() => onDone()} />
    </form>
  );
}

interface PartProps {
  readonly saying: SayingFilled;
  /** Of what tells what is lacking. */
  readonly wrong: string;
}

function Fields({ deed, alike, saying, wrong }: Omit<SayingAsked, 'on'> & PartProps) {
  const entry = useEntryLook();
  const record = useRecordLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const { filled, fill, lacks } = saying;
  return (
    <>
      {deed === 'accept' && <ReasonChoice saying={saying} describedBy={lacks.reason ? wrong : undefined} />}
      <label className={record.labelled}>
        <span className={entry.label}>
          {words.textOf(words.deeds[deed])}
          {deed === 'reopen' && words.optional}
        </span>
        <textarea
          className={mergeClasses(entry.field, record.words)}
          rows={2}
          maxLength={deed === 'accept' ? 500 : 4000}
          required={deed !== 'reopen'}
          aria-invalid={lacks.text}
          aria-describedby={lacks.text ? wrong : undefined}
          value={filled.text}
          onChange={({ target }) => fill({ text: target.value })}
        />
      </label>
      {deed === 'accept' && <UntilDay saying={saying} />}
      {alike.length > 1 && TOGETHER.has(deed) && (
        <label className={record.tick}>
          <input
            type="checkbox"
            checked={filled.together}
            onChange={({ target }) => fill({ together: target.checked })}
          />
          {words.alike(alike.length)}
        </label>
      )}
    </>
  );
}

const TOGETHER: ReadonlySet<Deed> = new Set(['accept', 'reject', 'request', 'comment']);

function Foot({ saying, wrong, onCancel }: PartProps & { readonly onCancel: () => void }) {
  const look = useViewLook();
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const { lacks, busy, refused } = saying;
  return (
    <>
      <div className={look.row}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          aria-keyshortcuts="Control+Enter"
          disabledFocusable={busy}
        >
          {busy ? words.writing : words.write}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      <div role="status" id={wrong}>
        {lacks.reason ? (
          <p className={entry.wrong}>{words.needed}</p>
        ) : (
          lacks.text && <p className={entry.wrong}>{words.neededText}</p>
        )}
        {refused && <p className={entry.wrong}>{say(refused)}</p>}
      </div>
    </>
  );
}
