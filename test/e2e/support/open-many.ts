/** Very many findings: a workbook of many change slips in the place of the one that is open. */
import type { Frame, Page } from 'playwright-core';
import { manyChangeSlips } from '../../../assets/samples/many-change-slips';
import { paneFrame, type OpenWorkbench, type WorkbenchWanted } from './open-workbench';

export async function openMany(
  openWorkbench: (wanted?: WorkbenchWanted) => Promise<OpenWorkbench>,
  slips: number,
): Promise<{ page: Page; pane: Frame }> {
  const { page, pane: first } = await openWorkbench({ width: 1900, height: 900 });
  await first.getByText(/./).first().waitFor();
  await page.evaluate(
    (base64) => {
      const text = atob(base64);
      window.workbench?.openBytes(
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
        'many.xlsx',
      );
    },
    Buffer.from(manyChangeSlips(slips)).toString('base64'),
  );
  const pane = await paneFrame(page);
  await pane.getByText(/^检查于/).waitFor({ timeout: 60_000 });
  await pane.getByRole('article').first().waitFor();
  // The list of very many findings comes in a file of its own.
  await pane.locator('[aria-posinset]').first().waitFor();
  return { page, pane };
}
