/** Documents that are a table of their own: the sheet of project facts, the register of changes. */
import { readFactRows } from './fact-rows';
import type { FormDocument, FormField } from './form-document';
import type { FormLayout } from './layouts';
import { rangeOf } from './part-range';
import type { SheetPart } from './sheet-parts';
import type { SheetView } from './sheet-view';
import { readTableRows } from './table-rows';

export function factsDocument(view: SheetView, part: SheetPart, form: FormLayout): FormDocument[] {
  const below = part.title ? part.rows.filter((row) => row > part.top) : part.rows;
  const rows = below.filter((row) => !headsFactRows(view, row, form));
  const fields = readFactRows(view, rows, part.title ? part.top : undefined, form.corrections);
  if (fields.size === 0) return [];
  return [
    {
      kind: 'project-facts',
      sheet: view.sheet.id,
      range: rangeOf(view, part),
      fields,
      lists: [],
      recognition: 'certain',
      matched: [part.title?.text ?? view.sheet.name],
      missing: [],
    },
  ];
}

/** 要素 | 内容 | 说明: what the columns hold, and no fact. */
function headsFactRows(view: SheetView, row: number, { columnsByLabel }: FormLayout): boolean {
  const [label, value] = view.filled(row).map(({ column }) => columnsByLabel.get(view.label(view.text(row, column))));
  return label === 'label' && value === 'value';
}

export function registerDocument(view: SheetView, part: SheetPart, form: FormLayout): FormDocument[] {
  const rows = readTableRows(view, part.top, part.bottom, form, ['amount', 'cumulative']);
  if (rows.length === 0) return [];
  return [
    {
      kind: form.kind,
      sheet: view.sheet.id,
      range: rangeOf(view, part),
      fields: new Map<string, FormField>(),
      lists: [],
      rows,
      recognition: 'certain',
      matched: [part.title?.text ?? view.sheet.name, ...[...(rows[0]?.values() ?? [])].map(({ label }) => label)],
      missing: [],
    },
  ];
}
