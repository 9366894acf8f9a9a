/**
 * Reads a day as people write it in a cell. What says only the month stays a
 * month; what could be two days, or none, is refused with the reason.
 */
import type { Bilingual } from './bilingual';
import { parseChineseDigits, parseChineseNumber } from './chinese-numerals';
import { civilDate, daysOfMonth, fromSerial, partsOf, type CivilDate, type DaySpan } from './civil-date';

export type DateText =
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** 'YYYY-MM' */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'blank' }
  /** `days`: between which it lies all the same, where it says the month: 2024年3月底. */
  | { readonly kind: 'unreadable'; readonly reason: Bilingual; readonly days?: DaySpan };

/** Serial numbers are taken for days from 1990 to 2100; other numbers are something else. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

export function readDateText(text: string, date1904: boolean): DateText {
  const shown = text.trim();
  const plain = withoutTime(
    text
      .normalize('NFKC')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
      .trim(),
  ).replace(/\s+/g, (space, at: number, whole: string) => (isBetweenDigits(space, at, whole) ? space : ''));
  if (/^[-/_.年月日\s]*$/.test(plain)) return { kind: 'blank' };
  const figures = chineseYearToFigures(plain);
  if (/^\d{5,8}$/.test(figures)) return readDateNumber(Number(figures), date1904, shown);
  const day = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})[日号]?\.?$/.exec(figures);
  if (day && separatorsAgree(day[2], day[4])) return dayOf(Number(day[1]), Number(day[3]), Number(day[5]), shown);
  const month = /^(\d{4})(?:年(\d{1,2})月份?|[-/.](\d{1,2}))$/.exec(figures);
  if (month) return monthOf(Number(month[1]), Number(month[2] ?? month[3]), shown);
  const days = daysWithin(figures);
  return { kind: 'unreadable', reason: whyNot(figures, shown), ...(days ? { days } : {}) };
}

/** 月初, 下旬 and 月底 are days of the month, and more nobody can say of them. */
function daysWithin(figures: string): DaySpan | undefined {
  const [, year = '', month = ''] =
    /^(\d{4})[-/.年](\d{1,2})(?:月份?|[-/.])?(?:[上中下]旬|[初中底末])$/.exec(figures) ?? [];
  return daysOfMonth(`${year}-${month.padStart(2, '0')}`);
}

/** One space between two digits may part two numbers; all others are there for the eye. Said without lookbehind, which older Safari do not know. */
function isBetweenDigits(space: string, at: number, whole: string): boolean {
  return space.length === 1 && /\d/.test(whole.charAt(at - 1)) && /\d/.test(whole.charAt(at + 1));
}

/** A number in a cell: a serial number, or 20240305. */
export function readDateNumber(value: number, date1904: boolean, shown = String(value)): DateText {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231) {
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100, shown);
  }
  if (Number.isInteger(value) && value >= FIRST_YEAR * 100 && value <= LAST_YEAR * 100 + 12) {
    return monthOf(Math.floor(value / 100), value % 100, shown);
  }
  const date = fromSerial(value, date1904);
  const year = date === undefined ? 0 : partsOf(date).year;
  if (date !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR) return { kind: 'date', date };
  return refuse(
    `“${shown}”读不出日期，请写成 2024-03-05 这样的日期`,
    `"${shown}" is no date; write it like 2024-03-05`,
  );
}

/** A number format that shows a day as its month alone, as a spreadsheet gives to what is typed as 2026年11月 or 2026-11: yyyy"年"m"月", mmm-yy. */
export function showsMonthOnly(format: string | undefined): boolean {
  const codes = (format?.split(';', 1)[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /y/i.test(codes) && /m/i.test(codes) && !/[dhs]/i.test(codes);
}

function withoutTime(plain: string): string {
  return plain
    .replace(/[\sT]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
    .replace(/\(?(星期|周)[一二三四五六日天]\)?$/, '')
    .trim();
}

function separatorsAgree(first: string | undefined, second: string | undefined): boolean {
  return first === '年' ? second === '月' : first === second;
}

/** '二〇二四年三月五日' → '2024年3月5日' */
function chineseYearToFigures(plain: string): string {
  const parts =
    /^([〇零○OoＯ0一二三四五六七八九]{2,4})年(?:([一二三四五六七八九十]{1,2})月份?)?(?:([一二三四五六七八九十]{1,3})[日号])?$/.exec(
      plain,
    );
  if (!parts) return plain;
  const year = parseChineseDigits((parts[1] ?? '').replace(/[OoＯ0]/g, '〇'));
  const month = parts[2] === undefined ? undefined : parseChineseNumber(parts[2]);
  const day = parts[3] === undefined ? undefined : parseChineseNumber(parts[3]);
  if (year === undefined || (parts[2] && !month) || (parts[3] && !day)) return plain;
  return `${year}年${month ? `${month.toString()}月` : ''}${day ? `${day.toString()}日` : ''}`;
}

function dayOf(year: number, month: number, day: number, shown: string): DateText {
  const date = civilDate(year, month, day);
  if (date) return { kind: 'date', date };
  return refuse(`“${shown}”：没有这一天`, `"${shown}": there is no such day`);
}

function monthOf(year: number, month: number, shown: string): DateText {
  if (civilDate(year, month, 1)) return { kind: 'month', month: `${year}-${String(month).padStart(2, '0')}` };
  return refuse(`“${shown}”：没有这个月`, `"${shown}": there is no such month`);
}

function whyNot(figures: string, shown: string): Bilingual {
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(figures)) {
    return { zh: `“${shown}”的年份只有两位，请写四位年份`, en: `"${shown}" has a year of two digits; write all four` };
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(figures)) {
    return {
      zh: `“${shown}”分不清月和日，请写成 2024-03-05 这样的日期`,
      en: `"${shown}": day and month cannot be told apart; write it like 2024-03-05`,
    };
  }
  if (/^\d{1,2}[-/.月]\d{1,2}日?$/.test(figures)) {
    return { zh: `“${shown}”没有写年份`, en: `"${shown}" does not say the year` };
  }
  if (/^\d{4}年?(度|初|中|底|末|上半年|下半年)?$/.test(figures)) {
    return { zh: `“${shown}”只写到年`, en: `"${shown}" says no more than the year` };
  }
  if (/(上旬|中旬|下旬|月初|月中|月底|月末|左右|前后|约|之前|以前)/.test(figures)) {
    return { zh: `“${shown}”不是确定的日期`, en: `"${shown}" is not a definite day` };
  }
  if ((figures.match(/\d{4}[-/.年]/g) ?? []).length > 1) {
    return { zh: `“${shown}”写了不止一个日期`, en: `"${shown}" holds more than one date` };
  }
  return {
    zh: `“${shown}”读不出日期，请写成 2024-03-05 这样的日期`,
    en: `"${shown}" is no date; write it like 2024-03-05`,
  };
}

function refuse(zh: string, en: string): DateText {
  return { kind: 'unreadable', reason: { zh, en } };
}
