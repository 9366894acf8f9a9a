/** A review as it goes: two reviewers and the project's side over three mailed copies, in the workbench. */
import type { Frame, Page } from 'playwright-core';
import { copiesWords } from '../../src/pane/messages/copies-words';
import { recordWords } from '../../src/pane/messages/record-words';
import { sampleWorkbook } from '../support/open-sample';
import { bytesOf } from '../workbooks/workbook-files';
import { axeViolations } from './support/axe';
import { gridOf } from './support/grid';
import { openInstead, workbenchForEachTest } from './support/open-workbench';
import { paneOfWidth, sidewaysBy, unfolded } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();
jest.setTimeout(180_000);

const words = recordWords('zh');
const copies = copiesWords('zh');
const CONSENT = '先同意后实施';
const SUBTOTAL = '行小计（现）';
/** As long as offices are called. */
const LONG_NAME = '某某市政务服务数据管理局信息化项目审核与资金监督管理科审核甲';
const BOOK = sampleWorkbook('heyuan-breach');

const record = (page: Page) =>
  page.evaluate(() => window.workbench?.customXml().filter((xml) => xml.includes('urn:guiju:log')) ?? []);
const author = (pane: Frame) => pane.evaluate(() => localStorage.getItem('guiju.author') ?? '');
const tab = (pane: Frame) => pane.getByRole('tab', { name: /^批注/ });

/** What came by mail, opened by whoever is at this machine: somebody who has said who they are, or nobody yet. */
async function mailed(page: Page, bytes: Uint8Array, who: string): Promise<Frame> {
  await page.evaluate((said) => {
    if (said === '') localStorage.removeItem('guiju.author');
    else localStorage.setItem('guiju.author', said);
  }, who);
  const pane = await openInstead(page, bytes, '来件.xlsx');
  await pane.getByRole('article').first().waitFor({ timeout: 60_000 });
  return pane;
}

async function declare(pane: Frame, name: string, role: string): Promise<void> {
  await tab(pane).click();
  await pane.getByLabel(words.name, { exact: true }).fill(name);
  await pane.getByRole('combobox', { name: words.role }).selectOption(role);
  await pane.getByRole('button', { name: words.save }).click();
  await pane.getByText(new RegExp(`^${name}（.*自报`)).waitFor();
}

/** Says something in a card with the keyboard alone. */
async function sayByKey(
  page: Page,
  pane: Frame,
  title: string,
  key: string,
  keys: readonly string[],
  text: string,
): Promise<void> {
  await pane.getByRole('tab', { name: '问题', exact: true }).click();
  const card = await unfolded(pane, title);
  await card.locator('h3 button').focus();
  await card.locator('[data-deed]').first().waitFor();
  await page.keyboard.press(key);
  const form = card.getByRole('form');
  await form.waitFor();
  for (const press of keys) await page.keyboard.press(press);
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}

test('two reviewers and the project decide, answer and merge over three copies; each sees whose turn it is and what is new', async () => {
  const { page, pane: first } = await openWorkbench({
    file: { name: '送审.xlsx', bytes: bytesOf(BOOK) },
    width: 1600,
    height: 1000,
  });
  const grid = gridOf(page);
  let pane = first;
  await pane.getByRole('article').first().waitFor({ timeout: 60_000 });

  // Reviewer 甲: accepts one, asks for another, answers a question, closes the round.
  await declare(pane, LONG_NAME, 'reviewer');
  await sayByKey(page, pane, CONSENT, 'a', [...Array<string>(4).fill('ArrowDown'), 'Tab'], '同意函已补交，见附件。');
  await pane.getByRole('button', { name: '已接受 1' }).waitFor();
  await sayByKey(page, pane, SUBTOTAL, 'c', [], '小计请重算。');
  await pane.getByRole('button', { name: /^审查人核对/ }).click();
  const question = pane.getByRole('group', { name: /^核对：变更单的每一页/ });
  await question.getByRole('button', { name: words.answers.yes }).press('2');
  await pane.getByRole('button', { name: /^审查人核对 \d+，已答 1$/ }).waitFor();
  await grid.show('变更单');
  await grid.click('C5');
  await tab(pane).click();
  await pane.getByRole('button', { name: words.here('变更单!C5') }).click();
  await pane
    .getByRole('region', { name: words.here('变更单!C5') })
    .getByRole('button', { name: words.deeds.comment })
    .click();
  await pane.getByRole('form', { name: words.deeds.comment }).getByRole('textbox').fill('这一格的出处请注明。');
  await pane.getByRole('form', { name: words.deeds.comment }).getByRole('button', { name: words.write }).click();
  await pane
    .getByRole('region', { name: words.here('变更单!C5') })
    .getByRole('article')
    .waitFor();
  expect(await axeViolations(pane)).toEqual([]);
  await pane.getByRole('button', { name: words.round }).click();
  await pane.getByRole('button', { name: words.closeRound }).click();
  await pane.getByText(words.roundClosed).waitFor();
  const ofFirst = await record(page);
  expect(ofFirst).toHaveLength(5);
  const reviewer = await author(pane);

  // Reviewer 乙, in a copy from before, with a day changed: does not accept it.
  pane = await mailed(page, bytesOf(BOOK), '');
  await grid.show('项目要素表');
  await grid.type('B14', '2026-10-20');
  await declare(pane, '审核乙', 'reviewer');
  await sayByKey(page, pane, CONSENT, 'x', [], '补交的函不能代替事先同意。');
  await pane.getByRole('article').filter({ hasText: CONSENT }).getByText('批注 1', { exact: true }).first().waitFor();
  const sheets = BOOK.sheets.map((sheet) =>
    sheet.name === '项目要素表'
      ? { ...sheet, rows: sheet.rows.map((row, at) => (at === 13 ? row?.with(1, { value: '2026-10-20' }) : row)) }
      : sheet,
  );
  const second = bytesOf({ ...BOOK, sheets }, await record(page));

  // The project's side, in the copy of 甲: it is their turn, and they say it is put right.
  pane = await mailed(page, bytesOf(BOOK, ofFirst), '');
  await declare(pane, '项目丙', 'project');
  await pane.getByRole('button', { name: `${words.list.mine} 2` }).waitFor();
  const request = pane.getByRole('article').filter({ hasText: SUBTOTAL });
  await request.locator('h3 button').press('f');
  await request.getByRole('form').getByRole('textbox').fill('已按单价重算。');
  await page.keyboard.press('Control+Enter');
  await pane.getByRole('button', { name: `${words.list.mine} 1` }).waitFor();
  const third = bytesOf(BOOK, await record(page));

  // 甲 again, who merges both into the first.
  pane = await mailed(page, bytesOf(BOOK, ofFirst), reviewer);
  await tab(pane).click();
  await pane.getByRole('button', { name: words.roundStill }).waitFor();
  await pane.getByRole('button', { name: words.copies }).click();
  const pick = async (name: string, bytes: Uint8Array) =>
    pane
      .getByLabel(copies.openCopy)
      .and(pane.locator('input'))
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await pick('项目丙.xlsx', third);
  await pane.getByText(copies.brings('项目丙.xlsx', 1)).waitFor();
  await pane.getByRole('button', { name: copies.merge(1) }).click();
  await pane.getByText(copies.merged(1)).waitFor();
  await pick('审核乙.xlsx', second);
  const merging = pane.getByRole('region', { name: words.copies });
  await merging.getByText(copies.brings('审核乙.xlsx', 1)).waitFor();
  expect(await merging.getByRole('table').innerText()).toMatch(/2026-10-12\s+2026-10-20/);
  expect(await axeViolations(pane)).toEqual([]);
  await paneOfWidth(page, 320);
  expect(await sidewaysBy(pane)).toBeLessThanOrEqual(0);
  await merging.getByRole('button', { name: copies.merge(1) }).click();
  await pane.getByText(copies.merged(1)).waitFor();

  // What others wrote is new, the round is open again, and what is contradictory is 甲's to decide.
  await pane.getByRole('button', { name: words.roundAgain }).waitFor();
  await pane.getByRole('button', { name: `${words.since} 2` }).click();
  const threads = pane.getByRole('region', { name: words.view });
  const contradictory = threads.getByRole('article').filter({ hasText: CONSENT }).first();
  await contradictory.locator('h3 button').click();
  await contradictory.getByText(words.contradictory).waitFor();
  expect(await axeViolations(pane)).toEqual([]);
  expect(await sidewaysBy(pane)).toBeLessThanOrEqual(0);
  await contradictory.locator('h3 button').press('x');
  await contradictory.getByRole('form').getByRole('textbox').fill('同乙的意见。');
  await page.keyboard.press('Control+Enter');
  await contradictory.getByText(words.contradictory).waitFor({ state: 'detached' });
  await pane.getByRole('tab', { name: '问题', exact: true }).click();
  await pane.getByRole('button', { name: '已接受 1' }).waitFor({ state: 'detached' });
});
