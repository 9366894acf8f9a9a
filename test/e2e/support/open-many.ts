/** Very many findings: a workbook of many change slips. */
import type { Frame, Page } from 'playwright-core';
import { manyChangeSlips } from '../../../assets/samples/many-change-slips';
import { addRecordPart } from '../../../src/hosts/xlsx/write-parts/add-record-part';
import { recordXml } from '../../../src/workbook/record-texts';
import { manyThreads } from '../../record/many-threads';
import type { OpenWorkbench, WorkbenchWanted } from './open-workbench';

export async function openMany(
  openWorkbench: (wanted?: WorkbenchWanted) => Promise<OpenWorkbench>,
  slips: number,
  /** Of the review record. */
  threads = 0,
): Promise<{ page: Page; pane: Frame }> {
  const bytes = manyChangeSlips(slips);
  const file = {
    name: 'many.xlsx',
    bytes: threads > 0 ? addRecordPart(bytes, recordXml(manyThreads(threads))) : bytes,
  };
  const { page, pane } = await openWorkbench({ file, width: 1900, height: 900 });
  await pane.getByText(/^检查于/).waitFor({ timeout: 60_000 });
  await pane.getByRole('article').first().waitFor();
  // The list of very many findings comes in a file of its own.
  await pane.locator('[aria-posinset]').first().waitFor();
  // And what follows the first verdict: what is selected, and flags.
  await page.waitForTimeout(1_000);
  return { page, pane };
}
