import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { choicesOf } from '../../../src/pane/findings/filter-choices';
import { groupOf } from '../../../src/review/finding-groups';
import { filtered, NO_FILTER, toggled } from '../../../src/pane/shared/findings-filter';
import { FILTERS } from '../../../src/pane/findings/narrowing-bar';
import { speechIn } from '../../../src/pane/shared/language';
import { SEARCH } from '../../../src/pane/findings/list-head';
import { Pane } from '../../../src/pane/pane';
import { VIEWS } from '../../../src/pane/views';
import { reviewed, sampleWorkbook } from '../../support/open-sample';
import { playedSession } from '../played-session';
import { likeABrowser } from '../setup';
import { focusedTitle, ruleTitles } from '../rule-rows';

beforeAll(likeABrowser);
beforeAll(() => Promise.all([VIEWS.findings.load(), SEARCH.load(), VIEWS.measures.load(), FILTERS.load()]));
afterEach(cleanup);

const REVIEW = reviewed(sampleWorkbook('heyuan-breach'));
const zh = speechIn('zh');
const choices = (dimension: Parameters<typeof choicesOf>[0], filter = NO_FILTER) =>
  choicesOf(dimension, REVIEW.findings, filter, REVIEW, zh).map(({ words, count }) => `${words} ${count}`);

describe('the choices', () => {
  it('stand in the order of work, each with the number it leaves', () => {
    expect(choices('group')[0]).toBe('必须改 2');
    expect(choices('article')[0]).toMatch(/^第[一二三四五六七八九十]+条 \d+$/);
    const numbers = choices('group').map((words) => Number(words.split(' ')[1]));
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(REVIEW.findings.length);
  });

  it('of one dimension are counted among what the others leave', () => {
    const filter = toggled(NO_FILTER, 'group', 'mustCorrect');
    const left = filtered(REVIEW.findings, filter);
    expect(left).toHaveLength(2);
    const subjects = choicesOf('subject', REVIEW.findings, filter, REVIEW, zh);
    expect(subjects.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    // Its own dimension is not narrowed by itself: another verdict may be added.
    expect(choices('group', filter)).toEqual(choices('group'));
  });

  it('any of one dimension and all dimensions: two verdicts, one of the sheets', () => {
    const [sheet] = choicesOf('sheet', REVIEW.findings, NO_FILTER, REVIEW, zh);
    const verdicts = toggled(toggled(NO_FILTER, 'group', 'mustCorrect'), 'group', 'mayExplain');
    const both = toggled(verdicts, 'sheet', sheet?.value ?? '');
    const left = filtered(REVIEW.findings, both);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(filtered(REVIEW.findings, verdicts).length + 1);
    expect(left.every(({ cells }) => cells.some((cell) => cell.sheet === sheet?.value))).toBe(true);
    expect(toggled(both, 'sheet', sheet?.value ?? '')).toEqual(verdicts);
  });
});

describe('the chips', () => {
  const titles = ruleTitles;
  const show = () => {
    render(<Pane session={playedSession({ review: REVIEW })} language="zh" />);
    fireEvent.click(screen.getByRole('button', { name: '搜索' }));
  };

  it('narrow the list down, open what they leave, and are taken off one by one or all at once', () => {
    show();
    const before = titles();
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(within(screen.getByRole('group', { name: '结论' })).getByRole('button', { name: /^已通过 / }));
    const passed = REVIEW.findings.filter((finding) => groupOf(finding) === 'passed').length;
    const rules = new Set(REVIEW.findings.filter((one) => groupOf(one) === 'passed').map(({ check }) => check));
    expect(titles()).toHaveLength(rules.size);
    expect(screen.getByText(`找到 ${passed} 项，共 ${REVIEW.findings.length} 项`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(screen.getByRole('button', { name: '取消筛选 已通过' }));
    expect(titles()).toEqual(before);
    expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull();
  });

  it('give way to a jump that they would hide', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(within(screen.getByRole('group', { name: '结论' })).getByRole('button', { name: /^已通过 / }));
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    const limits = screen.getByRole('region', { name: /^变更的限额/ });
    fireEvent.click(within(limits).getByRole('button', { name: '变更后总金额不超合同' }));
    expect(focusedTitle()).toBe('变更后总金额不超合同');
    expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull();
  });

  it('stay when the jump goes to what they leave', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(within(screen.getByRole('group', { name: '结论' })).getByRole('button', { name: /^必须改 / }));
    screen.getAllByRole('heading', { level: 3 })[0]?.querySelector('button')?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'PageDown' });
    expect(focusedTitle()).toBe(titles()[1]);
    expect(titles()).toHaveLength(2);
  });
});
