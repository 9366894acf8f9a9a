/**
 * Which documents are one application: sheets with the same number, or
 * unnumbered ones that do not contradict each other; and its lists, each role
 * once.
 */
import { comparableText } from '../base/comparable-text';
import { readDateText } from '../base/date-text';
import type { FormDocument, FormProblem, ItemLine, ItemList } from '../forms/form-document';
import { sheetName, type Workbook } from '../workbook/workbook';
import { hasFigures, isDraft } from './draft-slips';
import { countsOn } from './joined-lists';

export interface ChangeSlip {
  /** The number on the slip, else its place among the unnumbered: '1', '2' … */
  readonly number: string;
  readonly numbered: boolean;
  /** Of the application, else of the last signature. */
  readonly day?: string;
  readonly documents: readonly FormDocument[];
  readonly lists: readonly ItemList[];
  /** What the sheet of project facts says became of it. */
  readonly result?: string;
  /** Two sheets fill one role with different content: nothing may be added up. */
  readonly contradiction?: FormProblem;
}

interface Draft {
  readonly number: string | undefined;
  readonly documents: FormDocument[];
}

const BASICS = ['basis', 'content', 'contractor', 'contractorDate', 'supervisorDate', 'ownerDate', 'appliedOn'];
const IDENTITY = [...BASICS, 'projectName', 'projectNumber', 'subproject', 'contract'];

export function changeSlips(documents: readonly FormDocument[], workbook: Workbook): readonly ChangeSlip[] {
  const drafts: Draft[] = [];
  const unplaced: FormDocument[] = [];
  const empty: Draft[] = [];
  for (const document of documents) {
    const number = fieldText(document, 'number');
    if (number !== undefined) {
      const same = drafts.find(
        (draft) => draft.number === number && agrees(draft, document, ['projectNumber', 'projectName']),
      );
      if (same) same.documents.push(document);
      else drafts.push({ number, documents: [document] });
    } else if (nobodyBegan(document)) empty.push({ number, documents: [document] });
    else if (BASICS.some((id) => fieldText(document, id) !== undefined)) {
      const same = drafts.find((draft) => sharesBasics(draft, document) && agrees(draft, document, IDENTITY));
      if (same) same.documents.push(document);
      else drafts.push({ number: undefined, documents: [document] });
    } else unplaced.push(document);
  }
  for (const document of unplaced) place(document, documents, drafts.length > 0 ? drafts : empty);
  const first = ({ documents: [document] }: Draft) => (document ? documents.indexOf(document) : 0);
  const inPlace = [...new Set([...drafts, ...empty])].sort((a, b) => first(a) - first(b));
  return numbered(inPlace).map(({ draft, number }) => slipOf(draft, number, workbook));
}

/** A form that nobody has filled in is no page of another slip. */
function nobodyBegan(document: FormDocument): boolean {
  const { fields, lists } = document;
  const printed = lists.length > 0 || fields.has('basis') || fields.has('content');
  const said = ['basis', 'content'].some((id) => fieldText(document, id) !== undefined);
  return printed && !said && isDraft({ documents: [document], lists });
}

/** Lists alone go to the slip before them that they do not contradict, else to the first such one after. */
function place(document: FormDocument, order: readonly FormDocument[], drafts: Draft[]): void {
  const at = order.indexOf(document);
  const agreeing = drafts.filter((draft) => agrees(draft, document, IDENTITY));
  const before = agreeing.filter((draft) => order.indexOf(draft.documents[0] ?? document) < at).at(-1);
  const home = before ?? agreeing[0];
  if (home) home.documents.push(document);
  else drafts.push({ number: undefined, documents: [document] });
}

function sharesBasics(draft: Draft, document: FormDocument): boolean {
  return BASICS.some((id) => {
    const mine = fieldText(document, id);
    return mine !== undefined && draft.documents.some((other) => fieldText(other, id) === mine);
  });
}

function agrees(draft: Draft, document: FormDocument, ids: readonly string[]): boolean {
  return ids.every((id) => {
    const mine = fieldText(document, id);
    return mine === undefined || draft.documents.every((other) => (fieldText(other, id) ?? mine) === mine);
  });
}

function fieldText(document: FormDocument, id: string): string | undefined {
  const text = document.fields.get(id)?.text;
  if (text?.known !== true) return undefined;
  const plain = comparableText(text.value);
  return /^[-/_年月日:]*$/.test(plain) ? undefined : plain;
}

/** Unnumbered slips count in the order of their days, then of their sheets; those nobody has filled in come last. */
function numbered(drafts: readonly Draft[]): { draft: Draft; number: string }[] {
  const taken = new Set(drafts.flatMap(({ number }) => (number === undefined ? [] : [number])));
  const unnumbered = drafts
    .map((draft, order) => ({ draft, order, day: isEmpty(draft) ? EMPTY : dayOf(draft) }))
    .filter(({ draft }) => draft.number === undefined)
    .sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1));
  let next = 1;
  const numbers = new Map<Draft, string>();
  for (const { draft } of unnumbered) {
    while (taken.has(String(next))) next += 1;
    numbers.set(draft, String(next));
    next += 1;
  }
  return drafts.map((draft) => ({ draft, number: draft.number ?? numbers.get(draft) ?? '1' }));
}

const UNDATED = '9999-99-99';
const EMPTY = 'empty';

function isEmpty({ documents }: Draft): boolean {
  return isDraft({ documents, lists: documents.flatMap(({ lists }) => lists) });
}

function dayOf(draft: Draft): string {
  for (const id of ['appliedOn', 'ownerDate', 'supervisorDate', 'contractorDate']) {
    for (const document of draft.documents) {
      const text = document.fields.get(id)?.text;
      const read = text?.known ? readDateText(text.value, false) : undefined;
      if (read?.kind === 'date') return read.date;
      if (read?.kind === 'month') return read.month;
    }
  }
  return UNDATED;
}

function slipOf(draft: Draft, number: string, workbook: Workbook): ChangeSlip {
  const lists: { list: ItemList; document: FormDocument }[] = [];
  let contradiction: FormProblem | undefined;
  for (const document of draft.documents) {
    for (const list of document.lists) {
      const twin = lists.find((other) => other.document !== document && other.list.role === list.role);
      if (twin === undefined || countsOn(twin.list, list)) lists.push({ list, document });
      else if (!hasFigures(twin.list)) lists.splice(lists.indexOf(twin), 1, { list, document });
      else if (hasFigures(list) && !sameLines(twin.list, list))
        contradiction ??= contradictionOf(twin.list, list, workbook);
    }
  }
  return {
    number: draft.number === undefined ? number : (shownNumber(draft) ?? number),
    numbered: draft.number !== undefined,
    ...(dayOf(draft) === UNDATED ? {} : { day: dayOf(draft) }),
    documents: draft.documents,
    lists: lists.map(({ list }) => list),
    ...(contradiction ? { contradiction } : {}),
  };
}

function shownNumber(draft: Draft): string | undefined {
  const text = draft.documents.map((document) => document.fields.get('number')?.text).find((reading) => reading?.known);
  return text?.known ? text.value.normalize('NFKC').trim() : undefined;
}

function sameLines(a: ItemList, b: ItemList): boolean {
  return (
    a.lines.length === b.lines.length && a.lines.every((line, index) => lineText(line) === lineText(b.lines[index]))
  );
}

function lineText(line: ItemLine | undefined): string {
  if (line === undefined) return '';
  const readings = [
    line.group,
    ...[line.old, line.new].flatMap((side) => [
      side.name,
      side.model,
      side.spec,
      side.quantity,
      side.price,
      side.subtotal,
    ]),
  ];
  return readings.map((reading) => (reading.known ? comparableText(reading.value.toString()) : '')).join('|');
}

function contradictionOf(a: ItemList, b: ItemList, workbook: Workbook): FormProblem {
  const names = [a, b].map((list) => sheetName(workbook, list.range.sheet));
  const role = a.role === 'hardware' ? '硬件' : a.role === 'software' ? '软件' : '';
  return {
    kind: 'conflicting-forms',
    message: {
      zh: `“${names[0]}”与“${names[1]}”都是同一变更单的${role}变更清单，内容却不同，不能相加。请只留一份，或写明各自的变更单编号。`,
      en: `Sheets "${names[0]}" and "${names[1]}" hold the same list of one change slip with different content; they are not added up. Keep one, or number the slips.`,
    },
    at: [a.range, b.range],
  };
}
