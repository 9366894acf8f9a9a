import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { FILTERS } from '../../../src/pane/findings/narrowing-bar';
import { SEARCH } from '../../../src/pane/findings/list-head';
import { Pane } from '../../../src/pane/pane';
import { VIEW_IDS } from '../../../src/pane/shared/view-id';
import { VIEWS } from '../../../src/pane/views';
import { ourRulebook, reviewed, sampleWorkbook } from '../../support/open-sample';
import { playedSession } from '../played-session';
import { likeABrowser, unfold } from '../setup';
import { manyFindings, OVER_CONTRACT, slipReview, CHANGED_SHARE } from '../slip-review';
import { ruleHeading } from '../rule-rows';

beforeAll(likeABrowser);
beforeAll(() => Promise.all([SEARCH.load(), ...VIEW_IDS.map((id) => VIEWS[id].load()), FILTERS.load()]));
afterEach(cleanup);

const { dictionary } = ourRulebook();

function show(review = reviewed(sampleWorkbook('heyuan-change-slip'))) {
  const session = playedSession({ review, dictionary });
  render(<Pane session={session} language="zh" />);
  return session;
}

const open = (view: string) => fireEvent.click(screen.getByRole('tab', { name: view }));
const card = (title: string) => {
  const there = ruleHeading(title).closest('article') ?? document.body;
  unfold(there);
  return within(there);
};
const isOpen = (button: HTMLElement) => button.getAttribute('aria-expanded') === 'true';

describe('what the user has done in a view is there when he comes back', () => {
  it('the arithmetic unfolded, down to a step folded again, and of no other finding', () => {
    show(slipReview({ findings: [OVER_CONTRACT, CHANGED_SHARE] }));
    const [title, other] = [OVER_CONTRACT.title.zh, CHANGED_SHARE.title.zh];
    fireEvent.click(card(title).getByRole('button', { name: '计算过程' }));
    const step = () => card(title).getAllByRole('button', { expanded: true })[2];
    const first = step();
    if (!first) throw new Error('no step to fold');
    const words = first.textContent ?? '';
    fireEvent.click(first);
    open('设置');
    open('问题');
    expect(isOpen(card(title).getByRole('button', { name: '计算过程' }))).toBe(true);
    const folded = card(title).getAllByRole('button', { expanded: false });
    expect(folded.map((button) => button.textContent)).toContain(words);
    expect(isOpen(card(other).getByRole('button', { name: '计算过程' }))).toBe(false);
  });

  it('a field half filled, of a fact and of a trial, until it is written', async () => {
    show();
    open('项目要素');
    const choice = () => screen.getAllByRole('combobox')[0];
    fireEvent.change(choice() ?? document.body, { target: { value: '否' } });
    open('指标');
    const amount = () => screen.getByRole('textbox', { name: /^金额/ });
    fireEvent.change(amount(), { target: { value: '12万' } });
    fireEvent.change(screen.getByRole('combobox', { name: '怎样变' }), { target: { value: 'decrease' } });
    await act(async () => undefined);
    open('项目要素');
    expect(choice()).toHaveProperty('value', '否');
    fireEvent.submit(choice()?.closest('form') ?? document.body);
    await act(async () => undefined);
    open('指标');
    expect(amount()).toHaveProperty('value', '12万');
    expect(screen.getByRole('combobox', { name: '怎样变' })).toHaveProperty('value', 'decrease');
    open('项目要素');
    expect(choice()).toHaveProperty('value', '');
    await act(async () => undefined);
  });

  it('the search and the chips in force, in sight', () => {
    show(slipReview({ findings: manyFindings(40, 'both') }));
    fireEvent.click(screen.getByRole('button', { name: '搜索' }));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '第 1' } });
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(within(screen.getByRole('group', { name: '结论' })).getByRole('button', { name: /^已通过/ }));
    const found = screen.getAllByRole('status').map((one) => one.textContent);
    open('设置');
    open('问题');
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '第 1');
    expect(screen.getByRole('button', { name: /^已通过/, pressed: true })).toBeTruthy();
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toEqual(found);
    expect(found.join()).toMatch(/找到 \d+ 项，共 40 项/);
  });

  it('the name of who chooses', () => {
    show();
    open('设置');
    fireEvent.change(screen.getByRole('textbox', { name: /^选定人/ }), { target: { value: '示例科' } });
    open('问题');
    open('设置');
    expect(screen.getByRole('textbox', { name: /^选定人/ })).toHaveProperty('value', '示例科');
  });

  it('and nothing of it in another pane', () => {
    show(slipReview({ findings: [OVER_CONTRACT] }));
    fireEvent.click(card(OVER_CONTRACT.title.zh).getByRole('button', { name: '计算过程' }));
    cleanup();
    show(slipReview({ findings: [OVER_CONTRACT] }));
    expect(isOpen(card(OVER_CONTRACT.title.zh).getByRole('button', { name: '计算过程' }))).toBe(false);
  });
});
