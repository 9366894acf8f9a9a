/**
 * Recognises the forms of a workbook by what stands in them: headings, labels
 * and the columns of lists; the name of a sheet alone decides only where a
 * person wrote it as a heading. What merely looks like a form is offered as
 * doubtful. A sheet that has not changed is not read again.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import { atOnce, type Steps } from '../base/steps';
import type { Sheet, Workbook } from '../workbook/workbook';
import { readFactRows } from './fact-rows';
import { correctedLayouts } from './corrections/corrected-layouts';
import type { FormDecision } from './corrections/corrections';
import { correctionsIn } from './corrections/read-corrections';
import { unreadCorrections, unusedCorrections, type UnusedCorrection } from './corrections/correction-account';
import type { FormDocument, FormField, FormKind, FormProblem } from './form-document';
import { decisionsBySheet, setAsideBy } from './corrections/form-decisions';
import { continuedList } from './lists/continued-lists';
import { findItemLists, type FoundList } from './lists/item-lists';
import { doubtfulForms, formulaErrors, withoutHeading } from './form-problems';
import { marksIn, readLabelledFields } from './label-fields';
import type { FormLayout, Layouts } from './layouts';
import { readPageSignatures } from './page-signatures';
import { readTableRows } from './table-rows';
import { formNamed, partsOf, titleOfRow, type Part } from './sheet-parts';
import { SheetView } from './sheet-view';
import { viewsOfLists } from './lists/side-by-side-lists';
import { findTransposedLists } from './lists/transposed-lists';
import { findUnheadedLists, NO_HEADING, UNKNOWN_HEADING } from './lists/unheaded-lists';

export interface Recognition {
  readonly documents: readonly FormDocument[];
  readonly problems: readonly FormProblem[];
  /** What the user has said is no form. */
  readonly setAside: readonly SetAside[];
  /** What the user has said of forms and columns that are not in this workbook, or not as they were. */
  readonly unused: readonly UnusedCorrection[];
  /** What forms were looked for, and by what they are known. */
  readonly lookedFor: readonly { readonly kind: FormKind; readonly by: Bilingual }[];
}

export interface SetAside {
  readonly document: FormDocument;
  readonly decision: FormDecision;
}

/** A person's word on a doubtful sheet, given for this once: it comes before what the workbook remembers. */
export interface Confirmation {
  /** As it is named in the workbook. */
  readonly sheet: string;
  /** 'none': it is no form. */
  readonly kind: FormKind | 'none';
}

export function recognizeForms(
  workbook: Workbook,
  layouts: Layouts,
  confirmations: readonly Confirmation[] = [],
): Recognition {
  return atOnce(recognizingForms(workbook, layouts, confirmations));
}

/** The same, in steps: it may wait between rows. */
export function* recognizingForms(
  workbook: Workbook,
  given: Layouts,
  confirmations: readonly Confirmation[] = [],
): Steps<Recognition> {
  const corrections = correctionsIn(workbook.remembered);
  const layouts = correctedLayouts(given, corrections);
  const decided = decisionsBySheet(workbook, corrections.decisions);
  const documents: FormDocument[] = [];
  const setAside: SetAside[] = [];
  const problems: FormProblem[] = confirmations
    .filter(({ sheet }) => !workbook.sheets.some(({ name }) => name === sheet))
    .map(({ sheet }) => noSuchSheet(sheet));
  let before: LastList | undefined;
  for (const sheet of workbook.sheets) {
    const said = confirmations.findLast((one) => one.sheet === sheet.name)?.kind;
    const decisions = said === undefined ? (decided.get(sheet.id) ?? NO_DECISIONS) : NO_DECISIONS;
    const confirmed = said ?? decisions.map(({ as }) => as).find((as) => as !== 'none');
    yield;
    const alone = yield* formsOfSheet(sheet, layouts, { confirmed, decisions });
    const read =
      before && confirmed !== 'none' && alone.last === undefined && alone.setAside.length === 0
        ? yield* goneOn(sheet, alone, before, layouts)
        : alone;
    documents.push(...read.documents);
    problems.push(...read.problems);
    setAside.push(...read.setAside);
    before = read.last ?? before;
  }
  problems.push(...unreadCorrections(workbook.remembered, corrections));
  const unused = unusedCorrections(corrections, documents, setAside);
  return { documents, problems, setAside, unused, lookedFor: layouts.forms.map(({ kind, by }) => ({ kind, by })) };
}

const NO_DECISIONS: readonly FormDecision[] = [];

function noSuchSheet(sheet: string): FormProblem {
  return {
    kind: 'not-recognised',
    message: {
      zh: `工作簿里没有名为“${sheet}”的工作表，对它的确认没有用上。`,
      en: `There is no sheet "${sheet}" in the workbook; what was said of it was not used.`,
    },
    at: [],
  };
}

/** What was said of one sheet. */
interface Said {
  readonly confirmed: Confirmation['kind'] | undefined;
  readonly decisions: readonly FormDecision[];
}

interface SheetForms extends Said {
  readonly layouts: Layouts;
  readonly documents: readonly FormDocument[];
  readonly setAside: readonly SetAside[];
  readonly problems: readonly FormProblem[];
  /** Its last list with a heading. */
  readonly last?: LastList;
}

/** The list a sheet without a heading may go on with, and the form it belongs to. */
interface LastList {
  readonly found: FoundList;
  readonly document: FormDocument;
}

const readSheets = new WeakMap<Sheet, SheetForms>();

function* formsOfSheet(sheet: Sheet, layouts: Layouts, said: Said): Steps<SheetForms> {
  const { confirmed, decisions } = said;
  const before = readSheets.get(sheet);
  if (before?.layouts === layouts && sameWord(before, said)) return before;
  const view = new SheetView(sheet);
  const { documents: all, lists } =
    confirmed === 'none' ? { documents: [], lists: [] } : yield* readForms(view, layouts, confirmed);
  yield;
  const setAside = all.flatMap((document): SetAside[] => {
    const decision = setAsideBy(document, sheet.name, decisions);
    return decision ? [{ document, decision }] : [];
  });
  const documents = all
    .filter((document) => !setAside.some((one) => one.document === document))
    .map((document) => decidedBy(document, decisions));
  const problems = [...doubtfulForms(view, documents, layouts), ...formulaErrors(view, documents)];
  problems.push(...lists.flatMap((found) => found.unheadedRows.map((row) => withoutHeading(view, row, found.list))));
  if (confirmed !== undefined && confirmed !== 'none' && !documents.some(({ kind }) => kind === confirmed)) {
    problems.push(notReadAs(view, confirmed));
  }
  const found = lists.at(-1);
  const document = found && documents.find((one) => one.lists.includes(found.list));
  const last = found && document ? { found, document } : undefined;
  const read: SheetForms = { ...said, layouts, documents, setAside, problems, ...(last ? { last } : {}) };
  readSheets.set(sheet, read);
  return read;
}

function sameWord(a: Said, b: Said): boolean {
  return (
    a.confirmed === b.confirmed &&
    a.decisions.length === b.decisions.length &&
    a.decisions.every((decision, at) => decision === b.decisions[at])
  );
}

function decidedBy(document: FormDocument, decisions: readonly FormDecision[]): FormDocument {
  const decision = decisions.find(({ as }) => as === document.kind);
  return decision ? { ...document, decision: decision.key } : document;
}

const goneOnSheets = new WeakMap<Sheet, { alone: SheetForms; before: LastList; read: SheetForms }>();

/** A sheet without a list of its own, read as the next page of the list before where it is that. */
function* goneOn(sheet: Sheet, alone: SheetForms, before: LastList, layouts: Layouts): Steps<SheetForms> {
  const kept = goneOnSheets.get(sheet);
  if (kept?.alone === alone && kept.before.found === before.found) return kept.read;
  const view = new SheetView(sheet);
  const next = canGoOn(alone) ? yield* continuedList(view, before.found, layouts.itemLists) : undefined;
  const read = next ? pageOf(view, next, alone, before, layouts) : alone;
  goneOnSheets.set(sheet, { alone, before, read });
  return read;
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
    fields: form ? readPageSignatures(view, [next], view.rowCount - 1, form) : new Map<string, FormField>(),
    lists: [list],
    recognition: before.document.recognition,
    matched: [list.title, ...next.remarks.map(({ zh }) => zh)],
    missing: [],
  };
  const problems = [withoutHeading(view, list.range.top, before.found.list), ...formulaErrors(view, [document])];
  return { ...alone, documents: [document], problems, last: { found: next, document } };
}

function notReadAs(view: SheetView, kind: FormKind): FormProblem {
  const { name } = view.sheet;
  return {
    kind: 'not-recognised',
    message: {
      zh: `工作表“${name}”不能按 ${kind} 读：没有找到这种表的栏目或清单表头。`,
      en: `Sheet "${name}" cannot be read as ${kind}: it has none of that form's labels or list headings.`,
    },
    at: [view.at(0, 0)],
  };
}

function* readForms(
  view: SheetView,
  layouts: Layouts,
  confirmed: FormKind | undefined,
): Steps<{ readonly documents: readonly FormDocument[]; readonly lists: readonly FoundList[] }> {
  const titles = new Map<number, Part['title']>();
  const titleAt = (row: number) => {
    // A value left in the last row makes a million empty ones.
    if (view.sheet.rows[row] === undefined) return undefined;
    if (!titles.has(row)) titles.set(row, titleOfRow(view, row, layouts));
    return titles.get(row);
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
  for (const part of partsOf(view, lists, titleAt)) {
    yield;
    documents.push(...(yield* documentsOf(view, part, layouts, confirmed, endsHere)));
  }
  return { documents, lists };
}

/** With the user's word all parts of the sheet are that form, but for those under another form's title. */
function* documentsOf(
  view: SheetView,
  part: Part,
  layouts: Layouts,
  confirmed: FormKind | undefined,
  endsHere: (row: number) => boolean,
): Steps<FormDocument[]> {
  const read = yield* formsOfPart(view, part, layouts, confirmed, endsHere);
  return read.map((document) => (document.kind === confirmed ? { ...document, recognition: 'certain' } : document));
}

function* formsOfPart(
  view: SheetView,
  part: Part,
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

/** What its columns are was inferred: it waits for the user's word, whatever stands above it. */
function unheadedDocument(view: SheetView, found: FoundList): FormDocument {
  const doubt = found.header.headings.length > 0 ? UNKNOWN_HEADING : NO_HEADING;
  return {
    kind: found.header.twoSided ? 'change-slip' : 'budget',
    sheet: view.sheet.id,
    range: found.list.range,
    fields: new Map<string, FormField>(),
    lists: [found.list],
    recognition: 'doubtful',
    doubt,
    matched: [found.list.title, doubt.zh],
    missing: [],
  };
}

/** The name of a sheet counts as its heading where nothing in the sheet contradicts it. */
function formOfSheetName(view: SheetView, part: Part, layouts: Layouts): FormLayout | undefined {
  if (part.top !== 0) return undefined;
  const form = formNamed(view.label(view.sheet.name), layouts);
  if (form === undefined) return undefined;
  if (form.kind === 'project-facts') return part.lists.length === 0 ? form : undefined;
  return form.marks.size > 0 && marksIn(view, part.rows, form).length > 0 ? form : undefined;
}

function formByMarks(view: SheetView, part: Part, layouts: Layouts): FormLayout | undefined {
  let best: { form: FormLayout; marks: number } | undefined;
  for (const form of layouts.forms) {
    if (form.marks.size === 0) continue;
    const marks = marksIn(view, part.rows, form).length;
    if (marks >= form.enough && marks > (best?.marks ?? 0)) best = { form, marks };
  }
  return best?.form;
}

function factsDocument(view: SheetView, part: Part, form: FormLayout): FormDocument[] {
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

function registerDocument(view: SheetView, part: Part, form: FormLayout): FormDocument[] {
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

function labelledDocument(view: SheetView, part: Part, form: FormLayout, lists: readonly FoundList[]): FormDocument {
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

function budgetDocument(
  view: SheetView,
  part: Part,
  form: FormLayout,
  found: FoundList,
  layouts: Layouts,
): FormDocument {
  const texts = [...found.above, view.sheet.name, ...(part.title?.form.kind === 'budget' ? [part.title.text] : [])];
  const marked = layouts.itemLists.budgetMarks.find((mark) =>
    texts.some((text) => view.comparable(text).includes(mark)),
  );
  const governed = part.title?.form === form;
  return {
    kind: 'budget',
    sheet: view.sheet.id,
    range: found.list.range,
    fields: part.lists.length === 1 ? readLabelledFields(view, part.rows, form) : new Map<string, FormField>(),
    lists: [found.list],
    recognition: governed || marked !== undefined ? 'certain' : 'doubtful',
    matched: [found.list.title, ...found.remarks.map(({ zh }) => zh)],
    missing: [],
  };
}

/** From the first filled cell of the part to its last. */
function rangeOf(view: SheetView, part: Part): CellRange {
  let top = part.bottom;
  let bottom = part.top;
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  const reach = (row: number, column: number) => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  for (const row of part.rows) {
    for (const { column } of view.filled(row)) reach(row, column);
  }
  for (const { list } of part.lists) {
    reach(list.range.top, list.range.left);
    reach(list.range.bottom, list.range.right);
  }
  return view.rows(top, bottom, left === Number.MAX_SAFE_INTEGER ? 0 : left, right);
}
