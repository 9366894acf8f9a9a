/** What is told beside the forms of a sheet: that one waits for the user's word, and which cells hold errors. */
import { formatCellRange } from '../base/address';
import type { CellRange } from '../base/address';
import { Exact } from '../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import { isCellError } from '../workbook/workbook';
import type { FormDocument, FormKind, FormProblem, HeadingColumn, ItemField, ItemList } from './form-document';
import type { Layouts } from './layouts';
import type { NotRead } from './lists/not-read';
import type { SheetView } from './sheet-view';

/** Doubtful forms of one sheet are told in one sentence each. */
export function doubtfulForms(view: SheetView, documents: readonly FormDocument[], layouts: Layouts): FormProblem[] {
  return documents
    .filter((document) => document.recognition === 'doubtful' && (document.doubt || !isWithoutAmounts(document)))
    .map(({ kind, range, doubt }) => {
      const name = formName(kind, layouts);
      const place = formatCellRange(view.sheet.name, range);
      const heading = doubt
        ? {
            zh: '写上通用的表头（名称、数量、单价、小计等）',
            en: 'head its columns with common words (名称, 数量, 单价, 小计 …)',
          }
        : { zh: `写明标题（如“${name.zh}”）`, en: `give it a heading (${name.zh})` };
      const why = { zh: doubt ? `（${doubt.zh}）` : '', en: doubt ? ` (${doubt.en})` : '' };
      return {
        kind: 'doubtful-form',
        message: {
          zh: `${place} 看起来像${name.zh}，但不能肯定${why.zh}，没有检查。确是的话，请${heading.zh}，或加以确认：在窗格的“读取了哪些表”里选它是什么表，命令行用 --treat ${view.sheet.name}=${kind}。`,
          en: `${place} looks like a ${name.en} but this is not certain${why.en}; it was not checked. If it is one, ${heading.en}, or say so: choose under “What was read” in the pane what the sheet is, on the command line with --treat ${view.sheet.name}=${kind}.`,
        },
        at: [range],
      };
    });
}

/** A doubtful form leaves a gap where no other of its kind was read. */
export function withGaps(problems: readonly FormProblem[], documents: readonly FormDocument[]): FormProblem[] {
  const kinds = new Set(documents.flatMap(({ kind, recognition }) => (recognition === 'certain' ? [kind] : [])));
  const gaps = new Set(documents.flatMap(({ kind, range }) => (kinds.has(kind) ? [] : [range])));
  const told = (kind: FormProblem['kind']) =>
    kind === 'doubtful-form' || (kinds.size === 0 && kind === 'unchecked-lines');
  return problems.map((problem) =>
    told(problem.kind) && problem.at.some((at) => gaps.has(at)) ? { ...problem, incomplete: true } : problem,
  );
}

/** A page of a list was read by the heading of the page before. `row`: where it begins. */
export function withoutHeading(view: SheetView, row: number, list: ItemList): FormProblem {
  const at = view.rows(row, row, list.range.left, list.range.right);
  const place = formatCellRange(view.sheet.name, at);
  return {
    kind: 'unheaded-list',
    message: {
      zh: `${place} 起没有表头，作为“${list.title}”的续页，各列按前页的表头读，把握较小。请补上表头；不是同一份清单的，请另写标题和表头。`,
      en: `From ${place} on there is no heading. The rows were read as the next page of "${list.title}", by its columns, with less confidence. Repeat the heading; if it is another list, give it a title and a heading of its own.`,
    },
    at: [at],
  };
}

/** Lines of a list were not recomputed: what the columns of these numbers have to do with the amounts nobody knows. */
export function withUnreadNumbers(view: SheetView, list: ItemList, unread: readonly HeadingColumn[]): FormProblem {
  const names = unread.slice(0, MOST_NAMED).map(({ cells, words }) => {
    return `${formatCellRange(view.sheet.name, cells)} ${(words.at(-1) ?? '').replace(/\s+/g, '')}`;
  });
  return {
    kind: 'unchecked-lines',
    message: {
      zh: `“${list.title}”各行的金额没有复算：${names.join('、')} ${names.length > 1 ? '几列' : '一列'}没有用到，不知道它们与金额的关系。是数量、单价的，请在表头写明，或在窗格里指定。`,
      en: `The amounts of the lines of "${list.title}" were not recomputed: ${names.join(', ')} not read. Where one is the quantity or the price, say so in its heading or in the pane.`,
    },
    at: unread.map(({ cells }) => cells),
  };
}

/** Forms that nobody sees were read like the others. */
export function hiddenForms({ sheet }: SheetView, documents: readonly FormDocument[]): FormProblem[] {
  const at = documents.filter(({ recognition }) => recognition === 'certain').map(({ range }) => range);
  if (sheet.visibility === 'visible' || at.length === 0) return [];
  return [
    {
      kind: 'hidden-sheet',
      message: {
        zh: `工作表“${sheet.name}”是隐藏的，其中的表照样检查。不要的请删除。`,
        en: `Sheet "${sheet.name}" is hidden; its forms were checked like the others. Delete it if it is a draft.`,
      },
      at,
    },
  ];
}

/** Lines with an amount and only one of the two it is made of, which does not explain it. */
export function* withBlankFactors(view: SheetView, list: ItemList): Steps<FormProblem[]> {
  const columnOf = (wanted: ItemField, side: 'old' | 'new') =>
    list.columns.find((one) => one.field === wanted && (one.side === side || one.side === 'both'))?.column;
  const blanks: { readonly at: CellRange; readonly field: keyof typeof FACTORS }[] = [];
  for (const [index, line] of list.lines.entries()) {
    if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
    for (const side of ['old', 'new'] as const) {
      const { quantity, price, subtotal } = line[side];
      if (quantity.known === price.known || !subtotal.known || subtotal.value.isZero()) continue;
      const field = quantity.known ? 'price' : 'quantity';
      const blank = line[side][field];
      const column = columnOf(field, side);
      const told = price.known
        ? price.value.equals(subtotal.value)
        : quantity.known && (quantity.value.isZero() || quantity.value.equals(Exact.one));
      if (blank.known || blank.why !== 'not-found' || told || column === undefined) continue;
      if (!view.mergeAt(line.cells.top, column)) blanks.push({ at: view.at(line.cells.top, column), field });
    }
  }
  if (blanks.length === 0) return [];
  const cells = blanks.map(({ at }) => at);
  const named = `${cells
    .slice(0, MOST_NAMED)
    .map((at) => formatCellRange(view.sheet.name, at))
    .join('、')}${cells.length > MOST_NAMED ? ' …' : ''}`;
  const fields = [...new Set(blanks.map(({ field }) => field))];
  return [
    {
      kind: 'unchecked-lines',
      message: {
        zh: `“${list.title}”有 ${cells.length} 行填了金额而${fields.map((one) => FACTORS[one]).join('、')}未填，这些行没有复算：${named}。`,
        en: `"${list.title}": ${cells.length} line(s) were not recomputed for want of ${fields.join(', ')}: ${named}.`,
      },
      at: cells,
    },
  ];
}

export function withNamelessLine(view: SheetView, { title }: ItemList, at: CellRange): FormProblem {
  const place = formatCellRange(view.sheet.name, at);
  return {
    kind: 'unchecked-lines',
    message: {
      zh: `“${title}”末行 ${place} 只有金额，没有写合计，也没有名称，不是各行之和，没有计入。`,
      en: `"${title}": ${place} has an amount and neither 合计 nor a name; it was not counted.`,
    },
    at: [at],
  };
}

const FACTORS = { quantity: '数量', price: '单价' };

export function listNotRead({ title }: ItemList, { why, cells }: NotRead): FormProblem {
  return {
    kind: 'unchecked-lines',
    message: { zh: `“${title}”：${why.zh}。`, en: `"${title}": ${why.en}.` },
    at: [cells],
    incomplete: true,
  };
}

/** Of lists in whose heading nothing is a price or an amount; a slip says so in what it cannot tell. */
export function withoutAmounts(documents: readonly FormDocument[]): FormProblem[] {
  return documents
    .filter((document) => !document.doubt && isWithoutAmounts(document))
    .flatMap(({ lists }) => lists)
    .map(({ title, range }) => ({
      kind: 'unchecked-lines',
      message: {
        zh: `“${title}”没有单价、金额列，没有金额可核对。`,
        en: `"${title}" has no column of prices or amounts; there were none to check.`,
      },
      at: [range],
    }));
}

function isWithoutAmounts({ kind, lists }: FormDocument): boolean {
  return kind === 'budget' && lists.every(({ columns }) => columns.every(({ field }) => !isMoney(field)));
}

export function isMoney(field: ItemField): boolean {
  return field === 'price' || field === 'subtotal';
}

function formName(kind: FormKind, layouts: Layouts) {
  return layouts.forms.find((form) => form.kind === kind)?.name ?? { zh: kind, en: kind };
}

const MOST_NAMED = 5;

/** Cells of the forms whose formula gives an error, in one sentence a form. */
export function formulaErrors(view: SheetView, documents: readonly FormDocument[]): FormProblem[] {
  return documents.flatMap((document) => {
    const { range } = document;
    const cells: CellRange[] = [];
    const errors = new Set<string>();
    for (let row = range.top; row <= range.bottom; row += 1) {
      view.sheet.rows[row]?.forEach((cell, column) => {
        if (column < range.left || column > range.right || cell === undefined || !isCellError(cell.value)) return;
        errors.add(cell.value.error);
        cells.push(view.at(row, column));
      });
    }
    if (cells.length === 0) return [];
    const named = cells.slice(0, MOST_NAMED).map((cell) => formatCellRange(view.sheet.name, cell));
    const which = [...errors].join('、');
    const more = cells.length > MOST_NAMED;
    return [
      {
        kind: 'formula-error' as const,
        message: {
          zh: `${named.join('、')}${more ? ` 等 ${cells.length} 处` : ''}公式出错（${which}），没有数值，要用到它们的检查无法判定。请改正公式。`,
          en: `Formulas fail (${which}) in ${named.join(', ')}${more ? ` and ${cells.length - MOST_NAMED} more cells` : ''}: there is no value, and checks that need one cannot tell. Correct the formulas.`,
        },
        at: cells,
        ...(cells.some(({ top, left }) => isReadIn(document, top, left)) ? { incomplete: true as const } : {}),
      },
    ];
  });
}

/** Of a cell of a form: that it is checked, and what stands there counts. */
export function isReadIn({ lists, recognition }: FormDocument, row: number, at: number): boolean {
  return (
    recognition === 'certain' &&
    lists.every(
      ({ range, columns }) => row < range.top || row > range.bottom || columns.some(({ column }) => column === at),
    )
  );
}
