/** Of what the schema is asked for. */
import type { SchemaArguments } from './command-arguments';
import { take, WrongUsage } from './options';

const SCHEMAS = ['report', 'pack', 'log'] as const;

export function schemaArguments(words: string[]): SchemaArguments {
  const { positionals } = take(words, { lang: { type: 'string' } });
  const [asked] = positionals;
  const of = SCHEMAS.find((one) => one === asked);
  if (of) return { command: 'schema', of };
  throw new WrongUsage({
    zh: `要哪一种的 JSON Schema？用法：guiju schema report、guiju schema pack 或 guiju schema log${asked === undefined ? '' : `，没有“${asked}”`}`,
    en: `The JSON Schema of what? Usage: guiju schema report, guiju schema pack, or guiju schema log${asked === undefined ? '' : `; there is no "${asked}"`}`,
  });
}
