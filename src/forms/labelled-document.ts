/** A form known by its labels, with the lists that belong to it. */
import type { FormDocument, FormField } from './form-document';
import { marksIn, readLabelledFields } from './label-fields';
import type { FormLayout } from './layouts';
import type { FoundList } from './lists/found-list';
import { readPageSignatures } from './page-signatures';
import { rangeOf } from './part-range';
import type { SheetPart } from './sheet-parts';
import type { SheetView } from './sheet-view';
import { PARTIES } from './signed-parties';
import { readTableRows } from './table-rows';

export function labelledDocument(
  view: SheetView,
  part: SheetPart,
  form: FormLayout,
  lists: readonly FoundList[],
): FormDocument {
  const labelled = readLabelledFields(view, part.rows, form);
  const rows = readTableRows(view, part.top, part.bottom, form, ['dataName', 'dataFunction']);
  const pages = readPageSignatures(view, lists, part, form);
  const fields = signedOnce(new Map([...labelled, ...pages]));
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

/** A slip that has no other place to sign in is signed under its one list, or beside the names of the parties. */
function signedOnce(fields: ReadonlyMap<string, FormField>): ReadonlyMap<string, FormField> {
  const all = new Map(fields);
  // A sheet of lists alone is a page of a slip whose parties sign in its own place.
  const elsewhere = fields.has('page2/owner/signer') || !OF_A_SLIP.some((id) => fields.has(id));
  for (const party of PARTIES) {
    const [signer, date] = (['signer', 'date'] as const).map(
      (id) => fields.get(`page1/${party}/${id}`) ?? fields.get(`form/${party}/${id}`),
    );
    const place = fields.get(`${party}Signer`) ?? fields.get(`${party}Opinion`);
    if (elsewhere || place?.text.known === true || signer?.text.known !== true) continue;
    all.set(`${party}Signer`, signer);
    if (date && date.label !== '') all.set(`${party}Date`, date);
  }
  // Who signed '承建单位：甲某' is not called so.
  const signed = fields.get('page1/contractor/signer') ?? fields.get('form/contractor/signer');
  if (signed?.label !== '' && sameCell(signed, fields.get('contractor'))) all.delete('contractor');
  return all;
}

const OF_A_SLIP = ['number', 'projectName', 'basis', 'content', 'appliedOn'];

function sameCell(a: FormField | undefined, b: FormField | undefined): boolean {
  const [one, other] = [a?.labelCells[0], b?.labelCells[0]];
  return one !== undefined && one.top === other?.top && one.left === other.left;
}

/** By names for the sides, or, where only their order tells them, by its title. */
function saysChange({ header, list }: FoundList): boolean {
  if (header.differences) return /变更|签证|洽商|增减/.test(list.title);
  return header.twoSided && (!header.sidesByOrder || list.title.includes('变更'));
}
