/**
 * One pass of flags: a reading, a writing and a reading to compare, or none of
 * them where nothing differs. What the author's conditional formats were they
 * are afterwards; where Excel has changed one, it is put back as far as can
 * be, and this workbook is flagged no more.
 */
import type { Bilingual } from '../../base/bilingual';
import type { CellRange, SheetId } from '../../base/address';
import type { Flag } from '../flag';
import { FlaggingStopped, HostFailure, type FlagsShown } from '../host';
import { harmTo } from './authors-rules';
import { planOf, type FlagPlan } from './flag-plan';
import { sameCells, type FlagMarks } from './flag-marks';
import { marksDoNotStay, marksStopOthers, notWritable, rulesHarmed, rulesMove } from './flag-sentences';
import { flagsShown, type SheetToFlag } from './flags-shown';
import type { FormatPort, FormatRule, RuleLists, RulesWanted, WriteOutcome } from './format-rules';
import { isLeftover, isOfMark, markOf } from './known-marks';
import { keyOf, marksOf, meet, type Mark } from './marks-of-flags';
import { putBack } from './put-back';

export interface PassOptions {
  /** Leftovers of marks that the user wants gone. */
  readonly leftoversToGo?: readonly CellRange[];
}

/** An order that Excel does not keep takes another round. */
const ROUNDS = 6;
/** So does each mark that it refuses, up to so many; then it is taken to refuse all that it has not taken. */
const REFUSALS = 12;

/** A sheet or a rule has gone meanwhile, or nothing may be written: the workbook is to be read anew. */
type Hindrance = Extract<WriteOutcome, 'gone' | 'denied'>;

/** It is so still when everything has been read anew. */
export function hindered({ program }: FormatPort, by: Hindrance): HostFailure {
  return new HostFailure(by === 'denied' ? notWritable(program) : rulesMove(program));
}

export async function flagPass(
  port: FormatPort,
  marks: FlagMarks,
  sheets: readonly SheetToFlag[],
  flags: readonly Flag[],
  { leftoversToGo = [] }: PassOptions = {},
): Promise<FlagsShown | Hindrance> {
  if (marks.stopped) throw new FlaggingStopped(marks.stopped);
  const pass = new Pass(port, marks, sheets, leftoversToGo);
  const wanted = marksOf(flags);
  let outcome: WriteOutcome | 'settled' = 'done';
  for (let left = ROUNDS; left > 0 && outcome !== 'settled'; left -= outcome === 'refused' && pass.learns ? 0 : 1) {
    outcome = await pass.round(wanted);
    if (outcome === 'gone' || outcome === 'denied') return outcome;
  }
  if (outcome === 'late') return 'gone';
  return flagsShown(port.program, marks, sheets, wanted);
}

class Pass {
  #unseenBefore: ReadonlySet<string> = new Set();
  #refusals = 0;

  constructor(
    private readonly port: FormatPort,
    private readonly marks: FlagMarks,
    private readonly sheets: readonly SheetToFlag[],
    private readonly leftoversToGo: readonly CellRange[],
  ) {}

  /** Excel may still take what comes after a mark that it refused. */
  get learns(): boolean {
    return this.#refusals < REFUSALS;
  }

  async round(all: readonly Mark[]): Promise<WriteOutcome | 'settled'> {
    const isThere = new Set(this.sheets.map(({ id }) => id));
    const writable = new Set(this.sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.id])));
    const wanted = all.filter((mark) => writable.has(mark.sheet) && !this.marks.refuses(mark));
    const asked = this.#asked(wanted, writable).filter(({ sheet }) => isThere.has(sheet));
    if (asked.length === 0) return 'settled';
    const lists = await this.port.read(asked);
    this.marks.seen(lists);
    const before = new Map([...lists].filter(([sheet]) => writable.has(sheet)));
    const plan = this.#plan(before, wanted);
    if (plan.sheets.size === 0) return 'settled';
    const { outcome, after } = await this.#write(plan, before);
    if (outcome === 'refused') this.#learnRefusal(plan, before, after);
    if (outcome !== 'done') return outcome;
    return this.#learn(plan, after, wanted);
  }

  #asked(wanted: readonly Mark[], writable: ReadonlySet<SheetId>) {
    const asked = this.marks.unlike(wanted, (sheet) => writable.has(sheet));
    const besides = this.marks.known(new Set(this.leftoversToGo.map(({ sheet }) => sheet)));
    return [...asked, ...besides.filter(({ sheet }) => !asked.some((each) => each.sheet === sheet))];
  }

  #plan(before: RuleLists, wanted: readonly Mark[]): FlagPlan {
    return planOf(
      before,
      wanted.filter(({ sheet }) => before.has(sheet)),
      {
        newMarksGo: this.marks.newMarksGo,
        stops: this.marks.stops,
        isToGo: (sheet, rule) => this.marks.isLeftOfRefusal(sheet, rule) || this.#isLeftoverToGo(sheet, rule),
        isInPlace: (sheet, rule, below) => this.marks.newMarksGo === 'top' || !this.#hides(sheet, rule, below),
      },
    );
  }

  #isLeftoverToGo(sheet: SheetId, rule: FormatRule): boolean {
    const here = this.leftoversToGo.filter((range) => range.sheet === sheet);
    return isLeftover(rule) && rule.areas.every((area) => here.some((range) => sameCells([range], [area])));
  }

  async #write(plan: FlagPlan, before: RuleLists): Promise<{ outcome: WriteOutcome; after: RuleLists }> {
    try {
      const outcome = await this.port.write(plan);
      return { outcome, after: await this.#compared(plan, before, outcome) };
    } catch (error) {
      if (error instanceof FlaggingStopped) throw error;
      await this.#comparedIfItCan(plan, before);
      this.marks.unsure(plan.add, this.#expected(plan, before));
      throw error;
    }
  }

  /** Nobody says how much was done before it failed, and one of the author's rules may have gone with it. */
  async #comparedIfItCan(plan: FlagPlan, before: RuleLists): Promise<void> {
    try {
      await this.#compared(plan, before, 'refused');
    } catch (error) {
      if (error instanceof FlaggingStopped) throw error;
    }
  }

  async #compared(plan: FlagPlan, before: RuleLists, outcome: WriteOutcome): Promise<RuleLists> {
    const gone = new Map([...plan.sheets].map((sheet) => [sheet, goingFrom(sheet, plan, before)]));
    // A sheet without rules is not asked for them, which is right only where all has been done.
    const least = outcome === 'done' ? 0 : 1;
    const after = await this.port.read(
      this.#expected(plan, before).map((wanted) => ({ ...wanted, count: Math.max(least, wanted.count) })),
    );
    this.marks.seen(after);
    for (const sheet of plan.sheets) {
      const leaving = gone.get(sheet) ?? new Set();
      const [authors, now] = [(before.get(sheet) ?? []).filter((rule) => !leaving.has(rule)), after.get(sheet) ?? []];
      const harm = harmTo(authors, now);
      if (!harm) continue;
      const lost = { missing: harm.missing.map(({ rule }) => rule), restored: 0 };
      const left = await putBack(this.port, sheet, authors, now, harm).catch(() => lost);
      throw this.#stop(rulesHarmed(this.port.program, this.#name(sheet), left));
    }
    return after;
  }

  /** What there is once all of it has been done. */
  #expected(plan: FlagPlan, before: RuleLists): RulesWanted[] {
    return [...plan.sheets].map((sheet) => {
      const rules = before.get(sheet) ?? [];
      const added = plan.add.filter((mark) => mark.sheet === sheet).length;
      const isCareful = rules.some((rule) => rule.formula === undefined && rule.type === 'Custom');
      return { sheet, count: rules.length - goingFrom(sheet, plan, before).size + added, isCareful };
    });
  }

  /** The first that is not there; what came after it was not tried. Where Excel refuses one after another, all that are not. */
  #learnRefusal(plan: FlagPlan, before: RuleLists, after: RuleLists): void {
    const standing = new Set([...before.keys()].flatMap((sheet) => this.#keysOn(sheet, after.get(sheet) ?? [])));
    const untaken = plan.add.filter((mark) => !standing.has(keyOf(mark)));
    this.#refusals += 1;
    for (const mark of this.learns ? untaken.slice(0, 1) : untaken) this.marks.refuse(mark);
  }

  /** What this Excel made of our marks, and whether all is well now. */
  async #learn(plan: FlagPlan, after: RuleLists, wanted: readonly Mark[]): Promise<WriteOutcome | 'settled'> {
    if ([...after.values()].some((rules) => rules.some((rule) => isOfMark(rule) && rule.stopIfTrue)))
      this.marks.stops = true;
    const hiding = [...after].find(([sheet, rules]) =>
      rules.some((rule, at) => this.#hides(sheet, rule, rules.slice(at + 1))),
    );
    if (hiding) return this.#giveWay(hiding[0]);
    const unseen = plan.add.filter(
      (mark) => !this.#keysOn(mark.sheet, after.get(mark.sheet) ?? []).includes(keyOf(mark)),
    );
    const [again] = unseen.filter((mark) => this.#unseenBefore.has(keyOf(mark)));
    if (again) throw this.#stop(marksDoNotStay(this.port.program, this.#name(again.sheet)));
    this.#unseenBefore = new Set(unseen.map(keyOf));
    const left = this.#plan(after, wanted);
    if (left.sheets.size === 0) return 'settled';
    // A co-author has written the same meanwhile, or ours are not all there.
    if (left.add.length === 0 || unseen.length > 0) return 'done';
    // In another order than we asked for: this Excel puts them elsewhere.
    return this.marks.turnsAround() ? 'done' : 'settled';
  }

  /** A mark of ours that keeps a rule of the author's from taking effect. */
  #hides(sheet: SheetId, rule: FormatRule, below: readonly FormatRule[]): boolean {
    const mark = markOf(sheet, rule, { stops: true });
    if (!mark || !rule.stopIfTrue) return false;
    return below.some((other) => !isOfMark(other) && meet(mark, { ...mark, areas: other.areas }));
  }

  async #giveWay(sheet: SheetId): Promise<WriteOutcome> {
    if (this.marks.newMarksGo === 'top' && this.marks.turnsAround()) return 'done';
    const lists = await this.port.read(this.marks.known(new Set(this.sheets.map(({ id }) => id))));
    const before = new Map([...lists].filter(([id]) => this.sheets.some((each) => each.id === id && !each.protected)));
    await this.#write(this.#plan(before, []), before);
    throw this.#stop(marksStopOthers(this.port.program, this.#name(sheet)));
  }

  #keysOn(sheet: SheetId, rules: readonly FormatRule[]): string[] {
    return rules.flatMap((rule) => {
      const mark = markOf(sheet, rule, { stops: true });
      return mark ? [keyOf(mark)] : [];
    });
  }

  #name(sheet: SheetId): string {
    return this.sheets.find(({ id }) => id === sheet)?.name ?? sheet;
  }

  #stop(why: Bilingual): FlaggingStopped {
    this.marks.stopped = why;
    return new FlaggingStopped(why);
  }
}

function goingFrom(sheet: SheetId, plan: FlagPlan, before: RuleLists): ReadonlySet<FormatRule> {
  const ids = new Set(plan.remove.filter((each) => each.sheet === sheet).map(({ id }) => id));
  return new Set((before.get(sheet) ?? []).filter(({ id }) => ids.has(id)));
}
