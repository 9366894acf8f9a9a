/**
 * Finds the fields of a form by their labels, wherever they stand: the value
 * behind the label's colon, in the cell to its right, or in the row beneath.
 */
import { unitNote } from './cell-values';
import { lineByLine, withoutDay } from './field-lines';
import { withParts } from './amount-parts';
import { fieldAt } from './field-values';
import type { FormField } from './form-document';
import { beforeColon, labelHit, LONGEST_LABEL } from './label-hits';
import type { FormLayout, LabelledField } from './layouts';
import type { SheetView } from './sheet-view';

/** Fields of the form in these rows; the first place that fills a field counts. */
export function readLabelledFields(
  view: SheetView,
  rows: readonly number[],
  layout: FormLayout,
): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  const noteUnit = unitNote(view, rows);
  // Sentences that are the value of a label, whatever label they begin with: 项目预算 | 总投资：486.5万元，其中…
  const taken = new Set<string>();
  let part = '';
  let last: number | undefined;
  for (const row of rows) {
    // Past a list stand the blocks in which its page is signed: their 日期 belongs to no part of the form.
    if (last !== undefined && row > last + 1) part = '';
    last = row;
    for (const { column } of view.filled(row)) {
      const hit = taken.has(`${row}:${column}`) ? undefined : labelHit(view, row, column, layout, part);
      if (hit === undefined) continue;
      part = hit.field.opens ?? part;
      const before = fields.get(hit.field.id);
      // What the user has pointed at counts before what we found.
      if (before?.text.known && (hit.field.correction === undefined || before.correction !== undefined)) continue;
      const found = fieldAt(view, hit, layout, noteUnit);
      if (found.text.known && found.text.value.length > LONGEST_LABEL)
        for (const { top, left } of found.text.cells) taken.add(`${top}:${left}`);
      const [whole, ...parts] = withParts(hit.field, found, layout);
      const [own, ...lines] = lineByLine(hit.field, whole, layout, part);
      const others = [...lines, ...parts];
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
