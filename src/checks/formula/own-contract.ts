/**
 * Where only the slips of the contract that changes count (以前变更(x，条件) while the
 * condition holds): one that names another contract is left out, one whose
 * contract is not written may be of it or not, which bounds the sum.
 */
import type { Bilingual } from '../../base/bilingual';
import { Exact, larger, smaller } from '../../base/exact';
import type { EarlierSlip, Subject } from '../../facts/subject';
import { notFound } from '../../workbook/reading';
import type { MissingFact, TraceNode } from '../evaluation';
import type { Scene } from '../scene';
import { changeOf, type Over } from './over-earlier';
import type { Evaluated } from './evaluated';
import type { FormulaNode } from './formula';
import { numberOf, numeric } from './values';
import { STATED_PRIOR } from './unseen-changes';

/** In the trace: a slip of another contract, which is not added. */
export const ELSEWHERE = 'other-contract-slip';

type Evaluate = (node: FormulaNode, scene: Scene) => Evaluated;

export function ofOwnContract(arg: FormulaNode, scene: Scene, evaluate: Evaluate, over: Over): ReturnType<Over> {
  const change = changeOf(scene);
  const earlier = change?.earlier ?? [];
  const [own, open] = [undefined, 'open'].map((contract) => earlier.filter((one) => one.contract === contract));
  if (!change || !own || !open || own.length === earlier.length) return over(arg, scene, evaluate);
  const among = (slips: readonly EarlierSlip[], there = scene) =>
    over(arg, withEarlier(there, change, slips), evaluate);
  const sure = among(own);
  const named = earlier.filter((one) => one.contract === 'other').map(elsewhere);
  const parts = [...(open.length > 0 ? among([...own, ...open]) : sure).parts, ...named];
  const least = numberOf(sure.value);
  const stated = numberOf(evaluate(STATED_PRIOR, scene).value);
  if (stated && !stated.isZero() && earlier.some((one) => one.covered && one.contract)) {
    const alone = among(own, { ...scene, fact: (id) => (id === STATED_PRIOR.fact ? notFound([]) : scene.fact(id)) });
    return { ...between(arg, numberOf(alone.value), least), needs: [lacking(STATED_NOT_PARTED)], parts };
  }
  if (!least || open.length === 0) return { ...sure, parts };
  const each = open.map((one) => numberOf(among([...own, one]).value)?.minus(least));
  const needs = [lacking(notWritten(open))];
  if (each.every((one) => one?.isZero())) return { ...sure, parts };
  const known = each.flatMap((one) => one ?? []);
  if (known.length < each.length) return { needs, parts };
  const [low, high] = [smaller, larger].map((pick) =>
    known.reduce((all, one) => all.plus(pick(one, Exact.zero)), least),
  );
  return { ...between(arg, low, high), needs, parts };
}

function between(arg: FormulaNode, low: Exact | undefined, high: Exact | undefined) {
  const [atLeast, atMost] = [low, high].map((one) => one && numeric(arg.type, one).value);
  return { ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}) };
}

function withEarlier(scene: Scene, change: Subject, earlier: readonly EarlierSlip[]): Scene {
  return { ...scene, wholeSubject: () => ({ ...change, earlier }) };
}

function elsewhere({ subject: { title } }: EarlierSlip): TraceNode {
  return { label: { zh: title, en: title }, op: ELSEWHERE };
}

function lacking(reason: Bilingual): MissingFact {
  return { fact: 'formula.contract', name: OWN_CONTRACT, why: 'not-found', looked: [], reason };
}

const OWN_CONTRACT: Bilingual = { zh: '变更单的所属合同', en: 'the contract a slip belongs to' };

const STATED_NOT_PARTED: Bilingual = {
  zh: '累计已变更金额没有分合同写明',
  en: 'the amount changed before is not stated by contract',
};

function notWritten(slips: readonly EarlierSlip[]): Bilingual {
  const titles = slips.map(({ subject }) => subject.title);
  return {
    zh: `${titles.join('、')}与本单是否同一合同没有写明`,
    en: `whether ${titles.join(', ')} and this slip are of one contract is not written`,
  };
}
