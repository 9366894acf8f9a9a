/**
 * Reads a sheet of project facts: two columns, label and value, wherever they
 * stand. Every row is kept under its own label; which of them are facts is
 * not known here.
 */
import { amountUnitOf, statedAmountUnit } from '../base/amount-unit';
import type { FormField } from './form-document';
import { cellValue, unitNote } from './label-fields';
import type { SheetView } from './sheet-view';

/** Keys are the labels as typed; a label that stands there again gets '#2' behind it. */
export function readFactRows(
  view: SheetView,
  rows: readonly number[],
  headingRow: number | undefined,
): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  const noteRows = rows.filter((row) => view.filled(row).length === 1);
  const noteUnit = unitNote(view, headingRow === undefined ? noteRows : [headingRow, ...noteRows]);
  for (const row of rows) {
    const first = view.filled(row)[0];
    if (typeof first?.cell.value !== 'string' || first.cell.value.length > 80) continue;
    const { label, inside } = labelAndRest(first.cell.value);
    const merge = view.mergeAt(row, first.column);
    const labelCells = merge ? view.area(merge) : view.at(row, first.column);
    if (labelCells.top !== row) continue;
    const column = labelCells.right + 1;
    const anchor = view.anchor(row, column);
    const valueMerge = view.mergeAt(row, column);
    const cells = valueMerge ? view.area(valueMerge) : view.at(row, column);
    const cell = view.cell(anchor.row, anchor.column);
    const inOneCell = cell === undefined && inside !== undefined;
    const shownLabel = inOneCell ? label : first.cell.value.trim();
    const unit = statedAmountUnit(shownLabel) ?? unitOfNote(view.text(row, cells.right + 1)) ?? noteUnit;
    const value = inOneCell ? cellValue({ value: inside }, labelCells, unit) : cellValue(cell, cells, unit);
    fields.set(freeKey(fields, shownLabel), { label: shownLabel, labelCells: [labelCells], ...value });
  }
  return fields;
}

/** '合同金额：420万元' in one cell; with a value beside, what follows the colon belongs to the label. */
function labelAndRest(text: string): { readonly label: string; readonly inside?: string } {
  const colon = text.search(/[:：]/);
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  return rest === '' ? { label: text } : { label: text.slice(0, colon).trim(), inside: rest };
}

/** '万元' or '单位：万元' in the third column. */
function unitOfNote(note: string): ReturnType<typeof amountUnitOf> {
  if (note.length > 20) return undefined;
  return amountUnitOf(note.trim()) ?? (/单\s*位/.test(note) ? statedAmountUnit(note) : undefined);
}

function freeKey(fields: ReadonlyMap<string, FormField>, label: string): string {
  if (!fields.has(label)) return label;
  for (let number = 2; ; number += 1) {
    const key = `${label}#${number}`;
    if (!fields.has(key)) return key;
  }
}
