/** How many applications for change there have been. */
import { Exact } from '../base/exact';
import { known, type Reading } from '../workbook/reading';
import type { FormDocument } from '../forms/form-document';
import type { ChangeSlip } from './change-slips';
import { isDraft } from './draft-slips';
import { agreedTo, registeredNumbers } from './slip-order';
import type { Facts, FactValue } from './subject';

/** As stated, else the slips that stand in the workbook, a draft being no application: undefined where there is nothing to say beside what is stated. */
export function countedApplications(facts: Facts, all: readonly ChangeSlip[]): Reading<FactValue> | undefined {
  const slips = all.filter((slip) => !isDraft(slip));
  const stated = facts.get('change.applicationCount');
  if (slips.length === 0 || stated?.known || (stated !== undefined && stated.why !== 'not-found')) return undefined;
  const cells = slips.flatMap(({ documents }) => documents.map(({ range }) => range));
  const assumed = {
    zh: `没有写变更申请次数，按工作簿中的 ${slips.length} 份变更单计`,
    en: `no number of change requests is stated; the ${slips.length} slip(s) in the workbook are counted`,
  };
  return known<FactValue>({ type: 'number', value: Exact.of(String(slips.length)) }, cells, assumed);
}

/** Of these applications those the owner refused: undefined where it is stated, or where there is none. */
export function refusedApplications(
  facts: Facts,
  slips: readonly ChangeSlip[],
  documents: readonly FormDocument[],
): Reading<FactValue> | undefined {
  if (facts.get('change.refusedCount')?.known) return undefined;
  const registered = registeredNumbers(documents);
  const refused = slips.filter((slip) => !isDraft(slip) && agreedTo(slip, registered) === 'refused');
  if (refused.length === 0) return undefined;
  const at = refused.flatMap((slip) => slip.documents.map(({ range }) => range));
  return known<FactValue>({ type: 'number', value: Exact.of(String(refused.length)) }, at);
}
