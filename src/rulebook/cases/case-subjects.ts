/** The subjects a case describes: a project, and a change slip or a list where it has one. */
import { daysOfMonth, parseIsoDate, type CivilDate } from '../../base/civil-date';
import { Exact, larger, sum } from '../../base/exact';
import type { Bilingual } from '../../base/bilingual';
import { nearestName } from '../../checks/formula/nearest-name';
import type { FactDictionary, FactEntry } from '../../facts/fact-dictionary';
import { factFor, type FactId } from '../../facts/fact-id';
import { isNone } from '../../facts/field-value';
import type { FactValue, Subject } from '../../facts/subject';
import { known, notFound, unreadable, type Reading } from '../../workbook/reading';
import type { RuleCase, Said } from './rule-case';

export type CaseFacts = Pick<RuleCase, 'project' | 'change' | 'lines' | 'items' | 'rows' | 'asOf'>;

/** A case that names no fact of ours, or a value that is none of the fact's type. */
export class WrongCase extends Error {
  constructor(readonly explanation: Bilingual) {
    super(explanation.en);
    this.name = 'WrongCase';
  }
}

const CELL = { sheet: 's1', top: 0, left: 0, bottom: 0, right: 0 };

/** Throws WrongCase. What the dictionary assumes is assumed here too. */
export function subjectsOfCase(
  { project = {}, change, lines, items = [], rows = [] }: CaseFacts,
  dictionary: FactDictionary,
): Subject[] {
  const assumed: [FactId, Reading<FactValue>][] = dictionary.facts.flatMap((fact) =>
    fact.assume === undefined ? [] : [[fact.id, known({ type: 'flag', value: fact.assume }, [])]],
  );
  const top: Subject = {
    id: 'project',
    kind: 'project',
    title: '示例项目',
    facts: new Map([...assumed, ...factsOf(project, dictionary)]),
    documents: [],
    lists: [],
  };
  const budget = items.map((name, index) => line(`budget/${index + 1}`, name, top, { 行名称: name }, dictionary));
  const plain = (owner: Subject) =>
    rows.map((row, index) => line(`rows/${index + 1}`, row.行名称 ?? `第 ${index + 1} 行`, owner, row, dictionary));
  if (!change && !lines) return [top, ...budget, ...plain(top)];
  const slip: Subject = {
    id: 'change:1',
    kind: 'change',
    title: '变更单',
    parent: top,
    // What the case states of the slip itself stands over what its lines come to.
    facts: new Map([...(lines ? changedAmounts(lines) : []), ...factsOf(change ?? {}, dictionary)]),
    documents: [],
    lists: [],
  };
  return [top, slip, ...budget, ...plain(slip)];
}

function line(id: string, title: string, parent: Subject, row: Said, dictionary: FactDictionary): Subject {
  return {
    id: `line:${id}`,
    kind: 'line',
    title,
    parent,
    facts: new Map(factsOf(row, dictionary)),
    documents: [],
    lists: [],
  };
}

export function dayOfCase(text: string): CivilDate {
  const day = parseIsoDate(text);
  if (day) return day;
  throw new WrongCase({
    zh: `没有“${text}”这一天；日期写成 '2025-09-01'`,
    en: `there is no such day as “${text}”; write days as '2025-09-01'`,
  });
}

function factsOf(said: Said, dictionary: FactDictionary): [FactId, Reading<FactValue>][] {
  return Object.entries(said).map(([name, text]): [FactId, Reading<FactValue>] => {
    const labelled = dictionary.byLabel(name);
    const fact = dictionary.byName(name) ?? labelled?.fact;
    if (!fact) {
      const near = nearestName(name, names(dictionary));
      const [meant, intended] = near === undefined ? ['', ''] : [`；是不是“${near}”？`, `; did you mean “${near}”?`];
      throw new WrongCase({
        zh: `要素词典里没有“${name}”${meant}`,
        en: `the dictionary of facts has no “${name}”${intended}`,
      });
    }
    const id = labelled?.qualifier === undefined ? fact.id : factFor(fact.id, labelled.qualifier);
    if (text === '') return [id, notFound([CELL])];
    if ((fact.type === 'amount' || fact.type === 'number') && isNone(text))
      return [id, { ...unreadable([CELL], { zh: '写的是“无”', en: 'it says none' }), none: true }];
    const days = fact.type === 'date' ? daysOfMonth(text) : undefined;
    if (days) return [id, { ...unreadable([CELL], { zh: '只写到月', en: 'only the month is written' }), days }];
    return [id, known(valueOf(fact, text), [CELL])];
  });
}

function names({ facts }: FactDictionary): string[] {
  return facts.flatMap(({ name, labels = [] }) => [name.zh, ...labels]);
}

const YES: readonly string[] = ['是', '有', 'true'];
const NO: readonly string[] = ['否', '无', 'false'];

/** A word that the sheet itself would not be read by is none of a case either. */
function notAccepted({ name }: FactEntry, text: string, words: readonly string[]): WrongCase {
  const all = words.join('、');
  return new WrongCase({
    zh: `“${name.zh}”填“${text}”，表上读不出来；可填：${all}`,
    en: `“${name.en}” cannot be read from “${text}”; the words are: ${all}`,
  });
}

function valueOf(fact: FactEntry, text: string): FactValue {
  switch (fact.type) {
    case 'amount':
    case 'number': {
      const value = Exact.parse(text);
      if (value) return { type: fact.type, value };
      throw new WrongCase({ zh: `“${text}”不是数（${fact.name.zh}）`, en: `“${text}” is no number (${fact.name.en})` });
    }
    case 'date':
      return text === '无' ? { type: 'flag', value: false } : { type: 'date', value: dayOfCase(text) };
    case 'flag':
    case 'presence':
      if (!YES.includes(text) && !NO.includes(text)) {
        throw notAccepted(fact, text, fact.type === 'flag' ? ['是', '否'] : ['有', '无']);
      }
      return { type: 'flag', value: YES.includes(text) };
    case 'choice': {
      const values = fact.values ?? [];
      if (!values.some(({ value, words }) => [value, ...words].includes(text))) {
        throw notAccepted(
          fact,
          text,
          values.map(({ value }) => value),
        );
      }
      return {
        type: 'text',
        value: values.find(({ value, words }) => [value, ...words].includes(text))?.value ?? text,
      };
    }
    case 'month':
      return { type: 'month', value: text };
    default:
      return { type: 'text', value: text };
  }
}

/** Independent of the program's own sums: what the changed lines add and take away, line by line. */
function changedAmounts(lines: readonly (readonly [string, string])[]): [FactId, Reading<FactValue>][] {
  const pairs = lines.map(([old, now]) => [amount(old), amount(now)] as const);
  const differences = pairs.map(([old, now]) => now.minus(old));
  const amounts: [FactId, Exact][] = [
    ['change.increase', sum(differences.map((difference) => larger(difference, Exact.zero)))],
    ['change.decrease', sum(differences.map((difference) => larger(difference.negated(), Exact.zero)))],
    ['change.oldTotal', sum(pairs.map(([old]) => old))],
    ['change.newTotal', sum(pairs.map(([, now]) => now))],
    ['change.delta', sum(differences)],
    ['change.absoluteSum', sum(differences.map((difference) => difference.abs()))],
    ['change.newContent', sum(lines.flatMap(([old, now]) => (old === '' ? [amount(now)] : [])))],
  ];
  return amounts.map(([id, value]) => [id, known({ type: 'amount', value }, [CELL])]);
}

function amount(text: string): Exact {
  const value = Exact.parse(text === '' ? '0' : text);
  if (value) return value;
  throw new WrongCase({ zh: `清单里的“${text}”不是数`, en: `“${text}” of the list is no number` });
}
