/** An orphan attached anew in two gestures: select the cell, or choose the finding; then say so. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCellRange, type CellRange } from '../../base/address';
import type { Target } from '../../record/entry-shape';
import type { Thread } from '../../record/threads';
import type { Finding, Review } from '../../review/review';
import type { About } from '../../session/record/record-state';
import { isWeighty } from '../../review/work-order';
import { sheetName } from '../../workbook/workbook';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useFollowedSelection } from '../shared/session-access';
import { subjectWord } from '../shared/subject-word';
import { useViewLook } from '../shared/view-look';
import { useRecordLook } from './record-look';
import { useAnnotate } from './use-annotate';

interface ReattachProps {
  readonly thread: Thread;
  readonly review: Review;
}

export function Reattach({ thread, review }: ReattachProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const selection = useFollowedSelection();
  const [chosen, choose] = useState('');
  const { annotate, busy, refused } = useAnnotate();
  const cell = selection && firstCell(selection);
  const address = cell && formatCellRange(sheetName(review.workbook, cell.sheet), cell);
  const findings = likely(thread.target, review);
  const attach = (to: About) =>
    annotate({ kind: 'say', sayings: [{ kind: 'reanchor', on: { thread: thread.id }, to }] });
  return (
    <section className={record.form} aria-label={`${words.reattach} ${thread.label}`}>
      <p className={look.small}>{words.reattachHow}</p>
      {cell && (
        <div className={look.row}>
          <Button size="small" disabledFocusable={busy} onClick={() => void attach({ cell })}>
            {words.reattachTo(address ?? '')}
          </Button>
        </div>
      )}
      {findings.length > 0 && (
        <div className={look.row}>
          <select
            className={entry.field}
            aria-label={words.reattachFinding}
            value={chosen}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{words.choose}</option>
            {findings.map((finding) => (
              <option key={finding.id} value={finding.id}>
                {say(finding.title)} · {subjectWord(finding, review)}
              </option>
            ))}
          </select>
          <Button
            size="small"
            disabledFocusable={busy || chosen === ''}
            onClick={() => void attach({ finding: chosen })}
          >
            {words.reattachFinding}
          </Button>
        </div>
      )}
      <div role="status">{refused && <p className={entry.wrong}>{say(refused)}</p>}</div>
    </section>
  );
}

/** Of the same rule first; of very many the first. */
function likely(target: Target | undefined, { findings }: Review): readonly Finding[] {
  const check = target?.what === 'finding' ? target.finding.slice(0, target.finding.indexOf('@')) : '';
  const some = findings.filter(isWeighty);
  return [...some.filter((one) => one.check === check), ...some.filter((one) => one.check !== check)].slice(0, MOST);
}

const MOST = 200;

function firstCell({ sheet, top, left }: CellRange): CellRange {
  return { sheet, top, left, bottom: top, right: left };
}
