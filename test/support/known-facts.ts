/** What is known of a subject, in short: amounts and numbers in plain decimals, days in ISO form. */
import { gatherFacts } from '../../src/facts/gather-facts';
import type { FactValue, Subject } from '../../src/facts/subject';
import { recognizeForms } from '../../src/forms/recognize-forms';
import type { Workbook } from '../../src/workbook/workbook';
import { ourDictionary, ourLayouts } from './our-rules';

/** By fact id; what the program assumes is left out. Throws where anything is a problem. */
export function knownFacts(subject: Subject | undefined): Record<string, string | boolean> {
  if (!subject) throw new Error('no such subject');
  const facts: Record<string, string | boolean> = {};
  for (const [id, reading] of subject.facts) {
    if (reading.known) {
      if (!reading.assumed) facts[id] = plain(reading.value);
    } else if (reading.why !== 'not-found') throw new Error(`${id} is ${reading.why}: ${reading.reason?.zh ?? ''}`);
  }
  return facts;
}

export function gathered(workbook: Workbook) {
  const { documents, problems } = recognizeForms(workbook, ourLayouts());
  const { subjects, identity, problems: others } = gatherFacts(documents, ourDictionary(), workbook);
  return {
    documents,
    subjects,
    identity,
    problems: [...problems, ...others],
    subject: (id: string) => subjects.find((one) => one.id === id),
  };
}

function plain(value: FactValue): string | boolean {
  return typeof value.value === 'string' || typeof value.value === 'boolean' ? value.value : value.value.toString();
}
