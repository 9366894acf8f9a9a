/** Columns that add up across a row, differences of two columns, and their totals. */
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

function drawn(...rows: readonly string[]): Workbook {
  return workbook(sheet('预算', ['示例项目预算表', '单位：万元', ...rows].join('\n')));
}

function story(
  name: string,
  told: string,
  drawing: Workbook,
  reads: readonly string[],
  findings: readonly string[] = [],
): WorkbookStory {
  return { name, story: told, workbook: drawing, reads, findings };
}

const ACROSS = ['failed form.columns-agree 清单'];

const years = (first: string, total: string) =>
  drawn(
    '序号 | 费用名称 | 投资计划 |  |  | 合计 (merge A3:A4, B3:B4, C3:E3, F3:F4)',
    ' |  | 2026年 | 2027年 | 2028年',
    first,
    '2 | 软件 | 15 | 15 | 10 | 40',
    '3 | 运维 | 0 | 5 | 5 | 10',
    total,
  );

const slip = (second: string, total: string) =>
  workbook(
    sheet(
      'Sheet1',
      `
项目变更单
变更依据：合同第十条
变更内容：更换设备
项目负责人：甲某 2024年3月5日
监理单位意见：同意
项目负责人：乙某 2024年3月5日
建设单位意见：同意
项目负责人：丙某 2024年3月5日
序号 | 设备名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计 | 增减金额
1 | 设备甲 | 2 | 600 | 1200 | 3 | 580 | 1740 | 540
${second}
${total}`,
    ),
  );
const SLIP = '变更单：增 540，减 160，原 1680，现 2060，变更 2 行，未变 0 行，新增内容 0';

export const columnsAcross: readonly WorkbookStory[] = [
  story(
    'on-its-side-between-texts',
    '横放的清单，计量单位一行写在金额之下，注在最后',
    workbook(
      sheet(
        '预算',
        [
          '项目预算表',
          '建设单位：示例市数据局',
          '序 | 1 | 2 | 3 | 总计',
          '名称 | 系统集成 | 系统集成 | 密码机',
          '工程量 |  13  |  1553  |  2687  |',
          '合 计 | 6324963.97元 | 7.264934万元 | 109146746.1元 | 115544359.41元',
          '预计单价 | 486535.69元 | 0.004678万元 | 40620.3元',
          '计量单位 | 台 | 台 | 台',
          '注：以上价格含税。',
        ].join('\n'),
      ),
    ),
    ['清单：3 行，合计 115544359.41，各行之和 115544359.41'],
  ),
  story(
    'years-across-wrong',
    '分年三列之和不是合计列所写',
    years('1 | 硬件 | 20 | 10 | 5 | 45', '合计 |  | 35 | 30 | 20 | 95'),
    ['清单：3 行，合计 950000，各行之和 950000'],
    ACROSS,
  ),
  story(
    'years-down-wrong',
    '某一年的合计不是各行之和',
    years('1 | 硬件 | 20 | 10 | 5 | 35', '合计 |  | 35 | 31 | 20 | 85'),
    ['清单：3 行，合计 850000，各行之和 850000'],
    ACROSS,
  ),
  story(
    'years-right',
    '分年各列横加纵加都对，列没有用到也不必说',
    years('1 | 硬件 | 20 | 10 | 5 | 35', '合计 |  | 35 | 30 | 20 | 85'),
    ['清单：3 行，合计 850000，各行之和 850000'],
  ),
  story(
    'grand-column-of-single-parts',
    '多数行只有一部分、合计列一行写错',
    drawn(
      '序号 | 建设内容 | 硬件购置 |  |  | 软件开发 |  |  | 合计 (merge A3:A4, B3:B4, C3:E3, F3:H3, I3:I4)',
      ' |  | 数量 | 单价 | 金额 | 人月 | 人月单价 | 金额',
      '1 | 服务器 | 2 | 9 | 18 |  |  |  | 18',
      '2 | 开发 |  |  |  | 6 | 2 | 12 | 12',
      '3 | 终端及软件 | 10 | 0.5 | 5 | 3 | 2 | 6 | 12',
      '合计 |  |  |  | 23 |  |  | 18 | 42',
    ),
    ['清单：3 行，合计 420000，各行之和 420000'],
    ['failed form.row-parts 3'],
  ),
  story(
    'difference-sign-wrong',
    '增减金额一行的正负号写错',
    slip('2 | 设备乙 | 6 | 80 | 480 | 4 | 80 | 320 | 160', '合计 |  |  |  | 1680 |  |  | 2060 | 380'),
    [SLIP],
    ['failed form.columns-agree 硬件清单'],
  ),
  story(
    'difference-total-wrong',
    '增减金额的合计写错',
    slip('2 | 设备乙 | 6 | 80 | 480 | 4 | 80 | 320 | -160', '合计 |  |  |  | 1680 |  |  | 2060 | 830'),
    [SLIP],
    ['failed form.columns-agree 硬件清单'],
  ),
  story(
    'difference-right',
    '增减金额都对',
    slip('2 | 设备乙 | 6 | 80 | 480 | 4 | 80 | 320 | （160.00）', '合计 |  |  |  | 1680 |  |  | 2060 | 380'),
    [SLIP],
  ),
  story(
    'subtotal-of-nothing',
    '全部取消的一侧是空的：它的合计写了数要指出',
    workbook(
      sheet(
        'Sheet1',
        `
项目变更单
变更依据：合同第十条
变更内容：取消设备
项目负责人：甲某 2024年3月5日
监理单位意见：同意
项目负责人：乙某 2024年3月5日
建设单位意见：同意
项目负责人：丙某 2024年3月5日
序号 | 设备名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
一 | 调整部分
1 | 设备甲 | 2 | 600 | 1200
小计 |  |  |  | 1200 |  |  | 500
二 | 更换部分
1 | 设备乙 | 6 | 80 | 480 | 4 | 80 | 320
小计 |  |  |  | 480 |  |  | 320
合计 |  |  |  | 1680 |  |  | 320`,
      ),
    ),
    ['变更单：增 0，减 1360，原 1680，现 320，变更 2 行，未变 0 行，新增内容 0'],
    ['failed form.list-subtotals 硬件清单'],
  ),
  story(
    'amount-left-out-counted',
    '一行没有填金额，合计已按数量乘单价算上：合计是对的',
    drawn(
      '序号 | 名称 | 数量 | 单价 | 金额',
      '1 | 设备甲 | 2 | 6 | 12',
      '2 | 设备乙 | 6 | 0.8',
      '合计 |  |  |  | 16.8',
    ),
    ['清单：2 行，合计 168000，各行之和 120000'],
  ),
  story(
    'none-of-it-costs-something',
    '数量为零而写了金额，合计没有算它：合计与各行之和不符',
    drawn(
      '序号 | 名称 | 数量 | 单价 | 金额',
      '1 | 设备甲 | 0 | - | 5',
      '2 | 设备乙 | 6 | 2 | 12',
      '合计 |  |  |  | 12',
    ),
    ['清单：2 行，合计 120000，各行之和 170000'],
    ['failed form.list-total 清单'],
  ),
  story(
    'next-page-headed-otherwise',
    '续页的表头换了说法，是同一份清单',
    drawn(
      '序号 | 名称 | 数量 | 投资估算 (merge D3:E3)',
      ' |  |  | 单价 | 总价',
      '1 | 设备甲 | 2 | 6 | 12',
      '示例项目预算表（续）',
      '序号 | 名称 | 数量 | 概算 (merge D7:E7)',
      ' |  |  | 单价 | 总价',
      '2 | 设备乙 | 6 | 2 | 12',
      '合计 |  |  |  | 24',
    ),
    ['清单：2 行，合计 240000，各行之和 240000'],
  ),
  story(
    'standards-of-training',
    '培训费按人数、天数和标准算，一行算错',
    drawn(
      '序号 | 培训内容 | 人数 | 天数 | 标准（元/人·天） | 金额（元）',
      '1 | 管理员 | 20 | 3 | 300 | 18000',
      '2 | 操作员 | 80 | 2 | 300 | 84000',
      '3 | 领导 | 10 | 1 | 500 | 5000',
      '合计 |  |  |  |  | 107000',
    ),
    ['清单：3 行，合计 107000，各行之和 107000'],
    ['failed form.row-subtotal 2'],
  ),
  story(
    'last-year-and-this-year',
    '上年、本年两列预算：本年的合计写错',
    drawn(
      '序号 | 项目名称 | 上年预算 | 本年预算 | 增减额',
      '1 | 运维 | 15 | 16.8 | 1.8',
      '2 | 租赁 | 15 | 14 | -1',
      '合计 |  | 30 | 31.8 | 1.8',
    ),
    ['清单：2 行，合计 318000，各行之和 308000'],
    ['failed form.list-total 清单'],
  ),
];
