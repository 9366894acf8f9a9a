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

describe('a number of days with an end that is only bounded', () => {
  const own = (limit: string, fn = '工作日数') => `
kind: limit
measure: ${fn}(竣工验收日期，取晚(投入使用日期，自评价报送日期))
limit: ${limit}
boundary: text
`;
  const project = { 竣工验收日期: '2024-06-03', 投入使用日期: '2024-06-14', 自评价报送日期: '' };
  // 2024-06-10 was a day off: 8 working days after the 3rd, 11 days.
  test.each([
    ['≤ 7次', '工作日数', 'failed'],
    ['≤ 8次', '工作日数', 'cannotTell'],
    ['≥ 8次', '工作日数', 'passed'],
    ['≥ 9次', '工作日数', 'cannotTell'],
    ['≤ 10次', '天数', 'failed'],
    ['≥ 11次', '天数', 'passed'],
  ])('%s of %s: %s', (limit, fn, outcome) => {
    expect(judged(own(limit, fn), { project }).outcome).toBe(outcome);
  });

  test('the start may be the end that is bounded: the later it is the fewer', () => {
    const from = own('≤ 8次').replace(
      /measure.*/,
      'measure: 工作日数(取晚(竣工验收日期，自评价报送日期)，投入使用日期)',
    );
    expect(judged(from, { project }).outcome).toBe('passed');
    expect(judged(from.replace('≤ 8次', '≤ 7次'), { project }).outcome).toBe('cannotTell');
  });

  test('in a year not announced, the days that may be worked bound it', () => {
    const unannounced = { ...project, 竣工验收日期: '2031-06-02', 投入使用日期: '2031-06-06' };
    const known = own('≤ 4次').replace(/measure.*/, 'measure: 工作日数(竣工验收日期，投入使用日期)');
    expect(judged(known, { project: unannounced }).outcome).toBe('passed');
    expect(judged(known.replace('≤ 4次', '≤ 3次'), { project: unannounced }).outcome).toBe('cannotTell');
  });
});

test('working days counted from a day that is bounded, into a year not announced, keep the nearest day they can end on', () => {
  const own = `
kind: deadline
done: 自评价报送日期
due: 取晚(竣工验收日期，投入使用日期) + 5个工作日
`;
  const on = (day: string) =>
    judged(own, { project: { 自评价报送日期: day, 竣工验收日期: '2031-06-02', 投入使用日期: '' } });
  expect(on('2031-06-07').outcome).toBe('passed');
  expect(on('2031-06-08').outcome).toBe('cannotTell');
});
