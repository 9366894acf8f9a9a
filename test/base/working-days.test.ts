import { civilDate, parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import {
  NOTHING_ANNOUNCED,
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingDayFrom,
} from '../../src/base/working-days';
import { ourCalendar } from '../support/our-rules';

const CALENDAR = ourCalendar();

const day = (text: string): CivilDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

describe('working days', () => {
  test.each([
    ['2024-09-27', 10, '2024-10-16'],
    ['2025-01-23', 10, '2025-02-12'],
    ['2025-09-26', 12, '2025-10-20'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-12-30', 5, '2026-01-07'],
    ['2024-02-08', 1, '2024-02-09'],
    ['2024-09-27', 0, '2024-09-27'],
    ['2024-10-16', -10, '2024-09-27'],
  ])('from %s, %i of them end on %s', (from, days, due) => {
    expect(addWorkingDays(CALENDAR, day(from), days)).toMatchObject({ known: true, due });
  });

  test('the days counted can be shown one by one', () => {
    const due = addWorkingDays(CALENDAR, day('2024-09-27'), 3);
    expect(due).toMatchObject({ counted: ['2024-09-29', '2024-09-30', '2024-10-08'] });
  });

  test('a year nobody has announced is unknown, with a provisional date', () => {
    expect(addWorkingDays(CALENDAR, day('2026-12-28'), 10)).toEqual({
      known: false,
      missingYears: [2027],
      provisional: '2027-01-11',
      nearest: '2027-01-07',
    });
    expect(isWorkingDay(CALENDAR, day('2027-01-01'))).toBeUndefined();
    expect(countWorkingDays(CALENDAR, day('2020-12-31'), day('2021-01-04'))).toMatchObject({ known: true, days: 1 });
    expect(countWorkingDays(CALENDAR, day('2020-12-30'), day('2021-01-04'))).toMatchObject({
      known: false,
      missingYears: [2020],
    });
  });

  test('where nothing has been announced, every year is unknown', () => {
    expect(addWorkingDays(NOTHING_ANNOUNCED, day('2024-09-27'), 3)).toEqual({
      known: false,
      missingYears: [2024],
      provisional: '2024-10-02',
      nearest: '2024-09-30',
    });
  });

  test('a day the notice of the next year gives off belongs to the year it stands in', () => {
    expect(isWorkingDay(CALENDAR, day('2022-12-31'))).toBe(false);
  });

  test('counting is the inverse of adding', () => {
    const start = day('2023-01-20');
    for (let days = 1; days < 400; days += 13) {
      const due = addWorkingDays(CALENDAR, start, days);
      if (!due.known) throw new Error('covered');
      expect(countWorkingDays(CALENDAR, start, due.due)).toEqual({ known: true, days });
      expect(countWorkingDays(CALENDAR, due.due, start)).toMatchObject({ known: true });
    }
  });

  test('a day off rolls forward to the next working day, a working day stays', () => {
    expect(workingDayFrom(CALENDAR, day('2023-09-30'))).toMatchObject({ due: '2023-10-07' });
    expect(workingDayFrom(CALENDAR, day('2024-09-30'))).toMatchObject({ due: '2024-09-30' });
    expect(civilDate(2023, 9, 30)).toBe('2023-09-30');
  });
});
