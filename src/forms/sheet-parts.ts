/** The parts of a sheet that belong to one form each, told apart by the headings between them. */
import type { FoundList } from './lists/found-list';
import type { FormLayout, Layouts } from './layouts';
import { isContinuationMark } from './lists/special-rows';
import type { SheetView } from './sheet-view';

/** `goesOn`: it says 续, so that under the same title before it no other form begins. */
interface Title {
  readonly form: FormLayout;
  readonly text: string;
  readonly goesOn?: true;
}

/** A part of a sheet that one heading governs; the first may have none. */
export interface SheetPart {
  readonly top: number;
  readonly bottom: number;
  readonly title?: Title;
  readonly lists: readonly FoundList[];
  /** Its rows outside lists. */
  readonly rows: readonly number[];
}

const LONGEST_TITLE = 60;
const UNIT_IN_TITLE = /[（(【]\s*(金额)?单\s*位\s*[:：][^（）()【】]*[)）】]\s*$/;

/** A heading stands alone in its row but for notes such as 单位：万元, and ends with a form's title. */
export function titleOfRow(view: SheetView, row: number, layouts: Layouts): SheetPart['title'] {
  if (view.countFilled(row, 2) > 2) return undefined;
  const filled = view.filled(row);
  const first = filled[0];
  if (first === undefined || typeof first.cell.value !== 'string') return undefined;
  const note = filled[1]?.cell.value;
  if (filled.length === 2 && !(typeof note === 'string' && isNote(note))) return undefined;
  const text = first.cell.value.trim();
  const bare = text.replace(UNIT_IN_TITLE, '');
  if (bare.length > LONGEST_TITLE || /[:：]./.test(bare)) return undefined;
  const label = view.label(bare);
  const form = formNamed(label, layouts);
  if (form === undefined) return undefined;
  return isContinuationMark(label, layouts.itemLists) ? { form, text, goesOn: true } : { form, text };
}

const LONGEST_NOTE = 30;

/** '单位：万元', '编号：BG-01' beside a heading; a sentence is the value of a label. */
function isNote(text: string): boolean {
  return text.length <= LONGEST_NOTE && /[:：]|[元号]\s*[)）]?$/.test(text) && !/[,，;；。]/.test(text);
}

/** The form whose title the text ends with; the longest title wins. */
export function formNamed(label: string, layouts: Layouts): FormLayout | undefined {
  const plain = label.replace(/\([^()]*\)$/, '');
  let best: { form: FormLayout; length: number } | undefined;
  for (const form of layouts.forms) {
    for (const title of form.titles) {
      if (plain.endsWith(title) && title.length > (best?.length ?? 0)) best = { form, length: title.length };
    }
  }
  return best?.form;
}

export function sheetPartsOf(
  view: SheetView,
  lists: readonly FoundList[],
  titleAt: (row: number) => SheetPart['title'],
): SheetPart[] {
  const inList = new Set<number>();
  for (const { spans } of lists) {
    for (const { top, bottom } of spans) for (let row = top; row <= bottom; row += 1) inList.add(row);
  }
  let headings = new Set<string>();
  // Of the rows passed, the last that is more than a title.
  let lastFilled = -1;
  const starts: { row: number; title?: NonNullable<SheetPart['title']> }[] = [{ row: 0 }];
  for (let row = 0; row < view.rowCount; row += 1) {
    if (inList.has(row)) {
      lastFilled = row;
      continue;
    }
    const title = titleAt(row);
    const filledBefore = lastFilled;
    if (view.countFilled(row, 1) > 1) lastFilled = row;
    if (title === undefined) continue;
    const before = starts.at(-1);
    if (amongFacts(view, before, row)) continue;
    const sameForm = before?.title?.form === title.form;
    if (sameForm && title.goesOn) continue;
    // '项目变更单' and '一、变更基本情况' head one form where nothing stands between them.
    const goesOn = sameForm && (filledBefore <= before.row || isSection(title.text, headings));
    if (!goesOn) {
      starts.push({ row, title });
      headings = new Set();
    }
    headings.add(title.text);
  }
  const inOrder = [...lists].sort((a, b) => a.header.top - b.header.top);
  let next = 0;
  return starts.flatMap((start, index) => {
    const bottom = (starts[index + 1]?.row ?? view.rowCount) - 1;
    const rows: number[] = [];
    for (let row = start.row; row <= bottom; row += 1) if (!inList.has(row)) rows.push(row);
    const first = next;
    while ((inOrder[next]?.header.top ?? Infinity) <= bottom) next += 1;
    const within = inOrder.slice(first, next);
    const part: SheetPart = {
      top: start.row,
      bottom,
      lists: within,
      rows,
      ...(start.title ? { title: start.title } : {}),
    };
    return rows.some((row) => view.filled(row).length > 0) || within.length > 0 ? [part] : [];
  });
}

/** A material of the sheet of project facts ('数据资源管理核查表', not yet answered) is no heading. */
function amongFacts(
  view: SheetView,
  before: { title?: NonNullable<SheetPart['title']> } | undefined,
  row: number,
): boolean {
  const facts = before?.title
    ? before.title.form.kind === 'project-facts'
    : /项目要素表?$/.test(view.sheet.name.trim());
  const column = view.filled(row)[0]?.column ?? 0;
  const merge = view.mergeAt(row, column);
  const follows = view.filled(row - 1).some((cell) => cell.column === column);
  return facts && follows && (merge === undefined || merge.left === merge.right);
}

/** '一、变更基本情况' under '项目变更单' and its number; the same section again begins another form. */
function isSection(text: string, headings: ReadonlySet<string>): boolean {
  return /^\s*([一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/.test(text) && !headings.has(text);
}
