/** Each numeric limit of 河源 at a fen below, on it, and a fen above. */
import { Exact } from '../../src/base/exact';
import { evaluateCase, type RuleCase } from './rule-case';

interface Boundary {
  readonly check: string;
  /** What the facts are where this is the amount held against the limit. */
  readonly at: (amount: string) => Pick<RuleCase, 'project' | 'lines'>;
  readonly limit: string;
  readonly step?: string;
  readonly below: string;
  readonly on: string;
  readonly above: string;
}

const LIMITS: readonly Boundary[] = [
  {
    check: 'heyuan.12-route',
    at: (amount) => ({ project: { 预算金额: amount } }),
    limit: '500000.00',
    below: 'passed record-filing',
    on: 'depends record-filing',
    above: 'passed approval',
  },
  {
    check: 'heyuan.24-route',
    at: (amount) => ({ project: { 预算金额: amount } }),
    limit: '500000.00',
    below: 'passed own-without-review',
    on: 'depends own-without-review',
    above: 'passed conformity-review-then-own',
  },
  {
    check: 'heyuan.21-1-contract-total',
    at: (amount) => ({ project: { 合同金额: '1234567.80' }, lines: [['1234567.80', amount]] }),
    limit: '1234567.80',
    below: 'passed',
    on: 'passed',
    above: 'failed external-procedure',
  },
  {
    check: 'heyuan.21-2-changed-amount',
    at: (amount) => ({ project: { 合同金额: '1234567.80' }, lines: [['', amount]] }),
    limit: '123456.78',
    below: 'passed',
    on: 'passed',
    above: 'failed external-procedure',
  },
  {
    check: 'heyuan.21-3-count',
    at: (amount) => ({ project: { 变更申请次数: amount } }),
    limit: '1',
    step: '1',
    below: 'passed',
    on: 'passed',
    above: 'failed external-procedure',
  },
];

describe.each(LIMITS)('$check at $limit', ({ check, at, limit, step = '0.01', below, on, above }) => {
  test.each([
    ['below', Exact.of(limit).minus(Exact.of(step)), below],
    ['on', Exact.of(limit), on],
    ['above', Exact.of(limit).plus(Exact.of(step)), above],
  ])('%s', (_, amount, said) => {
    const { evaluations } = evaluateCase('heyuan', at(amount.toString()));
    const evaluation = evaluations.find((one) => one.check === check);
    expect([evaluation?.outcome, evaluation?.route?.route].filter((part) => part !== undefined).join(' ')).toBe(said);
  });
});
