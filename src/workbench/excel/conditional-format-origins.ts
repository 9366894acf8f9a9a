/**
 * Where the rules of a sheet come from, as seen from one look at its list to
 * the next: one that had gone and is there again was brought back by undo, and
 * a new one that says what another says was copied.
 */
import type { ModelConditionalFormat, RuleSheet } from './workbook-model';

type Origin = 'brought back' | 'copied';

interface SheetOrigins {
  /** What each rule ever seen says; undefined of one that an add-in is describing. */
  readonly seen: Map<string, string | undefined>;
  present: ReadonlySet<string>;
  /** The list that was looked at last. */
  last: readonly ModelConditionalFormat[] | undefined;
  readonly origins: Map<string, Origin>;
}

const SHEETS = new WeakMap<RuleSheet, SheetOrigins>();

export const originOf = {
  observe(sheet: RuleSheet, formats: readonly ModelConditionalFormat[]): void {
    const known = SHEETS.get(sheet);
    if (known?.last === formats) return;
    const { seen, present, origins } = known ?? emptyOf(sheet);
    const said = new Set(seen.values());
    for (const format of formats) {
      const { id } = format;
      const says = JSON.stringify([format.type, format.formula, format.style]);
      if (known && seen.has(id) && !present.has(id)) origins.set(id, 'brought back');
      else if (known && !seen.has(id) && said.has(says)) origins.set(id, 'copied');
      seen.set(id, says);
    }
    const now = known ?? emptyOf(sheet);
    now.present = new Set(formats.map(({ id }) => id));
    now.last = formats;
  },
  /** By an add-in: of its own making. */
  added(sheet: RuleSheet, id: string): void {
    const { seen, present } = SHEETS.get(sheet) ?? emptyOf(sheet);
    seen.set(id, undefined);
    (SHEETS.get(sheet) ?? emptyOf(sheet)).present = new Set([...present, id]);
  },
  rule(sheet: RuleSheet, id: string): Origin | undefined {
    return SHEETS.get(sheet)?.origins.get(id);
  },
};

function emptyOf(sheet: RuleSheet): SheetOrigins {
  const empty: SheetOrigins = { seen: new Map(), present: new Set(), last: undefined, origins: new Map() };
  SHEETS.set(sheet, empty);
  return empty;
}
