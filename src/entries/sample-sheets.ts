/** The sample of the first run: sheets of a project with faults in it, under names that say so. */
import { heyuanBreach } from '../forms/samples/heyuan-breach';
import type { SheetDraft } from '../workbook/sheet-draft';

export function sampleSheets(): readonly SheetDraft[] {
  return heyuanBreach().map((sheet) => ({ ...sheet, name: `示例 ${sheet.name}` }));
}
