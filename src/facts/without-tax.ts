/** Subjects by the amounts with tax, each with what it is by those without where that is something else. */
import { known, type Reading } from '../workbook/reading';
import type { Exact } from '../base/exact';
import { sameValue } from './field-value';
import type { FactId } from './fact-id';
import { LineSubject } from './line-subject';
import type { FactValue, Subject } from './subject';

/** Both in the order in which they were gathered: a subject comes after those it belongs to. */
export function withBothBases(subjects: readonly Subject[], withoutTax: readonly Subject[]): readonly Subject[] {
  const others = new Map(withoutTax.map((subject) => [subject.id, subject]));
  const made = new Map<Subject, Subject>();
  for (const subject of subjects) {
    const other = others.get(subject.id);
    const parent = subject.parent && (made.get(subject.parent) ?? subject.parent);
    const differs = other && (parent?.withoutTax ?? isOtherwise(subject, other)) !== false;
    made.set(subject, {
      ...(subject instanceof LineSubject ? wholeLine(subject) : subject),
      ...(parent ? { parent } : {}),
      facts: other && subject.kind !== 'line' ? bothNoted(subject.facts, other.facts) : subject.facts,
      ...(differs ? { withoutTax: other } : {}),
    });
  }
  return [...made.values()];
}

/** What it would put together when asked. */
function wholeLine({ id, kind, title, documents, lists, line, facts }: LineSubject): Subject {
  return { id, kind, title, documents, lists, line, facts };
}

function isOtherwise({ facts, comparison }: Subject, other: Subject): boolean {
  if (comparison !== other.comparison) return true;
  return [...facts].some(([id, reading]) => !sameReading(reading, other.facts.get(id)));
}

function sameReading(a: Reading<FactValue>, b: Reading<FactValue> | undefined): boolean {
  if (a === b || !b) return a === b;
  return a.known && b.known ? sameValue(a.value, b.value) : a.known === b.known;
}

function bothNoted(facts: Subject['facts'], others: Subject['facts']): ReadonlyMap<FactId, Reading<FactValue>> {
  return new Map([...facts].map(([id, reading]) => [id, noted(reading, others.get(id))]));
}

/** An amount with tax says what it is without. */
function noted(reading: Reading<FactValue>, other: Reading<FactValue> | undefined): Reading<FactValue> {
  if (!reading.known || reading.value.type !== 'amount' || sameReading(reading, other)) return reading;
  const amount: Exact | undefined = other?.known && other.value.type === 'amount' ? other.value.value : undefined;
  const before = reading.assumed;
  const zh = `按含税列计；按不含税列为 ${amount ? `${amount.toString()} 元` : '算不出'}`;
  const en = `by the columns with tax; without tax ${amount ? amount.toString() : 'it cannot be computed'}`;
  const assumed = { zh: before ? `${before.zh}；${zh}` : zh, en: before ? `${before.en}; ${en}` : en };
  return known(reading.value, reading.cells, assumed);
}
