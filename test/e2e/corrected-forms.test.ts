/** A slip whose headings nobody would know, put right in the pane: the user says what a column is, and the workbook remembers. */
import type { Frame, Page } from 'playwright-core';
import { formsReadWords } from '../../src/pane/messages/forms-read-words';
import { enUS } from '../../src/pane/messages/en-US';
import { zhCN, type Messages } from '../../src/pane/messages/zh-CN';
import { sampleWorkbook } from '../support/open-sample';
import { sheet } from '../support/draw-workbook';
import { bytesOf } from '../workbooks/workbook-files';
import type { Workbook } from '../../src/workbook/workbook';
import { axeViolations } from './support/axe';
import { eventually, gridOf } from './support/grid';
import { openInstead, paneFrame, workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const WIDE = { height: 1000, width: 1800 };

const LANGUAGES = [
  ['zh', zhCN],
  ['en', enUS],
] as const;

const speak = async (pane: Frame, language: 'zh' | 'en') => {
  if (language === 'en') await pane.getByRole('button', { name: 'English' }).click();
};

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

function fileOf(workbook: Workbook): { name: string; bytes: Uint8Array } {
  return { name: '变更.xlsx', bytes: bytesOf(workbook) };
}

const summary = (pane: Frame, words: string) =>
  pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });

async function openFormsRead(pane: Frame, m: Messages): Promise<void> {
  await pane.getByRole('tab', { name: m.tabFacts, exact: true }).click();
  // What was unfolded before stays so.
  const forms = pane.getByRole('button', { name: m.formsRead });
  if ((await forms.getAttribute('aria-expanded')) !== 'true') await forms.click();
}

const remembered = (page: Page) =>
  page.evaluate(() => window.workbench?.customXml().filter((xml) => xml.includes('urn:guiju:remembered')) ?? []);

describe.each(LANGUAGES)('%s', (language, m) => {
  const reading = formsReadWords(language);
  test('what a column is, is said in the pane: the verdict changes, the workbook remembers it, and it can be taken back', async () => {
    const { page, pane: first } = await openWorkbench({ file: fileOf(oddSlip()), ...WIDE });
    let pane = first;
    const grid = gridOf(page);
    await speak(pane, language);
    await summary(pane, m.countOf(m.countDepends, 0));
    await openFormsRead(pane, m);
    const words = language === 'zh' ? ['现单价', '现小计'] : ['new unit price', 'new subtotal'];
    await pane.getByText(reading.columnsLacking(words)).first().waitFor();
    await pane.locator('h1').first().waitFor();
    expect(await axeViolations(pane)).toEqual([]);

    // One such column stands in each of the two lists of the slip.
    const paid = pane.getByRole('combobox', { name: reading.columnTakenFor('L', '拟支付') });
    await page.waitForTimeout(500);
    await grid.countFromNow();
    // The keys that go through the list choose nothing yet.
    await paid.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await paid.first().blur();
    await page.waitForTimeout(500);
    expect(await remembered(page)).toEqual([]);
    await paid.first().selectOption('new.subtotal');
    await pane.getByRole('button', { name: `${reading.undoCorrection} 拟支付` }).waitFor();
    const written = (await grid.awaited()).filter(({ writes, summary: what }) => writes && what.includes('urn:guiju'));
    expect(written).toHaveLength(1);
    await paid.last().selectOption('new.subtotal');
    await summary(pane, m.countOf(m.countDepends, 1));
    const parts = await remembered(page);
    expect(parts).toHaveLength(1);

    // The pane closed and opened again; and the file as another, with what it remembers.
    await page.locator('#pane-close').click();
    await page.locator('[id="Guiju.OpenPane"]').click();
    await summary(await paneFrame(page), m.countOf(m.countDepends, 1));
    pane = await openInstead(page, bytesOf(oddSlip(), parts), '变更.xlsx');
    await summary(pane, m.countOf(m.countDepends, 1));
    await openFormsRead(pane, m);
    const takeBack = pane.getByRole('button', { name: `${reading.undoCorrection} 拟支付` });
    await eventually(async () => expect(await takeBack.count()).toBe(2));

    await takeBack.first().click();
    await eventually(async () => expect(await takeBack.count()).toBe(1));
    await takeBack.click();
    await takeBack.waitFor({ state: 'detached' });
    await summary(pane, m.countOf(m.countDepends, 0));
    await eventually(async () => expect(await remembered(page)).toEqual([]));
  });

  test('a sheet that looks like a form and is none is said to be none where it is told of, and is asked about no more', async () => {
    const { page, pane } = await openWorkbench({ file: fileOf(oddSlip()), ...WIDE });
    await speak(pane, language);
    const question = pane.getByRole('group', { name: reading.decideAbout('午餐') });
    await pane.locator('h1').first().waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await question.getByRole('button', { name: reading.isNoForm }).click();
    await question.waitFor({ state: 'detached' });
    expect(await remembered(page)).toHaveLength(1);
    await openFormsRead(pane, m);
    await pane.getByRole('button', { name: `${reading.undoCorrection} 午餐 ${m.formBudget}` }).click();
    await pane.getByText(reading.readInDoubt).waitFor();
    expect(await remembered(page)).toEqual([]);
  });

  test('a list nobody would recognise is read by its heading, which the user selects and explains column by column', async () => {
    const drawn = sheet('内容', '编目 | 东西 | 多少 | 每个 | 共计元\n1 | 示例服务器 | 2 | 100 | 200', { id: 'list' });
    const file = fileOf({ ...sampleWorkbook('heyuan-change-slip'), sheets: [drawn] });
    const { page, pane } = await openWorkbench({ file, ...WIDE });
    const grid = gridOf(page);
    await speak(pane, language);
    await pane.getByRole('button', { name: m.formsRead }).click();
    await pane.getByText(reading.sheetsNotRead).waitFor();
    await grid.click('C1');
    const say = async (column: string, words: string, meaning: string) => {
      await pane.getByRole('combobox', { name: reading.columnTakenFor(column, words) }).selectOption(meaning);
    };
    await say('B', '东西', 'both.name');
    await pane.getByRole('button', { name: `${reading.undoCorrection} 东西` }).waitFor();
    await say('C', '多少', 'both.quantity');
    await pane.getByRole('button', { name: `${reading.undoCorrection} 多少` }).waitFor();
    await say('E', '共计元', 'both.subtotal');
    const question = pane.getByRole('group', { name: reading.decideAbout('内容') });
    await question.getByRole('button', { name: reading.isForm(m.formBudget) }).click();
    await question.waitFor({ state: 'detached' });
    await openFormsRead(pane, m);
    await pane.getByText(reading.readByUser).waitFor();
  });
});
