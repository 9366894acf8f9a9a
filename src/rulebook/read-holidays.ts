/** The table of holidays, rules/holidays.yaml, to a calendar of working days. */
import * as z from 'zod/mini';
import { addDays, dayOfWeek, parseIsoDate, type CivilDate } from '../base/civil-date';
import { readBy } from '../base/read-before';
import type { WorkingCalendar } from '../base/working-days';
import { schemaMistakes, type DataPath, type Mistake } from '../checks/mistake';
import { noSuchDay } from './read-parameter';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const dayOrRange = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/));

const holidaysFile = z.strictObject({
  years: z
    .array(
      z.strictObject({
        year: z.int().check(z.positive()),
        notice: z.string().check(z.regex(/^https:\/\/www\.gov\.cn\//)),
        off: z.array(dayOrRange).check(z.minLength(1)),
        worked: z.array(day),
      }),
    )
    .check(z.minLength(1)),
});

/** A year with a mistake in it stays unknown; the others hold. */
export function readHolidays(data: unknown): { calendar: WorkingCalendar; mistakes: readonly Mistake[] } {
  const notices = new Map<number, string>();
  const special = new Map<CivilDate, 'off' | 'worked'>();
  const parsed = readBy(() => holidaysFile, data);
  if (!parsed.success) {
    return { calendar: { notices, special }, mistakes: schemaMistakes(parsed.error.issues, data, ['years']) };
  }
  const mistakes: Mistake[] = [];
  parsed.data.years.forEach(({ year, notice, off, worked }, index) => {
    const place: DataPath = ['years', index];
    const before = mistakes.length;
    const note = (at: DataPath, message: Mistake['message']) =>
      void mistakes.push({ path: [...place, ...at], message });
    const previous = parsed.data.years[index - 1]?.year ?? 0;
    if (year <= previous) note(['year'], notAfter(year, previous));
    const free = off.flatMap((text, at) => daysIn(text) ?? note(['off', at], noSuchDay(text)) ?? []);
    const made = worked.flatMap((text, at) => {
      const one = parseIsoDate(text);
      if (!one) note(['worked', at], noSuchDay(text));
      else if (dayOfWeek(one) % 6 !== 0) note(['worked', at], noWeekend(text));
      return one ?? [];
    });
    if (mistakes.length > before) return;
    notices.set(year, notice);
    for (const one of free) special.set(one, 'off');
    for (const one of made) special.set(one, 'worked');
  });
  return { calendar: { notices, special }, mistakes };
}

/** Undefined where it is no day, or ends before it begins. */
function daysIn(text: string): CivilDate[] | undefined {
  const [from = '', to = from] = text.split('/');
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (!first || !last || last < first) return undefined;
  const days: CivilDate[] = [];
  for (let one = first; one <= last; one = addDays(one, 1)) days.push(one);
  return days;
}

function notAfter(year: number, previous: number) {
  return {
    zh: `年份要由早到晚，每年一条；${year} 不晚于前一条 ${previous}`,
    en: `years must go forward, one entry each; ${year} is not after ${previous}`,
  };
}

function noWeekend(text: string) {
  return {
    zh: `${text} 不是星期六或星期日，不用写作调休上班`,
    en: `${text} is no Saturday or Sunday; it need not be named as worked`,
  };
}
