/** The smallest cases on which two interpretations of a quantity part, by a search that is bounded. */
import { judgeCheck } from '../../checks/evaluate-check';
import { sceneOf } from '../../checks/set-scene';
import type { Check } from '../../checks/check';
import type { FactDictionary } from '../../facts/fact-dictionary';
import { lawOn } from '../lint/law';
import { nodesOf, usedIn } from '../lint/used-in-formulas';
import { dayOfCase, subjectsOfCase, WrongCase, type CaseFacts } from '../cases/case-subjects';
import { evaluateCase, SOME_DAY } from '../cases/run-case';
import type { RuleCase } from '../cases/rule-case';
import type { LoadedPack } from '../rulebook';
import { inputsOf, OF_LINES, type CaseInput } from './case-inputs';
import { pairsOf, readAs, type OpenQuestion, type Pair } from './interpretation-pairs';
import { inSmallNumbers, smallest, weightOf } from './smallest-case';

/** Cases that are tried for one quantity of one check; beyond them nothing is claimed. */
export const SETTLE_BOUND = 1_500;
/** A case put to the whole pack counts as so many put to the check alone. */
const WHOLE_PACK = 10;

export interface Settled {
  readonly pair: Pair;
  /** Absent where none was found within the bound. */
  readonly told?: RuleCase;
}

interface Asked {
  readonly pack: LoadedPack;
  readonly dictionary: FactDictionary;
  /** Where to begin: what the check's own cases state. */
  readonly seeds: readonly CaseFacts[];
}

export function settle(question: OpenQuestion, asked: Asked, bound = SETTLE_BOUND): Settled[] {
  const judged = new Judged(question, asked);
  const pairs = pairsOf(question);
  const open = new Set(pairs);
  const found = new Map<Pair, CaseFacts>();
  const seeds = [...asked.seeds].sort((a, b) => weightOf(a) - weightOf(b));
  const starts = [...seeds.map(inSmallNumbers), ...seeds, filled(question.check, asked)];
  let left = bound;
  for (const [index, start] of starts.entries()) {
    // What is left of the bound is shared among the starts that are left.
    const until = left - Math.floor(left / (starts.length - index));
    for (const told of neighbours(start, inputsOf(start, given(question.check, start, asked)))) {
      if (open.size === 0 || left <= until) break;
      left -= 1;
      for (const pair of judged.parted(told, open)) {
        left -= WHOLE_PACK;
        if (!asCase(question, pair, told, asked)) continue;
        found.set(pair, told);
        open.delete(pair);
      }
    }
  }
  return pairs.map((pair) => {
    const first = found.get(pair);
    if (!first) return { pair };
    const small = smallest(first, (told) => judged.parted(told, [pair]).length > 0);
    const told = asCase(question, pair, small, asked) ?? asCase(question, pair, first, asked);
    return { pair, ...(told ? { told } : {}) };
  });
}

/** Every amount ten, every day the first of the law: where the check has no cases, and to begin elsewhere than they do. */
function filled(check: Check, asked: Asked): CaseFacts {
  const day = asked.pack.instrument.from;
  const start: CaseFacts = { asOf: day, ...(check.about === 'change' ? { lines: [] } : {}) };
  const values: Readonly<Record<string, string>> = { amount: '10', number: '1', date: day };
  const stated = given(check, start, asked).facts.flatMap(({ id, name, type, derived }): [string, string][] => {
    const value = values[type];
    return value === undefined || derived || OF_LINES.has(id) ? [] : [[name.zh, value]];
  });
  return check.about === 'line'
    ? { ...start, rows: [Object.fromEntries(stated)] }
    : { ...start, project: Object.fromEntries(stated) };
}

function given(check: Check, start: CaseFacts, { pack, dictionary }: Asked) {
  const used = usedIn(nodesOf(check), pack);
  const law = lawOn(pack, dayOfCase(start.asOf ?? SOME_DAY));
  const ids = new Set<string>([...used.facts, ...(check.asOf ?? []).map(({ id }) => id)]);
  const numbers = [...used.parameters].flatMap((id) => law.parameter(id) ?? []);
  return {
    facts: dictionary.facts.filter(({ id }) => ids.has(id)),
    constants: [...used.literals, ...numbers],
    about: check.about,
  };
}

/** The case itself, then with one input otherwise, then with two. */
function* neighbours(start: CaseFacts, inputs: readonly CaseInput[]): Iterable<CaseFacts> {
  yield start;
  const ones = inputs.flatMap((input) => input.values.map((value) => ({ input, told: input.put(start, value) })));
  for (const { told } of ones) yield told;
  for (const { input, told } of ones) {
    for (const second of inputs.slice(inputs.indexOf(input) + 1)) {
      for (const value of second.values) yield second.put(told, value);
    }
  }
}

/** What the check says by each interpretation. */
class Judged {
  private readonly ways: readonly { readonly id: string; readonly check: Check }[];

  constructor(
    { check, of }: OpenQuestion,
    private readonly asked: Asked,
  ) {
    this.ways = of.interpretations.map((interpretation) => ({
      id: interpretation.id,
      check: readAs({ check, of }, interpretation),
    }));
  }

  /** Those of the pairs whose interpretations say different things. */
  parted(told: CaseFacts, pairs: Iterable<Pair>): Pair[] {
    const answers = this.answers(told);
    return [...pairs].filter(([one, other]) => {
      const [a, b] = [answers.get(one.id), answers.get(other.id)];
      return a !== undefined && b !== undefined && a !== b && !bothContent(a, b);
    });
  }

  /** Nothing of a interpretation by which it cannot be told, nor of a case that is none. */
  private answers(told: CaseFacts): ReadonlyMap<string, string> {
    const { pack, dictionary } = this.asked;
    try {
      const about = this.ways[0]?.check.about;
      const subject = subjectsOfCase(told, dictionary).find(({ kind }) => kind === about);
      if (!subject) return new Map();
      const day = dayOfCase(told.asOf ?? SOME_DAY);
      return new Map(
        this.ways.flatMap(({ id, check }): [string, string][] => {
          const { outcome, route = '' } = judgeCheck(check, sceneOf(check, subject, pack, day));
          return outcome === 'cannotTell' || outcome === 'depends' ? [] : [[id, `${outcome} ${route}`]];
        }),
      );
    } catch (error) {
      if (error instanceof WrongCase) return new Map();
      throw error;
    }
  }
}

/** That one interpretation asks nothing where the other is content is no difference. */
function bothContent(a: string, b: string): boolean {
  const [x, y] = [a, b].map((one) => one.split(' ')[0]);
  return x !== y && [x, y].every((one) => one === 'passed' || one === 'inapplicable');
}

/** As the whole pack answers it, both interpretations shown beside each other; undefined where it does not show them. */
function asCase({ check, of }: OpenQuestion, [a, b]: Pair, told: CaseFacts, asked: Asked): RuleCase | undefined {
  const { evaluations } = evaluateCase(asked.pack, told, asked.dictionary);
  const evaluation = evaluations.find((one) => one.check === check.id);
  const shown = evaluation?.interpretations ?? [];
  const both = [a, b].every(({ id }) => shown.some((result) => result.id.split('+').includes(id)));
  if (!evaluation || !both) return undefined;
  return {
    name: {
      zh: `${of.name.zh}：“${a.title.zh}”与“${b.title.zh}”结论不同的最小例`,
      en: `${of.name.en}: the smallest on which “${a.title.en}” and “${b.title.en}” part`,
    },
    is: 'other',
    ...told,
    outcome: evaluation.outcome,
    interpretations: Object.fromEntries(shown.map(({ id, outcome }) => [id, outcome])),
  };
}
