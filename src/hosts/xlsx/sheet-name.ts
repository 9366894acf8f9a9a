/** A sheet's name as formulas write it: in quotes where it needs them. */
import { formatCellRange } from '../../base/address';

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

export function formatSheetName(name: string): string {
  return formatCellRange(name, A1).slice(0, -'!A1'.length);
}
