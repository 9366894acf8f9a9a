import { judged } from '../one-check';

const BOTH_WAYS = `
kind: limit
measure: 建议投资额度 ÷ 合同金额
limit: ['≥ −5%', '≤ 10%']
boundary: text
`;

describe('a share limited both ways', () => {
  test.each([
    ['100.00', 'passed', '0', '150'],
    ['100.01', 'failed', '-0.01', undefined],
    ['-50.00', 'passed', '150', '0'],
    ['-50.01', 'failed', undefined, undefined],
    ['20.00', 'passed', '80', '70'],
  ])('%s of 1,000: %s', (amount, outcome, up, down) => {
    const evaluation = judged(BOTH_WAYS, { project: { 建议投资额度: amount, 合同金额: '1000.00' } });
    expect(evaluation.outcome).toBe(outcome);
    if (up !== undefined) expect(evaluation.headroom?.value.toString()).toBe(up);
    expect(evaluation.headroom?.down?.toString()).toBe(down);
  });
});

test('a limit that rests on convention depends when it is hit exactly', () => {
  const own = `
kind: limit
measure: 预算金额
limit: < 100万元
boundary: convention
`;
  expect(judged(own, { project: { 预算金额: '999999.99' } }).outcome).toBe('passed');
  const onIt = judged(own, { project: { 预算金额: '1000000.00' } });
  expect(onIt.outcome).toBe('depends');
  expect(onIt.message.zh).toContain('恰为界限');
  expect(judged(own, { project: { 预算金额: '1000000.01' } }).outcome).toBe('failed');
});

test('ratio and amount together are one condition of two comparisons', () => {
  const own = `
kind: condition
holds: 新增建设内容投资 ÷ 原批复概算总投资 ≤ 5% 且 新增建设内容投资 ≤ 200万元
failed: { zh: 新增内容过多, en: too much new content }
`;
  const estimate = { 原批复概算总投资: '50000000.00' };
  expect(judged(own, { project: { ...estimate, 新增建设内容投资: '2000000.00' } }).outcome).toBe('passed');
  expect(judged(own, { project: { ...estimate, 新增建设内容投资: '2000100.00' } }).outcome).toBe('failed');
  expect(judged(own, { project: { 新增建设内容投资: '2000100.00' } }).outcome).toBe('failed');
  expect(judged(own, { project: { 新增建设内容投资: '1000.00' } }).outcome).toBe('cannotTell');
});

test('a parameter holds from its day on, and none before the first', () => {
  const own = `
kind: limit
asOf: 变更申请日期
measure: 建议投资额度 ÷ 合同金额
limit: ≤ 示例上限
boundary: text
`;
  const parameter = `
id: share
name: { zh: 示例上限, en: sample limit }
unit: ratio
values:
  - { from: 2024-02-01, value: '0.10', citations: [{ article: 1 }] }
  - { from: 2024-07-01, value: '0.15', citations: [{ article: 2 }] }
`;
  const on = (day: string) =>
    judged(
      own,
      { project: { 建议投资额度: '120.00', 合同金额: '1000.00', 变更申请日期: day } },
      { 'parameters/share.yaml': parameter },
    );
  expect(on('2024-06-30').outcome).toBe('failed');
  expect(on('2024-07-01').outcome).toBe('passed');
  const early = on('2024-01-31');
  expect(early.outcome).toBe('cannotTell');
  expect(early.missing?.[0]?.reason?.zh).toBe('2024-01-31 尚无施行的数值');
});

describe('room up to a limit that the amount itself does not belong to', () => {
  const of = (limit: string, boundary: string) =>
    judged(`kind: limit\nmeasure: 预算金额\nlimit: '${limit}'\nboundary: ${boundary}\n`, {
      project: { 预算金额: '40' },
    });
  test.each([
    ['≤ 100元', 'text', '60'],
    ['< 100元', 'text', '59.99'],
    ['≤ 100元', 'convention', '59.99'],
  ])('%s by %s: %s', (limit, boundary, room) => {
    expect(of(limit, boundary).headroom?.value.toString()).toBe(room);
  });
});
