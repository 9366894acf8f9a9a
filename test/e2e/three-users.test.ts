/** What each of the three users comes for, beyond the findings: trying an amount, filling in a fact, following the procedure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const AXE = readFileSync(join(__dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const WIDE = { height: 1000, width: 1800 };

const open = (pane: Frame, view: string) => pane.getByRole('tab', { name: view, exact: true }).click();
const summary = (pane: Frame, words: string) =>
  pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 15_000 });

test('the project manager tries how much may still be added: each limit answers, and not a cell changes', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
  const grid = gridOf(page);
  await summary(pane, '口径不一 1');
  await open(pane, '指标');
  const limits = pane.getByRole('region', { name: '变更的限额' });
  await limits.getByText('21,400.00元').first().waitFor();
  await page.waitForTimeout(1000);
  await grid.countFromNow();

  const trial = pane.getByRole('region', { name: '试算' });
  await trial.getByRole('textbox').fill('21400');
  await trial.getByRole('status').getByText('已到限值').waitFor();
  await trial.getByRole('textbox').fill('21400.01');
  await trial.getByText('可说明').waitFor();
  await trial.getByText(/须减少 0\.01元/).waitFor();
  await trial.getByRole('combobox').selectOption({ label: '整行取消（现为零）' });
  await trial.getByText('可说明').waitFor({ state: 'detached' });

  expect((await grid.awaited()).filter(({ writes }) => writes)).toEqual([]);
});

test('the project manager fills in what most checks wait for: it is written beside its label or below, and the checks go on', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
  const grid = gridOf(page);
  await summary(pane, '无法判定 7');
  await open(pane, '项目要素');
  const wanted = pane.getByRole('region', { name: /^待补充/ });
  const first = wanted.getByRole('listitem').first();
  expect(await first.innerText()).toContain('是否涉及密码应用');

  await first.getByRole('combobox').selectOption({ label: '否' });
  await grid.show('项目要素表');
  expect(await grid.text('A19')).toBe('');
  await first.getByRole('button', { name: '写入' }).click();

  await eventually(async () => {
    expect(await grid.text('A19')).toBe('是否涉及密码应用');
    expect(await grid.text('B19')).toBe('否');
  });
  await eventually(async () => expect(await wanted.innerText()).not.toContain('是否涉及密码应用'));
  await pane.getByRole('button', { name: '在表格中定位 项目要素表!B19' }).click();
  await eventually(async () => expect(await grid.selection()).toBe('项目要素表:18,1,18,1'));
});

test('the finance officer settles the interpretation in the pane: it stands in the sheet, and the verdict with it', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
  const grid = gridOf(page);
  await summary(pane, '口径不一 1');
  await open(pane, '设置');
  const form = pane.getByRole('form', { name: '填写变更口径' });

  await form.getByRole('combobox').selectOption({ label: '增减较大者' });
  await form.getByRole('button', { name: '写入' }).click();

  await summary(pane, '口径不一 0');
  await grid.show('项目要素表');
  expect(await grid.text('B13')).toBe('增减较大者');
  await open(pane, '指标');
  await pane.getByText('已选定').waitFor();
});

test('the reviewer follows the procedure to a deadline counted in working days, and takes it into a calendar', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
  const grid = gridOf(page);
  await summary(pane, '口径不一 1');
  await grid.show('项目要素表');
  await grid.type('A19', '符合性审查收件日期');
  await grid.type('B19', '2026-11-02');
  await open(pane, '流程');

  const deadlines = pane.getByRole('region', { name: '期限' });
  await deadlines.getByText('2026-11-16').waitFor();
  await deadlines.getByRole('button', { name: '自 2026-11-02 次日起 10 个工作日' }).click();
  await deadlines.getByText('11-16 周一').waitFor();
  const download = page.waitForEvent('download');
  await deadlines.getByRole('button', { name: '导出日历（.ics）' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain('DTSTART;VALUE=DATE:20261116\r\n');
});

test.each(['zh', 'en'] as const)(
  'every view stands at 320 px without scrolling sideways, and clean to axe (%s)',
  async (language) => {
    const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
    await summary(pane, '不符合 3');
    if (language === 'en') await pane.getByRole('button', { name: 'English' }).click();
    await page.locator('iframe[src*="taskpane.html"]').evaluate((frame) => {
      for (const width of ['width', 'minWidth', 'maxWidth'] as const) (frame as HTMLElement).style[width] = '320px';
    });
    const tabs = pane.getByRole('tab');
    for (let index = 0; index < 5; index += 1) {
      await tabs.nth(index).click();
      await pane.locator('[role="tabpanel"] > :not([aria-busy])').first().waitFor();
      const over = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ index, over }).toEqual({ index, over: 0 });
      // Evaluated by the debugger, which the page's policy on scripts does not concern.
      await pane.evaluate(AXE);
      const violations = await pane.evaluate<string[]>(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))`,
      );
      expect({ index, violations }).toEqual({ index, violations: [] });
    }
  },
);
