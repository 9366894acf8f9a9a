/** Every view and state of the pane, in both languages, light, dark, with a contrast theme and at twice the size: clean to axe, and nothing to scroll sideways. */
import type { Frame, Page } from 'playwright-core';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { enUS } from '../../src/pane/messages/en-US';
import { zhCN, type Messages } from '../../src/pane/messages/zh-CN';
import { axeViolations } from './support/axe';
import { paneFrame, workbenchForEachTest } from './support/open-workbench';
import { openView, paneOfWidth, sidewaysBy } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();

jest.setTimeout(240_000);

const LANGUAGES = [
  ['zh', zhCN],
  ['en', enUS],
] as const;

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
  ['light contrast', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

const VIEWS = ['findings', 'measures', 'procedure', 'facts', 'settings'];

async function speak(pane: Frame, language: 'zh' | 'en', m: Messages): Promise<void> {
  await pane
    .getByText(language === 'zh' ? m.recheck : zhCN.recheck)
    .first()
    .waitFor();
  if (language === 'en') {
    await pane.getByRole('button', { name: 'English' }).click();
    await pane.getByRole('button', { name: m.recheck }).waitFor();
  }
}

/** What fades from one look to the next has done so. */
async function looked(page: Page, media: (typeof LOOKS)[number][1]): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
  await page.waitForTimeout(250);
}

/** The name of the place with what is wrong there; nothing where all is well. */
async function faults(pane: Frame, place: string): Promise<string[]> {
  const over = await sidewaysBy(pane);
  const found = await axeViolations(pane);
  return [...(over > 0 ? [`${over} px sideways`] : []), ...found].map((fault) => `${place}: ${fault}`);
}

test.each(LANGUAGES)('%s: each view in each look, 320 px wide', async (language, m) => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
  await speak(pane, language, m);
  await paneOfWidth(page, 320);
  const found: string[] = [];
  for (const [look, media] of LOOKS) {
    await looked(page, media);
    for (const [index, view] of VIEWS.entries()) {
      await openView(pane, index);
      found.push(...(await faults(pane, `${look}, ${view}`)));
    }
  }
  expect(found).toEqual([]);
});

test.each(LANGUAGES)('%s: each view at 200 %: a pane of 350 px has room for 175', async (language, m) => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx' });
  await speak(pane, language, m);
  await paneOfWidth(page, 175);
  const found: string[] = [];
  for (const [index, view] of VIEWS.entries()) {
    await openView(pane, index);
    found.push(...(await faults(pane, view)));
  }
  expect(found).toEqual([]);
});

test.each(LANGUAGES)('%s: what is unfolded, searched, filtered, tried and refused', async (language, m) => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
  await speak(pane, language, m);
  await paneOfWidth(page, 320);
  const found: string[] = [];
  await pane.getByRole('article').first().waitFor();
  for (const button of await pane.getByRole('button', { name: m.whatItRestsOn }).all()) await button.click();
  await pane.getByRole('button', { name: m.wholeRule }).first().click();
  await pane.getByRole('button', { name: m.filter, exact: true }).click();
  await pane.getByRole('group', { name: m.filterGroup }).getByRole('button').first().click();
  found.push(...(await faults(pane, 'unfolded and filtered')));
  await pane.getByRole('searchbox').fill('qqqq');
  await pane.getByText(m.nothingMatches).waitFor();
  found.push(...(await faults(pane, 'nothing matches')));
  await openView(pane, VIEWS.indexOf('measures'));
  await pane.getByRole('region', { name: m.whatIf }).getByRole('textbox').fill('约5万');
  await pane.locator('[aria-invalid="true"]').waitFor();
  found.push(...(await faults(pane, 'an amount that is none')));
  await page.evaluate(() => window.workbench?.fault({ expired: true }));
  await pane.getByRole('button', { name: m.recheck }).click();
  await pane.getByText(m.failedTitle).waitFor();
  for (const [look, media] of LOOKS) {
    await looked(page, media);
    found.push(...(await faults(pane, `${look}, a failure`)));
  }
  expect(found).toEqual([]);
});

test.each(LANGUAGES)('%s: at first sight, and asked for the regulation', async (language, m) => {
  const { page, pane: first } = await openWorkbench({ sample: 'no-known-form.xlsx' });
  await speak(first, language, m);
  await paneOfWidth(page, 320);
  const found: string[] = [];
  for (const [look, media] of LOOKS) {
    await looked(page, media);
    found.push(...(await faults(first, `${look}, first run`)));
  }
  await openWorkbookWithoutRegulation(page);
  const pane = await paneFrame(page);
  await pane.getByRole('heading', { name: m.choosePackTitle }).waitFor();
  await paneOfWidth(page, 320);
  for (const [look, media] of LOOKS) {
    await looked(page, media);
    found.push(...(await faults(pane, `${look}, which regulation`)));
  }
  expect(found).toEqual([]);
});

test('axe does look: a button without a name is noticed, and so is what is too wide', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
  await speak(pane, 'zh', zhCN);
  await paneOfWidth(page, 320);
  await pane.evaluate(() => {
    const button = document.createElement('button');
    button.style.width = '400px';
    document.querySelector('main')?.append(button);
  });
  const found = await faults(pane, 'here');
  expect(found.some((fault) => fault.startsWith('here: button-name'))).toBe(true);
  expect(found.some((fault) => /px sideways/.test(fault))).toBe(true);
});

async function openWorkbookWithoutRegulation(page: Page): Promise<void> {
  const bytes = writeDrafts([projectFactsSheet([{ label: '项目名称', value: '示例平台' }])]);
  await page.evaluate((base64) => {
    const text = atob(base64);
    window.workbench?.openBytes(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      'unnamed.xlsx',
    );
  }, Buffer.from(bytes).toString('base64'));
}

test('wherever the Tab key leads, the focus is seen', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
  await speak(pane, 'zh', zhCN);
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
    return ring || (pseudo && drawn(after));
  };
  const within = [element, element.parentElement].filter((one) => one !== null);
  return { name: element.outerHTML.slice(0, 160), seen: within.some(around) };
}
