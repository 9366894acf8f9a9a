/** Rounds of a review: who closed one and with what in view; what is new since; whether it is closed still. */
import { before } from './chain';
import type { RecordEntry, SignedRound } from './entry-shape';
import { byLamport, type ReviewRecord } from './record';
import { notesOf, threadsOf, type Note, type Thread } from './threads';

export interface Round {
  readonly entry: Extract<RecordEntry, { kind: 'signoff' }>;
  readonly note: Note;
}

/** Of a finding as it is now: its id, its outcome, and the first letters of the digest of what it rests on. */
export type FindingState = SignedRound['findings'][number];

export interface News {
  /** Threads in which others have written since. */
  readonly threads: readonly Thread[];
  /** Findings that came, went or rest on something else: by id, with the outcomes. */
  readonly findings: readonly FindingNews[];
}

interface FindingNews {
  readonly finding: string;
  /** Absent where there was none, or is none now. */
  readonly before?: string;
  readonly after?: string;
}

export function roundsOf(record: ReviewRecord): readonly Round[] {
  return notesOf(record).flatMap((note) => {
    const { entry, withdrawn, fault } = note;
    return entry.kind === 'signoff' && !withdrawn && fault !== 'forged' ? [{ entry, note }] : [];
  });
}

export function lastRoundOf(record: ReviewRecord, author?: string): Round | undefined {
  return roundsOf(record).findLast(({ entry }) => author === undefined || entry.author.key === author);
}

/** What somebody who closed a round has not seen; everything others wrote, where they have closed none. */
export function newsSince(
  round: Round | undefined,
  author: string,
  record: ReviewRecord,
  now: readonly FindingState[],
): News {
  const seen = round ? before(record, round.entry.round.seen) : new Set<string>();
  const isNew = ({ entry, line }: Note) => entry.author.key !== author && !seen.has(line.digest);
  const threads = threadsOf(record).filter(({ notes }) => notes.some(isNew));
  return { threads, findings: round ? findingNews(round.entry.round.findings, now) : [] };
}

function findingNews(then: readonly FindingState[], now: readonly FindingState[]): FindingNews[] {
  const [old, current] = [byId(then), byId(now)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((finding) => {
    const [was, is] = [old.get(finding), current.get(finding)];
    if (was?.[1] === is?.[1] && was?.[2] === is?.[2]) return [];
    return [{ finding, ...(was && { before: was[1] }), ...(is && { after: is[1] }) }];
  });
}

function byId(states: readonly FindingState[]): ReadonlyMap<string, FindingState> {
  return new Map(states.map((state) => [state[0], state]));
}

/** A closed round stays closed until something in it changes, whoever changed it. */
export function isClosed({ entry, note }: Round, record: ReviewRecord, now: readonly FindingState[]): boolean {
  if (findingNews(entry.round.findings, now).length > 0) return false;
  const seen = before(record, entry.round.seen);
  return notesOf(record).every(
    ({ line, entry: one }) =>
      seen.has(line.digest) ||
      line.text === note.line.text ||
      (one.kind === 'signoff' && byLamport(line, note.line) > 0),
  );
}
