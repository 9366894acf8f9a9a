/**
 * Working days by the State Council's calendars, make-up days included. What
 * touches a year that has not been announced is unknown; a provisional answer
 * by weekdays alone is given beside, marked as such.
 */
import { addDays, dayOfWeek, partsOf, type CivilDate } from './civil-date';

/** What has been announced of days off and days worked; the data is rules/holidays.yaml. */
export interface WorkingCalendar {
  /** By year, in order: where the notice stands that announced it. A year that is not here is unknown. */
  readonly notices: ReadonlyMap<number, string>;
  /** Days off, weekends among them or not, and the Saturdays and Sundays that are worked (调休). */
  readonly special: ReadonlyMap<CivilDate, 'off' | 'worked'>;
  /** Whose years came after the build. */
  readonly further?: readonly FurtherYears[];
}

/** A table of holidays that is not the product's own. */
export interface FurtherYears {
  readonly folder: string;
  /** Those it has added; none where all were known or wrong. */
  readonly years: readonly number[];
  readonly outside: 'folder' | 'file' | 'workbook' | 'machine' | 'site';
  readonly digest?: string;
}

export const NOTHING_ANNOUNCED: WorkingCalendar = { notices: new Map(), special: new Map() };

type DueDay =
  /** `counted` are the working days that count, in order, the due day the last of them. */
  | { readonly known: true; readonly due: CivilDate; readonly counted: readonly CivilDate[] }
  /**
   * `provisional` takes Monday to Friday as worked in the years that are missing,
   * `nearest` every day of them: the due day is that day or one farther off, whatever is announced.
   */
  | {
      readonly known: false;
      readonly missingYears: readonly number[];
      readonly provisional: CivilDate;
      readonly nearest: CivilDate;
    };

type WorkingDayCount =
  | { readonly known: true; readonly days: number }
  /** Whatever is announced, it is from `least` to `most`. */
  | {
      readonly known: false;
      readonly missingYears: readonly number[];
      readonly provisional: number;
      readonly least: number;
      readonly most: number;
    };

/**
 * The day that is so many working days after this one (before it, where the
 * number is negative). The day itself does not count; zero days is the day.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, days: number): DueDay {
  if (!Number.isInteger(days) || Math.abs(days) > 10_000) throw new RangeError(`not a number of days: ${days}`);
  const step = days < 0 ? -1 : 1;
  const counted: CivilDate[] = [];
  const missing = new Set<number>();
  let day = from;
  let nearest = from;
  let possible = 0;
  while (counted.length < Math.abs(days)) {
    day = addDays(day, step);
    if (possible < Math.abs(days) && mayBeWorked(calendar, day)) [possible, nearest] = [possible + 1, day];
    if (worked(calendar, day, missing)) counted.push(day);
  }
  return missing.size === 0
    ? { known: true, due: day, counted }
    : { known: false, missingYears: [...missing].sort(), provisional: day, nearest };
}

/** Working days after `from` up to and including `to`; negative where `to` is earlier. */
export function countWorkingDays(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): WorkingDayCount {
  const forward = from <= to;
  const [first, last] = forward ? [from, to] : [to, from];
  const missing = new Set<number>();
  let [days, sure, possible] = [0, 0, 0];
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    if (worked(calendar, day, missing)) days += 1;
    if (isWorkingDay(calendar, day)) sure += 1;
    if (mayBeWorked(calendar, day)) possible += 1;
  }
  const signed = (count: number) => (forward || count === 0 ? count : -count);
  const [least, most] = forward ? [sure, possible] : [signed(possible), signed(sure)];
  return missing.size === 0
    ? { known: true, days: signed(days) }
    : { known: false, missingYears: [...missing].sort(), provisional: signed(days), least, most };
}

/** Undefined where the year has not been announced. */
export function isWorkingDay(calendar: WorkingCalendar, day: CivilDate): boolean | undefined {
  const missing = new Set<number>();
  const answer = worked(calendar, day, missing);
  return missing.size === 0 ? answer : undefined;
}

/** This day, or the first working day after it. */
export function workingDayFrom(calendar: WorkingCalendar, day: CivilDate): DueDay {
  const missing = new Set<number>();
  let [next, nearest] = [day, day];
  while (!mayBeWorked(calendar, nearest)) nearest = addDays(nearest, 1);
  while (!worked(calendar, next, missing)) next = addDays(next, 1);
  return missing.size === 0
    ? { known: true, due: next, counted: [next] }
    : { known: false, missingYears: [...missing].sort(), provisional: next, nearest };
}

/** Worked, or of a year that has not been announced: any day of it may be made one. */
function mayBeWorked(calendar: WorkingCalendar, day: CivilDate): boolean {
  const missing = new Set<number>();
  return worked(calendar, day, missing) || missing.size > 0;
}

function worked(calendar: WorkingCalendar, day: CivilDate, missing: Set<number>): boolean {
  const special = calendar.special.get(day);
  if (special !== undefined) return special === 'worked';
  const { year } = partsOf(day);
  if (!calendar.notices.has(year)) missing.add(year);
  const weekday = dayOfWeek(day);
  return weekday !== 0 && weekday !== 6;
}
