/**
 * Reads the rows of a form that is, or holds, a plain table: the changes of a
 * register (变更台账), the data of a checklist (附表2).
 */
import { statedAmountUnit, type AmountUnit } from '../base/amount-unit';
import type { FormField, TableRow } from './form-document';
import { fieldCellValue, unitNote } from './cell-values';
import type { FormLayout } from './layouts';
import type { SheetView } from './sheet-view';

interface RegisterColumn {
  readonly id: string;
  readonly column: number;
  readonly label: string;
  readonly unit?: AmountUnit;
}

/**
 * `top` to `bottom`: rows of the form, ends included. `telling`: columns of
 * which the heading holds one and each row fills one.
 */
export function readTableRows(
  view: SheetView,
  top: number,
  bottom: number,
  layout: FormLayout,
  telling: readonly string[],
): readonly TableRow[] {
  const rows: TableRow[] = [];
  // Most forms hold no such table, and may have lists of any length.
  if (layout.columnsByLabel.size < 2) return rows;
  const note = unitNoteAbove(view, top, bottom);
  let heading: { readonly row: number; readonly columns: readonly RegisterColumn[] } | undefined;
  for (let row = top; row <= bottom; row += 1) {
    if (heading === undefined) {
      const columns = columnsAt(view, row, layout);
      if (columns.some(({ id }) => telling.includes(id)) && columns.length >= 2) heading = { row, columns };
      continue;
    }
    const { columns, row: headed } = heading;
    const amounts = columns.filter(({ id }) => telling.includes(id));
    const first = view.filled(row)[0];
    if (first === undefined || isTotal(view.text(row, first.column))) continue;
    if (!amounts.some(({ column }) => view.cell(row, column))) continue;
    if (columns.every(({ column, label }) => view.label(view.text(row, column)) === view.label(label))) continue;
    const fields = new Map<string, FormField>();
    for (const { id, column, label, unit } of columns) {
      fields.set(id, {
        label,
        labelCells: [view.at(headed, column)],
        ...fieldCellValue(view.cell(row, column), view.at(row, column), unit ?? note),
      });
    }
    rows.push(fields);
  }
  return rows;
}

function columnsAt(view: SheetView, row: number, layout: FormLayout): RegisterColumn[] {
  const columns: RegisterColumn[] = [];
  for (const { column, cell } of view.filled(row)) {
    if (typeof cell.value !== 'string') continue;
    const field = layout.columnsByLabel.get(view.label(cell.value));
    if (field === undefined || columns.some(({ id }) => id === field)) continue;
    const unit = statedAmountUnit(cell.value);
    columns.push({ id: field, column, label: cell.value, ...(unit ? { unit } : {}) });
  }
  return columns;
}

function unitNoteAbove(view: SheetView, top: number, bottom: number): AmountUnit | undefined {
  const rows = Array.from({ length: Math.min(4, bottom - top + 1) }, (_, at) => top + at);
  const noted = unitNote(view, rows);
  const title = view.filled(top)[0]?.cell.value;
  return noted ?? (typeof title === 'string' ? statedAmountUnit(title) : undefined);
}

function isTotal(text: string): boolean {
  return /^(合计|总计|共计|小计)/.test(text.replace(/\s+/g, ''));
}
