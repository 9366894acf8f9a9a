/** A thread in the list: its label, what it is about, where it stands and who is to act; unfolded, what was said. */
import { mergeClasses } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { plainStateOf, ROLE_WORDS } from '../../opinion/words';
import type { Role } from '../../record/entry-shape';
import type { Review } from '../../review/review';
import type { ThreadStanding } from '../../opinion/standing';
import { recordWords } from '../messages/record-words';
import { useEachDeedKey } from './each-deed-key';
import { Place, useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';
import { deedsFor, isDecidable, type Deed } from './deeds';
import { useRecordLook } from './record-look';
import { threadTitle } from './thread-title';
import { ThreadBody } from './thread-body';

export interface ThreadRowProps {
  readonly standing: ThreadStanding;
  readonly review: Review;
  /** Who is to act. */
  readonly turn: Exclude<Role, 'observer'> | undefined;
  /** Of whoever reads. */
  readonly role: Role | undefined;
  readonly fresh: boolean;
}

export const ThreadRow = memo(function ThreadRow(props: ThreadRowProps) {
  return (
    <Place name={props.standing.thread.id}>
      <Thread {...props} />
    </Place>
  );
});

function Thread({ standing, review, turn, role, fresh }: ThreadRowProps) {
  const look = useViewLook();
  const record = useRecordLook();
  const speech = useSpeech();
  const { say, language } = speech;
  const words = recordWords(language);
  const [open, setOpen] = useKept('open', 'thread', false);
  const [deed, begin] = useState<Deed>();
  const row = useRef<HTMLElement>(null);
  const { thread, place } = standing;
  const deeds = deedsFor(role, { thread, decidable: isDecidable(standing) });
  useEachDeedKey(row, deeds, (next) => {
    setOpen(true);
    begin(next);
  });
  const mine = turn !== undefined && turn === role;
  return (
    <article
      ref={row}
      className={mergeClasses(record.thread, mine && record.mine)}
      tabIndex={-1}
      aria-label={thread.label}
    >
      <h3 className={record.heading}>
        <button type="button" className={record.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {thread.label} {threadTitle(standing, review, speech) ?? words.begunElsewhere}
        </button>
      </h3>
      <div className={record.tags}>
        {fresh && <span className={mergeClasses(look.tag, record.strong)}>{words.fresh}</span>}
        <span className={look.small}>{say(plainStateOf(standing))}</span>
        {turn && (
          <span className={mergeClasses(look.small, mine && record.strong)}>
            {mine ? words.mineTag : words.waitsFor(say(ROLE_WORDS[turn]))}
          </span>
        )}
        {place !== 'located' && place !== 'orphan' && <span className={look.small}>{words.place[place]}</span>}
      </div>
      {open && <ThreadBody {...{ standing, review, deeds, deed, begin, fresh }} />}
    </article>
  );
}
