/** The least change by which a breached limit would hold, checked again with it; written when the user says so. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { LeastChange } from '../../review/least-change';
import type { Finding, Review } from '../../review/review';
import type { WriteResult } from '../../session/session';
import { TRIAL_WORDS } from '../messages/trial-words';
import { CellChip } from '../shared/cell-chip';
import { useSpeech } from '../shared/language';
import { quantityWords } from '../shared/quantity-words';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { WritingSaid } from './writing-said';

export interface LeastChangeProps {
  readonly finding: Finding;
  readonly review: Review;
}

export function LeastChangeOf({ finding, review }: LeastChangeProps) {
  const look = useViewLook();
  const session = useSession();
  const speech = useSpeech();
  const { say } = speech;
  const words = TRIAL_WORDS[speech.language];
  const found = useLeastChange(finding, review);
  const [result, setResult] = useState<WriteResult | 'writing'>();
  if (found === 'searching') return <p className={look.small}>{words.leastSearching}</p>;
  if (!found) return <p className={look.small}>{words.leastNone}</p>;
  const { moves, after, stillBroken } = found;
  const written = (what: 'quantity' | 'price', value: (typeof moves)[number]['to']) =>
    what === 'price' ? quantityWords({ value, unit: 'CNY' }, speech) : value.toString();

  async function write(): Promise<void> {
    setResult('writing');
    const lines = moves.map(({ line, what, to }) => ({ line, [what]: to }));
    setResult(await session.writeLines({ slip: finding.subject, lines }));
  }

  return (
    <section className={look.section} aria-label={words.leastTitle}>
      <ul className={look.list}>
        {moves.map(({ line, what, title, cell, from, to }) => (
          <li key={`${line} ${what}`} className={look.row}>
            <span className={look.text}>{words.leastMove(title, what, written(what, from), written(what, to))}</span>
            <CellChip workbook={review.workbook} range={cell} />
          </li>
        ))}
      </ul>
      {after.measured && (
        <p className={look.small}>{words.leastAfter(quantityWords(after.measured, speech, after.limit))}</p>
      )}
      {stillBroken.length > 0 && (
        <p className={look.small}>{words.leastStill(stillBroken.map(({ title }) => say(title)))}</p>
      )}
      <div className={look.row}>
        <Button size="small" disabledFocusable={result === 'writing'} onClick={() => void write()}>
          {words.leastWrite}
        </Button>
        <WritingSaid result={result} />
      </div>
    </section>
  );
}

/** Looked for anew with each review: what mended it then may not mend it now. */
function useLeastChange(finding: Finding, review: Review): LeastChange | 'searching' | undefined {
  const session = useSession();
  const [answer, setAnswer] = useState<{ readonly of: Finding; readonly change: LeastChange | undefined }>();
  useEffect(() => {
    let wanted = true;
    void session
      .consider(function* (trials, now) {
        return { change: yield* trials.leastChange(now, finding) };
      })
      .then((found) => {
        if (wanted && found) setAnswer({ of: finding, ...found });
      });
    return () => void (wanted = false);
  }, [session, finding, review]);
  return answer?.of === finding ? answer.change : 'searching';
}
