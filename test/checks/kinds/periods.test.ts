/** Weeks and halves of months: which there are, and how people write them. */
import type { CivilDate } from '../../../src/base/civil-date';
import { periodKey, periodName, periodsBetween } from '../../../src/checks/kinds/periods';

const between = (first: string, last: string, every: 'week' | 'half-month') =>
  periodsBetween(first as CivilDate, last as CivilDate, every).map(({ key, lastDay }) => `${key} ${lastDay}`);

test('weeks run from Monday to Sunday and belong to the year of their Thursday', () => {
  expect(between('2025-12-31', '2026-01-12', 'week')).toEqual([
    '2026W1 2026-01-04',
    '2026W2 2026-01-11',
    '2026W3 2026-01-18',
  ]);
  expect(between('2027-01-01', '2027-01-03', 'week')).toEqual(['2026W53 2027-01-03']);
  expect(between('2026-06-01', '2026-06-07', 'week')).toEqual(['2026W23 2026-06-07']);
});

test('a month has two halves, the first to the fifteenth', () => {
  expect(between('2026-02-16', '2026-03-15', 'half-month')).toEqual(['2026M2H2 2026-02-28', '2026M3H1 2026-03-15']);
  expect(between('2026-02-15', '2026-02-16', 'half-month')).toEqual(['2026M2H1 2026-02-15', '2026M2H2 2026-02-28']);
});

test.each([
  ['2026W5', '2026W5'],
  ['2026-W05', '2026W5'],
  ['2026年第5周', '2026W5'],
  ['2026年3月上半月', '2026M3H1'],
  ['2026年03月下半月', '2026M3H2'],
  ['2026M3H2', '2026M3H2'],
  ['2026年3月', '2026M3'],
  ['2026年下半年', '2026H2'],
  ['2026年第一季度', '2026Q1'],
])('%s', (written, key) => {
  expect(periodKey(written)).toBe(key);
});

test.each(['2026年第5周', '2026年3月上半月', '2026年3月下半月', '2026年3月', '2026年上半年', '2026Q1', '2026'])(
  'a reader sees %s as its row is called',
  (name) => {
    expect(periodName(periodKey(name) ?? '')).toBe(name);
  },
);
