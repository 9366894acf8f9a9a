/**
 * The conditional formats of a sheet as one reading gives them, and what is
 * asked of Excel about them. Nothing here knows Office.js: the tests put a
 * plain list in its place.
 */
import type { Area, SheetId } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import type { Mark } from './marks-of-flags';

export interface FormatRule {
  /**
   * Good in the batch after the one that gave it, and in no other: in most
   * Excels it is a place in a list, and shifts when a rule comes, goes or moves.
   */
  readonly id: string;
  /** Excel's word for its kind. Only 'Custom' ones can be ours. */
  readonly type: string;
  readonly stopIfTrue: boolean;
  readonly areas: readonly Area[];
  /** Of a custom one: '' where Excel refused it when it was written, undefined where Excel cannot give it. */
  readonly formula: string | undefined;
  /** Of a custom one; undefined where Excel cannot give it. */
  readonly fill: string | undefined;
  /** How a custom one looks, where that was asked for. */
  readonly look?: RuleLook;
}

export interface RuleLook {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly numberFormat: string | null;
  readonly borders: readonly { readonly side: string; readonly style: string; readonly color: string }[];
}

/** The rules of some sheets, the one that takes effect first at the head of each list. */
export type RuleLists = ReadonlyMap<SheetId, readonly FormatRule[]>;

export interface RulesWanted {
  readonly sheet: SheetId;
  /** How many there are likely to be. */
  readonly count: number;
  /** Some of them Excel could not give when they were read last. */
  readonly isCareful: boolean;
}

export interface RuleWriting {
  /** From the last place of each list to the first. */
  readonly remove: readonly { readonly sheet: SheetId; readonly id: string }[];
  /** In this order. */
  readonly add: readonly Mark[];
  /** Each is put above what is on its cells. */
  readonly onTop: boolean;
}

/**
 * done: all of it. Otherwise what stood before the refusal is done, and Excel
 * is to be read again; late: Excel had the writing wait, and ids are too old.
 */
export type WriteOutcome = 'done' | 'refused' | 'gone' | 'denied' | 'late';

export interface RuleToRestore {
  readonly sheet: SheetId;
  readonly rule: FormatRule & { readonly formula: string };
  /** Among the rules on its cells. */
  readonly place: number;
}

export interface FormatPort {
  /** What its user calls the spreadsheet program. */
  readonly program: Bilingual;
  read(wanted: readonly RulesWanted[]): Promise<RuleLists>;
  write(writing: RuleWriting): Promise<WriteOutcome>;
  /** Makes rules anew that are missing, each at its place, the first first. */
  restore(rules: readonly RuleToRestore[]): Promise<WriteOutcome>;
}

/** Excel.ConditionalFormatType.custom, written out because the enumeration exists only where Excel does. */
const CUSTOM = 'Custom';

export function isCustom({ type }: Pick<FormatRule, 'type'>): boolean {
  return type === CUSTOM;
}

export function isUnreadable(rule: FormatRule): boolean {
  return isCustom(rule) && rule.formula === undefined;
}
