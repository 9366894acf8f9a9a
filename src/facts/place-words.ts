/** Cells as a message names them. */
import { formatCellRange, type CellRange } from '../base/address';
import { sheetName, type Workbook } from '../workbook/workbook';

const MOST = 4;

/** '变更单!B3、变更单!B9', the first few of many. */
export function placeWords(
  workbook: Workbook,
  cells: readonly CellRange[],
): { readonly zh: string; readonly en: string } {
  const names = cells.slice(0, MOST).map((range) => formatCellRange(sheetName(workbook, range.sheet), range));
  const more = cells.length > MOST;
  return {
    zh: `${names.join('、')}${more ? ` 等 ${cells.length} 处` : ''}`,
    en: `${names.join(', ')}${more ? ` and ${cells.length - MOST} more` : ''}`,
  };
}
