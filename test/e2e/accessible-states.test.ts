/** States the pane comes into on the way, looked at as its views are (accessible.test.ts); that looking does find something; and where the Tab key leads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { CALENDAR_WORDS } from '../../src/pane/messages/calendar-words';
import { FILTER_WORDS } from '../../src/pane/messages/filter-words';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { workbenchForEachTest } from './support/open-workbench';
import { openView } from './support/pane-frame';
import { factsOnly, stageFor, VIEWS } from './support/stage';

const openWorkbench = workbenchForEachTest();

jest.setTimeout(300_000);

const SITE = join(__dirname, '..', '..', 'dist', 'web');

test('what is searched, filtered, tried, filled in, copied and refused', async () => {
  const stage = await stageFor(openWorkbench, { sample: 'heyuan-change-slip.xlsx' });
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
  const stage = await stageFor(openWorkbench, { sample: 'no-known-form.xlsx', provokes: /RichApi\.Error/ });
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
  const stage = await stageFor(openWorkbench, {
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
  const stage = await stageFor(openWorkbench, wanted);
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
  const stage = await stageFor(openWorkbench, { sample: 'heyuan-breach.xlsx' });
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
