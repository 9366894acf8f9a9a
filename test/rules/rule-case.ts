/** Cases for rules as YAML states them: facts by their Chinese names, and what a check then says. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import { Exact, larger, sum } from '../../src/base/exact';
import { evaluatePack, type PackEvaluation } from '../../src/checks/evaluate-pack';
import type { FactDictionary, FactEntry } from '../../src/facts/fact-dictionary';
import type { FactId, FactValue, Subject } from '../../src/facts/subject';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { known, notFound, type Reading } from '../../src/workbook/reading';

export type Said = Readonly<Record<string, string | boolean | number>>;

export interface RuleCase {
  readonly name: string;
  /** within · boundary · beyond · cannot-tell · before-law · other */
  readonly is: string;
  readonly asOf?: string;
  /** By the Chinese names of the dictionary; '无' of a presence is an answer. */
  readonly project?: Said;
  readonly change?: Said;
  /** 原小计 and 现小计 of each changed line of the slip; '' where there is none. */
  readonly lines?: readonly (readonly [string, string])[];
  /** Names of the lines of a one-sided list. */
  readonly items?: readonly string[];
  readonly outcome: string;
  readonly route?: string;
  readonly measured?: string;
  readonly headroom?: string;
  readonly due?: string;
  readonly missing?: readonly string[];
  readonly says?: readonly string[];
  /** Outcomes by the ids of the readings. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Words of a problem that is told beside the findings. */
  readonly problem?: string;
}

const RULES = join(__dirname, '../../rules');

export function ruleTexts(folder = RULES): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

let loaded: Rulebook | undefined;

export function ourRulebook(): Rulebook {
  if (loaded) return loaded;
  const { rulebook, problems } = loadRuleTexts(ruleTexts(), (text) => createHash('sha256').update(text).digest('hex'));
  if (!rulebook || problems.length > 0) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  loaded = rulebook;
  return rulebook;
}

export function casesIn(folder: string): { check: string; cases: RuleCase[] }[] {
  return readdirSync(folder, { encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as { check: string; cases: RuleCase[] }[]);
}

export function evaluateCase(
  packId: string,
  told: Pick<RuleCase, 'project' | 'change' | 'lines' | 'items' | 'asOf'>,
): PackEvaluation {
  const { packs, dictionary } = ourRulebook();
  const pack = packs.get(packId);
  if (!pack) throw new Error(`no pack ${packId}`);
  return evaluatePack(pack, subjectsOf(told, dictionary), day(told.asOf ?? '2024-06-03'));
}

export function subjectsOf(
  { project = {}, change, lines, items = [] }: Pick<RuleCase, 'project' | 'change' | 'lines' | 'items'>,
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
  const listed = items.map((name, index): Subject => ({
    id: `line:budget/${index + 1}`,
    kind: 'line',
    title: name,
    parent: top,
    facts: new Map([['line.name', known({ type: 'text', value: name }, [{ sheet: 's1', ...CELL }])]]),
    documents: [],
    lists: [],
  }));
  if (!change && !lines) return [top, ...listed];
  const slip: Subject = {
    id: 'change:1',
    kind: 'change',
    title: '变更单',
    parent: top,
    facts: new Map([...factsOf(change ?? {}, dictionary), ...(lines ? changedAmounts(lines) : [])]),
    documents: [],
    lists: [],
  };
  return [top, slip, ...listed];
}

function factsOf(said: Said, dictionary: FactDictionary): [FactId, Reading<FactValue>][] {
  return Object.entries(said).map(([name, text]) => {
    const labelled = dictionary.byLabel(name);
    const fact = dictionary.byName(name) ?? labelled?.fact;
    if (!fact) throw new Error(`no fact ${name}`);
    const id = labelled?.qualifier === undefined ? fact.id : `${fact.id}:${labelled.qualifier}`;
    return [id, text === '' ? notFound([]) : known(valueOf(fact, String(text)), [{ sheet: 's1', ...CELL }])];
  });
}

const CELL = { top: 0, left: 0, bottom: 0, right: 0 };

function valueOf(fact: FactEntry, text: string): FactValue {
  switch (fact.type) {
    case 'amount':
    case 'number':
      return { type: fact.type, value: Exact.of(text) };
    case 'date':
      return text === '无' ? { type: 'flag', value: false } : { type: 'date', value: day(text) };
    case 'flag':
    case 'presence':
      return { type: 'flag', value: ['是', '有', 'true'].includes(text) };
    case 'month':
      return { type: 'month', value: text };
    default:
      return { type: 'text', value: text };
  }
}

/** Independent of the program's own sums: the four readings' ingredients, line by line. */
function changedAmounts(lines: readonly (readonly [string, string])[]): [FactId, Reading<FactValue>][] {
  const pairs = lines.map(([old, now]) => [Exact.of(old || '0'), Exact.of(now || '0')] as const);
  const differences = pairs.map(([old, now]) => now.minus(old));
  const amounts: Record<FactId, Exact> = {
    'change.increase': sum(differences.map((difference) => larger(difference, Exact.zero))),
    'change.decrease': sum(differences.map((difference) => larger(difference.negated(), Exact.zero))),
    'change.oldTotal': sum(pairs.map(([old]) => old)),
    'change.newTotal': sum(pairs.map(([, now]) => now)),
    'change.delta': sum(differences),
    'change.absoluteSum': sum(differences.map((difference) => difference.abs())),
    'change.newContent': sum(lines.flatMap(([old, now]) => (old === '' ? [Exact.of(now)] : []))),
  };
  return Object.entries(amounts).map(([id, value]) => [
    id,
    known({ type: 'amount', value }, [{ sheet: 's1', ...CELL }]),
  ]);
}

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`no day ${text}`);
  return date;
}
