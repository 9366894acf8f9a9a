/**
 * How long each gesture in the pane takes to be seen, with 500 and with 2,000
 * findings: the longest wait from input to picture, and how many cards there
 * are. The budget is 100 ms at 500. Needs `npm run build`.
 */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { manyChangeSlips } from '../../assets/samples/many-change-slips';
import { startWorkbench } from '../../src/workbench/server/workbench-server.mjs';
import type {} from '../../src/workbench/page/observation';
import { felt, timeWhatIsFelt } from '../e2e/support/felt-time';
import { gridOf } from '../e2e/support/grid';
import { launchChromium } from '../e2e/support/launch-chromium';

const SITE = join(__dirname, '..', '..', 'dist', 'web');
/** Change slips that come to about 500 and 2,000 findings. */
const SIZES = [35, 142];
const PATIENCE_MS = 180_000;
const TIMES = 3;

export async function run(): Promise<void> {
  const server = await startWorkbench({ dir: SITE, port: 0 });
  const browser = await launchChromium();
  try {
    for (const slips of SIZES) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1600, height: 900 } });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => window.workbench !== undefined);
      await page.evaluate(() => window.workbench?.ready);
      await measure(page, await openMany(page, slips));
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(page: Page, pane: Frame): Promise<void> {
  await timeWhatIsFelt(pane);
  const search = pane.getByRole('searchbox');
  const tab = (name: string) => () => pane.getByRole('tab', { name, exact: true }).click();
  const grid = gridOf(page);
  const gestures: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['opening 已通过', () => pane.getByRole('button', { name: /^已通过 \d+$/ }).click()],
    ['closing 已通过', () => pane.getByRole('button', { name: /^已通过 \d+$/ }).click()],
    ['a key in the search', () => search.pressSequentially('总')],
    ['another', () => search.pressSequentially('金')],
    ['clearing the search', () => search.fill('')],
    ['opening the filter', () => pane.getByRole('button', { name: '筛选', exact: true }).click()],
    ['a chip', () => pane.getByRole('group', { name: '结论' }).getByRole('button').first().click()],
    ['the chip again', () => pane.getByRole('group', { name: '结论' }).getByRole('button').first().click()],
    ['closing the filter', () => pane.getByRole('button', { name: '筛选', exact: true }).click()],
    ['unfolding', () => pane.getByRole('article').first().getByRole('button', { name: '计算过程' }).click()],
    ['the next card by key', () => page.keyboard.press('PageDown')],
    ['the last card by key', () => page.keyboard.press('Control+End')],
    ['the tab 指标', tab('指标')],
    ['the tab 流程', tab('流程')],
    ['the tab 项目要素', tab('项目要素')],
    ['the tab 设置', tab('设置')],
    ['the tab 问题', tab('问题')],
    ['selecting a cell', () => grid.click('B3')],
    ['selecting another', () => grid.click('B5')],
  ];
  const worst = new Map<string, { wait: number; held: number }>();
  for (let round = 0; round < TIMES; round += 1) {
    for (const [name, gesture] of gestures) {
      const { wait, held } = await felt(pane, gesture);
      const before = worst.get(name) ?? { wait: 0, held: 0 };
      worst.set(name, { wait: Math.max(before.wait, wait), held: Math.max(before.held, held) });
    }
  }
  const cards = await pane.locator('article').count();
  process.stdout.write(`  cards in the page: ${cards}\n`);
  for (const [name, { wait, held }] of worst) {
    process.stdout.write(`  ${name}: ${wait.toFixed(0)} ms to the picture, longest task ${held.toFixed(0)} ms\n`);
  }
}

async function openMany(page: Page, slips: number): Promise<Frame> {
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
  const element = await page.waitForSelector('iframe[src*="taskpane.html"]', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the pane has no document.');
  await frame.getByText(/^检查于/).waitFor({ timeout: PATIENCE_MS });
  await frame.getByRole('article').first().waitFor({ timeout: PATIENCE_MS });
  const words = await frame.locator('[role="status"]').first().textContent();
  process.stdout.write(`interactions, ${slips} change slips: ${words}\n`);
  return frame;
}
