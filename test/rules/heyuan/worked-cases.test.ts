/** The worked cases of 河源 by their ids: what was computed by hand is what the program says. */
import { evaluateCase, type RuleCase } from '../rule-case';
import { expectWorked, type WorkedCase } from '../worked-case';

const NET_TO_GROSS = ['net', 'larger-side', 'sum-of-differences', 'gross'];

interface ChangeCase extends Pick<RuleCase, 'lines'> {
  readonly id: string;
  readonly count?: string;
  readonly outcome: string;
  /** net · larger-side · sum-of-differences · gross */
  readonly amounts: readonly string[];
  readonly ratios: readonly string[];
}

describe('the share of the contract that changes (第二十一条), contract 5,000,000', () => {
  const cases: readonly ChangeCase[] = [
    {
      id: 'HY-01',
      lines: [['500000.00', '']],
      outcome: 'passed',
      amounts: ['500000', '500000', '500000', '500000'],
      ratios: ['0.1', '0.1', '0.1', '0.1'],
    },
    {
      id: 'HY-03',
      lines: [['500000.00', '500000.00']],
      outcome: 'passed',
      amounts: ['0', '0', '0', '500000'],
      ratios: ['0', '0', '0', '0.1'],
    },
    {
      id: 'HY-04',
      lines: [['500001.00', '500001.00']],
      outcome: 'depends',
      amounts: ['0', '0', '0', '500001'],
      ratios: ['0', '0', '0', '0.1000002'],
    },
    {
      id: 'HY-07',
      lines: [
        ['100000.00', ''],
        ['', '100000.00'],
      ],
      outcome: 'passed',
      amounts: ['0', '100000', '200000', '100000'],
      ratios: ['0', '0.02', '0.04', '0.02'],
    },
    {
      id: 'HY-08',
      lines: [['50000.00', '']],
      count: '2',
      outcome: 'passed',
      amounts: ['50000', '50000', '50000', '50000'],
      ratios: ['0.01', '0.01', '0.01', '0.01'],
    },
  ];

  test.each(cases)('$id', ({ lines, count = '1', outcome, amounts, ratios }) => {
    const { evaluations } = evaluateCase('heyuan', {
      project: { 合同金额: '5000000.00', 变更申请次数: count },
      ...(lines ? { lines } : {}),
    });
    const share = evaluations.find(({ check }) => check === 'heyuan.21-2-changed-amount');
    expect(share?.outcome).toBe(outcome);
    expect(share?.interpretations?.map(({ id }) => id)).toEqual(NET_TO_GROSS);
    expect(share?.interpretations?.map(({ amount }) => amount?.value.toString())).toEqual(amounts);
    expect(share?.interpretations?.map(({ measured }) => measured?.value.toString())).toEqual(ratios);
    const total = evaluations.find(({ check }) => check === 'heyuan.21-1-contract-total');
    expect(total?.outcome).toBe('passed');
    const counted = evaluations.find(({ check }) => check === 'heyuan.21-3-count');
    expect(counted?.outcome).toBe(count === '1' ? 'passed' : 'failed');
    const consent = evaluations.find(({ check }) => check === 'heyuan.21-prior-consent');
    expect(consent?.route).toEqual({ topic: 'change', route: 'prior-consent' });
  });
});

test('HY-11: of two contracts one is changed; its own amount and the sum of both lead to different answers', () => {
  const { evaluations } = evaluateCase('heyuan', {
    project: { 合同金额: '3000000.00', 合同金额合计: '10000000.00' },
    lines: [['', '400000.00']],
  });
  const share = evaluations.find(({ check }) => check === 'heyuan.21-2-changed-amount');
  expect(share?.outcome).toBe('depends');
  const own = share?.interpretations?.find(({ id }) => id === 'gross+own-contract');
  const all = share?.interpretations?.find(({ id }) => id === 'gross+all-contracts');
  expect(own?.measured?.value.cut(12).toString()).toBe('0.133333333333');
  expect(own?.default).toBe(true);
  expect(all?.measured?.value.toString()).toBe('0.04');
});

test('HY-12: without a contract amount nothing is judged, and the amount is asked for', () => {
  const { evaluations } = evaluateCase('heyuan', { project: {}, lines: [['', '400000.00']] });
  const share = evaluations.find(({ check }) => check === 'heyuan.21-2-changed-amount');
  expect(share?.outcome).toBe('cannotTell');
  expect(share?.missing?.map(({ fact }) => fact)).toEqual(['contract.amount']);
});

const MATERIALS = {
  立项申请: '有',
  项目建设方案: '有',
  论证意见: '有',
  数据资源管理核查表: '有',
  建设必要性文件: '有',
};

const CASES: readonly WorkedCase[] = [
  ...(
    [
      ['HY-13', '500000.00', 'depends', 'record-filing', 'depends'],
      ['HY-14', '500000.01', 'passed', 'approval', 'passed'],
      ['HY-16', '500000.00', 'depends', 'record-filing', 'depends'],
    ] as const
  ).map(([id, amount, outcome, route, review]) => ({
    id,
    project: { 预算金额: amount },
    outcomes: { '12-route': outcome, '24-route': review },
    routes: [
      `initiation: ${route}`,
      `acceptance: ${route === 'approval' ? 'conformity-review-then-own' : 'own-without-review'}`,
    ],
  })),
  {
    id: 'HY-17',
    project: { 资金审核收件日期: '2025-09-26', 资金审核意见日期: '2025-10-20' },
    outcomes: { '11-5-fund-time': 'passed' },
    due: { '11-5-fund-time': '2025-10-20' },
  },
  {
    id: 'HY-18',
    project: { 密码应用审核收件日期: '2025-01-24', 密码应用审核意见日期: '2025-02-07' },
    outcomes: { '11-2-cipher-time': 'passed' },
    due: { '11-2-cipher-time': '2025-02-07' },
  },
  {
    id: 'HY-20',
    project: { 立项批复起算日期: '2025-12-30', 立项批复日期: '2026-01-08' },
    outcomes: { '11-6-approval-time': 'failed' },
    due: { '11-6-approval-time': '2026-01-07' },
  },
  {
    id: 'HY-21',
    project: { 初步审核收件日期: '2026-12-28' },
    outcomes: { '11-4-preliminary-time': 'cannotTell' },
    missing: { '11-4-preliminary-time': ['preliminaryReview.issuedOn', 'calendar.2027'] },
    says: { '11-4-preliminary-time': ['2027-01-11', '暂定'] },
  },
  ...(
    [
      ['2024-06-28', 'passed'],
      ['2024-07-15', 'depends'],
      ['2024-09-30', 'depends'],
      ['2024-10-08', 'failed'],
    ] as const
  ).map(([day, outcome]) => ({
    id: `HY-22, ${day}`,
    project: { 项目清单报送日期: day },
    outcomes: { '6-list': outcome },
  })),
  {
    id: 'HY-23',
    project: { ...MATERIALS, 是否涉及密码应用: '是', 密码应用审核意见: '无' },
    outcomes: { '11-3-materials': 'failed' },
    says: { '11-3-materials': ['密码应用审核意见'] },
  },
  {
    id: 'HY-23, without cryptography',
    project: { ...MATERIALS, 是否涉及密码应用: '否', 密码应用审核意见: '无' },
    outcomes: { '11-3-materials': 'passed' },
  },
  {
    id: 'HY-29',
    project: { 竣工验收日期: '2024-12-20', 档案验收结论: '无' },
    outcomes: { '22-archive': 'failed' },
  },
];

test.each(CASES)('$id', (worked) => expectWorked('heyuan', worked));
