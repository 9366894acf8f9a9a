/** What the contracts of a project come to, where several stand in rows of their own. */
import { smaller, sum, type Exact } from '../base/exact';
import { known, notFound, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { Facts, FactValue } from './subject';

/** With several contracts in rows of their own, the sum and the smallest are known and the one amount is not. */
export function contractAmounts(stated: Facts): Facts {
  const facts = new Map<FactId, Reading<FactValue>>();
  const single = stated.get('contract.amount');
  const parts = [...stated].flatMap(([id, reading]) => (id.startsWith('contract.amount:') ? [reading] : []));
  if (parts.length === 0) {
    if (single) facts.set('contract.amountSum', single);
    return facts;
  }
  const amounts: Exact[] = [];
  for (const part of parts) {
    if (!part.known || part.value.type !== 'amount') {
      facts.set('contract.amountSum', part);
      break;
    }
    amounts.push(part.value.value);
  }
  const cells = parts.flatMap((part) => (part.known ? part.cells : part.looked));
  if (amounts.length === parts.length) {
    facts.set('contract.amountSum', known({ type: 'amount', value: sum(amounts) }, cells));
    facts.set('contract.amountLeast', known({ type: 'amount', value: amounts.reduce(smaller) }, cells));
  }
  if (single !== undefined) return facts;
  const [only] = parts;
  const several = {
    zh: `有 ${parts.length} 份合同，没有说明用哪一份的合同金额`,
    en: `there are ${parts.length} contracts, and nothing says which one's amount applies`,
  };
  facts.set('contract.amount', parts.length === 1 && only ? only : notFound(cells, several));
  return facts;
}
