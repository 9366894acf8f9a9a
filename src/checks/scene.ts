/** What a check can see while it judges one subject: facts, parameters and quantities on one day. */
import type { CivilDate } from '../base/civil-date';
import type { WorkingCalendar } from '../base/working-days';
import type { FactId } from '../facts/fact-id';
import type { Subject, FactValue } from '../facts/subject';
import type { Reading } from '../workbook/reading';
import type { MissingFact } from './evaluation';
import type { Instrument } from './instrument';
import type { FormulaNode, Value } from './formula/formula';

export interface Scene {
  /**
   * All that is known of what is judged. It is asked for, not there to be read: whoever keeps an outcome as long as
   * the facts it looked up are the same must hear that more was seen than those.
   */
  readonly wholeSubject: () => Subject;
  /** The day whose law applies: that of the act where it is known, else the day asked for. */
  readonly day: CivilDate;
  /** Where no more than the month of the act is written: its last day (`day` is its first), and the day that is wanted. */
  readonly month?: { readonly to: CivilDate; readonly id: FactId; readonly wanted: MissingFact };
  /** The day asked for: --as-of, 业务日期 or today. */
  readonly asOf: CivilDate;
  /** The instrument whose check this is, or on whose behalf a form is checked. */
  readonly instrument: Instrument;
  readonly calendar: WorkingCalendar;
  readonly fact: (id: FactId) => Reading<FactValue>;
  /** In force on `day`; `missing` where no value was in force yet. */
  readonly parameter: (id: string) => { readonly value: Value } | { readonly missing: MissingFact };
  /** Only the outcome is wanted, no trace and no words: for the many lines that are as they should be. */
  readonly untraced?: boolean;
  /** Of 按通例, asked where a value lies exactly on the limit: whether it is taken for the other side than written. */
  readonly otherSide?: (node: FormulaNode) => boolean;
  /** The formula of a named quantity, under the interpretation being tried. */
  readonly quantity: (id: string) => FormulaNode;
  /** What grows in that quantity as something is added, or taken away, where the interpretation says so. */
  readonly growth: (id: string) => { readonly up?: FormulaNode; readonly down?: FormulaNode };
}
