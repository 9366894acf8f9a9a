/** What each of the three users comes for, beyond the findings: trying an amount, filling in a fact, following the procedure. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { enUS } from '../../src/pane/messages/en-US';
import { CALENDAR_WORDS } from '../../src/pane/messages/calendar-words';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { FINDING_GROUPS, type FindingGroup } from '../../src/review/finding-groups';
import { eventually, gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const WIDE = { height: 1000, width: 1800 };

/** Each journey is gone twice: what is pressed and read is looked up in the catalogue of its language. */
const LANGUAGES = [
  ['zh', zhCN],
  ['en', enUS],
] as const;

const speak = async (pane: Frame, language: 'zh' | 'en') => {
  if (language === 'en') await pane.getByRole('button', { name: 'English' }).click();
};
const open = (pane: Frame, view: string) => pane.getByRole('tab', { name: view, exact: true }).click();
const group = (id: FindingGroup, language: 'zh' | 'en') =>
  FINDING_GROUPS.find((one) => one.id === id)?.title[language] ?? id;
const summary = (pane: Frame, words: string) =>
  pane.locator('[role="status"]').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });

test.each(LANGUAGES)(
  '%s: the project manager tries how much may still be added: each limit answers, and not a cell changes',
  async (language, m) => {
    const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
    const grid = gridOf(page);
    await speak(pane, language);
    await summary(pane, m.countOf(m.countDepends, 1));
    await open(pane, m.tabMeasures);
    const limits = pane.getByRole('region', { name: m.limitsOfChange });
    await limits
      .getByText(/21,400\.00/)
      .first()
      .waitFor();
    await page.waitForTimeout(1000);
    await grid.countFromNow();

    const trial = pane.getByRole('region', { name: m.whatIf });
    await trial.getByRole('textbox').fill('21400');
    await trial.getByRole('status').getByText(m.headroomNone).waitFor();
    await trial.getByRole('textbox').fill('21400.01');
    await trial.getByText(group('mayExplain', language)).waitFor();
    await trial.getByText(language === 'zh' ? /须减少 0\.01元/ : /must cut ¥0\.01/).waitFor();
    await trial.getByRole('combobox', { name: m.whatIfKind }).selectOption({ label: m.whatIfDecrease });
    await trial.getByText(group('mayExplain', language)).waitFor({ state: 'detached' });

    expect((await grid.awaited()).filter(({ writes }) => writes)).toEqual([]);
  },
);

test.each(LANGUAGES)(
  '%s: the project manager fills in what most checks wait for: it is written beside its label or below, and the checks go on',
  async (language, m) => {
    const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
    const grid = gridOf(page);
    await speak(pane, language);
    await summary(pane, m.countOf(m.countCannotTell, 7));
    await open(pane, m.tabFacts);
    const wanted = pane.getByRole('region', { name: m.wanted });
    const first = wanted.getByRole('listitem').first();
    expect(await first.textContent()).toContain(language === 'zh' ? '是否涉及密码应用' : 'Involves cryptography');

    await first.getByRole('combobox').selectOption({ label: m.no });
    await grid.show('项目要素表');
    expect(await grid.text('A19')).toBe('');
    await first.getByRole('button', { name: m.fill, exact: true }).click();

    await eventually(async () => {
      expect(await grid.text('A19')).toBe('是否涉及密码应用');
      expect(await grid.text('B19')).toBe('否');
    });
    await eventually(async () =>
      expect(await wanted.innerText()).not.toContain(language === 'zh' ? '是否涉及密码应用' : 'Involves cryptography'),
    );
    await pane.getByRole('button', { name: m.revealCells('项目要素表!B19') }).click();
    await eventually(async () => expect(await grid.selection()).toBe('项目要素表:18,1,18,1'));
  },
);

test.each(LANGUAGES)(
  '%s: the finance officer settles the interpretation in the pane: it stands in the sheet, and the verdict with it',
  async (language, m) => {
    const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
    const grid = gridOf(page);
    await speak(pane, language);
    await summary(pane, m.countOf(m.countDepends, 1));
    await open(pane, m.tabSettings);
    const named = language === 'zh' ? '变更口径' : 'interpretation of the changed amount';
    const form = pane.getByRole('form', { name: m.fillLabel(named) });

    await form.getByRole('combobox').selectOption('larger-side');
    await form.getByRole('button', { name: m.fill, exact: true }).click();

    await summary(pane, m.countOf(m.countDepends, 0));
    await grid.show('项目要素表');
    expect(await grid.text('B13')).toBe('增减较大者');
    // The day stands beside it, behind the remark that was there, and the pane shows both.
    expect(await grid.text('C13')).toMatch(/^条文未定义.*；\d{4}-\d{2}-\d{2} 在窗格中选定$/);
    await pane
      .getByText(/在窗格中选定$/)
      .first()
      .waitFor();
    await open(pane, m.tabMeasures);
    await pane.getByText(m.chosen, { exact: true }).waitFor();
  },
);

test.each(LANGUAGES)(
  '%s: the reviewer follows the procedure to a deadline counted in working days, and takes it into a calendar',
  async (language, m) => {
    const { page, pane } = await openWorkbench({ sample: 'heyuan-change-slip.xlsx', ...WIDE });
    const grid = gridOf(page);
    await speak(pane, language);
    await summary(pane, m.countOf(m.countDepends, 1));
    await grid.show('项目要素表');
    await grid.type('A19', '符合性审查收件日期');
    await grid.type('B19', '2026-11-02');
    await open(pane, m.tabProcedure);

    const deadlines = pane.getByRole('region', { name: m.deadlines });
    await deadlines.getByText('2026-11-16').waitFor();
    await deadlines.getByRole('button', { name: m.countedDays(10, '2026-11-02') }).click();
    await deadlines.getByText(language === 'zh' ? '11-16 周一' : '11-16 Mon').waitFor();
    const download = page.waitForEvent('download');
    await deadlines.getByRole('button', { name: CALENDAR_WORDS[language].save }).click();
    const file = await (await download).path();
    expect(readFileSync(file, 'utf8')).toContain('DTSTART;VALUE=DATE:20261116\r\n');
  },
);

test.each(LANGUAGES)(
  '%s: at first sight: a sample to try, which stands in sheets of its own and nowhere else',
  async (language, m) => {
    const { page, pane } = await openWorkbench({ sample: 'no-known-form.xlsx', ...WIDE });
    await speak(pane, language);
    await pane.getByText(m.whatItDoes).waitFor();
    const names = () => page.evaluate(() => [...(window.workbench?.sheetNames() ?? [])]);
    const before = await names();

    await pane.getByRole('button', { name: m.trySample }).click();

    await summary(pane, m.countOf(m.countMustCorrect, 2));
    const added = (await names()).slice(before.length);
    expect(added.length).toBeGreaterThan(1);
    expect(added.every((name) => name.startsWith('示例 '))).toBe(true);
    expect((await names()).slice(0, before.length)).toEqual(before);
    await pane.getByText('河府办〔2021〕30号').first().waitFor();
  },
);

test.each(LANGUAGES)(
  '%s: a workbook that does not say by which regulation is asked once, and the answer stands in the sheet',
  async (language, m) => {
    const file = { name: 'unnamed.xlsx', bytes: withoutRegulation() };
    const { page, pane } = await openWorkbench({ file, ...WIDE });
    const grid = gridOf(page);
    await speak(pane, language);
    await pane.getByRole('heading', { name: m.choosePackTitle }).waitFor();

    await pane.getByRole('button', { name: /河府办〔2021〕30号/ }).click();

    await eventually(async () => expect(await grid.text('B3')).toBe('河府办〔2021〕30号'));
    expect(await grid.text('C3')).toMatch(/^\d{4}-\d{2}-\d{2} 在窗格中选定$/);
    await pane.getByRole('heading', { name: m.choosePackTitle }).waitFor({ state: 'detached' });
    await eventually(async () => expect(await pane.getByText(m.packNotKept).count()).toBe(0));
  },
);

/** The sheet of project facts has the label and nothing beside it. */
function withoutRegulation(): Uint8Array {
  const facts = projectFactsSheet([
    { label: '适用办法', value: '' },
    { label: '项目名称', value: '示例平台' },
    { label: '合同金额', value: 420_000 },
    { label: '变更申请次数', value: 1 },
  ]);
  return writeDrafts([facts]);
}
