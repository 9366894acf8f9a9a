/** The Univer workbook on the page as the model under the simulated Excel. */
import { Disposable, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { Injector, Workbook } from '@univerjs/core';
import {
  IDefinedNamesService,
  InsertSheetMutation,
  RemoveSheetMutation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../base/address';
import type { CustomXmlStore } from '../excel/custom-xml-store';
import type { ModelEvent, ModelName, SheetModel, WorkbookModel } from '../excel/workbook-model';
import { AddInWrites, type UndoPolicy } from './add-in-writes';
import { toArea } from './areas';
import { Calculation } from './calculation';
import { ChangeWatch } from './change-watch';
import { CopiedRules } from './copied-rules';
import { MovingRules } from './moving-rules';
import { UniverSheet } from './univer-sheet';

interface UniverWorkbookOptions {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly undo: UndoPolicy;
  readonly customXml: CustomXmlStore;
  readonly onEvents: (events: readonly ModelEvent[]) => void;
  /** Scrolls cells into view. */
  readonly reveal: (sheet: string, area: Area) => void;
}

export class UniverWorkbook extends Disposable implements WorkbookModel {
  readonly writes: AddInWrites;
  private readonly calculation: Calculation;
  private readonly models = new Map<string, UniverSheet>();

  constructor(private readonly options: UniverWorkbookOptions) {
    super();
    const { injector, workbook } = options;
    this.writes = new AddInWrites(injector, workbook.getUnitId(), options.undo);
    const watch = new ChangeWatch({
      injector,
      workbook,
      calculation: () => this.calculation,
      byAddIn: () => this.writes.active,
      emit: options.onEvents,
    });
    watch.rememberNames();
    this.calculation = new Calculation(injector, () => watch.flush());
    this.disposeWithMe(watch);
    this.disposeWithMe(new CopiedRules(injector, workbook));
    this.disposeWithMe(new MovingRules(injector, workbook));
    this.disposeWithMe(this.calculation);
  }

  get name(): string {
    return this.options.workbook.name;
  }

  get customXml(): CustomXmlStore {
    return this.options.customXml;
  }

  protect(sheetName: string, on: boolean): void {
    const sheet = this.sheets().find((each) => each.name() === sheetName);
    if (!sheet) throw new Error(`there is no sheet ${sheetName}`);
    sheet.protect(on);
  }

  sheets(): readonly UniverSheet[] {
    return this.options.workbook.getSheets().map((worksheet) => {
      const known = this.models.get(worksheet.getSheetId());
      if (known) return known;
      const { injector, workbook, reveal } = this.options;
      const sheet = new UniverSheet(injector, workbook, worksheet, this.writes, (area) =>
        reveal(worksheet.getSheetId(), area),
      );
      this.models.set(sheet.id, sheet);
      return sheet;
    });
  }

  activeSheet(): SheetModel {
    const id = this.options.workbook.getActiveSheet().getSheetId();
    const sheet = this.sheets().find((each) => each.id === id);
    if (!sheet) throw new Error(`the active sheet ${id} is not in the workbook`);
    return sheet;
  }

  addSheet(name?: string): SheetModel {
    const { workbook } = this.options;
    const unitId = workbook.getUnitId();
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const given = name ?? workbook.generateNewSheetName('Sheet');
    const sheet = { ...mergeWorksheetSnapshotWithDefault({ id, name: given }), id, name: given };
    const params = { unitId, index: workbook.getSheets().length, sheet };
    const undo = { id: RemoveSheetMutation.id, params: { unitId, subUnitId: id, subUnitName: given } };
    // Univer turns to a sheet that is inserted here; Excel stays where it was.
    this.writes.run(InsertSheetMutation.id, params, [undo], { fromCollab: true });
    const added = this.sheets().find((each) => each.id === id);
    if (!added) throw new Error(`Univer did not add the sheet ${given}`);
    return added;
  }

  definedNames(): readonly ModelName[] {
    const { injector, workbook } = this.options;
    const names = injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {};
    return Object.values(names).map((each) => ({
      name: each.name,
      refersTo: each.formulaOrRefString.startsWith('=') ? each.formulaOrRefString : `=${each.formulaOrRefString}`,
      ...(each.localSheetId && each.localSheetId !== 'AllDefaultWorkbook' ? { sheet: each.localSheetId } : {}),
      hidden: each.hidden === true,
    }));
  }

  selection(): { readonly sheet: SheetModel; readonly areas: readonly Area[] } {
    const selections = this.options.injector.get(SheetsSelectionsService).getCurrentSelections();
    const areas = selections.map((selection) => toArea(selection.range));
    return { sheet: this.activeSheet(), areas: areas.length > 0 ? areas : [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }
}
