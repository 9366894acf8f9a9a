/** Totals over several lists, rounded or in a unit of their own; lines that count for nothing; lists that no sum is taken of. */
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const HEADING = '序号 | 名称 | 数量 | 单价 | 金额 | 备注';
const LINES = ['1 | 设备甲 | 1 | 1200 | 1200', '2 | 设备乙 | 3 | 700 | 2100'];
const WHOLE = '清单：2 行，合计 3300，各行之和 3300';

function budget(...rows: readonly string[]): Workbook {
  return workbook(sheet('预算', ['示例项目预算表', '单位：元', HEADING, ...rows].join('\n')));
}

function bare(...rows: readonly string[]): Workbook {
  return workbook(sheet('预算', ['示例项目预算表', '序号 | 名称 | 数量 | 单价 | 金额', ...rows].join('\n')));
}

function story(
  name: string,
  told: string,
  drawn: Workbook,
  reads: readonly string[],
  findings: readonly string[] = [],
  problems: readonly string[] = [],
): WorkbookStory {
  return { name, story: told, workbook: drawn, reads, findings, problems };
}

const TWO_LISTS = (grand: string) =>
  workbook(
    sheet(
      '预算',
      [
        '示例项目预算表',
        '单位：元',
        '表一 硬件清单',
        HEADING,
        ...LINES,
        '合计 |  |  |  | 3300',
        '表二 软件清单',
        HEADING,
        '1 | 平台 | 1 | 5000 | 5000',
        '合计 |  |  |  | 5000',
        grand,
      ].join('\n'),
    ),
  );
const BOTH = [WHOLE, '清单：1 行，合计 5000，各行之和 5000'];

export const totalsAndUnits: readonly WorkbookStory[] = [
  story(
    'grand-total-wrong',
    '两表之后的总计写错：它该是两表之和',
    TWO_LISTS('总计（表一+表二） |  |  |  | 8400'),
    BOTH,
    ['failed form.list-subtotals budget#2清单'],
  ),
  story('grand-total-right', '两表之后的总计正确', TWO_LISTS('总计（表一+表二） |  |  |  | 8300'), BOTH),
  story(
    'total-in-its-own-unit',
    '单位只写在合计的数上：各行同此单位',
    bare('1 | 设备甲 | 2 | 6 | 12', '2 | 设备乙 | 6 | 0.8 | 4.8', '合计 |  |  |  | 16.8万元'),
    ['清单：2 行，合计 168000，各行之和 168000'],
  ),
  story(
    'unit-in-the-word-of-the-total',
    '单位只写在“合计（万元）”里：数与各行同大，各行同此单位',
    bare('1 | 设备甲 | 2 | 6 | 12', '2 | 设备乙 | 6 | 0.8 | 4.8', '合计（万元） |  |  |  | 16.8'),
    ['清单：2 行，合计 168000，各行之和 168000'],
  ),
  story(
    'total-alone-in-another-unit',
    '“合计（万元）”之上的各行是元：只有合计用万元',
    bare('1 | 设备甲 | 2 | 60000 | 120000', '2 | 设备乙 | 6 | 8000 | 48000', '合计（万元） |  |  |  | 16.8'),
    ['清单：2 行，合计 168000，各行之和 168000'],
  ),
  story(
    'column-of-units',
    '单位写在“金额单位”一列里，每行都是万元',
    workbook(
      sheet(
        '预算',
        '示例项目预算表\n序号 | 名称 | 数量 | 单价 | 金额 | 金额单位\n1 | 设备甲 | 2 | 6 | 12 | 万元\n2 | 设备乙 | 6 | 0.8 | 4.8 | 万元\n合计 |  |  |  | 16.8 | 万元',
      ),
    ),
    ['清单：2 行，合计 168000，各行之和 168000'],
  ),
  story(
    'unit-in-the-name-of-the-sheet',
    '单位只写在工作表的名称里',
    workbook(
      sheet(
        '概算（万元）',
        '示例项目预算表\n序号 | 名称 | 数量 | 单价 | 金额\n1 | 设备甲 | 2 | 6 | 12\n合计 |  |  |  | 12',
      ),
    ),
    ['清单：1 行，合计 120000，各行之和 120000'],
  ),
  ...(
    [
      ['9折', '1 | 设备甲 | 2 | 1000 | 9折 | 1800', '2 | 设备乙 | 1 | 2000 | 9折 | 1800'],
      ['八五折', '1 | 设备甲 | 2 | 1000 | 八五折 | 1700', '2 | 设备乙 | 1 | 2000 | 95折 | 1900'],
      ['下浮率', '1 | 设备甲 | 2 | 1000 | 10% | 1800', '2 | 设备乙 | 1 | 2000 | 0.1 | 1800'],
      [
        '只有一行优惠',
        '1 | 设备甲 | 2 | 1000 |  | 2000',
        '2 | 设备乙 | 1 | 2000 | 35% | 1300',
        '3 | 丙 | 1 | 300 |  | 300',
      ],
    ] as const
  ).map(([name, ...rows]) =>
    story(
      `taken-off-${name}`,
      `每行另有“${name}”，金额是优惠以后的：各行不算错`,
      workbook(
        sheet(
          '预算',
          [
            '示例项目预算表',
            '单位：元',
            '序号 | 名称 | 数量 | 单价 | 优惠 | 优惠后金额',
            ...rows,
            '合计 |  |  |  |  | 3600',
          ].join('\n'),
        ),
      ),
      [`清单：${rows.length} 行，合计 3600，各行之和 3600`],
    ),
  ),
  story(
    'taken-off-and-wrong',
    '下浮的一行写错：只说那一行',
    workbook(
      sheet(
        '预算',
        '示例项目预算表\n单位：元\n序号 | 名称 | 数量 | 单价 | 下浮率 | 金额\n1 | 设备甲 | 2 | 1000 | 10% | 1800\n2 | 设备乙 | 1 | 2000 | 10% | 1900\n3 | 丙 | 1 | 500 | 10% | 450\n合计 |  |  |  |  | 4150',
      ),
    ),
    ['清单：3 行，合计 4150，各行之和 4150'],
    ['failed form.row-subtotal 2'],
  ),
  story(
    'agreed-below-the-price',
    '金额是优惠后总价，单价是优惠前的，没有写优惠多少：不说各行错',
    workbook(
      sheet(
        '预算',
        '示例项目预算表\n单位：元\n序号 | 名称 | 数量 | 单价 | 优惠后总价\n1 | 甲 | 2 | 1000 | 1790\n2 | 乙 | 1 | 2000 | 1800\n合计 |  |  |  | 3590',
      ),
    ),
    ['清单：2 行，合计 3590，各行之和 3590'],
  ),
  story(
    'unit-in-the-note-below',
    '单位写在表下的注里',
    bare('1 | 设备甲 | 2 | 6 | 12', '合计 |  |  |  | 12', '注：1.以上金额单位均为万元；2.含质保。'),
    ['清单：1 行，合计 120000，各行之和 120000'],
  ),
  story(
    'price-in-the-note-below',
    '表下说的合同价不是单位',
    bare('1 | 设备甲 | 2 | 6 | 12', '合计 |  |  |  | 12', '注：控制价为 20万元；建设单位：某局'),
    ['清单：1 行，合计 12，各行之和 12'],
  ),
  story(
    'total-rounded',
    '合计之后又写取整数：取整不是写错',
    budget(...LINES, '合计 |  |  |  | 3300', '合计（取整） |  |  |  | 4000', '大写：肆仟元整'),
    [WHOLE],
  ),
  story(
    'total-rounded-wrongly',
    '取整数不是各行之和的取整',
    budget(...LINES, '合计 |  |  |  | 3300', '合计（取整） |  |  |  | 5000'),
    [WHOLE],
    ['failed form.list-subtotals 清单'],
  ),
  story(
    'optional-line',
    '备注写明不计入总价的选配行，合计没有算它',
    budget(...LINES, '3 | 选配电源 | 1 | 900 | 900 | 选配，不计入总价', '合计 |  |  |  | 3300'),
    [WHOLE],
  ),
  story(
    'optional-line-counted',
    '写明不计入，合计却算了它：照合计',
    budget(...LINES, '3 | 选配电源 | 1 | 900 | 900 | 选配，不计入总价', '合计 |  |  |  | 4200'),
    ['清单：3 行，合计 4200，各行之和 4200'],
  ),
  story(
    'line-wrong-totals-right',
    '一行的金额写错，小计、合计是对的：只说那一行',
    budget(
      '1 | 设备甲 | 1 | 1200 | 1200',
      '2 | 设备乙 | 3 | 700 | 7100',
      '小计 |  |  |  | 3300',
      '合计 |  |  |  | 3300',
    ),
    ['清单：2 行，合计 3300，各行之和 8300'],
    ['failed form.row-subtotal 2'],
  ),
  story(
    'words-right-figures-wrong',
    '小写写错、大写正确：错的是小写',
    budget(...LINES, '合计 |  |  |  | 3400', '大写：叁仟叁佰元整'),
    ['清单：2 行，合计 3400，各行之和 3300'],
    ['failed form.list-total 清单'],
  ),
  story(
    'discount-under-a-lump',
    '分部只有一行整项，其后没有序号的优惠不在分部里',
    budget(
      '一 | 设备 |  |  | 3300',
      ...LINES,
      '二 | 其他费用 |  |  | 500',
      '1 | 培训 |  |  | 500',
      ' | 优惠 |  |  | -10',
      '合计 |  |  |  | 3790',
    ),
    ['清单：4 行，合计 3790，各行之和 3790'],
  ),
  story(
    'indented-section-wrong',
    '没有序号，各行缩进在分部名称之下，一个分部的金额写错：只说那一个',
    bare(
      ' | 硬件 |  |  | 3300',
      ' | "　　设备甲" | 1 | 1200 | 1200',
      ' | "　　设备乙" | 3 | 700 | 2100',
      ' | 软件 |  |  | 1500',
      ' | "　　平台" | 1 | 1400 | 1400',
      '合计 |  |  |  | 4700',
    ),
    ['清单：3 行，合计 4700，各行之和 4700'],
    ['failed form.list-subtotals 清单'],
  ),
  story(
    'tax-in-words-of-a-bid',
    '裸价合计、应纳增值税、投标报价（含税）：含税的写错',
    bare(...LINES, ' | 裸价合计 |  |  | 3300', ' | 应纳增值税 |  |  | 198', ' | 投标报价（含税） |  |  | 3698'),
    ['清单：2 行，合计 3698，各行之和 3498'],
    ['failed form.list-total 清单'],
  ),
  story(
    'digit-columns',
    '金额一格一个数字：没有读，要说',
    workbook(
      sheet(
        '预算',
        `示例项目预算表
序号 | 名称 | 数量 | 金额 |  |  |  |  (merge D2:H2)
 |  |  | 万 | 千 | 百 | 十 | 元
1 | 设备甲 | 2 | 1 | 2 | 0 | 0 | 0
合计 |  |  | 1 | 2 | 0 | 0 | 0`,
      ),
    ),
    ['清单：0 行，合计 没有，各行之和 没有'],
    [],
    ['每格一个数字，没有读'],
  ),
  story(
    'sides-in-rows',
    '原、现各写一行的清单：没有读，要说',
    workbook(
      sheet(
        '预算',
        `示例项目预算表
序号 | 名称 | 变更情况 | 数量 | 单价 | 金额
1 | 设备甲 | 原 | 1 | 1200 | 1200
 | 设备甲 | 现 | 2 | 1200 | 2400
2 | 设备乙 | 原 | 1 | 700 | 700
 | 设备乙 | 现 | 1 | 600 | 600
合计 |  | 原 |  |  | 1900
 |  | 现 |  |  | 3000`,
      ),
    ),
    ['清单：0 行，合计 没有，各行之和 没有'],
    [],
    ['分两行写，没有读'],
  ),
  story(
    'price-agreed-below-the-total',
    '合计之后写优惠后总价：议定的价，不是各行之和',
    bare(...LINES, '合计 |  |  |  | 3300', '优惠后总价 |  |  |  | 3200'),
    [WHOLE],
    [],
  ),
  story(
    'price-agreed-in-words',
    '大写是优惠后总价的，不与合计比',
    bare(...LINES, '合计 |  |  |  | 3300', '优惠后总价 |  |  |  | 3200', '大写：叁仟贰佰元整'),
    [WHOLE],
    [],
  ),
  story(
    'discount-line-and-total-wrong',
    '有优惠行的，优惠后总价就是各行之和：写错要说',
    bare(...LINES, '合计 |  |  |  | 3300', ' | 优惠 |  |  | -100', '优惠后总价 |  |  |  | 3100'),
    ['清单：3 行，合计 3100，各行之和 3200'],
    ['failed form.list-total 清单'],
  ),
  story(
    'free-of-charge',
    '赠送、免费、含在总价内的行按 0 计',
    bare(
      ...LINES,
      '3 | 安装 | 1 |  | 含在总价内',
      '4 | 培训 | 1 |  | 免费',
      '5 | 质保 | 1 | 赠送 | 赠送',
      '合计 |  |  |  | 3300',
    ),
    ['清单：5 行，合计 3300，各行之和 3300'],
    [],
  ),
  story(
    'register-miscounted',
    '变更台账的累计金额与各次之和不符：照所写的计，要说',
    workbook(
      sheet(
        '变更台账',
        '示例平台项目变更台账\n序号 | 变更单号 | 变更金额（元） | 累计变更金额（元）\n1 | BG-01 | 38000 | 38000\n2 | BG-02 | -20000 | 18000\n3 | BG-03 | 36000 | 46000',
      ),
    ),
    [],
    [],
    ['写的累计金额 46000.00元，与到这一行为止各次变更金额之和 54000.00元（不相抵为 94000.00元）不符'],
  ),
  story(
    'list-without-prices',
    '需求清单没有单价、金额列：没有金额可核对，要说',
    workbook(
      sheet(
        '需求',
        '示例项目采购需求清单\n序号 | 名称 | 规格 | 数量 | 单位\n1 | 设备甲 | 甲型 | 2 | 台\n2 | 设备乙 | 乙型 | 6 | 台',
      ),
    ),
    ['存疑：budget'],
    [],
    ['没有单价、金额列'],
  ),
  story(
    'hidden-draft',
    '隐藏的工作表里还有一份旧稿：照查，并说它是隐藏的',
    workbook(
      sheet('预算', ['示例项目预算表', '单位：元', HEADING, ...LINES, '合计 |  |  |  | 3300'].join('\n')),
      sheet('旧稿', ['示例项目预算表', '单位：元', HEADING, ...LINES, '合计 |  |  |  | 3300'].join('\n'), {
        visibility: 'hidden',
      }),
    ),
    [WHOLE, WHOLE],
    [],
    ['工作表“旧稿”是隐藏的'],
  ),
];
