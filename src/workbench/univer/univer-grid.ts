/** The spreadsheet on the page: Univer with what the workbench needs of it, in Chinese, one workbook at a time. */
import { IUniverInstanceService, LocaleType, LogLevel, Univer, UniverInstanceType, mergeLocales } from '@univerjs/core';
import type { IWorkbookData, Injector, Workbook } from '@univerjs/core';
import {
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPreset,
} from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import {
  CalculationMode,
  IEditorBridgeService,
  ILayoutService,
  IRenderManagerService,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import '@univerjs/preset-sheets-note/lib/index.css';
import type { Area } from '../../base/address';
import { toRange } from './areas';

export class UniverGrid {
  readonly injector: Injector;
  private readonly univer: Univer;
  private workbook: Workbook | undefined;

  constructor(container: HTMLElement) {
    this.univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: mergeLocales(coreZh, noteZh, conditionalFormattingZh, dataValidationZh) },
      logLevel: LogLevel.ERROR,
    });
    const presets = [
      UniverSheetsCorePreset({
        container,
        // Results that the file carries are taken as they are; only formulas without one are calculated at opening.
        formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      }),
      UniverSheetsNotePreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
    ];
    for (const { plugins } of presets) {
      for (const plugin of plugins) {
        if (Array.isArray(plugin)) this.univer.registerPlugin(plugin[0], plugin[1]);
        else this.univer.registerPlugin(plugin);
      }
    }
    this.injector = this.univer.__getInjector();
  }

  /** Shows another workbook in place of the one before. */
  open(data: IWorkbookData): Workbook {
    const before = this.workbook;
    this.workbook = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    if (before) this.injector.get(IUniverInstanceService).disposeUnit(before.getUnitId());
    this.enterConditionalFormats(this.workbook);
    return this.workbook;
  }

  /** Univer reads the rules of a workbook before it can calculate their formulas, and then never does: here they are anew. */
  private enterConditionalFormats(workbook: Workbook): void {
    const model = this.injector.get(ConditionalFormattingRuleModel);
    const unitId = workbook.getUnitId();
    for (const sheet of workbook.getSheets().map((each) => each.getSheetId())) {
      // Each is put on top of the others, so that the last comes first.
      for (const rule of [...(model.getSubunitRules(unitId, sheet) ?? [])].reverse()) {
        model.deleteRule(unitId, sheet, rule.cfId);
        model.addRule(unitId, sheet, rule);
      }
    }
  }

  scrollTo(area: Area): void {
    this.render()?.with(SheetsScrollRenderController).scrollToRange(toRange(area));
  }

  /** Whether the person is typing into a cell. */
  isInCell(): boolean {
    return this.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Takes the keyboard back from the pane. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  /** Where a cell of the active sheet is on the page, in pixels of the window. */
  cellRect(row: number, column: number): DOMRect | undefined {
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const canvas = render?.engine.getCanvasElement().getBoundingClientRect();
    const scene = render?.scene;
    if (!skeleton || !canvas || !scene) return undefined;
    const freeze = this.workbook?.getActiveSheet().getFreeze() ?? {
      xSplit: 0,
      ySplit: 0,
      startRow: -1,
      startColumn: -1,
    };
    const viewport = scene.getViewport('viewMain');
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const box = cell.isMergedMainCell || cell.isMerged ? cell.mergeInfo : cell;
    const scrolledX = column < freeze.startColumn ? 0 : (viewport?.viewportScrollX ?? 0);
    const scrolledY = row < freeze.startRow ? 0 : (viewport?.viewportScrollY ?? 0);
    return new DOMRect(
      canvas.left + (box.startX - scrolledX) * scene.scaleX,
      canvas.top + (box.startY - scrolledY) * scene.scaleY,
      (box.endX - box.startX) * scene.scaleX,
      (box.endY - box.startY) * scene.scaleY,
    );
  }

  private render() {
    const unitId = this.workbook?.getUnitId();
    return unitId === undefined ? undefined : this.injector.get(IRenderManagerService).getRenderById(unitId);
  }
}
