/**
 * Working days by the State Council's calendars, make-up days included. What
 * touches a year that has not been announced is unknown; a provisional answer
 * by weekdays alone is given beside, marked as such.
 */
import { addDays, dayOfWeek, parseIsoDate, partsOf, type CivilDate } from './civil-date';
import { HOLIDAYS } from './holidays';

export type DueDay =
  /** `counted` are the working days that count, in order, the due day the last of them. */
  | { readonly known: true; readonly due: CivilDate; readonly counted: readonly CivilDate[] }
  /** `provisional` takes Monday to Friday as worked in the years that are missing. */
  | { readonly known: false; readonly missingYears: readonly number[]; readonly provisional: CivilDate };

export type WorkingDayCount =
  | { readonly known: true; readonly days: number }
  | { readonly known: false; readonly missingYears: readonly number[]; readonly provisional: number };

/**
 * The day that is so many working days after this one (before it, where the
 * number is negative). The day itself does not count; zero days is the day.
 */
export function addWorkingDays(from: CivilDate, days: number): DueDay {
  if (!Number.isInteger(days) || Math.abs(days) > 10_000) throw new RangeError(`not a number of days: ${days}`);
  const step = days < 0 ? -1 : 1;
  const counted: CivilDate[] = [];
  const missing = new Set<number>();
  let day = from;
  while (counted.length < Math.abs(days)) {
    day = addDays(day, step);
    if (worked(day, missing)) counted.push(day);
  }
  return missing.size === 0
    ? { known: true, due: day, counted }
    : { known: false, missingYears: [...missing].sort(), provisional: day };
}

/** Working days after `from` up to and including `to`; negative where `to` is earlier. */
export function countWorkingDays(from: CivilDate, to: CivilDate): WorkingDayCount {
  const forward = from <= to;
  const [first, last] = forward ? [from, to] : [to, from];
  const missing = new Set<number>();
  let days = 0;
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    if (worked(day, missing)) days += 1;
  }
  const signed = forward || days === 0 ? days : -days;
  return missing.size === 0
    ? { known: true, days: signed }
    : { known: false, missingYears: [...missing].sort(), provisional: signed };
}

/** Undefined where the year has not been announced. */
export function isWorkingDay(day: CivilDate): boolean | undefined {
  const missing = new Set<number>();
  const answer = worked(day, missing);
  return missing.size === 0 ? answer : undefined;
}

/** This day, or the first working day after it. */
export function workingDayFrom(day: CivilDate): DueDay {
  const missing = new Set<number>();
  let next = day;
  while (!worked(next, missing)) next = addDays(next, 1);
  return missing.size === 0
    ? { known: true, due: next, counted: [next] }
    : { known: false, missingYears: [...missing].sort(), provisional: next };
}

/** The years whose calendars are known, first to last. */
export function coveredYears(): readonly number[] {
  return [...HOLIDAYS.keys()];
}

/** The notice a year's calendar comes from. */
export function holidayNotice(year: number): string | undefined {
  return HOLIDAYS.get(year)?.notice;
}

const SPECIAL_DAYS = specialDays();

function worked(day: CivilDate, missing: Set<number>): boolean {
  const special = SPECIAL_DAYS.get(day);
  if (special !== undefined) return special === 'worked';
  const { year } = partsOf(day);
  if (!HOLIDAYS.has(year)) missing.add(year);
  const weekday = dayOfWeek(day);
  return weekday !== 0 && weekday !== 6;
}

function specialDays(): ReadonlyMap<CivilDate, 'off' | 'worked'> {
  const days = new Map<CivilDate, 'off' | 'worked'>();
  for (const { off, worked: madeUp } of HOLIDAYS.values()) {
    for (const range of off.split(' ')) {
      const [first, last] = range.split('/').map((text) => dayOfTable(text));
      if (first === undefined) continue;
      for (let day = first; day <= (last ?? first); day = addDays(day, 1)) days.set(day, 'off');
    }
    for (const text of madeUp.split(' ')) days.set(dayOfTable(text), 'worked');
  }
  return days;
}

function dayOfTable(text: string): CivilDate {
  const day = parseIsoDate(text);
  if (!day) throw new RangeError(`no day of a holiday table: "${text}"`);
  return day;
}
