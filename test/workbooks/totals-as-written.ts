/** Subtotals, roll-ups, taxes and fees under a list, as people write them. */
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const HEADING = '序号 | 名称 | 单位 | 数量 | 单价 | 小计';
const LINES = ['1 | 设备甲 | 台 | 1 | 1000 | 1000', '2 | 设备乙 | 台 | 2 | 1000 | 2000'];

function budget(rows: readonly string[], unit = '单位：元'): Workbook {
  return workbook(sheet('预算', ['示例项目预算表', unit, HEADING, ...rows].join('\n')));
}

const taxed = (name: string, story: string, rows: readonly string[]): WorkbookStory => ({
  name,
  story,
  workbook: budget([...LINES, ...rows]),
  reads: ['清单：2 行，合计 3180，各行之和 3180'],
  findings: [],
});

export const totalsAsWritten: readonly WorkbookStory[] = [
  taxed('tax-rows-numbered', '三 不含税造价、四 税金、五 含税造价：编了号也不是清单的行', [
    '三 | 不含税造价 |  |  |  | 3000',
    '四 | 税金（6%） |  |  |  | 180',
    '五 | 含税造价 |  |  |  | 3180',
  ]),
  taxed('tax-rows-bare', '不含税总价、税率6%、价税合计写在第一列', [
    '不含税总价 |  |  |  |  | 3000',
    '税率6% |  |  |  |  | 180',
    '价税合计 |  |  |  |  | 3180',
  ]),
  taxed('tax-rows-last', '工程造价（不含税）、销项税额、工程总造价写在名称列', [
    ' | 工程造价（不含税） |  |  |  | 3000',
    ' | 增值税销项税额（6%） |  |  |  | 180',
    ' | 工程总造价 |  |  |  | 3180',
  ]),
  {
    name: 'tax-told-below',
    story: '单价含税，合计之后再注明不含税金额和税额：合计是含税的',
    workbook: budget([
      ...LINES,
      '合计 |  |  |  |  | 3000',
      '不含税金额 |  |  |  |  | 2830.19',
      '税额 |  |  |  |  | 169.81',
    ]),
    reads: ['清单：2 行，合计 3000，各行之和 3000'],
    findings: [],
  },
  {
    name: 'tax-total-wrong',
    story: '含税合计多写了，怎么称呼都要指出',
    workbook: budget([
      ...LINES,
      '合计（不含税） |  |  |  |  | 3000',
      '增值税 |  |  |  |  | 180',
      '税后总价 |  |  |  |  | 9999',
    ]),
    reads: ['清单：2 行，合计 9999，各行之和 3180'],
    findings: ['failed form.list-total 清单'],
  },
  {
    name: 'tax-base-wrong',
    story: '不含税合计写错，含税合计对：错的是前一个',
    workbook: budget([
      ...LINES,
      '不含税合计 |  |  |  |  | 2900',
      '税金 |  |  |  |  | 180',
      '含税合计 |  |  |  |  | 3180',
    ]),
    reads: ['清单：2 行，合计 3180，各行之和 3180'],
    findings: ['failed form.list-subtotals 清单'],
  },
  {
    name: 'total-numbered',
    story: '序号列写着“四”的总投资（一+二+三）是合计，不是一行',
    workbook: budget([
      '一 | 硬件设备 |  |  |  | 3000',
      ...LINES,
      '二 | 软件 |  |  |  | 5000',
      '1 | 平台软件 | 套 | 1 | 5000 | 5000',
      '三 | 其他费用 |  |  |  | 400',
      '1 | 监理 | 项 | 1 | 400 | 400',
      '四 | 总投资（一+二+三） |  |  |  | 8400',
    ]),
    reads: ['清单：4 行，合计 8400，各行之和 8400'],
    findings: [],
  },
  {
    name: 'total-heads-section',
    story: '“一 硬件费用合计”写在所辖各行之上：是分部，不是结尾的合计',
    workbook: budget([
      '一 | 硬件费用合计 |  |  |  | 3000',
      ...LINES,
      '二 | 软件费用合计 |  |  |  | 700',
      '1 | 平台 | 套 | 1 | 700 | 700',
      '三 | 总计 |  |  |  | 3700',
    ]),
    reads: ['清单：3 行，合计 3700，各行之和 3700'],
    findings: [],
  },
  {
    name: 'subtotal-wrong-total-right',
    story: '分部小计写错，总计对：错的是那个小计',
    workbook: budget([
      '一 | 硬件 |  |  |  |',
      ...LINES,
      ' | 小计 |  |  |  | 3100',
      '二 | 软件 |  |  |  |',
      '1 | 平台 | 套 | 1 | 700 | 700',
      ' | 小计 |  |  |  | 700',
      ' | 合计 |  |  |  | 3700',
    ]),
    reads: ['清单：3 行，合计 3700，各行之和 3700'],
    findings: ['failed form.list-subtotals 清单'],
  },
  {
    name: 'roll-up-wrong-total-right',
    story: '分部的数写在分部行上，也要等于所辖各行之和',
    workbook: budget([
      '一 | 硬件 |  |  |  | 2900',
      ...LINES,
      '二 | 软件 |  |  |  | 700',
      '1 | 平台 | 套 | 1 | 700 | 700',
      '合计 |  |  |  |  | 3700',
    ]),
    reads: ['清单：3 行，合计 3700，各行之和 3700'],
    findings: ['failed form.list-subtotals 清单'],
  },
  {
    name: 'subtotal-of-all-so-far',
    story: '本页小计与本页累计并列：一个是这一页的，一个是到此为止的',
    workbook: budget([
      '1 | 设备甲 | 台 | 1 | 1000 | 1000',
      '本页小计 |  |  |  |  | 1000',
      '本页累计 |  |  |  |  | 1000',
      '2 | 设备乙 | 台 | 2 | 1000 | 2000',
      '本页小计 |  |  |  |  | 2000',
      '本页累计 |  |  |  |  | 3000',
      '合计 |  |  |  |  | 3000',
    ]),
    reads: ['清单：2 行，合计 3000，各行之和 3000'],
    findings: [],
  },
  {
    name: 'fees-after-total',
    story: '合计之后有预备费、管理费，再合计一次：两个合计各有所指',
    workbook: budget([
      ...LINES,
      '合计 |  |  |  |  | 3000',
      '预备费（5%） |  |  |  |  | 150',
      '管理费（2%） |  |  |  |  | 60',
      '含管理费合计 |  |  |  |  | 3210',
    ]),
    reads: ['清单：4 行，合计 3210，各行之和 3210'],
    findings: [],
  },
  {
    name: 'fee-in-no-section',
    story: '预备费没有编号，写在最后一个分部之下：不算那个分部的',
    workbook: budget(
      [
        '一 | 工程费用 |  |  |  | 50',
        '1 | 服务器 | 台 | 2 | 10 | 20',
        '2 | 软件 | 套 | 1 | 30 | 30',
        ' | 预备费 |  |  |  | 2.5',
        '合计 |  |  |  |  | 52.5',
      ],
      '单位：万元',
    ),
    reads: ['清单：3 行，合计 525000，各行之和 525000'],
    findings: [],
  },
  {
    name: 'slip-with-roll-ups',
    story: '变更清单里“三 合计”编了号：增减只算各行',
    workbook: workbook(
      sheet(
        '变更',
        [
          '项目变更单',
          '变更依据：现场条件变化',
          '变更内容：调整数量',
          '硬件设备变更清单',
          '序号 | 分项目名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计',
          '一 | 硬件 |  |  | 30000 |  |  | 36000',
          '1 | 服务器 | 2 | 10000 | 20000 | 3 | 9000 | 27000',
          '2 | 交换机 | 2 | 5000 | 10000 | 2 | 4500 | 9000',
          '二 | 软件 |  |  | 10000 |  |  | 12000',
          '1 | 平台 | 1 | 10000 | 10000 | 1 | 12000 | 12000',
          '三 | 合计 |  |  | 40000 |  |  | 48000',
        ].join('\n'),
      ),
    ),
    reads: ['变更单：增 9000，减 1000，原 40000，现 48000，变更 3 行，未变 0 行，新增内容 0'],
    findings: ['failed form.slip-signatures 变更单'],
  },
  {
    name: 'total-of-sections-in-brackets',
    story: '（三） 合计【（一）＋（二）】；分部金额写在分部行里',
    workbook: budget([
      '（一） | 前端 |  |  |  | 3000',
      ...LINES,
      '（二） | 后端 |  |  |  | 500',
      '1 | 平台 | 套 | 1 | 500 | 500',
      '（三） | 合计【（一）＋（二）】 |  |  |  | 3500',
    ]),
    reads: ['清单：3 行，合计 3500，各行之和 3500'],
    findings: [],
  },
  {
    name: 'total-states-the-quantity-too',
    story: '合计行也写了数量合计：仍是合计，不是清单的行',
    workbook: budget([...LINES, '合计 |  |  | 3 |  | 3000']),
    reads: ['清单：2 行，合计 3000，各行之和 3000'],
    findings: [],
  },
  {
    name: 'quantity-in-ten-thousands',
    story: '数量（万页）× 单价（元/页）：按万计数，行小计是对的',
    workbook: workbook(
      sheet(
        '预算表',
        `
        示例加工预算表
        序号 | 名称 | 数量（万页） | 单价（元/页） | 金额（元） | 备注
        1 | 扫描 | 120 | 0.35 | 420000
        2 | 著录 | 120 | 0.12 | 144000
        合计 |  |  |  | 564000
      `,
      ),
    ),
    reads: ['清单：2 行，合计 564000，各行之和 564000'],
    findings: [],
  },
  {
    name: 'grand-total-column-with-a-wrong-row',
    story: '设备费、安装费两组之外有总计一列，其中一行总计写错：仍按总计列读，错的是那一行',
    workbook: workbook(
      sheet(
        '概算',
        `
        示例工程概算表
        序号 | 设备名称 | 数量 | 费用（元） |  |  |  | 总计（元） (merge A2:A4, B2:B4, C2:C4, D2:G2, H2:H4)
         |  |  | 设备费 |  | 安装费 |  |  (merge D3:E3, F3:G3)
         |  |  | 单价 | 合价 | 单价 | 合价 |
        1 | 机柜 | 6 | 4200 | 25200 | 300 | 1800 | 27000
        2 | 配线架 | 24 | 380 | 9120 | 40 | 960 | 11080
        3 | 桥架 | 150 | 65 | 9750 | 22 | 3300 | 13050
        合计 |  |  |  | 44070 |  | 6060 | 51130
      `,
      ),
    ),
    reads: ['清单：3 行，合计 51130，各行之和 51130'],
    findings: ['failed form.row-subtotal 2'],
  },
];
