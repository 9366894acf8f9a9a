/** A change slip with one amount more or less, for trying what its limits would say; the workbook is not touched. */
import type { Exact } from '../base/exact';
import { slipGrowth } from '../facts/sources/change-sources';
import type { AmountTried } from '../facts/sources/fact-source';
import type { FactValue, Subject } from '../facts/subject';

export function withTrial(slip: Subject, tried: AmountTried): Subject {
  const facts = new Map(slip.facts);
  for (const [id, by] of slipGrowth(tried)) {
    const reading = facts.get(id);
    if (!reading?.known) continue;
    facts.set(id, { ...reading, value: plus(reading.value, by) });
  }
  return { ...slip, facts };
}

function plus(value: FactValue, by: Exact): FactValue {
  if (value.type !== 'amount' && value.type !== 'number') return value;
  return { ...value, value: value.value.plus(by) };
}
