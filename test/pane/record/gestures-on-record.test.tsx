/** What the pane passes on: several findings at once, and what is to be done with the record as a whole. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../../src/pane/pane';
import { NO_TEXTS, recordAgainst } from '../../../src/session/record/record-of-review';
import type { RecordState } from '../../../src/session/record/record-state';
import { playedSession } from '../played-session';
import { likeABrowser, unfold } from '../setup';
import { manyFindings, slipReview } from '../slip-review';
import { button, fetchViews, REVIEWER, view } from './desk';

beforeAll(likeABrowser);
beforeAll(fetchViews);
afterEach(cleanup);

const review = slipReview({ findings: manyFindings(3, 'both').map((one) => ({ ...one, check: 'example.subtotal' })) });

function show(change: Partial<RecordState> = {}, of = review) {
  const record = { ...recordAgainst({ kept: { texts: NO_TEXTS, waiting: [] }, author: REVIEWER }, of), ...change };
  const session = playedSession({ review: of, record });
  render(<Pane session={session} language="zh" />);
  return session;
}

it('several findings are decided together only where rule, reason and consequence are the same, and when it is said so', async () => {
  const session = show();
  const [card = document.body] = screen.getAllByRole('article');
  unfold(card);
  fireEvent.click(within(card).getByRole('button', { name: '不接受' }));
  fireEvent.change(within(card).getByLabelText('不接受：写一句'), { target: { value: '请逐行重算。' } });
  const alike = review.findings.filter(({ outcome }) => outcome === 'failed').length;
  fireEvent.click(within(card).getByLabelText(`规则、理由和后果相同的 ${alike} 项一起`));
  await act(async () => fireEvent.click(within(card).getByRole('button', { name: '写入' })));
  const [said] = session.annotated;
  expect(alike).toBeGreaterThan(1);
  expect(said?.kind === 'say' && said.sayings.map(({ on }) => 'finding' in on)).toEqual(
    Array.from({ length: alike }, () => true),
  );
});

it('twenty findings are settled with three keys each, once the words for the first are typed', async () => {
  const findings = manyFindings(20);
  const session = show({}, slipReview({ findings }));
  let keys = 0;
  const press = (key: string, how: { code?: string; ctrlKey?: boolean } = {}) => {
    keys += 1;
    return act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...how }));
  };
  const said: string[] = [];
  for (const [at, finding] of findings.entries()) {
    await press('F8');
    await press('x', { code: 'KeyX' });
    const words = document.activeElement;
    if (!(words instanceof HTMLTextAreaElement)) throw new Error('the words have not the focus');
    if (at === 0) fireEvent.change(words, { target: { value: '请逐行重算。' } });
    await press('Enter', { ctrlKey: true });
    const last = session.annotated.at(-1);
    const [saying] = last?.kind === 'say' ? last.sayings : [];
    if (saying?.kind === 'reject' && 'finding' in saying.on) said.push(`${saying.on.finding} ${saying.text}`);
    expect(said.at(-1)).toBe(`${finding.id} 请逐行重算。`);
  }
  expect(session.annotated).toHaveLength(20);
  expect(keys).toBeLessThanOrEqual(60);
});

it('what is not in the workbook yet, only in a sheet, or answered in one is told, each with its button', async () => {
  const session = show({
    waiting: { entries: 2, why: { zh: '工作簿受保护。', en: 'protected' } },
    onlyInSheets: 3,
    answersInSheets: 1,
    warnings: [{ zh: '记录有 612 kB，超过 500 kB，工作簿会变重', en: 'heavy' }],
  });
  fireEvent.click(view(/批注/));
  expect(screen.getByText(/^有 2 条还没有写进工作簿：工作簿受保护。/)).toBeTruthy();
  expect(screen.getByText(/超过 500 kB/)).toBeTruthy();
  for (const name of ['再试一次', '由表恢复', '收进记录']) await act(async () => fireEvent.click(button(name)));
  fireEvent.click(button(/^审查记录 0 条/));
  await act(async () => fireEvent.click(button('写入“审核意见书”表')));
  expect(session.annotated.map(({ kind }) => kind)).toEqual([
    'keep-waiting',
    'rebuild-from-sheets',
    'take-answers',
    'write-opinion',
  ]);
});
