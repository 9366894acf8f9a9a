/** Reviewing in the pane: real sessions over workbooks in memory, and what people press and read. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { readRecord } from '../../../src/record/record';
import { sampleWorkbook } from '../../support/open-sample';
import { likeABrowser, unfold } from '../setup';
import { button, cardOf, fetchViews, openDesk, PROJECT, region, REVIEWER, say, view } from './desk';

beforeAll(likeABrowser);
beforeAll(fetchViews);
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const CONSENT = 'heyuan.21-consent-first@change:BG-02';
const CONSENT_TITLE = '先同意后实施';
const file = () => new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
const tags = () => screen.getAllByRole('article').map(({ textContent }) => textContent);

/** Types what an acceptance takes, and writes it. */
async function accept(desk: Awaited<ReturnType<typeof openDesk>>, card: HTMLElement, words: string): Promise<void> {
  fireEvent.keyDown(within(card).getByRole('button', { expanded: true, name: new RegExp(CONSENT_TITLE) }), {
    code: 'KeyA',
    key: 'a',
  });
  fireEvent.change(within(card).getByLabelText('理由'), { target: { value: 'consented' } });
  fireEvent.change(within(card).getByLabelText('接受：写一句'), { target: { value: words } });
  await desk.press(within(card).getByRole('button', { name: '写入' }));
}

it('is one folded line in the card of somebody who only fills, and nothing is written or asked', async () => {
  const desk = await openDesk(file());
  unfold(cardOf(CONSENT_TITLE));
  const line = within(cardOf(CONSENT_TITLE)).getByRole('button', { name: '批注' });
  expect(line.getAttribute('aria-expanded')).toBe('false');
  expect(within(cardOf(CONSENT_TITLE)).queryByRole('button', { name: '接受' })).toBeNull();
  expect(desk.session.state().record).toBeUndefined();
  expect(desk.file.recordTexts).toEqual([]);
});

it('asks once who one is, then takes an acceptance at one key: reason and words both, and the finding counts no more', async () => {
  const desk = await openDesk(file());
  unfold(cardOf(CONSENT_TITLE));
  const card = cardOf(CONSENT_TITLE);
  await desk.press(within(card).getByRole('button', { name: '批注', expanded: false }));
  await desk.press(within(card).getByRole('button', { name: '接受' }));
  fireEvent.change(within(card).getByLabelText('姓名'), { target: { value: '审核甲' } });
  await desk.press(within(card).getByRole('button', { name: '保存' }));
  await desk.press(within(card).getByRole('button', { name: '写入' }));
  expect(within(card).getByText('理由和说明都要有。')).toBeTruthy();
  expect(within(card).getByLabelText('理由').getAttribute('aria-invalid')).toBe('true');
  expect(desk.file.recordTexts).toEqual([]);

  fireEvent.change(within(card).getByLabelText('理由'), { target: { value: 'consented' } });
  fireEvent.change(within(card).getByLabelText('接受：写一句'), { target: { value: '已取得同意函。' } });
  await desk.press(within(card).getByRole('button', { name: '写入' }));

  expect(desk.file.recordTexts).toHaveLength(1);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('已接受 1');
  expect(screen.queryByText('已改好')).toBeNull();
  await desk.press(button('已接受 1'));
  unfold(cardOf(CONSENT_TITLE));
  expect(cardOf(CONSENT_TITLE).textContent).toContain('审核甲（审核，自报）');
  expect(cardOf(CONSENT_TITLE).textContent).toContain('主管部门已同意：已取得同意函。');
});

it('shows a decision that has expired with before and after; the finding counts again', async () => {
  const desk = await openDesk(file(), { author: REVIEWER });
  unfold(cardOf(CONSENT_TITLE));
  await accept(desk, cardOf(CONSENT_TITLE), '已取得同意函。');
  expect([...(desk.session.state().record?.accepted ?? [])]).toEqual([CONSENT]);
  act(() => desk.file.edit('项目要素表', 'B14', '2026-10-13'));
  await desk.settle();

  expect(screen.queryByRole('button', { name: '已接受 1' })).toBeNull();
  await desk.press(view(/批注/));
  await desk.press(button('结论已过期 1'));
  await desk.press(button(/^A001 /));
  expect(tags().join()).toMatch(/变更实施日期：原 2026-10-12，现 2026-10-13/);
  expect(tags().join()).toContain('待我处理');
});

it('says who is to act, and what others have written since one closed a round', async () => {
  const book = file();
  const reviewer = await openDesk(book, { author: REVIEWER });
  await say(reviewer, { kind: 'request', on: { finding: CONSENT }, text: '请补同意函。' });
  await reviewer.press(view(/批注/));
  expect(view(/批注/).textContent).toBe('批注');
  await reviewer.press(button('审查轮次'));
  await reviewer.press(button('结束这一轮'));
  expect(region('审查轮次').getByText(/^最近一轮由 审核甲 于/)).toBeTruthy();
  expect(region('审查轮次').getByText('此后没有变化，仍是结束状态。')).toBeTruthy();
  cleanup();

  const owner = await openDesk(book, { author: PROJECT });
  expect(view(/批注/).textContent).toBe('批注 1');
  await owner.press(view(/批注/));
  expect(button('待我处理 1').getAttribute('aria-pressed')).toBe('true');
  const toggle = button(`A001 ${CONSENT_TITLE} · 变更单 BG-02`);
  fireEvent.keyDown(toggle, { code: 'KeyF', key: 'f' });
  fireEvent.change(screen.getByLabelText('已改正：写一句'), { target: { value: '已补，见附件。' } });
  await owner.press(button('写入'));
  expect(view(/批注/).textContent).toBe('批注');
  cleanup();

  const again = await openDesk(book, { author: REVIEWER });
  await again.press(view('批注 1'));
  await again.press(button('审查轮次：结束后有变化'));
  await again.press(button('上一轮以来 1'));
  await again.press(button(`A001 ${CONSENT_TITLE} · 变更单 BG-02`));
  expect(tags().join()).toContain('新 项目乙（项目方，自报）');
  expect(region('审查轮次').getByText('此后有变化，这一轮已不再是结束状态。')).toBeTruthy();
});

it('attaches an orphan anew in two gestures: the cell selected, the button pressed', async () => {
  const desk = await openDesk(file(), { author: REVIEWER });
  const { workbook } = desk.session.state().review ?? {};
  const facts = workbook?.sheets.find(({ name }) => name === '项目要素表');
  const at = { sheet: facts?.id ?? '', top: 10, left: 1, bottom: 10, right: 1 };
  await say(desk, { kind: 'comment', on: { cell: at }, text: '这个数的出处？' });
  act(() => {
    desk.file.edit('项目要素表', 'A11', '别的名目');
    desk.file.edit('项目要素表', 'B11', '别的数');
  });
  await desk.settle();
  await desk.press(view(/批注/));
  await desk.press(button('孤立 1'));
  await desk.press(button(/^A001 项目要素表!B11/));
  jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  act(() => desk.file.select({ ...at, top: 11, bottom: 11 }));
  await desk.settle();
  await desk.press(button('关联到 项目要素表!B12'));
  expect(button('孤立 0')).toBeTruthy();
  expect(screen.getByRole('region', { name: '所选单元格 项目要素表!B12' }).textContent).toContain('A001');
});

it('takes an answer to a question at one key, and counts those that hold', async () => {
  const desk = await openDesk(file(), { author: REVIEWER });
  await desk.press(button(/^审查人核对 \d+$/));
  const group = screen.getByRole('group', { name: /^核对：变更单的每一页/ });
  fireEvent.keyDown(within(group).getByRole('button', { name: '是' }), { code: 'Digit2', key: '2' });
  await desk.settle();
  expect(within(group).getByRole('button', { name: '否' }).getAttribute('aria-pressed')).toBe('true');
  expect(button(/^审查人核对 \d+，已答 1$/)).toBeTruthy();
  expect(desk.session.state().record?.standing.answers.get('form.slip-seals')?.decision.entry).toMatchObject({
    answer: 'no',
  });
});

it('opens another copy: what it brings, values that differ in three columns, and merges only when told to', async () => {
  const theirs = file();
  const other = await openDesk(theirs, { author: { ...REVIEWER, key: 'c'.repeat(32), name: '审核丙' } });
  await say(other, { kind: 'reject', on: { finding: CONSENT }, text: '理由不成立。' });
  act(() => theirs.edit('项目要素表', 'B14', '2026-11-02'));
  cleanup();

  const desk = await openDesk(file(), {
    author: REVIEWER,
    copy: { workbook: theirs.workbook, texts: theirs.recordTexts },
  });
  await say(desk, { kind: 'accept', on: { finding: CONSENT }, reason: 'consented', text: '已取得。' });
  await desk.press(view(/批注/));
  await desk.press(button('合并另一份副本'));
  const input = screen.getByLabelText('打开副本…', { selector: 'input' });
  const mailed = new File(['x'], '来件.xlsx');
  Object.assign(mailed, { arrayBuffer: async () => new ArrayBuffer(1) });
  fireEvent.change(input, { target: { files: [mailed] } });
  await desk.settle();
  const copies = region('合并另一份副本');
  expect(copies.getByText('来件.xlsx：带来 1 条本文件没有的批注。')).toBeTruthy();
  expect(copies.getByText(CONSENT_TITLE)).toBeTruthy();
  const table = copies.getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['本文件', '来件', '对结论的影响']);
  expect(table.textContent).toContain('2026-10-12');
  expect(table.textContent).toContain('2026-11-02');
  expect(table.textContent).toMatch(/必须改 → 已通过$/);
  expect(desk.file.recordTexts).toHaveLength(1);

  await desk.press(copies.getByRole('button', { name: '合并 1 条' }));
  expect(copies.getByText('已合并 1 条。')).toBeTruthy();
  expect(readRecord(desk.file.recordTexts).lines).toHaveLength(2);
  expect(desk.session.state().record?.accepted.size).toBe(0);
});

it('shows a broken chain at the entry, and hostile words as words', async () => {
  const desk = await openDesk(file(), { author: { ...REVIEWER, name: '<b>甲</b>=1+1' } });
  await say(desk, { kind: 'comment', on: { finding: CONSENT }, text: '<img src=x onerror=alert(1)>' });
  const [line = ''] = desk.file.recordTexts;
  cleanup();
  const book = file();
  book.recordTexts = [line.replace('img src', 'ing src')];
  const later = await openDesk(book, { author: REVIEWER });
  await later.press(view(/批注/));
  await later.press(button('全部 1'));
  await later.press(button(/^A001 /));
  expect(screen.getByText('校验不符：内容与校验值不符')).toBeTruthy();
  expect(screen.getByText(/<ing src=x onerror/)).toBeTruthy();
  expect(screen.getByText(/^1 条与校验值不符/)).toBeTruthy();
  expect(document.querySelector('article b')).toBeNull();
});

it('keeps what was typed where nothing was made, and says why', async () => {
  const desk = await openDesk(file(), { author: REVIEWER });
  await say(desk, { kind: 'comment', on: { finding: CONSENT }, text: '一' });
  await desk.press(view(/批注/));
  await desk.press(button(`A001 ${CONSENT_TITLE} · 变更单 BG-02`));
  await desk.press(within(screen.getByRole('group', { name: '可做的 A001' })).getByRole('button', { name: '答复' }));
  fireEvent.change(screen.getByLabelText('答复：写一句'), { target: { value: '二' } });
  jest.spyOn(desk.session, 'annotate').mockResolvedValue({ kind: 'refused', why: { zh: '此刻不行', en: 'not now' } });
  await desk.press(button('写入'));
  expect(screen.getByText('此刻不行')).toBeTruthy();
  expect(screen.getByLabelText('答复：写一句')).toHaveProperty('value', '二');
  fireEvent.keyDown(screen.getByLabelText('答复：写一句'), { key: 'Escape' });
  expect(screen.queryByLabelText('答复：写一句')).toBeNull();
  expect(document.activeElement?.textContent).toContain('答复');
});

it('speaks English throughout', async () => {
  const desk = await openDesk(file(), { author: { ...REVIEWER, name: 'A' }, language: 'en' });
  await say(desk, { kind: 'accept', on: { finding: CONSENT }, reason: 'evidence', text: 'Seen.' });
  await desk.press(view(/Annotations/));
  await desk.press(button('All 1'));
  await desk.press(button(/^A001 /));
  const words = screen.getByRole('tabpanel').textContent ?? '';
  expect(words).toContain('evidence provided: Seen.');
  expect(words).toContain('A001 Consent first, then the change');
  // Names of sheets and slips are the workbook's.
  expect(words.replaceAll(/项目要素表!|变更单 BG-02/g, '')).not.toMatch(/\p{Script=Han}/u);
});
