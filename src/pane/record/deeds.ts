/** What a person of a role may say about what, each with its key. */
import type { Role } from '../../record/entry-shape';
import type { Thread } from '../../record/threads';
import { isWeighty } from '../../review/work-order';
import type { ThreadStanding } from '../../opinion/standing';
import type { RecordWords } from '../messages/record-words';

export type Deed = keyof RecordWords['deeds'];

/** Of a keyboard with Latin letters, whatever an input method makes of them. */
export const DEED_KEYS: Readonly<Record<Deed, string>> = {
  accept: 'A',
  reject: 'X',
  request: 'C',
  comment: 'N',
  reply: 'R',
  corrected: 'F',
  resolve: 'D',
  reopen: 'O',
};

interface Situation {
  /** Absent where nothing was said yet. */
  readonly thread?: Pick<Thread, 'state' | 'notes'>;
  /** Of a finding, a cell, a line or a document; questions are answered, and a workbook is only spoken of. */
  readonly decidable: boolean;
}

/** Who has not said who they are is offered all, and asked first. */
export function deedsFor(role: Role | undefined, { thread, decidable }: Situation): readonly Deed[] {
  const said = thread ? 'reply' : 'comment';
  if (thread?.state === 'withdrawn') return [];
  if (thread?.state === 'resolved') return role === 'observer' ? [] : ['reopen'];
  if (role === 'observer') return [said];
  if (role === 'project') {
    const own = thread?.notes[0]?.entry.author.role === 'project';
    return ['corrected', said, ...(own ? (['resolve'] as const) : [])];
  }
  const decisions: readonly Deed[] = decidable ? ['accept', 'request', 'reject'] : [];
  return [...decisions, said, ...(thread ? (['resolve'] as const) : [])];
}

interface KeyPressed {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget | null;
}

/** Undefined where the key is meant for a field, or for something else. */
export function deedOfKey(event: KeyPressed, deeds: readonly Deed[]): Deed | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.target instanceof Element && event.target.matches('input, select, textarea')) return undefined;
  return deeds.find((deed) => event.code === `Key${DEED_KEYS[deed]}`);
}

/** Whether there is something to accept, reject or have corrected; of a finding while it asks for something. */
export function isDecidable({ thread: { target }, finding, place }: ThreadStanding): boolean {
  if (place === 'orphan' || !target) return false;
  if (target.what === 'finding') return finding !== undefined && isWeighty(finding);
  return target.what !== 'question' && target.what !== 'workbook';
}
