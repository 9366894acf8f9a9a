/** A slip filled by hand: where no line tells what changes, the amounts before and after that it states serve. */
import type { Bilingual } from '../base/bilingual';
import { known, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { Facts, FactValue } from './subject';

const STATED: Bilingual = {
  zh: '没有变更清单的明细行，按变更单所填的变更前、变更后金额计',
  en: 'there are no lines of a list of changes; the amounts before and after that the slip states are taken',
};

/** What each line adds or takes away stays unknown. */
export function statedSums(facts: Facts): Facts {
  const none: Facts = new Map();
  const delta = facts.get('change.delta');
  const [before, after] = [facts.get('change.statedBefore'), facts.get('change.statedAfter')];
  if (delta === undefined || delta.known || delta.why !== 'not-found') return none;
  if (before?.known !== true || after?.known !== true) return none;
  if (before.value.type !== 'amount' || after.value.type !== 'amount') return none;
  const difference: FactValue = { type: 'amount', value: after.value.value.minus(before.value.value) };
  return new Map<FactId, Reading<FactValue>>([
    ['change.oldTotal', known(before.value, before.cells, STATED)],
    ['change.newTotal', known(after.value, after.cells, STATED)],
    ['change.delta', known(difference, [...before.cells, ...after.cells], STATED)],
  ]);
}
