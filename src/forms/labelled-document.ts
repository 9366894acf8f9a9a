/** A form known by its labels, with the lists that belong to it. */
import type { FormDocument } from './form-document';
import { marksIn, readLabelledFields } from './label-fields';
import type { FormLayout } from './layouts';
import type { FoundList } from './lists/found-list';
import { readPageSignatures } from './page-signatures';
import { rangeOf } from './part-range';
import type { SheetPart } from './sheet-parts';
import type { SheetView } from './sheet-view';
import { readTableRows } from './table-rows';

export function labelledDocument(
  view: SheetView,
  part: SheetPart,
  form: FormLayout,
  lists: readonly FoundList[],
): FormDocument {
  const labelled = readLabelledFields(view, part.rows, form);
  const rows = readTableRows(view, part.top, part.bottom, form, ['dataName', 'dataFunction']);
  const fields = new Map([...labelled, ...readPageSignatures(view, lists, part.bottom, form)]);
  const marks = marksIn(view, part.rows, form);
  const found = [...labelled.values()].map(({ label }) => label);
  const missing = new Map(
    form.fields
      .filter(({ id, optional }) => !optional && !fields.has(id))
      .map(({ id, labels }) => [labels[0] ?? '', id]),
  );
  const byLists = form.kind === 'change-slip' && lists.some(saysChange);
  const certain = byLists || (part.title !== undefined && found.length > 0) || marks.length >= form.enough;
  return {
    kind: form.kind,
    sheet: view.sheet.id,
    range: rangeOf(view, part),
    fields,
    lists: lists.map(({ list }) => list),
    ...(rows.length > 0 ? { rows } : {}),
    recognition: certain ? 'certain' : 'doubtful',
    matched: [
      ...(part.title ? [part.title.text] : []),
      ...found,
      ...lists.flatMap(({ list, remarks }) => [list.title, ...remarks.map(({ zh }) => zh)]),
    ],
    missing: [...missing].map(([label, id]) => ({ id, label })),
  };
}

/** By names for the sides, or, where only their order tells them, by its title. */
function saysChange({ header, list }: FoundList): boolean {
  return header.twoSided && (!header.sidesByOrder || list.title.includes('变更'));
}
