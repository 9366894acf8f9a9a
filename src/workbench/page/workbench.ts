/** One page, one open workbook: the grid, the add-in beside it, and what passes between them. */
import { readPresentedXlsx } from '../looks/read-presented-xlsx';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import type { ModelEvent } from '../excel/workbook-model';
import { CustomXmlStore } from '../excel/custom-xml-store';
import type { Faults } from '../protocol/faults';
import type { Traffic } from '../protocol/traffic';
import type { UndoPolicy } from '../univer/add-in-writes';
import { UniverGrid } from '../univer/univer-grid';
import { UniverWorkbook } from '../univer/univer-workbook';
import { workbookData } from '../univer/workbook-data';
import type { SheetProtection } from './fault-form';
import { keyboardGuard, type KeyboardGuard } from './keyboard-guard';
import { savedWorkbook } from './saved-workbook';
import type { AddInCommand } from './manifest';
import type { OpenedWorkbook, Program } from './program';

interface WorkbenchOptions {
  readonly grid: HTMLElement;
  /** The program that has the workbook open, with the add-in in it. */
  readonly program: (opened: OpenedWorkbook) => Program;
  readonly traffic: Traffic;
  readonly undo: UndoPolicy;
  readonly faults: Faults;
  readonly onGap: (message: string, detail?: unknown) => void;
}

/** What a file would have to hold; where one looks and what is computed is not. */
const CHANGES: ReadonlySet<ModelEvent['kind']> = new Set([
  'cells-changed',
  'rows-sorted',
  'rows-hidden',
  'sheet-added',
  'sheet-removed',
  'sheet-renamed',
]);

interface Open {
  readonly model: UniverWorkbook;
  readonly program: Program;
}

export class Workbench {
  readonly traffic: Traffic;
  readonly grid: UniverGrid;
  private readonly keyboard: KeyboardGuard = keyboardGuard(window);
  private open: Open | undefined;
  private opened = 0;
  private changed = false;

  constructor(private readonly options: WorkbenchOptions) {
    this.grid = new UniverGrid(options.grid);
    this.traffic = options.traffic;
  }

  get faults(): Faults {
    return this.options.faults;
  }

  get model(): UniverWorkbook | undefined {
    return this.open?.model;
  }

  /** Shows a workbook in place of the one before; throws UnreadableWorkbook, and then shows the one before still. */
  openBytes(bytes: Uint8Array, name: string): void {
    const { workbook, presentation } = readPresentedXlsx(bytes, { name });
    const id = `workbook-${++this.opened}`;
    this.open?.program.close();
    this.open?.model.dispose();
    const univerWorkbook = this.grid.open(workbookData(id, workbook, presentation));
    const model: UniverWorkbook = new UniverWorkbook({
      injector: this.grid.injector,
      workbook: univerWorkbook,
      undo: this.options.undo,
      customXml: new CustomXmlStore(presentation.customXml),
      onEvents: (events) => {
        this.changed ||= events.some(({ kind }) => CHANGES.has(kind));
        this.open?.program.emit(events);
      },
      reveal: (_sheet, area) => this.grid.scrollTo(area),
    });
    const { onGap } = this.options;
    for (const sheet of workbook.sheets) {
      const lost = presentation.sheets.get(sheet.id)?.lostFormats ?? [];
      for (const format of lost) onGap(`a conditional format of the file is not kept: ${sheet.name} ${format}`);
    }
    const program = this.options.program({
      model,
      isInCell: () => this.grid.isInCell(),
      focusGrid: () => this.keyboard.taking(() => this.grid.focus()),
    });
    this.open = { model, program };
    this.changed = false;
    this.traffic.reset();
    program.showPane();
  }

  /** Something was written, by hand or by the add-in, that no file holds. */
  get hasUnsavedWork(): boolean {
    return this.changed;
  }

  /** The workbook as a file; from here on it is saved. */
  save(): Uint8Array {
    if (!this.open) throw new Error('no workbook is open');
    const bytes = savedWorkbook(this.open.model);
    this.changed = false;
    return bytes;
  }

  /** As its owner protects a sheet: nobody types into it, no add-in writes. */
  protect(sheetName: string, on: boolean): void {
    this.open?.model.protect(sheetName, on);
  }

  /** The sheet that is shown, as its owner protects it. */
  get sheetInFront(): SheetProtection | undefined {
    const sheet = this.open?.model.activeSheet();
    return sheet && { isProtected: () => sheet.protected(), protect: (on) => this.protect(sheet.name(), on) };
  }

  async run(command: AddInCommand): Promise<void> {
    await this.open?.program.run(command);
  }

  closePane(): void {
    this.open?.program.closePane();
  }
}

export function whyNotOpened(error: unknown): string {
  if (error instanceof UnreadableWorkbook) return error.explanation.zh;
  return `打不开这个工作簿：${error instanceof Error ? error.message : String(error)}`;
}
