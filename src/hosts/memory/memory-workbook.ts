/**
 * The spreadsheet program in memory, from its user's side: typing, pasting,
 * inserting rows, undoing, being in the middle of a cell, and what can be seen
 * in the workbook. The memory host looks at it from the program's side.
 */
import { type Area, type CellRange, parseArea, type SheetId } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import { atOnce } from '../../base/steps';
import { movingLines, type LineMove } from '../../workbook/line-moves';
import { rememberedIn } from '../../workbook/remembered';
import { withCells } from '../../workbook/sharing';
import { cellAt, type Cell, type Row, type Sheet, type Workbook } from '../../workbook/workbook';
import { recalculated, sameName } from './calculate';
import { formatsMoved, type MemoryFormat, type NewFormat } from './memory-format';
import { newSheet, sheetsWith } from './memory-sheets';
import { typedCell, type TypedValue } from './typed-cell';

interface Moment {
  readonly workbook: Workbook;
  readonly formats: readonly MemoryFormat[];
}

export class MemoryWorkbook {
  #now: Moment;
  #past: Moment[] = [];
  #future: Moment[] = [];
  #selection: CellRange | undefined;
  #inCell = false;
  #lastFormat = 0;
  #remembered: readonly string[] = [];
  readonly #watchers = new Set<(what: 'cells' | 'selection' | 'left cell') => void>();
  /** While set, every request of the program fails with these words. */
  breakdown: Bilingual | undefined;
  /** The parts of the review record, each as a text; they are no steps for undo, and undo leaves them. */
  recordTexts: readonly string[] = [];

  constructor(workbook: Workbook) {
    this.#now = { workbook: recalculated(workbook), formats: [] };
    const entries = [...workbook.remembered.values];
    if (entries.length > 0) this.#remembered = [JSON.stringify(Object.fromEntries(entries))];
  }

  get workbook(): Workbook {
    return this.#now.workbook;
  }

  get formats(): readonly MemoryFormat[] {
    return this.#now.formats;
  }

  get selection(): CellRange | undefined {
    return this.#selection;
  }

  /** The user is typing into a cell: the program cannot read or write until they leave it. */
  get inCell(): boolean {
    return this.#inCell;
  }

  /** As typed: '=…' is a formula, null empties the cell; its number format stays. */
  edit(sheetName: string, a1: string, value: TypedValue): void {
    this.editMany(sheetName, { [a1]: value });
  }

  /** Several cells in one go, as pasting does. */
  editMany(sheetName: string, values: Readonly<Record<string, TypedValue>>): void {
    const sheet = this.sheet(sheetName);
    const cells = Object.entries(values).map(([a1, value]) => {
      const { top: row, left: column } = areaOf(a1);
      return { row, column, cell: typedCell(cellAt(sheet, row, column), value) };
    });
    this.#change(sheetsWith(this.workbook, sheet, { rows: withCells(sheet.rows, cells) }));
  }

  /** Copies one cell to another place, conditional formats included, as copy and paste does. */
  copy(sheetName: string, from: string, to: string): void {
    const sheet = this.sheet(sheetName);
    const [source, target] = [areaOf(from), areaOf(to)];
    const cell = cellAt(sheet, source.top, source.left);
    const copies = this.formats
      .filter((format) => format.areas.some((area) => area.sheet === sheet.id && covers(area, source)))
      .map(({ id: _, ...format }) => this.#identified({ ...format, areas: [{ sheet: sheet.id, ...target }] }));
    const rows = withCells(sheet.rows, [{ row: target.top, column: target.left, cell }]);
    this.#change(sheetsWith(this.workbook, sheet, { rows }), [...this.formats, ...copies]);
  }

  insertRows(sheetName: string, before: number, count = 1): void {
    this.#moveLines(sheetName, 'rows', before, count);
  }

  deleteRows(sheetName: string, from: number, count = 1): void {
    this.#moveLines(sheetName, 'rows', from, -count);
  }

  insertColumns(sheetName: string, before: number, count = 1): void {
    this.#moveLines(sheetName, 'columns', before, count);
  }

  deleteColumns(sheetName: string, from: number, count = 1): void {
    this.#moveLines(sheetName, 'columns', from, -count);
  }

  addSheet(name: string, rows: readonly (Row | undefined)[] = []): Sheet {
    const sheet = newSheet(this.workbook, name, rows);
    this.#change({ ...this.workbook, sheets: [...this.workbook.sheets, sheet] });
    return sheet;
  }

  replaceSheet(name: string, change: Partial<Omit<Sheet, 'id'>>): void {
    this.#change(sheetsWith(this.workbook, this.sheet(name), change));
  }

  renameSheet(name: string, to: string): void {
    this.replaceSheet(name, { name: to });
  }

  protectSheet(name: string, on = true): void {
    this.replaceSheet(name, { protected: on });
  }

  deleteSheet(name: string): void {
    const { id } = this.sheet(name);
    const sheets = this.workbook.sheets.filter((sheet) => sheet.id !== id);
    const formats = this.formats.filter((format) => format.areas.every((area) => area.sheet !== id));
    this.#change({ ...this.workbook, sheets }, formats);
  }

  /** The author's own conditional format, or a colleague's copy of ours. */
  addFormat(sheetName: string, a1: string, formula: string, look: string): void {
    const areas = [{ sheet: this.sheet(sheetName).id, ...areaOf(a1) }];
    this.#change(this.workbook, [...this.formats, this.#identified({ formula, areas, look })]);
  }

  select(range: CellRange | undefined): void {
    this.#selection = range;
    this.#tell('selection');
  }

  enterCell(): void {
    this.#inCell = true;
  }

  leaveCell(): void {
    this.#inCell = false;
    this.#tell('left cell');
  }

  undo(): void {
    this.#step(this.#past, this.#future);
  }

  redo(): void {
    this.#step(this.#future, this.#past);
  }

  /** What the program writes into cells. */
  put(id: SheetId, cells: Iterable<{ row: number; column: number; cell: Cell | undefined }>): void {
    const sheet = this.workbook.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`The workbook in memory has no sheet with the id '${id}'.`);
    this.#change(sheetsWith(this.workbook, sheet, { rows: withCells(sheet.rows, cells) }));
  }

  /** What the program does to the formats. It can be undone, or it takes away what could be undone. */
  writeFormats(formats: readonly NewFormat[], undoable: boolean): void {
    if (undoable) {
      this.#past.push(this.#now);
    } else {
      this.#past = [];
    }
    this.#future = [];
    this.#now = { ...this.#now, formats: formats.map((format) => this.#identified(format)) };
  }

  /** What the program keeps in the workbook; it is no step for undo, and undo leaves it. */
  remember(texts: readonly string[]): void {
    if (JSON.stringify(texts) === JSON.stringify(this.#remembered)) return;
    const remembered = rememberedIn(texts);
    const keeping = (moment: Moment): Moment => ({ ...moment, workbook: { ...moment.workbook, remembered } });
    this.#remembered = texts;
    this.#past = this.#past.map(keeping);
    this.#future = this.#future.map(keeping);
    this.#now = keeping(this.#now);
    this.#tell('cells');
  }

  /** The texts of the parts it is kept in. */
  get rememberedTexts(): readonly string[] {
    return this.#remembered;
  }

  watch(watcher: (what: 'cells' | 'selection' | 'left cell') => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  sheet(name: string): Sheet {
    const sheet = this.workbook.sheets.find((each) => sameName(each.name, name));
    if (!sheet) throw new Error(`The workbook in memory has no sheet '${name}'.`);
    return sheet;
  }

  #identified(format: NewFormat): MemoryFormat {
    return { ...format, id: format.id ?? `format-${++this.#lastFormat}` };
  }

  #moveLines(sheetName: string, lines: LineMove['lines'], at: number, by: number): void {
    const { id } = this.sheet(sheetName);
    const move: LineMove = { sheet: id, lines, at, by };
    const formats = formatsMoved(this.formats, move);
    this.#change(atOnce(movingLines(this.workbook, move)).workbook, formats);
  }

  #change(workbook: Workbook, formats: readonly MemoryFormat[] = this.formats): void {
    this.#past.push(this.#now);
    this.#future = [];
    this.#now = { workbook: recalculated(workbook), formats };
    this.#tell('cells');
  }

  #step(from: Moment[], to: Moment[]): void {
    const moment = from.pop();
    if (!moment) return;
    to.push(this.#now);
    this.#now = moment;
    this.#tell('cells');
  }

  #tell(what: 'cells' | 'selection' | 'left cell'): void {
    for (const watcher of [...this.#watchers]) watcher(what);
  }
}

function covers(area: Area, cell: Area): boolean {
  return cell.top >= area.top && cell.top <= area.bottom && cell.left >= area.left && cell.left <= area.right;
}

function areaOf(a1: string): Area {
  const area = parseArea(a1);
  if (!area) throw new Error(`'${a1}' is no address.`);
  return area;
}
