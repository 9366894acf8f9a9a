/** The workbook as we last knew it, brought up to date by reading as little as the changes allow. */
import type { CellRange, SheetId } from '../../base/address';
import { Dependents } from '../../workbook/dependents';
import type { FlagMarks } from '../../workbook/marks/flag-marks';
import { NOTHING_REMEMBERED, rememberedIn, sameRemembered, type Remembered } from '../../workbook/remembered';
import { sameWorkbook, withStaleResults, withUnread } from '../../workbook/same-workbook';
import { shareSheet, withCells } from '../../workbook/sharing';
import { cellCount } from '../../workbook/tiles';
import { sheetById, type DefinedName, type Sheet, type Workbook } from '../../workbook/workbook';
import type { Book } from './book';
import type { EtChanges } from './changes';
import { CALCULATION_BY_HAND, CALCULATION_DONE } from './et-numbers';
import { keptTexts } from './kept-parts';
import { REMEMBERED } from './remembering';
import { readEdited, readResults } from './read-cells';
import { readSheet } from './read-sheet';
import { Unread } from './unread';

/** Beyond so many cells a sheet is read whole rather than cell by cell. */
const MANY_CELLS = 2_000;

export class BookSnapshot {
  #now: Workbook | undefined;
  #dependents: Dependents | undefined;
  #doubtful = false;
  readonly unread = new Unread();

  constructor(
    private readonly book: Book,
    private readonly marks: FlagMarks,
  ) {}

  get workbook(): Workbook | undefined {
    return this.#now;
  }

  /** A reading failed halfway: the next one is of everything. */
  doubt(): void {
    this.#doubtful = true;
  }

  /** Everything; what did not change stays the same objects. */
  readAll(): Workbook {
    return this.#readWhole(() => true);
  }

  follow({ edited, whole, everything }: EtChanges): Workbook {
    const before = this.#now;
    if (!before || this.#doubtful || everything || this.book.sheetCount() !== this.book.knownCount)
      return this.readAll();
    const large = sheetsWithMore(MANY_CELLS, edited);
    const unclear = new Set([...whole, ...large]);
    this.#dependents ??= Dependents.in(before);
    // Formulas that mention cells of sheets where lines moved have another text now.
    const mentioning = [...whole].flatMap((id) => this.#dependents?.mentioning(id) ?? []).map(({ sheet }) => sheet);
    const everywhere = [...unclear].map((sheet) => ({ sheet, top: 0, left: 0, bottom: Infinity, right: Infinity }));
    const affected = this.#dependents.of([...edited, ...everywhere], MANY_CELLS);
    if (!affected) return this.readAll();
    if (unclear.size > 0) {
      const ids = new Set([...unclear, ...mentioning, ...affected.map(({ sheet }) => sheet)]);
      return this.#readWhole((id) => ids.has(id));
    }
    return this.#readCells(before, edited, affected);
  }

  /** We have just written this. */
  remembers(remembered: Remembered): void {
    if (this.#now) this.#become({ ...this.#now, remembered });
  }

  #readWhole(isWanted: (id: SheetId) => boolean): Workbook {
    const before = this.#now;
    const known = new Map(before?.sheets.map((sheet) => [sheet.id, sheet]));
    const sheets = this.book.heads().map((head) => {
      const sheet = known.get(head.id);
      if (sheet && !isWanted(head.id)) return shareSheet(sheet, { ...sheet, ...head });
      const next = readSheet(this.book, this.unread, head);
      this.#countRules(head.id);
      return sheet ? shareSheet(sheet, next) : next;
    });
    this.marks.only(new Set(sheets.map(({ id }) => id)));
    if (!before || sheets.every(({ id }) => isWanted(id))) this.#doubtful = false;
    this.#dependents = undefined;
    return this.#become(this.#around(sheets));
  }

  #readCells(
    before: Workbook,
    edited: readonly CellRange[],
    affected: ReturnType<Dependents['of']> & object,
  ): Workbook {
    const read = [
      ...readEdited(this.book, this.unread, before, edited),
      ...readResults(this.book, this.unread, before, affected),
    ];
    for (const { sheet, row, column, cell } of read) {
      const known = sheetById(before, sheet)?.rows[row]?.[column]?.formula;
      if (cell?.formula !== known) this.#dependents?.replace({ sheet, row, column }, cell?.formula);
    }
    const sheets = before.sheets.map((sheet) => {
      const rows = withCells(
        sheet.rows,
        read.filter((each) => each.sheet === sheet.id),
      );
      return rows === sheet.rows ? sheet : { ...sheet, rows };
    });
    // Copying cells copies the flags on them.
    if (before.sheets.some(({ id }) => this.marks.has(id)))
      for (const id of new Set(edited.map(({ sheet }) => sheet))) this.#countRules(id);
    return this.#become(this.#withCalculation({ ...before, sheets }));
  }

  #countRules(id: SheetId): void {
    const count = this.unread.attempt('formats', () => this.book.sheet(id).Cells.FormatConditions.Count, undefined);
    if (typeof count === 'number') this.marks.listed(id, { count });
    else this.unread.add('formats');
  }

  #around(sheets: readonly Sheet[]): Workbook {
    const { workbook } = this.book;
    const remembered = this.unread.attempt(
      'remembered',
      () => rememberedIn(keptTexts(this.book, REMEMBERED)),
      NOTHING_REMEMBERED,
    );
    const before = this.#now?.remembered;
    return this.#withCalculation({
      name: workbook.Name,
      date1904: this.unread.attempt('date-system', () => isTrue(workbook.Date1904), false),
      sheets,
      names: this.unread.attempt('names', () => this.#names(), []),
      remembered: before && sameRemembered(before, remembered) ? before : remembered,
    });
  }

  #names(): DefinedName[] {
    const { Names: names } = this.book.workbook;
    return Array.from({ length: names.Count }, (_, at) => {
      const name = names.Item(at + 1);
      return { name: name.Name, refersTo: String(name.RefersTo) };
    });
  }

  #withCalculation(workbook: Workbook): Workbook {
    const { application } = this.book;
    const isStale = this.unread.attempt(
      'calculation',
      () => application.Calculation === CALCULATION_BY_HAND && application.CalculationState !== CALCULATION_DONE,
      false,
    );
    return withStaleResults(workbook, isStale ? { cells: [] } : undefined);
  }

  #become(given: Workbook): Workbook {
    const workbook = withUnread(given, this.unread.parts);
    const before = this.#now;
    if (before && sameWorkbook(before, workbook)) return before;
    this.#now = workbook;
    return workbook;
  }
}

function isTrue(given: unknown): boolean {
  if (typeof given !== 'boolean') throw new Error(`a ${typeof given} where true or false belongs`);
  return given;
}

function sheetsWithMore(cells: number, edited: readonly CellRange[]): SheetId[] {
  const sizes = new Map<SheetId, number>();
  for (const range of edited) sizes.set(range.sheet, (sizes.get(range.sheet) ?? 0) + cellCount(range));
  return [...sizes].flatMap(([sheet, size]) => (size > cells ? [sheet] : []));
}
