/** The periods of a duty that comes again and again: which there are between two days, and how people write them. */
import {
  addDays,
  civilDate,
  dayOfWeek,
  daysBetween,
  lastDayOfMonth,
  partsOf,
  type CivilDate,
} from '../../base/civil-date';
import { comparableText } from '../../base/comparable-text';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
type OfMonths = keyof typeof MONTHS;
export type Every = OfMonths | 'week' | 'half-month';

export interface DutyPeriod {
  /** '2024Q1' */
  readonly key: string;
  readonly lastDay: CivilDate;
}

/** Those into which the days from the first to the last fall. */
export function periodsBetween(first: CivilDate, last: CivilDate, every: Every): DutyPeriod[] {
  if (every === 'week') return weeksBetween(first, last);
  if (every === 'half-month') return halfMonthsBetween(first, last);
  const length = MONTHS[every];
  const at = (day: CivilDate) => {
    const { year, month } = partsOf(day);
    return Math.floor((year * 12 + month - 1) / length);
  };
  const periods: DutyPeriod[] = [];
  for (let index = at(first); index <= at(last); index += 1) {
    const month = index * length + length - 1;
    const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
    const lastDay = civilDate(year, number, lastDayOfMonth(year, number));
    if (lastDay) periods.push({ key: keyOf(year, Math.ceil(number / length), every), lastDay });
  }
  return periods;
}

/** From Monday to Sunday, each of the year in which its Thursday lies, as ISO 8601 numbers them. */
function weeksBetween(first: CivilDate, last: CivilDate): DutyPeriod[] {
  const weeks: DutyPeriod[] = [];
  for (let monday = addDays(first, -((dayOfWeek(first) + 6) % 7)); monday <= last; monday = addDays(monday, 7)) {
    const thursday = addDays(monday, 3);
    const { year } = partsOf(thursday);
    const newYear = civilDate(year, 1, 1);
    if (newYear) {
      const number = Math.floor(daysBetween(newYear, thursday) / 7) + 1;
      weeks.push({ key: `${year}W${number}`, lastDay: addDays(monday, 6) });
    }
  }
  return weeks;
}

/** To the fifteenth, and from the sixteenth to the end of the month. */
function halfMonthsBetween(first: CivilDate, last: CivilDate): DutyPeriod[] {
  return periodsBetween(first, last, 'month').flatMap(({ key, lastDay }) => {
    const { year, month } = partsOf(lastDay);
    const fifteenth = civilDate(year, month, 15) ?? lastDay;
    const halves = [
      { key: `${key}H1`, lastDay: fifteenth, from: civilDate(year, month, 1) ?? lastDay },
      { key: `${key}H2`, lastDay, from: addDays(fifteenth, 1) },
    ];
    return halves.filter((half) => half.lastDay >= first && half.from <= last);
  });
}

function keyOf(year: number, number: number, every: OfMonths): string {
  const sign = { month: 'M', quarter: 'Q', 'half-year': 'H', year: '' }[every];
  return sign === '' ? String(year) : `${year}${sign}${number}`;
}

const PARTS: Readonly<Record<string, (number: string) => string>> = {
  W: (number) => `第${number}周`,
  M: (number) => `${number}月`,
  H: (number) => (number === '1' ? '上半年' : '下半年'),
};

/** '2026年第5周' of '2026W5', as its row in the sheet of project facts is called; a quarter goes by its key, 2026Q1. */
export function periodName(key: string): string {
  const [, year = '', sign = '', number = '', half] = /^(\d+)([WMH])(\d+)(?:H(\d))?$/.exec(key) ?? [];
  if (sign === '') return key;
  return `${year}年${PARTS[sign]?.(number) ?? ''}${half === undefined ? '' : half === '1' ? '上半月' : '下半月'}`;
}

const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 上: '1', 下: '2' };

/** '2024Q1' of what people write: 2024年第一季度, 2024年1季度, 2024-Q1, 2024年3月, 2024年上半年. */
export function periodKey(written: string): string | undefined {
  const text = comparableText(written).toUpperCase().replace(/\s/g, '');
  const year = /^(\d{4})年?(?:度)?[-/]?/.exec(text);
  if (!year?.[1]) return undefined;
  const rest = text.slice(year[0].length);
  if (rest === '') return year[1];
  const half = /^(?:M0?(\d{1,2})H|0?(\d{1,2})月)([12上下])(?:半月)?$/.exec(rest);
  if (half?.[3]) return `${year[1]}M${half[1] ?? half[2] ?? ''}H${DIGITS[half[3]] ?? half[3]}`;
  const week = /^(?:W0?|第?0?)(\d{1,2})周?$/.exec(rest);
  if (week?.[1] && /[W周]/.test(rest)) return `${year[1]}W${week[1]}`;
  const part =
    /^(Q)(\d)$/.exec(rest) ??
    /^(第?)([一二三四1-4])季度?$/.exec(rest) ??
    /^([HM])0?(\d{1,2})$/.exec(rest) ??
    /^()([上下])半年$/.exec(rest) ??
    /^()0?(\d{1,2})月份?$/.exec(rest);
  if (!part?.[2]) return undefined;
  const sign = rest.includes('季') || part[1] === 'Q' ? 'Q' : rest.includes('半年') || part[1] === 'H' ? 'H' : 'M';
  return `${year[1]}${sign}${DIGITS[part[2]] ?? part[2]}`;
}
