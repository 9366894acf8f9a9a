/** Somebody at the record of a sample workbook, through a session of their own. */
import { blankForm } from '../../../src/forms/blank-forms';
import { readCopy } from '../../../src/entries/read-copy';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { RecordAuthor, Role } from '../../../src/record/entry-shape';
import { openSession } from '../../../src/session/open-session';
import type { RecordGesture, RecordMeans, RecordState, Saying } from '../../../src/session/record/record-state';
import type { Session } from '../../../src/session/session';
import type { Host } from '../../../src/workbook/host';
import { ourRulebook, rulesOf, sampleWorkbook } from '../../support/open-sample';
import { manualClock } from '../manual-clock';

export const CONSENT = 'heyuan.21-consent-first@change:BG-02';
export const SHARE = 'heyuan.21-2-changed-amount@change:BG-02';
export const ROW = 'form.row-subtotal-new@line:BG-02/hardware/1';

export interface AtDesk {
  readonly session: Session;
  readonly bugs: unknown[];
  /** As the state shows it; fails where there is none. */
  record(): RecordState;
  say(...sayings: Saying[]): ReturnType<Session['annotate']>;
  does(gesture: RecordGesture): ReturnType<Session['annotate']>;
}

export function sampleFile(): MemoryWorkbook {
  return new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
}

export async function sitDown(file: MemoryWorkbook | Host, name?: string, role: Role = 'reviewer'): Promise<AtDesk> {
  let [author, drawn]: [RecordAuthor | undefined, number] = [undefined, 0];
  const seed = (name ?? '').charCodeAt(name ? name.length - 1 : 0) || 1;
  const means: RecordMeans = {
    version: '0.0.0',
    randomBytes: (count) => Uint8Array.from({ length: count }, () => ((drawn += 1) * 31 + seed) % 251),
    author: () => author,
    declare: (one) => (author = one),
    readCopy,
  };
  const bugs: unknown[] = [];
  const session = openSession({
    host: file instanceof MemoryWorkbook ? new MemoryHost(file) : file,
    rules: rulesOf(ourRulebook()),
    flagsOf: () => [],
    sample: async () => [],
    blankForm,
    record: async () => means,
    clock: manualClock(),
    onBug: (error) => bugs.push(error),
  });
  await session.recheck();
  if (name !== undefined) await session.annotate({ kind: 'declare', name, role });
  const does = (gesture: RecordGesture) => session.annotate(gesture);
  return {
    session,
    bugs,
    record() {
      const state = session.state().record;
      if (!state) throw new Error('there is no record');
      return state;
    },
    say: (...sayings) => does({ kind: 'say', sayings }),
    does,
  };
}
