/** Of something reported again and again: what is reported, how often, and how its rows are written. */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import type { Check } from '../checks/check';
import type { FactDictionary, FactEntry } from '../facts/fact-dictionary';

interface ShownDuty {
  readonly fact: FactEntry;
  readonly words: Bilingual;
}

const duty = z.object({ report: z.string(), every: z.string() });

const EVERY: Readonly<Record<string, readonly [zh: string, en: string, row: string]>> = {
  week: ['每周', 'week', '2026年第5周'],
  'half-month': ['每半月', 'half-month', '2026年3月上半月'],
  month: ['每月', 'month', '2026年3月'],
  quarter: ['每季', 'quarter', '2026年第一季度'],
  'half-year': ['每半年', 'half-year', '2026年上半年'],
  year: ['每年', 'year', '2026年'],
};

/** Of its key `after`, which elsewhere is a day. */
export const AFTER_EACH: Bilingual = { zh: '每期结束后', en: 'after the end of each' };

export function dutyOf({ kind, fields }: Check, dictionary: FactDictionary): ShownDuty | undefined {
  const read = kind === 'periodic' ? duty.safeParse(fields) : undefined;
  const fact = read?.success ? dictionary.byName(read.data.report) : undefined;
  const every = read?.success ? EVERY[read.data.every] : undefined;
  if (!fact || !every) return undefined;
  const [zh, en, period] = every;
  const row = `${fact.labels?.[0] ?? fact.name.zh}：${period}`;
  return {
    fact,
    words: {
      zh: `定期：${zh}一次，报送“${fact.name.zh}”；项目要素表里一期一行，如 ${row}`,
      en: `periodic: ${fact.name.en}, once every ${en}; a row for each in the sheet of project facts, as ${row}`,
    },
  };
}
