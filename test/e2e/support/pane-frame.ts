/** The pane as wide as a test wants it, with nothing of the page over it. */
import type { Frame, Locator, Page } from 'playwright-core';

export async function paneOfWidth(page: Page, width: number | 'as it was', height = 900): Promise<void> {
  await page
    .locator('iframe[src*="taskpane.html"]')
    .first()
    .evaluate(
      (frame, size) => {
        const own = ['position', 'inset', 'zIndex', 'width', 'minWidth', 'maxWidth', 'height'].map((name) => [
          name,
          '',
        ]);
        Object.assign(
          (frame as HTMLElement).style,
          typeof size.width === 'string'
            ? Object.fromEntries(own)
            : {
                position: 'fixed',
                inset: '0 auto auto 0',
                zIndex: '9999',
                width: `${size.width}px`,
                minWidth: `${size.width}px`,
                maxWidth: `${size.width}px`,
                height: `${size.height}px`,
              },
        );
      },
      { width, height },
    );
}

/** How far the page is wider than its frame, in pixels. */
export function sidewaysBy(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

export async function openView(frame: Frame, index: number): Promise<void> {
  await frame.getByRole('tab').nth(index).click();
  await frame.locator('[role="tabpanel"][aria-busy="false"] > :not([aria-busy])').first().waitFor();
}

/** The first row with this title, unfolded by a press on it where it is not. */
export async function unfolded(pane: Frame, title: string): Promise<Locator> {
  const card = pane.getByRole('article').filter({ hasText: title }).first();
  await card.waitFor({ timeout: 60_000 });
  const toggle = card.locator('h3 button[aria-expanded="false"]');
  if ((await toggle.count()) > 0) await toggle.click();
  await card.locator('[data-unfolded]').waitFor();
  return card;
}

/** From finding to finding until this is there. */
export async function walkUntil(pane: Frame, there: Locator): Promise<void> {
  await pane.locator('h3 button').first().waitFor({ timeout: 60_000 });
  for (let turn = 0; turn < 40 && (await there.count()) === 0; turn += 1) {
    await pane.locator('h1 button').press('F8');
    await pane.waitForTimeout(50);
  }
}
