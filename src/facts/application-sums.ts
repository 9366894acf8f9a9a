/** Sums the initiation application (附表1) and the data resource checklist (附表2) should come to. */
import { factorOf } from '../base/amount-unit';
import { readAmountText } from '../base/amount-text';
import type { Bilingual } from '../base/bilingual';
import { sum, type Exact } from '../base/exact';
import type { CellRange } from '../base/address';
import type { FormDocument, FormField, FormKind } from '../forms/form-document';
import { conflicting, known, notFound, unreadable, type Known, type Reading } from '../workbook/reading';
import type { FactDictionary, FactEntry } from './fact-dictionary';
import { fieldValue } from './field-value';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

interface StatedSum {
  readonly id: FactId;
  readonly form: FormKind;
  readonly parts: readonly string[];
  /** The form prints no unit. */
  readonly unitless?: boolean;
}

const SUMS: readonly StatedSum[] = [
  { id: 'application.yearsTotal', form: 'initiation-application', parts: ['year1', 'year2', 'year3', 'year4', 'year5'] },
  { id: 'application.sourcesTotal', form: 'initiation-application', parts: ['provincial', 'municipal', 'ownFunds', 'upperFunds', 'otherFunds'] },
  { id: 'checklist.partsTotal', form: 'data-resource-checklist', parts: ['hardware', 'systemSoftware', 'applicationSoftware'], unitless: true },
]; // oxfmt-ignore

/** A part left blank adds nothing; with no part filled in there is no sum, with one unreadable it is unreadable. */
export function applicationSums(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  project: ReadonlyMap<FactId, Reading<FactValue>>,
): ReadonlyMap<FactId, Reading<FactValue>> {
  const sums = new Map<FactId, Reading<FactValue>>();
  for (const { id, form, parts, unitless } of SUMS) {
    const fact = dictionary.byId(id);
    const forms = documents.filter((candidate) => candidate.kind === form);
    if (fact === undefined || forms.length === 0) continue;
    const readings = forms.map((document) => {
      const fields = parts.flatMap((part) => document.fields.get(part) ?? []);
      const total = sumOf(fields, fact);
      const bare = unitless && fields.every((field) => !statesUnit(field));
      return bare && total.known ? closed(total, project.get('project.totalInvestment')) : total;
    });
    sums.set(id, agreed(readings));
  }
  return sums;
}

function sumOf(fields: readonly FormField[], fact: FactEntry): Reading<FactValue> {
  const readings = fields.map((field) => fieldValue(field, fact, false));
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

/** A blank part states nothing either way. */
function statesUnit({ unit, text, number }: FormField): boolean {
  if (unit !== undefined) return true;
  if (!text.known || number !== undefined) return false;
  const read = readAmountText(text.value);
  return read.kind === 'amount' && read.unit !== undefined;
}

const UNITS = ['元', '万元'] as const;

/** The unit in which the parts come to the total investment, if there is one. */
function closed(total: Known<FactValue>, investment: Reading<FactValue> | undefined): Reading<FactValue> {
  if (total.value.type !== 'amount') return total;
  if (investment?.known !== true || investment.value.type !== 'amount') return unreadable(total.cells, NO_UNIT);
  for (const unit of UNITS) {
    const value = total.value.value.times(factorOf(unit));
    if (!value.equals(investment.value.value)) continue;
    const assumed = {
      zh: `表中没有印单位；按${unit}计，各项之和正好等于项目总投资，所以取${unit}`,
      en: `the form prints no unit; in ${unit} the parts come exactly to the total investment, so ${unit} is taken`,
    };
    return known({ type: 'amount', value }, total.cells, assumed);
  }
  return unreadable(total.cells, CLOSES_NOWHERE);
}

const NO_UNIT: Bilingual = {
  zh: '表中没有印单位，也没有可读的项目总投资来推定，请写明单位',
  en: 'the form prints no unit, and no total investment can be read to infer it from; state the unit',
};
const CLOSES_NOWHERE: Bilingual = {
  zh: '表中没有印单位，按元、按万元都与项目总投资对不上，请写明单位并核对各项',
  en: 'the form prints no unit, and neither in 元 nor in 万元 do the parts come to the total investment; state the unit and check the parts',
};

/** Two forms of one kind must say the same; which of them counts is for a person to say. */
function agreed(readings: readonly Reading<FactValue>[]): Reading<FactValue> {
  const [first] = readings;
  if (first === undefined) return notFound([]);
  const values = readings.filter((reading) => reading.known);
  const [one, ...others] = values;
  if (one === undefined) return first;
  const same = others.every(
    ({ value }) => value.type === 'amount' && one.value.type === 'amount' && value.value.equals(one.value.value),
  );
  if (same) return one;
  const cells: readonly CellRange[] = values.flatMap((reading) => reading.cells);
  return conflicting(cells, {
    zh: '有两张同样的表，合计不同，请只留一张',
    en: 'there are two such forms with different sums; keep one',
  });
}
