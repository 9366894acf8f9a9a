/** The pane brought into a state, and looked at in every language, look and width that can make a check of it come out otherwise. */
import type { Frame, Page } from 'playwright-core';
import type { Language } from '../../../src/base/bilingual';
import { projectFactsSheet } from '../../../src/forms/samples/project-facts-sheet';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import { zhCN } from '../../../src/pane/messages/zh-CN';
import { LOCALES } from '../../../src/pane/shared/language';
import { axeViolations } from './axe';
import { gridOf, type Grid } from './grid';
import { openInstead, type workbenchForEachTest, type WorkbenchWanted } from './open-workbench';
import { openView, paneOfWidth, sidewaysBy } from './pane-frame';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
  ['light contrast', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** A narrow pane, and one of 350 px at 200 %. */
const WIDTHS = [320, 175] as const;
const EVERY_LOOK = process.env['EVERY_LOOK'] === '1';

export const VIEWS = ['findings', 'measures', 'procedure', 'facts', 'record', 'settings'];

/** The settings are as long whatever is in the workbook. */
export const WITH_LISTS = VIEWS.filter((view) => view !== 'settings');

/** A journey through states of the pane on one page, and what was found wrong on the way. */
interface Stage {
  readonly page: Page;
  readonly grid: Grid;
  readonly found: readonly string[];
  pane(): Frame;
  /** Has the pane looked at in every language, look and width. */
  look(place: string): Promise<void>;
  lookAtEveryView(place: string, views?: readonly string[]): Promise<void>;
  view(view: string): Promise<void>;
  /** With the next workbook in the place of this one, as soon as there is something to be seen. */
  instead(bytes: Uint8Array, until: (pane: Frame) => Promise<unknown>): Promise<void>;
}

export async function stageFor(
  openWorkbench: ReturnType<typeof workbenchForEachTest>,
  wanted: WorkbenchWanted,
): Promise<Stage> {
  const { page, pane: first } = await openWorkbench({ width: 1800, height: 1000, ...wanted });
  let pane = first;
  await pane.getByText(zhCN.recheck).first().waitFor();
  const found: string[] = [];
  let turn = 0;
  const rulesInLight = (language: Language, width: number) => {
    if (EVERY_LOOK || language === 'zh') return 'all';
    return width === 320 ? 'of structure and size' : 'of size and colour';
  };
  const isDue = (language: Language, look: string, width: number) =>
    EVERY_LOOK || (language === 'zh' ? width === 320 : width === 175 && look === LOOKS[1 + (turn % 3)]?.[0]);
  const isMeasured = (language: Language, look: string, width: number) =>
    look === 'light' || isDue(language, look, width) || (/contrast/.test(look) && language === 'en' && width === 175);
  const stage: Stage = {
    page,
    grid: gridOf(page),
    found,
    pane: () => pane,
    async look(place) {
      turn += 1;
      // A look is new paint for the whole page; a language and a width are one more layout of the pane: each look goes on where the one before it ended.
      let languages = LANGUAGES;
      let widths: readonly number[] = WIDTHS;
      for (const [look, media] of LOOKS) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await pane.waitForFunction(inScheme, media.colorScheme);
        for (const language of languages) {
          const measured = widths.filter((width) => isMeasured(language, look, width));
          if (measured.length > 0) await speak(pane, language);
          for (const width of measured) {
            await paneOfWidth(page, width);
            await drawn(pane);
            const over = await sidewaysBy(pane);
            const rules =
              look === 'light' ? rulesInLight(language, width) : isDue(language, look, width) && 'of colour';
            const faults = rules ? await axeViolations(pane, rules) : [];
            const here = [...(over > 0 ? [`${over} px sideways`] : []), ...faults];
            found.push(...here.map((fault) => `${place}, ${language}, ${look}, ${width} px: ${fault}`));
          }
          widths = widths.toReversed();
        }
        languages = languages.toReversed();
      }
      await speak(pane, 'zh');
      await paneOfWidth(page, 'as it was');
      await page.emulateMedia({ ...LOOKS[0][1] });
    },
    async view(view) {
      await openView(pane, VIEWS.indexOf(view));
    },
    async lookAtEveryView(place, views = VIEWS) {
      for (const view of views) {
        await stage.view(view);
        await unfoldAll(pane);
        await stage.look(`${place}, ${view}`);
      }
    },
    async instead(bytes, until) {
      pane = await openInstead(page, bytes, 'next.xlsx');
      await until(pane);
    },
  };
  return stage;
}

/** The pane in this language, as by the button at its foot, with the focus where it is. */
async function speak(pane: Frame, language: Language): Promise<void> {
  const locale = LOCALES[language];
  await pane.evaluate((wanted) => {
    if (document.documentElement.lang === wanted) return;
    document.querySelector<HTMLElement>(`button[lang="${wanted}"]`)?.click();
  }, locale);
  await pane.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
}

/** What follows from a new width has been drawn. */
function drawn(pane: Frame): Promise<void> {
  return pane.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** The pane, too, has noticed what the system now prefers. */
function inScheme(scheme: string): boolean {
  return document.querySelector<HTMLElement>('[style*="color-scheme"]')?.style.colorScheme === scheme;
}

/** What is folded on the page, each once: a dozen are enough, and of findings one. */
async function unfoldAll(pane: Frame): Promise<void> {
  await pane.evaluate(async () => {
    const pressed = new Set<Element>();
    const press = async (toggles: string) => {
      const next = [...document.querySelectorAll<HTMLElement>(toggles)].find((one) => !pressed.has(one));
      if (!next) return;
      pressed.add(next);
      next.click();
      await new Promise((resolve) => setTimeout(resolve));
    };
    await press('h3 button[aria-expanded="false"]');
    for (let turn = 0; turn < 12; turn += 1) await press('[role="tabpanel"] [aria-expanded="false"]:not(h3 button)');
  });
  await pane.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await drawn(pane);
}

export function factsOnly(facts: readonly (readonly [label: string, value: string])[]): Uint8Array {
  return writeDrafts([projectFactsSheet(facts.map(([label, value]) => ({ label, value })))]);
}
