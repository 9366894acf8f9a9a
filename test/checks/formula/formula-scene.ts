/** Formulas over a handful of facts, for tests: values by name, everything else not found. */
import { ourCalendar } from '../../support/our-rules';
import { parseIsoDate } from '../../../src/base/civil-date';
import { Exact } from '../../../src/base/exact';
import { evaluateNode } from '../../../src/checks/formula/evaluate-formula';
import type { Evaluated } from '../../../src/checks/formula/evaluated';
import type { NamedThing, NameTable, ValueType } from '../../../src/checks/formula/formula';
import { parseFormula } from '../../../src/checks/formula/parse-formula';
import type { FactId } from '../../../src/facts/fact-id';
import type { FactValue } from '../../../src/facts/subject';
import type { Scene } from '../../../src/checks/scene';
import { known, notFound } from '../../../src/workbook/reading';

const TYPES: Readonly<Record<string, ValueType>> = {
  增加额: 'amount',
  减少额: 'amount',
  批复概算总投资: 'amount',
  合同金额: 'amount',
  次数: 'number',
  受理日期: 'date',
  批复日期: 'date',
  是否涉密: 'flag',
  是否紧急: 'flag',
  结论: 'text',
};

/** Names of no dictionary, as facts of one of several. */
export const idOf = (name: string): FactId => `project.name:${name}`;

const NAMES: NameTable = new Map(
  Object.entries(TYPES).map(([name, type]): [string, NamedThing] => [
    name,
    { kind: 'fact', id: idOf(name), name: { zh: name, en: name }, type },
  ]),
);

const ANY: readonly ValueType[] = ['amount', 'ratio', 'number', 'date', 'period', 'flag', 'text'];

export function read(text: string, wanted: readonly ValueType[] = ANY) {
  return parseFormula(text, NAMES, wanted);
}

/** Where reading went wrong: the place and the Chinese sentence; '' where it did not. */
export function mistakeIn(text: string, wanted?: readonly ValueType[]): string {
  const parsed = read(text, wanted);
  return parsed.ok ? '' : `${parsed.error.at}：${parsed.error.message.zh}`;
}

export function evaluated(text: string, facts: Readonly<Record<string, string>> = {}): Evaluated {
  const parsed = read(text);
  if (!parsed.ok) throw new Error(parsed.error.message.zh);
  return evaluateNode(parsed.value.root, sceneOf(facts));
}

/** As plain text; 'unknown: …' with the names of what is missing. */
export function valueOf(text: string, facts: Readonly<Record<string, string>> = {}): string {
  const { value, needs, trace } = evaluated(text, facts);
  return value ? (trace.value ?? '') : `unknown: ${needs.map(({ name }) => name.zh).join('、')}`;
}

export function sceneOf(facts: Readonly<Record<string, string>>): Scene {
  const day = parseIsoDate('2024-06-03');
  if (!day) throw new Error('no day');
  return {
    wholeSubject: () => ({ id: 'project', kind: 'project', title: '示例', facts: new Map(), documents: [], lists: [] }),
    day,
    asOf: day,
    instrument: {
      number: '示例',
      title: { zh: '示例', en: 'sample' },
      from: day,
      basis: { zh: '', en: '' },
      annexes: new Map(),
    },
    calendar: ourCalendar(),
    fact: (id) => {
      const name = id.slice(id.indexOf(':') + 1);
      const text = facts[name];
      const type = TYPES[name];
      const value = text === undefined || type === undefined ? undefined : valueFor(type, text);
      return value ? known(value, [{ sheet: 's1', top: 0, left: 1, bottom: 0, right: 1 }]) : notFound([]);
    },
    parameter: (id) => ({
      missing: { fact: `parameter.${id}`, name: { zh: id, en: id }, why: 'not-found', looked: [] },
    }),
    quantity: (id) => {
      throw new Error(`no quantity ${id}`);
    },
    growth: () => ({}),
  };
}

function valueFor(type: ValueType, text: string): FactValue | undefined {
  switch (type) {
    case 'amount':
    case 'number':
      return { type, value: Exact.of(text) };
    case 'flag':
      return { type, value: text === '是' };
    case 'text':
      return { type, value: text };
    case 'date': {
      const date = parseIsoDate(text);
      return date && { type, value: date };
    }
    default:
      return undefined;
  }
}
