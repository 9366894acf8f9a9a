/** What the initiation application (附表1) says beside its fields: how many natures are ticked, over how many years it plans and funds. */
import { Exact } from '../base/exact';
import type { FormDocument, FormField } from '../forms/form-document';
import { tickedOptions } from '../forms/tick-boxes';
import { readAmountText } from '../base/amount-text';
import { known, notFound, type Known, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';
import { applicationUnderWay } from './under-way';

const YEARS = ['year1', 'year2', 'year3', 'year4', 'year5'];

/** Nothing where there is no such form, or more than one. `project`: what is known of the planned months. */
export function applicationFacts(
  documents: readonly FormDocument[],
  project: ReadonlyMap<FactId, Reading<FactValue>>,
): ReadonlyMap<FactId, Reading<FactValue>> {
  const facts = new Map<FactId, Reading<FactValue>>();
  const [form, ...others] = documents.filter(({ kind }) => kind === 'initiation-application');
  if (form === undefined || others.length > 0) return facts;
  const underWay = applicationUnderWay(form);
  if (underWay) facts.set('application.underWay', underWay);
  const nature = form.fields.get('nature');
  if (nature?.text.known) facts.set('application.natureTicks', ticks(nature.text));
  const years = YEARS.flatMap((id) => form.fields.get(id) ?? []);
  const funded = years.filter(isFunded);
  if (funded.length > 0) facts.set('application.fundedYears', count(funded.length, funded.flatMap(cellsOf)));
  const [start, end] = [project.get('application.plannedStart'), project.get('application.plannedEnd')];
  const [from, to] = [start, end].map((reading) =>
    reading?.known && reading.value.type === 'month' ? Number(reading.value.value.slice(0, 4)) : undefined,
  );
  if (start?.known && end?.known && from !== undefined && to !== undefined && to >= from) {
    facts.set('application.plannedYears', count(to - from + 1, [...start.cells, ...end.cells]));
  }
  return facts;
}

/** A nature written without boxes is one. */
function ticks({ value, cells }: Known<string>): Reading<FactValue> {
  const ticked = tickedOptions(value)?.length ?? 1;
  return ticked === 0 ? notFound(cells) : count(ticked, cells);
}

function isFunded({ text, number }: FormField): boolean {
  if (number !== undefined) return number !== 0;
  const read = text.known ? readAmountText(text.value) : undefined;
  return read !== undefined && read.kind !== 'blank' && !(read.kind === 'amount' && read.yuan.isZero());
}

function cellsOf({ text }: FormField) {
  return text.known ? text.cells : [];
}

function count(number: number, cells: Parameters<typeof known>[1]): Reading<FactValue> {
  return known<FactValue>({ type: 'number', value: Exact.of(String(number)) }, cells);
}
