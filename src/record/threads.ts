/** The record folded: entries → threads, each with its label, what came of it and who is to act. */
import { keptBy } from '../base/kept';
import { chainsOf, type ChainFault } from './chain';
import type { EntryLine } from './entry-line';
import type { RecordEntry, Role, Target } from './entry-shape';
import type { ReviewRecord } from './record';

/** An entry as it is shown. */
export interface Note {
  readonly entry: RecordEntry;
  readonly line: EntryLine;
  readonly fault?: ChainFault;
  /** Another entry bears its id. */
  readonly doubled: boolean;
  /** Its author has withdrawn it. */
  readonly withdrawn: boolean;
}

export interface Thread {
  readonly id: string;
  /** 'A014': its place in the order of all threads as they are now; for people, never to merge by. */
  readonly label: string;
  /** Absent where the entry that began it is missing. */
  readonly target?: Target;
  readonly notes: readonly Note[];
  readonly state: 'open' | 'resolved' | 'withdrawn';
  /** The sentence it was resolved with. */
  readonly conclusion?: string;
  /** Who is to act; absent where nobody is. */
  readonly turn?: Exclude<Role, 'observer'>;
}

export const threadsOf = keptBy((record: ReviewRecord): readonly Thread[] => {
  const byThread = new Map<string, Note[]>();
  for (const note of notesOf(record)) {
    const there = byThread.get(note.entry.thread);
    if (there) there.push(note);
    else byThread.set(note.entry.thread, [note]);
  }
  // Rounds have no thread of their own to be answered in: rounds.ts tells of them.
  const about = [...byThread].filter(([, notes]) => notes.some(({ entry }) => entry.kind !== 'signoff'));
  return about.map(([id, notes], at) => threadOf(id, notes, `A${String(at + 1).padStart(3, '0')}`));
});

/** In the order of the record. */
export const notesOf = keptBy((record: ReviewRecord): readonly Note[] => {
  const { faults } = chainsOf(record);
  const doubled = new Set(record.told.doubled);
  // Nobody withdraws what another has said, though it bear an id of one's own.
  const withdrawn = new Set(
    record.lines.flatMap(({ entry, forged }) =>
      entry?.kind === 'withdraw' && !forged ? [`${entry.of} ${entry.author.key}`] : [],
    ),
  );
  return record.lines.flatMap((line): Note[] => {
    const { entry, id, text } = line;
    if (!entry) return [];
    const fault = faults.get(text);
    return [
      {
        entry,
        line,
        doubled: doubled.has(id),
        withdrawn: withdrawn.has(`${id} ${entry.author.key}`),
        ...(fault && { fault }),
      },
    ];
  });
});

function threadOf(id: string, notes: readonly Note[], label: string): Thread {
  const target = targetOf(id, notes);
  const said = notes.filter(({ entry, withdrawn }) => !withdrawn && entry.kind !== 'withdraw');
  const closing = said.findLast(
    ({ entry, fault }) => fault !== 'forged' && (entry.kind === 'resolve' || entry.kind === 'reopen'),
  )?.entry;
  const content = said.filter(({ entry }) => entry.kind !== 'reanchor');
  const state = content.length === 0 ? 'withdrawn' : closing?.kind === 'resolve' ? 'resolved' : 'open';
  const turn = state === 'open' ? turnOf(content) : undefined;
  return {
    id,
    label,
    notes,
    state,
    ...(target && { target }),
    ...(closing?.kind === 'resolve' && { conclusion: closing.text }),
    ...(turn && { turn }),
  };
}

/** What it began about, or was last attached to anew. */
function targetOf(id: string, notes: readonly Note[]): Target | undefined {
  const moved = notes.findLast(
    (note) => note.entry.kind === 'reanchor' && !note.withdrawn && note.fault !== 'forged',
  )?.entry;
  if (moved?.kind === 'reanchor') return moved.to;
  return notes.find(({ entry }) => entry.id === id)?.entry.target;
}

/** What one side asks or says waits for the other; an acceptance and an answer wait for nobody. */
function turnOf(said: readonly Note[]): Thread['turn'] {
  const last = said.findLast(({ entry }) => entry.author.role !== 'observer')?.entry;
  if (!last || last.kind === 'accept' || last.kind === 'answer') return undefined;
  return last.author.role === 'project' ? 'reviewer' : 'project';
}
