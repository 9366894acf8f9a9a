/** A slip whose old side calls a line otherwise than the contract: the user says in the pane that it is the same item, and the workbook remembers. */
import type { Page } from 'playwright-core';
import { comparedListsWords } from '../../src/pane/messages/compared-lists-words';
import { enUS } from '../../src/pane/messages/en-US';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { sheet, workbook } from '../support/draw-workbook';
import { bytesOf } from '../workbooks/workbook-files';
import { axeViolations } from './support/axe';
import { gridOf } from './support/grid';
import { openInstead, workbenchForEachTest } from './support/open-workbench';
import { walkUntil } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();

const LANGUAGES = [
  ['zh', zhCN],
  ['en', enUS],
] as const;

const BOOK = workbook(
  sheet(
    '变更单',
    `项目变更单\n变更依据：合同第十条\n变更内容：换设备
序号 | 名称 | 原设备品牌/型号 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现数量 | 现单价 | 现小计
1 | 交换机 | S1 | 10 | 1200 | 12000 | S2 | 10 | 1300 | 13000`,
  ),
  sheet(
    '合同',
    '合同清单\n序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计\n1 | 汇聚设备 | X7 | 10 | 1200 | 12000\n2 | 防火墙 | F1 | 1 | 30000 | 30000',
  ),
);
const PAIR = '汇聚设备（X7） → 交换机（S1）';

const remembered = (page: Page) =>
  page.evaluate(() => window.workbench?.customXml().filter((xml) => xml.includes('urn:guiju:remembered')) ?? []);

test.each(LANGUAGES)(
  '%s: a renamed line is decided from its finding: the verdict follows, the file carries the decision, and it is taken back',
  async (language, m) => {
    const compared = comparedListsWords(language);
    const file = { name: '变更.xlsx', bytes: bytesOf(BOOK) };
    const { page, pane: first } = await openWorkbench({ file, height: 1000, width: 1800 });
    let pane = first;
    const grid = gridOf(page);
    if (language === 'en') await pane.getByRole('button', { name: 'English' }).click();
    const decide = () => pane.getByRole('button', { name: m.goToComparedLists });
    await walkUntil(pane, decide());
    await decide().first().click();
    const lists = () => pane.getByRole('region', { name: compared.comparedLists, exact: true });
    await lists()
      .getByRole('group', { name: new RegExp(`^${compared.maybeRenamed.replace('?', '\\?')} `) })
      .waitFor();
    expect(await axeViolations(pane)).toEqual([]);

    await page.waitForTimeout(500);
    await grid.countFromNow();
    await lists()
      .getByRole('button', { name: `${compared.sameItem} ${PAIR}` })
      .press('Enter');
    await lists()
      .getByText(compared.decided('same', '汇聚设备（X7）', '交换机（S1）'))
      .waitFor();
    const written = (await grid.awaited()).filter(({ writes, summary: what }) => writes && what.includes('urn:guiju'));
    expect(written).toHaveLength(1);
    const parts = await remembered(page);
    expect(parts.join('')).toContain('交换机');

    // The finding is settled: the line is in the list, only called otherwise there.
    await pane.getByRole('tab', { name: m.tabFindings, exact: true }).click();
    await pane
      .getByText(language === 'zh' ? '原侧写法与清单一致' : 'old side called as listed')
      .first()
      .waitFor();
    expect(await pane.getByText(language === 'zh' ? /处要由人判定/ : /to be decided by a person/).count()).toBe(0);

    // Another copy of the file, with what it carries; the decision is taken back there.
    pane = await openInstead(page, bytesOf(BOOK, parts), '变更.xlsx');
    await pane.getByRole('tab', { name: m.tabMeasures, exact: true }).click();
    const back = lists().getByRole('button', { name: new RegExp(`^${compared.takeDecisionBack}`) });
    await back.click();
    await lists().getByRole('group').first().waitFor();
    expect(await remembered(page)).toEqual([]);
  },
);
