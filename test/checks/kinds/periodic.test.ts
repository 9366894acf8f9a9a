import { parseIsoDate } from '../../../src/base/civil-date';
import { periodKey, periodsBetween } from '../../../src/checks/kinds/periods';
import { judged } from '../one-check';

const QUARTERLY = `
kind: periodic
report: 季度报送
every: quarter
from: 开工日期
until: 竣工验收日期
`;

const on = (asOf: string, project: Record<string, string>, own = QUARTERLY) =>
  judged(own, { asOf, project: { 开工日期: '2024-02-10', ...project } });

describe('a report at the end of every quarter', () => {
  test('what has ended is judged, what has not is announced', () => {
    const evaluation = on('2024-05-10', { '季度报送：2024Q1': '2024-03-29' });
    expect(evaluation).toMatchObject({ outcome: 'passed', due: '2024-06-30' });
    expect(evaluation.message.zh).toContain('下一期的期限为 2024-06-30');
  });
  test('a row that says 无 fails, one that is not there leaves it open', () => {
    expect(on('2024-05-10', { '季度报送：2024Q1': '无' }).outcome).toBe('failed');
    const open = on('2024-05-10', {});
    expect(open.outcome).toBe('cannotTell');
    expect(open.missing?.map(({ fact }) => fact)).toEqual(['report.quarterly:2024Q1']);
  });
  test('one that failed stays failed beside one that is open', () => {
    const evaluation = on('2024-07-10', { '季度报送：2024Q1': '无' });
    expect(evaluation.outcome).toBe('failed');
    expect(evaluation.missing?.map(({ fact }) => fact)).toEqual(['report.quarterly:2024Q2']);
  });
  test.each([
    ['2024-03-31', 'passed'],
    ['2024-04-01', 'depends'],
    ['2024-04-02', 'failed'],
  ])('the last day of the first quarter of 2024 was a Sunday: %s %s', (day, outcome) => {
    expect(on('2024-05-10', { '季度报送：2024Q1': day }).outcome).toBe(outcome);
  });
  test('the duty ends with the quarter of its last day', () => {
    const over = { '季度报送：2024Q1': '2024-03-29', 竣工验收日期: '2024-03-20' };
    expect(on('2025-05-10', over).outcome).toBe('passed');
    expect(on('2025-05-10', { ...over, 竣工验收日期: '2024-04-01' }).outcome).toBe('cannotTell');
  });
  test('nothing is due on the first day', () => {
    expect(on('2024-02-10', {})).toMatchObject({ outcome: 'inapplicable', due: '2024-03-31' });
  });
  test('a report counts by whatever name its quarter goes', () => {
    expect(on('2024-05-10', { '季度报送：2024年第一季度': '2024-03-29' }).outcome).toBe('passed');
  });
});

test('time after the end of the period moves the due day, counted in working days where it says so', () => {
  const own = `${QUARTERLY}after: 5个工作日\n`;
  expect(on('2024-05-10', { '季度报送：2024Q1': '2024-04-08' }, own).outcome).toBe('passed');
  expect(on('2024-05-10', { '季度报送：2024Q1': '2024-04-09' }, own).outcome).toBe('failed');
});

test('a fact without a row for each period is none to report by', () => {
  expect(() => on('2024-05-10', {}, QUARTERLY.replace('季度报送', '合同备案日期'))).toThrow('不是分行填写的要素');
});

test.each([
  ['quarter', '2024-01-01', '2024-12-31', '2024Q1 2024-03-31 2024Q2 2024-06-30 2024Q3 2024-09-30 2024Q4 2024-12-31'],
  ['quarter', '2023-12-31', '2024-01-01', '2023Q4 2023-12-31 2024Q1 2024-03-31'],
  ['month', '2024-02-29', '2024-03-01', '2024M2 2024-02-29 2024M3 2024-03-31'],
  ['half-year', '2024-06-30', '2024-07-01', '2024H1 2024-06-30 2024H2 2024-12-31'],
  ['year', '2024-06-30', '2025-01-01', '2024 2024-12-31 2025 2025-12-31'],
  ['year', '2025-01-01', '2024-06-30', ''],
] as const)('by the %s from %s to %s: %s', (every, from, to, said) => {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  const periods = first && last ? periodsBetween(first, last, every) : [];
  expect(periods.map(({ key, lastDay }) => `${key} ${lastDay}`).join(' ')).toBe(said);
});

test.each([
  ['2024Q1', '2024Q1'],
  ['2024q3', '2024Q3'],
  ['2024年Q2', '2024Q2'],
  ['2024-Q4', '2024Q4'],
  ['2024年第四季度', '2024Q4'],
  ['2024年2季度', '2024Q2'],
  ['２０２４年一季度', '2024Q1'],
  ['2024年上半年', '2024H1'],
  ['2024年03月', '2024M3'],
  ['2024年度', '2024'],
  ['第一季度', undefined],
  ['2024年第五季度', undefined],
])('“%s” is the period %s', (written, key) => {
  expect(periodKey(written)).toBe(key);
});
