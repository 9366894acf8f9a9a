/** Each numeric limit of 东河 at a fen below, on it, and a fen above. */
import { Exact } from '../../../src/base/exact';
import { evaluateCase, type RuleCase } from '../rule-case';

interface Boundary {
  readonly check: string;
  readonly name: string;
  readonly at: (amount: string) => Pick<RuleCase, 'project' | 'lines'>;
  readonly limit: string;
  readonly said: readonly [string, string, string];
}

const estimate = { 原批复概算总投资: '1234567.80', 变更申请日期: '2025-09-01' };
const large = { 原批复概算总投资: '60000000.00', 变更申请日期: '2025-09-01' };
const conditions = ['passed self-adjust-and-file', 'passed self-adjust-and-file', 'failed external-procedure'] as const;

const LIMITS: readonly Boundary[] = [
  {
    check: 'donghe.17-1-total',
    name: 'what the slip comes to',
    at: (amount) => ({ project: estimate, lines: [['1234567.80', amount]] }),
    limit: '1234567.80',
    said: conditions,
  },
  {
    check: 'donghe.17-2-adjusted',
    name: 'decreases',
    at: (amount) => ({
      project: estimate,
      lines: [
        [amount, ''],
        ['', '1.00'],
      ],
    }),
    limit: '185185.17',
    said: conditions,
  },
  {
    check: 'donghe.17-2-adjusted',
    name: 'increases, new content among them',
    at: (amount) => ({
      project: estimate,
      lines: [
        ['1.00', ''],
        ['', amount],
      ],
    }),
    limit: '185185.17',
    said: conditions,
  },
  {
    check: 'donghe.17-2-adjusted',
    name: 'decreases without the savings of the tender',
    at: (amount) => ({
      project: { ...estimate, 招标采购结余: '100000.00', 变更原值阶段: 'approved-list' },
      lines: [[amount, '']],
    }),
    limit: '285185.17',
    said: conditions,
  },
  {
    check: 'donghe.17-2-new-share',
    name: 'new content against the estimate',
    at: (amount) => ({ project: estimate, lines: [['', amount]] }),
    limit: '61728.39',
    said: conditions,
  },
  {
    check: 'donghe.17-2-new-amount',
    name: 'new content',
    at: (amount) => ({ project: large, lines: [['', amount]] }),
    limit: '2000000.00',
    said: conditions,
  },
  {
    check: 'donghe.16-surplus',
    name: 'final account against the estimate',
    at: (amount) => ({
      project: { 原批复概算总投资: '1234567.80', 决算金额: amount, 建设内容是否改变: '否' },
    }),
    limit: '1234567.80',
    said: ['passed refund', 'inapplicable', 'inapplicable'],
  },
];

describe.each(LIMITS)('$check, $name, at $limit', ({ check, at, limit, said }) => {
  test.each([
    ['a fen below', '-0.01', said[0]],
    ['on it', '0.00', said[1]],
    ['a fen above', '0.01', said[2]],
  ])('%s', (_, difference, expected) => {
    const amount = Exact.of(limit).plus(Exact.of(difference)).toString();
    const { evaluations } = evaluateCase('donghe', { asOf: '2025-12-01', ...at(amount) });
    const evaluation = evaluations.find((one) => one.check === check);
    expect([evaluation?.outcome, evaluation?.route?.route].filter((part) => part !== undefined).join(' ')).toBe(
      expected,
    );
  });
});
