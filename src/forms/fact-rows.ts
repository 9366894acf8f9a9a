/**
 * Reads a sheet of project facts: two columns, label and value, wherever they
 * stand, or several such pairs side by side. Every pair is kept under its own
 * label; which of them are facts is not known here.
 */
import { COLON } from '../base/comparable-text';
import { amountUnitOf, statedAmountUnit, type AmountUnit } from '../base/amount-unit';
import { known } from '../workbook/reading';
import { UNREAD, type LabelCorrection } from './corrections/corrections';
import type { FormField } from './form-document';
import { fieldCellValue, unitNote } from './cell-values';
import { textOf, type SheetView } from './sheet-view';

/** Keys are the labels as typed; a label that stands there again gets '#2' behind it. */
export function readFactRows(
  view: SheetView,
  rows: readonly number[],
  headingRow: number | undefined,
  corrections: readonly LabelCorrection[] = [],
): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  const times = new Map<string, number>();
  const noteRows = rows.filter((row) => view.filled(row).length === 1);
  const noteUnit = unitNote(view, headingRow === undefined ? noteRows : [headingRow, ...noteRows]);
  for (const row of rows) {
    for (let column = firstLabel(view, row); column !== undefined;) {
      const pair = pairAt(view, row, column, noteUnit);
      if (pair === undefined) break;
      for (const each of lineByLine(pair.field)) {
        const field = fieldSaid(view, each, corrections);
        if (field) fields.set(freeKey(fields, field.label, times), field);
      }
      column = labelBeside(view, row, view.pastBlankColumns(row, pair.right + 1));
    }
  }
  return fields;
}

/** With the label it stands for, by the user's word; undefined where it names nothing. */
function fieldSaid(view: SheetView, field: FormField, corrections: readonly LabelCorrection[]): FormField | undefined {
  const said =
    corrections.length === 0 ? undefined : corrections.find(({ label }) => label === view.label(field.label));
  if (said === undefined) return field;
  return said.field === UNREAD
    ? undefined
    : { ...field, label: said.field, correction: { key: said.key, from: field.label, to: said.field } };
}

/** '项目名称：…\n合同金额：420万元' in one cell: a field a line, where every line names one. */
function lineByLine(field: FormField): readonly FormField[] {
  const { text, label, labelCells } = field;
  if (!text.known || field.number !== undefined || !/[\r\n]/.test(text.value)) return [field];
  const [first = '', ...lines] = text.value.split(/\s*[\r\n]+\s*/);
  const others = lines.filter((line) => line !== '').map(labelAndRest);
  if (others.some(({ inside }) => inside === undefined)) return [field];
  return [
    { ...field, label, text: known(first, text.cells) },
    ...others.map((other): FormField => {
      const unit = statedAmountUnit(other.label);
      return { label: other.label, labelCells, text: known(other.inside ?? '', text.cells), ...(unit ? { unit } : {}) };
    }),
  ];
}

/** Past a number of its own: 3 | 合同金额 | 420万元. */
function firstLabel(view: SheetView, row: number): number | undefined {
  const [first, second, third] = view.filled(row);
  const numbered = first !== undefined && NUMBER_OF_ROW.test(textOf(first.cell).normalize('NFKC').trim());
  return numbered && typeof second?.cell.value === 'string' && third !== undefined ? second.column : first?.column;
}

const NUMBER_OF_ROW = /^(?:\d{1,3}(?:\.\d{1,2})?[.、)]?|\(?[一二三四五六七八九十\d]{1,3}\)?[、.]?|[①-⑳])$/;

const LONGEST_LABEL = 80;
const LONGEST_SECOND_LABEL = 24;

/** The label that stands there, and its value to the right of it; `right`: the value's last column. */
function pairAt(
  view: SheetView,
  row: number,
  column: number,
  noteUnit: AmountUnit | undefined,
): { readonly field: FormField; readonly right: number } | undefined {
  const text = view.cell(row, column)?.value;
  if (typeof text !== 'string' || text.length > LONGEST_LABEL) return undefined;
  const { label, inside } = labelAndRest(text);
  const merge = view.mergeAt(row, column);
  const labelCells = merge ? view.area(merge) : view.at(row, column);
  if (labelCells.top !== row) return undefined;
  const next = view.pastBlankColumns(row, labelCells.right + 1);
  const anchor = view.anchor(row, next);
  const valueMerge = view.mergeAt(row, next);
  const cells = valueMerge ? view.area(valueMerge) : view.at(row, next);
  const cell = view.cell(anchor.row, anchor.column);
  const inOneCell = cell === undefined && inside !== undefined;
  const shownLabel = inOneCell ? label : text.trim();
  const unit =
    statedAmountUnit(shownLabel) ?? unitOfNote(view.text(row, view.pastBlankColumns(row, cells.right + 1))) ?? noteUnit;
  const value = inOneCell ? fieldCellValue({ value: inside }, labelCells, unit) : fieldCellValue(cell, cells, unit);
  return { field: { label: shownLabel, labelCells: [labelCells], ...value }, right: cells.right };
}

/** A second label on the row: what stands behind the value is one where something stands behind it in turn. 说明 has nothing there. */
function labelBeside(view: SheetView, row: number, column: number): number | undefined {
  const text = view.cell(row, column)?.value;
  if (typeof text !== 'string' || text.length > LONGEST_SECOND_LABEL) return undefined;
  const right = view.mergeAt(row, column)?.right ?? column;
  const anchor = view.anchor(row, view.pastBlankColumns(row, right + 1));
  return view.cell(anchor.row, anchor.column) === undefined ? undefined : column;
}

/** '合同金额：420万元' in one cell; with a value beside, what follows the colon belongs to the label. */
function labelAndRest(text: string): { readonly label: string; readonly inside?: string } {
  const colon = text.search(COLON);
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  return rest === '' ? { label: text } : { label: text.slice(0, colon).trim(), inside: rest };
}

/** '万元' or '单位：万元' in the third column. */
function unitOfNote(note: string): ReturnType<typeof amountUnitOf> {
  if (note.length > 20) return undefined;
  return amountUnitOf(note.trim()) ?? (/单\s*位/.test(note) ? statedAmountUnit(note) : undefined);
}

/** `times`: how often each label was met so far. */
function freeKey(fields: ReadonlyMap<string, FormField>, label: string, times: Map<string, number>): string {
  for (let number = (times.get(label) ?? 0) + 1; ; number += 1) {
    const key = number === 1 ? label : `${label}#${number}`;
    if (fields.has(key)) continue;
    times.set(label, number);
    return key;
  }
}
