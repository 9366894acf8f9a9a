/**
 * Finds the fields of a form by their labels, wherever they stand: the value
 * behind the label's colon, in the cell to its right, or in the row beneath.
 */
import { COLON, comparableLabel } from '../base/comparable-text';
import type { CellRange } from '../base/address';
import { numberFormatUnit, statedAmountUnit, type AmountUnit } from '../base/amount-unit';
import { known, notFound, type Reading } from '../workbook/reading';
import type { Cell } from '../workbook/workbook';
import { textReading } from './cell-readings';
import type { FormField } from './form-document';
import type { FormLayout, LabelledField } from './layouts';
import { textOf, type SheetView } from './sheet-view';

const LONGEST_LABEL = 30;

interface LabelHit {
  readonly field: LabelledField;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** What stands behind the label in its own cell; undefined where nothing can (no colon). */
  readonly inside?: string;
}

/** Fields of the form in these rows; the first place that fills a field counts. */
export function readLabelledFields(
  view: SheetView,
  rows: readonly number[],
  layout: FormLayout,
): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  const noteUnit = unitNote(view, rows);
  let part = '';
  let last: number | undefined;
  for (const row of rows) {
    // Past a list stand the blocks in which its page is signed: their 日期 belongs to no part of the form.
    if (last !== undefined && row > last + 1) part = '';
    last = row;
    for (const { column } of view.filled(row)) {
      const hit = labelHit(view, row, column, layout, part);
      if (hit === undefined) continue;
      part = hit.field.opens ?? part;
      const before = fields.get(hit.field.id);
      // What the user has pointed at counts before what we found.
      if (before?.text.known && (hit.field.correction === undefined || before.correction !== undefined)) continue;
      const [own, ...others] = lineByLine(hit.field, fieldAt(view, hit, layout, noteUnit), layout, part);
      for (const { named, field } of [
        own,
        ...others.filter(({ named: { id } }) => fields.get(id)?.text.known !== true),
      ])
        put(fields, named, field);
    }
  }
  return fields;
}

function put(fields: Map<string, FormField>, { id, day }: LabelledField, field: FormField): void {
  if (day === undefined) {
    fields.set(id, field);
    return;
  }
  const parted = withoutDay(field);
  fields.set(id, parted.signer);
  if (fields.get(day)?.text.known !== true) fields.set(day, parted.day);
}

interface NamedField {
  readonly named: LabelledField;
  readonly field: FormField;
}

/**
 * The field first; then those whose labels stand in further lines of its cell:
 * '同意。\n项目负责人：甲某\n2024年3月5日'. A day in a line of its own goes with the line before.
 */
function lineByLine(
  named: LabelledField,
  field: FormField,
  layout: FormLayout,
  part: string,
): readonly [NamedField, ...NamedField[]] {
  const { text } = field;
  const lines = text.known && field.number === undefined ? text.value.split(/\s*[\r\n]+\s*/) : [];
  if (!text.known || lines.length < 2) return [{ named, field }];
  const found: { named: LabelledField; label: string; lines: string[] }[] = [{ named, label: field.label, lines: [] }];
  for (const line of lines) {
    const before = beforeColon(line);
    const other =
      before.length < line.length && before.length <= LONGEST_LABEL
        ? fieldNamed(layout, comparableLabel(before), part)
        : undefined;
    if (other && found.every(({ named: { id } }) => id !== other.id)) {
      found.push({ named: other, label: before.trim(), lines: [line.slice(before.length + 1).trim()] });
    } else found.at(-1)?.lines.push(line);
  }
  const [own, ...others] = found.map((one): NamedField => {
    const said = one.lines.filter((line) => line !== '').join(one.named.day === undefined ? '\n' : ' ');
    const unit = statedAmountUnit(one.label) ?? field.unit;
    const value = { text: said === '' ? notFound(text.cells) : known(said, text.cells), ...(unit ? { unit } : {}) };
    return { named: one.named, field: { ...field, label: one.label, ...value } };
  });
  return [own ?? { named, field }, ...others];
}

const DAY_AT_END =
  /(?:[\d〇零○一二三四五六七八九_\s]*年[\d一二三四五六七八九十_\s]*月[\d一二三四五六七八九十_\s]*日?|\d{4}\s*([-./])\s*\d{1,2}\s*\1\s*\d{1,2})[\s。]*$/;

/** '甲某 2024年3月5日': who signed, and the day; '年 月 日' as printed is none. */
function withoutDay(field: FormField): { readonly signer: FormField; readonly day: FormField } {
  const { text } = field;
  const plain = text.known ? text.value.normalize('NFKC') : '';
  const written = field.number === undefined ? DAY_AT_END.exec(plain)?.[0] : undefined;
  if (!text.known || written === undefined) {
    return { signer: field, day: { ...field, text: notFound(text.known ? text.cells : text.looked) } };
  }
  const name = plain.slice(0, plain.length - written.length).replace(/(?:签署|签字)?日期:?\s*$|[\s,;、。_]+$/g, '').trim(); // prettier-ignore
  const filled = /[\d一二三四五六七八九]/.test(written);
  return {
    signer: { ...field, text: name === '' ? notFound(text.cells) : known(name, text.cells) },
    day: { ...field, text: filled ? known(written.trim(), text.cells) : notFound(text.cells) },
  };
}

/** The marks of this form that stand in these rows. */
export function marksIn(view: SheetView, rows: readonly number[], layout: FormLayout): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    for (const { cell } of view.filled(row)) {
      if (typeof cell.value !== 'string') continue;
      const label = view.label(beforeColon(cell.value).slice(0, LONGEST_LABEL));
      if (layout.marks.has(label)) found.add(label);
    }
  }
  return [...found];
}

function labelHit(
  view: SheetView,
  row: number,
  column: number,
  layout: FormLayout,
  part: string,
): LabelHit | undefined {
  const value = view.cell(row, column)?.value;
  if (typeof value !== 'string') return undefined;
  const before = beforeColon(value);
  if (before.length > LONGEST_LABEL) return undefined;
  const field = fieldNamed(layout, view.label(before), part);
  if (field !== undefined) {
    const colon = value.length > before.length;
    return {
      field,
      row,
      column,
      label: before.trim(),
      ...(colon ? { inside: value.slice(before.length + 1) } : {}),
    };
  }
  return insideHit(view, row, column, value, layout, part);
}

function fieldNamed(layout: FormLayout, label: string, part: string): LabelledField | undefined {
  const fields = layout.fieldsByLabel.get(label);
  return fields?.find((field) => field.in === part) ?? fields?.find((field) => field.in === undefined);
}

/** '省级财政 1000 万元': the label at the cell's beginning, without a colon. */
function insideHit(
  view: SheetView,
  row: number,
  column: number,
  value: string,
  layout: FormLayout,
  part: string,
): LabelHit | undefined {
  const parts = /^\s*([\p{Script=Han}]{2,8}?)[\s_]*((?:[\d０-９¥￥_\s]|万元|元).*)$/su.exec(value);
  const label = parts?.[1];
  if (label === undefined) return undefined;
  const field = fieldNamed(layout, view.label(label), part);
  return field?.inside ? { field, row, column, label, inside: parts?.[2] ?? '' } : undefined;
}

function beforeColon(text: string): string {
  const colon = text.search(COLON);
  return colon < 0 ? text : text.slice(0, colon);
}

function fieldAt(view: SheetView, hit: LabelHit, layout: FormLayout, noteUnit: AmountUnit | undefined): FormField {
  const labelMerge = view.mergeAt(hit.row, hit.column);
  const labelCells = labelMerge ? view.area(labelMerge) : view.at(hit.row, hit.column);
  const unit = statedAmountUnit(hit.label) ?? noteUnit;
  const { correction: key, labels } = hit.field;
  const correction = key === undefined ? {} : { correction: { key, from: hit.label, to: labels[0] ?? hit.label } };
  const base = { label: hit.label, labelCells: [labelCells], ...correction };
  if (hit.inside !== undefined && hit.inside.trim() !== '') {
    return { ...base, text: known(hit.inside.trim(), [labelCells]), ...(unit ? { unit } : {}) };
  }
  if (hit.inside === undefined && headsColumn(view, hit.row, labelCells, layout)) {
    const under = valueBeside(view, labelCells.bottom + 1, labelCells.left, layout);
    if (under?.cell) return { ...base, ...cellValue(under.cell, under.cells, unit) };
  }
  const next = view.pastBlankColumns(hit.row, labelCells.right + 1);
  const right = valueBeside(view, hit.row, next, layout);
  const further = right?.cell ? undefined : valuePastBlank(view, hit.row, next, layout);
  const value = right?.cell ? right : (further ?? (hit.field.below ? valueBelow(view, labelCells, layout) : right));
  if (value === undefined) return { ...base, text: notFound([labelCells]) };
  return { ...base, ...cellValue(value.cell, value.cells, unit) };
}

/** A row of labels, one right beside the other, over a row of values: 合同金额 | 本次变更金额 over 500 | 12. */
function headsColumn(view: SheetView, row: number, { bottom, left }: CellRange, layout: FormLayout): boolean {
  if (!/\d/.test(textOf(view.cell(bottom + 1, left)).normalize('NFKC'))) return false;
  const isLabel = (cell: Cell) =>
    typeof cell.value === 'string' && layout.fieldsByLabel.has(view.label(beforeColon(cell.value)));
  const cells = view.filled(row);
  const textsOnly = cells.every(({ cell }) => typeof cell.value === 'string' && !COLON.test(cell.value) && !/\d/.test(cell.value)); // prettier-ignore
  const sideBySide = cells.some(({ column, cell }, at) => {
    const next = cells[at + 1];
    const right = view.mergeAt(row, column)?.right ?? column;
    return next?.column === right + 1 && isLabel(cell) && isLabel(next.cell);
  });
  return textsOnly && sideBySide && !view.filled(bottom + 1).some(({ cell }) => isLabel(cell));
}

/** Past one blank cell, as where the label's cells were not merged: a day, an amount, boxes; words there may be another label. */
function valuePastBlank(
  view: SheetView,
  row: number,
  column: number,
  layout: FormLayout,
): ReturnType<typeof valueBeside> {
  if (view.mergeAt(row, column) || view.cell(row, column)) return undefined;
  const next = valueBeside(view, row, view.pastBlankColumns(row, column + 1), layout);
  return next?.cell && /[\d□☐☑√✓■]/u.test(textOf(next.cell).normalize('NFKC')) ? next : undefined;
}

/** What stands beneath a label, unless a section of the form begins there. */
function valueBelow(view: SheetView, { bottom, left }: CellRange, layout: FormLayout): ReturnType<typeof valueBeside> {
  if (/^\s*([一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/.test(view.text(bottom + 1, left)))
    return undefined;
  return valueBeside(view, bottom + 1, left, layout);
}

/** The value cell that begins there, unless a label of the form stands in it. */
function valueBeside(
  view: SheetView,
  row: number,
  column: number,
  layout: FormLayout,
): { readonly cell: Cell | undefined; readonly cells: CellRange } | undefined {
  const anchor = view.anchor(row, column);
  const merge = view.mergeAt(row, column);
  const cell = view.cell(anchor.row, anchor.column);
  if (typeof cell?.value === 'string') {
    const label = view.label(beforeColon(cell.value).slice(0, LONGEST_LABEL));
    if (layout.fieldsByLabel.has(label) && cell.value.trim().length <= LONGEST_LABEL) return undefined;
  }
  return { cell, cells: merge ? view.area(merge) : view.at(row, column) };
}

/** What a value cell gives a field: text as people see it, and the number where the cell holds one. */
export function cellValue(
  cell: Cell | undefined,
  cells: CellRange,
  unit: AmountUnit | undefined,
): { readonly text: Reading<string>; readonly number?: number; readonly unit?: AmountUnit } {
  const text = textReading(cell, [cells]);
  const number = typeof cell?.value === 'number' ? cell.value : undefined;
  const formatUnit = cell?.numberFormat === undefined ? undefined : numberFormatUnit(cell.numberFormat);
  const stated = (number === undefined ? undefined : formatUnit) ?? unit;
  return { text, ...(number === undefined ? {} : { number }), ...(stated ? { unit: stated } : {}) };
}

/** '单位：万元' in a cell of its own. */
export function unitNote(view: SheetView, rows: readonly number[]): AmountUnit | undefined {
  for (const row of rows) {
    for (const { cell } of view.filled(row)) {
      if (typeof cell.value !== 'string' || cell.value.length > 24) continue;
      if (/^[(（【]?\s*(金额)?\s*单\s*位\s*[:：]/.test(cell.value.trim())) {
        const unit = statedAmountUnit(cell.value);
        if (unit) return unit;
      }
    }
  }
  return undefined;
}
