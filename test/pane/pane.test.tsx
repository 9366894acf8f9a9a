import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { FILL } from '../../src/pane/findings/finding-body';
import { SEARCH } from '../../src/pane/findings/list-head';
import { Pane } from '../../src/pane/pane';
import { BINDING, HEAD, FIRST_RUN, NOTICE, VIEWS } from '../../src/pane/views';
import type { CellRange } from '../../src/base/address';
import type { Review } from '../../src/review/review';
import type { SessionState } from '../../src/session/session';
import { stageVerdicts } from '../../src/review/stage-verdicts';
import { playedSession, READY } from './played-session';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';
import { likeABrowser, unfold } from './setup';
import {
  at,
  CHANGED_SHARE,
  CONSENT,
  COUNT_OF_REQUESTS,
  FACTS,
  finding,
  manyFindings,
  OVER_CONTRACT,
  SLIP,
  slipReview,
  SUBTOTALS,
} from './slip-review';
import { focusedTitle, ruleHeading, ruleTitles, titleOf } from './rule-rows';
import { CHOOSE } from '../../src/pane/findings/basis-lines';
import { DUE_DAYS } from '../../src/pane/procedure/deadline-list';

beforeAll(likeABrowser);
beforeAll(() =>
  Promise.all([
    VIEWS.findings.load(),
    BINDING.load(),
    HEAD.load(),
    NOTICE.load(),
    SEARCH.load(),
    FILL.load(),
    VIEWS.procedure.load(),
    FIRST_RUN.load(),
    CHOOSE.load(),
    DUE_DAYS.load(),
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

function show(first: Partial<SessionState> = {}, language: 'zh' | 'en' = 'zh') {
  const session = playedSession(first);
  render(<Pane session={session} language={language} />);
  return session;
}

const cardOf = (title: string) => {
  const card = ruleHeading(title).closest('article');
  if (!card) throw new Error(`no card “${title}”`);
  unfold(card);
  return within(card);
};

describe('the top of the pane', () => {
  it('names the document at hand with its own verdict, and opens to all of them', () => {
    show();
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('变更单 BG-01 不符合');
    const list = () => screen.getByRole('list', { name: '各份表单和各阶段的结论' });
    expect(screen.queryByRole('list', { name: '各份表单和各阶段的结论' })).toBeNull();
    fireEvent.click(within(heading).getByRole('button', { name: '变更单 BG-01', expanded: false }));
    expect(
      within(list())
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['变更单 BG-01不符合']);
  });

  it('has in one line the limit that is reached first, and what room it leaves', () => {
    show();
    const words = screen.getByText(/^变更后总金额不超出合同金额/, { selector: 'header span' });
    expect(words.textContent).toBe('变更后总金额不超出合同金额 1,000,350,000.00元 / 1,000,000,000.00元');
    expect(words.parentElement?.textContent).toContain('须减少 350,000.00元');
  });

  it('counts that limit in the unit of the sheet', () => {
    const slip = `项目变更单\n单位：万元\n变更单编号：BG-01\n变更依据：合同第十条\n变更内容：换设备
序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
1 | 交换机 | 10 | 1.2 | 12 | 10 | 1.1 | 11`;
    const facts = '项目要素表\n适用办法 | 河源\n合同金额 | 100万元\n变更申请日期 | 2026-09-14\n变更申请次数 | 1';
    show({ review: reviewed(workbook(sheet('项目要素表', facts), sheet('变更单', slip))) });
    const head = screen.getByRole('banner').textContent;
    expect(head).toMatch(/须减少 2万元$/);
    expect(head).not.toMatch(/\d元/);
  });

  it('of a form nobody has put a figure in says that it is a draft, and of a stage not begun what is not filled in', () => {
    const review = slipReview();
    const waiting = { ...COUNT_OF_REQUESTS, id: 'example.7@project', subject: 'project', stage: 'initiation' as const };
    const findings = [SUBTOTALS, waiting];
    const verdicts = stageVerdicts(findings, [], review.subjects);
    const subjects = review.subjects.map((one) => (one.kind === 'change' ? { ...one, draft: true as const } : one));
    show({ review: slipReview({ findings, verdicts, subjects }) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('变更单 BG-01 草稿');
    expect(screen.getByRole('button', { name: '立项 2 项未填', expanded: false })).toBeTruthy();
  });

  it('says the same in English', () => {
    show({}, 'en');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('变更单 BG-01 not compliant');
    expect(screen.getByRole('button', { name: 'Recheck' })).toBeTruthy();
    expect(screen.getByText('Change', { selector: 'button' })).toBeTruthy();
  });

  it('names the pack with its document number, whether it is in force, the day and where that is from', () => {
    show();
    expect(screen.getByText('示例市市级政务信息化项目建设管理办法')).toBeTruthy();
    expect(screen.getByText('施行中')).toBeTruthy();
    expect(screen.getByText('2025-10-21')).toBeTruthy();
    expect(screen.getByRole('button', { name: '在表格中定位 项目要素表!B4' })).toBeTruthy();
    expect(screen.getByText('检查于 09:30:12')).toBeTruthy();
  });

  it('says that the pack is not in force on that day', () => {
    const review = slipReview();
    show({ review: { ...review, ...(review.pack && { pack: { ...review.pack, inForce: false } }) } });
    expect(screen.getByText('该日不在施行期内')).toBeTruthy();
  });

  it.each([
    ['zh', '示例府办〔2021〕30号 已失效。'],
    ['en', 'Lapsed.'],
  ] as const)('says before any verdict that the regulation has lapsed (%s)', (language, words) => {
    const lapse = finding({
      check: 'example.33-in-force',
      title: { zh: '施行期', en: 'in force' },
      outcome: 'failed',
      modality: 'inPrinciple',
      message: { zh: '示例府办〔2021〕30号 已失效。', en: 'Lapsed.' },
      citations: [],
      cells: [],
      trace: { label: { zh: '施行与失效', en: 'in force' }, op: 'validity' },
    });
    show({ review: slipReview({ findings: [OVER_CONTRACT, lapse] }) }, language);
    expect(within(screen.getByRole('banner')).getByText(words)).toBeTruthy();
    expect(screen.queryByText(/^变更后总金额不超出合同金额 1,000/)).toBeNull();
  });

  it('says that the user is in a cell, and that a check is under way', () => {
    const session = show({ phase: 'editing' });
    expect(screen.getByText('编辑中，完成输入后检查')).toBeTruthy();
    act(() => session.become({ phase: 'checking' }));
    expect(screen.getByText('正在检查…')).toBeTruthy();
  });

  it('rechecks and switches the flags', () => {
    const session = show();
    fireEvent.click(screen.getByRole('button', { name: '重新检查' }));
    fireEvent.click(screen.getByRole('switch', { name: '标记单元格' }));
    expect(session.rechecks()).toBe(1);
    expect(session.switched).toEqual([{ shown: false }]);
  });

  it('says why flags start switched off, and which sheet refused them', () => {
    show({
      flags: {
        shown: false,
        live: false,
        behind: false,
        possible: true,
        clearsUndo: true,
        refused: [{ sheetName: FACTS, why: { zh: '工作表受保护', en: 'protected' } }],
      },
    });
    expect(screen.getByText(/清空撤销记录/)).toBeTruthy();
    expect(screen.getByText('“项目要素表”的标记：工作表受保护')).toBeTruthy();
  });

  it('says that flags on demand are those of an earlier check, and no more of it once they are switched off', () => {
    const onDemand = {
      shown: true,
      live: false,
      behind: true,
      possible: true,
      clearsUndo: false,
      refused: [],
    } as const;
    const session = show({ flags: onDemand });
    expect(screen.getByText(/^标记只在打开“标记单元格”时写入，打开着点“重新检查”更新/)).toBeTruthy();
    expect(screen.getByText(/单元格还没有按这次的结论标记/)).toBeTruthy();
    act(() => session.become({ flags: { ...onDemand, shown: false } }));
    expect(screen.queryByText(/还没有按这次的结论/)).toBeNull();
  });

  it.each([
    [true, true, /^标记打开时随每次检查更新，每次写入都会清空撤销记录/],
    [true, false, /^写入标记会清空撤销记录，所以只在打开“标记单元格”时写入，打开着点“重新检查”更新；关着从不写入/],
    [false, true, /^标记打开时随每次检查更新，可以撤销/],
    [false, false, /^标记只在打开“标记单元格”时写入，打开着点“重新检查”更新，可以撤销/],
  ])('has a switch for shown and one for live, and tells what undo pays: %s, %s', (clearsUndo, live, price) => {
    const session = show({ flags: { ...READY.flags, clearsUndo, live, shown: false } });
    const follows = screen.getByRole('switch', { name: '随时更新', description: price });
    expect(follows).toHaveProperty('checked', live);
    expect(screen.getByRole('switch', { name: '标记单元格' })).toHaveProperty('checked', false);
    fireEvent.click(follows);
    expect(session.switched).toEqual([{ live: !live }]);
    act(() => session.become({ flags: { ...READY.flags, clearsUndo, live, shown: true } }));
    expect(screen.getByText(price)).toBeTruthy();
  });

  it('lists flags that a protected sheet kept, in the words of the host, with their cells and a way to try again', () => {
    const session = show();
    const standing = [at(SLIP, 'E30')];
    const why = { zh: '工作表“变更1”受保护，单元格上的标记没能去掉。', en: 'protected' };
    act(() =>
      session.become({ flags: { ...READY.flags, shown: false, refused: [{ sheetName: SLIP, why, standing }] } }),
    );
    expect(screen.getByText(why.zh)).toBeTruthy();
    expect(screen.queryByText(/”的标记：/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: `在表格中定位 '${SLIP}'!E30` }));
    expect(session.revealed).toEqual(standing);
    fireEvent.click(screen.getByRole('button', { name: '移除这些标记' }));
    expect(session.removals()).toBe(1);
  });

  it('lists leftovers of old flags politely: each can be gone to, and all of them sent away', () => {
    const session = show();
    const leftovers = [at(SLIP, 'E30'), at(FACTS, 'B5'), { sheet: 'just added', top: 0, left: 0, bottom: 0, right: 0 }];
    act(() => session.become({ flags: { ...READY.flags, leftovers } }));
    const line = screen.getByText(/^有 3 处旧标记认不出来/);
    expect(line.closest('[aria-live="polite"]')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: `在表格中定位 '${SLIP}'!E30` }));
    expect(session.revealed).toEqual([leftovers[0]]);
    expect(session.removals()).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: '移除这些旧标记' }));
    expect(session.removals()).toBe(1);
    act(() => session.become({ flags: READY.flags }));
    expect(screen.queryByText(/旧标记/)).toBeNull();
  });

  it('says that flagging has stopped beside its switch, and what to do, and not as a failure', () => {
    const why = { zh: '本工作簿不再标记单元格。', en: 'This workbook is not flagged any more.' };
    const session = show();
    act(() => session.become({ flags: { ...READY.flags, stopped: why } }));
    expect(screen.getAllByText(why.zh)).toHaveLength(1);
    expect(screen.getByText(/关闭窗格后重新打开/).textContent).not.toMatch(/标记单元格/);
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(screen.getByRole('switch', { name: '标记单元格' }));
    expect(session.switched).toEqual([{ shown: false }]);
  });

  it('tells a screen reader the new counts, politely', () => {
    const session = show();
    const [spoken] = screen.getAllByRole('status');
    if (!spoken) throw new Error('nothing is announced');
    expect(spoken.getAttribute('aria-live')).toBe('polite');
    expect(spoken.textContent).toContain('变更单 BG-01 不符合。必须改 1 · 需说明 1 · 口径不一 1 · 无法判定 1');
    act(() => session.become({ review: slipReview({ findings: [SUBTOTALS] }) }));
    expect(spoken.textContent).toContain('变更单 BG-01 符合');
  });
});

describe('the procedure', () => {
  it('is named with the findings it follows from, which one click away take the focus', () => {
    show();
    // Findings first: the routes are one tab away.
    expect(screen.queryByText('先提出变更申请，获同意后实施')).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: '流程' }));
    expect(screen.getByText('先提出变更申请，获同意后实施')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^变更后总金额不超出合同金额 · 第二十一条第一款第（一）项$/ }));
    expect(focusedTitle()).toBe('变更后总金额不超出合同金额');
  });

  it('opens a closed group to get there', () => {
    const review = slipReview();
    show({
      review: {
        ...review,
        routes: [{ topic: 'change', subject: 'change:BG-01', route: 'prior-consent', findings: [SUBTOTALS.id] }],
      },
    });
    expect(screen.queryByRole('heading', { level: 3, name: '小计等于数量乘单价' })).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: '流程' }));
    fireEvent.click(screen.getByRole('button', { name: /^小计等于数量乘单价 · 附表3$/ }));
    expect(document.activeElement?.textContent).toBe('小计等于数量乘单价');
  });
});

describe('a finding', () => {
  it('shows what was seen, the limit, and what must go', () => {
    show();
    const card = cardOf('变更后总金额不超出合同金额');
    expect(card.getByText('1,000,350,000.00元')).toBeTruthy();
    expect(card.getByText('不超过 1,000,000,000.00元')).toBeTruthy();
    expect(card.getByText('须减少 350,000.00元')).toBeTruthy();
    expect(card.getByRole('img', { name: '实际 1,000,350,000.00元，限值不超过 1,000,000,000.00元' })).toBeTruthy();
  });

  it('does not round a breach away', () => {
    show();
    const card = cardOf('变更部分涉及金额不超过合同金额的 10%');
    expect(card.getAllByText('10.000004%').length).toBeGreaterThan(0);
    expect(card.queryByText('10%')).toBeNull();
  });

  it('puts the interpretations side by side and marks the default', () => {
    show();
    const table = within(cardOf('变更部分涉及金额不超过合同金额的 10%').getByRole('table', { name: '各种口径' }));
    const rows = table.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^净增减350,000\.00元.*符合$/),
      expect.stringMatching(/^增减较大侧1,875,000\.00元.*符合$/),
      expect.stringMatching(/^逐行差额之和3,400,000\.00元.*符合$/),
      expect.stringMatching(/^涉及变更的清单行全额默认100,000,035\.00元.*不符合$/),
    ]);
  });

  it('cites its article and says what to do and by when', () => {
    show();
    const card = cardOf('获得同意后方可实施变更');
    expect(card.getByText('示例府办〔2021〕30号第二十一条')).toBeTruthy();
    expect(card.getByText(/补充说明实施日期的依据.*最迟 2025-12-05/)).toBeTruthy();
  });

  it('names what is missing, why, and where it was looked for', () => {
    show();
    const card = cardOf('同一项目变更申请不多于 1 次');
    const items = within(card.getByRole('list', { name: '缺少' })).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('变更申请次数 · 没有找到');
    expect(items[1]?.textContent).toContain('“2025年10月”只到月');
    expect(card.getByRole('button', { name: '在表格中定位 项目要素表!A1:B60' })).toBeTruthy();
  });

  it('unfolds its arithmetic down to the cells, a long sum a part at a time', () => {
    const session = show();
    const card = cardOf('变更后总金额不超出合同金额');
    expect(card.queryByText('现小计之和')).toBeNull();
    fireEvent.click(card.getByRole('button', { name: '计算过程' }));
    fireEvent.click(card.getByRole('button', { name: /现小计之和/ }));
    expect(card.queryByText(/^14 统一身份认证/)).toBeNull();
    fireEvent.click(card.getByRole('button', { name: '显示其余 6 项' }));
    expect(card.getByText(/^14 统一身份认证/)).toBeTruthy();
    fireEvent.click(card.getByRole('button', { name: `在表格中定位 '${SLIP}'!L11` }));
    expect(session.revealed.at(-1)).toEqual(at(SLIP, 'L11'));
  });

  it('writes no value beside a comparison, which has none of its own, and 未知 where a number could not be had', () => {
    const label = { zh: '现小计与数量×单价', en: 'subtotal and quantity × price' };
    const unread = { label: { zh: '数量×单价', en: 'quantity × price' }, unit: 'CNY' as const };
    const stated = { label: { zh: '现小计', en: 'new subtotal' }, value: '270000', unit: 'CNY' as const };
    show({
      review: slipReview({ findings: [{ ...CONSENT, trace: { label, op: 'identity', args: [stated, unread] } }] }),
    });
    const card = cardOf(CONSENT.title.zh);
    fireEvent.click(card.getByRole('button', { name: '计算过程' }));
    expect(card.getByRole('button', { name: label.zh })).toBeTruthy();
    expect(card.getAllByText('未知')).toHaveLength(1);
  });

  it('pressed anywhere shows its cell and unfolds; a press on its title folds it again, and the grid stays where it is', () => {
    const session = show();
    const title = ruleHeading(CONSENT.title.zh);
    const card = title.closest('article') ?? document.body;
    expect(card.textContent).not.toContain(CONSENT.message.zh);
    fireEvent.click(card);
    expect(card.textContent).toContain(CONSENT.message.zh);
    expect(session.revealed).toEqual([at(FACTS, 'B37')]);
    fireEvent.click(within(card).getByText(CONSENT.message.zh));
    expect(card.textContent).toContain(CONSENT.message.zh);
    fireEvent.click(within(title).getByRole('button'));
    expect(card.textContent).not.toContain(CONSENT.message.zh);
    expect(session.revealed).toEqual([at(FACTS, 'B37'), at(FACTS, 'B37')]);
  });

  it('of one rule in many rows is one row that lists its places, each to go to', () => {
    const rows = manyFindings(12).map((one) => ({ ...one, check: 'example.line', title: OVER_CONTRACT.title }));
    const session = show({ review: slipReview({ findings: [CONSENT, ...rows] }) });
    expect(document.querySelectorAll('article')).toHaveLength(2);
    const card = cardOf(`${OVER_CONTRACT.title.zh} ×12`);
    const places = within(card.getByRole('list', { name: '各处' })).getAllByRole('button');
    expect(places).toHaveLength(12);
    fireEvent.click(places[4] ?? document.body);
    expect(session.revealed.at(-1)).toEqual(at(SLIP, 'L14'));
    expect(card.getByRole('button', { current: true }).textContent).toBe('L14');
  });

  it('reveals the cell that was clicked, and only that', () => {
    const session = show();
    fireEvent.click(cardOf('获得同意后方可实施变更').getByRole('button', { name: '在表格中定位 项目要素表!B38' }));
    expect(session.revealed.slice(1)).toEqual([at(FACTS, 'B38')]);
    expect(session.rechecks()).toBe(0);
  });

  it('that cannot be shown leaves the others standing', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = finding({ ...CONSENT, check: 'example.broken' });
    Object.defineProperty(broken, 'message', {
      get() {
        throw new Error('secret 420000');
      },
    });
    show({ review: slipReview({ findings: [broken, OVER_CONTRACT] }) });
    const row = screen.getAllByRole('article').find((one) => one.textContent?.includes(CONSENT.title.zh));
    unfold(row ?? document.body);
    expect(screen.getByRole('alert').textContent).toBe('这一项没能显示，其余不受影响。 (example.broken)');
    expect(cardOf('变更后总金额不超出合同金额')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '诊断信息' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '诊断信息' }).value).toContain('error: Error');
    expect(document.body.textContent).not.toContain('secret');
  });
});

describe('the groups', () => {
  const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

  it('stand in the order of what is to be done, and the quiet ones are closed', () => {
    show();
    expect(headings()).toEqual([
      // Of the matter at hand for those who go by headings only: the top of the pane has named it.
      '变更单 BG-01',
      '条文未规定1',
      '已通过1',
      '不适用1',
      '未能读取或处理 1',
    ]);
    expect(ruleTitles()).toEqual([
      CONSENT.title.zh,
      OVER_CONTRACT.title.zh,
      CHANGED_SHARE.title.zh,
      COUNT_OF_REQUESTS.title.zh,
    ]);
    expect(screen.queryByRole('heading', { level: 3, name: '小计等于数量乘单价' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /已通过/ }));
    expect(screen.getByRole('heading', { level: 3, name: '小计等于数量乘单价' })).toBeTruthy();
  });

  it('of many findings show a page at a time', () => {
    show({ review: slipReview({ findings: manyFindings(90) }) });
    expect(document.querySelectorAll('article')).toHaveLength(50);
    fireEvent.click(screen.getByText('再显示 40 项'));
    expect(document.querySelectorAll('article')).toHaveLength(90);
  });
});

describe('a row', () => {
  it('says what is wrong with its number, and its rule’s title to be heard; what asks for nothing has its title only', () => {
    show();
    const said = ruleHeading(OVER_CONTRACT.title.zh).textContent;
    expect(said).toBe('变更后总金额不超出合同金额：1,000,350,000元，限 1,000,000,000元 变更后总金额不超出合同金额');
    fireEvent.click(screen.getByRole('button', { name: /^已通过/ }));
    expect(ruleHeading('小计等于数量乘单价').textContent).toBe('小计等于数量乘单价');
  });
});

describe('the selected cell', () => {
  const unfolded = () => {
    const button = document.querySelector('h3 [aria-expanded="true"]');
    return button ? titleOf(button) : undefined;
  };

  it('unfolds what is not passed about it where it stands, marks all that is, and takes no focus', () => {
    const session = show();
    focused.mockReturnValue(false);
    const before = document.activeElement;
    const order = ruleTitles;
    const stood = order();
    act(() => session.become({ selection: at(SLIP, 'L12') }));
    expect(screen.getByText(`当前单元格 '${SLIP}'!L12：2 项`)).toBeTruthy();
    expect(unfolded()).toBe(CHANGED_SHARE.title.zh);
    expect(order()).toEqual(stood);
    expect(document.activeElement).toBe(before);
  });

  it('moves nothing under somebody who is working in the pane', () => {
    const session = show();
    act(() => session.become({ selection: at(SLIP, 'L12') }));
    expect(unfolded()).toBeUndefined();
  });

  it('moves nothing where the pane itself asked for that cell', () => {
    const session = show();
    fireEvent.click(cardOf(OVER_CONTRACT.title.zh).getByRole('button', { name: `在表格中定位 '${SLIP}'!L24` }));
    focused.mockReturnValue(false);
    act(() => session.become({ selection: at(SLIP, 'L24') }));
    expect(screen.queryByText(/^当前单元格/)).toBeNull();
  });

  it('moves nothing where that cell lies in a merged one, which is selected whole', () => {
    const review = slipReview();
    const [slip, ...others] = review.workbook.sheets;
    if (!slip) throw new Error('no slip');
    const merged = { ...review.workbook, sheets: [{ ...slip, merges: [at(SLIP, 'L24:M24')] }, ...others] };
    const session = show({ review: { ...review, workbook: merged } });
    fireEvent.click(cardOf(OVER_CONTRACT.title.zh).getByRole('button', { name: `在表格中定位 '${SLIP}'!L24` }));
    focused.mockReturnValue(false);
    act(() => session.become({ selection: at(SLIP, 'L24:M24') }));
    expect(screen.queryByText(/^当前单元格/)).toBeNull();
    act(() => session.become({ selection: at(SLIP, 'L24:M25') }));
    expect(screen.getByText(/^当前单元格 .*L24:M25/)).toBeTruthy();
  });

  it('that no finding is about leaves the list as it is', () => {
    const session = show();
    focused.mockReturnValue(false);
    act(() => session.become({ selection: at(SLIP, 'A1') }));
    expect(screen.queryByText(/^当前单元格/)).toBeNull();
    expect(unfolded()).toBeUndefined();
  });
});

describe('the key to the next finding', () => {
  const press = (shiftKey = false) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F8', shiftKey });
  const WORK = [CONSENT, OVER_CONTRACT, CHANGED_SHARE, COUNT_OF_REQUESTS];

  it('unfolds it, gives it the focus and selects its cell, round and back, from any view', () => {
    const session = show();
    for (const one of [...WORK, CONSENT]) {
      press();
      expect(focusedTitle()).toBe(one.title.zh);
      expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
      if (one.cells[0]) expect(session.revealed.at(-1)).toEqual(one.cells[0]);
    }
    press(true);
    expect(focusedTitle()).toBe(COUNT_OF_REQUESTS.title.zh);
    fireEvent.click(screen.getByRole('tab', { name: '流程' }));
    press(true);
    expect(focusedTitle()).toBe(CHANGED_SHARE.title.zh);
  });

  it('is a button at the foot as well, and Escape folds what it unfolded', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'F8 下一条' }));
    const title = document.activeElement;
    expect(title?.textContent).toBe(CONSENT.title.zh);
    fireEvent.keyDown(title ?? document.body, { key: 'Escape' });
    expect(title?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(title);
  });

  it('goes through twenty findings with a key each', () => {
    const findings = manyFindings(20);
    const session = show({ review: slipReview({ findings }) });
    for (let turn = 0; turn < 20; turn += 1) press();
    expect(session.revealed).toEqual(findings.map(({ cells }) => cells[0]));
  });

  it('goes on from where one was, though what was there has been mended', () => {
    const session = show({ review: slipReview({ findings: WORK }) });
    press();
    press();
    act(() => session.become({ review: slipReview({ findings: WORK.filter((one) => one !== OVER_CONTRACT) }) }));
    press();
    expect(focusedTitle()).toBe(CHANGED_SHARE.title.zh);
  });
});

describe('the next finding asked for from the grid', () => {
  const sameCell = { ...CHANGED_SHARE, cells: OVER_CONTRACT.cells };
  const nowhere = { ...COUNT_OF_REQUESTS, cells: [] };
  const current = () => {
    const open = document.querySelector('article h3 button[aria-expanded="true"]');
    return open && titleOf(open);
  };
  const told = () => screen.getAllByRole('status').map((one) => one.textContent);

  function asking(findings: Review['findings']) {
    const session = playedSession({ review: slipReview({ findings }) });
    let ask = () => undefined as void;
    render(<Pane session={session} language="zh" nextAsked={(listener) => ((ask = listener), () => undefined)} />);
    focused.mockReturnValue(false);
    return {
      session,
      ask: () => act(() => ask()),
      askMany: (times: number) =>
        act(() => {
          for (let one = 0; one < times; one += 1) ask();
        }),
    };
  }

  it('goes to each of several at one cell, and shows one that stands in none with the focus on it', () => {
    const { session, ask } = asking([OVER_CONTRACT, sameCell, nowhere]);
    ask();
    expect(current()).toBe(OVER_CONTRACT.title.zh);
    expect(document.activeElement).toBe(document.body);
    act(() => session.become({ selection: OVER_CONTRACT.cells[0] as CellRange }));
    ask();
    expect(current()).toBe(sameCell.title.zh);
    act(() => session.become({ selection: { ...(OVER_CONTRACT.cells[0] as CellRange) } }));
    expect(current()).toBe(sameCell.title.zh);
    ask();
    expect(current()).toBe(nowhere.title.zh);
    expect(focusedTitle()).toBe(nowhere.title.zh);
  });

  it('says that it is back at the first, and where there is but one that there is but one', () => {
    const { session, ask } = asking([OVER_CONTRACT, CHANGED_SHARE]);
    ask();
    ask();
    expect(told()).not.toContain('已回到第一条');
    ask();
    expect(told()).toContain('已回到第一条');
    fireEvent.keyDown(document.body, { key: 'F8', shiftKey: true });
    expect(told()).toContain('已到最后一条');
    act(() => session.become({ review: slipReview({ findings: [CHANGED_SHARE] }) }));
    ask();
    expect(told()).toContain('仅此一条');
    expect(told()).not.toContain('已到最后一条');
  });

  it('says it in the language that is spoken now, and no more where one has gone elsewhere', () => {
    const { ask } = asking([OVER_CONTRACT, CHANGED_SHARE]);
    ask();
    ask();
    ask();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(told()).toContain('Back at the first');
    expect(told()).not.toContain('已回到第一条');
    fireEvent.click(screen.getByRole('tab', { name: 'Steps' }));
    expect(told()).not.toContain('Back at the first');
  });

  it('ten times quickly ends at the tenth, in card and grid, though the grid tells late of where it was', () => {
    const findings = manyFindings(20);
    const { session, ask, askMany } = asking(findings);
    askMany(4);
    for (let turn = 0; turn < 6; turn += 1) ask();
    const tenth = findings[9];
    for (const selection of session.revealed) act(() => session.become({ selection }));
    expect(current()).toBe(tenth?.title.zh);
    expect(session.revealed.at(-1)).toEqual(tenth?.cells[0]);
    // Whoever goes elsewhere himself is followed.
    act(() => session.become({ selection: findings[2]?.cells[0] as CellRange }));
    expect(current()).toBe(findings[2]?.title.zh);
  });
});

describe('while one works on it', () => {
  afterEach(() => jest.useRealTimers());
  const order = ruleTitles;

  it('what was mended stays struck through for three seconds, is announced, and then leaves', () => {
    jest.useFakeTimers();
    const session = show({ review: slipReview({ findings: [CONSENT, OVER_CONTRACT] }) });
    act(() => session.become({ review: slipReview({ findings: [OVER_CONTRACT] }) }));
    expect(order()).toEqual([CONSENT.title.zh, OVER_CONTRACT.title.zh]);
    expect(screen.getByText('已改好')).toBeTruthy();
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(`已改好：${CONSENT.title.zh}`);
    act(() => jest.advanceTimersByTime(2_900));
    expect(order()).toHaveLength(2);
    act(() => jest.advanceTimersByTime(200));
    expect(order()).toEqual([OVER_CONTRACT.title.zh]);
  });

  it('no row changes its place, though it becomes graver; a new one goes in where it belongs', () => {
    const session = show({ review: slipReview({ findings: [OVER_CONTRACT, CHANGED_SHARE] }) });
    const graver = { ...CHANGED_SHARE, outcome: 'failed' as const, modality: 'mandatory' as const };
    act(() => session.become({ review: slipReview({ findings: [graver, OVER_CONTRACT, COUNT_OF_REQUESTS] }) }));
    expect(order()).toEqual([OVER_CONTRACT.title.zh, CHANGED_SHARE.title.zh, COUNT_OF_REQUESTS.title.zh]);
  });
});

describe('what is not a finding', () => {
  it('stands apart, with its cells', () => {
    show();
    const problems = within(screen.getByRole('region', { name: '未能读取或处理' }));
    expect(problems.getByText(/“合同金额”有两个不同的值/)).toBeTruthy();
    expect(problems.getByRole('button', { name: '在表格中定位 项目要素表!B45' })).toBeTruthy();
  });

  it('a failure is spoken at once, and the last review stays', () => {
    show({ phase: 'failed', failure: { zh: '读取失败', en: 'reading failed' } });
    expect(screen.getByRole('alert').textContent).toContain('读取失败');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('变更单 BG-01 不符合');
  });

  it('a gesture’s failure is put away once it has been read, and the focus goes on to what follows', () => {
    const session = show({
      failure: { zh: '另一个工作簿在前', en: 'another workbook is in front' },
      dismissible: true,
    });
    const seen = within(screen.getByRole('alert')).getByRole('button', { name: '知道了' });
    seen.focus();
    fireEvent.click(seen);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(session.state().failure).toBeUndefined();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('a failure of the check itself is not the user’s to put away', () => {
    show({ phase: 'failed', failure: { zh: '读取失败', en: 'reading failed' } });
    expect(within(screen.getByRole('alert')).queryByRole('button')).toBeNull();
  });

  it('a workbook that could not be opened can be tried again', () => {
    const session = playedSession({ phase: 'failed', failure: { zh: '工作簿正忙', en: 'busy' } });
    const { review, ...without } = session.state();
    expect(review).toBeDefined();
    render(<Pane session={{ ...session, state: () => without }} language="zh" />);
    fireEvent.click(screen.getByRole('button', { name: '重新检查' }));
    expect(session.rechecks()).toBe(1);
  });
});

describe('a workbook without any known form', () => {
  it('is told what it does and what was looked for, and offered a sample and each of the blank ones', async () => {
    const session = show({
      review: slipReview({
        findings: [],
        documents: [],
        lookedFor: [{ kind: 'change-slip', by: { zh: '“变更基本情况”和成对的原、现列', en: 'old and new columns' } }],
      }),
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('没有找到能识别的表单');
    expect(screen.getByText('“变更基本情况”和成对的原、现列')).toBeTruthy();
    const forms = within(screen.getByRole('region', { name: '插入空白表' })).getAllByRole('button');
    expect(forms.map((button) => button.textContent)).toEqual([
      '项目变更单',
      '项目要素表',
      '立项申请表',
      '预算清单',
      '数据资源管理核查表',
    ]);
    for (const button of forms) await act(async () => fireEvent.click(button));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '试用示例' })));
    expect(session.inserted).toEqual([
      'change-slip',
      'project-facts',
      'initiation-application',
      'budget',
      'data-resource-checklist',
      'sample',
    ]);
  });

  it('asks for one thing at a time', async () => {
    const session = show({
      review: slipReview({
        findings: [],
        documents: [],
        lookedFor: [{ kind: 'budget', by: { zh: '清单', en: 'list' } }],
      }),
    });
    let done = () => undefined as void;
    jest.spyOn(session, 'insertForm').mockReturnValue(new Promise((resolve) => (done = resolve)));
    const budget = screen.getByRole('button', { name: '预算清单' });
    fireEvent.click(budget);
    expect(screen.getByText('正在插入预算清单…')).toBeTruthy();
    fireEvent.click(budget);
    expect(session.insertForm).toHaveBeenCalledTimes(1);
    await act(async () => done());
    expect(screen.queryByText('正在插入预算清单…')).toBeNull();
  });
});

describe('the pack', () => {
  it('is asked for where nobody names one, and written down; the forms’ own checks are shown meanwhile', async () => {
    const { pack, ...without } = slipReview({ findings: [SUBTOTALS] });
    expect(pack).toBeDefined();
    const session = show({ review: without });
    fireEvent.click(screen.getByRole('button', { name: '其他办法' }));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /示例区政务信息系统管理办法/ })));
    expect(session.chosen).toEqual(['other']);
    expect(session.filled).toEqual([['project.pack', '示例政〔2022〕7号', {}]]);
    expect(screen.getByRole('button', { name: /已通过/ })).toBeTruthy();
  });

  it('is proposed by the place the workbook names, and taken at one click; the others are folded', async () => {
    const { pack: _, ...without } = slipReview({ findings: [SUBTOTALS] });
    const session = show({ review: without });
    expect(screen.queryByRole('button', { name: /示例区/ })).toBeNull();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /按表里写的地名推荐/ })));
    expect(session.chosen).toEqual(['example']);
    expect(session.filled).toEqual([['project.pack', '示例府办〔2021〕30号', {}]]);
  });

  it('is not proposed where no place is named: all are there to choose at one click', async () => {
    const { pack: _, ...without } = slipReview({ findings: [SUBTOTALS] });
    const session = show({ review: { ...without, workbook: { ...without.workbook, name: '项目变更.xlsx' } } });
    expect(screen.queryByText(/推荐/)).toBeNull();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /示例区政务信息系统管理办法/ })));
    expect(session.chosen).toEqual(['other']);
  });

  it('can be changed, or not after all', () => {
    const session = show();
    fireEvent.click(screen.getByRole('button', { name: '更换适用办法' }));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(session.chosen).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '更换适用办法' }));
    fireEvent.click(screen.getByRole('button', { name: /示例区政务信息系统管理办法/ }));
    expect(session.chosen).toEqual(['other']);
    // Another one is tried; what the workbook says stays as it is until the user wants it changed.
    expect(session.filled).toEqual([]);
  });

  it('chosen in the pane alone says that it is kept nowhere, and is written down at a click', async () => {
    const session = show({ chosenPack: 'other' });
    expect(screen.getByText(/没有写进工作簿/)).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '写入项目要素表' })));
    expect(session.filled).toEqual([['project.pack', '示例府办〔2021〕30号', {}]]);
  });
});

it('the list of documents is folded by Esc, with the focus where it was opened, before Esc leads back to the grid', () => {
  render(<Pane session={playedSession()} language="zh" />);
  const opener = document.querySelector<HTMLElement>('h1 button');
  fireEvent.click(opener ?? document.body);
  const toOffice = jest.fn();
  document.addEventListener('keydown', toOffice);
  const entry = screen.getAllByRole('list')[0]?.querySelector('button');
  act(() => entry?.focus());
  fireEvent.keyDown(entry ?? document.body, { key: 'Escape' });
  expect(toOffice).not.toHaveBeenCalled();
  document.removeEventListener('keydown', toOffice);
  expect(opener?.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(opener);
});

describe('the language', () => {
  it('is changed in the pane and told to whoever keeps it', () => {
    const heard = jest.fn();
    render(<Pane session={playedSession()} language="zh" onLanguage={heard} />);
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('变更单 BG-01 not compliant');
    expect(screen.getByRole('heading', { level: 1 }).closest('[lang]')?.getAttribute('lang')).toBe('en-US');
    expect(heard).toHaveBeenCalledWith('en');
  });
});

it('a crash of the whole is told with a diagnostic that holds nothing of the workbook', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const session = playedSession();
  const broken = {
    ...session,
    state: (): SessionState => {
      throw new TypeError('cell says 420000');
    },
  };
  render(<Pane session={broken} language="zh" />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('窗格出错了');
  const diagnostic = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '诊断信息' }).value;
  expect(diagnostic).toContain('error: TypeError');
  expect(diagnostic).not.toContain('420000');
});
