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

const TAKEN_AWAY = slip('BG-1', { on: '2024-03-01', more: ['建设单位意见：同意变更。'], rows: [['90000', '']] });
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
  });
});

describe('累计已变更金额', () => {
  test('stands for the earlier slips and is not added to them; a difference is told', () => {
    const { amounts, says } = judgedBy(SHARE, 'change:BG-2', HEYUAN('累计已变更金额 | 80,000'), TAKEN_AWAY, ADDED);
    expect([amounts['gross+cumulative'], amounts['gross+per-slip']]).toEqual(['170000', '90000']);
    expect(says).toContain('累计已变更金额 80,000.00元计，与变更单 BG-1的合计 90,000.00元 相差 10,000.00元');
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

  test('where the register holds the first of three slips, it stands for that one and the second is added', () => {
    const register = sheet('变更台账', '变更台账\n变更单编号 | 变更金额 | 累计变更金额\nBG-1 | 70,000 | 70,000');
    const third = slip('BG-3', { on: '2024-09-01', rows: [['', '1000']] });
    const { amounts, says } = judgedBy(SHARE, 'change:BG-3', HEYUAN(), TAKEN_AWAY, ADDED, third, register);
    expect(amounts['gross+cumulative']).toBe('161000');
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
