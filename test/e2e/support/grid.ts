/** The grid as a person uses it: real clicks on the canvas, real keys, and what can be seen there. */
import type { Page } from 'playwright-core';

export interface Grid {
  /** Brings the sheet up by a click on its tab, where it is not up yet: Univer takes two clicks soon after one another for the wish to rename it. */
  show(sheet: string): Promise<void>;
  click(a1: string): Promise<void>;
  /** Clicks the cell, types, and presses Enter. */
  type(a1: string, text: string): Promise<void>;
  /** Opens the list of a cell that has one, and takes a choice from it. */
  choose(a1: string, choice: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Right-clicks the header of the row or column that the cell stands in, and takes an item of its menu. */
  onLine(line: 'row' | 'column', a1: string, item: string): Promise<void>;
  text(a1: string): Promise<string>;
  flags(a1: string): Promise<readonly string[]>;
  selection(): Promise<string>;
  /** Requests of the add-in since the count began, those it waited for. */
  awaited(): Promise<readonly { readonly writes: boolean; readonly bytes: number; readonly summary: string }[]>;
  countFromNow(): Promise<void>;
}

export function gridOf(page: Page): Grid {
  const shown = () =>
    page.evaluate(() => {
      if (!window.workbench) throw new Error('there is no workbench on the page');
      return window.workbench.activeSheet();
    });
  const grid: Grid = {
    async show(sheet) {
      if ((await shown()) === sheet) return;
      await page.getByRole('tab', { name: sheet, exact: true }).click();
      await page.waitForFunction((name) => window.workbench?.activeSheet() === name, sheet);
    },
    async click(a1) {
      const sheet = await shown();
      const rect = await page.evaluate(([s, a]) => window.workbench?.cellRect(s, a), [sheet, a1] as const);
      if (!rect) throw new Error(`${sheet}!${a1} is not on the screen`);
      await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
    },
    async type(a1, text) {
      await grid.click(a1);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async choose(a1, choice) {
      await grid.click(a1);
      await page.keyboard.type(choice);
      await page.locator('[data-u-comp]').getByText(choice, { exact: true }).last().click();
    },
    press: (keys) => page.keyboard.press(keys),
    async onLine(line, a1, item) {
      const sheet = await shown();
      const [cell, corner] = await page.evaluate(
        ([s, a]) => [window.workbench?.cellRect(s, a), window.workbench?.cellRect(s, 'A1')],
        [sheet, a1] as const,
      );
      if (!cell || !corner) throw new Error(`${sheet}!${a1} is not on the screen`);
      const [x, y] = line === 'row' ? [corner.x - 15, cell.y + 8] : [cell.x + 12, corner.y - 8];
      await page.mouse.click(x, y);
      await page.mouse.click(x, y, { button: 'right' });
      const label = page.getByText(item, { exact: false }).first();
      // Items with a number to fill in take a click beside it; and the menu slides in.
      const icon = { position: { x: 1, y: 1 } };
      await label.hover(icon);
      const box = await label.boundingBox();
      if (!box) throw new Error(`the menu has no ${item}`);
      await page.mouse.click(box.x - 12, box.y + box.height / 2);
    },
    async text(a1) {
      const sheet = await shown();
      return page.evaluate(([s, a]) => window.workbench?.cellText(s, a) ?? '', [sheet, a1] as const);
    },
    async flags(a1) {
      const sheet = await shown();
      return page.evaluate(([s, a]) => [...(window.workbench?.flagsAt(s, a) ?? [])], [sheet, a1] as const);
    },
    selection: () =>
      page.evaluate(() => {
        const { sheet, areas } = window.workbench?.selection() ?? { sheet: '', areas: [] };
        return `${sheet}:${areas.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(',')).join(';')}`;
      }),
    awaited: () =>
      page.evaluate(() =>
        (window.workbench?.traffic.log() ?? [])
          .filter(({ kind }) => kind === 'awaited')
          .map(({ writes, bytesIn, bytesOut, summary }) => ({ writes, bytes: bytesIn + bytesOut, summary })),
      ),
    countFromNow: () => page.evaluate(() => window.workbench?.traffic.reset()),
  };
  return grid;
}

/** Tries until what is asserted holds; after twenty seconds its last failure is the test's. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = performance.now() + 20_000;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
