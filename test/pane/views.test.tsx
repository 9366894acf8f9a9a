import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Exact } from '../../src/base/exact';
import { viewSource } from '../../src/pane/shared/lazy-view';
import { SEARCH } from '../../src/pane/findings/list-head';
import { CHANGES } from '../../src/pane/findings/since-last-check';
import { Pane } from '../../src/pane/pane';
import { VIEW_IDS } from '../../src/pane/shared/view-id';
import { VIEWS } from '../../src/pane/views';
import { isWeighty } from '../../src/review/work-order';
import type { SessionState } from '../../src/session/session';
import { ourRulebook, reviewed, sampleWorkbook } from '../support/open-sample';
import { sheet, workbook } from '../support/draw-workbook';
import { dueDays, factsAlone, unregulated } from './gallery/drawn-workbooks';
import { playedSession } from './played-session';
import { likeABrowser } from './setup';
import { ruleTitles } from './rule-rows';
import { CHOOSE } from '../../src/pane/findings/basis-lines';
import { DUE_DAYS } from '../../src/pane/procedure/deadline-list';

beforeAll(likeABrowser);
beforeAll(async () => {
  for (const id of VIEW_IDS) await VIEWS[id].load();
  await SEARCH.load();
  await CHANGES.load();
  await CHOOSE.load();
  await DUE_DAYS.load();
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const CHANGE = reviewed(sampleWorkbook('heyuan-change-slip'));
const { dictionary } = ourRulebook();

function show(view: string, first: Partial<SessionState> = {}, language: 'zh' | 'en' = 'zh') {
  const session = playedSession({ review: CHANGE, dictionary, ...first });
  render(<Pane session={session} language={language} />);
  fireEvent.click(screen.getByRole('tab', { name: view }));
  return session;
}

const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const said = () => document.querySelector('[role="tabpanel"]')?.textContent ?? '';

describe('the tabs', () => {
  it('name the panel they open, and only the open one is in the order of the Tab key', () => {
    show('指标');
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['问题', '指标', '流程', '项目要素', '批注', '设置']);
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, 0, -1, -1, -1, -1]);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(tabs[1]?.id);
    expect(tabs[1]?.getAttribute('aria-controls')).toBe(screen.getByRole('tabpanel').id);
  });

  it('go round with the arrow keys and to the ends with Home and End, the focus with them', () => {
    show('问题');
    const list = screen.getByRole('tablist');
    const open = () => screen.getByRole('tab', { selected: true }).textContent;
    for (const [key, name] of [
      ['ArrowLeft', '设置'],
      ['ArrowRight', '问题'],
      ['End', '设置'],
      ['Home', '问题'],
    ] as const) {
      fireEvent.keyDown(list, { key });
      expect(open()).toBe(name);
      expect(document.activeElement?.textContent).toBe(name);
    }
  });

  it('stay where they are while the workbook is checked again', () => {
    const session = show('指标');
    act(() => session.become({ review: reviewed(sampleWorkbook('heyuan-small-filing')) }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('指标');
  });

  it('a view that could not be fetched says so and can be fetched again', async () => {
    let there = false;
    const source = viewSource(() =>
      there ? Promise.resolve(() => <p>here</p>) : Promise.reject(new Error('offline')),
    );
    await expect(source.load()).rejects.toThrow('offline');
    there = true;
    await source.load();
    expect(source.show({ state: playedSession().state(), review: CHANGE })).toBeTruthy();
  });

  it('the title of the document is in the language of the pane', () => {
    show('指标', {}, 'zh');
    expect(document.title).toBe('规矩');
    cleanup();
    render(<Pane session={playedSession()} language="en" />);
    expect(document.title).toBe('Guiju');
    expect(document.documentElement.lang).toBe('en-US');
  });
});

describe('what changed since the last check', () => {
  it('is told with what came and what was put right, until the reader has seen it', async () => {
    const session = show('问题');
    expect(screen.queryByText(/新出现/)).toBeNull();
    const [gone, ...others] = CHANGE.findings.filter(isWeighty);
    const quiet = CHANGE.findings.filter((finding) => !isWeighty(finding));
    await act(async () => session.become({ review: { ...CHANGE, findings: [...others, ...quiet] } }));
    const line = await screen.findByRole('button', { name: /^自 09:30 的检查以来：新出现 0 项，改好 1 项$/ });
    fireEvent.click(line);
    expect(screen.getByText(`改好：${gone?.title.zh}`)).toBeTruthy();
    await act(async () => session.become({ review: CHANGE }));
    expect(screen.queryByText(/的检查以来/)).toBeNull();
    await act(async () => session.become({ review: { ...CHANGE, findings: [...others, ...quiet] } }));
    fireEvent.click(screen.getByRole('button', { name: '看过了，从现在起算' }));
    expect(screen.queryByText(/的检查以来/)).toBeNull();
    await act(async () => session.become({ review: CHANGE }));
    expect(screen.getByRole('button', { name: /新出现 1 项，改好 0 项$/ })).toBeTruthy();
  });
});

describe('the search among findings', () => {
  const search = (text: string) => {
    const toSearch = screen.getByRole('button', { name: '搜索' });
    if (!screen.queryByRole('searchbox')) fireEvent.click(toSearch);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
  };
  const titles = ruleTitles;

  it('finds by name, by article and by the check’s own name, in closed groups too', () => {
    show('问题');
    search('总金额 合同');
    expect(titles()).toEqual(['变更后总金额不超合同']);
    search('第十七条');
    expect(titles()).toEqual(['监理']);
    search('heyuan.21-3');
    expect(titles()).toEqual(['变更申请次数']);
    search('');
    expect(titles()).toEqual(['变更金额占合同的比例']);
  });

  it('gives way to a jump, and keeps the focus when it goes on after one', () => {
    show('问题');
    search('监理');
    fireEvent.keyDown(document.body, { key: 'F8' });
    fireEvent.click(screen.getByRole('tab', { name: '指标' }));
    fireEvent.click(region('变更的限额').getByRole('button', { name: '变更金额占合同的比例' }));
    expect(titles()).toContain('变更金额占合同的比例');
    expect(document.activeElement?.textContent).toContain('变更金额占合同的比例');
    if (!screen.queryByRole('searchbox')) fireEvent.click(screen.getByRole('button', { name: '搜索' }));
    screen.getByRole('searchbox').focus();
    search('总金额');
    expect(titles()).toEqual(['变更后总金额不超合同']);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('is taken back by Esc, before Esc leads back to the grid', () => {
    show('问题');
    search('没有这一项');
    const field = screen.getByRole('searchbox');
    field.focus();
    const toOffice = jest.fn();
    document.addEventListener('keydown', toOffice);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(toOffice).not.toHaveBeenCalled();
    expect(titles()).toEqual(['变更金额占合同的比例']);
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(toOffice).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', toOffice);
  });

  it('says that nothing matches', () => {
    show('问题');
    search('没有这一项');
    expect(said()).toContain('没有符合搜索的结果');
    expect(document.querySelectorAll('article')).toHaveLength(0);
  });
});

describe('measures', () => {
  it('say what the change amounts to, and by each interpretation what room is left both ways', () => {
    show('指标');
    expect(said()).toContain('增加+153,600.00元');
    expect(said()).toContain('减少−175,000.00元');
    expect(said()).toContain('净增减−21,400.00元');
    const table = within(region('变更的限额').getByRole('table', { name: '各种口径' }));
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringMatching(/^净额21,400\.00元0\.55%还可增加 407,400\.00元还可减少 364,600\.00元符合$/),
      expect.stringMatching(/^增减较大者175,000\.00元.*还可增加 232,400\.00元还可减少 211,000\.00元符合$/),
      expect.stringMatching(/^逐行差额之和328,600\.00元.*还可增加 57,400\.00元还可减少 57,400\.00元符合$/),
      expect.stringMatching(/^变更部分总额默认1,621,800\.00元.*须减少 1,235,800\.00元不符合$/),
    ]);
  });

  it('mark the limit that binds, and put it first', () => {
    show('指标');
    const [first, second] = region('变更的限额').getAllByRole('listitem');
    expect(first?.textContent).toContain('变更金额占合同的比例');
    expect(first?.textContent).toContain('增加时先碰到这一条');
    expect(second?.textContent).toContain('还可增加21,400.00元');
    expect(second?.textContent).not.toContain('受它约束');
  });

  it('list the lines that make up the change, the largest first', () => {
    show('指标');
    const lines = region('变更由哪些行构成')
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(lines[0]).toMatch(/^8 备份一体机−98,000\.00元原 98,000\.00元 → 现 0\.00元/);
    expect(lines[1]).toMatch(/^4 统计分析\+48,000\.00元/);
    expect(lines).toHaveLength(12);
    fireEvent.click(region('变更由哪些行构成').getByRole('button', { name: '再显示 1 项' }));
    expect(region('变更由哪些行构成').getAllByRole('listitem')).toHaveLength(13);
  });

  it('try an amount by the session’s own judgement, and write nothing', async () => {
    const session = show('指标');
    session.trial = CHANGE.findings.map((one) =>
      one.check === 'heyuan.21-1-contract-total' ? { ...one, outcome: 'failed' as const } : one,
    );
    await act(async () => {
      fireEvent.change(region('试算').getByRole('textbox'), { target: { value: '5万元' } });
    });
    expect(session.tried.map(({ kind, amount }) => [kind, amount.toString()])).toEqual([['increase', '50000']]);
    expect(region('试算').getByRole('status').textContent).toMatch(/变更后总金额不超合同已通过 → 需说明/);
    await act(async () => {
      fireEvent.change(region('试算').getByRole('combobox'), { target: { value: 'decrease' } });
    });
    expect(session.tried.at(-1)).toMatchObject({ kind: 'decrease', amount: Exact.of('50000') });
    expect(session.filled).toEqual([]);
  });

  it.each([
    ['约5万', /不是确定的金额/],
    ['-100', /大于零/],
  ])('refuse to try “%s”', (typed, why) => {
    const session = show('指标');
    fireEvent.change(region('试算').getByRole('textbox'), { target: { value: typed } });
    expect(region('试算').getByText(why)).toBeTruthy();
    expect(region('试算').getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(session.tried).toEqual([]);
  });

  it('go from a limit to its finding', () => {
    show('指标');
    fireEvent.click(region('变更的限额').getByRole('button', { name: '变更后总金额不超合同' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('问题');
    expect(document.activeElement?.textContent).toBe('变更后总金额不超合同');
  });

  it('of a workbook without a change slip say that there is none', () => {
    show('指标', { review: reviewed(factsAlone()) });
    expect(said()).toContain('没有变更单');
  });
});

describe('the procedure', () => {
  const DUE = reviewed(dueDays());

  it('shows two routes of one topic under one heading', () => {
    show('流程');
    const items = region('适用程序')
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
    const change = items.filter((text) => text.startsWith('变更'));
    expect(change).toHaveLength(1);
    expect(change[0]).toMatch(/先提出变更申请，获同意后实施.*尚不能确定/);
  });

  it('lists what is due next first, with each working day on demand, and what is done apart', () => {
    show('流程', { review: DUE });
    const deadlines = region('期限');
    expect(deadlines.getAllByRole('listitem')[0]?.textContent).toMatch(/^2025-10-16还有 7天符合性审查时限/);
    fireEvent.click(deadlines.getByRole('button', { name: '自 2025-09-26 次日起 10 个工作日' }));
    expect(deadlines.getByText('09-28 周日')).toBeTruthy();
    fireEvent.click(deadlines.getByRole('button', { name: /^已办结/ }));
    expect(said()).toContain('按期办结（2025-03-05）');
  });

  it('offers the text of the calendar where the clipboard is refused', async () => {
    show('流程', { review: DUE });
    await act(async () => {
      fireEvent.click(region('期限').getByRole('button', { name: '复制日历内容' }));
    });
    const text = region('期限').getByRole<HTMLTextAreaElement>('textbox', { name: '日历内容' }).value;
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toContain('DTSTART;VALUE=DATE:20251016');
  });

  it('tells the days of two projects apart in one calendar', async () => {
    const ofProject = (title: string) => ({
      ...DUE,
      subjects: DUE.subjects.map((one) => (one.kind === 'project' ? { ...one, title } : one)),
    });
    const names: (readonly string[])[] = [];
    for (const title of ['示例平台', '示例系统']) {
      show('流程', { review: ofProject(title) });
      await act(async () => {
        fireEvent.click(region('期限').getByRole('button', { name: '复制日历内容' }));
      });
      const { value } = region('期限').getByRole<HTMLTextAreaElement>('textbox', { name: '日历内容' });
      names.push(value.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? []);
      cleanup();
    }
    expect(names[0]?.length).toBeGreaterThan(0);
    expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual([]);
  });

  it('names the materials lacking before those not stated', () => {
    show('流程', { review: DUE });
    const items = region('材料')
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items).toContain('论证意见缺');
  });

  it('says that there is none before a pack is chosen', () => {
    show('流程', { review: reviewed(unregulated()) });
    expect(said()).toContain('选定适用办法之后');
  });
});

describe('project facts', () => {
  it('asks first for what most checks wait for, and says which', () => {
    show('项目要素');
    const first = region(/^待补充/).getAllByRole('listitem')[0];
    expect(first?.textContent).toContain('是否涉及密码应用');
    expect(first?.textContent).toContain('3 项检查需要它');
  });

  it('writes what was chosen when told to, and says where', async () => {
    const session = show('项目要素');
    const form = within(screen.getByRole('form', { name: '填写是否涉及密码应用' }));
    fireEvent.change(form.getByRole('combobox'), { target: { value: '是' } });
    expect(session.filled).toEqual([]);
    await act(async () => {
      fireEvent.click(form.getByRole('button', { name: '写入' }));
    });
    expect(session.filled).toEqual([['cipher.involved', '是']]);
    expect(form.getByRole('status').textContent).toContain('已写入');
  });

  it('says why it was not written, at the field', async () => {
    const session = show('项目要素');
    session.fills = { kind: 'refused', why: { zh: '工作表受保护', en: 'protected' } };
    const form = within(screen.getByRole('form', { name: '填写项目管理系统编号' }));
    fireEvent.change(form.getByRole('textbox'), { target: { value: 'X-1' } });
    await act(async () => {
      fireEvent.click(form.getByRole('button', { name: '写入' }));
    });
    expect(form.getByRole('status').textContent).toBe('工作表受保护');
    expect(form.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });

  it('says before anything is written that a sheet will be inserted where there is none', () => {
    const review = { ...CHANGE, documents: CHANGE.documents.filter(({ kind }) => kind !== 'project-facts') };
    show('项目要素', { review });
    expect(screen.getAllByText('工作簿里没有项目要素表，写入时先在末尾插入一张。')).toHaveLength(1);
    expect(screen.getAllByRole('form').length).toBeGreaterThan(1);
  });

  it('says nothing of the kind where there is one', () => {
    show('项目要素');
    expect(screen.queryByText(/先在末尾插入/)).toBeNull();
  });

  it('writes all that was typed at once, and nothing that was not', async () => {
    const session = show('项目要素');
    const all = () => screen.getByRole('button', { name: /^全部写入/ });
    expect(all().textContent).toBe('全部写入（0 项）');
    const choice = within(screen.getByRole('form', { name: '填写是否涉及密码应用' })).getByRole('combobox');
    fireEvent.change(choice, { target: { value: '是' } });
    const text = within(screen.getByRole('form', { name: '填写项目管理系统编号' })).getByRole('textbox');
    fireEvent.change(text, { target: { value: 'X-1' } });
    expect(all().textContent).toBe('全部写入（2 项）');
    expect(session.filled).toEqual([]);
    await act(async () => fireEvent.click(all()));
    expect(session.filled).toEqual([
      ['cipher.involved', '是'],
      ['project.systemNumber', 'X-1'],
    ]);
    expect(screen.getByText('已写入 2 项')).toBeTruthy();
  });

  it('leaves out what is counted for the sake of a check', () => {
    const slip = '项目变更单\n项目名称：示例平台\n变更依据：合同第十条\n变更内容：换服务器';
    const review = reviewed(workbook(sheet('要素', '项目要素表\n项目名称 | 示例平台'), sheet('变更单', slip)));
    expect(review.subjects[0]?.facts.get('project.nameCount')?.known).toBe(true);
    show('项目要素', { review });
    expect(region('已读到的要素').getByText('项目名称')).toBeTruthy();
    expect(region('已读到的要素').queryByText(/^各表/)).toBeNull();
  });

  it('shows what was read with its cells', () => {
    const session = show('项目要素');
    const fact = region('已读到的要素').getByText('合同金额').closest('li');
    expect(fact?.textContent).toContain('3,860,000.00元');
    fireEvent.click(within(fact ?? document.body).getByRole('button', { name: '在表格中定位 项目要素表!B10' }));
    expect(session.revealed).toHaveLength(1);
    expect(region('已读到的要素').getByText('变更同意文件').closest('li')?.textContent).toContain('有');
  });
});

describe('settings', () => {
  it('writes the interpretation when told to', async () => {
    const session = show('设置');
    const form = within(screen.getByRole('form', { name: '填写变更口径' }));
    expect(form.getAllByRole('option').map((option) => option.textContent)).toEqual([
      '请选择',
      '净额',
      '增减较大者',
      '逐行差额之和',
      '变更部分总额',
    ]);
    fireEvent.change(screen.getByRole('textbox', { name: /选定人/ }), { target: { value: '某科长' } });
    fireEvent.change(form.getByRole('combobox'), { target: { value: 'net' } });
    await act(async () => {
      fireEvent.click(form.getByRole('button', { name: '写入' }));
    });
    expect(session.filled).toEqual([['change.interpretation', 'net', { by: '某科长' }]]);
  });

  it('shows where a choice stands and what is said beside it of when and by whom', () => {
    const book = workbook(
      sheet(
        '项目要素表',
        `
        项目要素表
        适用办法 | 河府办〔2021〕30号 | 2026-03-02 在窗格中选定
        变更口径 | 净额 | 市局复函确认；2026-03-02 在窗格中选定，某科长
        采购类别 | 服务 | 按采购目录
        `,
      ),
    );
    show('设置', { review: reviewed(book) });
    const interpretation = region('变更口径');
    expect(interpretation.getByRole('button', { name: '在表格中定位 项目要素表!B3' })).toBeTruthy();
    expect(interpretation.getByText('说明：市局复函确认；2026-03-02 在窗格中选定，某科长')).toBeTruthy();
    expect(interpretation.getByRole('combobox')).toHaveProperty('value', 'net');
    expect(region('办法的参数').getByText('采购类别 · 服务')).toBeTruthy();
    expect(region('办法的参数').getByText('说明：按采购目录')).toBeTruthy();
    expect(region('更换适用办法').getByText('说明：2026-03-02 在窗格中选定')).toBeTruthy();
  });

  it('writes a pack chosen in the pane into the workbook when told to', async () => {
    const session = show('设置', { chosenPack: 'heyuan' });
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '写入项目要素表' }));
    });
    expect(session.filled).toEqual([['project.pack', '河府办〔2021〕30号', {}]]);
  });

  it('changes the language and the theme, and tells whoever keeps them', () => {
    const [language, theme] = [jest.fn(), jest.fn()];
    render(
      <Pane
        session={playedSession({ review: CHANGE, dictionary })}
        language="zh"
        onLanguage={language}
        onTheme={theme}
      />,
    );
    fireEvent.click(screen.getByRole('tab', { name: '设置' }));
    fireEvent.change(screen.getByRole('combobox', { name: '主题' }), { target: { value: 'dark' } });
    fireEvent.change(screen.getByRole('combobox', { name: /Language/ }), { target: { value: 'en' } });
    expect(theme).toHaveBeenCalledWith('dark');
    expect(language).toHaveBeenCalledWith('en');
    expect(document.querySelector<HTMLElement>('.fui-FluentProvider')?.style.colorScheme).toBe('dark');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Settings');
  });
});

it('a view that crashes leaves the tabs standing', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { ...CHANGE };
  Object.defineProperty(broken, 'identity', {
    get() {
      throw new TypeError('secret 420000');
    },
  });
  show('指标', { review: broken });
  expect(screen.getByText('这一页出错了')).toBeTruthy();
  expect(document.body.textContent).not.toContain('secret');
  fireEvent.click(screen.getByRole('tab', { name: '流程' }));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('流程');
});
