/** One sheet of the Univer workbook, as the simulated Excel asks for it. */
import {
  BooleanNumber,
  DataValidationType,
  ICommandService,
  IPermissionService,
  ObjectMatrix,
  getDisplayValueFromCell,
} from '@univerjs/core';
import type { ICellData, IMutationInfo, Injector, Nullable, Workbook, Worksheet } from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from '@univerjs/preset-sheets-data-validation';
import { SheetsNoteModel, UpdateNoteMutation, RemoveNoteMutation } from '@univerjs/preset-sheets-note';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
  WorksheetEditPermission,
  WorksheetSetCellValuePermission,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../base/address';
import { contains, overlaps } from '../../base/address';
import type {
  CellWrite,
  ModelCell,
  ModelConditionalFormat,
  ModelNote,
  ModelStyle,
  SheetModel,
  Visibility,
} from '../excel/workbook-model';
import type { AddInWrites } from './add-in-writes';
import { toArea, toRange } from './areas';
import { FormulaText } from './formula-text';
import { toModelCell } from './univer-cell';
import { UniverConditionalFormats } from './univer-conditional-formats';
import { toModelStyle, toUniverStyle } from './univer-style';

/** Univer measures in pixels, Excel in points. */
const POINTS_PER_PIXEL = 0.75;

/** What our reader found and Univer has no place for; kept in the sheet's custom data. */
interface SheetExtras {
  readonly protected?: boolean;
  readonly veryHidden?: boolean;
}

export class UniverSheet implements SheetModel {
  private readonly formats: UniverConditionalFormats;
  private readonly formulas: FormulaText;
  private extras: SheetExtras;

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
    private readonly worksheet: Worksheet,
    private readonly writes: AddInWrites,
    private readonly reveal: (area: Area) => void,
  ) {
    this.formats = new UniverConditionalFormats(injector, writes, workbook.getUnitId(), this.id);
    this.formulas = new FormulaText(injector, worksheet);
    const custom = worksheet.getCustomMetadata();
    this.extras = { protected: custom?.['protected'] === true, veryHidden: custom?.['veryHidden'] === true };
    if (this.extras.protected) this.protect(true);
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  name(): string {
    return this.worksheet.getName();
  }

  rename(name: string): void {
    const params = this.params({ name });
    this.writes.run(SetWorksheetNameMutation.id, params, [
      { id: SetWorksheetNameMutation.id, params: this.params({ name: this.name() }) },
    ]);
  }

  position(): number {
    return this.workbook.getSheets().indexOf(this.worksheet);
  }

  move(position: number): void {
    const fromOrder = this.position();
    this.writes.run(SetWorksheetOrderMutation.id, this.params({ fromOrder, toOrder: position }), [
      { id: SetWorksheetOrderMutation.id, params: this.params({ fromOrder: position, toOrder: fromOrder }) },
    ]);
  }

  visibility(): Visibility {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.extras.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(visibility: Visibility): void {
    this.extras = { ...this.extras, veryHidden: visibility === 'VeryHidden' };
    const before = this.worksheet.isSheetHidden();
    const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.writes.run(SetWorksheetHideMutation.id, this.params({ hidden }), [
      { id: SetWorksheetHideMutation.id, params: this.params({ hidden: before }) },
    ]);
  }

  protected(): boolean {
    return this.extras.protected === true;
  }

  /** Typing is refused from then on, and what add-ins write. */
  protect(on: boolean): void {
    this.extras = { ...this.extras, protected: on };
    const permissions = this.injector.get(IPermissionService);
    const [unitId, sheet] = [this.workbook.getUnitId(), this.id];
    for (const point of [
      new WorksheetEditPermission(unitId, sheet),
      new WorksheetSetCellValuePermission(unitId, sheet),
    ]) {
      permissions.updatePermissionPoint(point.id, !on);
    }
  }

  tabColor(): string {
    return this.worksheet.getTabColor() ?? '';
  }

  setTabColor(color: string): void {
    this.writes.run(SetTabColorMutation.id, this.params({ color }), [
      { id: SetTabColorMutation.id, params: this.params({ color: this.tabColor() }) },
    ]);
  }

  showsGridlines(): boolean {
    return !this.worksheet.hasHiddenGridlines();
  }

  setGridlines(shown: boolean): void {
    const value = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
    this.writes.run(ToggleGridlinesMutation.id, this.params({ showGridlines: value(shown) }), [
      { id: ToggleGridlinesMutation.id, params: this.params({ showGridlines: value(this.showsGridlines()) }) },
    ]);
  }

  activate(): void {
    this.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, this.params({}));
  }

  remove(): void {
    const undo = {
      id: InsertSheetMutation.id,
      params: { unitId: this.unitId, index: this.position(), sheet: structuredClone(this.worksheet.getConfig()) },
    };
    this.writes.run(RemoveSheetMutation.id, this.params({ subUnitName: this.name() }), [undo]);
  }

  freeze(rows: number, columns: number): void {
    const params = this.params({
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
    this.writes.run(SetFrozenMutation.id, params, [
      { id: SetFrozenMutation.id, params: this.params({ ...this.worksheet.getFreeze() }) },
    ]);
  }

  rowCount(): number {
    return this.worksheet.getRowCount();
  }

  columnCount(): number {
    return this.worksheet.getColumnCount();
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    let area: Area | undefined;
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell || (valuesOnly && !holdsSomething(cell)) || (within && !contains(within, row, column))) return;
      area = area ? including(area, row, column) : { top: row, left: column, bottom: row, right: column };
    });
    return area;
  }

  cell(row: number, column: number): ModelCell {
    const raw = this.worksheet.getCellRaw(row, column);
    return toModelCell(raw, this.formulas.of(row, column, raw), () => this.numberFormat(row, column, raw));
  }

  text(row: number, column: number): string {
    const cell = this.worksheet.getCell(row, column);
    return cell ? getDisplayValueFromCell(cell) : '';
  }

  write(cells: readonly CellWrite[]): void {
    const matrix = new ObjectMatrix<Nullable<ICellData>>();
    for (const cell of cells) matrix.setValue(cell.row, cell.column, toCellData(cell));
    const content = cells.some((cell) => cell.formula !== undefined || cell.value !== undefined);
    this.setCells(matrix, content ? undefined : SetStyleCommand.id);
  }

  style(row: number, column: number): ModelStyle {
    return toModelStyle(this.worksheet.getComposedCellStyle(row, column));
  }

  restyle(area: Area, style: ModelStyle): void {
    const s = toUniverStyle(style);
    const matrix = new ObjectMatrix<Nullable<ICellData>>();
    const bottom = Math.min(area.bottom, this.rowCount() - 1);
    const right = Math.min(area.right, this.columnCount() - 1);
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) matrix.setValue(row, column, { s });
    }
    this.setCells(matrix, SetStyleCommand.id);
  }

  clearStyle(area: Area): void {
    const matrix = new ObjectMatrix<Nullable<ICellData>>();
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.s && contains(area, row, column)) matrix.setValue(row, column, { s: null });
    });
    this.setCells(matrix, SetStyleCommand.id);
  }

  merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(toArea);
  }

  merge(area: Area): void {
    this.unmerge(area);
    const params = this.params({ ranges: [toRange(area)] });
    this.writes.run(AddWorksheetMergeMutation.id, params, [{ id: RemoveWorksheetMergeMutation.id, params }]);
  }

  unmerge(area: Area): void {
    const ranges = this.merges()
      .filter((merge) => overlaps(merge, area))
      .map(toRange);
    if (ranges.length === 0) return;
    const params = this.params({ ranges });
    this.writes.run(RemoveWorksheetMergeMutation.id, params, [{ id: AddWorksheetMergeMutation.id, params }]);
  }

  isRowHidden(row: number): boolean {
    return !this.worksheet.getRowVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return !this.worksheet.getColVisible(column);
  }

  setRowsHidden(area: Area, hidden: boolean): void {
    this.toggle(area, hidden, SetRowHiddenMutation.id, SetRowVisibleMutation.id);
  }

  setColumnsHidden(area: Area, hidden: boolean): void {
    this.toggle(area, hidden, SetColHiddenMutation.id, SetColVisibleMutation.id);
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeight(area: Area, points: number): void {
    const ranges = [toRange(area)];
    this.writes.run(SetWorksheetRowHeightMutation.id, this.params({ ranges, rowHeight: points / POINTS_PER_PIXEL }), [
      {
        id: SetWorksheetRowHeightMutation.id,
        params: this.params({ ranges, rowHeight: this.worksheet.getRowHeight(area.top) }),
      },
    ]);
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(area: Area, points: number): void {
    const ranges = [toRange(area)];
    this.writes.run(SetWorksheetColWidthMutation.id, this.params({ ranges, colWidth: points / POINTS_PER_PIXEL }), [
      {
        id: SetWorksheetColWidthMutation.id,
        params: this.params({ ranges, colWidth: this.worksheet.getColumnWidth(area.left) }),
      },
    ]);
  }

  notes(): readonly ModelNote[] {
    const notes = this.injector.get(SheetsNoteModel).getSheetNotes(this.unitId, this.id);
    return [...(notes?.values() ?? [])].map(({ row, col, note }) => ({ row, column: col, text: note }));
  }

  setNote(row: number, column: number, text: string): void {
    const at = { unitId: this.unitId, sheetId: this.id, row, col: column };
    const note = { id: crypto.randomUUID(), row, col: column, width: 160, height: 72, note: text };
    this.writes.run(UpdateNoteMutation.id, { ...at, note }, [{ id: RemoveNoteMutation.id, params: at }]);
  }

  conditionalFormats(): readonly ModelConditionalFormat[] {
    return this.formats.list();
  }

  addConditionalFormat(format: Omit<ModelConditionalFormat, 'id'>, at?: 'first' | 'last'): string {
    return this.formats.add(format, at);
  }

  changeConditionalFormat(id: string, change: Partial<Omit<ModelConditionalFormat, 'id'>>): void {
    this.formats.change(id, change);
  }

  moveConditionalFormat(id: string, before: string | undefined): void {
    this.formats.move(id, before);
  }

  removeConditionalFormat(id: string): void {
    this.formats.remove(id);
  }

  choices(row: number, column: number): readonly string[] | undefined {
    const rule = this.injector.get(SheetDataValidationModel).getRuleByLocation(this.unitId, this.id, row, column);
    return rule?.type === DataValidationType.LIST ? (rule.formula1 ?? '').split(',') : undefined;
  }

  setChoices(area: Area, choices: readonly string[] | undefined): void {
    const rules = this.injector.get(SheetDataValidationModel).getRules(this.unitId, this.id);
    for (const rule of rules.filter((each) => each.ranges.some((range) => overlaps(toArea(range), area)))) {
      this.writes.run(RemoveDataValidationMutation.id, this.params({ ruleId: rule.uid }), [
        { id: AddDataValidationMutation.id, params: this.params({ rule: structuredClone(rule) }) },
      ]);
    }
    if (!choices) return;
    const uid = crypto.randomUUID();
    const rule = { uid, type: DataValidationType.LIST, ranges: [toRange(area)], formula1: choices.join(',') };
    this.writes.run(AddDataValidationMutation.id, this.params({ rule }), [
      { id: RemoveDataValidationMutation.id, params: this.params({ ruleId: uid }) },
    ]);
  }

  select(areas: readonly Area[]): void {
    this.activate();
    const selections = areas.map((area) => ({ range: toRange(area), primary: primaryOf(area), style: null }));
    this.injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, this.params({ selections }));
    const [first] = areas;
    if (first) this.reveal(first);
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private numberFormat(row: number, column: number, cell: Nullable<ICellData>): string {
    const own = cell && this.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
    const inherited = () =>
      this.worksheet.getRowStyle(row)?.n?.pattern ?? this.worksheet.getColumnStyle(column)?.n?.pattern;
    return own ?? inherited() ?? 'General';
  }

  /** Univer takes a mutation without formulas for one that removes them, unless it names a command of style. */
  private setCells(matrix: ObjectMatrix<Nullable<ICellData>>, trigger?: string): void {
    const params = this.params({ cellValue: matrix.getMatrix(), ...(trigger === undefined ? {} : { trigger }) });
    const undo: IMutationInfo = {
      id: SetRangeValuesMutation.id,
      params: this.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params)),
    };
    this.writes.run(SetRangeValuesMutation.id, params, [undo]);
  }

  private toggle(area: Area, on: boolean, turnOn: string, turnOff: string): void {
    const params = this.params({ ranges: [toRange(area)] });
    this.writes.run(on ? turnOn : turnOff, params, [{ id: on ? turnOff : turnOn, params }]);
  }

  private params<T extends object>(more: T): T & { unitId: string; subUnitId: string } {
    return { unitId: this.unitId, subUnitId: this.id, ...more };
  }
}

function toCellData(cell: CellWrite): ICellData {
  const data: ICellData = {};
  if (cell.formula !== undefined) {
    data.f = cell.formula;
    data.v = null;
    data.p = null;
  } else if (cell.value !== undefined) {
    data.f = null;
    data.si = null;
    data.p = null;
    data.v = cell.value;
    if (cell.value === null) data.t = null;
  }
  if (cell.numberFormat !== undefined) data.s = toUniverStyle({ numberFormat: cell.numberFormat });
  return data;
}

function holdsSomething(cell: ICellData): boolean {
  return (
    (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p)
  );
}

function including(area: Area, row: number, column: number): Area {
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

function primaryOf(area: Area) {
  return {
    ...toRange({ ...area, bottom: area.top, right: area.left }),
    actualRow: area.top,
    actualColumn: area.left,
    isMerged: false,
    isMergedMainCell: false,
  };
}
