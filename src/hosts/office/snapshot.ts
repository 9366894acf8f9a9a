/** The workbook as we last knew it, brought up to date by reading as little as the changes allow. */
import type { CellRange, SheetId } from '../../base/address';
import { Dependents, type FormulaPlace } from '../../workbook/dependents';
import type { Remembered } from '../../workbook/remembered';
import { movingLines, type LineMove } from '../../workbook/line-moves';
import { sheetById, type SheetHead, type Workbook } from '../../workbook/workbook';
import {
  enterFormulas,
  goneOrRenamed,
  cellOfFormula,
  restructuredBy,
  sheetAfter,
  sheetsWithMore,
  withLinesHidden,
  withRowsHidden,
} from './changed-sheets';
import { distinct, rangeMoved, type Changes, type HiddenRows, type JustRead } from './changes';
import { isGone, isTooLarge } from './failures';
import type { FlagMarks } from '../../workbook/marks/flag-marks';
import type { CalculationState } from './calculation';
import { readChanges, type ChangeReading } from './read-changes';
import { readPersistently, type WhatToRead } from './read-workbook';
import type { Requests } from './requests';
import { lookAtLeft, type Unannounced } from './left-cells';
import { OptionalParts } from './optional-parts';
import { asKnown, newLines, samplesOf, type NewLines } from './moved-lines';
import { sameWorkbook, withStaleResults, withUnread } from '../../workbook/same-workbook';
import { StaleCells } from './stale-cells';
import { unhurried } from './unhurried';

/** Beyond so many cells a sheet is read whole rather than cell by cell. */
const MANY_CELLS = 2_000;

/** What became of following some changes. */
interface Followed {
  /** Edits whose results Excel was still working out. */
  readonly again: readonly CellRange[];
  /** Some results are old until the user asks Excel to calculate. */
  readonly isStale: boolean;
}

type WholeReading = Pick<WhatToRead, 'sheets' | 'restructured' | 'events'>;

export class Snapshot {
  #now: Workbook | undefined;
  #dependents: Dependents | undefined;
  #doubtful = false;
  #lastRead: JustRead = [];
  /** Formula cells that have lost lines they read. Excel tells nobody when an undo gives them back. */
  #onceBereft: readonly CellRange[] = [];
  readonly #stale = new StaleCells();
  /** What this Excel has refused to give is not asked for again. */
  readonly optional = new OptionalParts();

  constructor(
    private readonly requests: Requests,
    private readonly marks: FlagMarks,
  ) {}

  get workbook(): Workbook | undefined {
    return this.#now;
  }

  /** What the last reading was of, or is, while there is one. */
  get lastRead(): JustRead {
    return this.#lastRead;
  }

  /** Whether readings have found our flags other than we left them; the next to show them puts them right. */
  takeFlagsDisturbed(): boolean {
    return this.marks.takeDisturbed();
  }

  /** We have just written this. */
  remembers(remembered: Remembered): void {
    if (this.#now) this.#become({ ...this.#now, remembered }, { formulasMoved: false });
  }

  /** A reading failed halfway: the next one is of everything. */
  doubt(): void {
    this.#doubtful = true;
  }

  /** Everything, or these sheets; what did not change stays the same objects. */
  async readAll({ sheets, ...others }: WholeReading = {}): Promise<Workbook> {
    this.#lastRead = 'whole sheets';
    // Excel may have calculated since: then old results are new ones now.
    const wanted = this.#stale.tooMany ? undefined : sheets && new Set([...sheets, ...this.#stale.sheets]);
    const { workbook, formats, isStale } = await readPersistently(this.requests, this.optional, {
      ...others,
      ...(wanted && { sheets: wanted }),
      ...(this.#now && { previous: this.#now }),
    });
    if (!isStale) this.#stale.clear();
    else if (this.#stale.isEmpty) this.#stale.lose();
    for (const [sheet, list] of formats) this.marks.listed(sheet, list);
    this.marks.only(new Set(workbook.sheets.map(({ id }) => id)));
    this.#onceBereft = this.#onceBereft.filter(({ sheet }) => sheetById(workbook, sheet));
    if (!sheets) this.#doubtful = false;
    return this.#become(withStaleResults(workbook, isStale ? this.#stale.results() : undefined), {
      formulasMoved: true,
    });
  }

  /** Whether these cells are still as we know them; read without a word to anybody. */
  async look(ranges: readonly CellRange[]): Promise<Unannounced | undefined> {
    return this.#now && lookAtLeft(this.requests, this.#now, { ranges, marks: this.marks, optional: this.optional });
  }

  /** Brings the snapshot up to date. */
  async follow(changes: Changes): Promise<Followed> {
    const restructured = restructuredBy(changes, this.#now);
    if (!this.#now || this.#doubtful) return this.#followWhole(restructured);
    try {
      return await this.#follow(changes, restructured);
    } catch (error) {
      if (!isGone(error) && !isTooLarge(error)) throw error;
      return this.#followWhole(restructured);
    }
  }

  async #followWhole(restructured: ReadonlySet<SheetId>): Promise<Followed> {
    const { staleResults } = await this.readAll({ restructured });
    return { again: [], isStale: staleResults !== undefined };
  }

  async #follow(
    { moves, edited, hidden, calculated, ...others }: Changes,
    restructured: ReadonlySet<SheetId>,
  ): Promise<Followed> {
    const unclear = new Set([...others.unclear, ...others.found]);
    for (const sheet of unclear) this.marks.moved(sheet);
    const apart = moves.filter(({ sheet }) => !unclear.has(sheet));
    const { bereft, fresh } = await this.#move(apart);
    this.#hide(hidden);
    const changed = [...edited, ...bereft];
    const besides = [...changed, ...fresh.map(({ range }) => range)];
    this.#lastRead = besides;
    const whole = new Set([...restructured, ...unclear, ...sheetsWithMore(MANY_CELLS, changed)]);
    const affected = await this.#affected(besides, unclear);
    if (!affected) {
      this.#stale.lose();
      return this.#followWhole(restructured);
    }
    // Formulas that mention cells of unclear sheets may have another text now, and are read in full.
    const mentioning = [...unclear].flatMap((sheet) => this.#dependents?.mentioning(sheet) ?? []).map(cellOfFormula);
    if (whole.size > 0) await this.readAll({ sheets: whole, restructured });
    const before = this.#now;
    if (!before) return { again: [], isStale: false };
    const renewed = calculated ? this.#stale.places : [];
    const reading = await readChanges(this.requests, this.optional, before, {
      edited: [...changed, ...mentioning].filter(({ sheet }) => !whole.has(sheet)),
      results: [...affected, ...renewed].filter(({ sheet }) => !whole.has(sheet)),
      fresh: fresh.filter(({ range }) => !whole.has(range.sheet)),
      samples: samplesOf(before, apart).filter(({ sheet }) => !whole.has(sheet)),
    });
    const mistaken =
      !reading.hidden || reading.samples.some(({ sheet, cells }) => !asKnown(before, sheet, cells, besides));
    await this.#apply(reading);
    if (mistaken) await this.readAll({ restructured: new Set(apart.map(({ sheet }) => sheet)) });
    await this.#followCalculation(reading.calculation, affected, { isRenewed: calculated && !this.#stale.tooMany });
    return { again: reading.calculation === 'under-way' ? edited : [], isStale: reading.calculation === 'stale' };
  }

  async #followCalculation(
    calculation: CalculationState,
    affected: readonly FormulaPlace[],
    { isRenewed }: { readonly isRenewed: boolean },
  ): Promise<void> {
    if (calculation === 'stale') this.#stale.add(affected);
    // Excel has calculated, and we did not hear of it in time.
    else if (calculation === 'done' && !isRenewed && !this.#stale.isEmpty)
      await this.readAll({ sheets: this.#stale.sheets });
    else if (calculation === 'done') this.#stale.clear();
    if (!this.#now) return;
    const stale = calculation === 'stale' ? this.#stale.results() : undefined;
    this.#become(withStaleResults(this.#now, stale), { formulasMoved: false });
  }

  /**
   * Moves what we know of the sheets, without asking Excel; answers with what
   * of it has to be read: new lines, formulas that lost something, and, as
   * lines that come may be lines that come back, those that did so before.
   */
  async #move(
    moves: readonly LineMove[],
  ): Promise<{ readonly bereft: readonly CellRange[]; readonly fresh: readonly NewLines[] }> {
    let bereft: CellRange[] = [];
    let fresh: NewLines[] = [];
    for (const move of moves) {
      if (!this.#now || !sheetById(this.#now, move.sheet)) continue;
      const moved = await unhurried(movingLines(this.#now, move));
      this.#become(moved.workbook, { formulasMoved: true });
      this.marks.moved(move.sheet);
      this.#stale.moved(move);
      const once = this.#onceBereft.flatMap((range) => rangeMoved(range, move));
      bereft = [...bereft.flatMap((range) => rangeMoved(range, move)), ...moved.bereft, ...(move.by > 0 ? once : [])];
      this.#onceBereft = distinct([...once, ...moved.bereft]).slice(-MANY_CELLS);
      const before = fresh.flatMap(({ lines, range }) => rangeMoved(range, move).map((to) => ({ lines, range: to })));
      fresh = [...before, ...newLines(moved.workbook, move)];
    }
    return { bereft: distinct(bereft), fresh };
  }

  #hide(changes: readonly HiddenRows[]): void {
    if (this.#now) this.#become(withRowsHidden(this.#now, changes), { formulasMoved: false });
  }

  async #affected(edited: readonly CellRange[], unclear: ReadonlySet<SheetId>): Promise<FormulaPlace[] | undefined> {
    const everywhere = [...unclear].map((sheet) => ({ sheet, top: 0, left: 0, bottom: Infinity, right: Infinity }));
    if (!this.#dependents && this.#now) this.#dependents = await unhurried(Dependents.enteringThose(this.#now));
    return this.#dependents?.of([...edited, ...everywhere], MANY_CELLS);
  }

  async #apply({ heads, cells, formats, formatsOn, hidden }: ChangeReading): Promise<void> {
    const before = this.#now;
    if (!before) return;
    for (const [sheet, list] of formats) this.marks.listed(sheet, list);
    for (const { range, list } of formatsOn) this.marks.listedOn(range, list);
    const known = heads.filter(({ id }) => sheetById(before, id));
    const after = known.map((head) =>
      withLinesHidden(sheetAfter(before, head, cells.get(head.id) ?? []), hidden ?? []),
    );
    const unchanged =
      after.length === before.sheets.length && after.every((sheet, index) => sheet === before.sheets[index]);
    if (this.#dependents) enterFormulas(this.#dependents, before, cells);
    if (!unchanged) this.#become({ ...before, sheets: after }, { formulasMoved: false });
    await this.#followSheets(before, heads, known);
  }

  /** Sheets came, went, or have another name. */
  async #followSheets(before: Workbook, heads: readonly SheetHead[], known: readonly SheetHead[]): Promise<void> {
    const changed = goneOrRenamed(before, heads);
    if (known.length === heads.length && changed.length === 0) return;
    const mentioning = changed
      .flatMap((id) => this.#dependents?.mentioning(id) ?? [])
      .filter(({ sheet }) => heads.some(({ id }) => id === sheet));
    await this.readAll({ sheets: new Set(mentioning.map(({ sheet }) => sheet)) });
  }

  #become(given: Workbook, { formulasMoved }: { readonly formulasMoved: boolean }): Workbook {
    const workbook = withUnread(given, this.optional.unread);
    const before = this.#now;
    if (before && sameWorkbook(before, workbook)) return before;
    this.#now = workbook;
    if (formulasMoved) this.#dependents = undefined;
    return workbook;
  }
}
