/**
 * One pass of flags: a reading, a writing and a reading to compare, or none of
 * them where nothing differs. What the author's conditional formats were they
 * are afterwards; where Excel has changed one, it is put back as far as can
 * be, and this workbook is flagged no more.
 */
import type { Bilingual } from '../../base/bilingual';
import type { CellRange, SheetId } from '../../base/address';
import type { Flag } from '../flag';
import { FlaggingStopped, type FlagsRefused, type FlagsShown } from '../host';
import { harmTo } from './authors-rules';
import { planOf, type FlagPlan } from './flag-plan';
import { sameCells, type FlagMarks } from './flag-marks';
import { marksDoNotStay, marksStay, marksStopOthers, protectedSheet, refusedMark, rulesHarmed } from './flag-sentences';
import type { FormatPort, FormatRule, RuleLists, WriteOutcome } from './format-rules';
import { isLeftover, isOfMark, markOf } from './known-marks';
import { keyOf, marksOf, meet, type Mark } from './marks-of-flags';
import { putBack } from './put-back';

/** What of a sheet a pass asks. */
interface SheetToFlag {
  readonly id: SheetId;
  readonly name: string;
  readonly protected: boolean;
}

export interface PassOptions {
  /** Leftovers of marks that the user wants gone. */
  readonly leftoversToGo?: readonly CellRange[];
}

/** A mark that Excel refuses, or an order it does not keep, takes another round. */
const ROUNDS = 6;

/** 'again': a sheet has gone or been protected meanwhile, and the workbook is to be read anew. */
export async function flagPass(
  port: FormatPort,
  marks: FlagMarks,
  sheets: readonly SheetToFlag[],
  flags: readonly Flag[],
  { leftoversToGo = [] }: PassOptions = {},
): Promise<FlagsShown | 'again'> {
  if (marks.stopped) throw new FlaggingStopped(marks.stopped);
  const pass = new Pass(port, marks, sheets, leftoversToGo);
  const wanted = marksOf(flags);
  for (let round = 0; round < ROUNDS; round += 1) {
    const outcome = await pass.round(wanted);
    if (outcome === 'gone' || outcome === 'denied') return 'again';
    if (outcome === 'settled') break;
  }
  return shown(port.program, marks, sheets, wanted);
}

class Pass {
  #unseenBefore: ReadonlySet<string> = new Set();

  constructor(
    private readonly port: FormatPort,
    private readonly marks: FlagMarks,
    private readonly sheets: readonly SheetToFlag[],
    private readonly leftoversToGo: readonly CellRange[],
  ) {}

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
    const outcome = await this.port.write(plan);
    const gone = new Map([...plan.sheets].map((sheet) => [sheet, goingFrom(sheet, plan, before)]));
    const after = await this.port.read(
      [...plan.sheets].map((sheet) => {
        const rules = before.get(sheet) ?? [];
        const added = plan.add.filter((mark) => mark.sheet === sheet).length;
        const isCareful = rules.some((rule) => rule.formula === undefined && rule.type === 'Custom');
        return { sheet, count: rules.length - (gone.get(sheet)?.size ?? 0) + added, isCareful };
      }),
    );
    this.marks.seen(after);
    for (const sheet of plan.sheets) {
      const leaving = gone.get(sheet) ?? new Set();
      const authors = (before.get(sheet) ?? []).filter((rule) => !leaving.has(rule));
      const harm = harmTo(authors, after.get(sheet) ?? []);
      if (!harm) continue;
      const left = await putBack(this.port, sheet, authors, after.get(sheet) ?? [], harm);
      throw this.#stop(rulesHarmed(this.port.program, this.#name(sheet), left));
    }
    return { outcome, after };
  }

  /** The first that is not there; what came after it was not tried. */
  #learnRefusal(plan: FlagPlan, before: RuleLists, after: RuleLists): void {
    const standing = new Set([...before.keys()].flatMap((sheet) => this.#keysOn(sheet, after.get(sheet) ?? [])));
    const refused = plan.add.find((mark) => !standing.has(keyOf(mark)));
    if (refused) this.marks.refuse(refused);
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

function shown(
  program: Bilingual,
  marks: FlagMarks,
  sheets: readonly SheetToFlag[],
  wanted: readonly Mark[],
): FlagsShown {
  const isWanted = new Set(wanted.map(({ sheet }) => sheet));
  const refused = sheets.flatMap(({ id, name, protected: locked }): FlagsRefused[] => {
    if (locked && isWanted.has(id)) return [{ sheet: id, why: protectedSheet(name) }];
    if (locked && marks.has(id)) return [{ sheet: id, why: marksStay(name), standing: marks.standing(id) }];
    return wanted.some((mark) => mark.sheet === id && marks.refuses(mark))
      ? [{ sheet: id, why: refusedMark(program, name) }]
      : [];
  });
  const { leftovers } = marks;
  const besides = leftovers.length > 0 ? { leftovers } : {};
  return refused.length === 0 ? { shown: 'all', ...besides } : { shown: 'some', refused, ...besides };
}
