/** Name and role, self-declared once; shown as such, and changed here. */
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ROLE_WORDS } from '../../opinion/words';
import type { RecordAuthor, Role } from '../../record/entry-shape';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';
import { useRecordLook } from './record-look';
import { useAnnotate } from './use-annotate';

const ROLES: readonly Role[] = ['reviewer', 'project', 'observer'];

interface AuthorFormProps {
  readonly author?: RecordAuthor | undefined;
  /** What somebody wants to write about, and is asked first; several may be asked for at once. */
  readonly about?: string;
  readonly asked?: boolean;
  readonly onDone?: () => void;
}

export function AuthorForm({ author, about, asked = false, onDone }: AuthorFormProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const why = useId();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(author?.name ?? '');
  const [role, setRole] = useState<Role>(author?.role ?? 'reviewer');
  const { annotate, busy, refused } = useAnnotate();
  useEffect(() => {
    if (asked) first.current?.focus();
  }, [asked]);
  const declare = async (event: FormEvent) => {
    event.preventDefault();
    const result = await annotate({ kind: 'declare', name, role });
    if (result && result.kind !== 'refused') onDone?.();
  };
  return (
    <form
      className={record.form}
      aria-label={about === undefined ? words.whoTitle : `${words.whoTitle} ${about}`}
      onSubmit={(event) => void declare(event)}
    >
      <p id={why} className={look.small}>
        {words.whoWhy}
      </p>
      <label className={record.labelled}>
        <span className={entry.label}>{words.name}</span>
        <input
          ref={first}
          className={entry.field}
          autoComplete="name"
          maxLength={100}
          required
          aria-describedby={why}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <RoleChoice role={role} choose={setRole} />
      <div className={look.row}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || name.trim() === ''}>
          {words.save}
        </Button>
      </div>
      <div role="status">{refused && <p className={entry.wrong}>{say(refused)}</p>}</div>
    </form>
  );
}

function RoleChoice({ role, choose }: { readonly role: Role; readonly choose: (role: Role) => void }) {
  const entry = useEntryLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  return (
    <label className={record.labelled}>
      <span className={entry.label}>{recordWords(language).role}</span>
      <select
        className={entry.field}
        value={role}
        onChange={({ target }) => choose(ROLES.find((one) => one === target.value) ?? 'reviewer')}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {say(ROLE_WORDS[one])}
          </option>
        ))}
      </select>
    </label>
  );
}

/** As stated, in a line; the form where nobody is stated, or it is to be changed. */
export function AuthorLine({ author }: { readonly author: RecordAuthor | undefined }) {
  const look = useViewLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const [changing, change] = useState(false);
  if (!author || changing) return <AuthorForm author={author} asked={changing} onDone={() => change(false)} />;
  return (
    <div className={look.row}>
      <span className={look.text}>{words.stated(author.name, say(ROLE_WORDS[author.role]))}</span>
      <Button size="small" appearance="subtle" onClick={() => change(true)}>
        {words.change}
      </Button>
    </div>
  );
}
