/** The worked cases of 河源 by their ids: what was computed by hand is what the program says. */
import { evaluateCase, type RuleCase } from './rule-case';

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
