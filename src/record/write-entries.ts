/** New entries: drafts, stamped with who, when and after what, as lines to be added to a record. */
import { headOf } from './chain';
import { decisionsOf } from './decisions';
import { entryLineOf } from './entry-line';
import { ENTRY_FORMAT, entryShape, ticked, type RecordAuthor, type RecordEntry, type Target } from './entry-shape';
import type { ReviewRecord } from './record';
import { targetKey } from './target-key';

type Stamped = 'v' | 'id' | 'lamport' | 'at' | 'author' | 'prev' | 'thread' | 'target' | 'over';
type Unstamped<E> = E extends RecordEntry ? Omit<E, Stamped> : never;

/** What somebody says, and in which thread; or about what, where it begins one. */
export type EntryDraft = Unstamped<RecordEntry> & ({ readonly thread: string } | { readonly target: Target });

interface Pen {
  readonly author: RecordAuthor;
  /** The instant, ISO. */
  readonly at: string;
  readonly newId: () => string;
}

/** Throws where a draft holds what no entry may (no words, too long): whoever offers the gesture sees to that. */
export function linesFor(record: ReviewRecord, drafts: readonly EntryDraft[], { author, at, newId }: Pen): string[] {
  let lamport = record.lines.at(-1)?.lamport ?? 0;
  let prev = headOf(record, author.key)?.digest ?? '';
  return drafts.map((draft) => {
    const id = newId();
    lamport = ticked(lamport);
    const thread = 'thread' in draft ? draft.thread : id;
    const over = overOf(record, draft);
    const entry = entryShape().parse({
      v: ENTRY_FORMAT,
      id,
      lamport,
      at,
      author,
      prev,
      ...draft,
      thread,
      ...(over.length > 0 && { over }),
    });
    const line = entryLineOf(entry);
    prev = line.slice(0, 64);
    return line;
  });
}

/** The decisions on the same thing that its author has in view, which this one ends. */
function overOf(record: ReviewRecord, draft: EntryDraft): string[] {
  if (!DECIDING.has(draft.kind)) return [];
  const decisions = decisionsOf(record);
  const on =
    'target' in draft
      ? decisions.get(targetKey(draft.target, ''))
      : [...decisions.values()].find(({ standing }) => standing.some(({ thread }) => thread.id === draft.thread));
  return (on?.standing ?? []).map(({ entry }) => entry.id).slice(0, 200);
}

const DECIDING: ReadonlySet<string> = new Set(['accept', 'reject', 'request', 'answer']);
