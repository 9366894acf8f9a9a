import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { COMPARED_LISTS } from '../../../src/pane/measures/compared-lists-source';
import { Pane } from '../../../src/pane/pane';
import { VIEW_IDS } from '../../../src/pane/shared/view-id';
import { VIEWS } from '../../../src/pane/views';
import { rememberedIn, textsRemembering, type RememberedEntry } from '../../../src/workbook/remembered';
import type { Workbook } from '../../../src/workbook/workbook';
import { ourRulebook, reviewed } from '../../support/open-sample';
import { comparedLists } from '../gallery/drawn-workbooks';
import { playedSession } from '../played-session';
import { likeABrowser } from '../setup';

beforeAll(likeABrowser);
beforeAll(async () => {
  await COMPARED_LISTS.load();
  for (const id of VIEW_IDS) await VIEWS[id].load();
});
afterEach(cleanup);

const { dictionary } = ourRulebook();
/** What the user says is remembered and read again, as in a session. */
function open(language: 'zh' | 'en' = 'zh') {
  let now: Workbook = comparedLists();
  const session = playedSession({ review: reviewed(now), dictionary });
  session.remember = (entries) => {
    now = remembering(now, entries);
    session.remembered.push(entries);
    act(() => session.become({ review: reviewed(now) }));
    return Promise.resolve();
  };
  render(<Pane session={session} language={language} />);
  return session;
}

function remembering(book: Workbook, entries: readonly RememberedEntry[]): Workbook {
  let texts: readonly string[] = [JSON.stringify(Object.fromEntries(book.remembered.values))];
  for (const [key, value] of entries) texts = textsRemembering(texts, key, value).filter((text) => text !== undefined);
  return { ...book, remembered: rememberedIn(texts) };
}

const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const COMPARISON = '变更单 · 硬件设备变更清单 对 合同清单';

describe('lists compared', () => {
  it('come first where lines wait, each with both sides, its reason and the way to its cells', () => {
    const session = open();
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    const panel = screen.getByRole('tabpanel');
    expect(within(panel).getAllByRole('heading')[0]?.textContent).toBe('清单比对');
    const compared = region(COMPARISON);
    expect(compared.getByText('对上 0 处，待判定 1 处，清单里没有 1 行')).toBeTruthy();
    const group = within(compared.getByRole('group', { name: '疑似改名 汇聚设备（X7） → 交换机（S1）' }));
    expect(group.getByText('数量、单价或金额相同，名称不同')).toBeTruthy();
    fireEvent.click(group.getByRole('button', { name: '在表格中定位 合同!A3:F3' }));
    expect(session.revealed).toHaveLength(1);
  });

  it('are a click away from the finding that waits for them', () => {
    open();
    while (screen.queryAllByRole('button', { name: '到清单比对中判定' }).length === 0)
      fireEvent.keyDown(document.body, { key: 'F8' });
    const [first] = screen.getAllByRole('button', { name: '到清单比对中判定' });
    if (first) fireEvent.click(first);
    expect(region(COMPARISON).getByRole('list', { name: '待判定的行' })).toBeTruthy();
  });

  it('the same item: kept, told, and taken back', () => {
    const session = open();
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    fireEvent.click(region(COMPARISON).getByRole('button', { name: /^这两行是同一项 / }));
    expect(session.remembered[0]?.map(([key]) => key)).toEqual(['line:|汇聚设备|X7| → |交换机|S1|']);
    const said = '汇聚设备（X7） → 交换机（S1）：是同一项';
    expect(region(COMPARISON).getByText(said)).toBeTruthy();
    expect(region(COMPARISON).queryByRole('list', { name: '待判定的行' })).toBeNull();
    fireEvent.click(region(COMPARISON).getByRole('button', { name: `取消判定 ${said}` }));
    expect(region(COMPARISON).getByRole('list', { name: '待判定的行' })).toBeTruthy();
  });

  it('not the same item: the line is not in the list then', () => {
    open();
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    fireEvent.click(region(COMPARISON).getByRole('button', { name: /^不是同一项/ }));
    const lost = within(region(COMPARISON).getByRole('list', { name: '合同清单里没有的行' }));
    expect(lost.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([
      '交换机（S1）',
      '大屏（P9）',
    ]);
  });

  it('lines that nothing suggests are ticked on both sides', () => {
    const session = open();
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    const compared = region(COMPARISON);
    const button = compared.getByRole<HTMLButtonElement>('button', { name: '这两行是同一项' });
    expect(button.disabled).toBe(true);
    fireEvent.click(compared.getByRole('checkbox', { name: '大屏（P9）' }));
    fireEvent.click(compared.getByRole('checkbox', { name: '拼接幕墙（丙型）' }));
    fireEvent.click(button);
    expect(session.remembered).toHaveLength(1);
    expect(region(COMPARISON).getByText('拼接幕墙（丙型） → 大屏（P9）：是同一项')).toBeTruthy();
  });

  it('a decision that fits no line now is shown, and can be removed', () => {
    const session = open();
    const text = JSON.stringify({
      says: 'same',
      before: [{ group: '', name: '旧名', model: '', spec: '' }],
      after: [{ group: '', name: '交换机', model: '', spec: '' }],
    });
    void session.remember([['line:旧名', text]]);
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    fireEvent.click(
      region('对不上现有行的判定（没有采用）').getByRole('button', { name: '删去 旧名 → 交换机：是同一项' }),
    );
    expect(session.remembered[1]).toEqual([['line:旧名', undefined]]);
    expect(screen.queryByRole('region', { name: '对不上现有行的判定（没有采用）' })).toBeNull();
  });

  it('stand in English too', () => {
    open('en');
    fireEvent.click(screen.getByRole('tab', { name: 'Measures' }));
    expect(screen.getByRole('region', { name: 'Lists compared' }).textContent).toContain('0 matched, 1 to decide');
  });
});
