/** Five hundred findings: only those in sight are there, and all within reach of the keys. */
import type { Frame, Page } from 'playwright-core';
import { eventually, gridOf } from './support/grid';
import { openMany } from './support/open-many';
import { workbenchForEachTest } from './support/open-workbench';

/** To open them is the most of the work: the last test alone changes anything but what is unfolded and in sight. */
const openWorkbench = workbenchForEachTest({ isShared: true });
let opened: ReturnType<typeof openMany> | undefined;

/** As it is when it has just been opened: at its beginning, without the focus, what was unfolded folded. */
async function asJustOpened(): Promise<{ page: Page; pane: Frame }> {
  const { page, pane } = await (opened ??= openMany(openWorkbench, 35));
  for (const turn of ['where it was left', 'at the beginning']) {
    await pane.evaluate(foldAndGoUp);
    await page.waitForTimeout(turn === 'where it was left' ? 200 : 50);
  }
  await pane.locator('[aria-posinset="1"]').first().waitFor();
  expect(await pane.locator('[data-unfolded]').count()).toBe(0);
  return { page, pane };
}

/** Within the pane. */
function foldAndGoUp(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded="true"]')) {
    if (button.closest('h3') || /^(已通过|不适用)\s*\d/.test(button.innerText)) button.click();
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.scrollTo(0, 0);
}

jest.setTimeout(240_000);

const cards = (pane: Frame) => pane.locator('article').count();
const focusedPlace = (pane: Frame) =>
  pane.evaluate(() => {
    const card = document.activeElement?.closest('[aria-posinset]');
    return card ? [card.getAttribute('aria-posinset'), card.getAttribute('aria-setsize')].join('/') : null;
  });

test('of five hundred findings a dozen cards are there, whatever is opened and wherever one goes', async () => {
  const { page, pane } = await asJustOpened();
  expect(await pane.getByRole('button', { name: /^已通过 \d{3}$/ }).count()).toBe(1);
  await pane.getByRole('button', { name: /^已通过 \d+$/ }).click();
  await pane.getByRole('button', { name: /^不适用 \d+$/ }).click();
  expect(await cards(pane)).toBeLessThan(30);
  expect(await pane.getByRole('group', { name: '检查结果' }).locator('*').count()).toBeLessThanOrEqual(300);

  await pane.getByRole('article').first().getByRole('heading').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  expect(await focusedPlace(pane)).toMatch(/^1\//);
  await page.keyboard.press('PageDown');
  expect(await focusedPlace(pane)).toMatch(/^2\//);
  await page.keyboard.press('Control+End');
  const last = await focusedPlace(pane);
  expect(last?.split('/')[0]).toBe(last?.split('/')[1]);
  expect(await cards(pane)).toBeLessThan(40);
  const inSight = await pane.evaluate(() => {
    const rect = document.activeElement?.getBoundingClientRect();
    return rect !== undefined && rect.top >= 0 && rect.bottom <= window.innerHeight;
  });
  expect(inSight).toBe(true);

  // Scrolled far away and back, the card with the focus still has it.
  await pane.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(300);
  expect(await focusedPlace(pane)).toBe(last);
  await page.keyboard.press('PageUp');
  expect(Number((await focusedPlace(pane))?.split('/')[0])).toBe(Number(last?.split('/')[0]) - 1);
});

test('the Tab key goes from card to card and misses none', async () => {
  const { page, pane } = await asJustOpened();
  await pane.getByRole('tab', { name: '问题' }).click();
  const seen: string[] = [];
  for (let press = 0; press < 140; press += 1) {
    const place = await focusedPlace(pane);
    if (place !== null && seen.at(-1) !== place) seen.push(place);
    await page.keyboard.press('Tab');
  }
  expect(seen.length).toBeGreaterThan(10);
  // Place by place, and on from the last of a group to the first of the next.
  for (const [index, place] of seen.entries()) {
    const [before, size] = (seen[index - 1] ?? '0/1').split('/').map(Number);
    const next = before !== undefined && before === size ? 1 : (before ?? 0) + 1;
    expect(place).toMatch(new RegExp(`^${next}/`));
  }
});

test('cards do not lie on one another, and nothing moves under the reader when one is unfolded', async () => {
  const { page, pane } = await asJustOpened();
  const overlap = () =>
    pane.evaluate(() => {
      const rects = [...document.querySelectorAll('[data-index]')]
        .map((row) => row.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      return Math.max(0, ...rects.slice(1).map((rect, index) => (rects[index]?.bottom ?? 0) - rect.top));
    });
  for (let turn = 0; turn < 6; turn += 1) {
    await page.mouse.move(1450, 600);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(150);
    expect(await overlap()).toBeLessThanOrEqual(1);
  }
  const seventh = pane.locator('[data-finding]:visible').nth(6);
  await seventh.scrollIntoViewIfNeeded();
  // By its name: which is the seventh in sight changes when one is unfolded.
  const card = pane.locator(`[data-finding="${(await seventh.getAttribute('data-finding')) ?? ''}"]`);
  await page.waitForTimeout(300);
  const title = card.getByRole('heading').getByRole('button');
  const stood = await title.boundingBox();
  await title.click();
  await page.waitForTimeout(200);
  expect(await overlap()).toBeLessThanOrEqual(1);
  expect(Math.abs(((await title.boundingBox())?.y ?? 0) - (stood?.y ?? 0))).toBeLessThan(2);
  const unfold = pane.locator('[data-unfolded]').getByRole('button', { name: '计算过程' });
  // What the click would scroll into sight first is not what moves when it unfolds.
  await unfold.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(200);
  const before = await unfold.boundingBox();
  await unfold.click();
  await page.waitForTimeout(200);
  expect(await overlap()).toBeLessThanOrEqual(1);
  expect(Math.abs(((await unfold.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('what is unfolded in a card is still unfolded when it has been far out of sight', async () => {
  const { page, pane } = await asJustOpened();
  const card = pane.locator('article').first();
  await card.getByRole('heading').click();
  await card.getByRole('button', { name: '计算过程' }).click();
  await card.getByRole('button', { name: '条文、公式与算例' }).click();
  await card.getByText(/用到/).first().waitFor();
  const before = await card.innerText();
  const name = await pane.locator('[data-finding]').first().getAttribute('data-finding');
  const same = pane.locator(`[data-finding="${name ?? ''}"]`);
  await pane.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    window.scrollTo(0, 5_000);
  });
  await eventually(async () => expect(await same.count()).toBe(0));
  await pane.evaluate(() => window.scrollTo(0, 0));
  await same.waitFor();
  // At once: nothing is fetched a second time.
  expect(await pane.locator('article').first().innerText()).toBe(before);
  await page.waitForTimeout(200);
});

test('after a click on a card, on its title or into its text, the Tab key goes on within it and Page Down to the next', async () => {
  const { page, pane } = await asJustOpened();
  const focusedIn = () =>
    pane.evaluate(() => {
      const { activeElement } = document;
      const place = activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset');
      return document.hasFocus() ? `${activeElement?.localName} ${place}` : 'the grid';
    });
  const second = pane.locator('[aria-posinset="2"] article').first();
  await second.getByRole('heading').click();
  for (const part of [second.locator('p').first(), second.locator('dt').first()]) {
    await part.click();
    await page.keyboard.press('Tab');
    expect(await focusedIn()).toBe('button 2');
    await part.click();
    await page.keyboard.press('PageDown');
    expect(await focusedIn()).toBe('button 3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusedIn()).toBe('button 3');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
  }
  // And backwards, from the title of a row to the one before.
  await second.getByRole('heading').click();
  await page.keyboard.press('Shift+Tab');
  expect(await focusedIn()).toBe('button 1');
});

test('what is being read stays where it is while an edit takes findings away above it', async () => {
  const { page, pane } = await asJustOpened();
  const grid = gridOf(page);
  await grid.show('项目要素表');
  await pane.evaluate(() => window.scrollTo(0, 3_000));
  await page.waitForTimeout(500);
  const inSight = () =>
    pane.evaluate(() =>
      [...document.querySelectorAll('[data-finding]')].flatMap((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight
          ? [`${card.getAttribute('data-finding')} ${Math.round(top)}`]
          : [];
      }),
    );
  const before = await inSight();
  const scrolled = await pane.evaluate(() => window.scrollY);
  expect(before.length).toBeGreaterThan(2);

  // One finding of each slip is told by it: they leave the list, above the reader and in sight.
  await grid.type('A7', '是否已实施变更');
  await grid.type('B7', '否');

  await eventually(async () => {
    expect(await pane.evaluate(() => window.scrollY)).toBeLessThan(scrolled - 300);
  });
  const after = await inSight();
  const placeIn = (rows: readonly string[], name = '') =>
    Number(rows.find((row) => row.startsWith(`${name} `))?.slice(name.length));
  const name = before.map((row) => row.split(' ')[0]).find((one) => !Number.isNaN(placeIn(after, one)));
  expect(name).toBeDefined();
  expect(Math.abs(placeIn(after, name) - placeIn(before, name))).toBeLessThan(2);
});
