/**
 * The workbench in a browser: for each test a page with nothing of the one
 * before it. Where that one left the page of the same address, the workbook of
 * this one takes the place of its workbook, with a pane loaded anew and nothing
 * stored; where a test is of how the page itself is loaded, it asks for that.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type {} from '../../../src/workbench/page/observation';
import type { Tab, Tabs } from './tabs';

export interface WorkbenchWanted {
  /** A file of assets/samples: 'heyuan-breach.xlsx'; without it the page's own choice. */
  readonly sample?: string;
  /** A workbook of the test's own in the place of a sample, opened at once. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** What the site offers in its folder packs, by file; 'index.json' names them. */
  readonly packs?: Readonly<Record<string, string>>;
  /** Of the window, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Of the browser. The pane speaks the workbook program's language, which is Chinese here, until its user chooses. */
  readonly language?: 'zh-CN' | 'en-US';
  /** The Excel the page is to the add-in: '1.13' to '1.19'; see src/workbench/protocol/host-profile.ts. */
  readonly host?: string;
  /** What that Excel does otherwise than the evidence says: 'cf-id:stable,…'. */
  readonly excel?: string;
  /** Excel where nothing is said. */
  readonly program?: 'wps';
  /** With the probe on the ribbon. */
  readonly probe?: boolean;
  /** Complaints of the page that the test brings about on purpose. */
  readonly provokes?: RegExp;
  /** 2: a co-author has the workbook open as well. */
  readonly panes?: 1 | 2;
  /** As whoever has not chosen yet has them; otherwise live. */
  readonly flagsAsTheyStart?: boolean;
  /** With all that the page is made of fetched by it. */
  readonly anew?: boolean;
  /** In a tab that is not used again, for what is broken in it stays so: a script that came otherwise is remembered. */
  readonly ownTab?: boolean;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's frame, loaded. */
  readonly pane: Frame;
  readonly requests: readonly string[];
}

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');

interface Opened {
  readonly tab: Tab;
  readonly provokes: RegExp | undefined;
  readonly isUsedAgain: boolean;
}

/**
 * Call once at the top of a file; what it gives opens a workbench within a
 * test. A test fails that leaves the origin or has an error in the console.
 *
 * @param isShared all tests of the file are of one workbook, which stays open between them
 */
export function workbenchForEachTest({ isShared = false } = {}): (wanted?: WorkbenchWanted) => Promise<OpenWorkbench> {
  const opened: Opened[] = [];

  afterEach(async () => {
    const ended = isShared ? opened : opened.splice(0);
    if (!isShared) await emptied(ended);
    const unasked = ended.flatMap(({ tab, provokes }) => tab.guard.offences.filter((one) => !provokes?.test(one)));
    if (isShared) for (const { tab } of ended) tab.guard.forget();
    else givenBack(ended);
    expect(unasked).toEqual([]);
  });
  if (isShared) {
    afterAll(async () => {
      await emptied(opened);
      givenBack(opened);
    });
  }

  return async (wanted = {}) => {
    const tabs = tabsAtHand();
    const url = await tabs.url();
    const { ownTab = false, provokes } = wanted;
    const kind = { language: wanted.language ?? 'zh-CN', isLive: startsLive(wanted) };
    const tab = await tabs.take(kind, ownTab);
    opened.push({ tab, provokes, isUsedAgain: !ownTab });
    const { page, guard } = tab;
    await page.setViewportSize(viewportOf(wanted));
    for (const [name, body] of Object.entries(wanted.packs ?? {})) {
      await page.route(`**/packs/${name}`, (route) => route.fulfill({ body, contentType: 'application/json' }));
    }
    const next = workbookOf(wanted);
    if (next && !wanted.anew && tab.isOpen && isTheSamePage(page.url(), addressOf(url, wanted))) {
      return { page, pane: await openInstead(page, next.bytes, next.name, true), requests: guard.requests };
    }
    const open = wanted.file && tabs.put(wanted.file.name, wanted.file.bytes);
    await page.goto(addressOf(url, wanted, open));
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.ready);
    return { page, pane: await paneFrame(page), requests: guard.requests };
  };
}

async function emptied(opened: readonly Opened[]): Promise<void> {
  for (const { tab, isUsedAgain } of opened) await (isUsedAgain ? tabsAtHand().empty(tab) : tab.context.close());
}

function givenBack(opened: readonly Opened[]): void {
  for (const { tab, isUsedAgain } of opened) if (isUsedAgain) tabsAtHand().giveBack(tab);
}

function tabsAtHand(): Tabs {
  const { tabsOfTheRun } = globalThis;
  if (!tabsOfTheRun) throw new Error('A workbench opens in a test of the project e2e.');
  return tabsOfTheRun;
}

/** Undefined where the page chooses for itself. */
function workbookOf({ file, sample }: WorkbenchWanted): { name: string; bytes: Uint8Array } | undefined {
  if (file || sample === undefined) return file;
  return { name: sample, bytes: readFileSync(join(SAMPLES, sample)) };
}

/** But for what is open in it. */
function isTheSamePage(one: string, other: string): boolean {
  const [here, there] = [new URL(one), new URL(other)];
  for (const { searchParams } of [here, there]) searchParams.delete('open');
  return here.href === there.href;
}

function viewportOf({ width, height }: WorkbenchWanted): { width: number; height: number } {
  return { width: width ?? 1366, height: height ?? 768 };
}

/** By our office.js flags start on demand; most tests are of what they look like when they are live. */
function startsLive({ host, flagsAsTheyStart }: WorkbenchWanted): boolean {
  return host === undefined && !flagsAsTheyStart;
}

/** @param file where the workbook of the test is, from the root of the server */
function addressOf(
  url: string,
  { sample, host, panes, excel, probe, program }: WorkbenchWanted,
  file?: string,
): string {
  const address = new URL(url);
  if (file !== undefined) address.searchParams.set('open', file);
  if (sample !== undefined) address.searchParams.set('open', `samples/${sample}`);
  if (host !== undefined) address.searchParams.set('host', host);
  if (panes !== undefined) address.searchParams.set('panes', String(panes));
  if (excel !== undefined) address.searchParams.set('excel', excel);
  if (program !== undefined) address.searchParams.set('program', program);
  if (probe === true) address.searchParams.set('probe', '');
  return address.href;
}

/** Puts a workbook in the place of the one that is open, and where all is to be forgotten all that was stored with it; the pane is then another frame. */
export async function openInstead(page: Page, bytes: Uint8Array, name: string, forgetting = false): Promise<Frame> {
  const before = await page.$('iframe[src*="taskpane.html"]');
  await page.evaluate(
    ([base64, file, forgets]) => {
      const text = atob(base64);
      const workbook = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      if (forgets) {
        // In one turn with the opening, for the pane that was may store what it likes until it is gone.
        localStorage.clear();
        sessionStorage.clear();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const title = document.getElementById('name');
        if (title) title.textContent = file;
      }
      window.workbench?.openBytes(workbook, file);
    },
    [Buffer.from(bytes).toString('base64'), name, forgetting] as const,
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
