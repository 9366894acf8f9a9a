/** A person at their copy of a workbook: the pane over a session over a host in memory. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { blankForm } from '../../../src/forms/blank-forms';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { LONG_THREADS } from '../../../src/pane/record/thread-list';
import { COPIES } from '../../../src/pane/record/record-view';
import { FINDING_SAID, QUESTION } from '../../../src/pane/record/said-in-place';
import { Pane } from '../../../src/pane/pane';
import { VIEWS } from '../../../src/pane/views';
import type { RecordAuthor } from '../../../src/record/entry-shape';
import { openSession } from '../../../src/session/open-session';
import type { RecordMeans, Saying } from '../../../src/session/record/record-state';
import type { Session } from '../../../src/session/session';
import type { Workbook } from '../../../src/workbook/workbook';
import { manualClock, settled, type ManualClock } from '../../session/manual-clock';
import { ourRulebook, rulesOf } from '../../support/open-sample';

export async function fetchViews(): Promise<void> {
  // The manual clock waits by it, and jsdom has none.
  Object.defineProperty(globalThis, 'setImmediate', { value: (then: () => void) => setTimeout(then, 0) });
  const sources = [VIEWS.findings, VIEWS.record, COPIES, LONG_THREADS, FINDING_SAID, QUESTION];
  await Promise.all(sources.map((source) => source.load()));
}

export interface Desk {
  readonly file: MemoryWorkbook;
  readonly session: Session;
  readonly clock: ManualClock;
  /** Lets what was begun come to its end. */
  settle(): Promise<void>;
  press(button: HTMLElement): Promise<void>;
}

interface DeskWanted {
  readonly author?: RecordAuthor;
  readonly language?: 'zh' | 'en';
  /** What another copy that is opened holds. */
  readonly copy?: { readonly workbook: Workbook; readonly texts: readonly string[] };
}

export const REVIEWER: RecordAuthor = { key: 'a'.repeat(32), name: '审核甲', role: 'reviewer' };
export const PROJECT: RecordAuthor = { key: 'b'.repeat(32), name: '项目乙', role: 'project' };

let drawn = 0;

export async function openDesk(
  file: MemoryWorkbook,
  { author, language = 'zh', copy }: DeskWanted = {},
): Promise<Desk> {
  let said = author;
  const means: RecordMeans = {
    version: '0.0.0',
    randomBytes: (count) => Uint8Array.from({ length: count }, () => (drawn += 7) % 251),
    author: () => said,
    declare: (one) => void (said = one),
    readCopy: async () =>
      copy
        ? { workbook: copy.workbook, texts: { texts: copy.texts, refused: [], seen: '' } }
        : { refused: { zh: '打不开', en: 'cannot be opened' } },
  };
  const clock = manualClock();
  const session = openSession({
    host: new MemoryHost(file),
    rules: rulesOf(ourRulebook()),
    flagsOf: () => [],
    sample: async () => [],
    blankForm,
    record: async () => means,
    hasAuthor: () => author !== undefined,
    clock,
  });
  await session.recheck();
  await settled();
  const settle = () =>
    act(async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        await clock.pass(700);
        await settled();
      }
    });
  render(<Pane session={session} language={language} />);
  await settle();
  return {
    file,
    session,
    clock,
    settle,
    async press(button) {
      fireEvent.click(button);
      await settle();
    },
  };
}

export async function say({ session, settle }: Desk, ...sayings: Saying[]): Promise<void> {
  await act(async () => {
    const result = await session.annotate({ kind: 'say', sayings });
    if (result.kind !== 'done') throw new Error(result.why.en);
  });
  await settle();
}

export const view = (name: string | RegExp) => screen.getByRole('tab', { name });
export const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

export function cardOf(title: string): HTMLElement {
  const card = screen.getAllByRole('article').find(({ textContent }) => textContent?.includes(title));
  if (!card) throw new Error(`no card of ${title}`);
  return card;
}
