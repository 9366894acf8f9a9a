/**
 * The dictionary of facts: what can be known, by which name formulas call it,
 * and under which labels people write it down. The data is rules/facts.yaml;
 * here are its schema and the look-ups.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import { comparableLabel, comparableText, UNIT_IN_BRACKETS } from '../base/comparable-text';
import { readBy } from '../base/read-before';
import { unquotedComma } from '../base/unquoted-comma';
import { FACT_ID, isFactId, type FactId } from './fact-id';

const bilingual = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

const choiceValue = z.strictObject({
  /** What rules compare with and what the fact's value then is. */
  value: z.string(),
  en: z.string(),
  words: z.array(z.string()),
});

export const factEntry = z.strictObject({
  id: z.string().check(z.regex(FACT_ID)),
  name: bilingual,
  type: z.enum(['amount', 'number', 'date', 'month', 'flag', 'presence', 'text', 'choice']),
  unit: z.optional(z.enum(['CNY', 'count', 'year', 'level', 'person', 'piece', 'firm'])),
  labels: z.optional(z.array(z.string()).check(z.minLength(1))),
  values: z.optional(z.array(choiceValue).check(z.minLength(2))),
  qualifier: z.optional(z.enum(['optional', 'required'])),
  from: z.optional(z.array(z.string().check(z.regex(/^[a-z-]+\/[A-Za-z]+$/)))),
  subject: z.optional(z.enum(['project', 'change', 'list', 'line'])),
  derived: z.optional(z.boolean()),
  /** Derived for the sake of a check: people are not shown it as read or as wanting. */
  internal: z.optional(z.boolean()),
  /** That its values differ is told by a check of the forms. */
  checked: z.optional(z.boolean()),
  assume: z.optional(z.boolean()),
  /** An amount nothing can be judged by where it is zero or less. */
  positive: z.optional(z.boolean()),
  /** Never less than zero: a negative one is a problem, and where it is unknown it still takes nothing off. */
  notNegative: z.optional(z.boolean()),
});

/** The shape of rules/facts.yaml. */
export const factsFile = z.strictObject({ facts: z.array(factEntry) });

export type FactEntry = Readonly<z.infer<typeof factEntry>> & { readonly id: FactId };

export interface FactDictionary {
  readonly facts: readonly FactEntry[];
  /** 'contract.amount', and 'contract.amount:软件合同' where the fact takes a qualifier. */
  readonly byId: (id: FactId) => FactEntry | undefined;
  /** By the Chinese name formulas use. */
  readonly byName: (name: string) => FactEntry | undefined;
  /** By a label as typed in a sheet of project facts, its qualifier apart. */
  readonly byLabel: (label: string) => LabelledFact | undefined;
  /** By the field of a form it is read from: 'change-slip/projectName'. */
  readonly byField: (field: string) => readonly FactEntry[];
}

interface LabelledFact {
  readonly fact: FactEntry;
  /** What follows the label's colon: '项目变更/市政务服务数据管理局'. */
  readonly qualifier?: string;
}

interface DictionaryMistake {
  /** Where in the file: 'facts[12].labels'. */
  readonly place: string;
  readonly message: Bilingual;
}

/** From the file's data, already parsed from YAML. The mistakes name the place in the file. */
export function readFactDictionary(
  data: unknown,
):
  | { readonly ok: true; readonly dictionary: FactDictionary }
  | { readonly ok: false; readonly mistakes: readonly DictionaryMistake[] } {
  const parsed = readBy(() => factsFile, data);
  if (!parsed.success) {
    return { ok: false, mistakes: parsed.error.issues.map((issue) => schemaMistake(issue)) };
  }
  const facts = parsed.data.facts.flatMap(({ id, ...rest }) => (isFactId(id) ? [{ id, ...rest }] : []));
  const mistakes = collisions(facts);
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, dictionary: dictionaryOf(facts) };
}

function schemaMistake(issue: z.core.$ZodIssue): DictionaryMistake {
  const place = issue.path.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`),
    '',
  );
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const hint = unquotedComma(...unknown);
  const keys = unknown.join(', ');
  return {
    place: place.replace(/^\./, ''),
    message: keys
      ? { zh: `不认识的键：${keys}${hint.zh}`, en: `unknown key: ${keys}${hint.en}` }
      : {
          zh: `不符合要素词典的格式（${issue.message}）`,
          en: `does not fit the dictionary's shape (${issue.message})`,
        },
  };
}

function collisions(facts: readonly FactEntry[]): DictionaryMistake[] {
  const mistakes: DictionaryMistake[] = [];
  const taken = new Map<string, string>();
  const claim = (kind: string, text: string, place: string, id: string) => {
    const key = `${kind}:${text}`;
    const other = taken.get(key);
    if (other !== undefined) {
      mistakes.push({
        place,
        message: {
          zh: `“${text}”已属于 ${other}，不能再给 ${id}`,
          en: `"${text}" already belongs to ${other} and cannot also be ${id}`,
        },
      });
    } else taken.set(key, id);
  };
  facts.forEach((fact, index) => {
    claim('id', fact.id, `facts[${index}].id`, fact.id);
    claim('name', fact.name.zh, `facts[${index}].name`, fact.id);
    for (const label of fact.labels ?? []) claim('label', comparableLabel(label), `facts[${index}].labels`, fact.id);
    if ((fact.type === 'choice') !== (fact.values !== undefined)) {
      mistakes.push({
        place: `facts[${index}].values`,
        message: { zh: '选项（values）属于且只属于 choice 类型', en: 'values belong to type choice, and only to it' },
      });
    }
  });
  return mistakes;
}

/** Of entries that do not collide. */
export function dictionaryOf(facts: readonly FactEntry[]): FactDictionary {
  const ids = new Map<string, FactEntry>(facts.map((fact) => [fact.id, fact]));
  const names = new Map(facts.map((fact) => [fact.name.zh, fact]));
  const labels = new Map(
    facts.flatMap((fact) => (fact.labels ?? []).map((label) => [comparableLabel(label), fact] as const)),
  );
  const fields = new Map<string, FactEntry[]>();
  for (const fact of facts) {
    for (const field of fact.from ?? []) fields.set(field, [...(fields.get(field) ?? []), fact]);
  }
  return {
    facts,
    byId: (id) => ids.get(id.split(':', 1)[0] ?? id),
    byName: (name) => names.get(name),
    byLabel: (label) => labelled(labels, label),
    byField: (field) => fields.get(field) ?? [],
  };
}

/** '合同金额（含税）' is 合同金额: which of the two counts is another fact. */
const TAX_IN_BRACKETS = /\((?:不含税|含税)[^()]{0,4}\)/;

function labelled(labels: ReadonlyMap<string, FactEntry>, given: string): LabelledFact | undefined {
  const label = comparableText(given).replace(TAX_IN_BRACKETS, '');
  const whole = labels.get(comparableLabel(label));
  if (whole) return whole.qualifier === 'required' ? undefined : { fact: whole };
  const normal = comparableText(label);
  const colon = normal.indexOf(':');
  if (colon < 0) return undefined;
  const fact = labels.get(comparableLabel(normal.slice(0, colon)));
  const qualifier = normal.slice(colon + 1).replace(UNIT_IN_BRACKETS, '');
  return fact?.qualifier && qualifier !== '' ? { fact, qualifier } : undefined;
}
