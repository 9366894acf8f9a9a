/** Threads one below the other: a moderate number stands there in full, of very many those in sight. */
import { useEffect, useReducer } from 'react';
import { recordWords } from '../messages/record-words';
import { useSpeech } from '../shared/language';
import { viewSource } from '../shared/lazy-view';
import { usePages } from '../shared/pages';
import { useViewLook } from '../shared/view-look';
import { rowOf, type ThreadListProps } from './row-of';
import { ThreadRow } from './thread-row';

/** Beyond this many, what is out of sight is not there at all. */
const LONG = 60;
const PAGE = 60;

/** In a file of its own: few reviews have that many. */
export const LONG_THREADS = viewSource<ThreadListProps>(() =>
  import(/* webpackChunkName: "long-threads" */ './long-threads').then(({ LongThreads }) => LongThreads),
);

export function ThreadsList(props: ThreadListProps) {
  const { threads } = props;
  const [, cameIn] = useReducer((count: number) => count + 1, 0);
  const long = threads.length > LONG ? LONG_THREADS.show(props) : undefined;
  const wanted = threads.length > LONG && !long;
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    // Without it the list is there a page at a time.
    LONG_THREADS.load().then(
      () => here && cameIn(),
      () => undefined,
    );
    return () => void (here = false);
  }, [wanted]);
  return long ?? <ThreadsInFlow {...props} />;
}

function ThreadsInFlow({ threads, record }: ThreadListProps) {
  const look = useViewLook();
  const { language } = useSpeech();
  const { shown, more } = usePages(threads, PAGE, { name: 'threads' });
  return (
    <>
      <ul className={look.list} aria-label={recordWords(language).threads}>
        {shown.map((standing) => (
          <li key={standing.thread.id}>
            <ThreadRow {...rowOf(standing, record)} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
