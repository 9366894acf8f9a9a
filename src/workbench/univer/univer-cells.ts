/** The cells of one sheet: what stands in them and how it looks. */
import { ObjectMatrix, getDisplayValueFromCell } from '@univerjs/core';
import type { ICellData, IMutationInfo, Nullable } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from '@univerjs/preset-sheets-core';
import { contains, type Area } from '../../base/address';
import type { CellWrite, ModelCell, ModelStyle } from '../excel/workbook-model';
import { FormulaText } from './formula-text';
import type { SheetAccess } from './sheet-access';
import { toModelCell } from './univer-cell';
import { toModelStyle, toUniverStyle } from './univer-style';

export class UniverCells {
  private readonly formulas: FormulaText;

  constructor(private readonly on: SheetAccess) {
    this.formulas = new FormulaText(on.injector, on.worksheet);
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    let area: Area | undefined;
    this.on.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell || (valuesOnly && !holdsSomething(cell)) || (within && !contains(within, row, column))) return;
      area = area ? including(area, row, column) : { top: row, left: column, bottom: row, right: column };
    });
    return area;
  }

  cell(row: number, column: number): ModelCell {
    const raw = this.on.worksheet.getCellRaw(row, column);
    return toModelCell(raw, this.formulas.of(row, column, raw), () => this.numberFormat(row, column, raw));
  }

  text(row: number, column: number): string {
    const cell = this.on.worksheet.getCell(row, column);
    return cell ? getDisplayValueFromCell(cell) : '';
  }

  write(cells: readonly CellWrite[]): void {
    const matrix = new ObjectMatrix<Nullable<ICellData>>();
    for (const cell of cells) matrix.setValue(cell.row, cell.column, toCellData(cell));
    const content = cells.some((cell) => cell.formula !== undefined || cell.value !== undefined);
    this.setCells(matrix, content ? undefined : SetStyleCommand.id);
  }

  style(row: number, column: number): ModelStyle {
    return toModelStyle(this.on.worksheet.getComposedCellStyle(row, column));
  }

  restyle(area: Area, style: ModelStyle): void {
    const s = toUniverStyle(style);
    const matrix = new ObjectMatrix<Nullable<ICellData>>();
    const bottom = Math.min(area.bottom, this.on.worksheet.getRowCount() - 1);
    const right = Math.min(area.right, this.on.worksheet.getColumnCount() - 1);
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) matrix.setValue(row, column, { s });
    }
    this.setCells(matrix, SetStyleCommand.id);
  }

  clearStyle(area: Area): void {
    const matrix = new ObjectMatrix<Nullable<ICellData>>();
    this.on.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.s && contains(area, row, column)) matrix.setValue(row, column, { s: null });
    });
    this.setCells(matrix, SetStyleCommand.id);
  }

  private numberFormat(row: number, column: number, cell: Nullable<ICellData>): string {
    const own = cell && this.on.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
    const inherited = () =>
      this.on.worksheet.getRowStyle(row)?.n?.pattern ?? this.on.worksheet.getColumnStyle(column)?.n?.pattern;
    return own ?? inherited() ?? 'General';
  }

  /** Univer takes a mutation without formulas for one that removes them, unless it names a command of style. */
  private setCells(matrix: ObjectMatrix<Nullable<ICellData>>, trigger?: string): void {
    const params = this.on.params({ cellValue: matrix.getMatrix(), ...(trigger === undefined ? {} : { trigger }) });
    const undo: IMutationInfo = {
      id: SetRangeValuesMutation.id,
      params: this.on.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params)),
    };
    this.on.writes.run(SetRangeValuesMutation.id, params, [undo]);
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
