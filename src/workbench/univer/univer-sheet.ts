/** One sheet of the Univer workbook, as the simulated Excel asks for it. */
import { ICommandService } from '@univerjs/core';
import type { Injector, Workbook, Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetSelectionsOperation,
} from '@univerjs/preset-sheets-core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import { overlaps, type Area } from '../../base/address';
import type {
  CellWrite,
  ModelCell,
  ModelConditionalFormat,
  ModelNote,
  ModelStyle,
  SheetModel,
} from '../excel/workbook-model';
import type { AddInWrites } from './add-in-writes';
import { toArea, toRange } from './areas';
import { SheetAccess } from './sheet-access';
import { UniverCells } from './univer-cells';
import { UniverChoices } from './univer-choices';
import { UniverConditionalFormats } from './univer-conditional-formats';
import { UniverLines } from './univer-lines';
import { UniverTab } from './univer-tab';

export class UniverSheet extends UniverTab implements SheetModel {
  private readonly cells: UniverCells;
  private readonly lines: UniverLines;
  private readonly choosing: UniverChoices;
  private readonly formats: UniverConditionalFormats;

  constructor(
    injector: Injector,
    workbook: Workbook,
    worksheet: Worksheet,
    writes: AddInWrites,
    private readonly reveal: (area: Area) => void,
  ) {
    super(new SheetAccess(injector, workbook, worksheet, writes));
    this.cells = new UniverCells(this.on);
    this.lines = new UniverLines(this.on);
    this.choosing = new UniverChoices(this.on);
    this.formats = new UniverConditionalFormats(injector, writes, this.on.unitId, this.id);
  }

  rowCount(): number {
    return this.on.worksheet.getRowCount();
  }

  columnCount(): number {
    return this.on.worksheet.getColumnCount();
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    return this.cells.usedArea(valuesOnly, within);
  }

  cell(row: number, column: number): ModelCell {
    return this.cells.cell(row, column);
  }

  text(row: number, column: number): string {
    return this.cells.text(row, column);
  }

  write(cells: readonly CellWrite[]): void {
    this.cells.write(cells);
  }

  style(row: number, column: number): ModelStyle {
    return this.cells.style(row, column);
  }

  restyle(area: Area, style: ModelStyle): void {
    this.cells.restyle(area, style);
  }

  clearStyle(area: Area): void {
    this.cells.clearStyle(area);
  }

  merges(): readonly Area[] {
    return this.on.worksheet.getMergeData().map(toArea);
  }

  merge(area: Area): void {
    this.unmerge(area);
    const params = this.on.params({ ranges: [toRange(area)] });
    this.on.writes.run(AddWorksheetMergeMutation.id, params, [{ id: RemoveWorksheetMergeMutation.id, params }]);
  }

  unmerge(area: Area): void {
    const ranges = this.merges()
      .filter((merge) => overlaps(merge, area))
      .map(toRange);
    if (ranges.length === 0) return;
    const params = this.on.params({ ranges });
    this.on.writes.run(RemoveWorksheetMergeMutation.id, params, [{ id: AddWorksheetMergeMutation.id, params }]);
  }

  isRowHidden(row: number): boolean {
    return this.lines.isRowHidden(row);
  }

  isColumnHidden(column: number): boolean {
    return this.lines.isColumnHidden(column);
  }

  setRowsHidden(area: Area, hidden: boolean): void {
    this.lines.setRowsHidden(area, hidden);
  }

  setColumnsHidden(area: Area, hidden: boolean): void {
    this.lines.setColumnsHidden(area, hidden);
  }

  rowHeight(row: number): number {
    return this.lines.rowHeight(row);
  }

  setRowHeight(area: Area, points: number): void {
    this.lines.setRowHeight(area, points);
  }

  columnWidth(column: number): number {
    return this.lines.columnWidth(column);
  }

  setColumnWidth(area: Area, points: number): void {
    this.lines.setColumnWidth(area, points);
  }

  notes(): readonly ModelNote[] {
    const notes = this.on.injector.get(SheetsNoteModel).getSheetNotes(this.on.unitId, this.on.id);
    return [...(notes?.values() ?? [])].map(({ row, col, note }) => ({ row, column: col, text: note }));
  }

  setNote(row: number, column: number, text: string): void {
    const at = { unitId: this.on.unitId, sheetId: this.on.id, row, col: column };
    const note = { id: crypto.randomUUID(), row, col: column, width: 160, height: 72, note: text };
    this.on.writes.run(UpdateNoteMutation.id, { ...at, note }, [{ id: RemoveNoteMutation.id, params: at }]);
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
    return this.choosing.at(row, column);
  }

  setChoices(area: Area, choices: readonly string[] | undefined): void {
    this.choosing.set(area, choices);
  }

  select(areas: readonly Area[]): void {
    this.activate();
    const selections = areas.map((area) => ({ range: toRange(area), primary: primaryOf(area), style: null }));
    this.on.injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, this.on.params({ selections }));
    const [first] = areas;
    if (first) this.reveal(first);
  }
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
