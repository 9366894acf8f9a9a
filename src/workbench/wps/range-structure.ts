/** What the cells of a range have in common, and how they hang together. */
import { contains, isSingleCell, type Area } from '../../base/address';
import { wholeSheet } from '../excel/addresses';
import type { SheetModel } from '../excel/workbook-model';
import type { EtPlace } from './et-context';

/** What all cells say; null where they do not say the same. Cells beyond those used are all alike. */
export function uniform<T>({ sheet, areas }: EtPlace, of: (row: number, column: number) => T): T | null {
  let common: T | undefined;
  for (const area of areas) {
    const end = lastOf(sheet, area);
    for (let row = area.top; row <= end.bottom; row++) {
      for (let column = area.left; column <= end.right; column++) {
        const each = of(row, column);
        common ??= each;
        if (each !== common) return null;
      }
    }
  }
  return common ?? null;
}

/** One cell beyond what is used stands for all of them. */
function lastOf(sheet: SheetModel, area: Area): { bottom: number; right: number } {
  const used = sheet.usedArea(false);
  const merged = sheet.merges();
  const bottom = Math.max(used?.bottom ?? 0, ...merged.map((each) => each.bottom)) + 1;
  const right = Math.max(used?.right ?? 0, ...merged.map((each) => each.right)) + 1;
  return {
    bottom: Math.min(area.bottom, Math.max(bottom, area.top)),
    right: Math.min(area.right, Math.max(right, area.left)),
  };
}

export function areaMerged(sheet: SheetModel, row: number, column: number): Area | undefined {
  return sheet.merges().find((area) => contains(area, row, column));
}

/** The visible cells, in rectangles; of one cell, those of the whole sheet. */
export function visibleAreas(sheet: SheetModel, given: Area): Area[] {
  const used = sheet.usedArea(false);
  const area = isSingleCell(given) ? { ...wholeSheet(), ...used, top: 0, left: 0 } : given;
  const rows = runs(area.top, area.bottom, (row) => !sheet.isRowHidden(row));
  const columns = runs(area.left, area.right, (column) => !sheet.isColumnHidden(column));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runs(from: number, to: number, is: (line: number) => boolean): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start: number | undefined;
  for (let line = from; line <= to + 1; line++) {
    if (line <= to && is(line)) start ??= line;
    else if (start !== undefined) {
      found.push([start, line - 1]);
      start = undefined;
    }
  }
  return found;
}
