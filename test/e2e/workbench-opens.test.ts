import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

test('the workbench opens a workbook, and the genuine office.js brings the pane up beside it', async () => {
  const { page, pane, requests } = await openWorkbench({ anew: true, sample: 'heyuan-change-slip.xlsx' });

  await pane.getByRole('switch').first().waitFor();
  expect(await page.evaluate(() => window.workbench?.sheetNames().length)).toBeGreaterThan(1);
  const scripts = requests.map((url) => new URL(url).pathname);
  expect(scripts).toEqual(
    expect.arrayContaining(['/office/office.js', '/office/excel-web-16.00.js', '/office/zh-cn/office_strings.js']),
  );
});

test('a workbook that is none is refused in words, and the page goes on', async () => {
  const { page, pane } = await openWorkbench();
  const sheets = await page.evaluate(() => window.workbench?.sheetNames());

  await page.locator('#file').setInputFiles({
    name: '损坏.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('not a workbook'),
  });

  await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
  expect(await page.evaluate(() => window.workbench?.sheetNames())).toEqual(sheets);
  await pane.getByRole('switch').first().waitFor();
});
