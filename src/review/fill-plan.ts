/**
 * Where and how a fact the user typed goes into the sheet of project facts:
 * beside its label, else in a row below. Nothing is written here.
 */
import { factorOf } from '../base/amount-unit';
import { cellRange, type CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { toSerial } from '../base/civil-date';
import { Exact } from '../base/exact';
import type { FactDictionary, FactEntry } from '../facts/fact-dictionary';
import { fieldValue } from '../facts/field-value';
import type { FactId } from '../facts/fact-id';
import type { FactValue } from '../facts/subject';
import type { FormDocument, FormField } from '../forms/form-document';
import { known } from '../workbook/reading';
import { cellAt, sheetById, type Cell, type Workbook } from '../workbook/workbook';
import { choiceWord } from '../facts/choice-word';
import { withNote } from './choice-note';
import { factSheets } from './fact-sheets';
import type { Review } from './review';

export type FillPlan =
  | { readonly kind: 'write'; readonly writes: readonly PlannedWrite[] }
  /** The workbook has no sheet of project facts. */
  | { readonly kind: 'no-sheet' }
  /** One of them cannot be written, so none is. */
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly fact: FactId;
  readonly why: Bilingual;
}

/** One row of cells. */
export interface PlannedWrite {
  /** The first of them. */
  readonly from: CellRange;
  readonly values: readonly (string | number)[];
  /** The one that holds the value. */
  readonly value: CellRange;
  /** There was no row for it: the label goes in too. */
  readonly appended: boolean;
}

/** `fact` may carry a qualifier ('filing:项目变更/市财政局'); `typed` is what a person would write in the cell, amounts in yuan unless they say otherwise. `note` goes into the column 说明, behind what stands there. */
export interface FactTyped {
  readonly fact: FactId;
  readonly typed: string;
  readonly note?: string;
}

/** Where all of them go, to be written in one step. */
export function planFill(review: Review, dictionary: FactDictionary, asked: readonly FactTyped[]): FillPlan {
  const writes: PlannedWrite[] = [];
  for (const one of asked) {
    const plan = planOne(review, dictionary, one, writes);
    if ('zh' in plan) return { kind: 'refused', fact: one.fact, why: plan };
    if ('kind' in plan) return plan;
    writes.push(plan);
  }
  return { kind: 'write', writes };
}

/** `before`: what is written with it; rows below the form that it takes are taken. */
function planOne(
  review: Review,
  dictionary: FactDictionary,
  { fact: id, typed, note }: FactTyped,
  before: readonly PlannedWrite[],
): PlannedWrite | { readonly kind: 'no-sheet' } | Bilingual {
  const { workbook } = review;
  const fact = dictionary.byId(id);
  const label = fact && labelOf(fact, id);
  if (!fact || label === undefined) {
    return refused(`“${id}”不在项目要素表中填写`, `"${id}" is not written in the sheet of project facts`);
  }
  const value = valueOf(fact, typed, workbook.date1904);
  if ('zh' in value) return value;
  const sheets = factSheets(review);
  const [first] = sheets;
  if (!first) return { kind: 'no-sheet' };
  for (const document of sheets) {
    const field = [...document.fields.values()].find(({ label: there }) => isOf(dictionary, there, id));
    if (field) return besideLabel(field, fact, { value, note }, workbook);
  }
  return belowAll(first, { label, fact, before }, { value, note }, workbook);
}

function labelOf(fact: FactEntry, id: FactId): string | undefined {
  const [label] = fact.labels ?? [];
  const colon = id.indexOf(':');
  if (label === undefined || (fact.qualifier === 'required' && colon < 0)) return undefined;
  return colon < 0 ? label : `${label}：${id.slice(colon + 1)}`;
}

function isOf(dictionary: FactDictionary, label: string, id: FactId): boolean {
  const found = dictionary.byLabel(label);
  if (!found) return false;
  return (found.qualifier === undefined ? found.fact.id : `${found.fact.id}:${found.qualifier}`) === id;
}

function valueOf(fact: FactEntry, typed: string, date1904: boolean): FactValue | Bilingual {
  const text = typed.trim();
  const nothing = { zh: '没有填写内容', en: 'nothing was entered' };
  if (text === '') return nothing;
  const reading = fieldValue({ label: '', labelCells: [], text: known(text, []) }, fact, date1904);
  if (reading.known) return reading.value;
  return reading.reason ?? nothing;
}

interface Entry {
  readonly value: FactValue;
  readonly note: string | undefined;
}

function besideLabel(
  field: FormField,
  fact: FactEntry,
  { value, note }: Entry,
  workbook: Workbook,
): PlannedWrite | Bilingual {
  const [place] = field.text.known ? field.text.cells : field.text.looked;
  const [label] = field.labelCells;
  if (!place || !label || (place.top === label.top && place.left === label.left)) {
    return refused(
      `“${field.label}”的标签和内容写在同一格里，请直接在表里改`,
      `label and value of “${field.label}” stand in one cell; change it in the sheet`,
    );
  }
  const at = cellRange(place.sheet, place.top, place.left);
  const cell = cellOf(workbook, at);
  if (cell?.formula !== undefined) {
    return refused(
      `“${field.label}”的内容是公式，这里不覆盖；请在表里改它的来源`,
      `the value of “${field.label}” is a formula and is not overwritten; change what it is computed from`,
    );
  }
  const content = written(value, fact, { cell, unit: field.unit, date1904: workbook.date1904 });
  const remark = note === undefined ? undefined : withNote(workbook, at, note);
  return { from: at, values: [content, ...(remark ? [remark] : [])], value: at, appended: false };
}

/** The first row under the form in which neither column holds anything. */
function belowAll(
  document: FormDocument,
  {
    label,
    fact,
    before,
  }: { readonly label: string; readonly fact: FactEntry; readonly before: readonly PlannedWrite[] },
  { value, note }: Entry,
  workbook: Workbook,
): PlannedWrite {
  const rows = [...document.fields.values()].flatMap((field) => {
    const [at] = field.labelCells;
    return at ? [at] : [];
  });
  const column = rows.at(-1)?.left ?? document.range.left;
  let row = document.range.bottom + 1;
  const taken = (at: number) =>
    before.some(({ from }) => from.sheet === document.sheet && from.top === at) ||
    [column, column + 1, ...(note === undefined ? [] : [column + 2])].some((one) =>
      hasContent(cellOf(workbook, cellRange(document.sheet, at, one))),
    );
  while (taken(row)) row += 1;
  const mixed = [...document.fields.values()].some(({ unit }) => unit !== undefined && unit !== '元');
  const at = cellRange(document.sheet, row, column + 1);
  const content =
    mixed && value.type === 'amount'
      ? `${value.value.toString()}元`
      : written(value, fact, { date1904: workbook.date1904 });
  return {
    from: cellRange(document.sheet, row, column),
    values: [label, content, ...(note === undefined ? [] : [note])],
    value: at,
    appended: true,
  };
}

function cellOf(workbook: Workbook, { sheet, top, left }: CellRange): Cell | undefined {
  const there = sheetById(workbook, sheet);
  return there && cellAt(there, top, left);
}

function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
}

interface Place {
  readonly cell?: Cell | undefined;
  readonly unit?: FormField['unit'] | undefined;
  readonly date1904: boolean;
}

/** As the cell wants it: an amount in the unit of its row, a day as a serial number where the cell shows days. */
function written(value: FactValue, fact: FactEntry, { cell, unit, date1904 }: Place): string | number {
  switch (value.type) {
    case 'amount':
      return asNumber(value.value.dividedBy(factorOf(unit ?? '元')) ?? value.value) ?? `${value.value.toString()}元`;
    case 'number':
      return asNumber(value.value) ?? value.value.toString();
    case 'date':
      return /[yd年日]/i.test(cell?.numberFormat ?? '') ? toSerial(value.value, date1904) : value.value;
    case 'flag':
      return word(fact, value.value);
    case 'month':
      return value.value;
    case 'text':
      return chosenWord(fact, value.value);
  }
}

/** Only where the spreadsheet's number is exactly this one. */
function asNumber(exact: Exact): number | undefined {
  const number = exact.toApproximateNumber();
  return Exact.fromCell(number)?.equals(exact) === true ? number : undefined;
}

function word(fact: FactEntry, yes: boolean): string {
  if (fact.type === 'presence' || fact.qualifier === 'required') return yes ? '有' : '无';
  return yes ? '是' : '否';
}

function chosenWord(fact: FactEntry, value: string): string {
  const choice = fact.values?.find((one) => one.value === value);
  return choice ? choiceWord(choice) : value;
}

function refused(zh: string, en: string): Bilingual {
  return { zh: `${zh}。`, en: `${en}.` };
}
