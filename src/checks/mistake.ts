/** What is wrong with a rule file: the key, what stands there, what should; never thrown, always collected. */
import type * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import { unquotedComma } from '../base/unquoted-comma';
import { nearestName } from './formula/nearest-name';

export type DataPath = readonly (string | number)[];

export interface Mistake {
  readonly path: DataPath;
  /** The key itself is at fault, not what stands behind it. */
  readonly key?: boolean;
  readonly message: Bilingual;
}

/** The mistakes zod found, in words; `known` are the keys the shape has at its top. */
export function schemaMistakes(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  known: readonly string[],
): Mistake[] {
  return issues.flatMap((issue) => mistakesOf(issue, data, known));
}

const EXPECTED: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' },
  int: { zh: '整数', en: 'a whole number' },
  number: { zh: '数', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '若干键', en: 'keys with values' },
};

function mistakesOf(issue: z.core.$ZodIssue, data: unknown, known: readonly string[]): Mistake[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const found = at(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        unknownKey(path, key, path.length === 0 ? known : [], at(data, [...path, key]) === null),
      );
    case 'invalid_type':
      return [{ path, message: wrongType(issue.expected, found) }];
    case 'invalid_value': {
      if (found === undefined) return [{ path, message: oneOfMissing(issue.values.map(String)) }];
      const values = issue.values.map(String).join(' · ');
      const message = {
        zh: `这里是“${shown(found).zh}”，应为其中之一：${values}`,
        en: `found “${shown(found).en}”, expected one of: ${values}`,
      };
      return [{ path, message }];
    }
    case 'invalid_union':
      if (typeof found === 'number') return [{ path, message: unquoted(found) }];
      return [
        {
          path,
          message: { zh: `写法不对：${shown(found).zh}`, en: `not a form that is known here: ${shown(found).en}` },
        },
      ];
    case 'too_small':
      if (typeof found === 'number') {
        return [{ path, message: { zh: `${found} 太小`, en: `${found} is too small` } }];
      }
      return [{ path, message: { zh: '不能为空', en: 'must not be empty' } }];
    default: {
      const { zh, en } = shown(issue.code === 'invalid_key' ? path.at(-1) : found);
      const message = { zh: `“${zh}”不合格式`, en: `“${en}” does not have the required form` };
      return [{ path, message }];
    }
  }
}

/** A key without a value is the rest of a text that was not quoted: { en: five or more, odd }. */
function unknownKey(path: DataPath, key: string, known: readonly string[], isBare: boolean): Mistake {
  const near = nearestName(key, known);
  const hint = unquotedComma(isBare ? `${key},` : key);
  return {
    path: [...path, key],
    key: true,
    message: {
      zh: `不认识的键“${key}”${near === undefined ? '' : `；是不是“${near}”？`}${hint.zh}`,
      en: `unknown key “${key}”${near === undefined ? '' : `; did you mean “${near}”?`}${hint.en}`,
    },
  };
}

function oneOfMissing(values: readonly string[]): Bilingual {
  const list = values.join(' · ');
  return { zh: `缺少这一项（应为其中之一：${list}）`, en: `this is missing (expected one of: ${list})` };
}

function unquoted(found: number): Bilingual {
  return {
    zh: `数 ${found} 没有加引号；金额、比例等要写成 '${found}'，以免经过浮点数`,
    en: `the number ${found} is not quoted; write '${found}', so that it never passes through a float`,
  };
}

function wrongType(expected: string, found: unknown): Bilingual {
  const wanted = EXPECTED[expected] ?? { zh: expected, en: expected };
  if (found === undefined)
    return { zh: `缺少这一项（应为${wanted.zh}）`, en: `this is missing (expected ${wanted.en})` };
  if (expected === 'string' && typeof found === 'number') return unquoted(found);
  return { zh: `这里是${shown(found).zh}，应为${wanted.zh}`, en: `found ${shown(found).en}, expected ${wanted.en}` };
}

function shown(found: unknown): Bilingual {
  if (Array.isArray(found)) return { zh: '列表', en: 'a list' };
  if (found === null) return { zh: '空', en: 'nothing' };
  if (found === undefined) return { zh: '没有', en: 'nothing' };
  if (typeof found === 'object') return { zh: '若干键', en: 'keys with values' };
  const text = JSON.stringify(found).replace(/^"|"$/g, '').slice(0, 60);
  return { zh: text, en: text };
}

function at(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === String(key))?.[1]
        : undefined,
    data,
  );
}
