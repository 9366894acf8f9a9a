/** A sheet without a list of its own, read as the next page of the list before. */
import { Kept } from '../base/kept';
import type { Steps } from '../base/steps';
import type { Sheet } from '../workbook/workbook';
import type { FormDocument, FormField } from './form-document';
import { formulaErrors, withoutHeading } from './form-problems';
import type { Layouts } from './layouts';
import { continuedList } from './lists/continued-lists';
import type { FoundList } from './lists/found-list';
import { readPageSignatures } from './page-signatures';
import type { LastList, SheetForms } from './sheet-forms';
import { SheetView } from './sheet-view';

const goneOnSheets = new Kept<Sheet, readonly [alone: SheetForms, before: FoundList], SheetForms>();

/** A sheet without a list of its own, read as the next page of the list before where it is that. */
export function goneOn(sheet: Sheet, alone: SheetForms, before: LastList, layouts: Layouts): Steps<SheetForms> {
  return goneOnSheets.ofSteps(sheet, [alone, before.found], function* () {
    const view = new SheetView(sheet);
    const next = canGoOn(alone) ? yield* continuedList(view, before.found, layouts.itemLists) : undefined;
    return next ? pageOf(view, next, alone, before, layouts) : alone;
  });
}

/** Nothing else was found for certain in it. */
function canGoOn({ documents }: SheetForms): boolean {
  return documents.every(({ recognition }) => recognition === 'doubtful');
}

function pageOf(view: SheetView, next: FoundList, alone: SheetForms, before: LastList, layouts: Layouts): SheetForms {
  const { list } = next;
  const form = layouts.forms.find(({ kind }) => kind === before.document.kind);
  const document: FormDocument = {
    kind: before.document.kind,
    sheet: view.sheet.id,
    range: list.range,
    fields: form
      ? readPageSignatures(view, [next], { top: 0, bottom: view.rowCount - 1 }, form)
      : new Map<string, FormField>(),
    lists: [list],
    recognition: before.document.recognition,
    matched: [list.title, ...next.remarks.map(({ zh }) => zh)],
    missing: [],
  };
  const problems = [withoutHeading(view, list.range.top, before.found.list), ...formulaErrors(view, [document])];
  return { ...alone, documents: [document], problems, last: { found: next, document } };
}
