/** Of what the schema is asked for. */
import type { SchemaArguments } from './command-arguments';
import { languageOption, take, textOption, WrongUsage } from './options';

const SCHEMAS = ['report', 'pack', 'log'] as const;

export function schemaArguments(words: string[]): SchemaArguments {
  const { values, positionals } = take(words, { out: { type: 'string', short: 'o' }, lang: { type: 'string' } });
  const [asked] = positionals;
  const of = SCHEMAS.find((one) => one === asked);
  const out = textOption(values.out);
  const language = languageOption(values.lang);
  if (of && (out === undefined || of === 'pack'))
    return { command: 'schema', of, ...(out === undefined ? {} : { out }), language };
  throw new WrongUsage({
    zh: `要哪一种的 JSON Schema？用法：guiju schema report、guiju schema pack 或 guiju schema log${asked === undefined ? '' : `，没有“${asked}”`}`,
    en: `The JSON Schema of what? Usage: guiju schema report, guiju schema pack, or guiju schema log${asked === undefined ? '' : `; there is no "${asked}"`}`,
  });
}
