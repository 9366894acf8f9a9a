/** How many applications for change there have been. */
import { Exact } from '../base/exact';
import { known, type Reading } from '../workbook/reading';
import type { ChangeSlip } from './change-slips';
import type { Facts, FactValue } from './subject';

/** As stated, else the slips that stand in the workbook: undefined where there is nothing to say beside what is stated. */
export function countedApplications(facts: Facts, slips: readonly ChangeSlip[]): Reading<FactValue> | undefined {
  const stated = facts.get('change.applicationCount');
  if (slips.length === 0 || stated?.known || (stated !== undefined && stated.why !== 'not-found')) return undefined;
  const cells = slips.flatMap(({ documents }) => documents.map(({ range }) => range));
  const assumed = {
    zh: `没有写变更申请次数，按工作簿中的 ${slips.length} 份变更单计`,
    en: `no number of change requests is stated; the ${slips.length} slip(s) in the workbook are counted`,
  };
  return known<FactValue>({ type: 'number', value: Exact.of(String(slips.length)) }, cells, assumed);
}
