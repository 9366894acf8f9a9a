/** A change that the sheet of project facts tells of and no slip of the workbook does. */
import type { Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { FactValue, Subject } from './subject';

/** Days that a change alone has. That of the request does not show that there was one: it may be planned. */
const OF_A_CHANGE: readonly FactId[] = ['change.consentedOn', 'change.implementedOn'];

/** What is known of it the project's facts say. Undefined where they give neither the day of consent nor that of the work. */
export function statedChange(project: Subject): Subject | undefined {
  if (!OF_A_CHANGE.some((id) => isDay(project.facts.get(id)))) return undefined;
  return {
    id: 'change:1',
    kind: 'change',
    slipless: true,
    title: '项目要素表所写的变更',
    parent: project,
    facts: new Map(),
    documents: [],
    lists: [],
  };
}

/** One known to its month is a day as well; 无 is none. */
function isDay(reading: Reading<FactValue> | undefined): boolean {
  return reading?.known ? reading.value.type === 'date' : reading?.days !== undefined;
}
