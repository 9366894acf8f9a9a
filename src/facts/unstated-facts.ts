/** What the sheets do not say of the project: assumed where the dictionary has it so, else not found where it was looked for. */
import type { CellRange } from '../base/address';
import { known, notFound, type Reading } from '../workbook/reading';
import type { FactDictionary } from './fact-dictionary';
import type { FactId } from './fact-id';
import type { Facts, FactValue } from './subject';

/** What is assumed where nobody says, and that the rest is not there. */
export function unstatedFacts(stated: Facts, dictionary: FactDictionary, looked: readonly CellRange[]): Facts {
  const facts = new Map<FactId, Reading<FactValue>>();
  const absent = notFound(looked);
  for (const fact of dictionary.facts) {
    if ((fact.subject ?? 'project') !== 'project' || fact.qualifier === 'required') continue;
    const there = stated.get(fact.id);
    if (there !== undefined && (there.known || there.why !== 'not-found')) continue;
    if (fact.assume === undefined) {
      if (there === undefined) facts.set(fact.id, absent);
      continue;
    }
    const word = fact.assume ? '是' : '否';
    const assumed = {
      zh: `没有写“${fact.name.zh}”，按“${word}”处理`,
      en: `nothing says whether the project ${fact.name.en}; ${fact.assume ? 'yes' : 'no'} is assumed`,
    };
    facts.set(fact.id, known({ type: 'flag', value: fact.assume }, [], assumed));
  }
  return facts;
}
