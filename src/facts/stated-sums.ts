/**
 * A slip filled by hand: where no line tells what changes, the amounts that it
 * states serve: before and after the change, what is added and what is taken away,
 * or the contract before and after with the difference beside them.
 */
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import { conflicting, known, type Known, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
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
const DISAGREE: Bilingual = {
  zh: '所填的增加、减少，变更前、变更后，合同前后几组金额得出的增减额不同，请核对；以前另有变更的，请附变更清单',
  en: 'the stated amounts, added and taken away, before and after, of the contract before and after, do not come to one difference; check them, and where there were earlier changes add the list of changes',
};

/** What each line adds or takes away stays unknown. `contract`: the amount of the slip's contract. */
export function statedSums(facts: Facts, contract: Reading<FactValue> | undefined): Facts {
  const delta = facts.get('change.delta');
  if (delta === undefined || delta.known || delta.why !== 'not-found') return new Map();
  const ways = [ofTheContract(facts, contract), beforeAndAfter(facts), upAndDown(facts)];
  const sums = new Map(ways.flatMap((way) => [...way]));
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
