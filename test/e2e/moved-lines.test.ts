/** Rows and columns come and go in a flagged form: flags, and what its author put there, stand on the same lines as before. */
import type { Page } from 'playwright-core';
import { zhCN } from '../../src/pane/messages/zh-CN';
import type { SheetBelongings } from '../../src/workbench/page/observation';
import { dressedSlip } from './support/dressed-slip';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';
import { unfolded } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();

const SHEET = '变更单';
const FLAG = '=N("guiju:heyuan.21-1-contract-total")=0';
const CARD = '变更后总金额不超合同';

/** Where things stand, by what they are. */
interface Standing extends SheetBelongings {
  readonly names: Readonly<Record<string, string>>;
  /** Cells that offer a choice, with it. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

const standing = (page: Page): Promise<Standing> =>
  page.evaluate((sheet) => {
    const { workbench } = window;
    if (!workbench) throw new Error('there is no workbench on the page');
    const cells = ['L', 'M', 'N'].flatMap((column) => Array.from({ length: 40 }, (_, row) => `${column}${row + 1}`));
    const choices = cells.flatMap((a1) => {
      const found = workbench.choicesAt(sheet, a1);
      return found ? [[a1, found] as const] : [];
    });
    return {
      ...workbench.belongings(sheet),
      names: workbench.definedNames(),
      choices: Object.fromEntries(choices),
    };
  }, SHEET);

async function openFlagged() {
  const file = { name: '变更.xlsx', bytes: dressedSlip() };
  const { page, pane } = await openWorkbench({ file, height: 1000, width: 1800 });
  const grid = gridOf(page);
  const verdict = (words: string) =>
    pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });
  await verdict('需说明 0');
  await grid.show(SHEET);
  await grid.type('J19', '6');
  await verdict('需说明 1');
  await eventually(async () => expect(await grid.flags('L19')).toHaveLength(1));
  const card = await unfolded(pane, CARD);
  await grid.show(SHEET);
  const places = () => card.getByRole('button', { name: /变更单!/ }).allInnerTexts();
  /** The verdict is what it was before the lines moved, and the card names these cells. */
  const stillSays = (...cells: string[]) =>
    eventually(async () => {
      expect(await places()).toEqual(cells.map((a1) => `${SHEET}!${a1}`));
      expect(await pane.locator('[role="status"]').filter({ hasText: '必须改 0' }).count()).toBeGreaterThan(0);
      expect(await pane.locator('[role="status"]').filter({ hasText: '需说明 1' }).count()).toBeGreaterThan(0);
    });
  return { page, pane, grid, stillSays };
}

/** A rule as an add-in is told of it. */
const byFormula = (on: string, formula: string) => ({ on, formula, type: 'Custom', stopIfTrue: false });
const above = (on: string, formula: string) => ({ on, formula, type: 'CellValue', stopIfTrue: true });

const AT_FIRST = {
  conditionalFormats: [
    byFormula('J19:J20', '=$J19>$E19'),
    above('L21', '=L21>30000'),
    byFormula('A5:B5,A13:B13', '=$C$5=""'),
    byFormula('L19', FLAG),
  ],
  notes: ['L21 待核'],
  hiddenRows: [15, 28],
  hiddenColumns: [4],
  names: { 现小计: '=变更单!$L$19:$L$20', 现合计: '=变更单!$L$21', 标题: '=变更单!$A$1' },
  choices: { M19: ['同意', '不同意'], M20: ['同意', '不同意'], M28: ['=$B$19:$B$20'] },
};

const ROW_MORE_AT_19 = {
  conditionalFormats: [
    byFormula('J20:J21', '=$J20>$E20'),
    above('L22', '=L22>30000'),
    byFormula('A5:B5,A13:B13', '=$C$5=""'),
    byFormula('L20', FLAG),
  ],
  notes: ['L22 待核'],
  hiddenRows: [15, 29],
  hiddenColumns: [4],
  names: { 现小计: '=变更单!$L$20:$L$21', 现合计: '=变更单!$L$22', 标题: '=变更单!$A$1' },
  choices: { M20: ['同意', '不同意'], M21: ['同意', '不同意'], M29: ['=$B$20:$B$21'] },
};

test('a row inserted above a flagged line: all stands on the same lines, and nothing is written for it; undone, redone, deleted again', async () => {
  const { page, grid, stillSays } = await openFlagged();
  const before = await standing(page);
  expect(before).toMatchObject(AT_FIRST);
  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  await grid.countFromNow();

  await grid.onLine('row', 'A19', '在上方插入');

  await stillSays('G20:G21', 'G29', 'L20:L21', 'L29');
  const moved = await standing(page);
  expect(moved).toMatchObject(ROW_MORE_AT_19);
  expect(moved.merges).toEqual(expect.arrayContaining(['A22:F22', 'A27:M27', 'A16:M16']));
  expect((await grid.awaited()).filter(({ writes }) => writes)).toEqual([]);

  await grid.press('Control+z');
  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  expect(await standing(page)).toEqual(before);

  await grid.press('Control+y');
  await stillSays('G20:G21', 'G29', 'L20:L21', 'L29');
  expect(await standing(page)).toEqual(moved);

  await grid.onLine('row', 'A19', '删除选中行');
  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  expect(await standing(page)).toEqual(before);
  expect((await grid.awaited()).filter(({ writes }) => writes)).toEqual([]);
});

test('a row above the whole form moves addresses written with $ as well', async () => {
  const { page, grid, stillSays } = await openFlagged();
  const before = await standing(page);

  await grid.onLine('row', 'A5', '在上方插入');

  await stillSays('G20:G21', 'G29', 'L20:L21', 'L29');
  expect(await standing(page)).toMatchObject({
    conditionalFormats: [
      byFormula('J20:J21', '=$J20>$E20'),
      above('L22', '=L22>30000'),
      byFormula('A6:B6,A14:B14', '=$C$6=""'),
      byFormula('L20', FLAG),
    ],
    hiddenRows: [16, 29],
    names: { 现小计: '=变更单!$L$20:$L$21', 现合计: '=变更单!$L$22', 标题: '=变更单!$A$1' },
    choices: { M20: ['同意', '不同意'], M21: ['同意', '不同意'], M29: ['=$B$20:$B$21'] },
  });

  await grid.press('Control+z');
  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  expect(await standing(page)).toEqual(before);
});

test('of a flagged line that is deleted the flag goes to the line that now changes most, and no total is said to be wrong', async () => {
  const { page, grid, stillSays } = await openFlagged();

  await grid.onLine('row', 'A19', '删除选中行');
  await stillSays('G19', 'G27', 'L19', 'L27');
  await eventually(async () =>
    expect(await standing(page)).toMatchObject({
      conditionalFormats: [
        byFormula('J19', '=$J19>$E19'),
        above('L20', '=L20>30000'),
        byFormula('A5:B5,A13:B13', '=$C$5=""'),
        byFormula('L27', FLAG),
      ],
      hiddenRows: [15, 27],
      choices: { M19: ['同意', '不同意'], M27: ['=$B$19:$B$19'] },
    }),
  );
});

test('a flagged line that is deleted comes back by undo with its flag, where flags come on demand', async () => {
  const { page, grid, pane, stillSays } = await openFlagged();
  await pane.getByRole('switch', { name: zhCN.flagsFollow }).click();
  await grid.show(SHEET);
  const before = await standing(page);

  await grid.onLine('row', 'A19', '删除选中行');
  await stillSays('G19', 'G27', 'L19', 'L27');
  // So long that the one is not taken for an event of the other that came late.
  await page.waitForTimeout(1500);

  await grid.press('Control+z');

  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  await eventually(async () => expect(await standing(page)).toEqual(before));
});

test('a column inserted within a flagged form, and one deleted, take everything along', async () => {
  const { page, grid, stillSays } = await openFlagged();
  const before = await standing(page);

  await grid.onLine('column', 'G18', '在左侧插入');

  await stillSays('H19:H20', 'H28', 'M19:M20', 'M28');
  const moved = await standing(page);
  expect(moved).toMatchObject({
    conditionalFormats: [
      byFormula('K19:K20', '=$K19>$E19'),
      above('M21', '=M21>30000'),
      byFormula('A5:B5,A13:B13', '=$C$5=""'),
      byFormula('M19', FLAG),
    ],
    notes: ['M21 待核'],
    hiddenRows: [15, 28],
    hiddenColumns: [4],
    names: { 现小计: '=变更单!$M$19:$M$20', 现合计: '=变更单!$M$21', 标题: '=变更单!$A$1' },
    choices: { N19: ['同意', '不同意'], N20: ['同意', '不同意'], N28: ['=$B$19:$B$20'] },
  });

  await grid.onLine('column', 'G18', '删除选中列');
  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  expect(await standing(page)).toEqual(before);

  await grid.press('Control+z');
  await stillSays('H19:H20', 'H28', 'M19:M20', 'M28');
  expect(await standing(page)).toEqual(moved);
});

test('flagged cells copied and pasted beside the form leave no flag on the copy, and the author’s formats on both', async () => {
  const { page, grid, stillSays } = await openFlagged();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await grid.countFromNow();
  await grid.click('J19');
  await page.keyboard.down('Shift');
  await grid.click('L20');
  await page.keyboard.up('Shift');
  await grid.press('Control+c');
  // The copy is on its way to the clipboard for a moment.
  await eventually(async () => expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('24,000'));
  await grid.click('O19');
  await grid.press('Control+v');
  await eventually(async () => expect(await grid.text('P19')).toMatch(/^4,?000/));

  // Univer has pasted the flag as well: seen for a moment, or gone already.
  await eventually(async () => {
    expect(await grid.flags('Q19:Q20')).toEqual([]);
    expect(await grid.flags('L19')).toHaveLength(1);
  });
  expect((await grid.awaited()).filter(({ writes }) => writes)).toHaveLength(1);
  await stillSays('G19:G20', 'G28', 'L19:L20', 'L28');
  expect((await standing(page)).conditionalFormats).toEqual(
    AT_FIRST.conditionalFormats.map((each) => (each.on === 'J19:J20' ? { ...each, on: 'J19:J20,O19:O20' } : each)),
  );
});

test('the author’s own conditional formats are shown, and go on showing on the line they are about', async () => {
  const { page, grid } = await openFlagged();
  /** Of the picture of the grid, just inside the cell's corner. */
  const colour = (a1: string) =>
    page.evaluate(
      ([sheet, cell]) => {
        const rect = window.workbench?.cellRect(sheet, cell);
        const canvas = [...document.querySelectorAll<HTMLCanvasElement>('#grid canvas')].sort(
          (a, b) => b.width * b.height - a.width * a.height,
        )[0];
        if (!rect || !canvas) throw new Error(`${cell} is not on the screen`);
        const { left, top, width } = canvas.getBoundingClientRect();
        const scale = canvas.width / width;
        const [x, y] = [(rect.x - left + 4) * scale, (rect.y - top + 4) * scale];
        const [red = 0, green = 0, blue = 0, opacity = 0] =
          canvas.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [];
        if (opacity === 0) return 'none';
        return [red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('');
      },
      [SHEET, a1] as const,
    );
  await grid.click('A1');
  await eventually(async () => expect([await colour('J19'), await colour('J20')]).toEqual(['ddebf7', 'none']));

  await grid.onLine('row', 'A19', '在上方插入');
  await grid.click('A1');

  // The new line is dressed as the heading above it.
  await eventually(async () =>
    expect([await colour('J19'), await colour('J20'), await colour('J21')]).toEqual(['f2f2f2', 'ddebf7', 'none']),
  );
});
