/**
 * Earlier changes that the workbook does not hold: known only from an amount
 * that is stated of them (累计已变更金额, which says neither whether they added
 * or took away nor what was new), or from the number of applications. What
 * they come to is a bound, until somebody states it.
 */
import type { Bilingual } from '../../base/bilingual';
import { Exact, larger, sum } from '../../base/exact';
import type { EarlierSlip, Subject } from '../../facts/subject';
import type { MissingFact, TraceNode } from '../evaluation';
import { lookUpFact } from '../look-up-fact';
import type { Scene } from '../scene';
import { formatQuantity } from '../words/format-quantity';
import type { Evaluated } from './evaluated';
import type { FormulaNode } from './formula';
import { numberOf } from './values';

type FactNode = Extract<FormulaNode, { kind: 'fact' }>;
type Evaluate = (node: FormulaNode, scene: Scene) => Evaluated;

export const STATED_PRIOR: FactNode = {
  kind: 'fact',
  at: 0,
  type: 'amount',
  fact: 'change.priorAmount',
  notNegative: true,
  name: { zh: '累计已变更金额', en: 'amount changed before' },
};

/** Where a person states what is summed of earlier changes as a whole. */
const STATED: Readonly<Partial<Record<string, FactNode>>> = {
  'change.delta': {
    kind: 'fact',
    at: 0,
    type: 'amount',
    fact: 'change.priorDelta',
    name: { zh: '以前变更的增减额', en: 'increase or decrease by earlier changes' },
  },
  'change.newContent': {
    kind: 'fact',
    at: 0,
    type: 'amount',
    fact: 'change.priorNewContent',
    notNegative: true,
    name: { zh: '以前变更的新增内容', en: 'new content of earlier changes' },
  },
};

export interface Unseen {
  /** As stated, for all earlier changes (`fromAmount`: for those that the amount changed before stands for). */
  readonly amount?: Exact;
  readonly fromAmount: boolean;
  readonly needs: readonly MissingFact[];
  /** What the changes that are not in the workbook come to at least, and at most. */
  readonly least?: Exact;
  readonly most?: Exact;
  readonly trace: TraceNode;
}

/** Undefined where the slips of the workbook are all there is, or where nobody could state what is asked. */
export function unseenChanges(
  arg: FormulaNode,
  scene: Scene,
  slips: readonly EarlierSlip[],
  evaluate: Evaluate,
): Unseen | undefined {
  const node = arg.kind === 'fact' ? STATED[arg.fact] : undefined;
  if (!node) return undefined;
  const stated = evaluate(node, scene);
  const prior = evaluate(STATED_PRIOR, scene);
  const { trace } = stated;
  const amount = numberOf(stated.value);
  const [before, fromAmount] = [numberOf(prior.value), prior.value !== undefined];
  // Zero where nothing is said to have changed before says nothing.
  const silent = amount?.isZero() === true && (before ?? Exact.zero).isZero() && unseenWords(scene) === undefined;
  if (silent) return undefined;
  if (amount) return { amount, fromAmount, needs: [], trace };
  const open = prior.needs.filter(({ why }) => why !== 'not-found');
  const reason = before ? beyondSlips(before, slips) : open.length > 0 ? undefined : unseenWords(scene);
  if (open.length === 0 && !reason) return undefined;
  const rest = before && larger(before.minus(shownBy(slips, 'least')), Exact.zero);
  const needs = open.length > 0 ? open : stated.needs.map((need) => ({ ...need, ...(reason ? { reason } : {}) }));
  const least = node.notNegative ? Exact.zero : rest?.negated();
  return { fromAmount, needs, trace, ...(least ? { least } : {}), ...(rest ? { most: rest } : {}) };
}

export function statesEarlierSum(scene: Scene, evaluate: Evaluate): boolean {
  return Object.values(STATED).some((node) => {
    const amount = node && numberOf(evaluate(node, scene).value);
    return amount !== undefined && !amount.isZero();
  });
}

/** More applications are stated than the workbook holds. */
export function unseenWords(scene: Scene): Bilingual | undefined {
  for (let at: Subject | undefined = scene.wholeSubject(); at; at = at.parent) if (at.unseen) return at.unseen;
  return undefined;
}

/** What is stated is more than those slips show it stands for, however it was counted. */
function beyondSlips(stated: Exact, slips: readonly EarlierSlip[]): Bilingual | undefined {
  if (stated.minus(shownBy(slips, 'most')).compare(Exact.zero) <= 0) return undefined;
  const amount = formatQuantity({ value: stated, unit: 'CNY' });
  return {
    zh: `累计已变更金额 ${amount.zh} 没有分增减和新增，所指的变更也不全在工作簿里`,
    en: `the amount changed before, ${amount.en}, tells neither additions from deductions nor what was new, and not all it stands for is in the workbook`,
  };
}

/** By the way to count that gives most, or least. */
function shownBy(slips: readonly EarlierSlip[], way: 'most' | 'least'): Exact {
  return sum(
    slips.flatMap(({ subject, covered }) => {
      if (!covered) return [];
      const of = (id: 'change.oldTotal' | 'change.newTotal' | 'change.delta' | 'change.absoluteSum') => {
        const reading = lookUpFact(subject, id);
        return reading.known && reading.value.type === 'amount' ? reading.value.value.abs() : Exact.zero;
      };
      if (way === 'least') return [of('change.delta')];
      return [[of('change.oldTotal'), of('change.newTotal'), of('change.absoluteSum')].reduce(larger)];
    }),
  );
}
