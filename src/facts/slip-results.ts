/** What the sheet of project facts says became of a slip: of the one it names, without a name of the last. */
import { comparableText } from '../base/comparable-text';
import type { ChangeSlip } from './change-slips';
import { lastSlip } from './earlier-slips';
import type { FactId } from './fact-id';
import type { Facts } from './subject';

/** The same slips, each with the result that is stated for it. */
export function withResults(slips: readonly ChangeSlip[], stated: Facts): readonly ChangeSlip[] {
  const last = lastSlip(slips);
  return slips.map((slip) => {
    const named = textOf(stated, `change.result:${comparableText(slip.number)}`);
    const result = named ?? (slip === last ? textOf(stated, 'change.result') : undefined);
    return result === undefined ? slip : { ...slip, result };
  });
}

function textOf(facts: Facts, id: FactId): string | undefined {
  const reading = facts.get(id);
  return reading?.known && reading.value.type === 'text' ? reading.value.value : undefined;
}
