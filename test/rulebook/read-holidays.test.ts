/** The table of holidays: held against a kept library, and told what is wrong with it. */
import chineseDays from 'chinese-days';
import { addDays, parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import { isWorkingDay } from '../../src/base/working-days';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { readHolidays } from '../../src/rulebook/read-holidays';
import { ruleTexts } from '../rules/rule-case';
import { ourCalendar } from '../support/our-rules';

const day = (text: string): CivilDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

describe('rules/holidays.yaml', () => {
  const calendar = ourCalendar();
  const years = [...calendar.notices.keys()];

  test('every day of every year in it is as chinese-days has it', () => {
    const different: string[] = [];
    for (const year of years) {
      for (let date = day(`${year}-01-01`); date <= day(`${year}-12-31`); date = addDays(date, 1)) {
        if (isWorkingDay(calendar, date) !== chineseDays.isWorkday(date)) different.push(date);
      }
    }
    expect(years.slice(0, 6)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(years).toEqual(years.map((_, at) => 2021 + at));
    expect(different).toEqual([]);
  });

  test('each year names the notice it comes from', () => {
    for (const notice of calendar.notices.values()) expect(notice).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\//);
  });
});

const notice = 'https://www.gov.cn/zhengce/example.htm';
const year = (fields: object) => ({ year: 2024, notice, off: ['2024-01-01'], worked: [], ...fields });

test.each([
  ['a day that is none', [year({ off: ['2024-02-30'] })], 'years.0.off.0', '没有“2024-02-30”这一天'],
  [
    'a range that ends first',
    [year({ off: ['2024-02-03/2024-02-01'] })],
    'years.0.off.0',
    '没有“2024-02-03/2024-02-01”',
  ],
  ['a make-up day in the week', [year({ worked: ['2024-02-05'] })], 'years.0.worked.0', '不是星期六或星期日'],
  ['a year twice', [year({}), year({})], 'years.1.year', '2024 不晚于前一条 2024'],
  ['a key nobody knows', [year({ of: [] })], 'years.0.of', '不认识的键“of”'],
])('%s is told with its place', (_, years, place, words) => {
  const { mistakes } = readHolidays({ years });
  expect(mistakes.map(({ path }) => path.join('.'))).toEqual([place]);
  expect(mistakes[0]?.message.zh).toContain(words);
});

test('a year with a mistake in it stays unknown, the others hold', () => {
  const { calendar } = readHolidays({
    years: [year({ off: ['2024-13-01'] }), year({ year: 2025, off: ['2025-01-01'] })],
  });
  expect(isWorkingDay(calendar, day('2025-01-01'))).toBe(false);
  expect(isWorkingDay(calendar, day('2024-01-02'))).toBeUndefined();
});

test('without the table the rules load, and say that it is missing', () => {
  const { rulebook, problems } = loadRuleTexts(ruleTexts().filter(({ path }) => path !== 'holidays.yaml'));
  expect(problems.map(({ message }) => message.zh)).toEqual(['holidays.yaml：缺少放假安排']);
  expect(rulebook?.calendar.notices.size).toBe(0);
});

test('a mistake in it is told with its line', () => {
  const texts = ruleTexts().map((file) =>
    file.path === 'holidays.yaml' ? { ...file, text: file.text.replace('2021-02-07', '2021-02-08') } : file,
  );
  const [problem] = loadRuleTexts(texts).problems;
  expect(problem?.message.zh).toMatch(/^holidays\.yaml 第 \d+ 行 “years\.0\.worked\.0”：2021-02-08 不是星期六或星期日/);
});
