/**
 * Where the rules of a workbook come from, as seen from one look at a list to
 * the next: one that had gone and is there again was brought back by undo, and
 * a new one that says what another says, on its sheet or on another, was copied.
 */
import type { ModelConditionalFormat, RuleSheet } from './workbook-model';

type Origin = 'brought back' | 'copied';

/** Whose sheets they are; the same object as long as it is open. */
export interface RuleWorkbook {
  sheets(): readonly RuleSheet[];
}

interface SheetOrigins {
  /** By its id; undefined of one that an add-in is describing. */
  present: ReadonlyMap<string, ModelConditionalFormat | undefined>;
  /** The list that was looked at last. */
  last: readonly ModelConditionalFormat[] | undefined;
  readonly origins: Map<string, Origin>;
}

interface WorkbookOrigins {
  /** What each rule ever seen says; undefined of one that an add-in is describing. */
  readonly seen: Map<string, string | undefined>;
  /** How many of them say so. */
  readonly said: Map<string, number>;
  readonly sheets: WeakMap<RuleSheet, SheetOrigins>;
}

const WORKBOOKS = new WeakMap<RuleWorkbook, WorkbookOrigins>();

export const originOf = {
  observe(workbook: RuleWorkbook, sheet: RuleSheet, formats: readonly ModelConditionalFormat[]): void {
    const book = originsIn(workbook);
    const known = book.sheets.get(sheet) ?? withoutRules(book, sheet);
    if (known.last !== formats) look(book, known, formats);
  },
  /** By an add-in: of its own making. */
  added(workbook: RuleWorkbook, sheet: RuleSheet, id: string): void {
    const book = originsIn(workbook);
    const known = book.sheets.get(sheet) ?? withoutRules(book, sheet);
    book.seen.set(id, undefined);
    known.present = new Map(known.present).set(id, undefined);
  },
  rule(workbook: RuleWorkbook, sheet: RuleSheet, id: string): Origin | undefined {
    return WORKBOOKS.get(workbook)?.sheets.get(sheet)?.origins.get(id);
  },
};

/** What the workbook was opened with comes from its file, whatever says the same. */
function originsIn(workbook: RuleWorkbook): WorkbookOrigins {
  const known = WORKBOOKS.get(workbook);
  if (known) return known;
  const book: WorkbookOrigins = { seen: new Map(), said: new Map(), sheets: new WeakMap() };
  WORKBOOKS.set(workbook, book);
  for (const sheet of workbook.sheets()) {
    const here = withoutRules(book, sheet);
    look(book, here, sheet.conditionalFormats());
    here.origins.clear();
  }
  return book;
}

function withoutRules(book: WorkbookOrigins, sheet: RuleSheet): SheetOrigins {
  const here: SheetOrigins = { present: new Map(), last: undefined, origins: new Map() };
  book.sheets.set(sheet, here);
  return here;
}

function look({ seen, said }: WorkbookOrigins, here: SheetOrigins, formats: readonly ModelConditionalFormat[]): void {
  const { present, origins } = here;
  const others = formats.filter((format) => present.get(format.id) !== format);
  const now = others.map((format) => ({ id: format.id, says: whatSays(format) }));
  for (const { id, says } of now) {
    if (seen.has(id) && !present.has(id)) origins.set(id, 'brought back');
    else if (!seen.has(id) && (said.get(says) ?? 0) > 0) origins.set(id, 'copied');
  }
  for (const { id, says } of now) {
    const before = seen.get(id);
    if (before !== undefined) said.set(before, (said.get(before) ?? 1) - 1);
    said.set(says, (said.get(says) ?? 0) + 1);
    seen.set(id, says);
  }
  here.present = new Map(formats.map((format) => [format.id, format]));
  here.last = formats;
}

function whatSays({ type, formula, style }: ModelConditionalFormat): string {
  return JSON.stringify([type, formula, style]);
}
