import {
  addDays,
  addMonths,
  civilDate,
  dayOfWeek,
  daysBetween,
  fromSerial,
  parseIsoDate,
  toSerial,
} from '../../src/base/civil-date';
import type { CivilDate } from '../../src/base/civil-date';

const day = (text: string): CivilDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

test('a day that does not exist is no day', () => {
  expect(civilDate(2026, 2, 30)).toBeUndefined();
  expect(civilDate(2024, 13, 1)).toBeUndefined();
  expect(parseIsoDate('2024-2-3')).toBeUndefined();
  expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
});

test.each([
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-12-31', 12, '2025-12-31'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2022-09-28', 60, '2027-09-28'],
])('%s plus %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test('days are counted across leap years and year ends', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(daysBetween(day('2023-12-31'), day('2025-01-01'))).toBe(367);
  expect(dayOfWeek(day('2026-11-21'))).toBe(6);
});

test('serial numbers of both date systems', () => {
  expect(fromSerial(45356, false)).toBe('2024-03-05');
  expect(fromSerial(45356.75, false)).toBe('2024-03-05');
  expect(fromSerial(43894, true)).toBe('2024-03-05');
  expect(fromSerial(1, false)).toBe('1900-01-01');
  expect(fromSerial(59, false)).toBe('1900-02-28');
  expect(fromSerial(60, false)).toBeUndefined();
  expect(fromSerial(61, false)).toBe('1900-03-01');
  expect(fromSerial(0, false)).toBeUndefined();
  for (const text of ['1900-01-01', '1900-02-28', '1900-03-01', '2024-03-05']) {
    expect(fromSerial(toSerial(day(text), false), false)).toBe(text);
  }
  expect(fromSerial(toSerial(day('2024-03-05'), true), true)).toBe('2024-03-05');
});
