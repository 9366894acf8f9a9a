/** The worked cases of 牡丹 by their ids: what was computed by hand is what the program says. */
import { routesOf } from '../../../src/review/routes-of';
import { evaluateCase, type RuleCase } from '../rule-case';
import { expectWorked, type WorkedCase } from '../worked-case';

const INTERPRETATIONS = ['net', 'larger-side', 'sum-of-differences', 'gross'];

interface Adjustment {
  readonly id: string;
  readonly project?: RuleCase['project'];
  readonly lines: NonNullable<RuleCase['lines']>;
  readonly share: string;
  /** net · larger-side · sum-of-differences · gross */
  readonly amounts: readonly string[];
  readonly ratios: readonly string[];
  readonly route: string;
  /** The conditions that decide for it. */
  readonly because?: readonly string[];
}

describe('the five conditions (第二十一条), estimate 10,000,000', () => {
  const declared = {
    原批复概算总投资: '10000000.00',
    建设目标是否改变: '否',
    调整情形: '二',
    调整日期: '2024-03-01',
    采购启动日期: '2024-05-06',
  };
  const three = { amounts: Array<string>(4).fill('300000'), ratios: Array<string>(4).fill('0.03') };
  const cases: readonly Adjustment[] = [
    {
      id: 'MD-01',
      lines: [['1500000.00', '']],
      share: 'passed',
      amounts: ['1500000', '1500000', '1500000', '1500000'],
      ratios: ['0.15', '0.15', '0.15', '0.15'],
      route: 'self-adjust-and-file',
    },
    {
      id: 'MD-02',
      lines: [['1500010.00', '']],
      share: 'failed',
      amounts: ['1500010', '1500010', '1500010', '1500010'],
      ratios: ['0.150001', '0.150001', '0.150001', '0.150001'],
      route: 'change-procedure',
      because: ['21-changed-amount'],
    },
    {
      id: 'MD-05',
      project: { 调整日期: '2024-06-03' },
      lines: [['300000.00', '']],
      share: 'passed',
      ...three,
      route: 'change-procedure',
      because: ['21-before-procurement'],
    },
    {
      id: 'MD-06',
      project: { 调整情形: '无' },
      lines: [['300000.00', '']],
      share: 'passed',
      ...three,
      route: 'change-procedure',
      because: ['21-ground'],
    },
    {
      id: 'MD-07',
      project: { 调整后总投资: '10500000.00' },
      lines: [['', '500000.00']],
      share: 'passed',
      amounts: ['500000', '500000', '500000', '500000'],
      ratios: ['0.05', '0.05', '0.05', '0.05'],
      route: 'change-procedure',
      because: ['21-total'],
    },
    {
      id: 'MD-08',
      project: { 调整后总投资: '10000000.00' },
      lines: [
        ['600000.00', ''],
        ['', '600000.00'],
      ],
      share: 'passed',
      amounts: ['0', '600000', '1200000', '600000'],
      ratios: ['0', '0.06', '0.12', '0.06'],
      route: 'self-adjust-and-file',
    },
    {
      id: 'MD-09',
      lines: [
        ['1200000.00', ''],
        ['', '1200000.00'],
      ],
      share: 'depends',
      amounts: ['0', '1200000', '2400000', '1200000'],
      ratios: ['0', '0.12', '0.24', '0.12'],
      route: 'undetermined',
      because: ['21-changed-amount'],
    },
  ];

  test.each(cases)('$id', ({ project, lines, share, amounts, ratios, route, because }) => {
    const { evaluations } = evaluateCase('mudan', { project: { ...declared, ...project }, lines });
    const measured = evaluations.find(({ check }) => check === 'mudan.21-changed-amount');
    expect(measured?.outcome).toBe(share);
    expect(measured?.interpretations?.map(({ id }) => id)).toEqual(INTERPRETATIONS);
    expect(measured?.interpretations?.map(({ amount }) => amount?.value.toString())).toEqual(amounts);
    expect(measured?.interpretations?.map((one) => one.measured?.value.toString())).toEqual(ratios);
    expect(measured?.measured?.value.toString()).toBe(ratios[1]);
    const findings = evaluations.map((one) => ({ ...one, id: one.check, level: 'none' as const }));
    const routes = routesOf(findings).filter(({ topic }) => topic === 'change');
    expect(routes.map((one) => one.route)).toEqual([route]);
    if (because) expect(routes[0]?.findings).toEqual(because.map((check) => `mudan.${check}`));
    else expect(routes[0]?.findings).toHaveLength(5);
  });

  test.each([
    ['MD-11', {}],
    ['MD-12', { 原批复概算总投资: '0.00' }],
  ])('%s: without a base there is no share', (_, estimate) => {
    const { evaluations } = evaluateCase('mudan', {
      project: { 调整日期: '2024-03-01', ...estimate },
      lines: [['100000.00', '']],
    });
    const share = evaluations.find(({ check }) => check === 'mudan.21-changed-amount');
    expect(share).toMatchObject({ outcome: 'cannotTell', route: { route: 'undetermined' } });
    expect(share?.missing?.map(({ fact }) => fact)).toEqual(['estimate.original']);
  });
});

const cases: readonly WorkedCase[] = [
  { id: 'MD-14', asOf: '2025-05-08', outcomes: { '43-in-force': 'passed' } },
  { id: 'MD-16', asOf: '2025-05-12', outcomes: { '43-in-force': 'failed' } },
  ...(
    [
      ['MD-17', '1000000.00', 'required'],
      ['MD-19', '999999.99', 'discretionary'],
      ['MD-20', '1000000.00', 'required'],
    ] as const
  ).map(([id, amount, route]) => ({
    id,
    project: { 项目总投资: amount },
    outcomes: { '17-supervision': 'passed' },
    routes: [`supervision: ${route}`],
  })),
  {
    id: 'MD-21',
    project: { 项目总投资: '800000.00', 是否涉及软件开发: '是', 第三方软件测评报告: '无' },
    outcomes: { '17-software-test': 'depends' },
  },
  {
    id: 'MD-22',
    project: { 合同签订日期: '2024-09-27' },
    outcomes: { '22-contract-filing': 'cannotTell' },
    due: { '22-contract-filing': '2024-10-16' },
  },
  {
    id: 'MD-23',
    project: { 合同签订日期: '2025-01-23' },
    outcomes: { '22-contract-filing': 'cannotTell' },
    due: { '22-contract-filing': '2025-02-12' },
  },
  ...(
    [
      ['2024-10-16', 'passed'],
      ['2024-10-17', 'failed'],
    ] as const
  ).map(([day, outcome]) => ({
    id: `MD-25, ${day}`,
    project: { 合同签订日期: '2024-09-27', 合同备案日期: day },
    outcomes: { '22-contract-filing': outcome },
  })),
  {
    id: 'MD-26',
    project: { 完成建设任务日期: '2024-08-31' },
    outcomes: { '28-half-year': 'cannotTell' },
    due: { '28-half-year': '2025-02-28' },
  },
  {
    id: 'MD-27',
    project: { 完成建设任务日期: '2023-08-31' },
    outcomes: { '28-half-year': 'cannotTell' },
    due: { '28-half-year': '2024-02-29' },
  },
  ...(
    [
      ['2024-02-15', '2024-03-31', 'inapplicable'],
      ['2024-05-15', '2024-06-30', 'passed'],
      ['2024-08-15', '2024-09-30', 'passed'],
      ['2024-11-15', '2024-12-31', 'passed'],
    ] as const
  ).map(([asOf, due, outcome]) => ({
    id: `MD-29, ${due}`,
    asOf,
    project: {
      开工日期: '2024-01-02',
      '季度报送：2024Q1': asOf > '2024-04' ? '2024-03-29' : '',
      '季度报送：2024Q2': asOf > '2024-07' ? '2024-06-28' : '',
      '季度报送：2024Q3': asOf > '2024-10' ? '2024-09-30' : '',
    },
    outcomes: { '23-quarterly': outcome },
    due: { '23-quarterly': due },
  })),
  ...(
    [
      ['2024-12-31', 'passed'],
      ['2025-01-02', 'failed'],
    ] as const
  ).map(([day, outcome]) => ({
    id: `MD-30, ${day}`,
    asOf: '2025-01-06',
    project: { 预算年度: '2025', 项目库入库日期: day },
    outcomes: { '12-library': outcome },
  })),
  {
    id: 'MD-31',
    project: { 是否新增项目: '是', 事前绩效评估报告: '无', 立项申请: '有', 项目建设方案: '有' },
    outcomes: { '8-pre-evaluation': 'failed', '9-materials': 'failed' },
  },
];

test.each(cases)('$id', (worked) => {
  expectWorked('mudan', worked);
});

test('MD-30: a late entry breaks a principle, not a duty; MD-31: without evaluation the project is not admissible', () => {
  const late = evaluateCase('mudan', { project: { 预算年度: '2025', 项目库入库日期: '2025-01-02' } });
  expect(late.evaluations.find(({ check }) => check === 'mudan.12-library')?.modality).toBe('mandatory');
  const { evaluations } = evaluateCase('mudan', { project: { 是否新增项目: '是', 事前绩效评估报告: '无' } });
  const barred = evaluations.find(({ check }) => check === 'mudan.8-pre-evaluation');
  expect([barred?.modality, barred?.route?.route]).toEqual(['mandatory', 'not-admissible']);
});

test('a slip of 2024 is judged by what was law then, whenever it is checked', () => {
  const { evaluations } = evaluateCase('mudan', {
    asOf: '2026-01-05',
    project: { 原批复概算总投资: '10000000.00', 调整日期: '2024-03-01' },
    lines: [['1500010.00', '']],
  });
  const share = evaluations.find(({ check }) => check === 'mudan.21-changed-amount');
  expect(share?.outcome).toBe('failed');
  expect(share?.message.zh).not.toContain('失效');
});

test('one of 2026 still shows what the text said, marked lapsed', () => {
  const { evaluations } = evaluateCase('mudan', {
    asOf: '2026-01-05',
    project: { 原批复概算总投资: '10000000.00', 调整日期: '2026-01-02' },
    lines: [['1500010.00', '']],
  });
  const share = evaluations.find(({ check }) => check === 'mudan.21-changed-amount');
  expect(share?.outcome).toBe('failed');
  expect(share?.message.zh).toContain('已于 2025-05-08 后失效，仅供参考');
});
