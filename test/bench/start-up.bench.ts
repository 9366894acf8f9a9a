/**
 * How long the pane takes in the workbench, warm: from office.js to a pane
 * that can be used, to the first verdict, and the longest task of the pane's
 * own frame, at opening and at an edit, beside the floor: the longest task of
 * the same frame while it opens the page's own small workbook. Needs `npm run build`.
 */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { largeChangeSlip } from '../../assets/samples/large-change-slip';
import { startWorkbench } from '../../src/workbench/server/workbench-server.mjs';
import type {} from '../../src/workbench/page/observation';
import { gridOf } from '../e2e/support/grid';
import { launchChromium } from '../e2e/support/launch-chromium';
import { sheet, workbook } from '../support/draw-workbook';
import { bytesOf } from '../workbooks/workbook-files';

const SITE = join(__dirname, '..', '..', 'dist', 'web');
const SIZES = [100, 1_000, 10_000];
const PATIENCE_MS = 120_000;
/** Of the first line. */
const QUANTITY = 'E19';
/** A list with as many lines, one in ten under another name. */
const COMPARED_SIZES = [1_000, 10_000];

interface Times {
  /** Milliseconds since the frame was opened; undefined while it has not come to pass. */
  shown?: number;
  verdict?: number;
  /** When anything in the pane last became another. */
  changed?: number;
  /** Tasks of this frame beyond 50 ms, as the browser tells them; those of the grid count for its own frame. */
  tasks: number[];
}

declare global {
  interface Window {
    paneTimes?: Times;
  }
}

export async function run(): Promise<void> {
  const server = await startWorkbench({ dir: SITE, port: 0 });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1600, height: 1400 } });
    await context.addInitScript(watchPane);
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.ready);
    const floor = longest(await tasksOf(await timesOf(page)));
    process.stdout.write(`start-up, a workbook of a page: longest task of the pane's frame ${floor.toFixed(0)} ms\n`);
    for (const lines of SIZES) {
      await openBytes(page, largeChangeSlip(lines));
      const frame = await timesOf(page);
      const opened = await frame.evaluate(() => {
        const library = performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\/office\/.*(excel-web|office_strings)/.test(name))
          .map((entry) => entry.startTime + entry.duration);
        return { ...window.paneTimes, library: Math.max(...library) };
      });
      const since = (at = NaN) => `${(at - opened.library).toFixed(0)} ms`;
      process.stdout.write(
        `start-up, ${lines} lines: pane ${since(opened.shown)} after office.js, first verdict ${since(opened.verdict)}; ` +
          `longest task of the pane's frame ${withRatio(longest(opened.tasks ?? []), floor)}\n`,
      );
      const edit = await edited(page, frame);
      process.stdout.write(
        `an edit, ${lines} lines: the pane is done after ${edit.took.toFixed(0)} ms; longest task ${withRatio(edit.longest, floor)}\n`,
      );
    }
    for (const lines of COMPARED_SIZES) {
      await openBytes(page, slipBesideContract(lines));
      const frame = await timesOf(page);
      const held = longest(await tasksOf(frame));
      process.stdout.write(
        `opening, ${lines} lines beside the contract's list: longest task of the pane's frame ${withRatio(held, floor)}\n`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A slip that names every line of the contract, one in ten by another name and model. */
function slipBesideContract(lines: number): Uint8Array {
  const numbers = Array.from({ length: lines }, (_, at) => at);
  const name = (at: number) => `第${at % 40}批${['服务器', '交换机', '摄像头', '数据治理服务'][at % 4] ?? ''}${at}`;
  const price = (at: number) => 100 + ((at * 37) % 4_000);
  const contract = numbers.map((at) => `${at + 1} | ${name(at)} | 甲牌A${at} | 2 | ${price(at)} | ${2 * price(at)}`);
  const slip = numbers.map((at) => {
    const called = at % 10 === 0 ? [`${name(at)}改`, `新${at}`] : [name(at), `甲牌A${at}`];
    const old = `2 | ${price(at)} | ${2 * price(at)}`;
    return `${at + 1} | ${called.join(' | ')} | ${old} | 乙牌B${at} | 2 | ${price(at)} | ${2 * price(at)}`;
  });
  return bytesOf(
    workbook(
      sheet(
        '变更单',
        `项目变更单\n变更依据：合同第十条\n变更内容：换设备\n序号 | 名称 | 原设备品牌/型号 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现数量 | 现单价 | 现小计\n${slip.join('\n')}`,
      ),
      sheet('合同', `合同清单\n序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计\n${contract.join('\n')}`),
    ),
  );
}

function longest(tasks: readonly number[]): number {
  return Math.max(0, ...tasks);
}

function withRatio(ms: number, floor: number): string {
  return `${ms.toFixed(0)} ms${floor > 0 ? `, ${(ms / floor).toFixed(1)} × the floor` : ''}`;
}

function tasksOf(frame: Frame): Promise<readonly number[]> {
  return frame.evaluate(() => window.paneTimes?.tasks ?? []);
}

/** A quantity typed into the list, as a person types; from Enter to the last thing that changes in the pane. */
async function edited(page: Page, frame: Frame): Promise<{ readonly took: number; readonly longest: number }> {
  const grid = gridOf(page);
  await grid.show('变更单');
  await grid.click(QUANTITY);
  await page.waitForTimeout(2_000);
  await page.keyboard.type('9');
  const began = await frame.evaluate(() => {
    if (window.paneTimes) window.paneTimes.tasks = [];
    return performance.now();
  });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(4_000);
  if ((await grid.text(QUANTITY)) !== '9') throw new Error(`${QUANTITY} did not take what was typed`);
  const times = await frame.evaluate(() => window.paneTimes);
  return { took: (times?.changed ?? began) - began, longest: longest(times?.tasks ?? []) };
}

/** Runs in every frame before its own scripts. */
function watchPane(): void {
  if (!location.pathname.endsWith('taskpane.html')) return;
  const times: Times = { tasks: [] };
  window.paneTimes = times;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'self') times.tasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    times.changed = performance.now();
    if (document.querySelector('#root button')) times.shown ??= performance.now();
    const said = document.querySelector('#root [role="status"]')?.textContent ?? '';
    if (/(不符合|Breach\w*) \d/.test(said)) times.verdict ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

async function openBytes(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate((base64) => {
    const text = atob(base64);
    window.workbench?.openBytes(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      'large.xlsx',
    );
  }, Buffer.from(bytes).toString('base64'));
}

/** The pane's frame, once it has said a verdict and been quiet for a while. */
async function timesOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src*="taskpane.html"]', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the pane has no document.');
  await frame.waitForFunction(() => window.paneTimes?.verdict !== undefined, undefined, { timeout: PATIENCE_MS });
  await page.waitForTimeout(2_000);
  return frame;
}
