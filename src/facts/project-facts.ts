/**
 * What is known of the project: from the sheet of project facts by label, and
 * from the fields of other forms. The same fact said twice must say the same.
 */
import type { CellRange } from '../base/address';
import { smaller, sum, type Exact } from '../base/exact';
import type { FieldValue, FormDocument, FormProblem } from '../forms/form-document';
import { conflicting, known, notFound, unreadable, type Known, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import type { FactDictionary, FactEntry } from './fact-dictionary';
import { fieldValue, sameValue, shownValue } from './field-value';
import { placeWords } from './place-words';
import { factFor, type FactId } from './fact-id';
import type { FactValue } from './subject';

export interface GatheredFacts {
  readonly facts: Map<FactId, Reading<FactValue>>;
  readonly problems: FormProblem[];
}

interface Candidate {
  readonly reading: Reading<FactValue>;
  /** Stands in the sheet of project facts, not in another form. */
  readonly stated: boolean;
}

export function projectFacts(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  workbook: Workbook,
): GatheredFacts {
  const candidates = new Map<FactId, { fact: FactEntry; found: Candidate[] }>();
  const add = (id: FactId, fact: FactEntry, candidate: Candidate) => {
    const there = candidates.get(id);
    if (there) there.found.push(candidate);
    else candidates.set(id, { fact, found: [candidate] });
  };
  for (const document of documents) {
    if (document.kind === 'project-facts') {
      for (const field of document.fields.values()) {
        const labelled = dictionary.byLabel(field.label);
        if (labelled === undefined) continue;
        const { fact, qualifier } = labelled;
        const id = qualifier === undefined ? fact.id : factFor(fact.id, qualifier);
        add(id, fact, { reading: fieldValue(field, fact, workbook.date1904), stated: true });
      }
    }
    for (const [fieldId, field] of document.fields) {
      for (const fact of dictionary.byField(`${document.kind}/${fieldId}`)) {
        if ((fact.subject ?? 'project') !== 'project' || fact.id.startsWith('change.')) continue;
        add(fact.id, fact, { reading: fieldValue(field, fact, workbook.date1904), stated: false });
      }
    }
  }
  const problems: FormProblem[] = [];
  const facts = new Map<FactId, Reading<FactValue>>();
  for (const [id, { fact, found }] of candidates) {
    facts.set(id, possible(fact, merged(fact, found, workbook, problems), workbook, problems));
  }
  addContractAmounts(facts);
  const looked = documents.filter(({ kind }) => kind === 'project-facts').map(({ range }) => range);
  addAbsent(facts, dictionary, looked);
  return { facts, problems };
}

/** One reading of several: equal values are one, different ones a conflict; a blank gives way to a value. */
export function merged(
  fact: FactEntry,
  found: readonly Candidate[],
  workbook: Workbook,
  problems: FormProblem[],
): Reading<FactValue> {
  const values = found.flatMap(({ reading }) => (reading.known ? [reading] : []));
  const [first] = values;
  const blocking = found.find(
    ({ reading, stated }) => !reading.known && reading.why === 'unreadable' && (stated || !first),
  );
  if (blocking) return blocking.reading;
  if (first === undefined) return notFound(found.flatMap(({ reading }) => (reading.known ? [] : reading.looked)));
  const other = values.find(({ value }) => !sameValue(value, first.value));
  if (other === undefined) return known(first.value, uniqueCells(values));
  const cells = uniqueCells(values);
  const message = conflictWords(fact, first, other, workbook);
  if (!fact.checked) problems.push({ kind: 'conflicting-facts', message, at: cells });
  return conflicting(cells, message);
}

/**
 * A contract of 0 yuan is an empty field with a nought in it: nothing is judged
 * by it. A negative one is kept as it was read. Both are told as problems.
 */
function possible(
  fact: FactEntry,
  reading: Reading<FactValue>,
  workbook: Workbook,
  problems: FormProblem[],
): Reading<FactValue> {
  if (!fact.positive || !reading.known || reading.value.type !== 'amount') return reading;
  const amount = reading.value.value;
  if (!amount.isZero() && !amount.isNegative()) return reading;
  const place = placeWords(workbook, reading.cells);
  const shown = shownValue(reading.value);
  const message = {
    zh: `“${fact.name.zh}”写的是 ${shown}（${place.zh}），金额须大于零，比例和限额不能按它计算。请核对后改正。`,
    en: `${fact.name.en} (${fact.name.zh}) is ${shown} in ${place.en}; it must be above zero, and no share or limit can be computed from it. Check and correct it.`,
  };
  problems.push({ kind: 'impossible-fact', message, at: reading.cells });
  if (amount.isNegative()) return reading;
  return unreadable(reading.cells, { zh: `写的是 ${shown}，须大于零`, en: `it is ${shown}, and must be above zero` });
}

function uniqueCells(values: readonly Known<FieldValue>[]): readonly CellRange[] {
  return values.flatMap(({ cells }) => cells);
}

function conflictWords(fact: FactEntry, a: Known<FieldValue>, b: Known<FieldValue>, workbook: Workbook) {
  const [placeA, placeB] = [placeWords(workbook, a.cells), placeWords(workbook, b.cells)];
  return {
    zh: `“${fact.name.zh}”有两个不同的值：${placeA.zh} 为 ${shownValue(a.value)}，${placeB.zh} 为 ${shownValue(b.value)}。请核对，改成一致或只留一个。`,
    en: `Two different values for ${fact.name.en} (${fact.name.zh}): ${shownValue(a.value)} in ${placeA.en}, ${shownValue(b.value)} in ${placeB.en}. Make them the same or keep one.`,
  };
}

/** With several contracts in rows of their own, the sum and the smallest are known and the one amount is not. */
function addContractAmounts(facts: Map<FactId, Reading<FactValue>>): void {
  const single = facts.get('contract.amount');
  const parts = [...facts].flatMap(([id, reading]) => (id.startsWith('contract.amount:') ? [reading] : []));
  if (parts.length === 0) {
    if (single) facts.set('contract.amountSum', single);
    return;
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
  if (single !== undefined) return;
  const [only] = parts;
  const several = {
    zh: `有 ${parts.length} 份合同，没有说明用哪一份的合同金额`,
    en: `there are ${parts.length} contracts, and nothing says which one's amount applies`,
  };
  facts.set('contract.amount', parts.length === 1 && only ? only : notFound(cells, several));
}

function addAbsent(
  facts: Map<FactId, Reading<FactValue>>,
  dictionary: FactDictionary,
  looked: readonly CellRange[],
): void {
  const absent = notFound(looked);
  for (const fact of dictionary.facts) {
    if ((fact.subject ?? 'project') !== 'project' || fact.qualifier === 'required') continue;
    const there = facts.get(fact.id);
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
}
