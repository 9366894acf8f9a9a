/** The parts of a sheet, each read as the form its heading, its marks or its lists say. */
import type { Steps } from '../base/steps';
import type { FormDocument, FormKind } from './form-document';
import { marksIn } from './label-fields';
import { labelledDocument } from './labelled-document';
import type { FormLayout, Layouts } from './layouts';
import { budgetDocument, unheadedDocument } from './list-documents';
import type { FoundList } from './lists/found-list';
import { findItemLists } from './lists/item-lists';
import { type ListState, stateOfRow } from './lists/side-headings';
import { viewsOfLists } from './lists/side-by-side-lists';
import { findTransposedLists } from './lists/transposed-lists';
import { findUnheadedLists } from './lists/unheaded-lists';
import { formNamed, type SheetPart, sheetPartsOf, titleOfRow } from './sheet-parts';
import type { SheetView } from './sheet-view';
import { factsDocument, registerDocument } from './table-documents';

export function* readForms(
  view: SheetView,
  layouts: Layouts,
  confirmed: FormKind | undefined,
): Steps<{ readonly documents: readonly FormDocument[]; readonly lists: readonly FoundList[] }> {
  const titles: (SheetPart['title'] | null)[] = [];
  const titleAt = (row: number): SheetPart['title'] => {
    // A value left in the last row makes a million empty ones.
    if (view.sheet.rows[row] === undefined) return undefined;
    let title = titles[row];
    if (title === undefined) {
      const own = titleOfRow(view, row, layouts);
      title = own && !(own.form.kind === 'budget' && isSideOfSlip(view, row, titleAt, layouts)) ? own : null;
      titles[row] = title;
    }
    return title ?? undefined;
  };
  const endsHere = (row: number) => {
    const title = titleAt(row);
    return title !== undefined && !title.goesOn;
  };
  const upright: FoundList[] = [];
  for (const part of viewsOfLists(view, layouts.itemLists))
    upright.push(...(yield* findItemLists(part, layouts.itemLists, endsHere)));
  const lists = upright.length > 0 ? upright : findTransposedLists(view, layouts.itemLists);
  yield;
  const documents: FormDocument[] = [];
  for (const part of sheetPartsOf(view, lists, titleAt)) {
    yield;
    documents.push(...(yield* documentsOf(view, part, layouts, confirmed, endsHere)));
  }
  return { documents, lists };
}

/** '变更前清单' and '变更后清单' one below the other under the title of a slip are its two sides. */
function isSideOfSlip(
  view: SheetView,
  row: number,
  titleAt: (row: number) => SheetPart['title'],
  { itemLists }: Layouts,
): boolean {
  const state = stateOfRow(view, row, itemLists);
  if (state === undefined) return false;
  let other = false;
  let above = row - 1;
  for (; above >= 0 && titleAt(above) === undefined; above -= 1)
    other ||= opposite(state, stateOfRow(view, above, itemLists));
  if (titleAt(above)?.form.kind !== 'change-slip') return false;
  for (let below = row + 1; !other && state === 'before' && below < view.rowCount; below += 1)
    other = opposite(state, stateOfRow(view, below, itemLists));
  return other;
}

function opposite(state: ListState, other: ListState | undefined): boolean {
  return other !== undefined && other !== state;
}

/** With the user's word all parts of the sheet are that form, but for those under another form's title. */
function* documentsOf(
  view: SheetView,
  part: SheetPart,
  layouts: Layouts,
  confirmed: FormKind | undefined,
  endsHere: (row: number) => boolean,
): Steps<FormDocument[]> {
  const read = yield* formsOfPart(view, part, layouts, confirmed, endsHere);
  return read.map((document) => (document.kind === confirmed ? { ...document, recognition: 'certain' } : document));
}

function* formsOfPart(
  view: SheetView,
  part: SheetPart,
  layouts: Layouts,
  confirmed: FormKind | undefined,
  endsHere: (row: number) => boolean,
): Steps<FormDocument[]> {
  const form =
    part.title?.form ??
    layouts.forms.find(({ kind }) => kind === confirmed) ??
    formOfSheetName(view, part, layouts) ??
    formByMarks(view, part, layouts);
  if (form?.kind === 'project-facts') return factsDocument(view, part, form);
  if (form?.kind === 'change-register') return registerDocument(view, part, form);
  const twoSided = part.lists.filter(({ header }) => header.twoSided);
  const oneSided = part.lists.filter(({ header }) => !header.twoSided);
  const documents: FormDocument[] = [];
  const slip = layouts.forms.find(({ kind }) => kind === 'change-slip');
  const slipLists = form?.kind === 'change-slip' ? part.lists : twoSided;
  if (slip && (form === slip || slipLists.length > 0)) documents.push(labelledDocument(view, part, slip, slipLists));
  else if (form && form.kind !== 'budget') documents.push(labelledDocument(view, part, form, []));
  const budget = layouts.forms.find(({ kind }) => kind === 'budget');
  if (budget && form?.kind !== 'change-slip') {
    documents.push(...oneSided.map((found) => budgetDocument(view, part, budget, found, layouts)));
  }
  if (form === undefined || form === budget || form === slip) {
    const unheaded = yield* findUnheadedLists(view, part.rows, layouts.itemLists, endsHere);
    documents.push(...unheaded.map((found) => unheadedDocument(view, found)));
  }
  return documents;
}

/** The name of a sheet counts as its heading where nothing in the sheet contradicts it. */
function formOfSheetName(view: SheetView, part: SheetPart, layouts: Layouts): FormLayout | undefined {
  if (part.top !== 0) return undefined;
  const form = formNamed(view.label(view.sheet.name), layouts);
  if (form === undefined) return undefined;
  if (form.kind === 'project-facts') return part.lists.length === 0 ? form : undefined;
  return form.marks.size > 0 && marksIn(view, part.rows, form).length > 0 ? form : undefined;
}

function formByMarks(view: SheetView, part: SheetPart, layouts: Layouts): FormLayout | undefined {
  let best: { form: FormLayout; marks: number } | undefined;
  for (const form of layouts.forms) {
    if (form.marks.size === 0) continue;
    const marks = marksIn(view, part.rows, form).length;
    if (marks >= form.enough && marks > (best?.marks ?? 0)) best = { form, marks };
  }
  return best?.form;
}
