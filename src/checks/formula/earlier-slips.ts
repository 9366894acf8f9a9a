/**
 * 以前变更(x): x over the slips before this one, each with its own amount, never
 * one set off against another; what is stated of earlier changes stands for
 * those it covers. 以前各单(x): over the slips alone, signed as x is.
 */
import { Exact } from '../../base/exact';
import type { EarlierSlip, Subject } from '../../facts/subject';
import { lookUpFact } from '../look-up-fact';
import type { MissingFact, TraceNode } from '../evaluation';
import type { Scene } from '../scene';
import type { Evaluated } from './evaluated';
import type { FormulaNode } from './formula';
import { flag, numberOf, numeric, valueText, type Computed } from './values';

/** In the trace: a slip that is added, and one that a stated amount stands for. */
export const ADDED = 'earlier-slip';
export const COVERED = 'covered-slip';

interface OverEarlier extends Computed {
  readonly parts: readonly TraceNode[];
}

const STATED_PRIOR: Extract<FormulaNode, { kind: 'fact' }> = {
  kind: 'fact',
  at: 0,
  type: 'amount',
  fact: 'change.priorAmount',
  notNegative: true,
  name: { zh: '累计已变更金额', en: 'amount changed before' },
};

type Evaluate = (node: FormulaNode, scene: Scene) => Evaluated;

export function overEarlier(arg: FormulaNode, scene: Scene, evaluate: Evaluate): OverEarlier {
  const slips = earlierOf(scene).map((earlier) => ofSlip(earlier, arg, scene, evaluate));
  return summed(arg, slips, []);
}

export function overPrior(arg: FormulaNode, scene: Scene, evaluate: Evaluate): OverEarlier {
  const stated = evaluate(STATED_PRIOR, scene);
  const slips = earlierOf(scene).map((earlier) => ofSlip(earlier, arg, scene, evaluate));
  const amount = numberOf(stated.value);
  if (amount) return summed(arg, slips, [stated.trace], amount);
  const open = stated.needs.filter(({ why }) => why !== 'not-found');
  return open.length > 0
    ? { needs: open, ...floor(arg, slips), parts: [stated.trace, ...slips.map(({ trace }) => trace)] }
    : summed(arg, slips.map(uncovered), []);
}

/** Something changed before: slips, or what is stated of them. */
export function hasPrior(scene: Scene, evaluate: Evaluate): Computed {
  const stated = evaluate(STATED_PRIOR, scene);
  const amount = numberOf(stated.value);
  const said = amount ? !amount.isZero() : stated.needs.some(({ why }) => why !== 'not-found');
  return flag(said || earlierOf(scene).length > 0);
}

export function hasEarlier(scene: Scene): Computed {
  return flag(earlierOf(scene).length > 0);
}

/** Of the slip itself, or of the one a list or a line belongs to. */
function earlierOf(scene: Scene): readonly EarlierSlip[] {
  for (let at: Subject | undefined = scene.wholeSubject(); at; at = at.parent) if (at.earlier) return at.earlier;
  return [];
}

interface OfSlip {
  readonly covered: boolean;
  readonly value: Exact | undefined;
  readonly needs: readonly MissingFact[];
  readonly trace: TraceNode;
}

function ofSlip({ subject, covered }: EarlierSlip, arg: FormulaNode, scene: Scene, evaluate: Evaluate): OfSlip {
  const there: Scene = { ...scene, wholeSubject: () => subject, fact: (id) => lookUpFact(subject, id) };
  const { value, needs, trace } = evaluate(arg, there);
  const label = { zh: subject.title, en: subject.title };
  const { unit } = trace;
  return {
    covered,
    value: numberOf(value),
    needs,
    trace: {
      label,
      op: covered ? COVERED : ADDED,
      ...(value ? { value: valueText(value) } : {}),
      ...(unit ? { unit } : {}),
      args: [trace],
    },
  };
}

/** Nothing is stated that would stand for it. */
function uncovered(slip: OfSlip): OfSlip {
  return { ...slip, covered: false, trace: { ...slip.trace, op: ADDED } };
}

function summed(
  arg: FormulaNode,
  slips: readonly OfSlip[],
  before: readonly TraceNode[],
  start = Exact.zero,
): OverEarlier {
  const added = before.length > 0 ? slips.filter(({ covered }) => !covered) : slips;
  const parts = [...before, ...(before.length > 0 ? slips : slips.map(uncovered)).map(({ trace }) => trace)];
  const needs = added.flatMap((slip) => (slip.value ? [] : slip.needs));
  if (needs.length > 0) return { needs, parts };
  const total = added.reduce((sum, { value }) => (value ? sum.plus(value) : sum), start);
  return { ...numeric(arg.type, total), parts };
}

/** What is stated cannot be read; the slips that stand there are the least it comes to. */
function floor(arg: FormulaNode, slips: readonly OfSlip[]): Pick<Computed, 'atLeast'> {
  const least = slips.reduce((sum, { value }) => (value && !value.isNegative() ? sum.plus(value) : sum), Exact.zero);
  const { value } = numeric(arg.type, least);
  return value ? { atLeast: value } : {};
}
