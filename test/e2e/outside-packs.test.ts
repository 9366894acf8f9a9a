/** A pack that came after the build: offered by the site, and said in the pane to be so, with its digest. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { outsidePackWords } from '../../src/pane/messages/outside-pack-words';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { packFileText } from '../../src/rulebook/pack-file';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import { ruleTexts } from '../rules/rule-case';
import { sheet, workbook } from '../support/draw-workbook';
import { bytesOf } from '../workbooks/workbook-files';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();
const words = outsidePackWords('zh');

const pack = packFileText(
  ruleTexts(join(__dirname, '../rules/sample-packs/diliu')).flatMap(({ path, text }) => {
    const file = parseRuleFile({ path: `diliu/${path}`, text });
    return isProblem(file) ? [] : [{ path: file.path, data: file.data }];
  }),
  'test',
  (text) => createHash('sha256').update(text).digest('hex'),
);
const digest = /"digest":"([^"]+)"/.exec(pack)?.[1] ?? '';

const county = workbook(
  sheet(
    '项目要素表',
    `
    项目要素表
    适用办法 | 六政办〔2025〕6号
    业务日期 | 2025-09-01
    预算金额 | 800000
    `,
  ),
);

test.each(['excel', 'wps'] as const)('in %s a pack of the site is the one that is checked by', async (program) => {
  const { pane } = await openWorkbench({
    ...(program === 'wps' && { program }),
    file: { name: '第六县.xlsx', bytes: bytesOf(county) },
    packs: { 'index.json': JSON.stringify({ packs: ['diliu.guiju.json'] }), 'diliu.guiju.json': pack },
    ownTab: true,
  });
  await pane.getByText('六政办〔2025〕6号').first().waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: zhCN.tabSettings, exact: true }).click();
  const section = pane.getByRole('region', { name: words.title });
  await section.getByText(words.from.site).waitFor({ timeout: 30_000 });
  const text = await section.innerText();
  expect(text).toContain('第六县政务信息化项目管理办法');
  expect(text).toContain(digest.slice(0, 19));
});
