/** The gallery: every state of the pane is shown without a fault, in both languages, and every file of the pane's is needed by one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enUS } from '../../src/pane/messages/en-US';
import { zhCN } from '../../src/pane/messages/zh-CN';
import type { GalleryLook, Shown } from '../pane/gallery/page';
import { STATES } from '../pane/gallery/states';
import { guardPages } from './support/page-guard';
import type {} from './support/tabs';

jest.setTimeout(240_000);

const PANE = join(__dirname, '..', '..', 'src', 'pane');

test('each state is shown without a fault and within its frame, in either language and either theme', async () => {
  const browser = await tabsOfTheRun?.browser();
  const url = await tabsOfTheRun?.url();
  if (!browser || url === undefined) throw new Error('A page opens in a test of the project e2e.');
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  const guard = guardPages(context, new URL(url).origin);
  const page = await context.newPage();
  await page.goto(new URL('gallery.html?wait&one', url).href);
  await page.waitForFunction(() => window.gallery !== undefined);
  const show = (look: GalleryLook) => page.evaluate((one) => window.gallery?.(one) ?? [], look);
  const zh = await show({ language: 'zh', theme: 'light', width: 320 });
  const en = await show({ language: 'en', theme: 'dark', width: 320 });
  for (const shown of [zh, en]) {
    expect(shown.map(({ name }) => name)).toEqual(STATES.map(({ name }) => name));
    expect(shown.filter(({ faults, tooWide }) => faults.length > 0 || tooWide > 0)).toEqual([]);
  }
  expect(strayWords(zh, enUS, zhCN)).toEqual([]);
  expect(strayWords(en, zhCN, enUS)).toEqual([]);
  const fetched = guard.requests.flatMap((address) => /\/gallery\/([\w-]+)\.[0-9a-f]{8}\.js$/.exec(address)?.[1] ?? []);
  // The choice of a regulation comes with the notice, too, which has been shown before.
  const alone = filesOfViews().filter((name) => name !== 'view-choose');
  expect(alone.filter((name) => !fetched.includes(name))).toEqual([]);
  // What crashes on purpose is told in the console, and nothing else is.
  expect(guard.offences.filter((words) => !/broken on purpose/.test(words))).toEqual([]);
  await context.close();
});

/** Lines that are words of the catalogue of another language that can be read in a state, but for those that are the same in this one. */
function strayWords(
  shown: readonly Shown[],
  catalogue: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): readonly string[] {
  const ours = new Set(Object.values(own));
  // Sheets are called by the names of forms.
  const elsewhere = /^(form[A-Z]|otherLanguage$)/;
  const theirs = Object.entries(catalogue).flatMap(([key, words]) =>
    typeof words === 'string' && words.length > 1 && !ours.has(words) && !elsewhere.test(key) ? [words] : [],
  );
  expect(theirs.length).toBeGreaterThan(50);
  return shown.flatMap(({ name, words }) => {
    const lines = words.split('\n').map((line) => line.replace(/\s+\d+$/, '').trim());
    return theirs.filter((one) => lines.includes(one)).map((one) => `${name}: ${one}`);
  });
}

/** By the names under which the pane fetches them. */
function filesOfViews(): readonly string[] {
  const texts = readdirSync(PANE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(PANE, file), 'utf8'));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/webpackChunkName: "([\w-]+)"/g)].flatMap(([, name]) => name ?? []),
  );
  expect(new Set(names).size).toBeGreaterThan(15);
  // What others hold too has no file of its own.
  const made = readdirSync(join(PANE, '..', '..', 'dist', 'web', 'gallery')).map((file) => file.split('.')[0]);
  return [...new Set(names)].filter((name) => made.includes(name));
}
