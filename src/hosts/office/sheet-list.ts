/** The sheets of the workbook without their cells: what each reading begins with. */
import type { SheetHead } from '../../workbook/workbook';

export function requestSheets(context: Excel.RequestContext): () => SheetHead[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return () =>
    worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
    }));
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
