/**
 * Recognises the forms of a workbook by what stands in them: headings, labels
 * and the columns of lists; the name of a sheet alone decides only where a
 * person wrote it as a heading. What merely looks like a form is offered as
 * doubtful. A sheet that has not changed is not read again.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { Sheet, Workbook } from '../workbook/workbook';
import { readFactRows } from './fact-rows';
import type { FormDocument, FormField, FormKind, FormProblem } from './form-document';
import { findItemLists, type FoundList } from './item-lists';
import { marksIn, readLabelledFields } from './label-fields';
import type { FormLayout, Layouts } from './layouts';
import { readPageSignatures } from './page-signatures';
import { SheetView } from './sheet-view';

export interface Recognition {
  readonly documents: readonly FormDocument[];
  readonly problems: readonly FormProblem[];
  /** What forms were looked for, and by what they are known. */
  readonly lookedFor: readonly { readonly kind: FormKind; readonly by: Bilingual }[];
}

export function recognizeForms(workbook: Workbook, layouts: Layouts): Recognition {
  const documents: FormDocument[] = [];
  const problems: FormProblem[] = [];
  for (const sheet of workbook.sheets) {
    const read = formsOfSheet(sheet, layouts);
    documents.push(...read.documents);
    problems.push(...read.problems);
  }
  return { documents, problems, lookedFor: layouts.forms.map(({ kind, by }) => ({ kind, by })) };
}

interface SheetForms {
  readonly layouts: Layouts;
  readonly documents: readonly FormDocument[];
  readonly problems: readonly FormProblem[];
}

const readSheets = new WeakMap<Sheet, SheetForms>();

function formsOfSheet(sheet: Sheet, layouts: Layouts): SheetForms {
  const before = readSheets.get(sheet);
  if (before?.layouts === layouts) return before;
  const read: SheetForms = { layouts, documents: readForms(sheet, layouts), problems: [] };
  readSheets.set(sheet, read);
  return read;
}

/** A part of a sheet that one heading governs; the first may have none. */
interface Part {
  readonly top: number;
  readonly bottom: number;
  readonly title?: { readonly form: FormLayout; readonly text: string };
  readonly lists: readonly FoundList[];
  /** Its rows outside lists. */
  readonly rows: readonly number[];
}

function readForms(sheet: Sheet, layouts: Layouts): FormDocument[] {
  const view = new SheetView(sheet);
  const titles = new Map<number, Part['title']>();
  const titleAt = (row: number) => {
    if (!titles.has(row)) titles.set(row, titleOfRow(view, row, layouts));
    return titles.get(row);
  };
  const lists = findItemLists(view, layouts.itemLists, (row) => titleAt(row) !== undefined);
  return partsOf(view, lists, titleAt).flatMap((part) => documentsOf(view, part, layouts));
}

const LONGEST_TITLE = 40;

/** A heading stands alone in its row but for notes such as 单位：万元, and ends with a form's title. */
function titleOfRow(view: SheetView, row: number, layouts: Layouts): Part['title'] {
  if (view.countFilled(row, 2) > 2) return undefined;
  const filled = view.filled(row);
  const first = filled[0];
  if (first === undefined || typeof first.cell.value !== 'string') return undefined;
  const note = filled[1]?.cell.value;
  if (filled.length === 2 && !(typeof note === 'string' && /[:：]|[元号]\s*[)）]?$/.test(note))) return undefined;
  const text = first.cell.value.trim();
  if (text.length > LONGEST_TITLE || /[:：]./.test(text)) return undefined;
  const form = formNamed(view.label(text), layouts);
  return form ? { form, text } : undefined;
}

/** The form whose title the text ends with; the longest title wins. */
function formNamed(label: string, layouts: Layouts): FormLayout | undefined {
  const plain = label.replace(/\([^()]*\)$/, '');
  let best: { form: FormLayout; length: number } | undefined;
  for (const form of layouts.forms) {
    for (const title of form.titles) {
      if (plain.endsWith(title) && title.length > (best?.length ?? 0)) best = { form, length: title.length };
    }
  }
  return best?.form;
}

function partsOf(view: SheetView, lists: readonly FoundList[], titleAt: (row: number) => Part['title']): Part[] {
  const inList = new Set<number>();
  for (const { spans } of lists) {
    for (const { top, bottom } of spans) for (let row = top; row <= bottom; row += 1) inList.add(row);
  }
  const starts: { row: number; title?: NonNullable<Part['title']> }[] = [{ row: 0 }];
  for (let row = 0; row < view.rowCount; row += 1) {
    if (inList.has(row)) continue;
    const title = titleAt(row);
    if (title === undefined) continue;
    const before = starts.at(-1);
    if (amongFacts(view, before, row)) continue;
    const goesOn = before?.title?.form === title.form && onlyTitlesBetween(view, before.row, row);
    if (!goesOn) starts.push({ row, title });
  }
  return starts.flatMap((start, index) => {
    const bottom = (starts[index + 1]?.row ?? view.rowCount) - 1;
    const rows: number[] = [];
    for (let row = start.row; row <= bottom; row += 1) if (!inList.has(row)) rows.push(row);
    const within = lists.filter(({ header }) => header.top >= start.row && header.top <= bottom);
    const part: Part = { top: start.row, bottom, lists: within, rows, ...(start.title ? { title: start.title } : {}) };
    return rows.some((row) => view.filled(row).length > 0) || within.length > 0 ? [part] : [];
  });
}

/** A material of the sheet of project facts ('数据资源管理核查表', not yet answered) is no heading. */
function amongFacts(view: SheetView, before: { title?: NonNullable<Part['title']> } | undefined, row: number): boolean {
  const facts = before?.title
    ? before.title.form.kind === 'project-facts'
    : /项目要素表?$/.test(view.sheet.name.trim());
  const column = view.filled(row)[0]?.column ?? 0;
  const merge = view.mergeAt(row, column);
  const follows = view.filled(row - 1).some((cell) => cell.column === column);
  return facts && follows && (merge === undefined || merge.left === merge.right);
}

/** '项目变更单' and '一、变更基本情况' head one form where nothing stands between them. */
function onlyTitlesBetween(view: SheetView, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row += 1) if (view.filled(row).length > 1) return false;
  return true;
}

function documentsOf(view: SheetView, part: Part, layouts: Layouts): FormDocument[] {
  const form = part.title?.form ?? formOfSheetName(view, part, layouts) ?? formByMarks(view, part, layouts);
  if (form?.kind === 'project-facts') return factsDocument(view, part);
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
  return documents;
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

function factsDocument(view: SheetView, part: Part): FormDocument[] {
  const rows = part.title ? part.rows.filter((row) => row > part.top) : part.rows;
  const fields = readFactRows(view, rows, part.title ? part.top : undefined);
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

function labelledDocument(view: SheetView, part: Part, form: FormLayout, lists: readonly FoundList[]): FormDocument {
  const labelled = readLabelledFields(view, part.rows, form);
  const fields = new Map([...labelled, ...readPageSignatures(view, lists, part.bottom, form)]);
  const marks = marksIn(view, part.rows, form);
  const found = [...labelled.values()].map(({ label }) => label);
  const missing = form.fields.filter(({ id }) => !fields.has(id)).map(({ labels }) => labels[0] ?? '');
  const byLists = form.kind === 'change-slip' && lists.some(({ header }) => header.twoSided && !header.sidesByOrder);
  const certain = byLists || (part.title !== undefined && found.length > 0) || marks.length >= form.enough;
  return {
    kind: form.kind,
    sheet: view.sheet.id,
    range: rangeOf(view, part),
    fields,
    lists: lists.map(({ list }) => list),
    recognition: certain ? 'certain' : 'doubtful',
    matched: [
      ...(part.title ? [part.title.text] : []),
      ...found,
      ...lists.flatMap(({ list, remarks }) => [list.title, ...remarks.map(({ zh }) => zh)]),
    ],
    missing: [...new Set(missing)],
  };
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
