/** What a list of threads is made of, and what a row of it shows. */
import type { ThreadStanding } from '../../opinion/standing';
import type { RecordState } from '../../session/record/record-state';
import type { ThreadRowProps } from './thread-row';
import { freshIn } from './threads-shown';

export interface ThreadListProps {
  readonly threads: readonly ThreadStanding[];
  readonly record: RecordState;
}

export function rowOf(standing: ThreadStanding, record: RecordState): ThreadRowProps {
  const { id } = standing.thread;
  return {
    standing,
    review: record.review,
    turn: record.turns.get(id),
    role: record.author?.role,
    fresh: freshIn(record).has(id),
  };
}
