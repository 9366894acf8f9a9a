/**
 * Years of holidays announced after the build: FOLDER/holidays.yaml, written as
 * rules/holidays.yaml is. A year that is known stays as it is; of the year before
 * a new one, December may be amended where nothing was said of a day.
 */
import { partsOf } from '../base/civil-date';
import type { FurtherYears, WorkingCalendar } from '../base/working-days';
import type { Notes } from './notes';
import { readHolidays } from './read-holidays';
import type { RuleFile } from './rule-file';

export type AddYears = typeof addYears;

/** `digests` by folder; what is wrong with a file is noted, and the years it has right hold. */
export function addYears(
  calendar: WorkingCalendar,
  files: readonly RuleFile[],
  digests: ReadonlyMap<string, string>,
  notes: Notes,
): WorkingCalendar {
  let all = calendar;
  for (const file of files) {
    const [folder = '', name = ''] = file.path.split('/');
    if (name === 'holidays.yaml') all = withYearsOf(file, folder, all, digests.get(folder), notes);
  }
  return all;
}

function withYearsOf(
  file: RuleFile,
  folder: string,
  before: WorkingCalendar,
  digest: string | undefined,
  notes: Notes,
): WorkingCalendar {
  const { calendar, mistakes } = readHolidays(file.data);
  for (const mistake of mistakes) notes.note(file, mistake);
  const added = [...calendar.notices].filter(([year, notice]) => {
    const known = before.notices.get(year);
    if (known !== undefined && known !== notice) notes.note(file, { path: ['years'], message: knownAlready(year) });
    return known === undefined;
  });
  const years = added.map(([year]) => year);
  const days = [...calendar.special].filter(([day]) => {
    const { year, month } = partsOf(day);
    return years.includes(year) || (month === 12 && years.includes(year + 1) && !before.special.has(day));
  });
  const further: FurtherYears = {
    folder,
    years,
    outside: file.outside ?? 'folder',
    ...(digest === undefined ? {} : { digest }),
  };
  return {
    notices: new Map([...before.notices, ...added].sort(([a], [b]) => a - b)),
    special: new Map([...before.special, ...days]),
    further: [...(before.further ?? []), further],
  };
}

function knownAlready(year: number) {
  return {
    zh: `${year} 年的放假安排已有，以已有的为准，这一份没有采用`,
    en: `the holidays of ${year} are known already and stay as they are; these were left out`,
  };
}
