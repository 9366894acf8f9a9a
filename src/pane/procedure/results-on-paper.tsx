/** 核对结果 to take along: a sheet to print, at the user's gesture, or a table on the clipboard. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { resultsAsHtml, resultsAsTabs } from '../../review/results-copy';
import { resultsSheet } from '../../review/results-sheet';
import { resultsTable } from '../../review/results-table';
import type { Review } from '../../review/review';
import { PAPER_WORDS } from '../messages/paper-words';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

export interface ResultsOnPaperProps {
  readonly review: Review;
}

export function ResultsOnPaper({ review }: ResultsOnPaperProps) {
  const look = useViewLook();
  const session = useSession();
  const { language } = useSpeech();
  const words = PAPER_WORDS[language];
  const [said, say] = useState<'inserting' | 'inserted' | 'copied' | 'notCopied'>();

  async function insert(): Promise<void> {
    say('inserting');
    await session.insertSheet(resultsSheet(review, language));
    // What went wrong is told above all views.
    say(session.state().failure ? undefined : 'inserted');
  }

  return (
    <section className={look.section} aria-label={words.title}>
      <h2 className={look.title}>{words.title}</h2>
      <p className={look.small}>{words.why}</p>
      <div className={look.row}>
        <Button size="small" disabledFocusable={said === 'inserting'} onClick={() => void insert()}>
          {words.insert}
        </Button>
        <Button size="small" onClick={() => say(copied(review, language) ? 'copied' : 'notCopied')}>
          {words.copy}
        </Button>
      </div>
      <p role="status" className={look.small}>
        {said && words[said]}
      </p>
    </section>
  );
}

/** By the copy event rather than the clipboard's own interface: frames of Office are seldom permitted that one. */
function copied(review: Review, language: 'zh' | 'en'): boolean {
  const table = resultsTable(review, language);
  let written = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', resultsAsHtml(table));
    event.clipboardData?.setData('text/plain', resultsAsTabs(table));
    event.preventDefault();
    written = event.clipboardData !== null;
  };
  document.addEventListener('copy', write);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies in a frame without the clipboard's permission
    return document.execCommand('copy') && written;
  } finally {
    document.removeEventListener('copy', write);
  }
}
