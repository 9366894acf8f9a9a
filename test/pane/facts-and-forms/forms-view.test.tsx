import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { recognizeForms } from '../../../src/forms/recognize-forms';
import { DOUBTFUL_FORM, FORMS_VIEW } from '../../../src/pane/facts-and-forms/forms-read';
import { Pane } from '../../../src/pane/pane';
import { FIRST_RUN, VIEWS } from '../../../src/pane/views';
import type { Review } from '../../../src/review/review';
import { cellRange } from '../../../src/base/address';
import { rememberedIn, textsRemembering, type RememberedEntry } from '../../../src/workbook/remembered';
import type { Workbook } from '../../../src/workbook/workbook';
import { sheet, workbook } from '../../support/draw-workbook';
import { ourDictionary, ourLayouts } from '../../support/our-rules';
import { playedSession, type PlayedSession } from '../played-session';
import { likeABrowser } from '../setup';
import { slipReview } from '../slip-review';

beforeAll(likeABrowser);
beforeAll(() =>
  Promise.all([VIEWS.findings, VIEWS.facts, FIRST_RUN, FORMS_VIEW, DOUBTFUL_FORM].map((view) => view.load())),
);
afterEach(cleanup);

const SLIP = `
  项目变更单
  项目名称 | 示例平台 | 乙方 | 示例科技公司
  变更依据 | 合同第三条
  变更内容 | 增加设备

  一、硬件变更清单
  序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 拟支付 | 备注
  1 | 示例服务器 | 2 | 100 | 200 | 3 | 100 | 300 | 增加一台
`;
const LUNCH = `
  名称 | 数量 | 单价 | 小计
  盒饭 | 10 | 20 | 200
`;

function reviewOf(book: Workbook): Review {
  const { documents, problems, setAside, unused, lookedFor } = recognizeForms(book, ourLayouts());
  const found = { workbook: book, documents, problems, setAside, unusedCorrections: unused };
  return { ...slipReview(), ...found, lookedFor: documents.length > 0 ? [] : lookedFor };
}

/** What the user says is remembered and read again, as in a session. */
function show(book: Workbook, language: 'zh' | 'en' = 'zh'): PlayedSession {
  let now = book;
  const session = playedSession({ review: reviewOf(book), dictionary: ourDictionary() });
  const said = session.remember;
  session.remember = (entries) => {
    now = remembering(now, entries);
    session.become({ review: reviewOf(now) });
    return said(entries);
  };
  render(<Pane session={session} language={language} />);
  return session;
}

function remembering(book: Workbook, entries: readonly RememberedEntry[]): Workbook {
  const before = [...book.remembered.values];
  const texts = entries.reduce<readonly string[]>(
    (parts, [key, value]) => textsRemembering(parts, key, value).filter((text) => text !== undefined),
    before.length > 0 ? [JSON.stringify(Object.fromEntries(before))] : [],
  );
  return { ...book, remembered: rememberedIn(texts) };
}

function openFormsRead(): HTMLElement {
  fireEvent.click(screen.getByRole('tab', { name: '项目要素' }));
  fireEvent.click(screen.getByRole('button', { name: '表单识别' }));
  return screen.getByRole('region', { name: '表单识别' });
}

const slip = () => workbook(sheet('变更', SLIP));
const columnH = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'H 列“拟支付”当作' });

describe('how the forms were read', () => {
  it('stands column by column, with what is missing', () => {
    show(slip());
    const view = within(openFormsRead());
    expect(view.getByRole('heading', { name: '变更 · 项目变更单' })).toBeTruthy();
    expect(view.getByText('确定')).toBeTruthy();
    expect(view.getByText('没有找到：现小计')).toBeTruthy();
    const chosen = view
      .getAllByRole<HTMLSelectElement>('combobox', { name: /列“.+”当作$/ })
      .map(({ selectedOptions }) => selectedOptions[0]?.textContent);
    expect(chosen).toEqual(['序号', '名称', '原数量', '原单价', '原小计', '现数量', '现单价', '不读', '备注']);
  });

  it('is corrected by choosing what a column is, and the correction taken back', () => {
    const session = show(slip());
    openFormsRead();
    fireEvent.change(columnH(), { target: { value: 'new.subtotal' } });
    expect(columnH().value).toBe('new.subtotal');
    expect(screen.queryByText(/^没有找到：/)).toBeNull();
    expect(screen.getByText('已更正')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '取消更正 拟支付' }));
    expect(columnH().value).toBe('unread');
    expect(screen.queryByText('已更正')).toBeNull();
    const [[key] = []] = session.remembered[0] ?? [];
    expect(session.remembered[1]).toEqual([[key, undefined]]);
  });

  it('is corrected by keys once the list is left, and not while they go through it', () => {
    const session = show(slip());
    openFormsRead();
    const go = (value: string) => {
      fireEvent.keyDown(columnH(), { key: 'ArrowDown' });
      fireEvent.change(columnH(), { target: { value } });
    };
    fireEvent.focus(columnH());
    go('both.seq');
    go('both.group');
    fireEvent.keyDown(columnH(), { key: 'Escape' });
    expect(columnH().value).toBe('unread');
    fireEvent.blur(columnH());
    expect(session.remembered).toEqual([]);
    go('new.price');
    go('new.subtotal');
    fireEvent.keyDown(columnH(), { key: 'Enter' });
    fireEvent.blur(columnH());
    expect(session.remembered).toHaveLength(1);
    expect(columnH().value).toBe('new.subtotal');
  });

  it('is corrected by selecting a cell for a field that was not found: its label, or its value', () => {
    const session = show(slip());
    const view = within(openFormsRead());
    fireEvent.click(view.getByRole('button', { name: /^没有找到的栏目/ }));
    fireEvent.click(view.getByRole('button', { name: '用所选单元格 承建单位' }));
    expect(view.queryByRole('button', { name: /^“乙方”/ })).toBeNull();
    act(() => session.become({ selection: cellRange('sheet1', 1, 3) }));
    fireEvent.click(view.getByRole('button', { name: '“乙方”：示例科技公司' }));
    expect(view.getByText('“乙方”当作“承建单位”')).toBeTruthy();
    expect(view.queryByRole('button', { name: '用所选单元格 承建单位' })).toBeNull();
    fireEvent.click(view.getByRole('button', { name: '取消更正 乙方' }));
    expect(view.queryByText('“乙方”当作“承建单位”')).toBeNull();
  });

  it('names a form rejected, and takes that back', () => {
    show(slip());
    const view = within(openFormsRead());
    fireEvent.click(view.getByRole('button', { name: '认错了？' }));
    fireEvent.click(view.getByRole('button', { name: '不是表单' }));
    // Nothing else is in this workbook: the pane says so, and still lists, unfolded as it was, what was set aside.
    const aside = within(screen.getByRole('region', { name: '您说过不是表单，没有检查' }));
    fireEvent.click(aside.getByRole('button', { name: '取消更正 变更 项目变更单' }));
    expect(screen.queryByRole('region', { name: '您说过不是表单，没有检查' })).toBeNull();
  });

  it('lets a label of the sheet of project facts be said to mean a fact', () => {
    const session = show(workbook(sheet('项目要素表', '项目要素表\n合同价款额 | 420\n项目名称 | 示例')));
    openFormsRead();
    fireEvent.click(screen.getByRole('button', { name: '没有认出的栏目 1' }));
    fireEvent.change(screen.getByRole('combobox', { name: '“合同价款额”当作' }), { target: { value: '合同金额' } });
    expect(screen.getByText('“合同价款额”当作“合同金额”')).toBeTruthy();
    expect(session.remembered).toHaveLength(1);
  });

  it('lists corrections that were not used, to be forgotten', () => {
    const book = remembering(slip(), [['form.column/x', '{"headings":["甲›乙"],"heading":"甲›乙","as":"unread"}']]);
    show(book);
    openFormsRead();
    const unused = within(screen.getByRole('region', { name: '没有用上的更正' }));
    fireEvent.click(unused.getByRole('button', { name: '忘掉 “甲 / 乙”' }));
    expect(screen.queryByRole('region', { name: '没有用上的更正' })).toBeNull();
  });
});

describe('a sheet that may be a form', () => {
  it('is confirmed or rejected where it is told of', async () => {
    const session = show(workbook(sheet('变更', SLIP), sheet('午餐', LUNCH)));
    const decision = within(await screen.findByRole('group', { name: '午餐 是什么表' }));
    fireEvent.click(decision.getByRole('button', { name: '不是表单' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: '午餐 是什么表' })).toBeNull());
    expect(session.remembered[0]?.[0]?.[1]).toContain('"as":"none"');
  });

  it('is said to be another form', async () => {
    const session = show(workbook(sheet('变更', SLIP), sheet('午餐', LUNCH)));
    const choice = await screen.findByRole('combobox', { name: '把 午餐 当作' });
    fireEvent.change(choice, { target: { value: 'change-slip' } });
    expect(session.remembered[0]?.[0]?.[1]).toContain('"as":"change-slip"');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: '把 午餐 当作' })).toBeNull());
  });

  it('in English is decided in English', async () => {
    show(workbook(sheet('变更', SLIP), sheet('午餐', LUNCH)), 'en');
    const decision = within(await screen.findByRole('group', { name: 'What 午餐 is' }));
    expect(decision.getByRole('button', { name: 'It is no form' })).toBeTruthy();
  });
});

describe('a workbook in which no form was found', () => {
  const ODD = `
    某某平台建设内容
    编目 | 东西 | 多少 | 每个 | 共计元
    1 | 示例服务器 | 2 | 100 | 230
    2 | 示例软件 | 1 | 500 | 540
  `;

  it('is read by what the user says of the row they select, column by column', () => {
    const session = show(workbook(sheet('内容', ODD)));
    fireEvent.click(screen.getByRole('button', { name: '表单识别' }));
    act(() => session.become({ selection: cellRange('sheet1', 1, 2) }));
    const say = (name: RegExp, value: string) =>
      fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
    say(/^B 列“东西”/, 'both.name');
    say(/^C 列“多少”/, 'both.quantity');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^B 列“东西”/ }).value).toBe('both.name');
    say(/^E 列“共计元”/, 'both.subtotal');
    expect(screen.queryByRole('region', { name: /是清单表头吗/ })).toBeNull();
    expect(screen.getByRole('tablist')).toBeTruthy();
  });

  it('is taken for the form the user names', () => {
    const session = show(workbook(sheet('签证', '工程签证记录\n施工单位 | 示例公司\n变更原因 | 地质')));
    fireEvent.click(screen.getByRole('button', { name: '表单识别' }));
    fireEvent.change(screen.getByRole('combobox', { name: '把 签证 当作' }), { target: { value: 'change-slip' } });
    expect(session.remembered).toHaveLength(1);
    expect(screen.getByRole('tablist')).toBeTruthy();
  });
});

describe('a list with amounts with and without tax', () => {
  const CONTRACT = `
    合同清单
    名称 | 数量 | 单价(不含税) | 单价(含税) | 小计(不含税) | 小计(含税)
    服务器 | 2 | 1000 | 1130 | 2000 | 2260
  `;
  const meanings = () =>
    screen
      .getAllByRole<HTMLSelectElement>('combobox', { name: /列“.+”当作$/ })
      .map(({ selectedOptions }) => selectedOptions[0]?.textContent);

  it('asks which count; the others are then not read, until that is taken back', () => {
    show(workbook(sheet('合同', CONTRACT)));
    const view = within(openFormsRead());
    expect(view.getByText(/没有说明哪一种算数/)).toBeTruthy();
    fireEvent.click(view.getByRole('button', { name: /合同清单：6 列，读了 4 列/ }));
    fireEvent.click(view.getByRole('button', { name: '按不含税计' }));
    expect(view.queryByText(/没有说明哪一种算数/)).toBeNull();
    expect(meanings()).toEqual(['名称', '数量', '单价', '不读', '小计', '不读']);
    const [first] = view.getAllByRole('button', { name: /^取消更正/ });
    if (first) fireEvent.click(first);
    expect(view.getAllByText('已更正')).toHaveLength(1);
  });

  it('takes back at once what was said of it, folded as its columns are, and asks again', () => {
    show(workbook(sheet('合同', CONTRACT)));
    const view = within(openFormsRead());
    fireEvent.click(view.getByRole('button', { name: '按含税计' }));
    expect(view.getByText('已更正 2 列')).toBeTruthy();
    expect(view.queryByRole('combobox', { name: /列“.+”当作$/ })).toBeNull();
    fireEvent.click(view.getByRole('button', { name: '取消更正 合同清单' }));
    expect(view.getByText(/没有说明哪一种算数/)).toBeTruthy();
    expect(view.queryByText(/已更正/)).toBeNull();
  });

  it('follows what the sheet says of itself, and names it', () => {
    show(workbook(sheet('合同', `${CONTRACT.trimEnd()}\n注：以上价格均含税。`)));
    expect(within(openFormsRead()).getByText(/表中写有“注：以上价格均含税。”/)).toBeTruthy();
  });
});
