/**
 * Every view and state of the pane, each brought about as it comes about in
 * use and put into both languages there: nothing to scroll sideways, at 320 px and at twice
 * the size, light, dark, and with a dark and a light contrast theme; and clean
 * to axe. A check is made once of all that can make it come out otherwise. No
 * language changes a colour, and no width does but where longer lines come to
 * lie on another ground; what is not shown where it is narrow is the same in
 * both languages, but names and sizes are not. So each place is put before axe
 * whole, light, in both widths in Chinese; in English without colours at 320 px,
 * and for sizes and colours at twice the size; in every other look for colours
 * in Chinese at 320 px, and in one of them, each in its turn, in English at
 * twice the size. Contrast draws borders that are not there otherwise: in it
 * the longest words are measured at twice the size too.
 *
 *   EVERY_LOOK=1 npx jest --selectProjects e2e --testPathPatterns e2e/accessible
 *
 * puts every look in every width and language before it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { manyChangeSlips } from '../../assets/samples/many-change-slips';
import type { Language } from '../../src/base/bilingual';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { CALENDAR_WORDS } from '../../src/pane/messages/calendar-words';
import { FILTER_WORDS } from '../../src/pane/messages/filter-words';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { LOCALES } from '../../src/pane/shared/language';
import { axeViolations } from './support/axe';
import { gridOf, type Grid } from './support/grid';
import { openInstead, workbenchForEachTest, type WorkbenchWanted } from './support/open-workbench';
import { openView, paneOfWidth, sidewaysBy } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();

jest.setTimeout(300_000);

const SITE = join(__dirname, '..', '..', 'dist', 'web');

const LANGUAGES: readonly Language[] = ['zh', 'en'];

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
  ['light contrast', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** A narrow pane, and one of 350 px at 200 %. */
const WIDTHS = [320, 175] as const;
const EVERY_LOOK = process.env['EVERY_LOOK'] === '1';

const VIEWS = ['findings', 'measures', 'procedure', 'facts', 'record', 'settings'];

/** The settings are as long whatever is in the workbook. */
const WITH_LISTS = VIEWS.filter((view) => view !== 'settings');

/** A journey through states of the pane on one page, and what was found wrong on the way. */
interface Stage {
  readonly page: Page;
  readonly grid: Grid;
  readonly found: readonly string[];
  pane(): Frame;
  /** Has the pane looked at in every language, look and width. */
  look(place: string): Promise<void>;
  lookAtEveryView(place: string, views?: readonly string[]): Promise<void>;
  view(view: string): Promise<void>;
  /** With the next workbook in the place of this one, as soon as there is something to be seen. */
  instead(bytes: Uint8Array, until: (pane: Frame) => Promise<unknown>): Promise<void>;
}

async function stageFor(wanted: WorkbenchWanted): Promise<Stage> {
  const { page, pane: first } = await openWorkbench({ width: 1800, height: 1000, ...wanted });
  let pane = first;
  await pane.getByText(zhCN.recheck).first().waitFor();
  const found: string[] = [];
  let turn = 0;
  const rulesInLight = (language: Language, width: number) => {
    if (EVERY_LOOK || language === 'zh') return 'all';
    return width === 320 ? 'of structure and size' : 'of size and colour';
  };
  const isDue = (language: Language, look: string, width: number) =>
    EVERY_LOOK || (language === 'zh' ? width === 320 : width === 175 && look === LOOKS[1 + (turn % 3)]?.[0]);
  const isMeasured = (language: Language, look: string, width: number) =>
    look === 'light' || isDue(language, look, width) || (/contrast/.test(look) && language === 'en' && width === 175);
  const stage: Stage = {
    page,
    grid: gridOf(page),
    found,
    pane: () => pane,
    async look(place) {
      turn += 1;
      // A look is new paint for the whole page; a language and a width are one more layout of the pane: each look goes on where the one before it ended.
      let languages = LANGUAGES;
      let widths: readonly number[] = WIDTHS;
      for (const [look, media] of LOOKS) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await pane.waitForFunction(inScheme, media.colorScheme);
        for (const language of languages) {
          const measured = widths.filter((width) => isMeasured(language, look, width));
          if (measured.length > 0) await speak(pane, language);
          for (const width of measured) {
            await paneOfWidth(page, width);
            await drawn(pane);
            const over = await sidewaysBy(pane);
            const rules =
              look === 'light' ? rulesInLight(language, width) : isDue(language, look, width) && 'of colour';
            const faults = rules ? await axeViolations(pane, rules) : [];
            const here = [...(over > 0 ? [`${over} px sideways`] : []), ...faults];
            found.push(...here.map((fault) => `${place}, ${language}, ${look}, ${width} px: ${fault}`));
          }
          widths = widths.toReversed();
        }
        languages = languages.toReversed();
      }
      await speak(pane, 'zh');
      await paneOfWidth(page, 'as it was');
      await page.emulateMedia({ ...LOOKS[0][1] });
    },
    async view(view) {
      await openView(pane, VIEWS.indexOf(view));
    },
    async lookAtEveryView(place, views = VIEWS) {
      for (const view of views) {
        await stage.view(view);
        await unfoldAll(pane);
        await stage.look(`${place}, ${view}`);
      }
    },
    async instead(bytes, until) {
      pane = await openInstead(page, bytes, 'next.xlsx');
      await until(pane);
    },
  };
  return stage;
}

/** The pane in this language, as by the button at its foot, with the focus where it is. */
async function speak(pane: Frame, language: Language): Promise<void> {
  const locale = LOCALES[language];
  await pane.evaluate((wanted) => {
    if (document.documentElement.lang === wanted) return;
    document.querySelector<HTMLElement>(`button[lang="${wanted}"]`)?.click();
  }, locale);
  await pane.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
}

/** What follows from a new width has been drawn. */
function drawn(pane: Frame): Promise<void> {
  return pane.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** The pane, too, has noticed what the system now prefers. */
function inScheme(scheme: string): boolean {
  return document.querySelector<HTMLElement>('[style*="color-scheme"]')?.style.colorScheme === scheme;
}

/** What is folded on the page, as far as it was folded when this began: a dozen are enough. */
async function unfoldAll(pane: Frame): Promise<void> {
  // One finding at a time is unfolded.
  await pane
    .locator('h3 button[aria-expanded="false"]')
    .first()
    .click({ timeout: 1_000 })
    .catch(() => undefined);
  const folded = pane.locator('[role="tabpanel"] [aria-expanded="false"]:not(h3 button)');
  for (let turn = 0; turn < 12 && (await folded.count()) > 0; turn += 1) await folded.first().click();
}

test('every view, with all there is to unfold unfolded', async () => {
  const stage = await stageFor({ sample: 'heyuan-breach.xlsx' });
  await stage.pane().getByRole('article').first().waitFor();
  await stage.lookAtEveryView('with findings');
  expect(stage.found).toEqual([]);
});

test('every view of very many change slips, and of a project without any', async () => {
  const stage = await stageFor({ file: { name: 'many.xlsx', bytes: manyChangeSlips(22) } });
  await stage.pane().locator('[aria-posinset]').first().waitFor();
  await stage.lookAtEveryView('too much', WITH_LISTS);
  await stage.instead(factsOnly([['适用办法', '河源']]), (pane) => pane.getByRole('tablist').waitFor());
  await stage.lookAtEveryView('nothing there', WITH_LISTS);
  expect(stage.found).toEqual([]);
});

test('what is searched, filtered, tried, filled in, copied and refused', async () => {
  const stage = await stageFor({ sample: 'heyuan-change-slip.xlsx' });
  const pane = stage.pane();
  await pane.getByRole('button', { name: zhCN.search, exact: true }).click();
  await pane.getByRole('button', { name: zhCN.filter, exact: true }).click();
  await pane.getByRole('group', { name: FILTER_WORDS.zh.filterGroup }).getByRole('button').first().click();
  await stage.look('filtered');
  await pane.getByRole('searchbox').fill('qqqq');
  await pane.getByText(FILTER_WORDS.zh.nothingMatches).waitFor();
  await stage.look('nothing matches');
  await stage.view('measures');
  const amount = pane.getByRole('region', { name: zhCN.whatIf }).getByRole('textbox');
  await amount.fill('21400.01');
  await pane.getByRole('region', { name: zhCN.whatIf }).getByRole('listitem').first().waitFor();
  await stage.look('an amount tried');
  await amount.fill('约5万');
  await pane.locator('[aria-invalid="true"]').waitFor();
  await stage.look('an amount that is none');
  await stage.grid.show('项目要素表');
  await stage.grid.type('A19', '符合性审查收件日期');
  await stage.grid.type('B19', '2026-11-02');
  await stage.view('procedure');
  // As in a frame that is not allowed the clipboard, which is how Office shows panes.
  await pane.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))));
  await pane.getByRole('button', { name: CALENDAR_WORDS.zh.copy }).click();
  await pane.getByRole('textbox', { name: CALENDAR_WORDS.zh.text }).waitFor();
  await stage.look('a calendar copied by hand');
  await stage.view('facts');
  const wanted = pane.getByRole('region', { name: zhCN.wanted });
  await stage.page.evaluate(() => window.workbench?.protect('项目要素表', true));
  await wanted.getByRole('combobox').first().selectOption({ label: zhCN.no });
  await wanted.getByRole('button', { name: zhCN.fill, exact: true }).first().click();
  await pane.locator('[aria-invalid="true"]').waitFor();
  await stage.look('a fact that the sheet does not take');
  await pane.getByRole('button', { name: zhCN.recheck }).click();
  await stage.view('settings');
  await stage.page.waitForTimeout(500);
  await stage.look('a sheet that takes no flags');
  expect(stage.found).toEqual([]);
});

test('before there is anything, and while the program is slow, busy or gone', async () => {
  // office.js tells of an expired session by itself, to nobody.
  const stage = await stageFor({ sample: 'no-known-form.xlsx', provokes: /RichApi\.Error/ });
  const fault = (change: Parameters<NonNullable<Window['workbench']>['fault']>[0]) =>
    stage.page.evaluate((plan) => window.workbench?.fault(plan), change);
  await stage.look('first run');
  await stage.instead(factsOnly([['项目名称', '示例平台']]), (pane) =>
    pane.getByRole('heading', { name: zhCN.choosePackTitle }).waitFor(),
  );
  await stage.look('which regulation');

  await fault({ latency: 120_000 });
  await stage.instead(sample('heyuan-small-filing'), (pane) => pane.getByText(zhCN.opening).waitFor());
  await stage.look('opening');

  await fault({ latency: 0 });
  await stage.instead(sample('heyuan-small-filing'), (pane) => pane.getByRole('tablist').waitFor());
  await stage.grid.show('变更单');
  await fault({ latency: 1500 });
  await stage.grid.type('J19', '6');
  await stage.grid.click('J20');
  await stage.page.keyboard.type('12');
  await stage.pane().getByText(zhCN.phaseEditing).first().waitFor();
  await stage.look('somebody is in a cell');
  await fault({ latency: 0 });
  await stage.page.keyboard.press('Escape');

  await fault({ expired: true });
  await stage.pane().getByRole('button', { name: zhCN.recheck }).click();
  await stage.pane().getByText(zhCN.failedTitle).waitFor();
  await stage.look('a check that failed');
  await stage.instead(sample('heyuan-small-filing'), (pane) => pane.getByText(zhCN.failedTitle).waitFor());
  await stage.look('a first check that failed');
  expect(stage.found).toEqual([]);
});

test('what cannot be fetched, and what crashes', async () => {
  const stage = await stageFor({
    sample: 'heyuan-breach.xlsx',
    provokes: /addin\/(rules|pack-|view-|article-card|explain)|broken on purpose|Loading chunk/,
    ownTab: true,
  });
  const { page } = stage;
  const opened = (pane: Frame) => pane.getByRole('tablist').waitFor();
  const breach = sample('heyuan-breach');

  await page.route(/addin\/(view-measures|explain)/, (route) => route.abort());
  await stage.instead(breach, opened);
  await stage.pane().locator('h3 button').first().click();
  await stage.pane().getByRole('button', { name: zhCN.wholeRule }).first().click();
  await stage.pane().getByText(zhCN.ruleRefused).waitFor();
  await stage.look('a rule that cannot be fetched');
  await stage.pane().getByRole('tab').nth(VIEWS.indexOf('measures')).click();
  await stage.pane().getByText(zhCN.viewRefused).waitFor();
  await stage.look('a view that cannot be fetched');

  await page.route(/addin\/pack-/, (route) => route.abort());
  await stage.instead(breach, opened);
  await stage.look('a regulation that cannot be fetched');
  await page.route(/addin\/rules\./, (route) => route.abort());
  await stage.instead(breach, (pane) => pane.getByText(zhCN.failedTitle).waitFor());
  await stage.look('no rules at all');
  await page.unrouteAll();

  await breakInScript(page, /addin\/article-card/, '"dl"');
  await breakInScript(page, /addin\/view-facts/, '"section"');
  await stage.instead(breach, opened);
  await stage.pane().locator('h3 button').first().click();
  await stage.pane().getByRole('button', { name: zhCN.wholeRule }).first().click();
  await stage.pane().getByText(zhCN.cardCrash).waitFor();
  expect(await stage.pane().getByRole('article').count()).toBeGreaterThan(3);
  await stage.pane().getByRole('button', { name: zhCN.diagnostic }).click();
  await stage.look('a card that crashed');
  await stage.pane().getByRole('tab').nth(VIEWS.indexOf('facts')).click();
  await stage.pane().getByText(zhCN.viewCrashTitle).waitFor();
  await stage.look('a view that crashed');

  await stage.pane().evaluate(() => {
    Date.prototype.toTimeString = () => {
      throw new Error('broken on purpose');
    };
  });
  await stage.pane().getByRole('button', { name: zhCN.recheck }).click();
  await stage.pane().getByRole('heading', { name: zhCN.crashTitle }).waitFor();
  await stage.look('a pane that crashed');
  expect(stage.found).toEqual([]);
});

test('somebody else has edited, and a program that cannot undo what we write gets its flags at a recheck', async () => {
  const wanted = { sample: 'heyuan-small-filing.xlsx', host: '1.13', panes: 2, width: 1900 } as const;
  const stage = await stageFor(wanted);
  await stage.pane().getByRole('tablist').waitFor();
  const coAuthor = await stage.page.waitForSelector('#co-author iframe').then((element) => element.contentFrame());
  await coAuthor?.getByRole('tab').nth(VIEWS.indexOf('facts')).click();
  const form = coAuthor?.getByRole('region', { name: zhCN.wanted }).getByRole('form').first();
  await form?.getByRole('combobox').selectOption({ label: zhCN.yes });
  await form?.getByRole('button', { name: zhCN.fill, exact: true }).click();
  await stage.pane().getByText(zhCN.editedByOthers('').slice(0, 4)).waitFor();
  await stage.pane().getByRole('switch', { name: zhCN.flagsSwitch }).click();
  await stage.grid.show('变更单');
  await stage.grid.type('J19', '6');
  await stage.pane().getByText(zhCN.flagsBehind).waitFor();
  await stage.look('edited by others, flags of the last time');
  expect(stage.found).toEqual([]);
});

test('axe does look: a button without a name is noticed, a colour too faint in the dark, and what is too wide', async () => {
  const stage = await stageFor({ sample: 'heyuan-breach.xlsx' });
  await stage.pane().getByRole('article').first().waitFor();
  await stage.pane().evaluate(() => {
    const button = document.createElement('button');
    button.style.width = '250px';
    const words = document.createElement('p');
    words.textContent = '看不清的字';
    words.style.color = '#444444';
    document.querySelector('main')?.append(button, words);
  });
  await stage.look('here');
  const noticed = (words: RegExp) => stage.found.some((fault) => words.test(fault));
  expect(noticed(/^here, zh, light, 320 px: button-name/)).toBe(true);
  expect(noticed(/^here, zh, dark, 320 px: color-contrast/)).toBe(true);
  expect(noticed(/^here, (zh|en), light, 320 px: (color-contrast|\d+ px sideways)/)).toBe(false);
  expect(noticed(/^here, en, light contrast, 175 px: \d+ px sideways/)).toBe(true);
});

function sample(name: string): Uint8Array {
  return readFileSync(join(__dirname, '..', '..', 'assets', 'samples', `${name}.xlsx`));
}

function factsOnly(facts: readonly (readonly [label: string, value: string])[]): Uint8Array {
  return writeDrafts([projectFactsSheet(facts.map(([label, value]) => ({ label, value })))]);
}

/** From now on the script is sent with an error where it makes this element. */
async function breakInScript(page: Page, address: RegExp, element: string): Promise<void> {
  await page.route(address, async (route) => {
    const whole = readFileSync(join(SITE, new URL(route.request().url()).pathname), 'utf8');
    expect(whole).toContain(element);
    await route.fulfill({
      contentType: 'text/javascript',
      body: whole.replace(element, '(()=>{throw new Error("broken on purpose")})()'),
    });
  });
}

test('wherever the Tab key leads, the focus is seen', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
  await pane.getByRole('article').first().waitFor();
  const unseen: string[] = [];
  let stops = 0;
  for (const [index, view] of VIEWS.entries()) {
    await openView(pane, index);
    await pane.getByRole('tab').nth(index).focus();
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await pane.evaluate(markedFocus);
      if (stop === undefined) break;
      stops += 1;
      if (!stop.seen) unseen.push(`${view}: ${stop.name}`);
    }
  }
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(60);
});

/** In the page: the element that has the focus and whether a line around it, or around what it is drawn in, says so. */
function markedFocus(): { name: string; seen: boolean } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const drawn = (line: CSSStyleDeclaration) =>
    (line.outlineStyle !== 'none' && parseFloat(line.outlineWidth) > 0 && line.outlineColor !== 'rgba(0, 0, 0, 0)') ||
    (line.borderTopStyle !== 'none' &&
      parseFloat(line.borderTopWidth) > 0 &&
      line.borderTopColor !== 'rgba(0, 0, 0, 0)');
  const around = (one: Element) => {
    const [own, after] = [getComputedStyle(one), getComputedStyle(one, '::after')];
    const ring = own.outlineStyle !== 'none' && parseFloat(own.outlineWidth) > 0;
    // A field has no pseudo-elements, though the browser computes a style for them.
    const pseudo = !one.matches('input, select, textarea') && after.content !== 'none';
    // Without a position of its own the line of the pseudo-element goes round the page.
    return ring || (pseudo && own.position !== 'static' && drawn(after));
  };
  const within = [element, element.parentElement].filter((one) => one !== null);
  return { name: element.outerHTML.slice(0, 160), seen: within.some(around) };
}
