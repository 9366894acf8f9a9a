/** What is known of a subject: its own facts first, then those of the subjects it belongs to. */
import type { FactId } from '../facts/fact-id';
import type { FactValue, Subject } from '../facts/subject';
import { notFound, type Reading } from '../workbook/reading';

/** Not found names every place where it was looked for, from the subject up. */
export function lookUpFact(subject: Subject, id: FactId): Reading<FactValue> {
  const looked = [];
  let reason;
  for (let at: Subject | undefined = subject; at; at = at.parent) {
    const reading = at.facts.get(id);
    if (!reading) continue;
    if (reading.known || reading.why !== 'not-found') return reading;
    looked.push(...reading.looked);
    reason ??= reading.reason;
  }
  return notFound(looked, reason);
}
