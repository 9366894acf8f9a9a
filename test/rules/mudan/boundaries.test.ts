/** Each numeric limit of 牡丹 at a fen below, on it, and a fen above; that of the share by every interpretation. */
import { Exact } from '../../../src/base/exact';
import { evaluateCase, type RuleCase } from '../rule-case';

interface Boundary {
  readonly check: string;
  readonly at: (amount: string) => Pick<RuleCase, 'project' | 'lines'>;
  readonly limit: string;
  readonly said: readonly [string, string, string];
}

const estimate = { 原批复概算总投资: '1234567.80', 调整日期: '2024-03-01' };
const within = 'passed self-adjust-and-file';
const beyond = 'failed change-procedure';

const LIMITS: readonly Boundary[] = [
  {
    check: 'mudan.21-total',
    at: (amount) => ({ project: estimate, lines: [['1234567.80', amount]] }),
    limit: '1234567.80',
    said: [within, within, beyond],
  },
  {
    check: 'mudan.21-total',
    at: (amount) => ({ project: { ...estimate, 调整后总投资: amount }, lines: [['1.00', '']] }),
    limit: '1234567.80',
    said: [within, within, beyond],
  },
  ...(['net', 'larger-side', 'sum-of-differences', 'gross'] as const).map((interpretation) => ({
    check: 'mudan.21-changed-amount',
    at: (amount: string) => ({ project: { ...estimate, 变更口径: interpretation }, lines: [[amount, '']] as const }),
    limit: '185185.17',
    said: [within, within, beyond] as const,
  })),
  {
    check: 'mudan.17-supervision',
    at: (amount) => ({ project: { 项目总投资: amount } }),
    limit: '1000000.00',
    said: ['passed discretionary', 'passed required', 'passed required'],
  },
  {
    check: 'mudan.17-supervisor',
    at: (amount) => ({ project: { 项目总投资: amount, 监理合同: '无' } }),
    limit: '1000000.00',
    said: ['passed', 'failed', 'failed'],
  },
  {
    check: 'mudan.17-software-test',
    at: (amount) => ({ project: { 项目总投资: amount, 是否涉及软件开发: '是', 第三方软件测评报告: '无' } }),
    limit: '1000000.00',
    said: ['depends', 'failed', 'failed'],
  },
];

describe.each(LIMITS)('$check at $limit', ({ check, at, limit, said }) => {
  test.each([
    ['a fen below', '-0.01', said[0]],
    ['on it', '0.00', said[1]],
    ['a fen above', '0.01', said[2]],
  ])('%s', (_, difference, expected) => {
    const amount = Exact.of(limit).plus(Exact.of(difference)).toString();
    const { evaluations } = evaluateCase('mudan', at(amount));
    const evaluation = evaluations.find((one) => one.check === check);
    expect([evaluation?.outcome, evaluation?.route?.route].filter((part) => part !== undefined).join(' ')).toBe(
      expected,
    );
  });
});
