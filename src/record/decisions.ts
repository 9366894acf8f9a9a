/**
 * What was decided on each thing. A decision ends those its author had in view
 * (`over`); two that did not know of each other stand side by side, and the
 * stricter counts until somebody decides anew.
 */
import { parseIsoDate } from '../base/civil-date';
import { keptBy } from '../base/kept';
import type { RecordEntry } from './entry-shape';
import type { ReviewRecord } from './record';
import { targetKey } from './target-key';
import { threadsOf, type Note, type Thread } from './threads';

type DecisionEntry = Extract<RecordEntry, { kind: 'accept' | 'reject' | 'request' | 'answer' }>;

export interface Decision {
  readonly entry: DecisionEntry;
  readonly note: Note;
  readonly thread: Thread;
  /** Why it counts for nothing, though it is shown. */
  readonly flaw?: Flaw;
}

export type Flaw = 'no-reason' | 'no-date' | 'not-reviewer' | 'forged' | 'doubled' | 'reopened';

export interface Decided {
  /** Those nothing has ended; flawed ones among them. */
  readonly standing: readonly Decision[];
  /** The one that counts: of several the strictest. Absent where all are flawed, or a flawed one may have objected to what the others allow. */
  readonly counting?: Decision;
  /** Sound ones that disagree. */
  readonly contradictory: boolean;
}

/** By the key of the target. */
export const decisionsOf = keptBy((record: ReviewRecord): ReadonlyMap<string, Decided> => {
  const byTarget = new Map<string, Decision[]>();
  for (const thread of threadsOf(record)) {
    if (!thread.target || thread.state === 'withdrawn') continue;
    const key = targetKey(thread.target, thread.id);
    const decisions = thread.notes.flatMap((note) => decisionIn(note, thread));
    if (decisions.length === 0) continue;
    byTarget.set(key, [...(byTarget.get(key) ?? []), ...decisions]);
  }
  return new Map([...byTarget].map(([key, decisions]) => [key, decided(decisions)]));
});

function decisionIn(note: Note, thread: Thread): Decision[] {
  const { entry } = note;
  if (note.withdrawn || !isDecision(entry)) return [];
  const flaw = flawOf(entry, note, thread);
  return [{ entry, note, thread, ...(flaw && { flaw }) }];
}

function isDecision(entry: RecordEntry): entry is DecisionEntry {
  return entry.kind === 'accept' || entry.kind === 'reject' || entry.kind === 'request' || entry.kind === 'answer';
}

function flawOf(entry: DecisionEntry, note: Note, thread: Thread): Flaw | undefined {
  if (note.fault === 'forged') return 'forged';
  if (note.doubled) return 'doubled';
  if (!isInstant(entry.at)) return 'no-date';
  const allows = entry.kind === 'accept' || entry.kind === 'answer';
  if (allows && entry.author.role !== 'reviewer') return 'not-reviewer';
  if (entry.kind !== 'accept') return undefined;
  if (entry.reason === undefined || !SEEN.test(entry.text ?? '')) return 'no-reason';
  if (entry.until !== undefined && !parseIsoDate(entry.until)) return 'no-date';
  return thread.notes.slice(thread.notes.indexOf(note)).some(isReopening) ? 'reopened' : undefined;
}

/** What one can see: blanks are no reason, however they are made. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

function isReopening({ entry, withdrawn, fault }: Note): boolean {
  return entry.kind === 'reopen' && !withdrawn && fault !== 'forged';
}

function isInstant(text: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d/.exec(text)?.[1];
  return day !== undefined && parseIsoDate(day) !== undefined;
}

function decided(decisions: readonly Decision[]): Decided {
  const place = new Map(decisions.map(({ entry }, at) => [entry.id, at]));
  const ended = new Set<string>();
  decisions.forEach(({ entry, flaw }, at) => {
    if (flaw) return;
    // What stands later in the order cannot have been in view: so no circle ends all.
    for (const id of entry.over ?? []) if ((place.get(id) ?? at) < at) ended.add(id);
  });
  const standing = decisions.filter(({ entry }) => !ended.has(entry.id));
  const sound = standing.filter(({ flaw }) => !flaw);
  const strictestSound = sound.reduce<Decision | undefined>(
    (strictest, one) => (!strictest || strictness(one.entry) >= strictness(strictest.entry) ? one : strictest),
    undefined,
  );
  const counting =
    strictestSound && standing.some((one) => mayOutweigh(one, strictestSound)) ? undefined : strictestSound;
  const contradictory = new Set(sound.map(({ entry }) => verdictOf(entry))).size > 1;
  return { standing, contradictory, ...(counting && { counting }) };
}

/** An objection does not fall by being tampered with, and of what was tampered with nobody can tell that it was none. */
function mayOutweigh({ entry, flaw }: Decision, sound: Decision): boolean {
  if (!flaw || flaw === 'not-reviewer' || strictness(sound.entry) > 0) return false;
  return flaw === 'forged' || flaw === 'doubled' || strictness(entry) > 0;
}

function verdictOf(entry: DecisionEntry): string {
  return entry.kind === 'answer' ? entry.answer : entry.kind;
}

const STRICTNESS: Readonly<Record<string, number>> = { accept: 0, yes: 0, na: 1, request: 1, no: 2, reject: 2 };

function strictness(entry: DecisionEntry): number {
  return STRICTNESS[verdictOf(entry)] ?? 0;
}
