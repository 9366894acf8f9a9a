/**
 * The workbench in a browser, for one file of tests: one server, one browser,
 * and for each test a page with nothing of the one before it. A tab is used
 * again, for it knows the scripts already: in a new one they are half the work.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { startWorkbench } from '../../../src/workbench/server/workbench-server.mjs';
import type {} from '../../../src/workbench/page/observation';
import { launchChromium } from './launch-chromium';
import { guardPages, type PageGuard } from './page-guard';

const SITE = join(__dirname, '..', '..', '..', 'dist', 'web');

export interface WorkbenchWanted {
  /** A file of assets/samples: 'heyuan-breach.xlsx'; without it the page's own choice. */
  readonly sample?: string;
  /** Of the window, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Of the browser. The pane speaks the workbook program's language, which is Chinese here, until its user chooses. */
  readonly language?: 'zh-CN' | 'en-US';
  /** The Excel the page is to the add-in: '1.13' to '1.19'; see src/workbench/protocol/host-profile.ts. */
  readonly host?: string;
  /** What that Excel does otherwise than the evidence says: 'cf-id:stable,…'. */
  readonly excel?: string;
  /** With the probe on the ribbon. */
  readonly probe?: boolean;
  /** Complaints of the page that the test brings about on purpose. */
  readonly provokes?: RegExp;
  /** 2: a co-author has the workbook open as well. */
  readonly panes?: 1 | 2;
  /** As whoever has not chosen yet has them; otherwise live. */
  readonly flagsAsTheyStart?: boolean;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's frame, loaded. */
  readonly pane: Frame;
  readonly requests: readonly string[];
}

interface Tab {
  /** What cannot be changed of it any more. */
  readonly kind: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly guard: PageGuard;
}

interface Opened {
  readonly tab: Tab;
  readonly provokes: RegExp | undefined;
}

/**
 * Call once at the top of a file; what it gives opens a workbench within a
 * test. A test fails that leaves the origin or has an error in the console.
 *
 * `ownTabs`: no tab is used again, where tests break what they are shown.
 */
export function workbenchForEachTest({ ownTabs = false } = {}): (wanted?: WorkbenchWanted) => Promise<OpenWorkbench> {
  let server: Awaited<ReturnType<typeof startWorkbench>> | undefined;
  let browser: Browser | undefined;
  const opened: Opened[] = [];
  const idle: Tab[] = [];

  beforeAll(async () => {
    if (!existsSync(join(SITE, 'index.html')))
      throw new Error('There is nothing in dist/web: run npm run build first.');
    server = await startWorkbench({ dir: SITE, port: 0 });
    browser = await launchChromium();
  });

  afterEach(async () => {
    const ended = opened.splice(0);
    for (const { tab } of ended) await (ownTabs ? tab.context.close() : emptied(tab, server?.url ?? ''));
    const unasked = ended.flatMap(({ tab, provokes }) => tab.guard.offences.filter((one) => !provokes?.test(one)));
    for (const { tab } of ended) tab.guard.forget();
    if (!ownTabs) idle.push(...ended.map(({ tab }) => tab));
    expect(unasked).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return async (wanted = {}) => {
    if (!browser || !server) throw new Error('A workbench opens within a test.');
    const kind = JSON.stringify([wanted.language, startsLive(wanted)]);
    const [before] = idle.filter((one) => one.kind === kind);
    if (before) idle.splice(idle.indexOf(before), 1);
    const tab = before ?? (await newTab(browser, wanted, server.url, kind));
    opened.push({ tab, provokes: wanted.provokes });
    const { page, guard } = tab;
    await page.setViewportSize(viewportOf(wanted));
    await page.goto(addressOf(server.url, wanted));
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.ready);
    return { page, pane: await paneFrame(page), requests: guard.requests };
  };
}

async function newTab(browser: Browser, wanted: WorkbenchWanted, url: string, kind: string): Promise<Tab> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: wanted.language ?? 'zh-CN',
  });
  if (startsLive(wanted)) await context.addInitScript(preferLiveFlags);
  const guard = await guardPages(context, new URL(url).origin);
  return { kind, context, page: await context.newPage(), guard };
}

function viewportOf({ width, height }: WorkbenchWanted): { width: number; height: number } {
  return { width: width ?? 1366, height: height ?? 768 };
}

/** By our office.js flags start on demand; most tests are of what they look like when they are live. */
function startsLive({ host, flagsAsTheyStart }: WorkbenchWanted): boolean {
  return host === undefined && !flagsAsTheyStart;
}

/** Nothing is open there, and nothing of what was is kept. */
async function emptied({ context, page }: Tab, url: string): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  await context.clearPermissions();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb' });
  await session.detach();
  for (const other of context.pages()) if (other !== page) await other.close();
}

/** Within the page: as a user has chosen who has not chosen otherwise. */
function preferLiveFlags(): void {
  // A page that is still blank, or shut off from any origin, keeps nothing.
  if (window.origin === 'null') return;
  if (localStorage.getItem('guiju.flags') === null) localStorage.setItem('guiju.flags', 'live');
}

function addressOf(url: string, { sample, host, panes, excel, probe }: WorkbenchWanted): string {
  const address = new URL(url);
  if (sample !== undefined) address.searchParams.set('open', `samples/${sample}`);
  if (host !== undefined) address.searchParams.set('host', host);
  if (panes !== undefined) address.searchParams.set('panes', String(panes));
  if (excel !== undefined) address.searchParams.set('excel', excel);
  if (probe === true) address.searchParams.set('probe', '');
  return address.href;
}

/** Puts a workbook in the place of the one that is open; the pane is then another frame. */
export async function openInstead(page: Page, bytes: Uint8Array, name: string): Promise<Frame> {
  const before = await page.$('iframe[src*="taskpane.html"]');
  await page.evaluate(
    ([base64, file]) => {
      const text = atob(base64);
      window.workbench?.openBytes(
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
        file,
      );
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  );
  await before?.waitForElementState('hidden');
  return paneFrame(page);
}

/** The add-in's frame of the workbook that is open now. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src*="taskpane.html"]', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the pane has no document.');
  await frame.waitForLoadState();
  return frame;
}
