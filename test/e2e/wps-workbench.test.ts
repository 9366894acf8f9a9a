/** The package of WPS as it is built, in the workbench that is a WPS: its ribbon, its pane, and the grid between them. */
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

test('the pane follows what is typed, goes to a cell, flags it, is hidden and shown again, and the ribbon does the same without a word of office.js', async () => {
  const { page, pane, requests } = await openWorkbench({ anew: true, sample: 'heyuan-breach.xlsx', program: 'wps' });
  const grid = gridOf(page);
  const commands = page.getByRole('toolbar', { name: '加载项' });
  const flagsOn = (sheet: string) => page.evaluate((name) => window.workbench?.conditionalFormatCount(name), sheet);
  await pane.getByRole('article').first().waitFor();
  expect(pane.url()).toMatch(/\/wps\/taskpane\.html#window=1$/);
  expect(await commands.getByRole('button').allTextContents()).toEqual([
    '合规核对',
    '下一条',
    '重新检查',
    '显示或隐藏标记',
  ]);

  const before = await grid.selection();
  await commands.getByRole('button', { name: '下一条' }).click();
  await eventually(async () => expect(await grid.selection()).not.toBe(before));

  await eventually(async () => expect(await flagsOn('变更单')).toBeGreaterThan(0));
  const shown = await flagsOn('变更单');
  await commands.getByRole('button', { name: '显示或隐藏标记' }).click();
  await eventually(async () => expect(await flagsOn('变更单')).toBe(0));
  await commands.getByRole('button', { name: '显示或隐藏标记' }).click();
  await eventually(async () => expect(await flagsOn('变更单')).toBe(shown));

  await grid.show('项目要素表');
  await grid.type('B10', '1');
  await eventually(async () =>
    expect(await pane.getByRole('article').filter({ hasText: '变更申请次数' }).count()).toBe(0),
  );

  await pane.getByRole('button', { name: '隐藏窗格' }).click();
  await page.locator('#pane').waitFor({ state: 'hidden' });
  await commands.getByRole('button', { name: '合规核对' }).click();
  await page.locator('#pane').waitFor();
  expect(await page.locator('iframe[src*="taskpane.html"]').count()).toBe(1);
  expect(requests.filter((address) => address.includes('office'))).toEqual([]);
  expect(await page.evaluate(() => window.workbench?.gaps())).toEqual([]);
});
