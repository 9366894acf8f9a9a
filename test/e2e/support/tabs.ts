/**
 * Tabs of one browser before one server, for a whole run of tests. A tab is
 * used again, for it knows the scripts already: in a new one they are half
 * the work. And a workbench in it stays for the next workbook, where nothing of
 * the page itself has changed: the grid is half of the rest.
 */
import { X509Certificate, createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { NO_FAULTS, type FaultPlan } from '../../../src/workbench/protocol/faults';
import { startWorkbench } from '../../../src/workbench/server/workbench-server.mjs';
import { launchChromium } from './launch-chromium';
import { guardPages, type PageGuard } from './page-guard';

const SITE = join(__dirname, '..', '..', '..', 'dist', 'web');
const WPS = join(__dirname, '..', '..', '..', 'dist', 'wps');

/** What cannot be changed of a tab any more. */
export interface TabKind {
  /** Of the browser. */
  readonly language: string;
  /** Flags are live for whoever has not chosen. */
  readonly isLive: boolean;
}

export interface Tab {
  readonly kind: TabKind;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly guard: PageGuard;
  /** A workbench stands there yet, with a workbook of a test that is over; it takes another as if nothing had been. */
  isOpen: boolean;
}

export interface Tabs {
  /** Of the server; ends in a slash. */
  url(): Promise<string>;
  /** Has the server hand out a file, until another comes under its name; where, from the server's root. */
  put(name: string, bytes: Uint8Array): string;
  browser(): Promise<Browser>;
  /** One that has been used and emptied, or a new one. */
  take(kind: TabKind, anew: boolean): Promise<Tab>;
  /** Nothing of what was is kept, but for the page where it can take another workbook. */
  empty(tab: Tab): Promise<void>;
  /** For the next, once it is empty. */
  giveBack(tab: Tab): void;
}

declare global {
  /** Given to each file of tests by test/setup/browser-environment.ts. */
  var tabsOfTheRun: Tabs | undefined;
  var closeTabsOfTheRun: (() => Promise<void>) | undefined;
}

let ours: Tabs | undefined;

/** Nothing but this machine has an address. */
const NOWHERE_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Where the server has what tests put there. */
const OF_THE_TEST = 'of-the-test';

/** What is drawn over and over costs a tenth of a processor: a page that is not soon asked for is left. */
const SOON_MS = 4_000;

/** The same for all files of tests in this process; nothing is started before it is asked for. */
export function tabsOfTheRun(): Tabs {
  return (ours ??= openTabs());
}

function openTabs(): Tabs {
  const idle: Tab[] = [];
  const waiting = new Map<Tab, NodeJS.Timeout>();
  const leave = (tab: Tab) => {
    clearTimeout(waiting.get(tab));
    waiting.delete(tab);
    if (!tab.isOpen) return;
    tab.isOpen = false;
    // Called off by whatever is opened there meanwhile.
    void tab.page.goto('about:blank').catch(() => undefined);
  };
  const folder = mkdtempSync(join(tmpdir(), 'guiju-e2e-'));
  const beside = { path: `/${OF_THE_TEST}/`, dir: folder, headers: { 'cache-control': 'no-store' } };
  let server: ReturnType<typeof startWorkbench> | undefined;
  let browser: Promise<Browser> | undefined;
  const started = () => {
    if (!existsSync(join(SITE, 'index.html')))
      throw new Error('There is nothing in dist/web: run npm run build first.');
    return (server ??= startWorkbench({ dir: SITE, wps: WPS, beside, port: 0 }));
  };
  const launched = async () => {
    const { cert } = await started();
    return launchChromium([NOWHERE_ELSE, trusting(cert)]);
  };
  globalThis.closeTabsOfTheRun = async () => {
    for (const timer of waiting.values()) clearTimeout(timer);
    await (await browser)?.close();
    await (await server)?.close();
    rmSync(folder, { recursive: true });
  };
  const tabs: Tabs = {
    url: async () => (await started()).url,
    put(name, bytes) {
      writeFileSync(join(folder, name), bytes);
      return `${OF_THE_TEST}/${encodeURIComponent(name)}`;
    },
    browser: () => (browser ??= launched()),
    async take(kind, anew) {
      const at = anew
        ? -1
        : idle.findIndex((one) => one.kind.language === kind.language && one.kind.isLive === kind.isLive);
      const [before] = at < 0 ? [] : idle.splice(at, 1);
      if (before) clearTimeout(waiting.get(before));
      // What the workbook of another test complained of since is not this one's.
      before?.guard.forget();
      for (const other of idle) leave(other);
      return before ?? newTab(await tabs.browser(), kind, await tabs.url());
    },
    empty: async (tab) => emptied(tab, await tabs.url()),
    giveBack(tab) {
      tab.guard.forget();
      idle.push(tab);
      waiting.set(
        tab,
        setTimeout(() => leave(tab), SOON_MS),
      );
    },
  };
  return tabs;
}

/** As if somebody had vouched for it: of a server that nobody vouches for Chromium keeps no file, and compiles each script anew. */
function trusting(cert: string): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

async function newTab(browser: Browser, kind: TabKind, url: string): Promise<Tab> {
  const context = await browser.newContext({ locale: kind.language });
  if (kind.isLive) await context.addInitScript(preferLiveFlags);
  const guard = guardPages(context, new URL(url).origin);
  return { kind, context, page: await context.newPage(), guard, isOpen: false };
}

/** Within the page: as a user has chosen who has not chosen otherwise. */
function preferLiveFlags(): void {
  // A page that is still blank, or shut off from any origin, keeps nothing.
  if (window.origin === 'null') return;
  if (localStorage.getItem('guiju.flags') === null) localStorage.setItem('guiju.flags', 'live');
}

/** Within the page: whether another workbook would stand there as in a new page, once nothing goes wrong there any more. */
function madeGood(none: FaultPlan): boolean {
  const { workbench } = window;
  const isShown = (id: string) => document.getElementById(id)?.hidden === false;
  if (!workbench || workbench.gaps().length > 0) return false;
  if (['message', 'traffic', 'beliefs'].some(isShown) || !isShown('pane')) return false;
  workbench.fault(none);
  return true;
}

async function emptied(tab: Tab, url: string): Promise<void> {
  const { context, page } = tab;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // After an error nobody knows how the page is.
  tab.isOpen = tab.guard.offences.length === 0 && (await page.evaluate(madeGood, NO_FAULTS).catch(() => false));
  if (!tab.isOpen) await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  await context.clearPermissions();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb' });
  await session.detach();
  for (const other of context.pages()) if (other !== page) await other.close();
}
