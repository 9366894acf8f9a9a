/** 批注: every thread with who is to act, what is new since one's last round, and what one may do with the record. */
import { useEffect } from 'react';
import type { RecordState } from '../../session/record/record-state';
import { BusyWords } from '../shared/busy-words';
import { recordWords } from '../messages/record-words';
import { Disclosure } from '../shared/disclosure';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import { useRecord, useSession } from '../shared/session-access';
import { useTextLook } from '../shared/text-look';
import { useViewLook } from '../shared/view-look';
import { AuthorLine } from './author-form';
import type { CopiesProps } from './copies';
import { HereSaid } from './here-said';
import { RoundLine } from './round-line';
import { ThreadFilters } from './thread-filters';
import { ThreadsList } from './thread-list';
import { firstList, LIST_IDS, threadsShown } from './threads-shown';
import { RecordWarnings, WholeRecord } from './whole-record';

/** Few have another copy to merge. */
export const COPIES = viewSource<CopiesProps>(() =>
  import(/* webpackChunkName: "view-record-copies" */ './copies').then(({ Copies }) => Copies),
);

export function RecordView() {
  const look = useViewLook();
  const session = useSession();
  const { m, language } = useSpeech();
  const words = recordWords(language);
  const record = useRecord();
  const unknown = record === undefined;
  useEffect(() => {
    if (unknown) void session.annotate({ kind: 'look' });
  }, [session, unknown]);
  if (!record) {
    return (
      <div className={look.section} aria-busy>
        <BusyWords words={m.viewComing} />
      </div>
    );
  }
  return (
    <div className={look.view}>
      <AuthorLine author={record.author} />
      <RecordWarnings record={record} />
      <div className={look.section}>
        <HereSaid record={record} />
        <RoundLine record={record} />
        <Disclosure name="copies" heading="h2" label={words.copies} initiallyOpen={record.copy !== undefined}>
          {() => <LazyView source={COPIES} with={{ record }} />}
        </Disclosure>
        <Disclosure name="whole" heading="h2" label={words.wholeOf(record.record.lines.length)}>
          {() => <WholeRecord record={record} />}
        </Disclosure>
      </div>
      <Threads record={record} />
    </div>
  );
}

function Threads({ record }: { readonly record: RecordState }) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const text = useTextLook();
  const [chosen, choose] = useKept('typed', 'list', '');
  const [since, onSince] = useKept('open', 'since', false);
  const [typed, type] = useKept('typed', 'search', '');
  const list = LIST_IDS.find((id) => id === chosen) ?? firstList(record);
  const threads = threadsShown(record, { list, since, typed });
  return (
    <section className={look.section} aria-label={words.view}>
      <h2 className={text.unseen}>{words.view}</h2>
      <ThreadFilters {...{ record, list, choose, since, onSince, typed, type }} />
      {threads.length === 0 && (
        <p className={look.text}>{record.standing.threads.length === 0 ? words.none : words.noneHere}</p>
      )}
      <ThreadsList threads={threads} record={record} />
    </section>
  );
}
