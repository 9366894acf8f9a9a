/** One page, one open workbook: the grid, the add-in beside it, and what passes between them. */
import { readPresentedXlsx } from '../looks/read-presented-xlsx';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import type { Beliefs } from '../excel/beliefs';
import type { ModelEvent } from '../excel/workbook-model';
import { CustomXmlStore } from '../excel/custom-xml-store';
import type { Faults } from '../protocol/faults';
import type { HostProfile } from '../protocol/host-profile';
import { Traffic } from '../protocol/traffic';
import type { UndoPolicy } from '../univer/add-in-writes';
import { UniverGrid } from '../univer/univer-grid';
import { UniverWorkbook } from '../univer/univer-workbook';
import { workbookData } from '../univer/workbook-data';
import type { SheetProtection } from './fault-form';
import { AddInHost } from './add-in-host';
import { keyboardGuard, type KeyboardGuard } from './keyboard-guard';
import { savedWorkbook } from './saved-workbook';
import type { AddInCommand, AddInManifest } from './manifest';

interface WorkbenchParts {
  readonly grid: HTMLElement;
  readonly paneBody: HTMLElement;
  /** Where pages that nobody sees are kept. */
  readonly hidden: HTMLElement;
  /** Where a co-author's pane stands; without it nobody else has the workbook open. */
  readonly coAuthorBody?: HTMLElement;
}

interface WorkbenchOptions {
  readonly parts: WorkbenchParts;
  readonly manifest: AddInManifest;
  readonly profile: HostProfile;
  readonly beliefs: Beliefs;
  readonly undo: UndoPolicy;
  readonly faults: Faults;
  readonly locale: string;
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
  readonly host: AddInHost;
}

export class Workbench {
  readonly traffic = new Traffic();
  readonly grid: UniverGrid;
  private readonly keyboard: KeyboardGuard = keyboardGuard(window);
  private open: Open | undefined;
  private opened = 0;
  private changed = false;

  constructor(private readonly options: WorkbenchOptions) {
    this.grid = new UniverGrid(options.parts.grid);
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
    this.open?.host.close();
    this.open?.model.dispose();
    const univerWorkbook = this.grid.open(workbookData(id, workbook, presentation));
    const model: UniverWorkbook = new UniverWorkbook({
      injector: this.grid.injector,
      workbook: univerWorkbook,
      undo: this.options.undo,
      customXml: new CustomXmlStore(presentation.customXml),
      onEvents: (events) => {
        this.changed ||= events.some(({ kind }) => CHANGES.has(kind));
        this.open?.host.emit(events);
      },
      reveal: (_sheet, area) => this.grid.scrollTo(area),
    });
    const { manifest, profile, beliefs, locale, faults, onGap } = this.options;
    for (const sheet of workbook.sheets) {
      const lost = presentation.sheets.get(sheet.id)?.lostFormats ?? [];
      for (const format of lost) onGap(`a conditional format of the file is not kept: ${sheet.name} ${format}`);
    }
    const host = new AddInHost({
      manifest,
      model,
      profile,
      beliefs,
      locale,
      traffic: this.traffic,
      faults,
      isInCell: () => this.grid.isInCell(),
      beginBatch: () => model.writes.begin(),
      endBatch: () => model.writes.end(),
      clearUndo: () => model.writes.clearUndo(),
      onFocusLeaves: () => this.keyboard.taking(() => this.grid.focus()),
      onGap,
    });
    this.open = { model, host };
    this.changed = false;
    this.traffic.reset();
    this.showPane(manifest.paneUrl);
    const { coAuthorBody } = this.options.parts;
    if (coAuthorBody) host.openPage(manifest.paneUrl, `${manifest.name}（协作者）`, coAuthorBody, 'co-author');
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
    if (command.does.kind === 'pane') return this.showPane(command.does.url);
    const status = await this.open?.host.runFunction(command.does.name, command.id, this.options.parts.hidden);
    if (status !== 0) this.options.onGap(`the command ${command.id} completed with status ${String(status)}`);
  }

  closePane(): void {
    this.open?.host.closePagesIn(this.options.parts.paneBody);
  }

  private showPane(url: string): void {
    const { paneBody } = this.options.parts;
    if (paneBody.querySelector('iframe')?.src === new URL(url, location.href).href) return;
    this.closePane();
    this.open?.host.openPage(url, this.options.manifest.name, paneBody);
  }
}

export function whyNotOpened(error: unknown): string {
  if (error instanceof UnreadableWorkbook) return error.explanation.zh;
  return `打不开这个工作簿：${error instanceof Error ? error.message : String(error)}`;
}
