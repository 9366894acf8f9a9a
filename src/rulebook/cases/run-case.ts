/** A case played: what its check says, and in what that differs from what the case expects. */
import type { Bilingual } from '../../base/bilingual';
import { evaluatePack, type PackEvaluation } from '../../checks/evaluate-pack';
import type { Evaluation } from '../../checks/evaluation';
import type { Pack } from '../../checks/pack';
import type { FactDictionary } from '../../facts/fact-dictionary';
import { dayOfCase, subjectsOfCase, type CaseFacts } from './case-subjects';
import type { RuleCase } from './rule-case';

/** The day asked for where a case names none; of no meaning beyond being the same every time. */
export const SOME_DAY = '2024-06-03';

/** Throws WrongCase. */
export function evaluateCase(pack: Pack, told: CaseFacts, dictionary: FactDictionary): PackEvaluation {
  return evaluatePack(pack, subjectsOfCase(told, dictionary), dayOfCase(told.asOf ?? SOME_DAY));
}

interface Difference {
  /** The key of the case. */
  readonly key: string;
  readonly message: Bilingual;
}

/** Nothing where the check says what the case expects. Throws WrongCase. */
export function differencesOf(pack: Pack, check: string, told: RuleCase, dictionary: FactDictionary): Difference[] {
  const { evaluations, problems } = evaluateCase(pack, told, dictionary);
  const found = evaluations.filter((evaluation) => evaluation.check === check);
  const outcome = found[0]?.outcome ?? 'none';
  const crashes = problems.map(({ message }) => message.zh);
  const wanted = told.problem === undefined ? [] : [told.problem];
  const different: Difference[] = [];
  const compare = (key: string, expected: string | undefined, actual: string | undefined) => {
    if (expected !== undefined && expected !== actual) different.push(differing(key, expected, actual ?? '—'));
  };
  compare('outcome', told.outcome, outcome);
  if (crashes.length !== wanted.length || wanted.some((words, index) => !crashes[index]?.includes(words))) {
    different.push(differing('problem', wanted.join('；') || '—', crashes.join('；') || '—'));
  }
  const [evaluation] = found;
  if (!evaluation) return different;
  compare('route', told.route, evaluation.route?.route ?? 'none');
  compare('measured', told.measured, evaluation.measured?.value.toString());
  compare('headroom', told.headroom, (evaluation.headroom?.own ?? evaluation.headroom?.value)?.toString());
  compare('due', told.due, evaluation.due);
  compare('missing', told.missing?.join('、'), (evaluation.missing ?? []).map(({ fact }) => fact).join('、'));
  compare(
    'interpretations',
    told.interpretations && outcomesText(Object.entries(told.interpretations)),
    outcomesText(outcomesOf(evaluation)),
  );
  for (const words of told.says ?? []) {
    if (!evaluation.message.zh.includes(words)) different.push(differing('says', words, evaluation.message.zh));
  }
  return different;
}

function outcomesOf({ interpretations = [] }: Evaluation): [string, string][] {
  return interpretations.map(({ id, outcome }) => [id, outcome]);
}

function outcomesText(interpretations: readonly (readonly [string, string])[]): string {
  return [...interpretations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, outcome]) => `${id} ${outcome}`)
    .join('、');
}

function differing(key: string, expected: string, actual: string): Difference {
  return { key, message: { zh: `应为“${expected}”，实得“${actual}”`, en: `expected “${expected}”, got “${actual}”` } };
}
