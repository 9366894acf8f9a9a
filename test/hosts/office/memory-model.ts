/** The workbook in memory as the simulated Excel sees a workbook, with the events it would tell of. */
import { z } from 'zod';
import { contains, type Area, type CellRange, type SheetId } from '../../../src/base/address';
import { keptBy } from '../../../src/base/kept';
import type { NewFormat } from '../../../src/hosts/memory/memory-format';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { rememberedXml } from '../../../src/workbook/remembered';
import { rectanglesOf } from '../../../src/workbook/rectangles';
import { sameCell } from '../../../src/workbook/sharing';
import { cellAt, isCellError, type Cell, type Sheet, type Workbook } from '../../../src/workbook/workbook';
import { CustomXmlStore } from '../../../src/workbench/excel/custom-xml-store';
import type {
  CellWrite,
  ModelCell,
  ModelConditionalFormat,
  ModelEvent,
  ModelStyle,
  SheetModel,
  Visibility,
  WorkbookModel,
} from '../../../src/workbench/excel/workbook-model';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const LAST = { row: 1_048_576, column: 16_384 };

export class MemoryModel implements WorkbookModel {
  readonly #sheets = new Map<SheetId, MemorySheetModel>();
  #formats: readonly NewFormat[] | undefined;
  #inBatch = false;
  readonly customXml: CustomXmlStore;

  /** `keepsUndo`: what an add-in writes is a step of undo; otherwise nothing before it can be undone. */
  constructor(
    readonly file: MemoryWorkbook,
    private readonly keepsUndo = false,
  ) {
    this.customXml = new CustomXmlStore(file.rememberedTexts.map(rememberedXml));
  }

  get name(): string {
    return this.file.workbook.name;
  }

  calculationState: { readonly mode: 'Automatic' | 'Manual'; readonly state: 'Done' | 'Pending' } = {
    mode: 'Automatic',
    state: 'Done',
  };

  get date1904(): boolean {
    return this.file.workbook.date1904;
  }

  sheets(): readonly SheetModel[] {
    return this.file.workbook.sheets.map(({ id }) => this.sheet(id));
  }

  sheet(id: SheetId): MemorySheetModel {
    const known = this.#sheets.get(id) ?? new MemorySheetModel(this, id);
    this.#sheets.set(id, known);
    return known;
  }

  activeSheet(): SheetModel {
    return this.sheet(this.file.selection?.sheet ?? this.file.workbook.sheets[0]?.id ?? '');
  }

  addSheet(name?: string): SheetModel {
    return this.sheet(this.file.addSheet(name ?? `Sheet${this.file.workbook.sheets.length + 1}`).id);
  }

  definedNames() {
    return this.file.workbook.names.map(({ name, refersTo }) => ({ name, refersTo, hidden: false }));
  }

  selection() {
    const { sheet, ...area } = this.file.selection ?? { sheet: '', top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: sheet === '' ? this.activeSheet() : this.sheet(sheet), areas: [area] };
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  beginBatch(): void {
    this.#inBatch = true;
  }

  endBatch(): void {
    this.#inBatch = false;
    if (this.#formats) this.file.writeFormats(this.#formats, this.keepsUndo);
    this.#formats = undefined;
  }

  clearUndo(): void {
    this.file.writeFormats(this.file.formats, false);
  }

  get isByAddIn(): boolean {
    return this.#inBatch;
  }

  formats(): readonly NewFormat[] {
    return this.#formats ?? this.file.formats;
  }

  writeFormats(formats: readonly NewFormat[]): void {
    this.#formats = formats;
  }
}

class MemorySheetModel implements SheetModel {
  #added = 0;

  constructor(
    private readonly model: MemoryModel,
    readonly id: SheetId,
  ) {}

  get #sheet(): Sheet {
    const sheet = this.model.file.workbook.sheets.find(({ id }) => id === this.id);
    if (!sheet) throw new Error(`the sheet ${this.id} has been deleted`);
    return sheet;
  }

  name = () => this.#sheet.name;
  rename = (name: string) => this.model.file.renameSheet(this.#sheet.name, name);
  position = () => this.model.file.workbook.sheets.indexOf(this.#sheet);
  move = () => undefined;
  visibility = (): Visibility => VISIBILITY[this.#sheet.visibility];
  setVisibility = (visibility: Visibility) => {
    const found = (['visible', 'hidden', 'veryHidden'] as const).find((each) => VISIBILITY[each] === visibility);
    if (found) this.model.file.replaceSheet(this.#sheet.name, { visibility: found });
  };
  protected = () => this.#sheet.protected;
  tabColor = () => '';
  setTabColor = () => undefined;
  showsGridlines = () => true;
  setGridlines = () => undefined;
  activate = () => this.select([{ top: 0, left: 0, bottom: 0, right: 0 }]);
  remove = () => this.model.file.deleteSheet(this.#sheet.name);
  freeze = () => undefined;
  rowCount = () => LAST.row;
  columnCount = () => LAST.column;

  usedArea(_valuesOnly: boolean, within?: Area): Area | undefined {
    let used: Area | undefined;
    this.#sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell || (cell.value === null && cell.formula === undefined)) return;
        if (within && !contains(within, row, column)) return;
        used = {
          top: used?.top ?? row,
          bottom: row,
          left: Math.min(used?.left ?? column, column),
          right: Math.max(used?.right ?? column, column),
        };
      }),
    );
    return used;
  }

  cell(row: number, column: number): ModelCell {
    const cell = cellAt(this.#sheet, row, column);
    const value = cell?.value ?? null;
    return {
      value: isCellError(value) ? value.error : value,
      isError: isCellError(value),
      numberFormat: cell?.numberFormat ?? 'General',
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    };
  }

  text = (row: number, column: number) => String(this.cell(row, column).value ?? '');

  write(writes: readonly CellWrite[]): void {
    const cells = writes.map((write) => {
      const before = cellAt(this.#sheet, write.row, write.column);
      return { row: write.row, column: write.column, cell: written(before, write) };
    });
    this.model.file.put(this.id, cells);
  }

  style = (): ModelStyle => ({});
  restyle = () => undefined;
  clearStyle = () => undefined;
  merges = () => this.#sheet.merges;
  merge = (area: Area) => this.model.file.replaceSheet(this.#sheet.name, { merges: [...this.#sheet.merges, area] });
  unmerge = () => undefined;
  isRowHidden = (row: number) => this.#sheet.hiddenRows.has(row);
  isColumnHidden = (column: number) => this.#sheet.hiddenColumns.has(column);
  setRowsHidden = () => undefined;
  setColumnsHidden = () => undefined;
  rowHeight = () => 15;
  setRowHeight = () => undefined;
  columnWidth = () => 48;
  setColumnWidth = () => undefined;

  notes = () =>
    this.#sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => (cell?.note === undefined ? [] : [{ row, column, text: cell.note }])),
    );
  setNote = () => undefined;

  readonly #formatsOf = keptBy((formats: readonly NewFormat[]): readonly ModelConditionalFormat[] =>
    formats.flatMap((format) => {
      const areas = format.areas.filter(({ sheet }) => sheet === this.id);
      return areas.length === 0 ? [] : [toModel(format, areas)];
    }),
  );

  conditionalFormats(): readonly ModelConditionalFormat[] {
    return this.#formatsOf(this.model.formats());
  }

  addConditionalFormat(format: Omit<ModelConditionalFormat, 'id'>, at: 'first' | 'last' = 'first'): string {
    const id = `by-add-in-${this.id}-${(this.#added += 1)}`;
    const added = this.#toMemory({ ...format, id });
    const others = this.model.formats();
    this.model.writeFormats(at === 'first' ? [added, ...others] : [...others, added]);
    return id;
  }

  moveConditionalFormat(id: string, before: string | undefined): void {
    const formats = this.model.formats();
    const moved = formats.filter((format) => format.id === id);
    const others = formats.filter((format) => format.id !== id);
    const place = before === undefined ? others.length : others.findIndex((format) => format.id === before);
    this.model.writeFormats([...others.slice(0, place), ...moved, ...others.slice(place)]);
  }

  changeConditionalFormat(id: string, change: Partial<Omit<ModelConditionalFormat, 'id'>>): void {
    this.model.writeFormats(
      this.model.formats().map((format) => {
        if (format.id !== id) return format;
        return this.#toMemory({ ...toModel(format, format.areas), ...change });
      }),
    );
  }

  removeConditionalFormat(id: string): void {
    this.model.writeFormats(this.model.formats().filter((format) => format.id !== id));
  }

  choices = () => undefined;
  setChoices = () => undefined;

  select(areas: readonly Area[]): void {
    const [area] = areas;
    if (area) this.model.file.select({ sheet: this.id, ...area });
  }

  #toMemory({ id, areas, formula, style, stopIfTrue, type }: ModelConditionalFormat): NewFormat {
    const placed = areas.map((area): CellRange => ({ ...area, sheet: this.id }));
    return { id, formula: formula ?? '', areas: placed, look: JSON.stringify(style), stopIfTrue, type };
  }
}

const styleSchema = z.custom<ModelStyle>((value) => typeof value === 'object' && value !== null);

function toModel(
  { id, formula, look, stopIfTrue = false, type = 'Custom' }: NewFormat,
  areas: readonly CellRange[],
): ModelConditionalFormat {
  // Formats of the author's own hold whatever the test calls their look.
  const style = look.startsWith('{') ? styleSchema.parse(JSON.parse(look)) : { fill: look };
  return { id: id ?? '', areas: areas.map(bare), stopIfTrue, type, formula, style };
}

function bare({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom, right };
}

function written(before: Cell | undefined, write: CellWrite): Cell | undefined {
  const format = write.numberFormat ?? before?.numberFormat;
  const kept = format === undefined || format === 'General' ? {} : { numberFormat: format };
  if (write.formula !== undefined) return { ...kept, value: null, formula: write.formula };
  if (write.value === undefined) return before || format ? { value: null, ...before, ...kept } : undefined;
  return write.value === null && format === undefined ? undefined : { ...kept, value: write.value };
}

/** What Excel would tell of the way from one state to the next. */
export function eventsBetween(before: Workbook, after: Workbook, byAddIn: boolean): ModelEvent[] {
  const added = after.sheets.filter(({ id }) => !before.sheets.some((sheet) => sheet.id === id));
  const gone = before.sheets.filter(({ id }) => !after.sheets.some((sheet) => sheet.id === id));
  const edits: ModelEvent[] = [];
  const calculations: ModelEvent[] = [];
  for (const sheet of after.sheets) {
    const was = before.sheets.find(({ id }) => id === sheet.id);
    if (was && was.name !== sheet.name) {
      edits.push({ kind: 'sheet-renamed', sheet: sheet.id, before: was.name, after: sheet.name });
    }
    if (was) edits.push(...hiddenOrShown(was, sheet, byAddIn));
    if (was && was.protected !== sheet.protected) {
      edits.push({ kind: 'sheet-protected', sheet: sheet.id, protected: sheet.protected });
    }
    const { edited, calculated } = differences(was?.rows ?? [], sheet.rows);
    const areas = rectanglesOf(edited);
    if (areas.length > 0) edits.push({ kind: 'cells-changed', sheet: sheet.id, areas, change: 'RangeEdited', byAddIn });
    const results = rectanglesOf(calculated);
    if (results.length > 0) calculations.push({ kind: 'calculated', sheet: sheet.id, areas: results });
  }
  return [
    ...added.map(({ id }): ModelEvent => ({ kind: 'sheet-added', sheet: id, byAddIn })),
    ...gone.map(({ id }): ModelEvent => ({ kind: 'sheet-removed', sheet: id, byAddIn })),
    ...edits,
    ...calculations,
  ];
}

function hiddenOrShown(before: Sheet, after: Sheet, byAddIn: boolean): ModelEvent[] {
  const rowsOf = (rows: readonly number[], hidden: boolean): ModelEvent[] =>
    rows.length === 0 ? [] : [{ kind: 'rows-hidden', sheet: after.id, areas: rows.map(wholeRow), hidden, byAddIn }];
  return [
    ...rowsOf(
      [...after.hiddenRows].filter((row) => !before.hiddenRows.has(row)),
      true,
    ),
    ...rowsOf(
      [...before.hiddenRows].filter((row) => !after.hiddenRows.has(row)),
      false,
    ),
  ];
}

function wholeRow(row: number): Area {
  return { top: row, left: 0, bottom: row, right: 16_383 };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function differences(before: Sheet['rows'], after: Sheet['rows']): { edited: Place[]; calculated: Place[] } {
  const edited: Place[] = [];
  const calculated: Place[] = [];
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    if (before[row] === after[row]) continue;
    const width = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [was, is] = [before[row]?.[column], after[row]?.[column]];
      if (sameCell(was, is)) continue;
      // A rewritten reference is no edit: Excel announces the rows that moved, and the results.
      const isResult = was?.formula !== undefined && is?.formula !== undefined;
      (isResult ? calculated : edited).push({ row, column });
    }
  }
  return { edited, calculated };
}
