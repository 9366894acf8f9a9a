/** Our own dictionary and layouts, read from rules/ as the program reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFactDictionary, type FactDictionary } from '../../src/facts/fact-dictionary';
import { readLayouts, type Layouts } from '../../src/forms/layouts';
import { readHolidays } from '../../src/rulebook/read-holidays';
import type { WorkingCalendar } from '../../src/base/working-days';

const RULES = join(__dirname, '../../rules');

export function ourLayouts(): Layouts {
  const folder = join(RULES, 'layouts');
  const files = readdirSync(folder).sort();
  const read = readLayouts(files.map((file): unknown => parse(readFileSync(join(folder, file), 'utf8'))));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.layouts;
}

export function ourDictionary(): FactDictionary {
  const read = readFactDictionary(parse(readFileSync(join(RULES, 'facts.yaml'), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.dictionary;
}

export function ourCalendar(): WorkingCalendar {
  const { calendar, mistakes } = readHolidays(parse(readFileSync(join(RULES, 'holidays.yaml'), 'utf8')));
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return calendar;
}
