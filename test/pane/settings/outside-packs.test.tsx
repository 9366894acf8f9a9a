/** 设置 › 别的规则包: what is opened is told with its origin and digest, what is refused with why. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Pane } from '../../../src/pane/pane';
import type { PackKeeping } from '../../../src/session/session';
import { VIEWS } from '../../../src/pane/views';
import { ourDictionary } from '../../support/our-rules';
import { playedSession, READY } from '../played-session';
import { likeABrowser } from '../setup';
import { slipReview } from '../slip-review';

beforeAll(likeABrowser);
beforeAll(() => Promise.all([VIEWS.findings.load(), VIEWS.settings.load()]));
afterEach(cleanup);

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const COUNTY = {
  id: 'county',
  title: { zh: '外县办法', en: 'County measures' },
  instrument: '外政办〔2026〕1号',
  outside: 'machine',
  digest: DIGEST,
} as const;

async function shown(session: ReturnType<typeof playedSession>): Promise<HTMLElement> {
  render(<Pane session={session} language="zh" />);
  fireEvent.click(screen.getByRole('tab', { name: /设置/ }));
  return screen.findByRole('region', { name: '别的规则包' });
}

test('a pack from elsewhere stands there with where it comes from and its digest, and is put away', async () => {
  const closed: string[] = [];
  const session = Object.assign(playedSession({ packs: [...READY.packs, COUNTY] }), {
    closePack: (id: string) => Promise.resolve(void closed.push(id)),
  });
  const section = await shown(session);
  // Where one chooses, too, it is told apart from ours.
  const choices = screen.getAllByRole('button', { name: /办法/ }).map(({ textContent }) => textContent ?? '');
  expect(choices.filter((text) => text.includes('外来规则包，不是产品自带'))).toEqual([
    '外县办法外政办〔2026〕1号外来规则包，不是产品自带',
  ]);
  expect(section.textContent).toContain('外县办法（外政办〔2026〕1号）');
  expect(section.textContent).toContain('不是产品自带 · 留在这台电脑');
  expect(section.textContent).toContain(DIGEST);
  fireEvent.click(within(section).getByRole('button', { name: '不再用 外县办法' }));
  expect(closed).toEqual(['county']);
});

test('years of holidays that came after the build stand there too, and are put away', async () => {
  const closed: string[] = [];
  const further = [{ folder: 'fangjia', years: [2090], outside: 'file', digest: DIGEST }] as const;
  const review = slipReview({ calendar: { notices: new Map(), special: new Map(), further } });
  const session = Object.assign(playedSession({ review }), {
    closePack: (id: string) => Promise.resolve(void closed.push(id)),
  });
  const section = await shown(session);
  expect(section.textContent).toContain('放假安排 2090不是产品自带 · 来自打开的文件，只用这一次');
  fireEvent.click(within(section).getByRole('button', { name: '不再用 放假安排 2090' }));
  expect(closed).toEqual(['fangjia']);
});

test('a file that is picked is opened for as long as was chosen; a refusal is told', async () => {
  const opened: [string, PackKeeping][] = [];
  const session = Object.assign(playedSession(), {
    openPack: (text: string, keep: PackKeeping) => {
      opened.push([text, keep]);
      return Promise.resolve({ zh: '这不是规则包文件', en: 'no pack file' });
    },
  });
  const section = await shown(session);
  fireEvent.change(within(section).getByLabelText('用多久'), { target: { value: 'workbook' } });
  const file = new File(['{}'], 'x.guiju.json');
  Object.assign(file, { text: () => Promise.resolve('{}') });
  fireEvent.change(within(section).getByLabelText('打开规则包文件…'), { target: { files: [file] } });
  await waitFor(() => expect(within(section).getByRole('status').textContent).toBe('这不是规则包文件'));
  expect(opened).toEqual([['{}', 'workbook']]);
});

test('an interpretation is asked for where the pack in force leaves one open, and nowhere else', async () => {
  const dictionary = ourDictionary();
  await shown(playedSession({ dictionary }));
  expect(screen.getAllByRole('region', { name: '变更口径' })).toHaveLength(1);
  cleanup();
  const review = slipReview();
  if (!review.pack) throw new Error('no pack');
  await shown(playedSession({ dictionary, review: { ...review, pack: { ...review.pack, choices: [] } } }));
  expect(screen.queryByRole('region', { name: '变更口径' })).toBeNull();
});

test('where the workbook names a regulation without a pack it is not said to name none', async () => {
  const { pack: _, ...rest } = slipReview();
  const message = { zh: '没有“外政办〔2026〕9号”对应的规则包', en: 'No rule pack answers to it' };
  const review = { ...rest, problems: [{ kind: 'unknown-pack' as const, message, at: [] }] };
  render(<Pane session={playedSession({ ...READY, review })} language="zh" />);
  expect((await screen.findAllByText(/工作簿所写的办法没有可用的规则包/)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/工作簿里没有写明/)).toBeNull();
});
