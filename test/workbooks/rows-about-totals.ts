/** Notes, carried sums and other rows between the lines of a list and about its total. */
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const HEADING = '序号 | 名称 | 数量 | 单价 | 金额';
const LINES = ['1 | 设备甲 | 1 | 1000 | 1000', '2 | 设备乙 | 2 | 1000 | 2000'];
const MORE = ['3 | 设备丙 | 1 | 500 | 500'];

function budget(...rows: readonly string[]): Workbook {
  return workbook(sheet('预算', ['示例项目预算表', '单位：元', HEADING, ...rows].join('\n')));
}

const right = (name: string, story: string, drawn: Workbook, reads: string): WorkbookStory => ({
  name,
  story,
  workbook: drawn,
  reads: [reads],
  findings: [],
});
const wrongTotal = (name: string, story: string, drawn: Workbook, reads: string): WorkbookStory => ({
  name,
  story,
  workbook: drawn,
  reads: [reads],
  findings: ['failed form.list-total 清单'],
});

const WHOLE = '清单：2 行，合计 3000，各行之和 3000';
const WHOLE_OF_THREE = '清单：3 行，合计 3500，各行之和 3500';

export const rowsAboutTotals: readonly WorkbookStory[] = [
  right(
    'note-between-lines',
    '行间的说明行不断开清单，也不是没有表头的续页',
    budget(...LINES, '说明：以下按询价结果。 (merge A6:E6)', ...MORE, '合计 |  |  |  | 3500'),
    WHOLE_OF_THREE,
  ),
  wrongTotal(
    'note-before-total',
    '合计之前的说明行后面还是清单：合计写错要指出',
    budget(...LINES, '注：本项含安装调试费。', '合计 |  |  |  | 3100'),
    '清单：2 行，合计 3100，各行之和 3000',
  ),
  right(
    'note-under-total',
    '合计之后的说明和签署，是清单的末尾',
    budget(...LINES, '合计 |  |  |  | 3000', '说明：含税。', '1 | 见附图 | 1 | 5 | 5'),
    WHOLE,
  ),
  right(
    'rows-under-total',
    '合计之后的余额、控制价、付款计划不是清单的行',
    budget(
      ...LINES,
      '合计 |  |  |  | 3000',
      '已支付 |  |  |  | 1000',
      '招标控制价 |  |  |  | 3200',
      '付款计划',
      '第一期 | 合同签订后 |  | 30% | 900',
    ),
    WHOLE,
  ),
  wrongTotal(
    'rows-under-wrong-total',
    '合计写错，其后还有余额一行：仍指合计',
    budget(...LINES, '合计 |  |  |  | 3100', '余额 |  |  |  | 100'),
    '清单：2 行，合计 3100，各行之和 3000',
  ),
  {
    name: 'line-under-total',
    story: '合计之后又添一行有数量、单价的设备：是清单的行，合计没有包括它',
    workbook: budget(...LINES, '合计 |  |  |  | 3000', ...MORE),
    reads: ['清单：3 行，合计 没有，各行之和 3500'],
    findings: [],
  },
  right(
    'fee-between-totals',
    '合计之后的预备费在总计之内',
    budget(...LINES, '合计 |  |  |  | 3000', ' | 预备费（5%） |  |  | 150', '总计 |  |  |  | 3150'),
    '清单：3 行，合计 3150，各行之和 3150',
  ),
  right(
    'other-table-below',
    '合计之下另有序号、姓名的表：不是清单的行',
    budget(
      ...LINES,
      '合计 |  |  |  | 3000',
      '',
      '项目组成员',
      '序号 | 姓名 | 职务 | 电话',
      '1 | 某甲 | 组长 | 8888888',
    ),
    WHOLE,
  ),
  right(
    'carried-over-pages',
    '过次页、承前页和第二页的单位行都不是清单的行',
    budget(
      ...LINES,
      '过次页 |  |  |  | 3000',
      '示例项目预算表 (merge A7:E7)',
      '单位：元 |  |  |  | 第2页',
      HEADING,
      '承前页 |  |  |  | 3000',
      ...MORE,
      '合计 |  |  |  | 3500',
    ),
    WHOLE_OF_THREE,
  ),
  {
    name: 'carried-over-wrongly',
    story: '承前页抄错：指承前页；合计照抄也错',
    workbook: budget(
      ...LINES,
      '过次页 |  |  |  | 3000',
      HEADING,
      '承前页 |  |  |  | 3300',
      ...MORE,
      '合计 |  |  |  | 3800',
    ),
    reads: ['清单：3 行，合计 3800，各行之和 3500'],
    findings: ['failed form.list-subtotals 清单', 'failed form.list-total 清单'],
  },
  right(
    'page-totals-and-running-ones',
    '每页有本页合计和累计：末尾的累计就是合计',
    budget(
      ...LINES,
      '本页合计 |  |  |  | 3000',
      '累计 |  |  |  | 3000',
      HEADING,
      ...MORE,
      '本页合计 |  |  |  | 500',
      '累计 |  |  |  | 3500',
    ),
    WHOLE_OF_THREE,
  ),
  right(
    'item-called-after-running',
    '名称里有“累计”的设备是清单的行',
    budget(...LINES, '3 | 累计流量计 | 1 | 500 | 500', '合计 |  |  |  | 3500'),
    WHOLE_OF_THREE,
  ),
  right(
    'columns-in-reverse',
    '列序颠倒，“合计”写在金额的右边',
    workbook(
      sheet(
        '预算',
        `
        示例项目预算表
        单位：元
        备注 | 总价 | 单价 | 数量 | 货物名称 | 序号
         | 60000 | 60000 | 1 | 服务器 | 1
         | 20000 | 10000 | 2 | 交换机 | 2
         | 80000 |  |  | 合计 |
      `,
      ),
    ),
    '清单：2 行，合计 80000，各行之和 80000',
  ),
  right(
    'total-word-in-remarks',
    '“小计”“合计”写在备注列',
    workbook(
      sheet(
        '预算',
        `
        示例项目预算表
        单位：元
        序号 | 名称 | 数量 | 单价 | 金额 | 备注
        1 | 服务器 | 1 | 60000 | 60000 |
         |  |  |  | 60000 | 小计
        2 | 交换机 | 2 | 10000 | 20000 | 合计采购
         |  |  |  | 20000 | 小计
         |  |  |  | 80000 | 合计
      `,
      ),
    ),
    '清单：2 行，合计 80000，各行之和 80000',
  ),
  wrongTotal(
    'total-merged-over-price',
    '合计的数写在单价、金额合并的格里',
    budget(...LINES, '合计金额（元） |  |  | 3100 (merge A6:C6, D6:E6)'),
    '清单：2 行，合计 3100，各行之和 3000',
  ),
  right(
    'invoice-total',
    '发票式合计：价税合计（大写）、（小写）在一行',
    budget(
      ...LINES,
      '小计 |  |  |  | 3000',
      '税金（6%） |  |  |  | 180',
      '价税合计（大写） |  | 叁仟壹佰捌拾元整 |  | （小写）¥3,180.00 (merge A8:B8, C8:D8)',
    ),
    '清单：2 行，合计 3180，各行之和 3180',
  ),
  {
    name: 'invoice-total-in-other-words',
    story: '发票式合计：大写与小写不符',
    workbook: budget(...LINES, '合计（大写） |  | 叁仟捌佰元整 |  | （小写）¥3,000.00 (merge A6:B6, C6:D6)'),
    reads: [WHOLE],
    findings: ['failed form.total-in-words 清单'],
  },
  {
    name: 'both-writings-in-one-cell',
    story: '一格里先大写后小写，两者不符',
    workbook: budget(...LINES, '总计（大写）：叁仟捌佰元整　　小写：￥3,000.00 (merge A6:E6)'),
    reads: [WHOLE],
    findings: ['failed form.total-in-words 清单'],
  },
  right(
    'both-writings-in-one-cell-right',
    '一格里先大写后小写，两者相同',
    budget(...LINES, '总计（大写）：叁仟元整　　小写：￥3,000.00 (merge A6:E6)'),
    WHOLE,
  ),
  right(
    'subtotal-word-behind-name',
    '“硬件设备（小计）”“小计1”是小计',
    budget(...LINES, ' | 硬件设备（小计） |  |  | 3000', ...MORE, ' | 小计2 |  |  | 500', '合计 |  |  |  | 3500'),
    WHOLE_OF_THREE,
  ),
  right(
    'roman-sections',
    'Ⅰ、Ⅱ 是节，①、② 是行',
    budget(
      'Ⅰ | 硬件 |  |  | 3000',
      '① | 设备甲 | 1 | 1000 | 1000',
      '② | 设备乙 | 2 | 1000 | 2000',
      'Ⅱ | 软件 |  |  | 500',
      '① | 软件 | 1 | 500 | 500',
      '合计 |  |  |  | 3500',
    ),
    WHOLE_OF_THREE,
  ),
  {
    name: 'roman-section-wrong',
    story: 'Ⅱ 的金额与其下的行不符',
    workbook: budget(
      'Ⅰ | 硬件 |  |  | 3000',
      '① | 设备甲 | 1 | 1000 | 1000',
      '② | 设备乙 | 2 | 1000 | 2000',
      'Ⅱ | 软件 |  |  | 600',
      '① | 软件 | 1 | 500 | 500',
      '合计 |  |  |  | 3500',
    ),
    reads: [WHOLE_OF_THREE],
    findings: ['failed form.list-subtotals 清单'],
  },
  right(
    'subtotals-on-top',
    '总计、各小计都写在所辖各行之上',
    budget(' | 总计 |  |  | 3500', ' | 硬件小计 |  |  | 3000', ...LINES, ' | 软件小计 |  |  | 500', ...MORE),
    WHOLE_OF_THREE,
  ),
  right(
    'total-in-another-unit',
    '行按元，合计行写“合计（万元）”',
    budget(...LINES, '合计（万元） |  |  |  | 0.3'),
    WHOLE,
  ),
  wrongTotal(
    'total-in-another-unit-wrong',
    '“合计（万元）”按万元比，仍不符',
    budget(...LINES, '合计（万元） |  |  |  | 0.4'),
    '清单：2 行，合计 4000，各行之和 3000',
  ),
];
