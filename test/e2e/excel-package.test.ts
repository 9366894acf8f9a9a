/** The package of Excel as an administrator serves it: made for an address, with the headers their page recommends, opened there in the workbench. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutExcel } from '../../src/packaging/lay-out-excel.mjs';
import { startWorkbench } from '../../src/workbench/server/workbench-server.mjs';
import { guardPages } from './support/page-guard';
import { paneFrame } from './support/open-workbench';
import type {} from './support/tabs';

const project = join(__dirname, '..', '..');
const built = join(project, 'dist', 'web');
const manual = join(project, 'assets', 'for-administrators.md');

let into: string;
const toClose: { close(): Promise<void> }[] = [];
beforeEach(() => (into = mkdtempSync(join(tmpdir(), 'guiju-excel-'))));
afterEach(async () => {
  for (const one of toClose.splice(0).reverse()) await one.close();
  rmSync(into, { recursive: true });
});

test('served below a path of its own, with the headers recommended, the pane reads and judges the workbook', async () => {
  const server = await startWorkbench({
    dir: built,
    beside: { path: '/guiju/', dir: into, headers: recommended() },
    port: 0,
  });
  toClose.push(server);
  const files = await layOutExcel({ built, into, base: `${server.url}guiju/`, manual });
  const browser = await globalThis.tabsOfTheRun?.browser();
  if (!browser) throw new Error('A browser is there in a test of the project e2e.');
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  toClose.push(context);
  const guard = guardPages(context, new URL(server.url).origin);
  const page = await context.newPage();
  await page.goto(`${server.url}?manifest=guiju/manifest.xml&open=samples/heyuan-breach.xlsx`);
  const pane = await paneFrame(page);
  expect(pane.url()).toBe(`${server.url}guiju/taskpane.html`);
  await pane.getByRole('article').first().waitFor();
  await pane.getByRole('tab', { name: '设置' }).click();
  await pane.getByText(/规矩 \d+\.\d+\.\d+，指纹 [0-9a-f]{12}/).waitFor();
  await pane.getByText('没有更新').waitFor();
  expect(guard.offences).toEqual([]);
  expect(guard.requests.filter((address) => address.includes('/addin/')).every((one) => one.includes('/guiju/'))).toBe(
    true,
  );

  expect(files).toEqual(expect.arrayContaining(['manifest.xml', 'taskpane.html', 'office/office.js', 'version.js']));
  expect(files.filter((file) => /^(index\.html|workbench\/|probe|wps\/|addin\/probe\.)/.test(file))).toEqual([]);
  const sums = readFileSync(join(into, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums.map((line) => line.slice(66))).toEqual(files);
  for (const line of sums) expect(line.slice(0, 64)).toBe(sha256(line.slice(66)));
});

test('an address that is not https is refused before anything is written', async () => {
  await expect(layOutExcel({ built, into, base: 'http://intranet/guiju/', manual })).rejects.toThrow(/https/);
});

/** As the page for administrators has them, whose words about them stand in brackets. */
function recommended(): Record<string, string> {
  const [, block = ''] = /```text\n(Content-Security-Policy: [\s\S]*?)```/.exec(readFileSync(manual, 'utf8')) ?? [];
  const headers = block
    .replaceAll(/（.*）/g, '')
    .trim()
    .split('\n')
    .map((line) => /^([\w-]+): (.*?)\s*$/.exec(line)?.slice(1) ?? []);
  expect(headers.map(([name]) => name)).toEqual(['Content-Security-Policy', 'X-Content-Type-Options', 'Cache-Control']);
  return Object.fromEntries(headers.map(([name = '', value = '']) => [name, value]));
}

function sha256(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(into, file)))
    .digest('hex');
}
