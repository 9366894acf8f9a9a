/** Documents that are a list: a budget, or one whose columns were inferred. */
import type { Bilingual } from '../base/bilingual';
import type { FormDocument, FormField } from './form-document';
import { isMoney } from './form-problems';
import { readLabelledFields } from './label-fields';
import type { FormLayout, Layouts } from './layouts';
import type { FoundList } from './lists/found-list';
import { NO_HEADING, UNKNOWN_HEADING } from './lists/unheaded-lists';
import type { SheetPart } from './sheet-parts';
import type { SheetView } from './sheet-view';

/** What its columns are was inferred: it waits for the user's word, whatever stands above it. */
export function unheadedDocument(view: SheetView, found: FoundList): FormDocument {
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

export function budgetDocument(
  view: SheetView,
  part: SheetPart,
  form: FormLayout,
  found: FoundList,
  layouts: Layouts,
): FormDocument {
  const texts = [...found.above, view.sheet.name, ...(part.title?.form.kind === 'budget' ? [part.title.text] : [])];
  const marked = layouts.itemLists.budgetMarks.find((mark) =>
    texts.some((text) => view.comparable(text).includes(mark)),
  );
  const governed = part.title?.form === form;
  const doubt = lacksAmounts(view, found) ? NO_AMOUNTS : isPlan(view, found, texts) ? A_PLAN : undefined;
  return {
    kind: 'budget',
    sheet: view.sheet.id,
    range: found.list.range,
    fields: part.lists.length === 1 ? readLabelledFields(view, part.rows, form) : new Map<string, FormField>(),
    lists: [found.list],
    ...(doubt ? { doubt } : {}),
    recognition: (governed || marked !== undefined) && hasAmounts(found) && !doubt ? 'certain' : 'doubtful',
    matched: [found.list.title, ...found.remarks.map(({ zh }) => zh)],
    missing: [],
  };
}

const NO_AMOUNTS: Bilingual = {
  zh: '表头里没有认出单价、金额列',
  en: 'no column of prices or amounts was known by its heading',
};

const A_PLAN: Bilingual = {
  zh: '各行是不同单位的项目，像年度计划',
  en: 'its lines are projects of several owners, as in a plan of the year',
};

/** '年度建设计划' over columns of projects and whose they are. */
function isPlan(view: SheetView, { header }: FoundList, texts: readonly string[]): boolean {
  const owners = header.headings.some(({ words }) => OWNER.test(view.comparable(words.join(''))));
  return owners && texts.some((text) => /计划/.test(text));
}

const OWNER = /^(?:项目)?(?:建设|申报|实施|责任|承办|主管)(?:单位|部门)$/;

function hasAmounts({ header }: Pick<FoundList, 'header'>): boolean {
  return header.columns.some(({ field }) => isMoney(field));
}

/** Nothing was read as a price or an amount, and numbers with places stand in a column that was not read. */
function lacksAmounts(view: SheetView, { header, list }: FoundList): boolean {
  if (hasAmounts({ header })) return false;
  const unread = header.headings.filter(({ as }) => as === undefined);
  return unread.some(({ column }) => {
    const numbers = list.lines.filter(({ cells }) => typeof view.cell(cells.top, column)?.value === 'number');
    return numbers.length >= 2 && numbers.length * 2 >= list.lines.length;
  });
}
