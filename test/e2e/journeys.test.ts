/** What a newcomer does, counted in clicks and keys: whether this slip holds, which cell of the budget is wrong, and from finding to finding. */
import type { Frame, Page } from 'playwright-core';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { eventually, gridOf } from './support/grid';
import { openMany } from './support/open-many';
import { workbenchForEachTest } from './support/open-workbench';
import { paneOfWidth } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();

jest.setTimeout(240_000);

/** Every press and every click that reaches the pane, counted by itself. */
async function countIn(pane: Frame): Promise<() => Promise<{ keys: number; clicks: number }>> {
  await pane.evaluate(() => {
    document.body.dataset['keys'] = document.body.dataset['clicks'] = '0';
    const count = (name: 'keys' | 'clicks') => () =>
      void (document.body.dataset[name] = String(Number(document.body.dataset[name]) + 1));
    document.addEventListener('keydown', count('keys'), true);
    document.addEventListener('pointerdown', count('clicks'), true);
  });
  return () =>
    pane.evaluate(() => {
      const { keys, clicks } = document.body.dataset;
      return { keys: Number(keys), clicks: Number(clicks) };
    });
}

test.each([320, 450])(
  'at %i px whether the slip holds is read without a click, with its limit and the first finding',
  async (width) => {
    const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', width: 1440, height: 900 });
    await pane.getByRole('article').first().waitFor();
    await paneOfWidth(page, width, 900);
    const counted = await countIn(pane);
    await eventually(async () => expect(await pane.locator('h1').innerText()).toMatch(/变更单 BG-01\s*口径不一/));
    const first = pane.getByRole('article').first();
    expect(await first.innerText()).toContain('0.55% 至 42.02%，限 10%');
    const tabs = await pane.getByRole('tablist').boundingBox();
    const row = await first.boundingBox();
    const below = (row?.y ?? Infinity) - ((tabs?.y ?? 0) + (tabs?.height ?? 0));
    expect(below).toBeLessThan(60);
    expect((row?.y ?? Infinity) + (row?.height ?? 0)).toBeLessThan(450);
    expect(await counted()).toEqual({ keys: 0, clicks: 0 });
  },
);

/** The total is 1,000 too much. */
function budgetWithAWrongTotal(): Uint8Array {
  const rows = [
    ['示例平台项目预算表'],
    ['序号', '名称', '数量', '单价（元）', '小计（元）'],
    [1, '服务器', 2, 68_000, 136_000],
    [2, '交换机', 4, 12_500, 50_000],
    [3, '防火墙', 1, 39_000, 39_000],
    ['合计', null, null, null, 226_000],
  ];
  return writeDrafts([
    {
      name: '预算',
      columnWidths: [8, 20, 10, 14, 14],
      merges: [],
      rows: rows.map((cells) => ({ cells: cells.map((value) => (value === null ? {} : { value })) })),
    },
    projectFactsSheet([{ label: '适用办法', value: '河源' }]),
  ]);
}

test('the wrong cell of a budget is selected by one click', async () => {
  const file = { name: 'budget.xlsx', bytes: budgetWithAWrongTotal() };
  const { page, pane } = await openWorkbench({ file, width: 1440, height: 900 });
  const grid = gridOf(page);
  const row = pane.getByRole('article').filter({ hasText: '必须改' }).first();
  await row.waitFor({ timeout: 60_000 });
  const counted = await countIn(pane);
  expect(await row.innerText()).toMatch(/226,000元，应为 225,000元/);
  await row.click({ position: { x: 5, y: 5 } });
  await eventually(async () => expect(await grid.selection()).toBe('预算:5,4,5,4'));
  expect(await counted()).toEqual({ keys: 0, clicks: 1 });
});

test('ten findings are gone through by ten keys, each unfolded, with the focus, and its cell selected', async () => {
  const { page, pane } = await openMany(openWorkbench, 14);
  await pane.locator('h1 button').focus();
  const counted = await countIn(pane);
  const grid = gridOf(page);
  const seen = new Set<string>();
  for (let press = 0; press < 10; press += 1) {
    const waited = await stepFrom(pane, page);
    expect(waited).toBeLessThan(1_000);
    seen.add(await current(pane));
  }
  expect(seen.size).toBe(10);
  expect(await counted()).toEqual({ keys: 10, clicks: 0 });
  await eventually(async () => expect(await grid.selection()).toMatch(/:\d+,\d+,\d+,\d+$/));
});

const current = (pane: Frame) =>
  pane.evaluate(() => {
    const open = document.querySelector('[data-unfolded]');
    const at = document.querySelector('[data-unfolded] [aria-current="true"]')?.textContent ?? '';
    return `${open?.closest('[data-finding]')?.getAttribute('data-finding') ?? ''} ${at}`;
  });

async function stepFrom(pane: Frame, page: Page): Promise<number> {
  const before = await current(pane);
  const began = Date.now();
  await page.keyboard.press('F8');
  await eventually(async () => expect(await current(pane)).not.toBe(before));
  return Date.now() - began;
}
