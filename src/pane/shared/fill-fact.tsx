/** Filling in one fact: typed or chosen here, written to the sheet of project facts when the user says so. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useState, type FormEvent } from 'react';
import type { FactEntry } from '../../facts/fact-dictionary';
import type { FactId } from '../../facts/fact-id';
import { choiceWord } from '../../facts/choice-word';
import type { ChoiceNoted, FillResult } from '../../session/session';
import { CellChip } from './cell-chip';
import { useEntryLook } from './entry-look';
import { useKept } from './kept';
import { useSpeech, type Speech } from './language';
import { useSession, useSessionState } from './session-access';
import { SheetToCome } from './sheet-to-come';
import { useViewLook } from './view-look';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', minWidth: 0 },
  field: { flex: '1 1 112px', minWidth: 0 },
});

type Filling = FillResult | 'writing';

interface FillFactProps {
  readonly fact: FactId;
  readonly name: string;
  /** What stands there now, as it would be typed. */
  readonly now?: string;
  /** A choice: the day goes in beside it, and whoever made it. */
  readonly noted?: ChoiceNoted;
  /** It stands in the sheet. */
  readonly onFilled?: () => void;
  /** One of several that can be written together: told what is typed. */
  readonly among?: (fact: FactId, typed: string) => void;
}

export function FillFact({ fact, name, now = '', noted, onFilled, among }: FillFactProps) {
  const look = useViewLook();
  const styles = useStyles();
  const session = useSession();
  const { dictionary } = useSessionState();
  const { m } = useSpeech();
  const id = useId();
  const [typed, setTyped, forgetTyped] = useKept('typed', `fill ${fact} ${now}`, now);
  const [result, setResult] = useState<Filling>();
  const known = dictionary?.byId(fact);
  useEffect(() => among?.(fact, typed), [among, fact, typed]);
  if (!known || !isWrittenDown(known, fact)) return null;

  async function fill(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (result === 'writing') return;
    setResult('writing');
    const written = await session.fillFact(fact, typed, noted);
    if (written.kind === 'filled') forgetTyped();
    setResult(written);
    if (written.kind === 'filled') onFilled?.();
  }

  const refused = typeof result === 'object' && result.kind === 'refused';
  return (
    <form className={look.section} onSubmit={(event) => void fill(event)} aria-label={m.fillLabel(name)}>
      <div className={styles.form}>
        <div className={styles.field}>
          <FactEntryField
            known={known}
            id={id}
            label={m.fillLabel(name)}
            typed={typed}
            wrong={refused}
            onType={(next) => {
              setTyped(next);
              setResult(undefined);
            }}
          />
        </div>
        <Button type="submit" disabledFocusable={typed.trim() === '' || result === 'writing'}>
          {m.fill}
        </Button>
      </div>
      {!among && <SheetToCome />}
      <div role="status" id={`${id}-said`}>
        <FillSaid result={result} />
      </div>
    </form>
  );
}

/** What came of it. */
function FillSaid({ result }: { readonly result: Filling | undefined }) {
  const look = useViewLook();
  const entry = useEntryLook();
  const { review } = useSessionState();
  const { m, say } = useSpeech();
  if (result === undefined) return null;
  if (result === 'writing') return <p className={look.small}>{m.filling}</p>;
  switch (result.kind) {
    case 'refused':
      return <p className={entry.wrong}>{say(result.why)}</p>;
    case 'filled':
      return review ? (
        <span className={look.row}>
          {result.appended ? m.filledBelow : m.filled}
          <CellChip workbook={review.workbook} range={result.at} />
        </span>
      ) : null;
  }
}

/** Computed facts have no label; what takes a name needs one. */
export function isWrittenDown(known: FactEntry, fact: FactId): boolean {
  return known.labels !== undefined && !(known.qualifier === 'required' && !fact.includes(':'));
}

interface FieldProps {
  readonly known: FactEntry;
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly wrong: boolean;
  readonly onType: (typed: string) => void;
}

function FactEntryField({ known, id, label, typed, wrong, onType }: FieldProps) {
  const entry = useEntryLook();
  const speech = useSpeech();
  const common = {
    className: entry.field,
    'aria-label': label,
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `${id}-said` : undefined,
    value: typed,
  };
  const choices = choicesOf(known, speech);
  if (choices) {
    return (
      <select {...common} onChange={({ target }) => onType(target.value)}>
        <option value="">{speech.m.choose}</option>
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      type={known.type === 'date' ? 'date' : known.type === 'month' ? 'month' : 'text'}
      inputMode={known.type === 'amount' || known.type === 'number' ? 'decimal' : undefined}
      placeholder={known.type === 'amount' ? speech.m.inYuan : undefined}
      autoComplete="off"
      onChange={({ target }) => onType(target.value)}
    />
  );
}

function choicesOf(known: FactEntry, { m, language }: Speech): { value: string; words: string }[] | undefined {
  switch (known.type) {
    case 'flag':
      return [
        { value: '是', words: m.yes },
        { value: '否', words: m.no },
      ];
    case 'presence':
      return [
        { value: '有', words: m.has },
        { value: '无', words: m.hasNot },
      ];
    case 'choice':
      return known.values?.map((choice) => ({
        value: choice.value,
        words: language === 'en' ? choice.en : choiceWord(choice),
      }));
    default:
      return undefined;
  }
}
