/** What may stand between the pages of the add-in, and between them and Excel: a ribbon whose page shares nothing with the pane, an Excel that does not answer. */
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

test.each(['apart', 'shared'] as const)(
  'flags shown and hidden from the ribbon are known to the pane, without a write of its own, where their pages are %s',
  async (pages) => {
    const { page, pane } = await openWorkbench({
      sample: 'heyuan-breach.xlsx',
      excel: `ribbon-page:${pages}`,
      flagsAsTheyStart: true,
      height: 1000,
      width: 1800,
    });
    const grid = gridOf(page);
    await pane
      .locator('[role="status"]')
      .filter({ hasText: '必须改 2' })
      .first()
      .waitFor({ state: 'attached', timeout: 60_000 });
    await grid.show('变更单');
    await grid.click('B3');
    const shown = () => pane.getByRole('switch', { name: '标记单元格' }).isChecked();
    const press = () => page.getByRole('button', { name: '显示或隐藏标记' }).click();
    expect(await shown()).toBe(false);
    for (const [isOn, cell] of [
      [true, 'B4'],
      [false, 'B5'],
    ] as const) {
      await press();
      await eventually(async () => expect((await grid.flags('L19')).length > 0).toBe(isOn));
      await grid.countFromNow();
      // Told where they share a line; otherwise found when the selection leaves a cell.
      if (pages === 'apart') {
        await page.waitForTimeout(500);
        expect(await shown()).toBe(!isOn);
        await grid.click(cell);
      }
      await eventually(async () => expect(await shown()).toBe(isOn));
      expect((await grid.awaited()).filter(({ writes }) => writes)).toEqual([]);
    }
  },
);

test('an Excel that does not answer, or answers with an error, is said after twenty seconds, and what to do', async () => {
  const { page } = await openWorkbench({ ownTab: true, provokes: /./ });
  const address = new URL(page.url());
  address.searchParams.set('faults', 'unreached');
  await page.clock.install();
  for (const answer of ['silent', 'refused']) {
    address.searchParams.set('excel', `unreached:${answer}`);
    await page.goto(address.href);
    const pane = page.frameLocator('iframe[src*="taskpane.html"]').locator('body');
    await pane.filter({ hasText: /正在|…/ }).waitFor();
    await page.waitForTimeout(1_500);
    await page.clock.fastForward(21_000);
    await pane.filter({ hasText: /还没有等到 Excel 的应答.*重启 Excel/ }).waitFor();
  }
});
