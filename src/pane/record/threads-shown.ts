/** Which threads a list shows: by where they stand, since the last round, at the selected cell, by words. */
import { formatCellRange, overlaps, type CellRange } from '../../base/address';
import { comparableText } from '../../base/comparable-text';
import { keptBy } from '../../base/kept';
import { saidIn } from '../../opinion/words';
import type { ThreadStanding } from '../../opinion/standing';
import type { ThreadList } from '../../opinion/turns';
import type { RecordState } from '../../session/record/record-state';
import { sheetName } from '../../workbook/workbook';

export type ListId = ThreadList | 'all';

export const LIST_IDS: readonly ListId[] = ['mine', 'open', 'expired', 'orphaned', 'resolved', 'all'];

interface ThreadsWanted {
  readonly list: ListId;
  /** Only those in which others wrote since. */
  readonly since: boolean;
  readonly typed: string;
}

export function threadsShown(record: RecordState, { list, since, typed }: ThreadsWanted): readonly ThreadStanding[] {
  const some = threadsIn(record, list);
  const fresh = freshIn(record);
  const wanted = comparableText(typed);
  return some.filter(
    (one) => (!since || fresh.has(one.thread.id)) && (wanted === '' || textOf(one, record).includes(wanted)),
  );
}

/** Withdrawn ones stand with all, and nowhere else. */
export function threadsIn({ lists, standing }: RecordState, list: ListId): readonly ThreadStanding[] {
  return list === 'all' ? standing.threads : lists[list];
}

/** What waits for whoever reads, else what is open, else all there is. */
export function firstList({ author, lists }: RecordState): ListId {
  if (author && lists.mine.length > 0) return 'mine';
  return lists.open.length > 0 ? 'open' : 'all';
}

/** Ids of threads in which others wrote since one's last round. */
export const freshIn = keptBy(
  ({ news }: RecordState): ReadonlySet<string> => new Set(news.threads.map(({ id }) => id)),
);

export function threadsAt({ standing }: RecordState, cells: CellRange): readonly ThreadStanding[] {
  return standing.threads.filter(
    ({ thread, at }) => thread.state !== 'withdrawn' && at?.sheet === cells.sheet && overlaps(at, cells),
  );
}

function textOf({ thread, at }: ThreadStanding, { review }: RecordState): string {
  const cells = at ? formatCellRange(sheetName(review.workbook, at.sheet), at) : '';
  const said = thread.notes.flatMap(({ entry }) => [entry.author.name, saidIn(entry).zh, saidIn(entry).en]);
  return comparableText([thread.label, thread.target?.title ?? '', cells, ...said].join(' '));
}
