/** Budgets and slips that people who did not know the program drew up, and that it misread. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const HEADING = '序号 | 名称 | 数量 | 单价 | 金额';
const budget = (...rows: readonly string[]) =>
  workbook(sheet('预算', ['示例项目预算表', '单位：元', ...rows].join('\n')));
const story = (
  name: string,
  told: string,
  rows: readonly string[],
  reads: string,
  ...findings: string[]
): WorkbookStory => ({
  name,
  story: told,
  workbook: budget(...rows),
  reads: [reads],
  findings,
});
const SERVER = '1 | 服务器 | 2 | 60000 | 120000';
const SWITCH = '2 | 交换机 | 6 | 8000 | 48000';
const TWO = '清单：2 行，合计 168000，各行之和 168000';

export const sheetsAsFound: readonly WorkbookStory[] = [
  story(
    'found-note-before-total',
    '最后一行项与合计之间有“注：”，合计写错',
    [HEADING, SERVER, SWITCH, '注：含三年质保', '合计 | | | | 178000'],
    '清单：2 行，合计 178000，各行之和 168000',
    'failed form.list-total 清单',
  ),
  story(
    'found-note-between-lines',
    '两行项之间有“说明：”',
    [HEADING, SERVER, '说明：按询价结果', SWITCH, '合计 | | | | 168000'],
    TWO,
  ),
  story(
    'found-rows-under-total',
    '合计之下还有已支付、未支付、最高限价',
    [
      HEADING,
      SERVER,
      SWITCH,
      '合计 | | | | 168000',
      ' | 已支付 | | | 100000',
      ' | 未支付 | | | 68000',
      ' | 最高限价 | | | 170000',
    ],
    TWO,
  ),
  story(
    'found-payments-under-total',
    '合计之下另写付款计划',
    [
      HEADING,
      SERVER,
      SWITCH,
      '合计 | | | | 168000',
      '付款计划',
      '第一期 | 合同签订后 | | 30% | 50400',
      '第二期 | 验收后 | | 70% | 117600',
    ],
    TWO,
  ),
  story(
    'found-carried-over',
    '过次页、承前页带累计数，第二页重写单位和表头',
    [
      HEADING,
      SERVER,
      '过次页 | | | | 120000',
      '单位：元 | | | | 第2页',
      HEADING,
      '承前页 | | | | 120000',
      SWITCH,
      '合计 | | | | 168000',
    ],
    TWO,
  ),
  story(
    'found-totals-above',
    '总计、小计都写在所辖各行之上',
    [
      HEADING,
      ' | 总计 | | | 308000',
      ' | 硬件小计 | | | 168000',
      SERVER,
      SWITCH,
      ' | 软件小计 | | | 140000',
      '1 | 门户 | 1 | 50000 | 50000',
      '2 | 平台 | 1 | 90000 | 90000',
    ],
    '清单：4 行，合计 308000，各行之和 308000',
  ),
  story(
    'found-of-which-indented',
    '“其中：”的第二行只缩进，不再写“其中”',
    [
      HEADING,
      SERVER,
      ' | 其中：内存 | 2 | 10000 | 20000',
      ' | "　　　硬盘" | 2 | 15000 | 30000',
      SWITCH,
      '合计 | | | | 168000',
    ],
    TWO,
  ),
  story(
    'found-subtotal-in-brackets',
    '小计写在名称后的括号里，另一张写“小计1”',
    [
      HEADING,
      SERVER,
      SWITCH,
      ' | 硬件（小计） | | | 168000',
      '3 | 软件 | 1 | 140000 | 140000',
      ' | 小计2 | | | 150000',
      '合计 | | | | 308000',
    ],
    '清单：3 行，合计 308000，各行之和 308000',
    'failed form.list-subtotals 清单',
  ),
  story(
    'found-roman-sections',
    '节用Ⅰ、Ⅱ，行用①、②编号；第二节只有一行，节金额写错',
    [
      HEADING,
      'Ⅰ | 硬件 | | | 168000',
      '① | 服务器 | 2 | 60000 | 120000',
      '② | 交换机 | 6 | 8000 | 48000',
      'Ⅱ | 软件 | | | 150000',
      '① | 软件 | 1 | 140000 | 140000',
      ' | 总计 | | | 308000',
    ],
    '清单：3 行，合计 308000，各行之和 308000',
    'failed form.list-subtotals 清单',
  ),
  story(
    'found-indented-sections',
    '没有序号，只靠名称前的空格分级，一节只有一行',
    [
      HEADING,
      ' | 硬件 | | | 168000',
      ' | "　　服务器" | 2 | 60000 | 120000',
      ' | "　　交换机" | 6 | 8000 | 48000',
      ' | 软件 | | | 140000',
      ' | "　　软件" | 1 | 140000 | 140000',
      '合计 | | | | 308000',
    ],
    '清单：3 行，合计 308000，各行之和 308000',
  ),
  story(
    'found-third-factor',
    '每点数量、点位数、单价相乘才是金额，有一行错',
    [
      '序号 | 名称 | 每点数量 | 点位数 | 单价 | 金额',
      '1 | 摄像机 | 2 | 30 | 2000 | 120000',
      '2 | 立杆 | 1 | 30 | 400 | 12000',
      '3 | 电源 | 2 | 10 | 100 | 2100',
      '合计 | | | | | 134100',
    ],
    '清单：3 行，合计 134100，各行之和 134100',
    'failed form.row-subtotal 3',
  ),
  story(
    'found-amounts-by-another-name',
    '金额列叫“所需资金”，没有人认得这个词；合计写错',
    ['序号 | 名称 | 数量 | 单价 | 所需资金', SERVER, SWITCH, '合计 | | | | 178000'],
    '清单：2 行，合计 178000，各行之和 168000',
    'failed form.list-total 清单',
  ),
  story(
    'found-existing-and-new',
    '现有数量、需求数量、新购数量：不是变更单，按新购的算',
    [
      '序号 | 名称 | 现有数量 | 需求数量 | 新购数量 | 单价 | 金额',
      '1 | 服务器 | 3 | 5 | 2 | 60000 | 120000',
      '2 | 交换机 | 4 | 10 | 6 | 8000 | 48000',
      '合计 | | | | | | 168000',
    ],
    TWO,
  ),
  story(
    'found-former-amounts-beside',
    '原报价、原金额两列在前，单价、金额在后',
    [
      '序号 | 名称 | 数量 | 原报价 | 原金额 | 单价 | 金额',
      '1 | 服务器 | 2 | 70000 | 140000 | 60000 | 120000',
      '2 | 交换机 | 6 | 9000 | 54000 | 8000 | 48000',
      '合计 | | | | 194000 | | 168000',
    ],
    TWO,
  ),
  story(
    'found-units-under-heading',
    '表头下一行写（台）（元）（万元）',
    [
      HEADING,
      ' | | （台） | （元） | （万元）',
      '1 | 服务器 | 2 | 60000 | 12',
      '2 | 交换机 | 6 | 8000 | 4.8',
      '合计 | | | | 16.8',
    ],
    TWO,
  ),
  story(
    'found-total-in-another-unit',
    '合计行自己写明（万元），写错',
    [HEADING, SERVER, SWITCH, '合计（万元） | | | | 17.8'],
    '清单：2 行，合计 178000，各行之和 168000',
    'failed form.list-total 清单',
  ),
  story(
    'found-thirds',
    '三分之一写成小数',
    [
      HEADING,
      '1 | 甲 | | | 33333.333333333336',
      '2 | 乙 | | | 33333.333333333336',
      '3 | 丙 | | | 33333.333333333336',
      '合计 | | | | 100000',
    ],
    '清单：3 行，合计 100000，各行之和 99999.9999999999',
  ),
  {
    name: 'found-net-price-and-gross-amount',
    story: '单价乘数量是不含税金额，另有税额和价税合计：行没有错',
    workbook: budget(
      '序号 | 名称 | 数量 | 单价 | 不含税金额 | 税额 | 价税合计',
      '1 | 服务器 | 2 | 60000 | 120000 | 15600 | 135600',
      '2 | 软件 | 1 | 100000 | 100000 | 6000 | 106000',
      '合计 | | | | 220000 | 21600 | 241600',
    ),
    reads: ['清单：2 行，合计 241600，各行之和 241600'],
    findings: [],
    problems: ['没有写明合同金额和限额按哪一种计'],
  },
];
