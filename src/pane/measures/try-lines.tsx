/** What if some lines had other quantities: judged by the whole review, written only when the user says so. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Exact } from '../../base/exact';
import type { ChangeMeasures } from '../../review/change-measures';
import type { Finding, Review } from '../../review/review';
import { mostPaidFor } from '../../review/quantity-steps';
import { tryableLines, type LineTried, type TryableLine } from '../../review/tried-workbook';
import { worsened, type SlipTried } from '../../review/try-verdict';
import type { WriteResult } from '../../session/session';
import { TRIAL_WORDS } from '../messages/trial-words';
import { useEntryLook } from '../shared/entry-look';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { LineToTry } from './line-to-try';
import { quantityTyped } from './quantity-typed';
import { TriedLimit } from './tried-limit';
import { WritingSaid } from './writing-said';

export interface TryLinesProps {
  readonly measures: ChangeMeasures;
  readonly review: Review;
  /** Behind its name, for who does not see what it stands under. */
  readonly of?: string;
}

export function TryLines({ measures, review, of = '' }: TryLinesProps) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = TRIAL_WORDS[language];
  const [typed, type] = useTyped();
  const slip = measures.slip.id;
  const lines = tryableLines(review, slip);
  const taken = typed.flatMap(([id, text]) => {
    const line = lines.find((one) => one.id === id);
    return line ? [{ line, text, most: mostPaidFor(line, review, slip) }] : [];
  });
  const tried = { slip, lines: taken.flatMap(triedOf) };
  const after = useTried(review, tried);
  if (lines.length === 0) return null;
  return (
    <section className={look.box} aria-label={`${words.title}${of}`}>
      <h3 className={look.heading}>{words.title}</h3>
      <p className={look.small}>{words.why}</p>
      {taken.length > 0 && (
        <ul className={look.list}>
          {taken.map(({ line, text, most }) => (
            <li key={line.id}>
              <LineToTry
                line={line}
                text={text}
                most={most}
                tried={tried}
                review={review}
                onType={(next) => type(typed.map(([id, before]) => [id, id === line.id ? next : before]))}
                onDrop={() => type(typed.filter(([id]) => id !== line.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddLine
        lines={lines.filter(({ id }) => !typed.some(([line]) => line === id))}
        onAdd={(line) => type([...typed, [line.id, line.quantity.toString()]])}
      />
      <div role="status">{after && <WhatComes before={measures.limits} after={after} review={review} />}</div>
      <WriteTried tried={tried} any={taken.length > 0} onWritten={() => type([])} />
    </section>
  );
}

/** What is tried of a line: a number that fits and is not the one that stands there. */
function triedOf({ line, text, most }: { line: TryableLine; text: string; most: Exact | undefined }): LineTried[] {
  const quantity = quantityTyped(text);
  const fits = quantity && (!most || quantity.compare(most) <= 0);
  return fits && !quantity.equals(line.quantity) ? [{ line: line.id, quantity }] : [];
}

function AddLine({
  lines,
  onAdd,
}: {
  readonly lines: readonly TryableLine[];
  readonly onAdd: (line: TryableLine) => void;
}) {
  const entry = useEntryLook();
  const words = TRIAL_WORDS[useSpeech().language];
  return (
    <select
      className={entry.field}
      aria-label={words.addLine}
      value=""
      onChange={({ target }) => {
        const line = lines.find(({ id }) => id === target.value);
        if (line) onAdd(line);
      }}
    >
      <option value="">{words.chooseLine}</option>
      {lines.map(({ id, title, quantity }) => (
        <option key={id} value={id}>
          {words.lineNow(title, quantity.toString())}
        </option>
      ))}
    </select>
  );
}

interface WriteTriedProps {
  readonly tried: SlipTried;
  /** Some line is taken up. */
  readonly any: boolean;
  readonly onWritten: () => void;
}

function WriteTried({ tried, any, onWritten }: WriteTriedProps) {
  const look = useViewLook();
  const session = useSession();
  const words = TRIAL_WORDS[useSpeech().language];
  const [result, setResult] = useState<WriteResult | 'writing'>();

  async function write(): Promise<void> {
    setResult('writing');
    const written = await session.writeLines(tried);
    setResult(written);
    if (written.kind === 'written') onWritten();
  }

  const count = tried.lines.length;
  return (
    <div className={look.row}>
      {any && (
        <Button
          appearance="primary"
          disabledFocusable={count === 0 || result === 'writing'}
          onClick={() => void write()}
        >
          {words.write(count)}
        </Button>
      )}
      <WritingSaid result={result} />
    </div>
  );
}

interface WhatComesProps {
  readonly before: readonly Finding[];
  readonly after: Review;
  readonly review: Review;
}

function WhatComes({ before, after, review }: WhatComesProps) {
  const look = useViewLook();
  const { say, language } = useSpeech();
  const words = TRIAL_WORDS[language];
  const also = worsened(after, review);
  return (
    <>
      <ul className={look.list} aria-label={words.result}>
        {before.map((limit) => (
          <TriedLimit key={limit.id} before={limit} after={after.findings.find(({ id }) => id === limit.id)} />
        ))}
      </ul>
      {also && !before.some(({ id }) => id === also.id) && (
        <p className={look.text}>{words.alsoWrong(say(also.title))}</p>
      )}
    </>
  );
}

/** What is typed for each line, by its id, in the order in which they were taken up. */
type Typed = readonly (readonly [line: string, quantity: string])[];

/** Kept while the pane is open, a row a line. */
function useTyped(): readonly [Typed, (next: Typed) => void] {
  const [text, keep] = useKept('typed', 'lines tried', '');
  const typed = text.split('\n').flatMap((row): Typed => {
    const [line = '', quantity = ''] = row.split('\t');
    return line === '' ? [] : [[line, quantity]];
  });
  return [typed, (next) => keep(next.map((pair) => pair.join('\t')).join('\n'))];
}

/** The last answer to the question as it is now; nothing while another one is under way. */
function useTried(review: Review, { slip, lines }: SlipTried): Review | undefined {
  const session = useSession();
  const question = lines.map(({ line, quantity }) => `${line}\t${quantity?.toString() ?? ''}`).join('\n');
  const [answer, setAnswer] = useState<{ readonly to: string; readonly of: Review; readonly after: Review }>();
  useEffect(() => {
    if (question === '') return undefined;
    let wanted = true;
    void session
      .consider((trials, now) => trials.tryingLines(now, { slip, lines: linesIn(question) }))
      .then((after) => {
        if (wanted && after) setAnswer({ to: question, of: review, after });
      });
    return () => void (wanted = false);
  }, [session, review, slip, question]);
  return question !== '' && answer?.to === question && answer.of === review ? answer.after : undefined;
}

function linesIn(question: string): readonly LineTried[] {
  return question.split('\n').flatMap((row) => {
    const [line = '', quantity = ''] = row.split('\t');
    const exact = Exact.parse(quantity);
    return exact ? [{ line, quantity: exact }] : [];
  });
}
