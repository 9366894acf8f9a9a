/** Years of holidays that were announced after the build come as data, and change nothing that is known. */
import { parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import { isWorkingDay } from '../../src/base/working-days';
import { lintPacks } from '../../src/rulebook/lint/lint-packs';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { ruleTexts } from '../rules/rule-case';

const YEAR = `years:
  - year: 2090
    notice: https://www.gov.cn/2090
    off: [2089-12-30/2090-01-01, 2089-11-01]
    worked: [2090-01-07]
`;
const OURS = ruleTexts();
const day = (text: string): CivilDate => parseIsoDate(text) ?? ('' as CivilDate);
const loaded = (text: string, path = 'fangjia-2090/holidays.yaml') =>
  loadRuleTexts([...OURS, { path, text, outside: 'folder' as const }], () => 'd');

test('a folder with a new year makes it known, with December before it, and says where it came from', () => {
  const { rulebook, problems } = loaded(YEAR);
  expect(problems.map(({ message }) => message.zh)).toEqual([]);
  const calendar = rulebook?.calendar;
  expect(calendar?.further).toEqual([
    { folder: 'fangjia-2090', years: [2090], outside: 'folder', digest: expect.stringMatching(/./) },
  ]);
  expect([...(calendar?.notices.keys() ?? [])].at(-1)).toBe(2090);
  const is = (text: string) => calendar?.special.get(day(text));
  expect([is('2090-01-01'), is('2090-01-07'), is('2089-12-30'), is('2089-11-01')]).toEqual([
    'off',
    'worked',
    'off',
    undefined,
  ]);
  expect(calendar && isWorkingDay(calendar, day('2090-01-07'))).toBe(true);
});

test('a year that is known stays as it is, and that is told; the same again is no matter', () => {
  const known = ruleTexts().find(({ path }) => path === 'holidays.yaml')?.text ?? '';
  expect(loaded(known).problems).toEqual([]);
  const otherwise = YEAR.replaceAll('2090', '2026').replaceAll('2089', '2025').replace('2026-01-07', '2026-01-11');
  const { rulebook, problems } = loaded(otherwise);
  expect(problems.map(({ message }) => message.zh)).toEqual([
    'fangjia-2090/holidays.yaml 第 1 行 “years”：2026 年的放假安排已有，以已有的为准，这一份没有采用',
  ]);
  expect(rulebook?.calendar.special.get(day('2026-01-11'))).toBeUndefined();
  expect(rulebook?.calendar.notices.get(2026)).toMatch(/content_7047091/);
});

test('a table with a mistake is told where, and takes no pack with it; beside the packs it is told where it belongs', () => {
  const { rulebook, problems } = loaded(YEAR.replace('2090-01-07', '2090-01-09'));
  expect(problems.map(({ path, line }) => `${path}:${line}`)).toEqual(['fangjia-2090/holidays.yaml:5']);
  expect(rulebook?.packs.size).toBe(loadRuleTexts(OURS).rulebook?.packs.size);
  expect(loaded(YEAR, 'holidays.yaml').problems.map(({ what }) => what.zh)).toEqual([
    expect.stringContaining('fangjia-2027/holidays.yaml'),
  ]);
  const linted = lintPacks([{ path: 'fangjia-2090/holidays.yaml', text: YEAR }], OURS);
  expect(linted).toEqual({ packs: [], calendars: ['fangjia-2090'], findings: [] });
});
