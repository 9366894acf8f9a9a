/** The author's conditional formats of kinds that are no formulas, beside flags: the same, in the same order, throughout. */
import type { Page } from 'playwright-core';
import { slipWithFormats } from './support/dressed-slip';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const SHEET = '变更单';

const FORMATS =
  '<conditionalFormatting sqref="L19:L20"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="L19:L20 J19:J20"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="K19:K20"><cfRule type="top10" dxfId="0" priority="3" rank="1"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="L19"><cfRule type="expression" dxfId="0" priority="4" stopIfTrue="1"><formula>$L19&gt;30000</formula></cfRule></conditionalFormatting>';

const formatsOn = (page: Page) =>
  page.evaluate((sheet) => [...(window.workbench?.conditionalFormats(sheet) ?? [])], SHEET);

test('a data bar, a colour scale, a rank and a formula stand as they stood after flags came, changed and went', async () => {
  const file = { name: '变更.xlsx', bytes: slipWithFormats(FORMATS) };
  const { page, pane } = await openWorkbench({ file, height: 1000, width: 1800 });
  const grid = gridOf(page);
  const verdict = (words: string) =>
    pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });
  await verdict('需说明 0');
  await grid.show(SHEET);
  const authors = await formatsOn(page);
  expect(authors.map(({ type, stopIfTrue }) => `${type} ${stopIfTrue}`)).toEqual([
    'DataBar false',
    'ColorScale false',
    'TopBottom false',
    'Custom true',
  ]);
  const besidesFlags = async () => {
    const formats = await formatsOn(page);
    return formats.filter(({ formula }) => formula?.includes('guiju:') !== true);
  };

  await grid.type('J19', '6');
  await verdict('需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toHaveLength(1));
  expect(await besidesFlags()).toEqual(authors);

  await grid.type('K20', '821');
  await eventually(async () => expect(await grid.text('L20')).toMatch(/^8,?210/));
  expect(await besidesFlags()).toEqual(authors);

  await pane.getByRole('switch', { name: '标记单元格' }).click();
  await eventually(async () => expect(await grid.flags('L19')).toEqual([]));
  expect(await formatsOn(page)).toEqual(authors);
  expect(await page.evaluate(() => window.workbench?.gaps())).toEqual([]);
});
