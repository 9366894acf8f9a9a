/**
 * How long 2,000 findings take to be seen: from the pane's being asked to be
 * there to its first picture with rows, in the gallery's frame in Chromium. The
 * budget is 100 ms on an idle machine. The floor is a page with as many plain
 * elements, so that machines can be compared. Needs `npm run build`.
 */
import { join } from 'node:path';
import { startWorkbench } from '../../src/workbench/server/workbench-server.mjs';
import { launchChromium } from '../e2e/support/launch-chromium';
import type {} from '../pane/gallery/page';

const SITE = join(__dirname, '..', '..', 'dist', 'web');
const ROUNDS = 7;
const LOOK = { language: 'zh', theme: 'light', width: 320 } as const;

export async function run(): Promise<void> {
  const server = await startWorkbench({ dir: SITE, port: 0 });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(new URL('gallery.html?wait', server.url).href);
    await page.waitForFunction(() => window.gallery !== undefined);
    const show = async () => {
      const shown = await page.evaluate((look) => window.gallery?.(look, ['two-thousand']), LOOK);
      const faults = shown?.flatMap((one) => one.faults) ?? ['nothing is shown'];
      if (faults.length > 0) throw new Error(faults.join('\n'));
    };
    await show();
    const frame = page.frames().find((one) => one.url().includes('gallery-frame'));
    if (!frame) throw new Error('the gallery has no frame');
    const paints: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await frame.evaluate(() => performance.getEntriesByName('asked').length);
      const painted = frame.evaluate(async (asked) => {
        const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const marks = () => performance.getEntriesByName('asked');
        // The pane before goes and this one comes within one picture: it is there once it was asked for anew.
        while (marks().length === asked || !document.querySelector('article')) await next();
        // The callback after the picture that has them.
        await next();
        return performance.now() - (marks().at(-1)?.startTime ?? NaN);
      }, before);
      const [, took] = await Promise.all([show(), painted]);
      paints.push(took);
      const nodes = await frame.locator('[role="group"] *').count();
      process.stdout.write(`  round ${round + 1}: ${paints.at(-1)?.toFixed(0)} ms, ${nodes} nodes in the list\n`);
      floors.push(await frame.evaluate(plainPage, await frame.locator('#root *').count()));
    }
    const [paint, floor] = [Math.min(...paints), Math.min(...floors)];
    process.stdout.write(
      `first paint of 2,000 findings: ${paint.toFixed(0)} ms (budget 100), floor ${floor.toFixed(0)} ms, `,
    );
    process.stdout.write(`${(paint / floor).toFixed(1)} times the floor\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In the page: as many plain elements as the pane has, until they are seen. */
async function plainPage(count: number): Promise<number> {
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const began = performance.now();
  const list = document.createElement('ul');
  for (let at = 0; at < count; at += 1) {
    const item = document.createElement('li');
    item.textContent = `第 ${at} 行`;
    list.append(item);
  }
  document.body.append(list);
  await next();
  await next();
  list.remove();
  return performance.now() - began;
}
