import { formatCellRange } from '../../src/base/address';
import type { FactId } from '../../src/facts/fact-id';
import { gatherFacts, type Gathered } from '../../src/facts/gather-facts';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { sheetName, type Sheet } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { ourDictionary, ourLayouts } from '../support/our-rules';

const [dictionary, layouts] = [ourDictionary(), ourLayouts()];

interface Asked extends Gathered {
  value(subject: string, fact: FactId): string;
  cells(subject: string, fact: FactId): string;
  said(subject: string, fact: FactId): string;
}

function factsOf(...sheets: Sheet[]): Asked {
  const book = workbook(...sheets);
  const gathered = gatherFacts(recognizeForms(book, layouts).documents, dictionary, book);
  const reading = (subject: string, fact: FactId) => {
    const found = gathered.subjects.find(({ id }) => id === subject);
    if (!found) throw new Error(`no ${subject}, but ${gathered.subjects.map(({ id }) => id).join(' ')}`);
    return found.facts.get(fact);
  };
  return {
    ...gathered,
    value: (subject, fact) => {
      const read = reading(subject, fact);
      return read === undefined ? 'nothing said' : read.known ? String(read.value.value) : read.why;
    },
    cells: (subject, fact) => {
      const read = reading(subject, fact);
      const cells = read === undefined ? [] : read.known ? read.cells : read.looked;
      return cells.map((range) => formatCellRange(sheetName(book, range.sheet), range)).join(' ');
    },
    said: (subject, fact) => {
      const read = reading(subject, fact);
      return (read?.known ? read.assumed?.zh : read?.reason?.zh) ?? '';
    },
  };
}

const facts = (rows: string) => sheet('项目要素表', rows);
const HEADING =
  '序号 | 分项目名称 | 原型号 | 原参数 | 原数量 | 原单价 | 原小计 | 现型号 | 现参数 | 现数量 | 现单价 | 现小计 | 备注';
const slip = (rows: string, basics = '', name = '变更单') =>
  sheet(name, `项目变更单\n${basics}\n硬件设备变更清单\n${HEADING}\n${rows}`);

describe('the sheet of project facts', () => {
  test('an amount of a form of which nothing states the unit counts as yuan, and that is said; the sheet of project facts is in yuan', () => {
    const said = (basics: string) => factsOf(slip('', basics)).said('project', 'contract.amount');
    expect(said('合同金额 | 4200000')).toContain('按元计');
    expect(said('合同金额 | 4,200,000')).toContain('按元计');
    for (const basics of [
      '合同金额（万元） | 420',
      '合同金额 | 420万元',
      '合同金额 | 肆佰贰拾万元整',
      '合同金额 | 420{0.00"万元"}',
    ])
      expect(said(basics)).toBe('');
    expect(factsOf(facts('合同金额 | 4200000')).said('project', 'contract.amount')).toBe('');
  });

  test('amounts count by the unit of the label, of the value, of the note, else as yuan', () => {
    const known = factsOf(
      facts(`
        合同金额（万元） | 420
        中标价 | 418万元
        预算金额 | 5,000,000
        决算金额 | 4.1 | 单位：百万元
        原批复概算总投资 | 伍佰万元整
        项目总投资 | 500{0.00"万元"}
      `),
    );
    expect(
      (
        [
          'contract.amount',
          'award.amount',
          'budget.amount',
          'finalAccount.amount',
          'estimate.original',
          'project.totalInvestment',
        ] as const
      ).map((id) => known.value('project', id)),
    ).toEqual(['4200000', '4180000', '5000000', '4100000', '5000000', '5000000']);
    expect(known.cells('project', 'contract.amount')).toBe('项目要素表!B1');
  });

  test('a note 单位：万元 in the heading counts for every row', () => {
    const known = factsOf(sheet('甲', '项目要素表 |  | 单位：万元\n合同金额 | 420\n中标价 | 4180000元'));
    expect([known.value('project', 'contract.amount'), known.value('project', 'award.amount')]).toEqual([
      '4200000',
      '4180000',
    ]);
  });

  test('dates, numbers, yes and no, materials and choices are taken for what they are', () => {
    const known = factsOf(
      facts(`
        变更申请日期 | 45356
        合同签订日期 | 二〇二四年三月五日
        计划年度 | 2025年
        等保级别 | 第三级
        是否涉密 | 否
        是否重大项目 | √
        监理合同 | 无
        立项批复 | 有，示例批〔2024〕3号
        变更口径 | 净额
        调整情形 | （二）
        建设方式 | 自建
      `),
    );
    expect(
      (
        [
          'change.appliedOn',
          'contract.signedOn',
          'plan.year',
          'security.level',
          'scope.secret',
          'plan.major',
          'material.supervisionContract',
          'material.approval',
          'change.interpretation',
          'change.ground',
          'project.mode',
        ] as const
      ).map((id) => known.value('project', id)),
    ).toEqual(['2024-03-05', '2024-03-05', '2025', '3', 'false', 'true', 'false', 'true', 'net', '二', '自行建设']);
  });

  test.each<[string, FactId, string]>([
    ['合同金额 | 约420万元', 'contract.amount', '约'],
    ['合同金额 | #REF!', 'contract.amount', '公式'],
    ['变更申请日期 | 2024年3月', 'change.appliedOn', '只写到月'],
    ['监理合同 | 待补', 'material.supervisionContract', '“有”还是“无”'],
    ['是否重大项目 | 可能', 'plan.major', '“是”还是“否”'],
    ['变更口径 | 随便', 'change.interpretation', '可填'],
  ])('%s cannot be read, and the reason says why', (row, fact, words) => {
    const known = factsOf(facts(row));
    expect(known.value('project', fact)).toBe('unreadable');
    expect(known.said('project', fact)).toContain(words);
    expect(known.cells('project', fact)).toBe('项目要素表!B1');
  });

  test.each([
    ['2024年3月', '2024-03-05', '2024-03-05'],
    ['2024-03-05', '2024年3月', '2024-03-05'],
    ['2024年3月底', '2024-04-01', 'conflicting'],
    ['2024年4月', '2024-03-05', 'conflicting'],
    ['2024-03-05', '2024年4月', 'conflicting'],
    ['2024年3月', '2024年4月', 'conflicting'],
    ['2024年3月', '无', 'unreadable'],
  ])('of %s and %s in two rows the more exact counts, where it lies within the other', (one, other, value) => {
    const known = factsOf(facts(`合同签订日期 | ${one}\n签订日期 | ${other}`));
    expect(known.value('project', 'contract.signedOn')).toBe(value);
    expect(known.problems.map(({ kind }) => kind)).toEqual(value === 'conflicting' ? ['conflicting-facts'] : []);
  });

  test('the same label twice with different values is a conflict that names both cells', () => {
    const known = factsOf(facts('合同金额 | 420万元\n合同总价 | 430万元'));
    expect(known.value('project', 'contract.amount')).toBe('conflicting');
    expect(known.problems).toMatchObject([{ kind: 'conflicting-facts' }]);
    expect(known.problems[0]?.message.zh).toMatch(/项目要素表!B1.*4200000.*项目要素表!B2.*4300000/);
    expect(factsOf(facts('合同金额 | 420万元\n合同总价 | 4200000元')).value('project', 'contract.amount')).toBe(
      '4200000',
    );
  });

  test.each<[string, FactId, string]>([
    ['原批复概算总投资 | 0.00', 'estimate.original', 'unreadable'],
    ['合同金额 | 0元', 'contract.amount', 'unreadable'],
    ['项目总投资 | -5万元', 'project.totalInvestment', '-50000'],
  ])('%s is impossible, and told as a problem with its cell; by nought nothing is judged', (row, fact, value) => {
    const known = factsOf(facts(row));
    expect(known.value('project', fact)).toBe(value);
    expect(known.problems).toMatchObject([{ kind: 'impossible-fact' }]);
    expect(known.problems[0]?.message.zh).toMatch(/项目要素表!B1.*须大于零/);
  });

  test('a blank value is absent and says where it was looked for; 是否涉密 and its like are assumed 否', () => {
    const known = factsOf(facts('合同金额 | 　万元\n项目名称 | 示例平台'));
    expect(known.value('project', 'contract.amount')).toBe('not-found');
    expect(known.cells('project', 'contract.amount')).toBe('项目要素表!B1');
    expect(known.value('project', 'award.amount')).toBe('not-found');
    expect(known.cells('project', 'award.amount')).toBe('项目要素表!A1:B2');
    expect(known.value('project', 'scope.secret')).toBe('false');
    expect(known.said('project', 'scope.secret')).toContain('是否涉密');
    expect(known.subjects[0]?.title).toBe('示例平台');
  });

  test('several contracts: the sum is known, the one amount is not', () => {
    const known = factsOf(
      facts('合同金额：软件合同 | 300万元\n合同金额：硬件合同 | 700万元\n报送备案：项目变更/示例局 | 2024-3-5'),
    );
    expect(known.value('project', 'contract.amountSum')).toBe('10000000');
    expect(known.value('project', 'contract.amount')).toBe('not-found');
    expect(known.said('project', 'contract.amount')).toContain('2 份合同');
    expect(known.value('project', 'contract.amount:硬件合同')).toBe('7000000');
    expect(known.value('project', 'filing:项目变更/示例局')).toBe('2024-03-05');
  });

  test('a unit behind the name of a contract, or of a category, counts and is no part of the name', () => {
    const known = factsOf(
      facts('合同金额：软件合同（万元） | 3\n合同金额（万元）：硬件合同 | 4\n政府采购限额标准：货物（万元） | 50'),
    );
    expect(known.value('project', 'contract.amount:软件合同')).toBe('30000');
    expect(known.value('project', 'contract.amount:硬件合同')).toBe('40000');
    expect(known.value('project', 'contract.amountSum')).toBe('70000');
    expect(known.value('project', 'parameter.procurementThresholdGoods')).toBe('500000');
  });

  test('where a day stands, 无 is an answer: there is none; what is no day and no such answer cannot be read', () => {
    const known = factsOf(
      facts(
        '报送备案：验收报告/示例局 | 无\n报送备案：验收报告/审计局 | 未报送\n季度报送：2024Q1 | 待定\n初验日期 | 无',
      ),
    );
    expect(known.value('project', 'filing:验收报告/示例局')).toBe('false');
    expect(known.value('project', 'filing:验收报告/审计局')).toBe('false');
    expect(known.value('project', 'report.quarterly:2024Q1')).toBe('unreadable');
    expect(known.value('project', 'acceptance.preliminaryOn')).toBe('false');
  });
});

describe('the changed amounts of a slip', () => {
  const known = factsOf(
    slip(`
      1 | 服务器 | A1 | 16核 | 2 | 85000 | 170000 | B1 | 32核 | 3 | 60000 | 180000
      2 | 交换机 | S1 | 48口 | 10 | 1000 | 10000 |  |  |  |  |
      3 | 存储 | C1 | 10T | 1 | 50000 | 50000 | C2 | 10T | 1 | 50000 | 50000
      4 | 机柜 | J1 | 42U | 4 | 2000 | 8000 | J1 | 42U | 4 | 2000 | 8000
      5 | 网关 |  |  |  |  |  | W1 | 千兆 | 1 | 30000 | 30000
      合计 |  |  |  |  |  | 238000 |  |  |  |  | 268000
    `),
  );

  test('are sums over the changed lines only; a pasted unchanged line is none of them', () => {
    expect(
      (
        [
          'increase',
          'decrease',
          'oldTotal',
          'newTotal',
          'delta',
          'absoluteSum',
          'newContent',
          'lineCount',
          'identicalLineCount',
          'oldSumAllLines',
          'newSumAllLines',
        ] as const
      ).map((name) => `${name} ${known.value('change:1', `change.${name}`)}`),
    ).toEqual([
      'increase 40000',
      'decrease 10000',
      'oldTotal 230000',
      'newTotal 260000',
      'delta 30000',
      'absoluteSum 50000',
      'newContent 30000',
      'lineCount 4',
      'identicalLineCount 1',
      'oldSumAllLines 238000',
      'newSumAllLines 268000',
    ]);
  });

  test('name their cells in few ranges', () => {
    expect(known.cells('change:1', 'change.oldTotal')).toBe('变更单!G6:G8 变更单!G10');
    expect(known.cells('change:1', 'change.newContent')).toBe('变更单!L10');
  });

  test('an assumed unit is said', () => {
    expect(known.said('change:1', 'change.delta')).toContain('按元');
  });

  test('of a list with one unreadable amount are not computed, and the cell is named', () => {
    const broken = factsOf(
      slip('1 | 甲 | A | a | 1 | 10 | 10 | B | b | 1 | 20 | 约20\n2 | 乙 | A | a | 1 | 10 | 10 | B | b | 1 | 20 | 20'),
    );
    expect(broken.value('change:1', 'change.increase')).toBe('unreadable');
    expect(broken.cells('change:1', 'change.increase')).toBe('变更单!L5');
    expect(broken.said('change:1', 'change.increase')).toMatch(/1 处.*变更单!L5.*约/);
  });

  test('without 小计 take 数量×单价, and say so; with neither they are not computed', () => {
    const computed = factsOf(slip('1 | 甲 | A | a | 2 | 10 |  | B | b | 3 | 0.1 |'));
    expect(computed.value('change:1', 'change.newTotal')).toBe('0.3');
    expect(computed.said('change:1', 'change.newTotal')).toContain('数量×单价');
    expect(computed.value('line:1/hardware/1', 'line.newSubtotal')).toBe('not-found');
    const missing = factsOf(slip('1 | 甲 | A | a | 2 | 10 | 20 | B | b | 3 |  |'));
    expect(missing.value('change:1', 'change.newTotal')).toBe('unreadable');
    expect(missing.said('change:1', 'change.newTotal')).toContain('没有填小计');
  });

  test('R-09: a negative quantity counts as what it is', () => {
    expect(
      factsOf(slip('1 | 甲 | A | a | 0 |  | 0 | A | a | -2 | 5000 | -10000')).value('change:1', 'change.delta'),
    ).toBe('-10000');
  });

  test('R-02: hidden lines are counted, and this is said', () => {
    const hidden = factsOf(
      slip(
        '1 | 甲 | A | a | 1 | 10 | 10 | B | b | 1 | 20 | 20\n2 | 乙 | A | a | 1 | 10 | 10 | B | b | 1 | 20 | 20 (hidden)',
      ),
    );
    expect(hidden.value('change:1', 'change.increase')).toBe('20');
    expect(hidden.said('change:1', 'change.increase')).toContain('1 个隐藏行');
  });

  test('of a slip without lists are not found', () => {
    const empty = factsOf(sheet('变更单', '项目变更单\n变更内容 | 更换设备\n变更依据 | 合同'));
    expect(empty.value('change:1', 'change.delta')).toBe('not-found');
    expect(empty.said('change:1', 'change.delta')).toContain('没有读到');
  });
});

describe('lists and lines', () => {
  test('HY-27: what is stated, what the cells add up to and what recomputing gives stand side by side', () => {
    const known = factsOf(
      slip(`
        1 | 甲 | A | a | 2 | 85000.00 | 170000.00 | B | b | 3 | 56000.00 | 168000.00
        2 | 乙 | A | a | 10 | 1200.50 | 12000.50 |  |  | 0 |  | 0
        合计 |  |  |  |  |  | 182000.50 |  |  |  |  | 168000.00
      `),
    );
    const list = 'list:1/hardware';
    expect(
      (
        [
          'list.statedOldTotal',
          'list.oldSum',
          'list.recomputedOldSum',
          'list.statedNewTotal',
          'list.newSum',
          'list.recomputedNewSum',
        ] as const
      ).map((id) => known.value(list, id)),
    ).toEqual(['182000.5', '182000.5', '182005', '168000', '168000', '168000']);
    const line = 'line:1/hardware/2';
    expect(
      (
        [
          'line.oldQuantity',
          'line.oldPrice',
          'line.oldSubtotal',
          'line.newPrice',
          'line.delta',
          'line.changed',
        ] as const
      ).map((id) => known.value(line, id)),
    ).toEqual(['10', '1200.5', '12000.5', 'not-found', '-12000.5', 'true']);
    expect(known.cells(line, 'line.oldSubtotal')).toBe('变更单!G7');
  });

  test('a line is named by its number, also when rows are inserted above; a second 3 is 3#2', () => {
    const rows = '3 | 甲 | A | a | 1 | 1 | 1 | B | b | 1 | 2 | 2\n3 | 乙 | A | a | 1 | 1 | 1 | B | b | 1 | 2 | 2';
    const ids = (drawn: Sheet) =>
      factsOf(drawn)
        .subjects.filter(({ kind }) => kind === 'line')
        .map(({ id }) => id);
    expect(ids(slip(rows))).toEqual(['line:1/hardware/3', 'line:1/hardware/3#2']);
    expect(ids(slip(rows, '\n\n'))).toEqual(ids(slip(rows)));
  });

  test('a budget is a list of the project, with one side', () => {
    const known = factsOf(
      sheet('设备预算', '名称 | 数量 | 单价（万元） | 小计（万元）\n甲 | 2 | 5 | 10\n合计 |  |  | 10'),
    );
    expect(known.value('list:budget', 'list.statedTotal')).toBe('100000');
    expect(known.value('line:budget/甲', 'line.price')).toBe('50000');
  });

  test('a doubtful list says nothing', () => {
    expect(
      factsOf(sheet('Sheet1', '午餐\n名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 15 | 150')).subjects.map(({ id }) => id),
    ).toEqual(['project']);
  });
});

describe('one application', () => {
  const row = (price: number) => `1 | 甲 | A | a | 1 | 10 | 10 | B | b | 1 | ${price} | ${price}`;
  const software = (price: number, name = '软件') =>
    sheet(name, `应用软件变更清单\n${HEADING}\n1 | 门户 | A | a | 1 | 10 | 10 | B | b | 1 | ${price} | ${price}`);

  test('HY-10: hardware and software lists on two sheets are one application', () => {
    const known = factsOf(slip(row(30), '变更内容 | 更换'), software(50));
    expect(known.subjects.filter(({ kind }) => kind === 'change').map(({ id }) => id)).toEqual(['change:1']);
    expect(known.value('change:1', 'change.increase')).toBe('60');
    expect(known.value('project', 'change.applicationCount')).toBe('1');
    expect(known.said('project', 'change.applicationCount')).toContain('1 份变更单');
  });

  test('is known by its number', () => {
    const known = factsOf(slip(row(30), '变更单编号：BG-01', '一'), slip(row(40), '变更单编号：BG-02', '二'));
    expect(known.value('change:BG-01', 'change.increase')).toBe('20');
    expect(known.value('change:BG-02', 'change.increase')).toBe('30');
    expect(known.value('project', 'change.applicationCount')).toBe('2');
  });

  test('unnumbered ones count in the order of their days', () => {
    const known = factsOf(
      slip(row(30), '变更内容 | 更换\n建设单位意见： | 同意\n日期： | 2024-6-1', '后'),
      slip(row(40), '变更内容 | 增加\n建设单位意见： | 同意\n日期： | 2024-3-1', '先'),
    );
    expect(known.value('change:1', 'change.increase')).toBe('30');
    expect(known.value('change:1', 'change.appliedOn')).toBe('2024-03-01');
    expect(known.said('change:1', 'change.appliedOn')).toContain('建设单位');
    expect(known.value('change:2', 'change.increase')).toBe('20');
  });

  test('a month alone tells which came first, where the other day lies in another month', () => {
    const of = (one: string, other: string) =>
      factsOf(
        slip(row(30), `变更内容 | 更换\n变更申请日期 | ${one}`, '后'),
        slip(row(40), `变更内容 | 增加\n变更申请日期 | ${other}`, '先'),
      );
    expect(of('2024年6月', '2024-3-1').value('change:1', 'change.increase')).toBe('30');
    const orders = (known: ReturnType<typeof of>) =>
      known.subjects.flatMap(({ id, earlier = [] }) => earlier.map(({ order }) => `${id} ${order ?? 'known'}`));
    expect(orders(of('2024年6月', '2024-3-1'))).toEqual(['change:2 known']);
    expect(orders(of('2024年3月', '2024-3-1'))).toEqual(['change:1 unknown', 'change:2 unknown']);
  });

  test('two sheets that hold the same list with different content are a problem, not a sum', () => {
    const known = factsOf(slip(row(30), '变更单编号：BG-01', '修改'), slip(row(40), '变更单编号：BG-01', '最终版'));
    expect(known.value('change:BG-01', 'change.increase')).toBe('conflicting');
    expect(known.problems).toMatchObject([{ kind: 'conflicting-forms' }]);
    expect(known.problems[0]?.message.zh).toMatch(/“修改”.*“最终版”/);
  });

  test('a copy of the same list counts once; a list that goes on numbering is its next page', () => {
    const twice = factsOf(slip(row(30), '变更单编号：BG-01', '一'), slip(row(30), '变更单编号：BG-01', '二'));
    expect(twice.value('change:BG-01', 'change.increase')).toBe('20');
    const paged = factsOf(
      slip(row(30), '变更单编号：BG-01', '一'),
      slip(row(30).replace('1 |', '2 |'), '变更单编号：BG-01', '二'),
    );
    expect(paged.value('change:BG-01', 'change.increase')).toBe('40');
    expect(paged.problems).toEqual([]);
  });

  test('the day on the slip and the day in the sheet of project facts must be the same', () => {
    const stated = facts('变更申请日期 | 2024-3-1');
    const known = factsOf(stated, slip(row(30), '变更申请日期 | 2024-3-2'));
    expect(known.value('change:1', 'change.appliedOn')).toBe('conflicting');
    const signedOnly = factsOf(stated, slip(row(30), '变更内容 | 更换\n建设单位意见：\n日期： | 2024-3-9'));
    expect(signedOnly.value('change:1', 'change.appliedOn')).toBe('nothing said');
  });

  test('new content is as the sheet of project facts states it, and a difference is said', () => {
    const known = factsOf(facts('新增建设内容投资 | 5'), slip(row(30)));
    expect(known.value('change:1', 'change.newContent')).toBe('5');
    expect(known.said('change:1', 'change.newContent')).toContain('不同');
  });
});

describe('the initiation application', () => {
  const application = (years: readonly string[], sources: string) =>
    sheet(
      '附表1',
      `
      项目立项申请表
      建设性质 | □新建 ☑扩建 □其他
      计划动工时间 | 2025年3月
      项目总投资（万元） | 1234.56
      第一年 | ${years[0]}万元
      第二年 | ${years[1]}万元
      第三年 | ${years[2]}万元
      第四年 | 万元
      省级财政 万元 | ${sources}
    `,
    );

  test.each([
    ['HY-24', ['500', '400', '334.56'], '市级财政 1000 万元 | 单位自筹 234.56 万元', '12345600', '12345600'],
    ['HY-25', ['500', '400', '334.55'], '市级财政 1234.56万元', '12345500', '12345600'],
  ])('%s: years and sources add up, a blank adding nothing', (_, years, sources, yearsTotal, sourcesTotal) => {
    const known = factsOf(application(years, sources));
    expect(known.value('project', 'application.yearsTotal')).toBe(yearsTotal);
    expect(known.value('project', 'application.sourcesTotal')).toBe(sourcesTotal);
    expect(known.value('project', 'project.totalInvestment')).toBe('12345600');
  });

  test('the ticked box is the choice, a month is a month', () => {
    const known = factsOf(application(['1', '1', '1'], ''));
    expect(known.value('project', 'project.nature')).toBe('扩建');
    expect(known.value('project', 'application.plannedStart')).toBe('2025-03');
  });
});
