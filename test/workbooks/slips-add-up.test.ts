/** Slips of one workbook add up: what earlier ones changed counts with the later, by its own amount, and is told. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';
import type { Sheet } from '../../src/workbook/workbook';

const facts = (pack: string, ...rows: readonly string[]) =>
  sheet('项目要素表', ['项目要素表', `适用办法 | ${pack}`, ...rows].join('\n'));

interface Slip {
  readonly on?: string;
  readonly more?: readonly string[];
  readonly rows: readonly (readonly [old: string, now: string])[];
}

function slip(number: string, { on, more = [], rows }: Slip): Sheet {
  const lines = rows.map(
    ([old, now], at) =>
      `${at + 1} | 设备${number}-${at + 1} | ${old === '' ? '' : '甲型'} | ${old === '' ? '' : 1} | ${old} | ${old} | ${now === '' ? '' : '乙型'} | ${now === '' ? '' : 1} | ${now} | ${now}`,
  );
  return sheet(
    number,
    [
      '项目变更单',
      `变更单编号：${number}`,
      ...(on === undefined ? [] : [`变更申请日期：${on}`]),
      '变更依据：会议纪要',
      '变更内容：调整设备',
      ...more,
      '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
      ...lines,
    ].join('\n'),
  );
}

function judgedBy(check: string, subject: string, ...sheets: readonly Sheet[]) {
  const review = reviewed(workbook(...sheets));
  const finding = review.findings.find((one) => one.check === check && one.subject === subject);
  if (!finding) throw new Error(`no ${check}@${subject}: ${review.findings.map(({ id }) => id).join(' ')}`);
  const by = Object.fromEntries((finding.interpretations ?? []).map(({ id, outcome }) => [id, outcome]));
  const measured = Object.fromEntries(
    (finding.interpretations ?? []).map((one) => [one.id, one.amount?.value.toString()]),
  );
  return { ...finding, by, amounts: measured, says: finding.message.zh, review };
}

const HEYUAN = (...rows: readonly string[]) => facts('河府办〔2021〕30号', '合同金额 | 1,000,000', ...rows);
const DONGHE = (...rows: readonly string[]) =>
  facts(
    '东河区政务信息化项目建设管理办法（试行）',
    '原批复概算总投资 | 10,000,000',
    '建设目标是否改变 | 否',
    '调整情形 | 二',
    ...rows,
  );
const MUDAN = (...rows: readonly string[]) => facts('菏区政办发〔2023〕17号', '原批复概算总投资 | 10,000,000', ...rows);
const SHARE = 'heyuan.21-2-changed-amount';
const TOTAL = 'heyuan.21-1-contract-total';

const takenAway = (said: string) => slip('BG-1', { on: '2024-03-01', more: [said], rows: [['90000', '']] });
const TAKEN_AWAY = takenAway('主管部门意见：同意变更。');
const ADDED = slip('BG-2', { on: '2024-06-01', rows: [['', '90000']] });

describe('one slip takes 9 万 away, the next adds 9 万 (合同 100 万)', () => {
  test('the amounts of both add up, none is set off against the other', () => {
    const { outcome, by, amounts, says } = judgedBy(SHARE, 'change:BG-2', HEYUAN(), TAKEN_AWAY, ADDED);
    expect(outcome).toBe('depends');
    expect(amounts['net+cumulative']).toBe('180000');
    for (const [id, one] of Object.entries(by))
      expect([id, one]).toEqual([id, id.endsWith('cumulative') ? 'failed' : 'passed']);
    expect(says).toContain('其中以前的变更：变更单 BG-1 90,000.00元。');
  });

  test('the owner, who asks for it, is not the authority that agrees', () => {
    const ofOwner = takenAway('建设单位意见：同意变更。');
    expect(judgedBy(SHARE, 'change:BG-2', HEYUAN(), ofOwner, ADDED).says).toContain(
      '90,000.00元（只写了建设单位同意）',
    );
    const refused = takenAway('建设单位意见：不同意，费用过高。');
    expect(judgedBy(SHARE, 'change:BG-2', HEYUAN(), refused, ADDED).says).not.toContain('BG-1');
  });

  test('the contract total alone is signed: the contract amount again', () => {
    const { outcome, by, review } = judgedBy(TOTAL, 'change:BG-2', HEYUAN(), TAKEN_AWAY, ADDED);
    expect([outcome, by]).toEqual(['depends', { cumulative: 'passed', 'per-slip': 'failed' }]);
    const first = review.findings.find(({ id }) => id === `${SHARE}@change:BG-1`);
    expect(first?.outcome).toBe('passed');
    expect(first?.interpretations?.map(({ id }) => id)).toEqual(['net', 'larger-side', 'sum-of-differences', 'gross']);
  });

  test('the days tell which came first, not the sheets', () => {
    expect(judgedBy(SHARE, 'change:BG-2', HEYUAN(), ADDED, TAKEN_AWAY).outcome).toBe('depends');
    expect(judgedBy(SHARE, 'change:BG-1', HEYUAN(), ADDED, TAKEN_AWAY).outcome).toBe('passed');
  });

  test('without days their place does', () => {
    const [a, b] = [slip('甲', { rows: [['90000', '']] }), slip('乙', { rows: [['', '90000']] })];
    expect(judgedBy(SHARE, 'change:乙', HEYUAN(), a, b).outcome).toBe('depends');
    expect(judgedBy(SHARE, 'change:甲', HEYUAN(), a, b).outcome).toBe('passed');
  });
});

describe('an earlier slip', () => {
  const first = (...more: readonly string[]) => slip('BG-1', { on: '2024-03-01', more, rows: [['90000', '']] });

  test('that was refused does not count; as an application it does, and by the second interpretation it does not', () => {
    const refused = first('建设单位意见：不同意，费用过高。');
    const { outcome, by, review } = judgedBy(SHARE, 'change:BG-2', HEYUAN(), refused, ADDED);
    expect([outcome, Object.keys(by)]).toEqual(['passed', ['net', 'larger-side', 'sum-of-differences', 'gross']]);
    const count = review.findings.find(({ check }) => check === 'heyuan.21-3-count');
    expect(count?.interpretations?.map(({ id, outcome: one }) => [id, one])).toEqual([
      ['all-requests', 'failed'],
      ['approved-only', 'passed'],
    ]);
  });

  test('that nobody wrote the acceptance of counts, and the message says so', () => {
    expect(judgedBy(SHARE, 'change:BG-2', HEYUAN(), first(), ADDED).says).toContain(
      '变更单 BG-1 90,000.00元（没有写是否同意）',
    );
  });

  test('without figures is a draft: no application, and without effect on the other', () => {
    const draft = slip('BG-1', { on: '2024-03-01', rows: [['', '']] });
    const { outcome, review } = judgedBy(SHARE, 'change:BG-2', HEYUAN(), draft, ADDED);
    expect(outcome).toBe('passed');
    expect(review.findings.find(({ check }) => check === 'heyuan.21-3-count')?.outcome).toBe('passed');
    const own = review.findings.filter(({ check, subject }) => check.startsWith('form.') && subject.includes('BG-1'));
    expect(own.filter((one) => one.outcome === 'passed')).toEqual([]);
  });
});

describe('累计已变更金额', () => {
  test('stands for the earlier slips and is not added to them; where they show more, that counts, and the difference is told', () => {
    const { amounts, says } = judgedBy(SHARE, 'change:BG-2', HEYUAN('累计已变更金额 | 80,000'), TAKEN_AWAY, ADDED);
    expect([amounts['gross+cumulative'], amounts['gross+per-slip']]).toEqual(['180000', '90000']);
    expect(says).toContain('累计已变更金额 80,000.00元少于变更单 BG-1的合计 90,000.00元（相差 10,000.00元）');
  });

  test('above what the slips show it counts, and the difference is told', () => {
    const { amounts, says } = judgedBy(SHARE, 'change:BG-2', HEYUAN('累计已变更金额 | 95,000'), TAKEN_AWAY, ADDED);
    expect(amounts['gross+cumulative']).toBe('185000');
    expect(says).toContain('累计已变更金额 95,000.00元计，与变更单 BG-1的合计 90,000.00元 相差 5,000.00元');
  });

  test.each([
    ['80,000', 'failed'],
    ['95,000', 'passed'],
  ])('below what the slips show is a finding of its own: %s', (stated, outcome) => {
    const own = judgedBy('form.prior-as-slips', 'change:BG-2', HEYUAN(`累计已变更金额 | ${stated}`), TAKEN_AWAY, ADDED);
    expect(own.outcome).toBe(outcome);
  });

  test('never counts against an earlier slip', () => {
    const { outcome, amounts } = judgedBy(SHARE, 'change:BG-1', HEYUAN('累计已变更金额 | 80,000'), TAKEN_AWAY, ADDED);
    expect([outcome, amounts.gross]).toEqual(['passed', '90000']);
  });

  test('a negative one is a problem and takes nothing off', () => {
    const { outcome, review } = judgedBy(SHARE, 'change:BG-2', HEYUAN('累计已变更金额 | -80,000'), ADDED);
    expect(outcome).not.toBe('passed');
    expect(review.problems.map(({ message }) => message.zh).join()).toContain('不能为负');
  });

  test('where the register holds the first of three slips, it stands for that one, whose slip shows more, and the second is added', () => {
    const register = sheet('变更台账', '变更台账\n变更单编号 | 变更金额 | 累计变更金额\nBG-1 | 70,000 | 70,000');
    const third = slip('BG-3', { on: '2024-09-01', rows: [['', '1000']] });
    const { amounts, says } = judgedBy(SHARE, 'change:BG-3', HEYUAN(), TAKEN_AWAY, ADDED, third, register);
    expect(amounts['gross+cumulative']).toBe('181000');
    expect(says).toContain('变更单 BG-2 90,000.00元（没有写是否同意）');
  });
});

test('牡丹: two slips of 8% and 7.0000001% of the estimate', () => {
  const { outcome, by } = judgedBy(
    'mudan.21-changed-amount',
    'change:BG-2',
    MUDAN(),
    slip('BG-1', { on: '2024-03-01', rows: [['800000', '']] }),
    slip('BG-2', { on: '2024-04-01', rows: [['700000.01', '']] }),
  );
  expect(outcome).toBe('depends');
  expect([by['larger-side+cumulative'], by['larger-side+per-slip']]).toEqual(['failed', 'passed']);
});

describe('earlier changes that the workbook does not hold', () => {
  const only = (...rows: readonly string[]) =>
    slip('BG-9', { on: '2024-06-01', rows: rows.map((now) => ['10000', now]) });

  test('of an amount stated of them nobody knows the sign: the contract total is judged where the bounds decide', () => {
    const told = (now: string, ...more: readonly string[]) =>
      judgedBy(TOTAL, 'change:BG-9', HEYUAN('累计已变更金额 | 50,000', ...more), only(now));
    const open = told('20000');
    expect([open.outcome, open.by['cumulative']]).toEqual(['cannotTell', 'cannotTell']);
    expect(open.says).toContain('以前变更的增减额（累计已变更金额 50,000.00元 没有分增减');
    expect(told('70000').outcome).toBe('failed');
    expect(told('20000', '以前变更的增减额 | -20,000').by).toEqual({ cumulative: 'passed', 'per-slip': 'failed' });
  });

  test('known from the number of applications: at least what is there', () => {
    const book = [HEYUAN('变更申请次数 | 3'), only('20000')];
    expect(judgedBy(TOTAL, 'change:BG-9', ...book).outcome).toBe('cannotTell');
    const share = judgedBy(SHARE, 'change:BG-9', ...book);
    expect(share.outcome).toBe('cannotTell');
    expect(share.says).toContain('变更申请次数为 3，其中 2 次不在工作簿里');
    const refused = HEYUAN('变更申请次数 | 3', '未获同意的变更申请次数 | 2');
    expect(judgedBy(SHARE, 'change:BG-9', refused, only('20000')).outcome).toBe('passed');
  });

  test('an amount that changed before means an application before; a stated number below the slips of the workbook does not win', () => {
    const count = 'heyuan.21-3-count';
    const before = judgedBy(count, 'project', HEYUAN('累计已变更金额 | 50,000'), only('20000'));
    expect(before.outcome).toBe('failed');
    expect(judgedBy(count, 'project', HEYUAN('变更申请次数 | 1'), TAKEN_AWAY, ADDED).outcome).toBe('failed');
  });
});

describe('what an earlier slip is offered', () => {
  test('is what fits in with the later ones in the workbook, both numbers being named', () => {
    const minus = slip('BG-1', { on: '2024-03-01', more: ['建设单位意见：同意变更。'], rows: [['50000', '']] });
    const later = slip('BG-2', { on: '2024-06-01', rows: [['30000', '']] });
    const { headroom, says } = judgedBy(SHARE, 'change:BG-1', HEYUAN(), minus, later);
    expect(headroom?.value.toString()).toBe('20000');
    expect(says).toMatch(
      /就本单而言还可增加 50,000\.00元；计入之后的变更单 BG-2（“变更金额占合同的比例”），还可增加 20,000\.00元/,
    );
  });

  test('where a later one is beyond its limit already nothing is offered', () => {
    const minus = slip('BG-1', { on: '2024-03-01', more: ['建设单位意见：同意变更。'], rows: [['50000', '']] });
    const later = slip('BG-2', { on: '2024-06-01', rows: [['60000', '']] });
    const { headroom, says } = judgedBy(SHARE, 'change:BG-1', HEYUAN(), minus, later);
    expect(headroom?.value.toString()).toBe('-10000');
    expect(says).toContain('已超出 10,000.00元，不能再增加');
  });
});

describe('an amount written as a bound', () => {
  const now = slip('BG-2', { on: '2024-06-01', rows: [['60000', '']] });
  const by = (stated: string) => judgedBy(SHARE, 'change:BG-2', HEYUAN(`累计已变更金额 | ${stated}`), now).by;

  test.each([
    ['至少5万元', 'failed'],
    ['不超过4万元', 'passed'],
    ['约5万元', 'cannotTell'],
    ['不超过5万元', 'cannotTell'],
    ['3万元以上', 'cannotTell'],
  ])('累计已变更金额 %s: %s', (stated, outcome) => {
    expect(by(stated)['gross+cumulative']).toBe(outcome);
  });

  test('of the contract: the share is what it is at least, or at most', () => {
    const share = (contract: string) =>
      judgedBy(SHARE, 'change:BG-2', facts('河府办〔2021〕30号', `合同金额 | ${contract}`), now).outcome;
    expect([share('不超过50万元'), share('不低于60万元'), share('不低于50万元')]).toEqual([
      'failed',
      'passed',
      'cannotTell',
    ]);
  });
});

describe('东河: what the tender saved is taken off once over all slips', () => {
  test('two slips that take 100 万 away each, 120 万 saved', () => {
    const [one, two] = [
      slip('BG-1', { on: '2025-09-01', more: ['建设单位意见：同意变更。'], rows: [['1000000', '']] }),
      slip('BG-2', { on: '2025-10-01', rows: [['1000000', '']] }),
    ];
    const { amounts } = judgedBy('donghe.17-2-adjusted', 'change:BG-2', DONGHE('招标采购结余 | 1,200,000'), one, two);
    expect(amounts['larger-side+approved-list+cumulative']).toBe('800000');
  });
});

describe('a slip without a day beside one with a day', () => {
  const undated = slip('BG-乙', { rows: [['', '90000']] });

  test('may have come before or after: both ways, for both', () => {
    for (const subject of ['change:BG-1', 'change:BG-乙']) {
      const { outcome, says } = judgedBy(SHARE, subject, HEYUAN(), TAKEN_AWAY, undated);
      expect([subject, outcome]).toEqual([subject, 'depends']);
      expect(says).toContain('先后不清楚');
    }
  });

  test('where it does not matter, the verdict stands and that is said', () => {
    const small = slip('BG-乙', { rows: [['', '100']] });
    const { outcome, says } = judgedBy(SHARE, 'change:BG-1', HEYUAN(), TAKEN_AWAY, small);
    expect(outcome).toBe('passed');
    expect(says).toContain('先后不清楚，按在前计；按在后计，结论相同');
  });
});

describe('东河', () => {
  const first = slip('BG-1', {
    on: '2025-09-01',
    rows: [
      ['', '300000'],
      ['400000', ''],
    ],
  });
  const second = slip('BG-2', {
    on: '2025-10-01',
    rows: [
      ['', '300000'],
      ['400000', ''],
    ],
  });

  test.each(['donghe.17-2-new-share'])('%s: the new content of both slips', (check) => {
    const { outcome, by } = judgedBy(check, 'change:BG-2', DONGHE(), first, second);
    expect([outcome, by]).toEqual(['depends', { cumulative: 'failed', 'per-slip': 'passed' }]);
  });

  test('the filing of what may be adjusted alone says neither that it is due nor that it is not', () => {
    const { outcome, says } = judgedBy('donghe.17-1-filing', 'change:BG-2', DONGHE(), first, second);
    expect(outcome).toBe('cannotTell');
    expect(says).toMatch(/^无法判定，缺少：/);
  });
});

describe('a slip that was refused changed nothing, wherever that is written', () => {
  const refused = (...more: readonly string[]) => slip('BG-1', { on: '2024-03-01', more, rows: [['90000', '']] });
  const later = slip('BG-2', { on: '2024-06-01', rows: [['', '50000']] });

  test.each([
    ['as its result', '变更申请结果：不同意'],
    ['as its result, behind a blank cell', '变更申请结果 | | 不同意'],
    ['as the opinion of the owner, behind a blank cell', '建设单位意见 | | 不同意变更'],
    ['as the opinion of the authority', '市政务服务数据管理局意见 | | 不同意变更。'],
  ])('%s', (_, row) => {
    expect(judgedBy(TOTAL, 'change:BG-2', HEYUAN(), refused(row), later)).toMatchObject({ outcome: 'failed' });
  });

  test('in the sheet of project facts, by its number', () => {
    const named = HEYUAN('变更申请结果：BG-1 | 不同意');
    expect(judgedBy(TOTAL, 'change:BG-2', named, refused(), later)).toMatchObject({ outcome: 'failed' });
  });

  test('without a number the result is that of the last slip; the first stays open, and where to write it is said', () => {
    const { outcome, says } = judgedBy(TOTAL, 'change:BG-2', HEYUAN('变更申请结果 | 不同意'), refused(), later);
    expect(outcome).toBe('depends');
    expect(says).toContain('变更申请结果：编号');
  });
});

test('a slip number without a digit is a number, behind a blank cell too', () => {
  const rows = [
    '变更依据：会议纪要',
    '变更内容：调整设备',
    '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
  ];
  const lettered = (letter: string) =>
    sheet(letter, ['项目变更单', `变更单编号 | | BG-${letter}`, ...rows, '1 | 设备 | 甲型 | 1 | 600 | 600'].join('\n'));
  const { subjects } = reviewed(workbook(HEYUAN(), lettered('A'), lettered('B')));
  expect(subjects.filter(({ kind }) => kind === 'change').map(({ id }) => id)).toEqual(['change:BG-A', 'change:BG-B']);
});

test('牡丹: where only a 累计 is stated, what each interpretation gives is said beside what is missing', () => {
  const { outcome, by, says, message } = judgedBy(
    'mudan.21-total',
    'change:BG-2',
    MUDAN('累计已变更金额 | 300,000'),
    slip('BG-2', { on: '2024-06-01', rows: [['', '60000']] }),
  );
  expect([outcome, by]).toEqual(['cannotTell', { cumulative: 'cannotTell', 'per-slip': 'failed' }]);
  expect(says).toMatch(
    /^无法判定，缺少：以前变更的增减额.*各种口径：累计（无法判定）、只计本次 10,060,000.00元（不符合）。/,
  );
  expect(message.en).toContain('this slip alone ¥10,060,000.00 (not within)');
});
