/** Sessions of the gallery: a real one over a workbook in memory, and one that is as it is told to be. */
import { blankForm } from '../../../src/forms/blank-forms';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { RecordAuthor } from '../../../src/record/entry-shape';
import type { Clock } from '../../../src/session/clock';
import { openSession } from '../../../src/session/open-session';
import type { RecordGesture, RecordMeans, Saying } from '../../../src/session/record/record-state';
import type { Session, SessionState } from '../../../src/session/session';
import type { Workbook } from '../../../src/workbook/workbook';
import { playedSession, type PlayedSession } from '../played-session';
import type { Means, Opened } from './gallery-state';

export const REVIEWER: RecordAuthor = { key: 'a'.repeat(32), name: '审核甲', role: 'reviewer' };
export const PROJECT: RecordAuthor = { key: 'b'.repeat(32), name: '项目乙', role: 'project' };

/** Always of the same day, so that the same is shown at any time. */
const CLOCK: Clock = {
  now: () => new Date(2026, 10, 21, 9, 30, 0),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface SessionWanted {
  readonly author?: RecordAuthor;
  /** What another copy that is opened holds. */
  readonly copy?: MemoryWorkbook;
}

/** Opened and checked. */
export async function sessionOver(
  file: MemoryWorkbook,
  { rules }: Means,
  { author, copy }: SessionWanted = {},
): Promise<Session> {
  let drawn = 0;
  let said = author;
  const record: RecordMeans = {
    version: '0.0.0',
    randomBytes: (count) => Uint8Array.from({ length: count }, () => (drawn += 7) % 251),
    author: () => said,
    declare: (one) => void (said = one),
    readCopy: async () =>
      copy
        ? { workbook: copy.workbook, texts: { texts: copy.recordTexts, refused: [], seen: '' } }
        : { refused: { zh: '打不开', en: 'cannot be opened' } },
  };
  const session = openSession({
    host: new MemoryHost(file),
    rules,
    flagsOf: () => [],
    sample: async () => [],
    blankForm,
    record: async () => record,
    hasAuthor: () => author !== undefined,
    clock: CLOCK,
  });
  await session.recheck();
  return session;
}

export async function over(workbook: Workbook, means: Means, wanted?: SessionWanted): Promise<Opened> {
  return { session: await sessionOver(new MemoryWorkbook(workbook), means, wanted) };
}

export async function ofSample(name: string, means: Means, wanted?: SessionWanted): Promise<Opened> {
  return over(await means.sample(name), means, wanted);
}

export async function say(session: Session, ...sayings: Saying[]): Promise<void> {
  await annotated(session, { kind: 'say', sayings });
}

export async function annotated(session: Session, gesture: RecordGesture): Promise<void> {
  const result = await session.annotate(gesture);
  if (result.kind !== 'done') throw new Error(result.why.en);
}

/** In this state, and in the next where something happens. */
export async function played(
  first: Partial<SessionState> = {},
  happens?: (session: PlayedSession) => void,
): Promise<Opened> {
  const session = playedSession(first);
  return { session, ...(happens && { happens: () => happens(session) }) };
}

/** Otherwise than it is, in a way that is not come by without a host that fails. */
export function otherwise(session: Session, change: Partial<SessionState>): Session {
  let [before, after] = [session.state(), { ...session.state(), ...change }];
  return {
    ...session,
    state() {
      const now = session.state();
      if (now !== before) [before, after] = [now, { ...now, ...change }];
      return after;
    },
  };
}
