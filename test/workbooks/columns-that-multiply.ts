/** Columns beside quantity and price: factors, shares, scales, and columns nobody knows. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

function budget(heading: string, ...rows: readonly string[]) {
  return workbook(sheet('预算', ['示例项目预算表', '单位：元', heading, ...rows].join('\n')));
}

const right = (
  name: string,
  story: string,
  heading: string,
  rows: readonly string[],
  reads: string,
): WorkbookStory => ({
  name,
  story,
  workbook: budget(heading, ...rows),
  reads: [reads],
  findings: [],
});

export const columnsThatMultiply: readonly WorkbookStory[] = [
  right(
    'factor-nobody-named',
    '数量、单价之外的系数与它们相乘等于金额',
    '序号 | 名称 | 数量 | 单价 | 难度系数 | 金额',
    ['1 | 甲 | 2 | 5000 | 1.2 | 12000', '2 | 乙 | 3 | 1000 | 1.2 | 3600', '合计 |  |  |  |  | 15600'],
    '清单：2 行，合计 15600，各行之和 15600',
  ),
  right(
    'loss-as-share',
    '损耗率按 1 加百分比计入',
    '序号 | 名称 | 数量 | 单价 | 损耗率 | 金额',
    ['1 | 甲 | 2 | 5000 | 5% | 10500', '2 | 乙 | 3 | 1000 | 5% | 3150', '合计 |  |  |  |  | 13650'],
    '清单：2 行，合计 13650，各行之和 13650',
  ),
  {
    name: 'factor-and-one-line-wrong',
    story: '多数行按系数相乘，有一行不符：只指那一行',
    workbook: budget(
      '序号 | 名称 | 数量 | 单价 | 系数 | 金额',
      '1 | 甲 | 2 | 5000 | 1.2 | 12000',
      '2 | 乙 | 3 | 1000 | 1.2 | 3600',
      '3 | 丙 | 1 | 1000 | 1.5 | 1500',
      '4 | 丁 | 1 | 1000 | 1.5 | 1500',
      '5 | 戊 | 1 | 1000 | 1.5 | 1700',
      '合计 |  |  |  |  | 20300',
    ),
    reads: ['清单：5 行，合计 20300，各行之和 20300'],
    findings: ['failed form.row-subtotal 5'],
  },
  {
    name: 'guarantee-is-no-factor',
    story: '质保期一列不参与相乘，小计写错照指',
    workbook: budget(
      '序号 | 名称 | 数量 | 单价 | 质保期（年） | 金额',
      '1 | 甲 | 2 | 5000 | 3 | 11000',
      '合计 |  |  |  |  | 11000',
    ),
    reads: ['清单：1 行，合计 11000，各行之和 11000'],
    findings: ['failed form.row-subtotal 1'],
  },
  {
    name: 'rows-nobody-can-tell',
    story: '没有一行按数量×单价，又有一列没有用到：不说有误，说没有复算',
    workbook: budget(
      '序号 | 名称 | 数量 | 单价 | 指数 | 金额',
      '1 | 甲 | 2 | 5000 | 7 | 10700',
      '2 | 乙 | 3 | 1000 | 4 | 3120',
      '合计 |  |  |  |  | 13820',
    ),
    reads: ['清单：2 行，合计 13820，各行之和 13820'],
    findings: [],
    problems: ['各行的金额没有复算：预算!E3 指数'],
  },
  right(
    'price-per-hundred',
    '单价按百个、数量按个',
    '序号 | 名称 | 数量（个） | 单价（元/百个） | 金额（元）',
    ['1 | 标签 | 500 | 20 | 100', '2 | 胶带 | 1000 | 50 | 500', '合计 |  |  |  | 600'],
    '清单：2 行，合计 600，各行之和 600',
  ),
  right(
    'quantity-of-so-many-thousands',
    '数量写“1.5万次”是 15000',
    '序号 | 名称 | 数量 | 单价 | 金额',
    ['1 | 短信 | 1.5万次 | 0.05 | 750', '2 | 电缆 | 3千米 | 100 | 300', '合计 |  |  |  | 1050'],
    '清单：2 行，合计 1050，各行之和 1050',
  ),
  {
    name: 'price-without-tax-beside-both-amounts',
    story: '单价没写含税，乘数量等于不含税金额：不与价税合计比',
    workbook: budget(
      '序号 | 名称 | 数量 | 单价 | 不含税金额 | 税额 | 价税合计',
      '1 | 服务器 | 2 | 60000 | 120000 | 15600 | 135600',
      '2 | 开发 | 1 | 100000 | 100000 | 6000 | 106000',
      '合计 |  |  |  | 220000 | 21600 | 241600',
    ),
    reads: ['清单：2 行，合计 241600，各行之和 241600'],
    findings: [],
    problems: ['有含税、不含税两种金额'],
  },
  right(
    'existing-wanted-and-new',
    '现有数量、需求数量、新购数量是预算，不是变更单',
    '序号 | 名称 | 现有数量 | 需求数量 | 新购数量 | 单价 | 金额',
    ['1 | 服务器 | 3 | 5 | 2 | 6000 | 12000', '2 | 交换机 | 1 | 4 | 3 | 800 | 2400', '合计 |  |  |  |  |  | 14400'],
    '清单：2 行，合计 14400，各行之和 14400',
  ),
  {
    name: 'years-do-not-add-up',
    story: '分年各列横加不等于合计列：说没有复算',
    workbook: budget(
      '序号 | 名称 | 2026年 | 2027年 | 合计',
      '1 | 平台 | 2000 | 1000 | 3000',
      '2 | 机房 | 500 | 700 | 1300',
      '合计 |  | 2500 | 1700 | 4300',
    ),
    reads: ['清单：2 行，合计 4300，各行之和 4300'],
    findings: [],
    problems: ['2026年、预算!D3 2027年 几列没有用到'],
  },
  right(
    'years-add-up',
    '分年各列横加、竖加都对',
    '序号 | 名称 | 2026年 | 2027年 | 合计',
    ['1 | 平台 | 2000 | 1000 | 3000', '2 | 机房 | 500 | 700 | 1200', '合计 |  | 2500 | 1700 | 4200'],
    '清单：2 行，合计 4200，各行之和 4200',
  ),
  {
    name: 'one-year-added-wrongly',
    story: '横加都对，有一列竖加不对：指那一列的合计',
    workbook: budget(
      '序号 | 名称 | 2026年 | 2027年 | 合计',
      '1 | 平台 | 2000 | 1000 | 3000',
      '2 | 机房 | 500 | 700 | 1200',
      '合计 |  | 2500 | 1800 | 4200',
    ),
    reads: ['清单：2 行，合计 4200，各行之和 4200'],
    findings: ['failed form.columns-agree 清单'],
  },
];
