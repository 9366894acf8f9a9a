/** What if: one amount more or less, judged by the same checks; the workbook is not touched. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { readAmountText } from '../../base/amount-text';
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import type { ChangeMeasures } from '../../review/change-measures';
import type { Finding } from '../../review/review';
import type { Trial } from '../../review/try-amount';
import { useEntryLook } from '../shared/entry-look';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import type { Messages } from '../messages/zh-CN';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { TriedLimit } from './tried-limit';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '4px', minWidth: 0 },
});

const KINDS: readonly Trial['kind'][] = ['increase', 'new-content', 'decrease'];

interface WhatIfProps {
  readonly measures: ChangeMeasures;
  /** Behind its name, for who does not see what it stands under. */
  readonly of?: string;
}

export function WhatIf({ measures, of = '' }: WhatIfProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const styles = useStyles();
  const { m, say } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useKept('typed', 'trial', '');
  const [chosen, setKind] = useKept('typed', 'kind of trial', 'increase');
  const kind = KINDS.find((one) => one === chosen) ?? 'increase';
  const amount = amountTyped(typed);
  const tried = useTrial(measures, kind, amount);
  const wrong = amount && 'zh' in amount ? amount : undefined;
  return (
    <section className={look.box} aria-label={`${m.whatIf}${of}`}>
      <h3 className={look.heading}>{m.whatIf}</h3>
      <p className={look.small}>{m.whatIfWhy}</p>
      <div className={styles.fields}>
        <label htmlFor={`${id}-kind`} className={entry.label}>
          {m.whatIfKind}
        </label>
        <select id={`${id}-kind`} className={entry.field} value={kind} onChange={({ target }) => setKind(target.value)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {kindWord(one, m)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-amount`} className={entry.label}>
          {m.whatIfAmount}
        </label>
        <input
          id={`${id}-amount`}
          className={entry.field}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        {wrong && (
          <p id={`${id}-wrong`} className={entry.wrong}>
            {say(wrong)}
          </p>
        )}
      </div>
      <div role="status">
        {tried && (
          <ul className={look.list}>
            {measures.limits.map((before) => (
              <TriedLimit key={before.id} before={before} after={tried.find((one) => one.id === before.id)} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** Undefined where nothing is typed yet. */
function amountTyped(typed: string): Exact | Bilingual | undefined {
  const read = readAmountText(typed);
  if (read.kind === 'blank') return undefined;
  if (read.kind === 'unreadable') return read.reason;
  if (read.yuan.compare(Exact.zero) <= 0) {
    return {
      zh: '请填大于零的金额，增加还是减少在上面选',
      en: 'Type an amount above zero; choose above whether it is more or less',
    };
  }
  return read.yuan;
}

/** The last answer to the question as it is now; nothing while another one is under way. */
function useTrial(measures: ChangeMeasures, kind: Trial['kind'], amount: Exact | Bilingual | undefined) {
  const session = useSession();
  const text = amount instanceof Exact ? amount.toString() : undefined;
  const [answer, setAnswer] = useState<{
    readonly to: string;
    readonly of: ChangeMeasures['slip'];
    readonly findings: readonly Finding[];
  }>();
  const question = `${kind} ${text}`;
  const { slip } = measures;
  useEffect(() => {
    if (text === undefined) return undefined;
    let wanted = true;
    void session.tryAmount({ subject: slip.id, kind, amount: Exact.of(text) }).then((findings) => {
      if (wanted) setAnswer({ to: `${kind} ${text}`, of: slip, findings });
    });
    return () => void (wanted = false);
  }, [session, slip, kind, text]);
  return text !== undefined && answer?.to === question && answer.of === slip ? answer.findings : undefined;
}

function kindWord(kind: Trial['kind'], m: Messages): string {
  switch (kind) {
    case 'increase':
      return m.whatIfIncrease;
    case 'new-content':
      return m.whatIfNewContent;
    case 'decrease':
      return m.whatIfDecrease;
  }
}
