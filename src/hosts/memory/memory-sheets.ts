/** The sheets of the workbook in memory: one more, and one in the place of what it was. */
import type { Row, Sheet, Workbook } from '../../workbook/workbook';

/** Empty but for its rows, under an id no other sheet of the workbook has. */
export function newSheet({ sheets }: Workbook, name: string, rows: readonly (Row | undefined)[]): Sheet {
  const ids = new Set(sheets.map((sheet) => sheet.id));
  let number = ids.size + 1;
  while (ids.has(`sheet-${number}`)) number++;
  return {
    id: `sheet-${number}`,
    name,
    visibility: 'visible',
    protected: false,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

export function sheetsWith(workbook: Workbook, sheet: Sheet, change: Partial<Omit<Sheet, 'id'>>): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((each) => (each === sheet ? { ...sheet, ...change } : each)) };
}
