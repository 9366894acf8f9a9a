import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/pane/pane';
import { BINDING, FIRST_RUN, HEAD, NOTICE, VIEWS } from '../../src/pane/views';
import type { Review } from '../../src/review/review';
import { ourRulebook, reviewed, sampleWorkbook } from '../support/open-sample';
import { playedSession } from './played-session';
import { likeABrowser } from './setup';
import { finding, manyFindings, OVER_CONTRACT, slipReview, CHANGED_SHARE } from './slip-review';
import { ruleHeading } from './rule-rows';

beforeAll(likeABrowser);
beforeAll(() =>
  Promise.all([
    VIEWS.findings.load(),
    VIEWS.facts.load(),
    HEAD.load(),
    NOTICE.load(),
    FIRST_RUN.load(),
    BINDING.load(),
  ]),
);
let focused: jest.SpyInstance<boolean, []>;
beforeEach(() => {
  focused = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const { dictionary } = ourRulebook();

function show(review: Review) {
  const session = playedSession({ review, dictionary });
  render(<Pane session={session} language="zh" />);
  return session;
}

/** The observer and the frame after it have had their turn, on a busy machine too. */
const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
const heading = (name: string) => within(ruleHeading(name)).getByRole('button');
const withFindings = (findings: Review['findings']) => slipReview({ findings });

describe('the focus stays where one works', () => {
  it('on a card that a new review finds graver', async () => {
    const session = show(withFindings([OVER_CONTRACT, CHANGED_SHARE]));
    act(() => heading(OVER_CONTRACT.title.zh).focus());
    const graver = { ...OVER_CONTRACT, modality: 'mandatory' as const };
    act(() => session.become({ review: withFindings([graver, CHANGED_SHARE]) }));
    await settle();
    expect(document.activeElement).toBe(heading(OVER_CONTRACT.title.zh));
    expect(document.activeElement?.closest('article')?.textContent).toContain('必须改');
  });

  it('on the card that takes the place of one that is gone', async () => {
    const findings = manyFindings(6);
    const session = show(withFindings(findings));
    act(() => heading(findings[2]?.title.zh ?? '').focus());
    act(() => session.become({ review: withFindings(findings.filter((_, index) => index !== 2)) }));
    // It stands there a moment longer.
    expect(document.activeElement).toBe(heading(findings[2]?.title.zh ?? ''));
    await act(() => new Promise((resolve) => setTimeout(resolve, 3_200)));
    await settle();
    expect(document.activeElement).toBe(heading(findings[3]?.title.zh ?? ''));
  });

  it('on what came, where a button gave way to it', async () => {
    const cells = Array.from({ length: 12 }, (_, row) => ({
      sheet: 'sheet1',
      top: row,
      left: 0,
      bottom: row,
      right: 0,
    }));
    show(withFindings([finding({ ...OVER_CONTRACT, cells })]));
    fireEvent.click(heading(OVER_CONTRACT.title.zh));
    const more = screen.getByRole('button', { name: '另 8 处' });
    act(() => more.focus());
    fireEvent.click(more);
    await settle();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/A5$/);
  });

  it('on the next fact, once one is filled in and no longer waited for', async () => {
    const before = reviewed(sampleWorkbook('heyuan-change-slip'));
    const session = show(before);
    fireEvent.click(screen.getByRole('tab', { name: '项目要素' }));
    const wanted = within(screen.getByRole('region', { name: '待补充' }));
    const [first, second] = wanted.getAllByRole('form');
    const names = [first, second].map((form) => form?.getAttribute('aria-label'));
    const button = within(first ?? document.body).getByRole('button', { name: '写入' });
    act(() => button.focus());
    const [missing] = before.findings
      .flatMap((one) => one.missing ?? [])
      .filter(({ name }) => names[0]?.endsWith(name.zh));
    const without = before.findings.map((one) =>
      one.missing ? { ...one, missing: one.missing.filter(({ fact }) => fact !== missing?.fact) } : one,
    );
    act(() => session.become({ review: { ...before, findings: without } }));
    await settle();
    expect(document.activeElement?.closest('li')?.querySelector('form')?.getAttribute('aria-label')).toBe(names[1]);
  });

  it('on the first finding, once a form was inserted where there was none, or a regulation chosen', async () => {
    const lookedFor = [{ kind: 'change-slip' as const, by: { zh: '标题', en: 'its title' } }];
    const { pack: _, ...unruled } = withFindings([OVER_CONTRACT, CHANGED_SHARE]);
    const session = show({ ...unruled, lookedFor });
    const [insert = document.body] = within(screen.getByRole('region', { name: '插入空白表' })).getAllByRole('button');
    act(() => insert.focus());
    fireEvent.click(insert);
    act(() => session.become({ review: unruled }));
    await settle();
    expect(document.activeElement).toBe(heading(OVER_CONTRACT.title.zh));
    const choice = screen.getByRole('button', { name: /^示例市市级/ });
    act(() => choice.focus());
    fireEvent.click(choice);
    act(() => session.become({ review: withFindings([OVER_CONTRACT, CHANGED_SHARE]) }));
    await settle();
    expect(document.activeElement).toBe(heading(OVER_CONTRACT.title.zh));
  });

  it('and is not taken while the user is in the grid, nor from where he went himself', async () => {
    const session = show(withFindings([OVER_CONTRACT, CHANGED_SHARE]));
    act(() => heading(OVER_CONTRACT.title.zh).focus());
    focused.mockReturnValue(false);
    act(() => session.become({ review: withFindings([CHANGED_SHARE]) }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 3_200)));
    await settle();
    expect(document.activeElement).toBe(document.body);

    focused.mockReturnValue(true);
    const other = heading(CHANGED_SHARE.title.zh);
    act(() => other.focus());
    act(() => other.blur());
    await settle();
    act(() => session.become({ review: withFindings([OVER_CONTRACT]) }));
    await settle();
    expect(document.activeElement).toBe(document.body);
  });
});
