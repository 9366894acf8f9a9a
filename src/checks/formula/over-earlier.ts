/**
 * 以前变更(x): x over the slips before this one, each with its own amount, never
 * one set off against another; what is stated of earlier changes stands for
 * those it covers, and the larger of the two counts. 以前各单(x): over the
 * slips, signed as x is; of changes the workbook does not hold only bounds are known.
 */
import { Exact, larger } from '../../base/exact';
import type { EarlierSlip, Subject } from '../../facts/subject';
import { lookUpFact } from '../look-up-fact';
import type { MissingFact, TraceNode } from '../evaluation';
import type { Scene } from '../scene';
import type { Evaluated } from './evaluated';
import type { FormulaNode } from './formula';
import { flag, numberOf, numeric, valueText, type Computed } from './values';
import { STATED_PRIOR, statesEarlierSum, unseenChanges, unseenWords, type Unseen } from './unseen-changes';

/** In the trace: a slip that is added, and one that a stated amount stands for. */
export const ADDED = 'earlier-slip';
export const COVERED = 'covered-slip';

interface OverEarlier extends Computed {
  readonly parts: readonly TraceNode[];
}

type Evaluate = (node: FormulaNode, scene: Scene) => Evaluated;
export type Over = (arg: FormulaNode, scene: Scene, evaluate: Evaluate) => OverEarlier;

export function overEarlier(arg: FormulaNode, scene: Scene, evaluate: Evaluate): OverEarlier {
  const slips = earlierOf(scene).map((earlier) => ofSlip(earlier, arg, scene, evaluate));
  const seen = summed(arg, slips.map(uncovered));
  const unseen = unseenChanges(arg, scene, earlierOf(scene), evaluate);
  if (!unseen) return seen;
  const parts = [unseen.trace, ...slips.map(({ trace }) => trace)];
  if (unseen.amount) {
    const covered = slips.filter((slip) => slip.covered || !unseen.fromAmount);
    const rest = slips.filter((slip) => !covered.includes(slip));
    const needs = slips.flatMap((slip) => (slip.value ? [] : slip.needs));
    if (needs.length > 0) return { needs, parts };
    const counted = covered.length > 0 ? larger(unseen.amount, total(covered)) : unseen.amount;
    return { ...numeric(arg.type, plus(counted, rest)), parts };
  }
  return { needs: [...(seen.needs ?? []), ...unseen.needs], ...boundedBy(unseen, arg, seen), parts };
}

/** Those of the workbook, and at most so much more or less that it does not hold. */
function boundedBy({ least, most }: Unseen, arg: FormulaNode, seen: Computed): Pick<Computed, 'atLeast' | 'atMost'> {
  const sum = numberOf(seen.value);
  if (!sum) return {};
  const low = least && numeric(arg.type, sum.plus(least)).value;
  const high = most && numeric(arg.type, sum.plus(most)).value;
  return { ...(low ? { atLeast: low } : {}), ...(high ? { atMost: high } : {}) };
}

export function overPrior(arg: FormulaNode, scene: Scene, evaluate: Evaluate): OverEarlier {
  const stated = evaluate(STATED_PRIOR, scene);
  const slips = earlierOf(scene).map((earlier) => ofSlip(earlier, arg, scene, evaluate));
  const amount = numberOf(stated.value);
  if (amount) return summed(arg, slips, { trace: stated.trace, amount });
  const open = stated.needs.filter(({ why }) => why !== 'not-found');
  const unseen = unseenWords(scene);
  const needs = open.length > 0 || !unseen ? open : stated.needs.map((need) => ({ ...need, reason: unseen }));
  return needs.length > 0
    ? { needs, ...floor(arg, slips, stated), parts: [stated.trace, ...slips.map(({ trace }) => trace)] }
    : summed(arg, slips.map(uncovered));
}

/** Something changed before: slips, or what is stated of them. */
export function hasPrior(scene: Scene, evaluate: Evaluate): Computed {
  const stated = evaluate(STATED_PRIOR, scene);
  const amount = numberOf(stated.value);
  const said = amount ? !amount.isZero() : stated.needs.some(({ why }) => why !== 'not-found');
  return flag(said || unseenWords(scene) !== undefined || earlierOf(scene).length > 0);
}

/** The same, or what earlier changes added is stated. */
export function hasEarlier(scene: Scene, evaluate: Evaluate): Computed {
  const { value } = hasPrior(scene, evaluate);
  return flag((value?.type === 'flag' && value.value) || statesEarlierSum(scene, evaluate));
}

/** Of the slip itself, or of the one a list or a line belongs to. */
export function changeOf(scene: Scene): Subject | undefined {
  for (let at: Subject | undefined = scene.wholeSubject(); at; at = at.parent) if (at.earlier) return at;
  return undefined;
}

function earlierOf(scene: Scene): readonly EarlierSlip[] {
  return changeOf(scene)?.earlier ?? [];
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

/** What is stated stands for the slips it covers; where they show more, what they show counts. */
function summed(
  arg: FormulaNode,
  slips: readonly OfSlip[],
  stated?: { readonly trace: TraceNode; readonly amount: Exact },
): OverEarlier {
  const added = slips.filter(({ covered }) => !stated || !covered);
  const covered = slips.filter((slip) => !added.includes(slip));
  const parts = [...(stated ? [stated.trace] : []), ...slips.map(({ trace }) => trace)];
  const counted = stated ? larger(stated.amount, total(covered)) : Exact.zero;
  // Where the slips show more than is stated, one of them that is not known is more still.
  const beyond = stated && !counted.equals(stated.amount) ? covered : [];
  const needs = [...added, ...beyond].flatMap((slip) => (slip.value ? [] : slip.needs));
  return needs.length > 0 ? { needs, parts } : { ...numeric(arg.type, plus(counted, added)), parts };
}

function total(slips: readonly OfSlip[]): Exact {
  return plus(Exact.zero, slips);
}

function plus(start: Exact, slips: readonly OfSlip[]): Exact {
  return slips.reduce((sum, { value }) => (value ? sum.plus(value) : sum), start);
}

/** What is stated cannot be read; the slips that stand there are the least it comes to. */
function floor(arg: FormulaNode, slips: readonly OfSlip[], stated: Evaluated): Pick<Computed, 'atLeast' | 'atMost'> {
  const least = slips.reduce((sum, { value }) => (value && !value.isNegative() ? sum.plus(value) : sum), Exact.zero);
  const said = numberOf(stated.atLeast) ?? Exact.zero;
  const [low, most] = [numeric(arg.type, larger(said, least)).value, numberOf(stated.atMost)];
  // What is stated stands for every slip of the workbook, and each of them is known.
  const all = slips.every(({ covered, value }) => covered && value);
  const high = most && all ? numeric(arg.type, larger(most, least)).value : undefined;
  return { ...(low ? { atLeast: low } : {}), ...(high ? { atMost: high } : {}) };
}
