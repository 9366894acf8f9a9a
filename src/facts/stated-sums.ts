/** A slip filled by hand: where no line tells what changes, the amounts before and after that it states serve. */
import type { Bilingual } from '../base/bilingual';
import { known, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

const STATED: Bilingual = {
  zh: '没有变更清单的明细行，按变更单所填的变更前、变更后金额计',
  en: 'there are no lines of a list of changes; the amounts before and after that the slip states are taken',
};

/** What each line adds or takes away stays unknown. */
export function addStatedSums(facts: Map<FactId, Reading<FactValue>>): void {
  const delta = facts.get('change.delta');
  const [before, after] = [facts.get('change.statedBefore'), facts.get('change.statedAfter')];
  if (delta === undefined || delta.known || delta.why !== 'not-found') return;
  if (before?.known !== true || after?.known !== true) return;
  if (before.value.type !== 'amount' || after.value.type !== 'amount') return;
  const difference = after.value.value.minus(before.value.value);
  facts.set('change.oldTotal', known(before.value, before.cells, STATED));
  facts.set('change.newTotal', known(after.value, after.cells, STATED));
  facts.set('change.delta', known({ type: 'amount', value: difference }, [...before.cells, ...after.cells], STATED));
}
