/** One random sequence of what may befall a workbook with flags; it says after each pass whether the author's rules are the same. */
import type { Area } from '../../../src/base/address';
import { FlagMarks } from '../../../src/workbook/marks/flag-marks';
import { FLAG_LOOKS } from '../../../src/workbook/flag-look';
import { keyOf, marksOf, meet, RANK, type Mark } from '../../../src/workbook/marks/marks-of-flags';
import { flagPass } from '../../../src/workbook/marks/write-flags';
import { checkOfFlagFormula, type Flag } from '../../../src/workbook/flag';
import { HostFailure } from '../../../src/workbook/host';
import { areaMoved, type LineMove } from '../../../src/workbook/line-moves';
import type { Beliefs } from '../../../src/workbench/excel/beliefs';
import type { ModelConditionalFormat } from '../../../src/workbench/excel/workbook-model';
import { ListedSheet, ListPort } from './rule-lists';

const SEVERITIES = ['note', 'differing', 'warning', 'error'] as const;
/** Beyond what Excel takes for a text in a formula. */
const TOO_LONG = 'x'.repeat(300);
const LAST_ROW = 1_048_575;
/** Of the author's: Excel names them and gives no more of them. */
const OTHER_TYPES = [
  ...['DataBar', 'ColorScale', 'IconSet', 'TopBottom'],
  ...['PresetCriteria', 'ContainsText', 'CellValue'],
] as const;

export class RuleStory {
  static readonly KINDS = 14;
  readonly told: string[] = [];
  readonly #sheets = new Map([['s1', new ListedSheet('s1')]]);
  readonly #port: ListPort;
  readonly #ours = new FlagMarks();
  readonly #theirs = new FlagMarks();
  readonly #past: ReadonlyMap<string, readonly ModelConditionalFormat[]>[] = [];
  #random: () => number;

  constructor(
    readonly seed: number,
    readonly beliefs: Beliefs,
  ) {
    this.#random = randomFrom(seed);
    this.#port = new ListPort(this.#sheets, beliefs);
    for (let rule = this.#number(4); rule > 0; rule -= 1) this.#authorAdds();
    this.#recheck(this.#ours);
    this.#recheck(this.#theirs);
  }

  get isStopped(): boolean {
    return this.#ours.stopped !== undefined;
  }

  async step(): Promise<void> {
    const happenings: Readonly<Record<string, () => void | Promise<void>>> = {
      add: () => this.#authorAdds(),
      remove: () => this.#authorRemoves(),
      change: () => this.#authorChanges(),
      edit: () => this.#announce(),
      copy: () => this.#copyCells(),
      'copy of a sheet': () => this.#copySheet(),
      'lines come': () => this.#lines(1 + this.#number(2)),
      'lines go': () => this.#lines(-1 - this.#number(2)),
      undo: () => this.#undo(),
      'co-author': () => this.#pass(this.#theirs, this.#flags()),
      recheck: () => this.#recheck(this.#ours),
      protect: () => this.#protect(),
      leftovers: () => this.#pass(this.#ours, this.#flags(), this.#ours.leftovers),
      off: () => this.#pass(this.#ours, []),
    };
    const names = Object.keys(happenings);
    const name = names[this.#number(names.length)] ?? '';
    this.told.push(name);
    if (!['recheck', 'edit', 'co-author', 'off', 'leftovers'].includes(name)) this.#remember();
    await happenings[name]?.();
    this.#announce();
    if (this.#random() < 0.6) {
      const isSure = this.#random() < 0.5;
      if (isSure) this.#recheck(this.#ours);
      await this.#pass(this.#ours, this.#flags(), [], isSure);
    }
  }

  /** Flags are switched off: the list is as the author has it. */
  async off(): Promise<void> {
    for (const sheet of this.#sheets.values()) sheet.isProtected = false;
    this.#recheck(this.#ours);
    if (!this.isStopped) await this.#pass(this.#ours, [], [], true);
  }

  async #pass(
    marks: FlagMarks,
    flags: readonly Flag[],
    leftoversToGo: FlagMarks['leftovers'] = [],
    isSure = false,
  ): Promise<void> {
    const before = this.#authors();
    const sheets = [...this.#sheets.values()].map(({ id, isProtected }) => ({ id, name: id, protected: isProtected }));
    this.#remember();
    try {
      const shown = await flagPass(this.#port, marks, sheets, flags, { leftoversToGo });
      this.#mustBe('not asked again', typeof shown === 'object');
      if (isSure) this.#mustShow(flags);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      // Only an Excel in which every new rule stops the others gives a reason.
      const { beliefs } = this;
      this.#mustBe(error.message, beliefs['cf-stop'] === 'ignored' && beliefs['cf-new-stop'] === 'true');
    }
    if (JSON.stringify(this.#authors()) !== JSON.stringify(before)) {
      throw new Error(
        `${this.#here} the author’s rules became\n${this.#authors().join('\n')}\nfrom\n${before.join('\n')}`,
      );
    }
  }

  get #here(): string {
    return `sequence ${this.seed} under ${JSON.stringify(this.beliefs)} after ${this.told.join(', ')}:`;
  }

  #mustBe(what: string, holds: boolean): void {
    if (!holds) throw new Error(`${this.#here} ${what}`);
  }

  /** Whole: which, where, in which order, with which effect. Marks of ours, however they came, are none. */
  #authors(): string[] {
    return [...this.#sheets.values()].flatMap(({ id, rules }) =>
      rules.filter((rule) => !isMark(rule)).map((rule) => `${id} ${JSON.stringify(rule)}`),
    );
  }

  /** These marks, each once, the graver on top, and nothing besides that says it is one or is left of one. */
  #mustShow(flags: readonly Flag[]): void {
    for (const { id, rules, isProtected } of this.#sheets.values()) {
      if (isProtected) continue;
      const leftovers = new Set(this.#ours.leftovers.map((range) => JSON.stringify({ ...range, sheet: id })));
      const isListed = ({ areas }: ModelConditionalFormat) =>
        areas.every((area) => leftovers.has(JSON.stringify({ sheet: id, ...area })));
      const standing = rules.filter((rule) => isMark(rule)).map((rule) => ({ rule, mark: asMark(id, rule) }));
      const wanted = marksOf(flags).filter(({ sheet, check }) => sheet === id && check !== TOO_LONG);
      const keys = wanted.map(keyOf);
      for (const key of keys)
        this.#mustBe(
          `${key} is missing`,
          standing.some(({ mark }) => keyOf(mark) === key),
        );
      const besides = standing.filter(({ mark }, at) => {
        const isFirst = standing.findIndex((other) => keyOf(other.mark) === keyOf(mark)) === at;
        return !(keys.includes(keyOf(mark)) && isFirst);
      });
      const unreadable = this.beliefs['cf-brought-back'] === 'unreadable' || this.beliefs['cf-copied'] === 'unreadable';
      this.#mustBe('more marks than wanted', besides.length === 0 || unreadable);
      if (this.beliefs['cf-areas'] === 'as-written')
        this.#mustBe('a leftover is not listed', besides.length === 0 || besides.some(({ rule }) => isListed(rule)));
      if (besides.length === 0)
        this.#mustBe('graver below', !standing.some((one, at) => isBelow(one.mark, standing.slice(at + 1))));
    }
  }

  #flags(): Flag[] {
    return Array.from({ length: this.#number(5) }, () => ({
      check: this.#random() < 0.04 ? TOO_LONG : `c.${this.#number(3)}`,
      severity: SEVERITIES[this.#number(4)] ?? 'note',
      cells: Array.from({ length: 1 + this.#number(3) }, () => ({ sheet: this.#sheet().id, ...this.#cell() })),
    }));
  }

  #recheck(marks: FlagMarks): void {
    for (const { id, rules } of this.#sheets.values()) marks.listed(id, { count: rules.length });
    marks.only(new Set(this.#sheets.keys()));
  }

  /** What the reading after an edit tells. */
  #announce(): void {
    for (const { id, rules } of this.#sheets.values()) {
      for (const marks of [this.#ours, this.#theirs]) marks.listed(id, { count: rules.length });
    }
  }

  #authorAdds(): void {
    const isCustom = this.#random() < 0.7;
    const areas =
      this.#random() < 0.1 ? [{ top: 0, left: 1, bottom: LAST_ROW, right: 2 }] : [this.#cell(3), this.#cell()];
    const rule = {
      areas: areas.slice(0, 1 + this.#number(2)),
      stopIfTrue: this.#random() < 0.3,
      type: isCustom ? 'Custom' : (OTHER_TYPES[this.#number(OTHER_TYPES.length)] ?? 'DataBar'),
      style: isCustom ? { fill: '#00FF00' } : {},
      ...(isCustom && { formula: `=A${1 + this.#number(9)}>${this.#number(2)}` }),
    };
    this.#sheet().addConditionalFormat(rule, this.#random() < 0.5 ? 'first' : 'last');
  }

  #authorRemoves(): void {
    const sheet = this.#sheet();
    const rule = sheet.rules[this.#number(sheet.rules.length)];
    if (rule) sheet.removeConditionalFormat(rule.id);
  }

  #authorChanges(): void {
    const sheet = this.#sheet();
    const rule = sheet.rules[this.#number(sheet.rules.length)];
    if (!rule) return;
    if (this.#random() < 0.5) sheet.moveConditionalFormat(rule.id, undefined);
    else sheet.changeConditionalFormat(rule.id, { areas: [...rule.areas, this.#cell()] });
  }

  #copyCells(): void {
    const sheet = this.#sheet();
    const rule = sheet.rules[this.#number(sheet.rules.length)];
    if (!rule) return;
    if (this.#random() < 0.5) sheet.changeConditionalFormat(rule.id, { areas: [...rule.areas, this.#cell()] });
    else sheet.rules = [...sheet.rules, { ...rule, id: ListedSheet.newId(), areas: [this.#cell()] }];
  }

  #copySheet(): void {
    if (this.#sheets.size >= 3) return;
    const id = `s${this.#sheets.size + 1}`;
    this.#sheets.set(
      id,
      new ListedSheet(
        id,
        this.#sheet().rules.map((rule) => ({ ...rule, id: ListedSheet.newId() })),
      ),
    );
  }

  #lines(by: number): void {
    const sheet = this.#sheet();
    const lines = this.#random() < 0.5 ? 'rows' : 'columns';
    const move: LineMove = { sheet: sheet.id, lines, at: this.#number(5), by };
    sheet.rules = sheet.rules.flatMap((rule) => {
      const areas = rule.areas.flatMap((area) => areaMoved(area, move) ?? []);
      return areas.length === 0 ? [] : [{ ...rule, areas }];
    });
    for (const marks of [this.#ours, this.#theirs]) marks.moved(sheet.id);
  }

  #remember(): void {
    this.#past.push(new Map([...this.#sheets].map(([id, { rules }]) => [id, rules])));
  }

  #undo(): void {
    this.#past.pop();
    const past = this.#past.pop();
    for (const [id, rules] of past ?? []) {
      const sheet = this.#sheets.get(id);
      if (sheet) sheet.rules = rules;
    }
  }

  #protect(): void {
    const sheet = this.#sheet();
    sheet.isProtected = !sheet.isProtected;
  }

  #sheet(): ListedSheet {
    const all = [...this.#sheets.values()];
    const sheet = all[this.#number(all.length)] ?? all[0];
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }

  #cell(size = 1): Area {
    const [top, left] = [this.#number(6), this.#number(4)];
    return { top, left, bottom: top + this.#number(size), right: left + this.#number(size) };
  }

  #number(below: number): number {
    return Math.floor(this.#random() * below);
  }
}

function isMark({ formula }: ModelConditionalFormat): boolean {
  return formula !== undefined && checkOfFlagFormula(formula) !== undefined;
}

function asMark(sheet: string, { formula = '', areas, style }: ModelConditionalFormat): Mark {
  const severity = SEVERITIES.find((each) => FLAG_LOOKS[each].fill === style.fill) ?? 'note';
  return { sheet, check: checkOfFlagFormula(formula) ?? '', severity, areas };
}

function isBelow(mark: Mark, others: readonly { readonly mark: Mark }[]): boolean {
  return others.some((other) => RANK[other.mark.severity] > RANK[mark.severity] && meet(other.mark, mark));
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
