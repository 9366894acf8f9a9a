/**
 * `npm run picture`: the picture of the README, taken of the built workbench
 * with the sample that has breaches in it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../test/setup/browser.mjs';
import { startWorkbench } from '../src/workbench/server/workbench-server.mjs';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const SITE = join(PROJECT, 'dist', 'web');
const PICTURE = join(PROJECT, 'assets', 'pane.png');
const SAMPLE = 'heyuan-breach.xlsx';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
if (!existsSync(join(SITE, 'index.html'))) throw new Error('There is nothing in dist/web: run npm run build first.');
const server = await startWorkbench({ dir: SITE, port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({
  ignoreHTTPSErrors: true,
  viewport: { width: 1280, height: 760 },
  locale: 'zh-CN',
});
await page.addInitScript("if (window.origin !== 'null') localStorage.setItem('guiju.flags', 'live')");
await page.goto(`${server.url}?open=samples/${SAMPLE}`);
await page.waitForFunction("'workbench' in window");
const pane = page.frameLocator('iframe[src*="taskpane.html"]');
await pane.getByRole('tab').first().waitFor();
// What is still drawn when the first findings stand: the flags in the cells.
await page.waitForTimeout(5000);
await page.screenshot({ path: PICTURE });
await browser.close();
await server.close();
