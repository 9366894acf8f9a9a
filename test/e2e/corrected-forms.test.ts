/** A slip whose headings nobody would know, put right in the pane: the user says what a column is, and the workbook remembers. */
import type { Frame, Page } from 'playwright-core';
import { sampleWorkbook } from '../support/open-sample';
import { sheet } from '../support/draw-workbook';
import { bytesOf } from '../workbooks/workbook-files';
import type { Workbook } from '../../src/workbook/workbook';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const WIDE = { height: 1000, width: 1800 };

/** The sample with 现单价 and 现小计 called something else, and a list beside it that is no form. */
function oddSlip(): Workbook {
  const sample = sampleWorkbook('heyuan-change-slip');
  const other = new Map([
    ['现小计', '拟支付'],
    ['现单价', '询得'],
  ]);
  const sheets = sample.sheets.map((each) => ({
    ...each,
    rows: each.rows.map((row) =>
      row?.map((cell) =>
        typeof cell?.value === 'string' ? { ...cell, value: other.get(cell.value) ?? cell.value } : cell,
      ),
    ),
  }));
  const lunch = sheet('午餐', '名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 20 | 230', { id: 'lunch' });
  return { ...sample, sheets: [...sheets, lunch] };
}

async function openFile(page: Page, workbook: Workbook): Promise<Frame> {
  const bytes = [...bytesOf(workbook)];
  await page.evaluate((all) => window.workbench?.openBytes(new Uint8Array(all), '变更.xlsx'), bytes);
  return paneOf(page);
}

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src*="taskpane.html"]', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane has no document');
  await frame.waitForLoadState();
  return frame;
}

const summary = (pane: Frame, words: string) =>
  pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 15_000 });

async function openFormsRead(pane: Frame): Promise<void> {
  await pane.getByRole('tab', { name: '项目要素', exact: true }).click();
  await pane.getByRole('button', { name: '表单识别' }).click();
}

const remembered = (page: Page) =>
  page.evaluate(() => window.workbench?.customXml().filter((xml) => xml.includes('urn:guiju:remembered')) ?? []);

/** One such column stands in each of the two lists of the slip. */
const paid = (pane: Frame) => pane.getByRole('combobox', { name: 'L 列“拟支付”当作' });

test('what a column is, is said in the pane: the verdict changes, the workbook remembers it, and it can be taken back', async () => {
  const { page } = await openWorkbench(WIDE);
  let pane = await openFile(page, oddSlip());
  const grid = gridOf(page);
  await summary(pane, '口径不一 0');
  await openFormsRead(pane);
  await pane.getByText('没有找到：现单价、现小计').first().waitFor();

  await page.waitForTimeout(500);
  await grid.countFromNow();
  await paid(pane).first().selectOption('new.subtotal');
  await pane.getByRole('button', { name: '取消更正 拟支付' }).waitFor();
  const written = (await grid.awaited()).filter(({ writes, summary: what }) => writes && /Xml|Add\(/.test(what));
  expect(written).toHaveLength(1);
  await paid(pane).last().selectOption('new.subtotal');
  await summary(pane, '口径不一 1');
  expect(await remembered(page)).toHaveLength(1);

  await page.locator('#pane-close').click();
  await page.locator('[id="Guiju.OpenPane"]').click();
  pane = await paneOf(page);
  await summary(pane, '口径不一 1');
  await openFormsRead(pane);
  const takeBack = pane.getByRole('button', { name: '取消更正 拟支付' });
  await eventually(async () => expect(await takeBack.count()).toBe(2));

  await takeBack.first().click();
  await eventually(async () => expect(await takeBack.count()).toBe(1));
  await takeBack.click();
  await summary(pane, '口径不一 0');
  expect(await remembered(page)).toEqual([]);
});

test('a sheet that looks like a form and is none is said to be none where it is told of, and is asked about no more', async () => {
  const { page } = await openWorkbench(WIDE);
  const pane = await openFile(page, oddSlip());
  const question = pane.getByRole('group', { name: '午餐 是什么表' });
  await question.getByRole('button', { name: '不是表单' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await remembered(page)).toHaveLength(1);
  await openFormsRead(pane);
  await pane.getByRole('button', { name: '取消更正 午餐 预算清单' }).click();
  await pane.getByText('待确认，没有检查').waitFor();
  expect(await remembered(page)).toEqual([]);
});

test('a list nobody would recognise is read by its heading, which the user selects and explains column by column', async () => {
  const { page } = await openWorkbench(WIDE);
  const drawn = sheet('内容', '编目 | 东西 | 多少 | 每个 | 共计元\n1 | 示例服务器 | 2 | 100 | 200', { id: 'list' });
  const pane = await openFile(page, { ...sampleWorkbook('heyuan-change-slip'), sheets: [drawn] });
  const grid = gridOf(page);
  await pane.getByRole('button', { name: '表单识别' }).click();
  await pane.getByText('没有读出表单的工作表').waitFor();
  await grid.click('C1');
  const say = (name: string, meaning: string) =>
    pane.getByRole('combobox', { name: `${name}当作` }).selectOption({ label: meaning });
  await say('B 列“东西”', '名称');
  await pane.getByRole('button', { name: '取消更正 东西' }).waitFor();
  await say('C 列“多少”', '数量');
  await pane.getByRole('button', { name: '取消更正 多少' }).waitFor();
  await say('E 列“共计元”', '小计');
  await pane.getByRole('tab', { name: '项目要素', exact: true }).waitFor();
  const question = pane.getByRole('group', { name: '内容 是什么表' });
  await question.getByRole('button', { name: '是预算清单' }).click();
  await question.waitFor({ state: 'detached' });
  await openFormsRead(pane);
  await pane.getByText('按您的确认').waitFor();
});
