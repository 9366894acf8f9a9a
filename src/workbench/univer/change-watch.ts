/**
 * Tells what happened to the workbook, as Excel would tell an add-in: edits by
 * hand, by undo or by an add-in, with their cells; after them the formulas
 * whose result became another. Univer announces whole columns as recalculated,
 * so contents before and after are compared.
 */
import { Disposable, ICommandService, ObjectMatrix } from '@univerjs/core';
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  Injector,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import {
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import type {
  IMoveRangeMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
  ISetWorksheetActiveOperationParams,
} from '@univerjs/preset-sheets-core';
import { coveringAreas } from '../excel/covering-areas';
import type { ModelCell, ModelEvent } from '../excel/workbook-model';
import type { Calculation } from './calculation';
import { toArea } from './areas';
import { contentDiffers, resultDiffers, typedDiffers } from './cell-differs';
import { FormulaText } from './formula-text';
import { gestureOf, PUSHING } from './gestures';
import { structuralEvent } from './structural-event';
import { toModelCell } from './univer-cell';

interface Touched {
  readonly row: number;
  readonly column: number;
  readonly before: ModelCell;
}

type Content = 'by-hand' | 'by-add-in' | 'calculated';

/** The cells of one sheet that one kind of doing touched, with what they held before the first touch. */
type TouchedCells = Map<string, Touched>;

interface ChangeWatchOptions {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly calculation: () => Calculation;
  readonly byAddIn: () => boolean;
  readonly emit: (events: readonly ModelEvent[]) => void;
}

export class ChangeWatch extends Disposable {
  private touched = new Map<
    string,
    { readonly sheet: string; readonly content: Content; readonly cells: TouchedCells; readonly isPushed: boolean }
  >();
  private readonly formulas = new WeakMap<Worksheet, FormulaText>();
  private structural: ModelEvent[] = [];
  private flushing = false;
  private pushing = false;
  private activeSheet: string;
  private selection = '';

  constructor(private readonly options: ChangeWatchOptions) {
    super();
    this.activeSheet = options.workbook.getActiveSheet().getSheetId();
    const commands = options.injector.get(ICommandService);
    this.disposeWithMe(commands.beforeCommandExecuted((command, how) => this.before(command, how)));
    this.disposeWithMe(commands.onCommandExecuted((command) => this.after(command)));
  }

  /** Reports what there is to report; called when a calculation is over. */
  flush(): void {
    const events = [...this.structural, ...this.contentEvents()];
    this.structural = [];
    this.touched = new Map();
    if (events.length > 0) this.options.emit(events);
  }

  private before(command: Readonly<ICommandInfo>, how?: IExecutionOptions): void {
    if (command.id === SetRangeValuesMutation.id) {
      const params = command.params as ISetRangeValuesMutationParams;
      if (params.unitId !== this.options.workbook.getUnitId()) return;
      const calculated = how?.['applyFormulaCalculationResult'] === true;
      // Just before a formula is written by anybody, Univer puts it into the cell on its own account.
      if (how?.onlyLocal && !calculated && !how.fromFormula) return;
      this.touch(params.subUnitId, calculated ? 'calculated' : this.actor(), params.cellValue ?? {});
    }
    if (PUSHING.has(command.id)) this.pushing = true;
    if (command.id === MoveRangeMutation.id) {
      const { from, to } = command.params as IMoveRangeMutationParams;
      this.touch(from.subUnitId, this.actor(), from.value);
      this.touch(to.subUnitId, this.actor(), to.value);
    }
  }

  private after(command: Readonly<ICommandInfo>): void {
    if (PUSHING.has(command.id)) this.pushing = false;
    const event = structuralEvent(command, {
      byAddIn: this.options.byAddIn(),
      nameBefore: (sheet) => this.nameBefore(sheet),
    });
    if (event) this.structural.push(event);
    if (event || command.id === SetRangeValuesMutation.id || command.id === MoveRangeMutation.id) this.flushSoon();
    if (command.id === SetSelectionsOperation.id) this.selected(command.params as ISetSelectionsOperationParams);
    if (command.id === SetWorksheetActiveOperation.id)
      this.activated(command.params as ISetWorksheetActiveOperationParams);
  }

  /** Where no calculation is due, nobody else will call. */
  private flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    queueMicrotask(() => {
      this.flushing = false;
      if (!this.options.calculation().pending) this.flush();
    });
  }

  private readonly names = new Map<string, string>();

  private nameBefore(sheet: string): string {
    const before = this.names.get(sheet) ?? '';
    this.rememberNames();
    return before;
  }

  /** Names as they are now, so that the next renaming knows what it was. */
  rememberNames(): void {
    for (const sheet of this.options.workbook.getSheets()) this.names.set(sheet.getSheetId(), sheet.getName());
  }

  private touch(sheet: string, content: Content, cells: ISetRangeValuesMutationParams['cellValue']): void {
    const worksheet = this.options.workbook.getSheetBySheetId(sheet);
    if (!worksheet || !cells) return;
    const key = `${content}:${sheet}`;
    const group = this.touched.get(key) ?? {
      sheet,
      content,
      cells: new Map<string, Touched>(),
      isPushed: this.pushing,
    };
    this.touched.set(key, group);
    new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column) => {
      const place = `${row}:${column}`;
      if (group.cells.has(place)) return;
      // Univer empties a formula that it rewrites before it calculates it: what stood there before that counts.
      const written = content === 'calculated' ? this.writtenBefore(sheet, place) : undefined;
      group.cells.set(place, written ?? { row, column, before: this.contentAt(worksheet, row, column) });
    });
  }

  private writtenBefore(sheet: string, place: string): Touched | undefined {
    const by = (content: Content) => this.touched.get(`${content}:${sheet}`)?.cells.get(place);
    return by('by-hand') ?? by('by-add-in');
  }

  private contentEvents(): ModelEvent[] {
    const events: ModelEvent[] = [];
    for (const { sheet, content, cells, isPushed } of this.touched.values()) {
      const changes = this.differing(sheet, [...cells.values()], content);
      if (changes.length === 0) continue;
      const areas = coveringAreas(changes);
      const [only] = changes;
      if (content === 'calculated') events.push({ kind: 'calculated', sheet, areas });
      else
        events.push({
          kind: 'cells-changed',
          sheet,
          areas,
          change: 'RangeEdited',
          byAddIn: content === 'by-add-in',
          ...(changes.length === 1 && only ? { detail: { before: only.before, after: only.after } } : {}),
          ...(content === 'by-hand' && gestureOf(this.options, { sheet, cells: changes, isPushed })),
        });
    }
    return events.sort((a, b) => Number(a.kind === 'calculated') - Number(b.kind === 'calculated'));
  }

  private contentAt(worksheet: Worksheet, row: number, column: number): ModelCell {
    const texts = this.formulas.get(worksheet) ?? new FormulaText(this.options.injector, worksheet);
    this.formulas.set(worksheet, texts);
    const cell = worksheet.getCellRaw(row, column);
    return toModelCell(cell, texts.of(row, column, cell), () => 'General');
  }

  private get linesMoved(): boolean {
    return this.structural.some((event) => event.kind === 'cells-changed');
  }

  private differing(sheet: string, cells: readonly Touched[], content: Content): (Touched & { after: ModelCell })[] {
    const worksheet = this.options.workbook.getSheetBySheetId(sheet);
    if (!worksheet) return [];
    const differs = content === 'calculated' ? resultDiffers : this.linesMoved ? typedDiffers : contentDiffers;
    return cells
      .map((cell) => ({ ...cell, after: this.contentAt(worksheet, cell.row, cell.column) }))
      .filter(({ before, after }) => differs(before, after));
  }

  private actor(): Content {
    return this.options.byAddIn() ? 'by-add-in' : 'by-hand';
  }

  private selected(params: ISetSelectionsOperationParams): void {
    if (params.unitId !== this.options.workbook.getUnitId()) return;
    const areas = params.selections.map((selection) => toArea(selection.range));
    const place = `${params.subUnitId}!${JSON.stringify(areas)}`;
    // Univer tells of a click when the button goes down and again when it comes up.
    if (place === this.selection) return;
    this.selection = place;
    this.tell({ kind: 'selected', sheet: params.subUnitId, areas });
  }

  private activated(params: ISetWorksheetActiveOperationParams): void {
    if (params.unitId !== this.options.workbook.getUnitId() || params.subUnitId === this.activeSheet) return;
    const before = this.activeSheet;
    this.activeSheet = params.subUnitId;
    this.tell({ kind: 'sheet-activated', sheet: params.subUnitId, before });
  }

  /** At once, unless a sheet that was just added or renamed must be told of first. */
  private tell(event: ModelEvent): void {
    if (this.structural.length > 0) this.structural.push(event);
    else this.options.emit([event]);
  }
}
