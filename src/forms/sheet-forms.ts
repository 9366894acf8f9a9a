/** The forms of one sheet, kept as long as it and what was said of it are the same. */
import { Kept } from '../base/kept';
import type { Steps } from '../base/steps';
import type { Sheet } from '../workbook/workbook';
import type { FormDecision } from './corrections/corrections';
import { setAsideBy } from './corrections/form-decisions';
import type { FormDocument, FormKind, FormProblem } from './form-document';
import {
  doubtfulForms,
  formulaErrors,
  hiddenForms,
  listNotRead,
  withBlankFactors,
  withNamelessLine,
  withoutAmounts,
  withoutHeading,
  withUnreadNumbers,
} from './form-problems';
import { readForms } from './forms-of-parts';
import type { Layouts } from './layouts';
import type { FoundList } from './lists/found-list';
import type { Confirmation, SetAside } from './recognition';
import { SheetView } from './sheet-view';

/** What was said of one sheet. */
interface Said {
  readonly confirmed: Confirmation['kind'] | undefined;
  readonly decisions: readonly FormDecision[];
}

export interface SheetForms {
  readonly documents: readonly FormDocument[];
  readonly setAside: readonly SetAside[];
  readonly problems: readonly FormProblem[];
  /** Its last list with a heading. */
  readonly last?: LastList;
}

/** The list a sheet without a heading may go on with, and the form it belongs to. */
export interface LastList {
  readonly found: FoundList;
  readonly document: FormDocument;
}

const readSheets = new Kept<Sheet, readonly [Layouts, Said['confirmed'], Said['decisions']], SheetForms>();

export function formsOfSheet(sheet: Sheet, layouts: Layouts, said: Said): Steps<SheetForms> {
  const { confirmed, decisions } = said;
  return readSheets.ofSteps(sheet, [layouts, confirmed, decisions], () => readSheet(sheet, layouts, said));
}

function* readSheet(sheet: Sheet, layouts: Layouts, { confirmed, decisions }: Said): Steps<SheetForms> {
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
  const problems = [
    ...doubtfulForms(view, documents, layouts),
    ...hiddenForms(view, documents),
    ...formulaErrors(view, documents),
    ...withoutAmounts(documents),
  ];
  problems.push(...lists.flatMap((found) => found.unheadedRows.map((row) => withoutHeading(view, row, found.list))));
  const taken = new Set(
    documents.filter(({ recognition }) => recognition === 'certain').flatMap(({ lists: of }) => of),
  );
  for (const { list, unchecked, nameless, notRead } of lists) {
    if (!taken.has(list)) continue;
    if (unchecked) problems.push(withUnreadNumbers(view, list, unchecked));
    if (nameless) problems.push(withNamelessLine(view, list, nameless));
    if (notRead) problems.push(listNotRead(list, notRead));
    else problems.push(...(yield* withBlankFactors(view, list)));
  }
  if (confirmed !== undefined && confirmed !== 'none' && !documents.some(({ kind }) => kind === confirmed)) {
    problems.push(notReadAs(view, confirmed));
  }
  const found = lists.at(-1);
  const document = found && documents.find((one) => one.lists.includes(found.list));
  const last = found && document ? { found, document } : undefined;
  return { documents, setAside, problems, ...(last ? { last } : {}) };
}

function decidedBy(document: FormDocument, decisions: readonly FormDecision[]): FormDocument {
  const decision = decisions.find(({ as }) => as === document.kind);
  return decision ? { ...document, decision: decision.key } : document;
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
    incomplete: true,
  };
}
