/** A summary on a sheet of its own, against the annexes whose totals it repeats. */
import type { Sheet } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const HEADING = '序号 | 名称 | 数量 | 单价 | 金额';
const TAXED = ['税金（6%） | | | | 10080', '含税合计 | | | | 178080'];
const hardware = (name: string, tail: readonly string[] = []) =>
  drawn(name, ['硬件购置清单', '单位：元', HEADING, '1 | 服务器 | 2 | 84000 | 168000', '合计 | | | | 168000', ...tail]);
const software = (name: string, visibility: Sheet['visibility'] = 'visible') =>
  drawn(
    name,
    ['软件开发清单', '单位：元', HEADING, '1 | 软件 | 2 | 70000 | 140000', '合计 | | | | 140000'],
    visibility,
  );

function drawn(name: string, rows: readonly string[], visibility: Sheet['visibility'] = 'visible'): Sheet {
  return sheet(name, rows.join('\n'), { visibility });
}

function story(
  name: string,
  told: string,
  [unit, rows, total]: readonly [unit: string, rows: readonly string[], total: number],
  annexes: readonly Sheet[],
  { wrong = false, problems = [] }: { readonly wrong?: boolean; readonly problems?: readonly string[] } = {},
): WorkbookStory {
  const summary = ['示例项目预算汇总表', `单位：${unit}`, '序号 | 名称 | 金额 | 备注', ...rows, `合计 | | ${total}`];
  const yuan = unit === '元' ? total : total * 10_000;
  const [first] = annexes;
  const whole = first?.rows.length === 7 ? 178_080 : 168_000;
  return {
    name,
    story: told,
    workbook: workbook(drawn('汇总表', summary), ...annexes),
    reads: [
      `清单：${rows.length} 行，合计 ${yuan}，各行之和 ${yuan}`,
      `清单：1 行，合计 ${whole}，各行之和 ${whole}`,
      '清单：1 行，合计 140000，各行之和 140000',
    ],
    findings: wrong ? ['failed form.columns-agree 清单'] : [],
    problems,
  };
}

const byName = (hard: string, soft: string) => [`1 | 硬件 | ${hard}`, `2 | 软件 | ${soft}`];
const named = [hardware('硬件'), software('软件')];
const numbered = [hardware('附件1'), software('附件2')];

export const summariesAndAnnexes: readonly WorkbookStory[] = [
  story('summary-right', '汇总表各数是各附表的合计', ['元', byName('168000', '140000'), 308_000], named),
  story('summary-wrong', '汇总表一行不是同名附表的合计', ['元', byName('168000', '150000'), 318_000], named, {
    wrong: true,
  }),
  story('summary-in-wanyuan', '汇总表以万元计，附表以元计', ['万元', byName('16.8', '14'), 30.8], named),
  story('summary-in-wanyuan-wrong', '汇总表以万元计，一行不符', ['万元', byName('16.8', '14.4'), 31.2], named, {
    wrong: true,
  }),
  story(
    'summary-by-number',
    '汇总表写详见附件，一行不符',
    ['元', ['1 | 硬件购置费 | 168000 | 见附件1', '2 | 软件（附件2） | 150000'], 318_000],
    numbered,
    { wrong: true },
  ),
  story(
    'summary-of-parts',
    '汇总表的行只是附件的一部分，或是两个附件',
    [
      '元',
      ['1 | 设备 | 168000 | 见附件1', '2 | 接口 | 20000 | 见附件2中的接口', '3 | 全部 | 308000 | 附件1、附件2'],
      496_000,
    ],
    numbered,
  ),
  story(
    'summary-without-tax',
    '汇总表用附表不含税的合计',
    ['元', byName('168000', '140000'), 308_000],
    [hardware('硬件', TAXED), software('软件')],
  ),
  story('summary-of-others', '汇总表没有一行与同名的附表相符', ['元', byName('178000', '150000'), 328_000], named),
  story(
    'summary-over-hidden-annex',
    '与汇总表不符的附表是隐藏的',
    ['元', byName('168000', '150000'), 318_000],
    [hardware('硬件'), software('软件', 'hidden')],
    { problems: ['是隐藏的'] },
  ),
];
