/**
 * A slip filled by hand: where no line tells what changes, the amounts that it
 * states serve: before and after the change, what is added and what is taken away,
 * or the contract before and after with the difference beside them.
 */
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import { conflicting, known, unreadable, type Known, type Reading } from '../workbook/reading';
import { AT_LEAST } from './changed-amounts';
import { factFor, type FactId } from './fact-id';
import type { Facts, FactValue } from './subject';

const BEFORE_AND_AFTER: Bilingual = {
  zh: '没有变更清单的明细行，按变更单所填的变更前、变更后金额计',
  en: 'there are no lines of a list of changes; the amounts before and after that the slip states are taken',
};
const UP_AND_DOWN: Bilingual = {
  zh: '没有变更清单的明细行，按变更单所填的增加、减少金额计',
  en: 'there are no lines of a list of changes; the amounts added and taken away that the slip states are taken',
};
const BY_THE_CONTRACT: Bilingual = {
  zh: '没有变更清单的明细行，按变更单所填的合同金额、变更后合同金额和增减金额计',
  en: 'there are no lines of a list of changes; the contract amounts before and after and their difference that the slip states are taken',
};
const BY_ITS_AMOUNT: Bilingual = {
  zh: '没有变更清单的明细行，按变更单所填的变更金额作净增减额计',
  en: 'there are no lines of a list of changes; the amount of the change that the slip states is taken for its net effect',
};
const NO_DIRECTION: Bilingual = {
  zh: '没有变更清单的明细行，所填变更金额没有写明是增加还是减少',
  en: 'there are no lines of a list of changes, and whether the stated amount is added or taken away is not said',
};
const DISAGREE: Bilingual = {
  zh: '所填的增加、减少，变更前、变更后，合同前后几组金额得出的增减额不同，请核对；以前另有变更的，请附变更清单',
  en: 'the stated amounts, added and taken away, before and after, of the contract before and after, do not come to one difference; check them, and where there were earlier changes add the list of changes',
};

/** What each line adds or takes away stays unknown. `contract`: the amount of the slip's contract; `alone`: there are no lists, and the one stated amount may serve. */
export function statedSums(
  facts: Facts,
  contract: Reading<FactValue> | undefined,
  alone: { readonly saysWhichWay: boolean } | undefined,
): Facts {
  const delta = facts.get('change.delta');
  if (delta === undefined || delta.known || delta.why !== 'not-found') return new Map();
  const ways = [ofTheContract(facts, contract), beforeAndAfter(facts), upAndDown(facts)];
  const sums = new Map(ways.flatMap((way) => [...way]));
  if (sums.size === 0 && alone) return ofItsAmount(facts.get('change.statedAmount'), alone.saysWhichWay);
  const deltas = ways.flatMap((way) => way.get('change.delta') ?? []);
  const disagreeing = deltas.find((one) => !one.known) ?? differing(deltas.filter((one) => one.known));
  if (disagreeing) sums.set('change.delta', disagreeing);
  return sums;
}

/** Undefined where they are one. */
function differing(deltas: readonly Known<FactValue>[]): Reading<FactValue> | undefined {
  const [first, ...others] = deltas;
  if (!first || others.every((one) => yuan(one).equals(yuan(first)))) return undefined;
  return conflicting(
    deltas.flatMap(({ cells }) => cells),
    DISAGREE,
  );
}

function beforeAndAfter(facts: Facts): ReadonlyMap<FactId, Reading<FactValue>> {
  const [before, after] = [facts.get('change.statedBefore'), facts.get('change.statedAfter')];
  if (before?.known !== true || after?.known !== true) return new Map();
  return new Map<FactId, Reading<FactValue>>([
    ['change.oldTotal', known(before.value, before.cells, BEFORE_AND_AFTER)],
    ['change.newTotal', known(after.value, after.cells, BEFORE_AND_AFTER)],
    ['change.delta', sumOf(yuan(after).minus(yuan(before)), [before, after], BEFORE_AND_AFTER)],
  ]);
}

/** Only with all three: the contract after the change holds the earlier changes too. A decrease may stand there without its sign. */
function ofTheContract(facts: Facts, before: Reading<FactValue> | undefined): ReadonlyMap<FactId, Reading<FactValue>> {
  const [after, difference] = [facts.get('change.statedContractAfter'), facts.get('change.statedAmount')];
  if (before?.known !== true || after?.known !== true || difference?.known !== true) return new Map();
  const from = [before, after, difference];
  const delta = yuan(after).minus(yuan(before));
  const told = yuan(difference);
  const agree = delta.equals(told) || (!told.isNegative() && delta.abs().equals(told));
  const cells = from.flatMap((one) => one.cells);
  return new Map([['change.delta', agree ? sumOf(delta, from, BY_THE_CONTRACT) : conflicting(cells, DISAGREE)]]);
}

/** The one amount alone: its net effect, which no side of the change is less than. */
function ofItsAmount(stated: Reading<FactValue> | undefined, saysWhichWay: boolean): Facts {
  if (stated?.known !== true) return new Map(stated?.why === 'unreadable' ? [['change.delta', stated]] : []);
  const value = yuan(stated);
  const size = value.abs();
  if (!saysWhichWay && !value.isNegative()) {
    const bounds = { atLeast: size.negated(), atMost: size };
    return new Map([['change.delta', { ...unreadable(stated.cells, NO_DIRECTION), bounds }]]);
  }
  const least = [...(value.isNegative() ? LESS : MORE), 'change.absoluteSum'] as const;
  return new Map([
    ['change.delta', sumOf(value, [stated], BY_ITS_AMOUNT)],
    ...least.map((id) => [factFor(id, AT_LEAST), sumOf(size, [stated], BY_ITS_AMOUNT)] as const),
  ]);
}

const MORE = ['change.increase', 'change.newTotal'] as const;
const LESS = ['change.decrease', 'change.oldTotal'] as const;

/** However their signs were written: a decrease may stand there with a minus. */
function upAndDown(facts: Facts): ReadonlyMap<FactId, Reading<FactValue>> {
  const [up, down] = [facts.get('change.statedIncrease'), facts.get('change.statedDecrease')];
  if (up?.known !== true || down?.known !== true) return new Map();
  const [more, less] = [yuan(up).abs(), yuan(down).abs()];
  return new Map<FactId, Reading<FactValue>>([
    ['change.increase', sumOf(more, [up], UP_AND_DOWN)],
    ['change.decrease', sumOf(less, [down], UP_AND_DOWN)],
    ['change.delta', sumOf(more.minus(less), [up, down], UP_AND_DOWN)],
    ['change.absoluteSum', sumOf(more.plus(less), [up, down], UP_AND_DOWN)],
  ]);
}

function sumOf(value: Exact, from: readonly Known<FactValue>[], assumed: Bilingual): Reading<FactValue> {
  return known<FactValue>(
    { type: 'amount', value },
    from.flatMap(({ cells }) => cells),
    assumed,
  );
}

function yuan({ value }: Known<FactValue>): Exact {
  return value.type === 'amount' ? value.value : Exact.zero;
}
