/** The pane when Excel is slow, busy, in a cell, protected, or gone: told in words, and right again by itself. */
import type { Frame } from 'playwright-core';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const SMALL = 'heyuan-small-filing.xlsx';
const TOTAL_CHECK = 'heyuan.21-1-contract-total';

const verdictSays = (pane: Frame, words: string) =>
  pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });

async function openSmall(excel?: string) {
  const { page, pane } = await openWorkbench({
    ...(excel !== undefined && { excel }),
    sample: SMALL,
    height: 1000,
    width: 1800,
  });
  const grid = gridOf(page);
  await verdictSays(pane, '需说明 0');
  await grid.show('变更单');
  const failures = () =>
    page.evaluate(() => (window.workbench?.traffic.log() ?? []).flatMap(({ error }) => error ?? []));
  return { page, pane, grid, failures };
}

test('a slow and throttled Excel is waited for: verdict and flag come, late', async () => {
  const { page, pane, grid, failures } = await openSmall();
  await page.evaluate(() => window.workbench?.fault({ latency: 300, throttled: 2 }));

  await grid.type('J19', '6');

  await verdictSays(pane, '需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]));
  expect(await failures()).toEqual(['ActivityLimitReached', 'ActivityLimitReached']);
});

test.each([
  ['plain', 'InvalidOperation'],
  ['named', 'InvalidOperationInCellEditMode'],
])('while the user is in a cell nothing is written, afterwards everything is: a %s refusal', async (value, code) => {
  const { page, pane, grid, failures } = await openSmall(`cell-edit:${value}`);
  await page.evaluate(() => window.workbench?.fault({ latency: 1500 }));
  await grid.type('J19', '6');
  // The pane's reading of that edit meets the user in the next cell.
  await grid.click('J20');
  await page.keyboard.type('12');
  await eventually(async () => expect(await failures()).toContain(code));
  await pane.getByText('编辑中').first().waitFor();
  expect(await grid.flags('L19')).toEqual([]);

  await page.keyboard.press('Escape');

  await verdictSays(pane, '需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]));
});

test('a protected sheet takes neither typing nor flags, and the pane says why', async () => {
  const { page, pane, grid } = await openSmall();
  await grid.type('J19', '6');
  await eventually(async () => expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]));
  await page.evaluate(() => window.workbench?.protect('变更单', true));
  const before = await grid.text('K20');

  await grid.type('K20', '821');
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: '重新检查' }).click();

  await pane
    .getByText(/变更单.*受保护/)
    .first()
    .waitFor();
  expect(await grid.text('K20')).toBe(before);
  await verdictSays(pane, '需说明 1');
});

test('an event that is lost is made good with the next one; one that comes late does no harm', async () => {
  const { page, pane, grid } = await openSmall();
  await page.evaluate(() => window.workbench?.fault({ lostEvents: 1 }));
  await grid.type('J19', '6');
  await eventually(async () => expect(await grid.text('L19')).toMatch(/^24,?000/));
  await verdictSays(pane, '需说明 1');

  await page.evaluate(() => window.workbench?.fault({ lostEvents: 0, reorderedEvents: 3 }));
  await grid.type('J19', '5');
  await verdictSays(pane, '需说明 0');
  await eventually(async () => expect(await grid.flags('L19')).toEqual([]));
});

test('an expired session is said in one line, with what to do, and a renewed one is used at the next recheck', async () => {
  const { page, pane, grid } = await openSmall();
  await page.evaluate(() => window.workbench?.fault({ expired: true }));
  await grid.type('J19', '6');

  await pane
    .getByText(/会话已过期/)
    .first()
    .waitFor();

  await page.evaluate(() => window.workbench?.fault({ expired: false }));
  await pane.getByRole('button', { name: '重新检查' }).click();
  await verdictSays(pane, '需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]));
});

test('answers that are too large come in smaller ones, and the workbook is read all the same', async () => {
  const { page, pane, grid, failures } = await openSmall();
  await page.evaluate(() => {
    const sizes = (window.workbench?.traffic.log() ?? []).map(({ bytesOut }) => bytesOut);
    window.workbench?.fault({ responseLimit: Math.max(...sizes) - 1 });
  });

  await pane.getByRole('button', { name: '重新检查' }).click();

  await eventually(async () => expect(await failures()).toContain('ResponsePayloadSizeLimitExceeded'));
  await grid.type('J19', '6');
  await verdictSays(pane, '需说明 1');
});

test('faults are set and lifted in the traffic panel: an expired session, a protected sheet', async () => {
  const { page, pane, grid } = await openSmall();
  const panel = () => page.locator('#traffic-toggle').click();
  const form = page.getByRole('form', { name: '故障' });
  await panel();
  await form.getByLabel('会话过期').check();
  await panel();
  // The grid takes its room back.
  await page.waitForTimeout(500);
  await grid.type('J19', '6');
  await eventually(async () => expect(await grid.text('J19')).toBe('6'));
  await pane
    .getByText(/会话已过期/)
    .first()
    .waitFor();

  await panel();
  await form.getByRole('button', { name: '解除全部故障' }).click();
  await pane.getByRole('button', { name: '重新检查' }).click();
  await verdictSays(pane, '需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toEqual([TOTAL_CHECK]));

  await form.getByLabel('保护当前工作表').check();
  await pane.getByRole('button', { name: '重新检查' }).click();
  await pane
    .getByText(/变更单.*受保护/)
    .first()
    .waitFor();
  await form.getByLabel('保护当前工作表').uncheck();
  await pane.getByRole('button', { name: '重新检查' }).click();
  await eventually(async () => expect(await pane.getByText(/变更单.*受保护/).count()).toBe(0));
});

test('a workbook opened while the one before is being checked is checked itself, and carries no flag of it', async () => {
  const { page, grid } = await openSmall();
  await page.evaluate(() => window.workbench?.fault({ latency: 800 }));
  await grid.type('J19', '6');
  await page.waitForTimeout(300);

  // What was typed is not saved: the workbench asks first.
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('combobox', { name: '示例' }).selectOption('示例：没有已知表单的工作簿');

  await page.frameLocator('#pane iframe').getByText('项目变更单').first().waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => window.workbench?.gaps())).toEqual([]);
  const formats = await page.evaluate(() =>
    (window.workbench?.sheetNames() ?? []).flatMap(
      (name) => window.workbench?.belongings(name).conditionalFormats.map(({ formula }) => formula) ?? [],
    ),
  );
  expect(formats.filter((formula) => formula.includes('guiju:'))).toEqual([]);
});

test('a sheet deleted under its findings takes them along, and the others keep their flags', async () => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx', height: 1000, width: 1800 });
  const grid = gridOf(page);
  await verdictSays(pane, '必须改 2');
  await grid.show('变更单');
  await eventually(async () => expect(await grid.flags('L19')).not.toEqual([]));

  await page.getByRole('tab', { name: '变更单', exact: true }).click({ button: 'right' });
  await page.getByText('删除', { exact: true }).first().click();
  await page
    .getByRole('button', { name: /确|删除|OK/ })
    .last()
    .click();

  await verdictSays(pane, '必须改 1');
  expect(await page.evaluate(() => window.workbench?.sheetNames())).toEqual(['项目要素表']);
  expect(await pane.getByRole('button', { name: /变更单!/ }).count()).toBe(0);
  await eventually(async () => expect(await grid.flags('B10')).not.toEqual([]));
});

test('a fault nobody knows, asked for in the address, is said, and stays said whatever is opened', async () => {
  const { page } = await openWorkbench({ sample: SMALL });
  await page.goto(`${page.url()}&faults=nonsense:3`);
  await page.evaluate(() => window.workbench?.ready);
  await page
    .getByRole('alert')
    .filter({ hasText: /没有这样的故障：nonsense:3/ })
    .waitFor();
});
