/** Due days for a calendar: a file where the frame may hand one out, the text to copy where it may not. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { dueCalendar } from '../../review/due-calendar';
import type { Deadline } from '../../review/procedure';
import type { Review } from '../../review/review';
import { CALENDAR_WORDS } from '../messages/calendar-words';
import { articleWords } from '../shared/article-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech, type Speech } from '../shared/language';
import { useSessionState } from '../shared/session-access';
import { subjectWord } from '../shared/subject-word';
import { useViewLook } from '../shared/view-look';

export interface DueDaysExportProps {
  readonly deadlines: readonly Deadline[];
  readonly review: Review;
}

export function DueDaysExport({ deadlines, review }: DueDaysExportProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const speech = useSpeech();
  const { m, language } = speech;
  const words = CALENDAR_WORDS[language];
  const { checkedAt } = useSessionState();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'nothing' | 'saved' | 'copied' | 'byHand'>('nothing');

  const file = () => calendarOf({ deadlines, review }, checkedAt ?? new Date(0), speech);

  function save(): void {
    const address = URL.createObjectURL(new Blob([file()], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'guiju.ics';
    link.click();
    // The click is answered after this turn.
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    setSaid('saved');
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(file());
      setSaid('copied');
    } catch {
      // A frame without the clipboard permission: the text is shown and selected instead.
      setSaid('byHand');
      setTimeout(() => field.current?.select());
    }
  }

  return (
    <div className={look.section}>
      <div className={look.row}>
        <Button size="small" onClick={save}>
          {words.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p className={look.small} role="status">
        {said === 'saved' ? words.saved : said === 'copied' ? m.copied : said === 'byHand' ? m.copyByHand : ''}
      </p>
      {said === 'byHand' && (
        <textarea ref={field} className={entry.field} rows={4} readOnly aria-label={words.text} value={file()} />
      )}
    </div>
  );
}

function calendarOf({ deadlines, review }: DueDaysExportProps, madeAt: Date, speech: Speech): string {
  const { m, say } = speech;
  // Two projects have the same deadlines: in one calendar each keeps its own.
  const project = review.subjects.find(({ kind }) => kind === 'project')?.title ?? '';
  return dueCalendar(
    deadlines.map(({ finding, due, provisional }) => ({
      id: `${finding.id}@${project}@guiju`,
      due,
      summary: `${say(finding.title)} · ${subjectWord(finding, review)}`,
      description: [
        say(finding.message),
        ...(finding.next ? [say(finding.next)] : []),
        ...finding.citations.map((one) => articleWords(one, speech)),
        ...(finding.subject === 'project' ? [] : [project]),
        ...(provisional ? [m.provisionalDue(provisional.join(m.comma))] : []),
      ].join('\n'),
    })),
    madeAt,
    m.title,
  );
}
