/** What tests may see of the page. They type and click for themselves; nothing here changes the workbook but opening one. */
import { formatArea, parseArea, overlaps, type Area } from '../../base/address';
import { checkOfFlagFormula } from '../../workbook/flag';
import { findSheet } from '../excel/addresses';
import type { ModelCell, ModelConditionalFormat, SheetModel, WorkbookModel } from '../excel/workbook-model';
import type { FaultPlan } from '../protocol/faults';
import type { TrafficEntry } from '../protocol/traffic';
import type { Workbench } from './workbench';

export interface SheetBelongings {
  readonly merges: readonly string[];
  readonly conditionalFormats: readonly { readonly on: string; readonly formula: string }[];
  readonly notes: readonly string[];
  /** Counted from 1, as Excel does, as far as the sheet goes. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

interface WorkbenchObservation {
  /** Resolves when the first workbook is shown. */
  readonly ready: Promise<void>;
  activeSheet(): string;
  sheetNames(): readonly string[];
  /** Of a cell of the active sheet, in pixels of the window; undefined while another sheet is shown. */
  cellRect(sheet: string, a1: string): { x: number; y: number; width: number; height: number } | undefined;
  cellText(sheet: string, a1: string): string;
  cellValue(sheet: string, a1: string): ModelCell['value'];
  cellFormula(sheet: string, a1: string): string | undefined;
  cellFill(sheet: string, a1: string): string;
  /** The checks whose flags stand on the cell. */
  flagsAt(sheet: string, a1: string): readonly string[];
  /** How many conditional formats the sheet has, whoever made them. */
  conditionalFormatCount(sheet: string): number;
  /** All of them, whole, in the order in which they take effect. */
  conditionalFormats(sheet: string): readonly ModelConditionalFormat[];
  /** Where what a sheet has besides its cells stands, as addresses; the conditional formats with their formulas. */
  belongings(sheet: string): SheetBelongings;
  /** The choices of a cell's list, with the formula where that names a range; undefined without a list. */
  choicesAt(sheet: string, a1: string): readonly string[] | undefined;
  /** What the names of the workbook refer to, by name. */
  definedNames(): Readonly<Record<string, string>>;
  /** The custom XML parts of the workbook, whoever wrote them. */
  customXml(): readonly string[];
  selection(): { readonly sheet: string; readonly areas: readonly Area[] };
  /** Resolves when no calculation is under way or due. */
  settled(): Promise<void>;
  readonly traffic: {
    log(): readonly TrafficEntry[];
    reset(): void;
  };
  /** What is to go wrong from now on; what is not named stays as it was. */
  fault(change: Partial<FaultPlan>): void;
  /** As the owner of the workbook protects a sheet. */
  protect(sheet: string, on: boolean): void;
  /** What the workbench could not do for the add-in; empty in a good run. */
  gaps(): readonly string[];
  /** As if the file had been dropped on the page. */
  openBytes(bytes: Uint8Array, name: string): void;
}

export function observe(workbench: Workbench, ready: Promise<void>, gaps: readonly string[]): WorkbenchObservation {
  const model = () => modelOf(workbench);
  const sheetOf = (name: string) => sheetNamed(workbench, name);
  return {
    ...observeCells(workbench),
    ready,
    activeSheet: () => model().activeSheet().name(),
    sheetNames: () =>
      model()
        .sheets()
        .map((sheet) => sheet.name()),
    conditionalFormatCount: (name) => sheetOf(name).conditionalFormats().length,
    conditionalFormats: (name) => sheetOf(name).conditionalFormats(),
    belongings: (name) => belongingsOf(sheetOf(name)),
    definedNames: () =>
      Object.fromEntries(
        model()
          .definedNames()
          .map(({ name, refersTo }) => [name, refersTo]),
      ),
    customXml: () =>
      model()
        .customXml.all()
        .map(({ xml }) => xml),
    selection: () => {
      const { sheet, areas } = model().selection();
      return { sheet: sheet.name(), areas };
    },
    settled: () => model().settled(),
    traffic: { log: () => workbench.traffic.log(), reset: () => workbench.traffic.reset() },
    fault: (change) => workbench.faults.set(change),
    protect: (sheet, on) => workbench.protect(sheet, on),
    gaps: () => gaps,
    openBytes: (bytes, name) => workbench.openBytes(bytes, name),
  };
}

/** What is asked of one cell, by its sheet's name and its address. */
type CellObservation = Pick<
  WorkbenchObservation,
  'cellRect' | 'cellText' | 'cellValue' | 'cellFormula' | 'cellFill' | 'flagsAt' | 'choicesAt'
>;

function observeCells(workbench: Workbench): CellObservation {
  const cellOf = (name: string, a1: string) => {
    const area = parseArea(a1);
    if (!area) throw new Error(`${a1} is no cell`);
    return { sheet: sheetNamed(workbench, name), row: area.top, column: area.left, area };
  };
  return {
    cellRect: (name, a1) => {
      const { sheet, row, column } = cellOf(name, a1);
      if (sheet !== modelOf(workbench).activeSheet()) return undefined;
      const rect = workbench.grid.cellRect(row, column);
      return rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    },
    cellText: (name, a1) => {
      const { sheet, row, column } = cellOf(name, a1);
      return sheet.text(row, column);
    },
    cellValue: (name, a1) => {
      const { sheet, row, column } = cellOf(name, a1);
      return sheet.cell(row, column).value;
    },
    cellFormula: (name, a1) => {
      const { sheet, row, column } = cellOf(name, a1);
      return sheet.cell(row, column).formula;
    },
    cellFill: (name, a1) => {
      const { sheet, row, column } = cellOf(name, a1);
      return sheet.style(row, column).fill ?? '';
    },
    flagsAt: (name, a1) => {
      const { sheet, area } = cellOf(name, a1);
      return sheet
        .conditionalFormats()
        .filter((format) => format.areas.some((each) => overlaps(each, area)))
        .flatMap((format) => checkOfFlagFormula(format.formula ?? '') ?? []);
    },
    choicesAt: (name, a1) => {
      const { sheet, row, column } = cellOf(name, a1);
      return sheet.choices(row, column);
    },
  };
}

function modelOf({ model }: Workbench): WorkbookModel {
  if (!model) throw new Error('no workbook is open');
  return model;
}

function sheetNamed(workbench: Workbench, name: string): SheetModel {
  const sheet = findSheet(modelOf(workbench), name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

function belongingsOf(sheet: SheetModel): SheetBelongings {
  const numbers = (count: number, isHidden: (line: number) => boolean) =>
    Array.from({ length: count }, (_, line) => line).flatMap((line) => (isHidden(line) ? [line + 1] : []));
  return {
    merges: sheet.merges().map(formatArea).sort(),
    conditionalFormats: sheet.conditionalFormats().map(({ areas, formula, type, stopIfTrue }) => ({
      on: areas.map(formatArea).join(','),
      formula: formula ?? '',
      type,
      stopIfTrue,
    })),
    notes: sheet
      .notes()
      .map(({ row, column, text }) => `${formatArea({ top: row, left: column, bottom: row, right: column })} ${text}`),
    hiddenRows: numbers(sheet.rowCount(), (row) => sheet.isRowHidden(row)),
    hiddenColumns: numbers(sheet.columnCount(), (column) => sheet.isColumnHidden(column)),
  };
}

declare global {
  interface Window {
    workbench?: WorkbenchObservation;
  }
}
