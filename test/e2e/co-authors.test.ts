/** Two people with the pane open on one workbook: each sees the verdict, and the flags are there once. */
import type { Frame, Page } from 'playwright-core';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const TOTAL_CHECK = 'heyuan.21-1-contract-total';

const verdictSays = (pane: Frame, words: string) =>
  pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });

async function coAuthorOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#co-author iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the co-author has no document.');
  await frame.waitForLoadState();
  return frame;
}

test('an edit reaches both panes; its flag is there once, stays so, and costs no write once both agree', async () => {
  const { page, pane } = await openWorkbench({
    sample: 'heyuan-small-filing.xlsx',
    height: 1000,
    width: 1900,
    panes: 2,
  });
  const coAuthor = await coAuthorOf(page);
  const grid = gridOf(page);
  await verdictSays(pane, '需说明 0');
  await verdictSays(coAuthor, '需说明 0');
  await grid.show('变更单');

  await grid.type('J19', '6');

  await verdictSays(pane, '需说明 1');
  await verdictSays(coAuthor, '需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toContain(TOTAL_CHECK));

  // Each may have written before it saw the other's: the next edits settle on one.
  await grid.type('K20', '821');
  await eventually(async () => expect(await grid.text('L20')).toMatch(/^8,?210/));
  await page.waitForTimeout(1500);
  await eventually(async () => expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]));
  await grid.countFromNow();
  await grid.type('K20', '822');
  await eventually(async () => expect(await grid.text('L20')).toMatch(/^8,?220/));
  await page.waitForTimeout(1500);
  expect((await grid.awaited()).filter(({ writes }) => writes)).toEqual([]);
  expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]);
});
