/** A session whose state the test sets, and which remembers the gestures passed to it. */
import type { CellRange } from '../../src/base/address';
import type { BlankFormKind } from '../../src/forms/blank-forms';
import type { CheckExplanation } from '../../src/review/check-explanation';
import type { Finding } from '../../src/review/review';
import type { Trials } from '../../src/review/trials';
import type { Trial } from '../../src/review/try-amount';
import { atOnce } from '../../src/base/steps';
import type { SlipTried } from '../../src/review/try-verdict';
import type { ChoiceNoted, FillResult, FlagsWish, Session, SessionState, WriteResult } from '../../src/session/session';
import type { RecordGesture, RecordResult } from '../../src/session/record/record-state';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import type { RememberedEntry } from '../../src/workbook/remembered';
import { at, FACTS, slipReview } from './slip-review';

export interface PlayedSession extends Session {
  readonly revealed: CellRange[];
  readonly chosen: string[];
  readonly drawn: SheetDraft[];
  readonly inserted: (BlankFormKind | 'sample')[];
  readonly switched: Partial<FlagsWish>[];
  readonly filled: (readonly [fact: string, typed: string, noted?: ChoiceNoted])[];
  readonly tried: Trial[];
  /** Numbers of lines that were to be written, and what the next writing comes to. */
  readonly written: SlipTried[];
  writes: WriteResult;
  /** What people said of the review, and what the next of it comes to. */
  readonly annotated: RecordGesture[];
  recordResult: RecordResult;
  readonly remembered: (readonly RememberedEntry[])[];
  /** What the next filling comes to, and the next trial. */
  fills: FillResult;
  trial: readonly Finding[];
  /** By which it considers what it is asked; without them nothing comes of it. */
  trials: Trials | undefined;
  /** What the next explanation is; one that rejects was refused. */
  explains: () => Promise<CheckExplanation | undefined>;
  readonly rechecks: () => number;
  /** How often leftovers of flags were sent away. */
  readonly removals: () => number;
  become(change: Partial<SessionState>): void;
}

export const READY: SessionState = {
  phase: 'ready',
  review: slipReview(),
  packs: [
    {
      id: 'example',
      title: { zh: '示例市市级政务信息化项目建设管理办法', en: 'Example City government IT project rules' },
      instrument: '示例府办〔2021〕30号',
    },
    {
      id: 'other',
      title: { zh: '示例区政务信息系统管理办法', en: 'Example District information system rules' },
      instrument: '示例政〔2022〕7号',
    },
  ],
  checkedAt: new Date(2025, 9, 21, 9, 30, 12),
  flags: { shown: true, live: true, behind: false, possible: true, clearsUndo: false, refused: [] },
};

export function playedSession(first: Partial<SessionState> = {}): PlayedSession {
  let state: SessionState = { ...READY, ...first };
  let [rechecks, removals] = [0, 0];
  const listeners = new Set<() => void>();
  const session: PlayedSession = {
    revealed: [],
    chosen: [],
    drawn: [],
    inserted: [],
    switched: [],
    filled: [],
    tried: [],
    written: [],
    writes: { kind: 'written', cells: [] },
    remembered: [],
    fills: { kind: 'filled', at: at(FACTS, 'B9'), appended: false },
    trial: [],
    trials: undefined,
    explains: async () => undefined,
    rechecks: () => rechecks,
    removals: () => removals,
    become(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recheck: async () => void (rechecks += 1),
    setFlags: async (wish) => void session.switched.push(wish),
    removeLeftovers: async () => void (removals += 1),
    choosePack: async (id) => void session.chosen.push(id),
    reveal: async (range) => void session.revealed.push(range),
    insertForm: async (kind) => void session.inserted.push(kind),
    insertSheet: async (draft) => void session.drawn.push(draft),
    insertSample: async () => void session.inserted.push('sample'),
    async fillFact(fact, typed, noted) {
      session.filled.push(noted ? [fact, typed, noted] : [fact, typed]);
      return session.fills;
    },
    async fillFacts(entries) {
      for (const { fact, typed } of entries) session.filled.push([fact, typed]);
      const { fills } = session;
      return fills.kind === 'filled' ? { kind: 'filled', cells: entries.map(() => fills) } : fills;
    },
    annotated: [],
    recordResult: { kind: 'done', threads: [] },
    async annotate(gesture) {
      session.annotated.push(gesture);
      return session.recordResult;
    },
    async tryAmount(trial) {
      session.tried.push(trial);
      return session.trial;
    },
    consider: async (question) => session.trials && state.review && atOnce(question(session.trials, state.review)),
    async writeLines(tried) {
      session.written.push(tried);
      return session.writes;
    },
    remember: async (entries) => void session.remembered.push(entries),
    dismissFailure() {
      const { failure: _, dismissible: __, ...rest } = state;
      state = rest;
      for (const listener of listeners) listener();
    },
    openPack: () => Promise.resolve(undefined),
    closePack: () => Promise.resolve(),
    explain: () => session.explains(),
    close: async () => listeners.clear(),
  };
  return session;
}
