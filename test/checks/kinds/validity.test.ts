import { judged } from '../one-check';

test.each([
  ['2023-12-31', 'failed', '尚未生效'],
  ['2024-01-01', 'passed', '有效至 2025-12-31'],
  ['2025-12-31', 'passed', '有效至 2025-12-31（首日不计入的，为 2026-01-01）'],
  ['2026-01-01', 'depends', '首日是否计入'],
  ['2026-01-02', 'failed', '已于 2025-12-31 届满（首日不计入的，为 2026-01-01），2026-01-02 已失效'],
])('on %s: %s', (asOf, outcome, words) => {
  const evaluation = judged('kind: validity\n', { asOf });
  expect(evaluation.outcome).toBe(outcome);
  expect(evaluation.message.zh).toContain(words);
});

test('what was lapsed on the day of the act still shows what it said, marked', () => {
  const own = `
kind: limit
measure: 预算金额
limit: ≤ 100元
boundary: text
`;
  const evaluation = judged(own, { asOf: '2026-03-01', project: { 预算金额: '101' } });
  expect(evaluation.outcome).toBe('failed');
  expect(evaluation.message.zh).toContain('已于 2025-12-31 后失效，仅供参考；首日不计入的，为 2026-01-01');
});
