/**
 * The formula of a cell. Cells filled from another by dragging or pasting only
 * name its formula; what they compute is that formula, moved.
 */
import type { ICellData, Injector, Nullable, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';

interface Origin {
  readonly row: number;
  readonly column: number;
}

export class FormulaText {
  private origins = new Map<string, Origin>();

  constructor(
    private readonly injector: Injector,
    private readonly worksheet: Worksheet,
  ) {}

  /** With its '='; undefined where the cell holds no formula. */
  of(row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell) return undefined;
    if (cell.f) return cell.f;
    if (!cell.si) return undefined;
    const origin = this.origin(cell.si);
    const formula = origin && this.worksheet.getCellRaw(origin.row, origin.column)?.f;
    if (!origin || !formula) return undefined;
    return this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, column - origin.column, row - origin.row);
  }

  private origin(id: string): Origin | undefined {
    const known = this.origins.get(id);
    const standing = known && this.worksheet.getCellRaw(known.row, known.column);
    if (standing?.si === id && standing.f) return known;
    this.origins = new Map();
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.si && cell.f) this.origins.set(cell.si, { row, column });
    });
    return this.origins.get(id);
  }
}
