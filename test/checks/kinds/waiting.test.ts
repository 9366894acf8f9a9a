import { judged } from '../one-check';

const own = (boundary: string) => `
kind: waiting
done: 终验日期
after: 初验日期 + 6个月
boundary: ${boundary}
`;

describe('six months after 2024-02-29', () => {
  const on = (day: string, boundary: string) =>
    judged(own(boundary), { project: { 初验日期: '2024-02-29', 终验日期: day } });

  test.each([
    ['2024-08-28', 'convention', 'failed'],
    ['2024-08-29', 'convention', 'depends'],
    ['2024-08-30', 'convention', 'passed'],
    ['2024-08-28', 'text', 'failed'],
    ['2024-08-29', 'text', 'failed'],
    ['2024-08-30', 'text', 'passed'],
  ])('on %s, the corresponding day by %s: %s', (day, boundary, outcome) => {
    expect(on(day, boundary).outcome).toBe(outcome);
  });

  test('how much too early is said, in days', () => {
    expect(on('2024-08-28', 'convention').message.zh).toContain('期满日为 2024-08-29，早了 1 天');
    expect(on('2024-08-28', 'convention').message.en).toContain('1 day too early');
    expect(on('2024-08-19', 'convention').message.en).toContain('10 days too early');
    expect(on('2024-08-29', 'text').message.zh).toContain('当日尚未届满');
  });
});

test('from the end of August they run out with February, whichever February it is', () => {
  const { outcome } = judged(own('convention'), { project: { 初验日期: '2024-08-31', 终验日期: '2025-02-28' } });
  expect(outcome).toBe('depends');
});

test('before it is done, the day on which the period runs out is told', () => {
  const { outcome, message, missing } = judged(own('convention'), { project: { 初验日期: '2024-02-29' } });
  expect(outcome).toBe('cannotTell');
  expect(missing?.map(({ fact }) => fact)).toEqual(['acceptance.finalOn']);
  expect(message.zh).toContain('期满日为 2024-08-29');
});

test('without the first day nothing can be told', () => {
  const { outcome, missing } = judged(own('convention'), { project: { 终验日期: '2024-09-01' } });
  expect(outcome).toBe('cannotTell');
  expect(missing?.map(({ fact }) => fact)).toEqual(['acceptance.preliminaryOn']);
});

describe('not less than a period: the day on which it runs out is late enough', () => {
  const on = (day: string, boundary: string) =>
    judged(`${own(boundary)}inclusive: true\nroute: { topic: acceptance, passed: own, failed: rectify-and-repeat }\n`, {
      project: { 初验日期: '2024-02-29', 终验日期: day },
    });

  test.each([
    ['2024-08-28', 'text', 'failed', 'rectify-and-repeat'],
    ['2024-08-29', 'text', 'passed', 'own'],
    ['2024-08-29', 'convention', 'depends', 'own'],
    ['2024-08-30', 'convention', 'passed', 'own'],
  ])('on %s, by %s: %s, and the route is %s', (day, boundary, outcome, route) => {
    expect(on(day, boundary)).toMatchObject({ outcome, route: { route } });
  });
});
