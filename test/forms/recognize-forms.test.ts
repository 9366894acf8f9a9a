import { formatArea } from '../../src/base/address';
import type { FormDocument, ItemLine } from '../../src/forms/form-document';
import { recognizeForms } from '../../src/forms/recognize-forms';
import type { Reading } from '../../src/workbook/reading';
import type { Sheet } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { ourLayouts } from '../support/our-rules';

const layouts = ourLayouts();
const formsOf = (...sheets: Sheet[]) => recognizeForms(workbook(...sheets), layouts).documents;
const only = (documents: readonly FormDocument[]): FormDocument => {
  expect(documents.map(({ kind }) => kind)).toHaveLength(1);
  const [document] = documents;
  if (!document) throw new Error('no form');
  return document;
};
const shown = (reading: Reading<unknown> | undefined): string =>
  reading === undefined ? 'absent' : reading.known ? String(reading.value) : reading.why;
const field = (document: FormDocument, id: string) => shown(document.fields.get(id)?.text);
const said = (reading: Reading<unknown> | undefined): string =>
  (reading?.known ? reading.assumed?.zh : reading?.reason?.zh) ?? '';
const cellsOf = (reading: Reading<unknown> | undefined) =>
  reading?.known ? reading.cells.map((cells) => formatArea(cells)).join(' ') : '';
const sides = ({ old, new: now }: ItemLine) =>
  [old.quantity, old.price, old.subtotal, now.quantity, now.price, now.subtotal].map(shown).join(' ');

const SLIP = `
  附表3
  项目变更单 (merge A2:M2)
  一、变更基本情况
  项目名称 | 示例市数据平台 |  | 分项目名称 | 硬件采购 (merge B4:C4)
  承建单位 | 示例科技有限公司 (merge B5:M5)
  变更依据：合同第十条 (merge A6:M6)
  变更内容：\\n更换存储设备 (merge A7:M7)
  项目负责人： | 甲某 | 日期： | 2024年3月5日
  监理单位意见：同意 (merge A9:M9)
  项目负责人： |  | 日期： | 2024-3-6
  建设单位意见：
  项目负责人： |  | 日期：2024.3.7
  二、变更明细清单
  （一）示例市数据平台项目硬件设备（含系统软件）变更清单 (merge A14:M14)
  序号 | 分项目名称 | 原设备品牌/型号 | 原设备参数 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现设备参数 | 现数量 | 现单价 | 现小计 | 备注
  1 | 服务器 | 甲牌A1 | 16核 | 2 | 85000 | =E16*F16→170000 | 乙牌B1 | 32核 | 3 | 56000 | =J16*K16→168000 | 更换
  2 | 交换机 | 甲牌S1 | 48口 | 10 | "1,200.50" | 12005 |  |  | 0 |  | 0
  合计 |  |  |  |  |  | 182005 |  |  |  |  | 168000
  建设单位（盖章）： |  |  | 监理单位（盖章）： |  |  | 承建单位（盖章）：
  （二）示例市数据平台项目应用软件变更清单 (merge A20:M20)
  序号 | 分项目名称 | 原功能模块 | 软件功能 | 原数量 | 原单价 | 原小计 | 现功能模块 | 现软件功能 | 现数量 | 现单价 | 现小计 | 备注
  1 | 统一门户 | 登录 | 单点登录 | 1 | 50000 | 50000 | 登录 | 扫码登录 | 1 | 80000 | 80000
  合 计 |  |  |  |  |  | 50000 |  |  |  |  | 80000
`;

describe('a change slip as the annex prints it', () => {
  const slip = only(formsOf(sheet('变更单', SLIP)));

  test('is recognised with certainty, from its first cell to its last', () => {
    expect(slip).toMatchObject({ kind: 'change-slip', recognition: 'certain' });
    expect(formatArea(slip.range)).toBe('A2:M23');
  });

  test('its labels are found with a value beside, behind the colon or in the next line of the cell', () => {
    expect(field(slip, 'projectName')).toBe('示例市数据平台');
    expect(field(slip, 'subproject')).toBe('硬件采购');
    expect(field(slip, 'contractor')).toBe('示例科技有限公司');
    expect(field(slip, 'basis')).toBe('合同第十条');
    expect(field(slip, 'content')).toBe('更换存储设备');
    expect(field(slip, 'ownerOpinion')).toBe('not-found');
    expect(cellsOf(slip.fields.get('contractor')?.text)).toBe('B5:M5');
  });

  test('each of the three dates belongs to who signed', () => {
    expect(['contractorDate', 'supervisorDate', 'ownerDate'].map((id) => field(slip, id))).toEqual([
      '2024年3月5日',
      '2024-3-6',
      '2024.3.7',
    ]);
    expect(field(slip, 'supervisorSigner')).toBe('not-found');
  });

  test('both lists are read, each in its role, and 软件功能 belongs to the old side', () => {
    expect(slip.lists.map(({ role, lines }) => [role, lines.length])).toEqual([
      ['hardware', 2],
      ['software', 1],
    ]);
    const [hardware, software] = slip.lists;
    expect(hardware?.lines.map(sides)).toEqual(['2 85000 170000 3 56000 168000', '10 1200.5 12005 0 not-found 0']);
    expect(software?.lines.map(({ old, new: now }) => [shown(old.spec), shown(now.spec)])).toEqual([
      ['单点登录', '扫码登录'],
    ]);
    expect(hardware?.title).toContain('硬件设备');
  });

  test('totals are no lines, and know the lines they stand for', () => {
    expect(
      slip.lists.map(({ totals }) =>
        totals.map(({ label, old, new: now, lines }) => [label, shown(old), shown(now), lines]),
      ),
    ).toEqual([[['合计', '182005', '168000', [0, 1]]], [['合 计', '50000', '80000', [0]]]]);
  });

  test('no unit is printed: yuan is taken, and said', () => {
    expect(slip.lists[0]?.unit).toMatchObject({ known: true, cells: [] });
    expect(said(slip.lists[0]?.unit)).toContain('按元');
    expect(said(slip.lists[0]?.lines[0]?.old.subtotal)).toContain('按元');
  });

  test('every value keeps its cell', () => {
    expect(cellsOf(slip.lists[0]?.lines[1]?.old.price)).toBe('F17');
  });
});

describe('an item list', () => {
  test('R-01: sections, subtotals and totals are no lines', () => {
    const budget = only(
      formsOf(
        sheet(
          '预算',
          `
          序号 | 名称 | 数量 | 单价(元) | 小计(元)
          一 | 硬件 |  |  | 300000
          "1" | 服务器 | 2 | 100000 | 200000
          "2" | 交换机 | 10 | 10000 | 100000
           | 小计 |  |  | 300000
           | 合计 |  |  | 300000
        `,
        ),
      ),
    );
    const [list] = budget.lists;
    expect(list?.lines.map(({ cells }) => cells.top)).toEqual([2, 3]);
    expect(list?.totals.map(({ kind, label, old, lines }) => [kind, label, shown(old), lines])).toEqual([
      ['subtotal', '硬件', '300000', [0, 1]],
      ['subtotal', '小计', '300000', [0, 1]],
      ['total', '合计', '300000', [0, 1]],
    ]);
  });

  test('R-02: hidden rows are lines like others, and are counted', () => {
    const budget = only(
      formsOf(
        sheet(
          '预算',
          `
          名称 | 数量 | 单价 | 小计
          服务器 | 1 | 100000 | 100000
          交换机 | 1 | 50000 | 50000 (hidden)
        `,
        ),
      ),
    );
    expect(budget.lists[0]).toMatchObject({ hiddenLines: 1, lines: { length: 2 } });
  });

  test('R-03: a heading of two rows with merged 变更前 and 变更后; merged text counts for each row', () => {
    const slip = only(
      formsOf(
        sheet(
          '清单',
          `
          序号 | 分项目名称 | 变更前 |  |  | 变更后 |  |  (merge A1:A2, B1:B2, C1:E1, F1:H1, B3:B5)
           |  | 数量 | 单价 | 小计 | 数量 | 单价 | 小计
          1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 300
          2 |  | 1 | 50 | 50 | 1 | 60 | 60
          3 |  | 1 | 10 | 10 |  |  |
        `,
        ),
      ),
    );
    const [list] = slip.lists;
    expect(slip.kind).toBe('change-slip');
    expect(list?.columns.map(({ field: name, side, column }) => `${name}/${side}/${column}`)).toEqual([
      'seq/both/0',
      'group/both/1',
      'quantity/old/2',
      'price/old/3',
      'subtotal/old/4',
      'quantity/new/5',
      'price/new/6',
      'subtotal/new/7',
    ]);
    expect(list?.lines.map(({ group }) => `${shown(group)} ${cellsOf(group)}`)).toEqual(Array(3).fill('服务器 B3:B5'));
    expect(list?.lines.map(sides)[2]).toBe('1 10 10 not-found not-found not-found');
  });

  test('group labels that are not merged reach over the blank cells to their right', () => {
    const slip = only(
      formsOf(
        sheet(
          '清单',
          `
          序号 | 名称 | 合同 |  |  | 变更 |  |
           |  | 数量 | 单价 | 小计 | 数量 | 单价 | 小计
          1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 300
        `,
        ),
      ),
    );
    expect(slip.lists[0]?.lines.map(sides)).toEqual(['2 100 200 3 100 300']);
  });

  test('the same columns twice without any side are old and new from left to right, and this is said', () => {
    const slip = only(
      formsOf(
        sheet(
          '项目变更单',
          `
          变更内容 | 更换设备
          序号 | 名称 | 数量 | 单价 | 小计 | 数量 | 单价 | 小计
          1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 300
        `,
        ),
      ),
    );
    expect(slip.lists[0]?.lines.map(sides)).toEqual(['2 100 200 3 100 300']);
    expect(slip.matched.join()).toContain('按左为原、右为现');
  });

  test('a unit in the cell goes before the number format, the heading, the title line', () => {
    const budget = only(
      formsOf(
        sheet(
          '预算',
          `
          项目预算表 |  | 单位：千元
          名称 | 数量 | 单价（万元） | 小计
          甲 | 1 | 5 | 50
          乙 | 1 | 5000元 | 5{0.00"万元"}
        `,
        ),
      ),
    );
    expect(budget.lists[0]?.lines.map(({ old }) => [shown(old.price), shown(old.subtotal)])).toEqual([
      ['50000', '50000'],
      ['5000', '50000'],
    ]);
  });

  test('a page that goes on under 续表 with its heading repeated is the same list', () => {
    const budget = only(
      formsOf(
        sheet(
          '预算',
          `
          序号 | 名称 | 数量 | 单价 | 小计
          1 | 甲 | 1 | 10 | 10
          项目负责人（签名）：
          续表
          序号 | 名称 | 数量 | 单价 | 小计
          2 | 乙 | 1 | 20 | 20
          合计 |  |  |  | 30
        `,
        ),
      ),
    );
    expect(budget.lists.map(({ lines }) => lines.length)).toEqual([2]);
    expect(budget.lists[0]?.totals[0]?.lines).toEqual([0, 1]);
  });

  test('blank rows, a repeated heading, column numbers and notes are no lines', () => {
    const budget = only(
      formsOf(
        sheet(
          '预算',
          `
          序号 | 名称 | 数量 | 单价 | 小计
          1 | 2 | 3 | 4 | 5
          1 | 甲 | 1 | 10 | 10

          序号 | 名称 | 数量 | 单价 | 小计
          2 | 乙 | 1 | 20 | 20
          3
          注：单价含税。
          1 | 丙 | 1 | 30 | 30
        `,
        ),
      ),
    );
    expect(budget.lists[0]?.lines.map(({ key }) => key)).toEqual(['1', '2']);
  });

  test('a total at the top stands for all lines', () => {
    const budget = only(
      formsOf(
        sheet(
          '概算',
          `
          序号 | 费用名称 | 金额（万元） | 备注
           | 总计 | 30 |
          一 | 建筑工程费 | 10 |
          1 | 机房改造 | 10 |
          二 | 集成费 | 20 | 按比例
        `,
        ),
      ),
    );
    const [list] = budget.lists;
    expect(list?.lines.map(({ old }) => `${shown(old.name)} ${shown(old.subtotal)}`)).toEqual([
      '机房改造 100000',
      '集成费 200000',
    ]);
    expect(list?.totals.map(({ label, lines }) => [label, lines])).toEqual([
      ['总计', [0, 1]],
      ['建筑工程费', [0]],
    ]);
  });

  test('totals in words and in figures, sections by name, a percentage row and footers are told apart', () => {
    const budget = only(
      formsOf(
        sheet(
          '概算表',
          `
          单位：万元
          费用名称 | 规格 | 数量 | 单价 | 小计
          一、硬件 |  |  |  | 20
          服务器 | A | 2 | 10 | 20
          二、集成费 |  |  |  | 5
          总计 |  |  |  | 25
          合计（人民币大写）：贰拾伍万元整
          编制单位：示例公司
        `,
        ),
      ),
    );
    const [list] = budget.lists;
    expect(list?.lines.map(({ key, old }) => `${key} ${shown(old.subtotal)}`)).toEqual([
      '服务器 200000',
      '二、集成费 50000',
    ]);
    expect(list?.totals.map(({ kind, old, lines }) => [kind, shown(old), lines])).toEqual([
      ['subtotal', '200000', [0]],
      ['total', '250000', [0, 1]],
      ['in-words', '250000', [0, 1]],
    ]);
  });

  test('a heading of three rows, with a column of differences that is no side', () => {
    const slip = only(
      formsOf(
        sheet(
          '变更',
          `
          序号 | 名称 | 变更前后对照 |  |  |  |  |  |  | 备注 (merge A1:A3, B1:B3, C1:I1, J1:J3)
           |  | 变更前 |  |  | 变更后 |  |  | 增减额 (merge C2:E2, F2:H2, I2:I3)
           |  | 数量 | 单价（万元） | 金额（万元） | 数量 | 单价（万元） | 金额（万元）
          1 | 服务器 | 2 | 5 | 10 | 3 | 5 | 15 | 5
        `,
        ),
      ),
    );
    expect(slip.lists[0]?.lines.map(sides)).toEqual(['2 50000 100000 3 50000 150000']);
  });

  test('R-12: of the columns with and without tax those with tax are taken, and this is said', () => {
    const budget = only(
      formsOf(
        sheet(
          '报价表',
          `
          名称 | 数量 | 单价(不含税) | 税率 | 单价(含税) | 合价(含税)
          甲 | 1 | 100 | "13%" | 113 | 113
        `,
        ),
      ),
    );
    expect(budget.lists[0]?.lines.map(({ old }) => [shown(old.price), shown(old.subtotal)])).toEqual([['113', '113']]);
    expect(budget.matched.join()).toContain('含税');
    const without = budget.lists[0]?.tax?.without;
    expect(without?.lines.map(({ old }) => [shown(old.price), old.subtotal.known])).toEqual([['100', false]]);
    expect(without?.headings.map(({ as }) => as?.field)).toEqual([
      'name',
      'quantity',
      'price',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('what is no number is unreadable, with the reason, and never zero', () => {
    const budget = only(
      formsOf(
        sheet(
          '预算',
          `
          名称 | 数量 | 单价 | 小计
          甲 | 若干 | 约5万元 | #REF!
        `,
        ),
      ),
    );
    const old = budget.lists[0]?.lines[0]?.old;
    expect([old?.quantity, old?.price, old?.subtotal].map(shown)).toEqual(['unreadable', 'unreadable', 'unreadable']);
    expect(said(old?.subtotal)).toContain('#REF!');
  });

  test('R-11: numbers typed as text are numbers', () => {
    const budget = only(formsOf(sheet('预算', '名称 | 数量 | 小计\n甲 | "1" | "100000"\n乙 | 1 | 50000')));
    expect(budget.lists[0]?.lines.map(({ old }) => shown(old.subtotal))).toEqual(['100000', '50000']);
  });
});

describe('what is recognised', () => {
  test('a lunch list is offered, never taken', () => {
    const lunch = only(formsOf(sheet('Sheet1', '午餐\n名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 15 | 150')));
    expect(lunch).toMatchObject({ kind: 'budget', recognition: 'doubtful' });
  });

  test('a sheet that is no form gives none, and says what was looked for', () => {
    const recognition = recognizeForms(workbook(sheet('通讯录', '姓名 | 电话\n某 | 1')), layouts);
    expect(recognition.documents).toEqual([]);
    expect(recognition.lookedFor.map(({ kind }) => kind)).toEqual([
      'project-facts',
      'change-slip',
      'initiation-application',
      'data-resource-checklist',
      'change-register',
      'budget',
    ]);
  });

  test('a form may begin anywhere', () => {
    const slip = only(formsOf(sheet('x', SLIP.replace(/\(merge [^)]*\)/g, ''), { origin: { row: 5, column: 3 } })));
    expect(slip.kind).toBe('change-slip');
    expect(slip.lists.map(({ lines }) => lines.length)).toEqual([2, 1]);
    expect(field(slip, 'contractor')).toBe('示例科技有限公司');
  });

  test('several forms on one sheet are told apart', () => {
    const documents = formsOf(
      sheet(
        '全部',
        `
        项目要素表
        合同金额 | 420万元
        数据资源管理核查表
        监理合同 | 无

        项目变更单
        变更内容 | 更换设备
        序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
        1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 300

        软硬件预算表
        名称 | 数量 | 单价 | 小计
        服务器 | 2 | 100 | 200
      `,
      ),
    );
    expect(documents.map(({ kind, recognition }) => `${kind} ${recognition}`)).toEqual([
      'project-facts certain',
      'change-slip certain',
      'budget certain',
    ]);
    expect([...(documents[0]?.fields.keys() ?? [])]).toEqual(['合同金额', '数据资源管理核查表', '监理合同']);
  });

  test('the sheet of project facts is known by its heading or its name', () => {
    const named = only(
      formsOf(sheet('项目要素', '项目名称 | 示例平台\n合同金额（万元） | 420\n合同金额（万元） | 421')),
    );
    expect([...named.fields.keys()]).toEqual(['项目名称', '合同金额（万元）', '合同金额（万元）#2']);
    expect(named.fields.get('合同金额（万元）')).toMatchObject({ number: 420, unit: '万元' });
    expect(formsOf(sheet('任意', '项目名称 | 示例平台'))).toEqual([]);
  });

  test('the heading over the two columns of project facts is no fact', () => {
    const named = only(formsOf(sheet('项目要素', '要 素 | 内容 | 说明\n项目名称 | 示例平台 |\n项目 | 示例平台 |')));
    expect([...named.fields.keys()]).toEqual(['项目名称', '项目']);
  });

  test('subtotals in 万元 are exact to the last place that the list writes, two at least; those in yuan to the fen', () => {
    const places = (heading: string, ...subtotals: readonly string[]) => {
      const rows = subtotals.map((subtotal, at) => `货${at + 1} | 3 | 1234.56 | ${subtotal}`);
      const budget = only(
        formsOf(sheet('预算', ['预算表', `名称 | 数量 | 单价（元） | ${heading}`, ...rows].join('\n'))),
      );
      return budget.lists[0]?.lines.map(({ old }) => old.subtotalTo?.toString());
    };
    expect(places('小计（万元）', '0.37', '0.4')).toEqual(['100', '100']);
    expect(places('小计（万元）', '15', '6.7495')).toEqual(['1', '1']);
    expect(places('小计（万元）', '15', '0.123456')).toEqual([undefined, undefined]);
    expect(places('小计（元）', '0.37', '0.4')).toEqual([undefined, undefined]);
  });

  test('an unchanged sheet is not read again, an unchanged row gives the same line', () => {
    const first = sheet('预算', '名称 | 数量 | 单价 | 小计\n甲 | 1 | 10 | 10\n乙 | 1 | 20 | 20', { id: 's' });
    const edited = {
      ...first,
      rows: [first.rows[0], first.rows[1], [{ value: '乙' }, { value: 2 }, { value: 20 }, { value: 40 }]],
    };
    const [before, again, after] = [first, first, edited].map(
      (drawn) => recognizeForms(workbook(drawn), layouts).documents[0],
    );
    expect(again).toBe(before);
    expect(after?.lists[0]?.lines[0]).toBe(before?.lists[0]?.lines[0]);
    expect(shown(after?.lists[0]?.lines[1]?.old.subtotal)).toBe('40');
  });
});

describe('the initiation application (附表1)', () => {
  const APPLICATION = `
    项目立项申请表 (merge A1:F1)
    申请单位（盖章）：示例市数据局 |  |  |  | 项目编号：SL-01
    申请单位 | 示例市数据局 (merge B3:F3)
    项目名称 | 示例平台 (merge B4:F4)
    建设性质 |  | □新建 ☑扩建 □迁建 □改建 □其他 (merge A5:B5, C5:F5)
    计划动工时间 |  | 2025年3月 |  | 项目总投资（万元） | 1234.56 (merge A6:B6, C6:D6, E6:E7, F6:F7)
    计划竣工时间 |  | 年 月 (merge A7:B7, C7:D7)
    资金安排计划 | 第一年 | 500万元 |  | 资金来源 | 省级财政      万元 (merge A8:A10, C8:D8, E8:E10)
     | 第二年 | 400万元 |  |  | 市级财政 1000 万元 (merge C9:D9)
     | 第三年 | 万元 |  |  | 单位自筹234.56万元 (merge C10:D10)
    建设内容 | 扩建平台 (merge B11:F11)
    预期经济和社会效益 | 便民
    申请单位意见及盖章： (merge A13:F13)
    同意申报 |  |  |  |  | 主要领导签字：\\n年 月 日
    行业主管部门意见及盖章：
  `;
  test('its fields are read, blanks printed by the form among them', () => {
    const form = only(formsOf(sheet('附表1', APPLICATION)));
    expect(form).toMatchObject({ kind: 'initiation-application', recognition: 'certain' });
    expect(
      [
        'projectNumber',
        'applicant',
        'nature',
        'plannedStart',
        'plannedEnd',
        'totalInvestment',
        'year1',
        'year3',
        'municipal',
        'ownFunds',
        'applicantOpinion',
      ].map((id) => `${id} ${field(form, id)}`),
    ).toEqual([
      'projectNumber SL-01',
      'applicant 示例市数据局',
      'nature □新建 ☑扩建 □迁建 □改建 □其他',
      'plannedStart 2025年3月',
      'plannedEnd 年 月',
      'totalInvestment 1234.56',
      'year1 500万元',
      'year3 万元',
      'municipal 1000 万元',
      'ownFunds 234.56万元',
      'applicantOpinion 同意申报',
    ]);
    expect(form.fields.get('totalInvestment')?.unit).toBe('万元');
  });
});

test('the data resource checklist (附表2) is known by its labels', () => {
  const form = only(
    formsOf(
      sheet(
        '附表2',
        `
        项目数据资源管理核查表
        单位名称（盖章）：示例市数据局
        项目名称 | 示例平台
        项目总投资 | 系统硬件 | 500000
         | 系统软件 | 200000
         | 应用软件开发 | 300000 (merge A4:A6)
        本项目数据内容 | 系统功能 | 产生数据名称 | 共享周期 | 提供方式
         | 功能1 | 企业信息 | 每日 | 接口
      `,
      ),
    ),
  );
  expect(form).toMatchObject({ kind: 'data-resource-checklist', recognition: 'certain' });
  expect(['owner', 'hardware', 'systemSoftware', 'applicationSoftware'].map((id) => field(form, id))).toEqual([
    '示例市数据局',
    '500000',
    '200000',
    '300000',
  ]);
});
