/** A day of which no more than the month is written: where every day of the month gives one outcome, that; else the day is wanted. */
import { judged } from '../one-check';

const DEADLINE = `
kind: deadline
done: 合同备案日期
due: 合同签订日期 + 10个工作日
`;
const ORDER = `
kind: order
dates: [初验日期, 竣工验收日期]
`;
const WAITING = `
kind: waiting
done: 终验日期
after: 初验日期 + 6个月
boundary: convention
`;
const FILING = `
kind: filing
matter: { zh: 验收报告, en: acceptance report }
words: [验收]
bodies: [{ zh: 示例县财政局, en: Finance Bureau }]
of: 竣工验收日期
due: 竣工验收日期 + 6个月
`;
const ALONGSIDE = `
kind: filing
matter: { zh: 建设内容调整, en: adjustment }
words: [调整]
bodies: [{ zh: 示例县财政局, en: Finance Bureau }]
alongside: 调整日期
`;
const YEAR = `
kind: deadline
done: 年度计划提出日期
due: 日期(年份(年度计划提出日期)，9，30)
`;
const CONDITION = `
kind: condition
holds: 责任书签订日期 ≥ 立项批复日期
failed: { zh: 早了, en: early }
`;
const QUARTERLY = `
kind: periodic
report: 季度报送
every: quarter
from: 开工日期
until: 竣工验收日期
`;
const QUARTER = { 开工日期: '2024-01-10', 竣工验收日期: '2024-03-20' };
const Q1 = '季度报送：2024Q1';
const ROW = '报送备案：验收报告/示例县财政局';
const OTHER = '报送备案：建设内容调整/示例县财政局';

// 2024-05-06 and ten working days: 2024-05-17 (the Saturday 05-11 is worked).
test.each<[string, string, Record<string, string>, string]>([
  ['a deadline, the month after', DEADLINE, { 合同签订日期: '2024-05-06', 合同备案日期: '2024-06' }, 'failed'],
  ['the month of the due day', DEADLINE, { 合同签订日期: '2024-05-06', 合同备案日期: '2024-05' }, 'cannotTell'],
  ['the month before the start', DEADLINE, { 合同签订日期: '2024-05-06', 合同备案日期: '2024-04' }, 'cannotTell'],
  ['signed in the month before', DEADLINE, { 合同签订日期: '2024-03', 合同备案日期: '2024-04-12' }, 'cannotTell'],
  [
    'and filed when the time is over for some of its days',
    DEADLINE,
    { 合同签订日期: '2024-03', 合同备案日期: '2024-04-01' },
    'cannotTell',
  ],
  ['signed in a month, filed long after', DEADLINE, { 合同签订日期: '2024-03', 合同备案日期: '2024-05-06' }, 'failed'],
  ['both months, far apart', DEADLINE, { 合同签订日期: '2024-03', 合同备案日期: '2024-06' }, 'failed'],
  ['a day off within the month', YEAR, { 年度计划提出日期: '2023-10' }, 'cannotTell'],
  ['the year of a month', YEAR, { 年度计划提出日期: '2023-09' }, 'passed'],
  ['the month after', YEAR, { 年度计划提出日期: '2024-11' }, 'failed'],
  ['an order, the month before', ORDER, { 初验日期: '2024-03', 竣工验收日期: '2024-04-01' }, 'passed'],
  ['the same month', ORDER, { 初验日期: '2024-03', 竣工验收日期: '2024-03-30' }, 'cannotTell'],
  ['its last day', ORDER, { 初验日期: '2024-03', 竣工验收日期: '2024-03-31' }, 'passed'],
  ['the month after', ORDER, { 初验日期: '2024-04', 竣工验收日期: '2024-03-31' }, 'failed'],
  ['two months', ORDER, { 初验日期: '2024-03', 竣工验收日期: '2024-04' }, 'passed'],
  ['a wait, too early', WAITING, { 初验日期: '2024-03-01', 终验日期: '2024-08' }, 'failed'],
  ['in the month it ends', WAITING, { 初验日期: '2024-03-01', 终验日期: '2024-09' }, 'cannotTell'],
  ['after it', WAITING, { 初验日期: '2024-03-31', 终验日期: '2024-10' }, 'passed'],
  ['counted from a month', WAITING, { 初验日期: '2024-03', 终验日期: '2024-10-01' }, 'passed'],
  ['a filing in time', FILING, { 竣工验收日期: '2024-03-15', [ROW]: '2024-08' }, 'passed'],
  ['a filing late', FILING, { 竣工验收日期: '2024-03-15', [ROW]: '2024-10' }, 'failed'],
  ['a filing, perhaps late', FILING, { 竣工验收日期: '2024-03-15', [ROW]: '2024-09' }, 'cannotTell'],
  ['a filing, perhaps before what is filed', FILING, { 竣工验收日期: '2024-03-15', [ROW]: '2024-03' }, 'cannotTell'],
  ['a report of a period, in its last month', QUARTERLY, { ...QUARTER, [Q1]: '2024-03' }, 'passed'],
  ['a report of a period, months after', QUARTERLY, { ...QUARTER, [Q1]: '2024-05' }, 'failed'],
  [
    'in the month after, of which the first day is perhaps in time',
    QUARTERLY,
    { ...QUARTER, [Q1]: '2024-04' },
    'cannotTell',
  ],
  ['at the same time, the month after', ALONGSIDE, { 调整日期: '2024-03-15', [OTHER]: '2024-04' }, 'depends'],
  ['at the same time, the same month', ALONGSIDE, { 调整日期: '2024-03-15', [OTHER]: '2024-03' }, 'cannotTell'],
  ['at the same time, the month before', ALONGSIDE, { 调整日期: '2024-03-15', [OTHER]: '2024-02' }, 'passed'],
  ['a comparison', CONDITION, { 立项批复日期: '2024-02', 责任书签订日期: '2024-03-01' }, 'passed'],
  ['a comparison that fails', CONDITION, { 立项批复日期: '2024-04', 责任书签订日期: '2024-03' }, 'failed'],
  ['a comparison within the month', CONDITION, { 立项批复日期: '2024-03', 责任书签订日期: '2024-03-09' }, 'cannotTell'],
])('%s', (_, own, project, outcome) => {
  const told = judged(own, { asOf: '2025-06-01', project });
  expect([told.outcome, told.message.zh]).toEqual([outcome, told.message.zh]);
  if (outcome === 'cannotTell') expect(told.missing?.length).toBeGreaterThan(0);
});

test('what decides is told with its span, and what does not names the day', () => {
  const late = judged(DEADLINE, {
    asOf: '2025-06-01',
    project: { 合同签订日期: '2024-05-06', 合同备案日期: '2024-06' },
  });
  expect(late.message.zh).toContain('合同备案日期（只写到月）最早为 2024-06-01，期限 2024-05-17，迟 15 天');
  expect(late.trace.args?.[0]).toMatchObject({ atLeast: '2024-06-01', atMost: '2024-06-30' });
  const order = judged(ORDER, { project: { 初验日期: '2024-03', 竣工验收日期: '2024-04-01' } });
  expect(order.message.zh).toContain('初验日期 2024-03-01 至 2024-03-31，竣工验收日期 2024-04-01');
  const open = judged(DEADLINE, {
    asOf: '2025-06-01',
    project: { 合同签订日期: '2024-05-06', 合同备案日期: '2024-05' },
  });
  expect(open.message.zh).toContain('合同备案日期（只写到月）');
  expect(open.message.zh).toMatch(/期限为 2024-05-17。$/);
  expect(open.missing?.map(({ fact }) => fact)).toEqual(['contract.filedOn']);
});

// In force from 2024-01-01 to 2025-12-31.
test.each([
  ['2024-03', '2024-04-01', 'passed'],
  ['2026-03', '2026-04-01', 'passed'],
  ['2025-12', '2026-04-01', 'passed'],
  ['2026-01', '2026-04-01', 'cannotTell'],
])('the law of the month of the act: %s', (month, day, outcome) => {
  const told = judged(`${ORDER}asOf: 初验日期\n`, {
    asOf: '2026-06-01',
    project: { 初验日期: month, 竣工验收日期: day },
  });
  expect(told.outcome).toBe(outcome);
  expect(told.lapsed).toBe(month === '2026-03' ? 'shown' : month === '2026-01' ? 'open' : undefined);
});
