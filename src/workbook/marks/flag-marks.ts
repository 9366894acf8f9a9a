/**
 * What we know of our marks in the workbook, without asking Excel again: which
 * there are and where, never their ids, and on which sheets that is not sure
 * any more. And what we have learned of this Excel in writing them.
 */
import { formatArea, overlaps, type Area, type CellRange, type SheetId } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import type { StandingFlag } from '../flag';
import type { NewMarksGo } from './flag-plan';
import { isUnreadable, type FormatRule, type RuleLists, type RulesWanted } from './format-rules';
import { checkIn, isLeftover, isOfMark, markOf } from './known-marks';
import { keyOf, placesOf, type Mark } from './marks-of-flags';

/** How many conditional formats there are. */
export interface FormatList {
  readonly count: number;
}

interface SheetMarks {
  /** How many rules there are, whoever's. */
  readonly count: number;
  /** As they were read; undefined while it is not sure that they still are so. */
  readonly rules: readonly FormatRule[] | undefined;
  /** Our marks were there when the rules were read last. */
  readonly hasMarks: boolean;
  readonly leftovers: readonly CellRange[];
  /** Excel could not give some rule. */
  readonly isCareful: boolean;
}

const NOTHING: SheetMarks = { count: 0, rules: [], hasMarks: false, leftovers: [], isCareful: false };

export class FlagMarks {
  readonly #sheets = new Map<SheetId, SheetMarks>();
  readonly #refused = new Map<string, Mark>();
  readonly #tried = new Map<string, Mark>();
  #disturbed = false;
  #turns = 0;
  newMarksGo: NewMarksGo = 'top';
  /** Every new rule stops those after it, whatever we say. */
  stops = false;
  /** This workbook is flagged no more, and why. */
  stopped: Bilingual | undefined;

  /** Whether somebody has touched our marks since this was asked last: undone them, taken them away, copied them. */
  takeDisturbed(): boolean {
    const disturbed = this.#disturbed;
    this.#disturbed = false;
    return disturbed;
  }

  /** So many conditional formats a sheet has now. */
  listed(sheet: SheetId, { count }: FormatList): void {
    const before = this.#sheets.get(sheet);
    if (before?.count === count) return;
    if (before) this.#disturbed = true;
    this.#sheets.set(sheet, count === 0 ? NOTHING : { ...NOTHING, ...before, count, rules: undefined });
  }

  /** So many reach into a range just edited: pasting may have brought some there, or taken them away. */
  listedOn(range: CellRange, { count }: FormatList): void {
    const rules = this.#sheets.get(range.sheet)?.rules;
    if (!rules) return;
    const expected = rules.filter(({ areas }) => areas.some((area) => overlaps(area, range)));
    if (expected.length !== count) this.#lookAgain(range.sheet);
  }

  /** The sheet's cells have moved, and our marks with them. */
  moved(sheet: SheetId): void {
    this.#lookAgain(sheet);
  }

  #lookAgain(sheet: SheetId): void {
    const known = this.#sheets.get(sheet);
    if (known && known.count > 0) this.#sheets.set(sheet, { ...known, rules: undefined });
  }

  /** There are these sheets and no others; what a count does not tell is looked at with the next pass. */
  only(sheets: ReadonlySet<SheetId>): void {
    for (const sheet of [...this.#sheets.keys()]) {
      if (sheets.has(sheet)) this.#lookAgain(sheet);
      else this.#sheets.delete(sheet);
    }
  }

  /** All rules of these sheets. */
  seen(lists: RuleLists): void {
    for (const [sheet, rules] of lists) {
      const leftovers = cellsOf(sheet, rules.filter(isLeftover));
      const [hasMarks, isCareful] = [rules.some(isOfMark), rules.some(isUnreadable)];
      this.#sheets.set(sheet, { count: rules.length, rules, hasMarks, leftovers, isCareful });
    }
  }

  /** The sheets that differ from what is wanted, or may: their rules are to be read. */
  unlike(wanted: readonly Mark[], isWritable: (sheet: SheetId) => boolean): RulesWanted[] {
    const bySheet = new Map<SheetId, Mark[]>();
    for (const mark of wanted) bySheet.set(mark.sheet, [...(bySheet.get(mark.sheet) ?? []), mark]);
    const sheets = new Set([...this.#sheets.keys(), ...bySheet.keys()]);
    return [...sheets].flatMap((sheet) => {
      const { count, rules, isCareful } = this.#sheets.get(sheet) ?? NOTHING;
      if (rules && (!isWritable(sheet) || this.#says(sheet, rules, bySheet.get(sheet) ?? []))) return [];
      return [{ sheet, count, isCareful }];
    });
  }

  #says(sheet: SheetId, rules: readonly FormatRule[], wanted: readonly Mark[]): boolean {
    const keys = (marks: readonly (Mark | undefined)[]) => marks.map((mark) => (mark ? keyOf(mark) : '')).sort();
    const standing = rules.filter(isOfMark).map((rule) => markOf(sheet, rule, this));
    return JSON.stringify(keys(standing)) === JSON.stringify(keys(wanted));
  }

  /** What is known of how many rules these sheets have. */
  known(sheets: ReadonlySet<SheetId>): RulesWanted[] {
    return [...this.#sheets].flatMap(([sheet, { count, isCareful }]) =>
      sheets.has(sheet) ? [{ sheet, count, isCareful }] : [],
    );
  }

  /** All rules are to be read again. */
  forget(): void {
    for (const sheet of [...this.#sheets.keys()]) this.#lookAgain(sheet);
  }

  /** This Excel does not put new marks where we thought. Nor may it where we think then: two turns are enough. */
  turnsAround(): boolean {
    if (this.#turns === 2) return false;
    this.#turns += 1;
    this.newMarksGo = this.newMarksGo === 'top' ? 'bottom' : 'top';
    this.forget();
    return true;
  }

  has(sheet: SheetId): boolean {
    return this.#sheets.get(sheet)?.hasMarks ?? false;
  }

  /** Where our marks were when the sheet's rules were read last. */
  standing(sheet: SheetId): readonly CellRange[] {
    return cellsOf(sheet, (this.#sheets.get(sheet)?.rules ?? []).filter(isOfMark));
  }

  /** What those say that were read last on these sheets, in whatever way this Excel has them stop others. */
  flagsOn(sheets: ReadonlySet<SheetId>): readonly StandingFlag[] {
    return [...this.#sheets].flatMap(([sheet, { rules = [] }]) => {
      if (!sheets.has(sheet)) return [];
      return rules.flatMap((rule) => {
        const check = checkIn(rule);
        const cells = rule.areas.map((area) => ({ sheet, ...area }));
        return check === undefined ? [] : [{ check, severity: markOf(sheet, rule, { stops: true })?.severity, cells }];
      });
    });
  }

  get leftovers(): readonly CellRange[] {
    return [...this.#sheets.values()].flatMap(({ leftovers }) => leftovers);
  }

  /** Excel would not have this mark; an empty rule may be left of it. */
  refuse(mark: Mark): void {
    this.#refused.set(keyOf(mark), mark);
    this.#lookAgain(mark.sheet);
  }

  /** Some of this may have been written and some not; an empty rule may be left of it. */
  unsure(add: readonly Mark[], expected: readonly RulesWanted[]): void {
    for (const mark of add) this.#tried.set(keyOf(mark), mark);
    for (const { sheet, count } of expected) {
      const known = this.#sheets.get(sheet) ?? NOTHING;
      this.#sheets.set(sheet, { ...known, count: Math.max(1, count), rules: undefined });
    }
  }

  refuses(mark: Mark): boolean {
    return this.#refused.has(keyOf(mark));
  }

  /** An empty rule on the cells of a mark that was refused, or of one whose writing failed. */
  isLeftOfRefusal(sheet: SheetId, { formula, areas }: FormatRule): boolean {
    const isHere = (mark: Mark) => mark.sheet === sheet && sameCells(mark.areas, areas);
    return formula === '' && [...this.#refused.values(), ...this.#tried.values()].some(isHere);
  }
}

/** Each once, however many rules reach there. */
function cellsOf(sheet: SheetId, rules: readonly FormatRule[]): CellRange[] {
  const byAddress = new Map(rules.flatMap(({ areas }) => areas.map((area) => [formatArea(area), { sheet, ...area }])));
  return [...byAddress.values()];
}

export function sameCells(a: readonly Area[], b: readonly Area[]): boolean {
  return placesOf(a) === placesOf(b);
}
