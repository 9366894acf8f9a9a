/** Sums the initiation application (附表1) and the data resource checklist (附表2) should come to. */
import { sum, type Exact } from '../base/exact';
import type { FormDocument } from '../forms/form-document';
import { known, notFound, type Reading } from '../workbook/reading';
import type { FactDictionary } from './fact-dictionary';
import { fieldValue } from './field-value';
import type { FactId, FactValue } from './subject';

const SUMS = [
  ['application.yearsTotal', 'initiation-application', ['year1', 'year2', 'year3', 'year4', 'year5']],
  ['application.sourcesTotal', 'initiation-application', ['provincial', 'municipal', 'ownFunds', 'otherFunds']],
  ['checklist.partsTotal', 'data-resource-checklist', ['hardware', 'systemSoftware', 'applicationSoftware']],
] as const;

/** A part left blank adds nothing; with no part filled in there is no sum, with one unreadable it is unreadable. */
export function applicationSums(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
): ReadonlyMap<FactId, Reading<FactValue>> {
  const sums = new Map<FactId, Reading<FactValue>>();
  for (const [id, kind, parts] of SUMS) {
    const fact = dictionary.byId(id);
    const document = documents.find((candidate) => candidate.kind === kind);
    if (fact === undefined || document === undefined) continue;
    const readings = parts.flatMap((part) => {
      const field = document.fields.get(part);
      return field ? [fieldValue(field, fact, false)] : [];
    });
    sums.set(id, sumOf(readings));
  }
  return sums;
}

function sumOf(readings: readonly Reading<FactValue>[]): Reading<FactValue> {
  const amounts: Exact[] = [];
  for (const reading of readings) {
    if (reading.known && reading.value.type === 'amount') amounts.push(reading.value.value);
    else if (!reading.known && reading.why !== 'not-found') return reading;
  }
  if (amounts.length === 0) return notFound(readings.flatMap((reading) => (reading.known ? [] : reading.looked)));
  return known(
    { type: 'amount', value: sum(amounts) },
    readings.flatMap((reading) => (reading.known ? reading.cells : [])),
  );
}
