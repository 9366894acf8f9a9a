/** The genuine Univer without its canvas, under the workbook model of the workbench. */
import {
  Direction,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  ICommandService,
  IUniverInstanceService,
  UndoCommand,
  RedoCommand,
} from '@univerjs/core';
import type { Injector, IWorkbookData, Workbook as UniverUnit } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { CopySheetCommand, SetRangeValuesCommand, InsertRowByRangeCommand, UniverSheetsPlugin } from '@univerjs/sheets';
import {
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import type { Workbook } from '../../../src/workbook/workbook';
import { CustomXmlStore } from '../../../src/workbench/excel/custom-xml-store';
import type { ModelEvent, SheetModel } from '../../../src/workbench/excel/workbook-model';
import type { WorkbookPresentation } from '../../../src/workbench/looks/presentation';
import type { UndoPolicy } from '../../../src/workbench/univer/add-in-writes';
import { UniverWorkbook } from '../../../src/workbench/univer/univer-workbook';
import { workbookData } from '../../../src/workbench/univer/workbook-data';

// Univer's CommonJS asks for ES modules, which jest cannot load; the same packages built for browsers carry them inside.
jest.mock('@univerjs/core', () => mockUniver('core'));
jest.mock('@univerjs/data-validation', () => mockUniver('data-validation'));
jest.mock('@univerjs/engine-formula', () => mockUniver('engine-formula'));
jest.mock('@univerjs/engine-render', () => mockUniver('engine-render'));
jest.mock('@univerjs/rpc', () => mockUniver('rpc'));
jest.mock('@univerjs/sheets', () => mockUniver('sheets'));
jest.mock('@univerjs/sheets-conditional-formatting', () => mockUniver('sheets-conditional-formatting'));
jest.mock('@univerjs/sheets-data-validation', () => mockUniver('sheets-data-validation'));
jest.mock('@univerjs/sheets-formula', () => mockUniver('sheets-formula'));
jest.mock('@univerjs/sheets-note', () => mockUniver('sheets-note'));
// The presets are these packages with their user interface, which needs a browser.
jest.mock('@univerjs/preset-sheets-core', () => ({ ...mockUniver('engine-formula'), ...mockUniver('sheets') }));
jest.mock('@univerjs/preset-sheets-conditional-formatting', () => mockUniver('sheets-conditional-formatting'));
jest.mock('@univerjs/preset-sheets-note', () => mockUniver('sheets-note'));
jest.mock('@univerjs/preset-sheets-data-validation', () => ({
  ...mockUniver('data-validation'),
  ...mockUniver('sheets-data-validation'),
}));

function mockUniver(name: string): object {
  return jest.requireActual<object>(`@univerjs/${name}/lib/umd/index.js`);
}

export interface HeadlessWorkbook {
  readonly model: UniverWorkbook;
  readonly sheet: SheetModel;
  readonly injector: Injector;
  /** All that was told since the last call, without selections. */
  events(): ModelEvent[];
  /** As a person types: through Univer's commands, which keep undo. */
  type(row: number, column: number, text: string): Promise<void>;
  insertRow(row: number): Promise<void>;
  /** The first sheet, as from the menu of its tab. */
  copySheet(): Promise<void>;
  /** Where Univer keeps the conditional formats of all sheets. */
  readonly ruleModel: ConditionalFormattingRuleModel;
  /** The first sheet's conditional formats as Univer has them, whole. */
  formatRules(): IConditionFormattingRule[];
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** As one batch of an add-in. */
  write(work: (sheet: SheetModel) => void): Promise<void>;
  close(): void;
}

export async function headlessWorkbook(
  workbook: Workbook,
  undo: UndoPolicy = 'stacked',
  presentation: WorkbookPresentation = { sheets: new Map(), customXml: [] },
): Promise<HeadlessWorkbook> {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  const data = workbookData('book', workbook, presentation);
  const unit = univer.createUnit<IWorkbookData, UniverUnit>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(unit.getUnitId());
  const commands = injector.get(ICommandService);
  let told: ModelEvent[] = [];
  const model = new UniverWorkbook({
    injector,
    workbook: unit,
    undo,
    customXml: new CustomXmlStore(),
    onEvents: (events) => told.push(...events),
    reveal: () => undefined,
  });
  await model.settled();
  const [sheet] = model.sheets();
  if (!sheet) throw new Error('the workbook has no sheet');
  const place = { unitId: unit.getUnitId(), subUnitId: sheet.id };
  const after = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await model.settled();
  };
  const run = async (id: string, params?: object): Promise<void> => {
    await commands.executeCommand(id, params);
    await after();
  };
  return {
    model,
    sheet,
    injector,
    events: () => {
      const events = told.filter((event) => event.kind !== 'selected');
      told = [];
      return events;
    },
    type: (row, column, text) => {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return run(SetRangeValuesCommand.id, {
        ...place,
        range,
        value: text.startsWith('=') ? { f: text } : { v: text },
      });
    },
    insertRow: (row) => {
      const range = { startRow: row, endRow: row, startColumn: 0, endColumn: sheet.columnCount() - 1 };
      return run(InsertRowByRangeCommand.id, { ...place, direction: Direction.DOWN, range });
    },
    copySheet: () => run(CopySheetCommand.id, place),
    ruleModel: injector.get(ConditionalFormattingRuleModel),
    formatRules: () => {
      const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(place.unitId, sheet.id);
      return structuredClone(rules ?? []);
    },
    undo: () => run(UndoCommand.id),
    redo: () => run(RedoCommand.id),
    write: async (work) => {
      model.writes.begin();
      work(sheet);
      model.writes.end();
      await after();
    },
    close: () => {
      model.dispose();
      univer.dispose();
    },
  };
}
