import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { FILTERS } from '../../../src/pane/findings/narrowing-bar';
import { LONG_SECTIONS } from '../../../src/pane/findings/finding-sections';
import { SEARCH } from '../../../src/pane/findings/list-head';
import { Pane } from '../../../src/pane/pane';
import { VIEWS } from '../../../src/pane/views';
import { playedSession } from '../played-session';
import { likeABrowser } from '../setup';
import { at, manyFindings, SLIP, slipReview } from '../slip-review';
import { focusedTitle } from '../rule-rows';

beforeAll(likeABrowser);
beforeAll(() =>
  Promise.all([VIEWS.findings.load(), SEARCH.load(), VIEWS.procedure.load(), LONG_SECTIONS.load(), FILTERS.load()]),
);
beforeAll(() => {
  // Without a layout every card would be as high as none, and all of them in sight.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 200 });
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const MANY = manyFindings(2_000, 'both');

function show(findings = MANY) {
  const session = playedSession({ review: slipReview({ findings }) });
  render(<Pane session={session} language="zh" />);
  return session;
}

const cards = () => [...document.querySelectorAll('article')];
const focusedCard = () => document.activeElement?.closest('li');

const search = () => fireEvent.click(screen.getByRole('button', { name: '搜索' }));

describe('two thousand findings', () => {
  it('are there as far as they are in sight, and each says which of how many it is', () => {
    show();
    expect(screen.getByRole('button', { name: '已通过 1000' })).toBeTruthy();
    expect(document.querySelectorAll('[aria-label="检查结果"] *').length).toBeLessThanOrEqual(300);
    expect(cards().length).toBeGreaterThan(3);
    expect(cards().length).toBeLessThan(30);
    const first = cards()[0]?.closest('li');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.getAttribute('aria-setsize')).toBe('1000');
  });

  it('are gone through by Page Down and Page Up, to the ends with Ctrl, closed groups left out', () => {
    show();
    const heading = cards()[0]?.querySelector('h3 button');
    act(() => (heading as HTMLElement | null | undefined)?.focus());
    const press = (key: string, ctrlKey = false) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });
    press('PageDown');
    expect(focusedCard()?.getAttribute('aria-posinset')).toBe('2');
    press('End', true);
    expect(focusedCard()?.getAttribute('aria-posinset')).toBe('1000');
    expect(focusedTitle()).toBe('第 1999 行小计等于数量乘单价');
    press('PageUp');
    expect(focusedCard()?.getAttribute('aria-posinset')).toBe('999');
    press('Home', true);
    expect(focusedCard()?.getAttribute('aria-posinset')).toBe('1');
    expect(cards().length).toBeLessThan(40);
  });

  it('keep the focus on a card while all of them are checked again', () => {
    const session = show();
    const heading = cards()[2]?.querySelector('h3 button');
    act(() => (heading as HTMLElement | null | undefined)?.focus());
    act(() => session.become({ review: slipReview({ findings: manyFindings(2_000, 'both').slice(1) }) }));
    expect(document.activeElement).toBe(heading);
    // The one before it is mended and stands there a moment longer.
    expect(focusedCard()?.getAttribute('aria-posinset')).toBe('3');
  });

  it('bring those of the selected cells into sight', () => {
    const session = show();
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => session.become({ selection: at(SLIP, 'L1500') }));
    const unfolded = document.querySelector('h3 [aria-expanded="true"]');
    expect(unfolded?.textContent).toContain('第 1491 行');
    expect(cards().length).toBeLessThan(40);
  });

  it('are reached from elsewhere: the card is there and has the focus, though its group was closed', () => {
    const far = MANY[1801];
    const route = { topic: 'change', subject: 'change:BG-01', route: 'prior-consent', findings: [far?.id ?? ''] };
    render(<Pane session={playedSession({ review: slipReview({ findings: MANY, routes: [route] }) })} language="zh" />);
    fireEvent.click(screen.getByRole('tab', { name: '流程' }));
    fireEvent.click(screen.getByRole('button', { name: /^第 1802 行小计等于数量乘单价 ·/ }));
    expect(document.activeElement?.textContent).toBe('第 1802 行小计等于数量乘单价');
    expect(focusedCard()?.getAttribute('aria-posinset')).toBe('901');
    expect(cards().length).toBeLessThan(40);
  });

  it('are searched and narrowed down without all of them being there', () => {
    show();
    search();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '第 1777 行' } });
    expect(cards()).toHaveLength(1);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    const chip = within(screen.getByRole('group', { name: '结论' })).getByRole('button', { name: '已通过 1000' });
    fireEvent.click(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toContain('第 2 行');
    expect(cards().length).toBeLessThan(30);
  });
});

it('a page of them is there while the code for long lists has not come', async () => {
  jest.spyOn(LONG_SECTIONS, 'show').mockReturnValue(undefined);
  show();
  expect(cards()).toHaveLength(50);
  await act(async () => undefined);
});
