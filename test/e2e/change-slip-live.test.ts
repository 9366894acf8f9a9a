/** The main job: a change slip is filled in, and verdict, numbers and flags follow each key. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const SMALL = 'heyuan-small-filing.xlsx';
const TOTAL_BEYOND_CONTRACT = '变更后总金额不超合同';

const cellText = (page: Page, sheet: string, a1: string) =>
  page.evaluate(([s, a]) => window.workbench?.cellText(s, a), [sheet, a1] as const);
const flagsAt = (page: Page, sheet: string, a1: string) =>
  page.evaluate(([s, a]) => [...(window.workbench?.flagsAt(s, a) ?? [])], [sheet, a1] as const);

/** A real click on a cell of the sheet that is shown, by its place on the screen. */
async function clickCell(page: Page, sheet: string, a1: string): Promise<void> {
  const rect = await page.evaluate(([s, a]) => window.workbench?.cellRect(s, a), [sheet, a1] as const);
  if (!rect) throw new Error(`${sheet}!${a1} is not on the screen`);
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

async function type(page: Page, sheet: string, a1: string, text: string): Promise<void> {
  await clickCell(page, sheet, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function showSlip(page: Page): Promise<void> {
  await page.getByText('变更单', { exact: true }).last().click();
  await expect.poll(() => page.evaluate(() => window.workbench?.activeSheet())).toBe('变更单');
}

const openCards = (pane: Frame, title: string) => pane.getByRole('article').filter({ hasText: title });
const checkedVerdict = (pane: Frame) => pane.locator('[aria-live="polite"]').first();

test('typing another quantity recalculates the slip, moves the verdict and flags the cells; undoing takes it back', async () => {
  const { page, pane } = await openWorkbench({ sample: SMALL, height: 1000 });
  await checkedVerdict(pane).filter({ hasText: '需说明 0' }).waitFor({ state: 'attached' });
  await showSlip(page);
  expect(await cellText(page, '变更单', 'L19')).toContain('20,000');
  expect(await flagsAt(page, '变更单', 'L19:L20')).not.toContain('heyuan.21-1-contract-total');

  await type(page, '变更单', 'J19', '6');

  await checkedVerdict(pane).filter({ hasText: '需说明 1' }).waitFor({ state: 'attached' });
  expect(await cellText(page, '变更单', 'L19')).toContain('24,000');
  expect(await cellText(page, '变更单', 'L21')).toContain('32,200');
  const card = openCards(pane, TOTAL_BEYOND_CONTRACT).first();
  await card.waitFor();
  expect(await card.innerText()).toContain('3,700.00');
  expect(await card.innerText()).toContain('第二十一条第一款第（一）项');
  await expectEventually(() => flagsAt(page, '变更单', 'L19:L20'), 'heyuan.21-1-contract-total');

  await page.keyboard.press('Control+z');

  await checkedVerdict(pane).filter({ hasText: '需说明 0' }).waitFor({ state: 'attached' });
  expect(await cellText(page, '变更单', 'L19')).toContain('20,000');
  await expect
    .poll(() => flagsAt(page, '变更单', 'L19:L20'), 8000)
    .not.toContain('heyuan.21-1-contract-total');
});
