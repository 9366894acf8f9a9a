/**
 * Days of the civil calendar, without clock or time zone. A day is the text
 * 'YYYY-MM-DD', so that comparing texts compares days.
 */
declare const civilDateBrand: unique symbol;
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** The first and the last of some days. */
export interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const DAY_MS = 86_400_000;
const EXCEL_1900_EPOCH = Date.UTC(1899, 11, 30);
const EXCEL_1904_EPOCH = Date.UTC(1904, 0, 1);

/** The day with these numbers (month 1–12), or undefined where there is none (2026-02-30). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) {
    return undefined;
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Reads 'YYYY-MM-DD' and nothing else. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Calendar months later (or earlier); where the day does not exist there, the month's last day (民法典202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  const clamped = Math.min(day, lastDayOfMonth(newYear, newMonth));
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(clamped, 2)}` as CivilDate;
}

/** Days from a to b; negative where b is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return toEpochDay(b) - toEpochDay(a);
}

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(date: CivilDate): number {
  return new Date(toEpochDay(date) * DAY_MS).getUTCDay();
}

/** The days of 'YYYY-MM'. */
export function daysOfMonth(month: string): DaySpan | undefined {
  const from = parseIsoDate(`${month}-01`);
  return from && { from, to: addDays(addMonths(from, 1), -1) };
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The day a spreadsheet's serial number stands for; a time of day is dropped.
 * In the 1900 system serial 60 is the 29 February 1900 that never was: undefined.
 */
export function fromSerial(serial: number, date1904: boolean): CivilDate | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const whole = Math.floor(serial);
  if (whole < (date1904 ? 0 : 1) || whole > 2_958_465) return undefined;
  if (!date1904 && whole === 60) return undefined;
  const epoch = date1904 ? EXCEL_1904_EPOCH : EXCEL_1900_EPOCH;
  const shift = !date1904 && whole < 60 ? 1 : 0;
  return fromEpochDay(epoch / DAY_MS + whole + shift);
}

export function toSerial(date: CivilDate, date1904: boolean): number {
  const epoch = date1904 ? EXCEL_1904_EPOCH : EXCEL_1900_EPOCH;
  const serial = toEpochDay(date) - epoch / DAY_MS;
  return !date1904 && serial < 61 ? serial - 1 : serial;
}

function toEpochDay(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function fromEpochDay(day: number): CivilDate {
  const date = new Date(day * DAY_MS);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as CivilDate;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
