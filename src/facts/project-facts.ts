/**
 * What is known of the project: from the sheet of project facts by label, and
 * from the fields of other forms. The same fact said twice must say the same.
 */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import type { FieldValue, FormDocument, FormProblem } from '../forms/form-document';
import { conflicting, known, notFound, unreadable, type Known, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import type { FactDictionary, FactEntry } from './fact-dictionary';
import { fieldValue, sameValue, shownValue } from './field-value';
import { placeWords } from './place-words';
import { factFor, type FactId } from './fact-id';
import type { Facts, FactValue } from './subject';

interface Candidate {
  readonly reading: Reading<FactValue>;
  /** Stands in the sheet of project facts, not in another form. */
  readonly stated: boolean;
}

export function statedFacts(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  workbook: Workbook,
  problems: FormProblem[],
): Facts {
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
        add(id, fact, { reading: fieldValue(field, fact, workbook.date1904, true), stated: true });
      }
    }
    for (const [fieldId, field] of document.fields) {
      for (const fact of dictionary.byField(`${document.kind}/${fieldId}`)) {
        if ((fact.subject ?? 'project') !== 'project' || fact.id.startsWith('change.')) continue;
        add(fact.id, fact, { reading: fieldValue(field, fact, workbook.date1904), stated: false });
      }
    }
  }
  const facts = new Map<FactId, Reading<FactValue>>();
  for (const [id, { fact, found }] of candidates) {
    facts.set(id, possible(fact, merged(fact, found, workbook, problems), workbook, problems));
  }
  return facts;
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
  const apart = daysApart(found.map(({ reading }) => reading));
  if (apart) return conflict(fact, apart, workbook, problems);
  const blocking = found.find(
    ({ reading, stated }) =>
      !reading.known &&
      reading.why === 'unreadable' &&
      !(first?.value.type === 'date' && reading.days) &&
      (stated || !first),
  );
  if (blocking) return blocking.reading;
  if (first === undefined) return notFound(found.flatMap(({ reading }) => (reading.known ? [] : reading.looked)));
  const other = values.find(({ value }) => !sameValue(value, first.value));
  // What one place takes for granted, another that says the same may state.
  const assumed = values.every((reading) => reading.assumed) ? first.assumed : undefined;
  if (other === undefined) return known(first.value, uniqueCells(values), assumed);
  const two = [first, other].map(({ value, cells }) => ({ shown: shownValue(value), cells }));
  return conflict(fact, two, workbook, problems, uniqueCells(values));
}

interface Said {
  readonly shown: string;
  readonly cells: readonly CellRange[];
}

function conflict(
  fact: FactEntry,
  said: readonly Said[],
  workbook: Workbook,
  problems: FormProblem[],
  at?: readonly CellRange[],
): Reading<FactValue> {
  const cells = at ?? said.flatMap((one) => one.cells);
  const message = conflictWords(fact, said, workbook);
  if (!fact.checked) problems.push({ kind: 'conflicting-facts', message, at: cells });
  return conflicting(cells, message);
}

/** A month that is written alone, and a day or a month elsewhere that is none of it; a day of it is the more exact of the two. */
function daysApart(readings: readonly Reading<FactValue>[]): readonly Said[] | undefined {
  const spans = readings.flatMap((reading) => {
    if (!reading.known) return reading.days ? [{ days: reading.days, cells: reading.looked }] : [];
    const { value, cells } = reading;
    return value.type === 'date' ? [{ days: { from: value.value, to: value.value }, cells }] : [];
  });
  if (readings.every(({ known }) => known)) return undefined;
  const two = spans.flatMap((one, at) => {
    const other = spans.slice(at + 1).find(({ days }) => days.to < one.days.from || days.from > one.days.to);
    return other ? [one, other] : [];
  });
  return two.length === 0
    ? undefined
    : two.slice(0, 2).map(({ days, cells }) => ({
        shown: days.from === days.to ? days.from : days.from.slice(0, 7),
        cells,
      }));
}

/**
 * A contract of 0 yuan is an empty field with a nought in it: nothing is judged
 * by it. A negative one is kept as it was read, and nothing is judged by it
 * either. Both are told as problems.
 */
export function possible(
  fact: FactEntry,
  reading: Reading<FactValue>,
  workbook: Workbook,
  problems: FormProblem[],
): Reading<FactValue> {
  if (!reading.known || reading.value.type !== 'amount') return reading;
  const amount = reading.value.value;
  if (fact.notNegative && amount.isNegative()) return negative(fact, reading, reading.value, workbook, problems);
  if (!fact.positive) return reading;
  if (!amount.isZero() && !amount.isNegative()) return reading;
  const place = placeWords(workbook, reading.cells);
  const shown = shownValue(reading.value);
  const message = {
    zh: `“${fact.name.zh}”写的是 ${shown}（${place.zh}），须大于零，请改正。`,
    en: `${fact.name.en} (${fact.name.zh}) is ${shown} in ${place.en}; it must be above zero. Correct it.`,
  };
  problems.push({ kind: 'impossible-fact', message, at: reading.cells });
  const impossible = { zh: `写的是 ${shown}，须大于零`, en: `it is ${shown}, and must be above zero` };
  return amount.isNegative() ? { ...reading, impossible } : unreadable(reading.cells, impossible);
}

function negative(
  fact: FactEntry,
  { cells }: Known<FactValue>,
  value: FactValue,
  workbook: Workbook,
  problems: FormProblem[],
): Reading<FactValue> {
  const [place, shown] = [placeWords(workbook, cells), shownValue(value)];
  const message = {
    zh: `“${fact.name.zh}”写的是 ${shown}（${place.zh}），不能为负，不按它扣减；请改正。`,
    en: `${fact.name.en} (${fact.name.zh}) is ${shown} in ${place.en}; it cannot be negative and takes nothing off. Correct it.`,
  };
  problems.push({ kind: 'impossible-fact', message, at: cells });
  return unreadable(cells, { zh: `写的是 ${shown}，不能为负`, en: `it is ${shown}, and cannot be negative` });
}

function uniqueCells(values: readonly Known<FieldValue>[]): readonly CellRange[] {
  return values.flatMap(({ cells }) => cells);
}

function conflictWords(fact: FactEntry, said: readonly Said[], workbook: Workbook): Bilingual {
  const each = said.map(({ shown, cells }) => ({ shown, place: placeWords(workbook, cells) }));
  const zh = each.map(({ shown, place }) => `${place.zh} 为 ${shown}`).join('，');
  const en = each.map(({ shown, place }) => `${shown} in ${place.en}`).join(', ');
  return {
    zh: `“${fact.name.zh}”有两个不同的值：${zh}。请核对，改成一致或只留一个。`,
    en: `Two different values for ${fact.name.en} (${fact.name.zh}): ${en}. Make them the same or keep one.`,
  };
}
