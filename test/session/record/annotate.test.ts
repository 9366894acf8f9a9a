/** People at the record through the session: what they say is in the workbook, and against the review as it is now. */
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { RecordAuthor, Role } from '../../../src/record/entry-shape';
import { openSession } from '../../../src/session/open-session';
import type { RecordMeans, RecordState, Saying } from '../../../src/session/record/record-state';
import type { Session } from '../../../src/session/session';
import type { Host } from '../../../src/workbook/host';
import { blankForm } from '../../../src/forms/blank-forms';
import { ourRulebook, rulesOf, sampleWorkbook } from '../../support/open-sample';
import { manualClock } from '../manual-clock';

const FINDING = 'heyuan.21-consent-first@change:BG-02';

let drawn = 0;

function meansOf(): RecordMeans {
  let author: RecordAuthor | undefined;
  return {
    version: '0.0.0',
    randomBytes: (count) => Uint8Array.from({ length: count }, () => (drawn += 7) % 256),
    author: () => author,
    declare: (one) => (author = one),
    readCopy: async () => ({ refused: { zh: '打不开', en: 'cannot be opened' } }),
  };
}

interface AtDesk {
  readonly session: Session;
  readonly file: MemoryWorkbook;
  record(): RecordState;
}

async function sitDown(file: MemoryWorkbook, name?: string, role: Role = 'reviewer', host?: Host): Promise<AtDesk> {
  const means = meansOf();
  const session = openSession({
    host: host ?? new MemoryHost(file),
    rules: rulesOf(ourRulebook()),
    flagsOf: () => [],
    sample: async () => [],
    blankForm,
    record: async () => means,
    clock: manualClock(),
  });
  await session.recheck();
  if (name !== undefined) await session.annotate({ kind: 'declare', name, role });
  const record = () => {
    const state = session.state().record;
    if (!state) throw new Error('no record');
    return state;
  };
  return { session, file, record };
}

const say = ({ session }: AtDesk, ...sayings: Saying[]) => session.annotate({ kind: 'say', sayings });
const ACCEPT: Saying = { kind: 'accept', on: { finding: FINDING }, reason: 'consented', text: '已取得同意函。' };

test('without a record there is none in the state, and nothing is written', async () => {
  const { session, file } = await sitDown(new MemoryWorkbook(sampleWorkbook('heyuan-breach')));
  expect(session.state().record).toBeUndefined();
  expect(file.recordTexts).toEqual([]);
});

test('nothing is said before one has said who one is; an accepted finding counts no more, and stands in the workbook', async () => {
  const file = new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
  const desk = await sitDown(file);
  expect(await say(desk, ACCEPT)).toMatchObject({ kind: 'refused' });
  expect(file.recordTexts).toEqual([]);
  await desk.session.annotate({ kind: 'declare', name: '审核甲', role: 'reviewer' });
  expect(await say(desk, ACCEPT)).toMatchObject({ kind: 'done' });
  expect([...desk.record().accepted]).toEqual([FINDING]);
  expect(file.recordTexts).toHaveLength(1);
  const later = await sitDown(file);
  expect([...later.record().accepted]).toEqual([FINDING]);
  expect(later.record().news.threads).toHaveLength(1);
});
