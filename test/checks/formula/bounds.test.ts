/** Where a value is missing but cannot be negative, what is known may already decide: exact, three-valued, traced. */
import { judged } from '../one-check';

const SHARE = `
kind: limit
measure: (预算金额 + 累计已变更金额) ÷ 合同金额
limit: ≤ 10%
boundary: text
`;

describe('an amount changed before that nobody states', () => {
  const of = (budget: string, more: Record<string, string> = {}) =>
    judged(SHARE, { project: { 预算金额: budget, 合同金额: '1000', 累计已变更金额: '', ...more } });

  test.each([
    ['100.01', 'failed'],
    ['100', 'cannotTell'],
    ['50', 'cannotTell'],
  ])('beside %s of 1000: %s', (budget, outcome) => {
    expect(of(budget).outcome).toBe(outcome);
  });

  test('the message says what is known for sure, the trace holds the bound', () => {
    const { message, trace, missing } = of('195');
    expect(message.zh).toContain('至少 19.5%，已不符合“不超过 10%”');
    expect(trace.args?.[0]).toMatchObject({ op: '/', atLeast: '0.195' });
    expect(missing?.map(({ fact }) => fact)).toEqual(['change.priorAmount']);
  });

  test('an unknown base decides nothing', () => {
    expect(of('195', { 合同金额: '' }).outcome).toBe('cannotTell');
  });
});

test('what is taken off an unknown amount is bounded on neither side', () => {
  const own = SHARE.replace('预算金额 + 累计已变更金额', '累计已变更金额 − 预算金额');
  expect(judged(own, { project: { 预算金额: '5', 合同金额: '10', 累计已变更金额: '' } }).outcome).toBe('cannotTell');
});

test('the later of two days is at least the one that is known: what was done before it is in time', () => {
  const own = `
kind: condition
holds: 自评价报送日期 ≤ 取晚(竣工验收日期，投入使用日期) + 24个月
failed: { zh: 逾期, en: late }
`;
  const on = (day: string) =>
    judged(own, { project: { 自评价报送日期: day, 竣工验收日期: '2024-01-15', 投入使用日期: '' } });
  expect(on('2026-01-15').outcome).toBe('passed');
  expect(on('2026-01-16').outcome).toBe('cannotTell');
});
