/** Our own dictionary, layouts and holidays, read from rules/ as the program reads them, once a file of tests. */
import type { WorkingCalendar } from '../../src/base/working-days';
import { readFactDictionary, type FactDictionary } from '../../src/facts/fact-dictionary';
import { readLayouts, type Layouts } from '../../src/forms/layouts';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import { readHolidays } from '../../src/rulebook/read-holidays';
import { ruleTexts } from '../rules/rule-case';

export const ourLayouts = once((): Layouts => {
  const read = readLayouts(dataOf((path) => path.startsWith('layouts/')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.layouts;
});

export const ourDictionary = once((): FactDictionary => {
  const read = readFactDictionary(dataOf((path) => path === 'facts.yaml')[0]);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.dictionary;
});

export const ourCalendar = once((): WorkingCalendar => {
  const { calendar, mistakes } = readHolidays(dataOf((path) => path === 'holidays.yaml')[0]);
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return calendar;
});

function dataOf(wanted: (path: string) => boolean): unknown[] {
  return ruleTexts()
    .filter(({ path }) => wanted(path))
    .map((text) => {
      const file = parseRuleFile(text);
      if (isProblem(file)) throw new Error(file.message.zh);
      return file.data;
    });
}

function once<T extends object>(read: () => T): () => T {
  let kept: T | undefined;
  return () => (kept ??= read());
}
