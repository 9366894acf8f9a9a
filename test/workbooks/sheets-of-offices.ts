/** Budgets, slips and applications as offices draw them: short forms, slips filled by hand, amounts in several columns. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const QUOTATION = (total: string, second = '67800') =>
  workbook(
    sheet(
      '报价清单',
      `
      分项报价清单 (merge A1:I1)
      序号 | 名称 | 数量 | 单位 | 不含税单价 | 不含税金额 | 税率 | 税额 | 价税合计
      1 | 存储 | 1 | 台 | 100000 | 100000 | 13% | 13000 | 113000
      2 | 备份软件 | 2 | 套 | 30000 | 60000 | 13% | 7800 | ${second}
      3 | 运维服务 | 12 | 月 | 5000 | 60000 | 6% | 3600 | 63600
      合计 | | | | | 220000 | | 24400 | ${total} (merge A6:E6)`,
    ),
  );
const OPEN_BASIS = '没有写明合同金额和限额按哪一种计';

const budget = (title: string, heading: string, ...rows: readonly string[]) =>
  workbook(sheet('Sheet1', [title, heading, ...rows].join('\n')));

const byHand = (...rows: readonly string[]) =>
  workbook(
    sheet(
      '变更审批表',
      [
        '项目变更审批表 (merge A1:D1)',
        '项目名称 | 示例平台 (merge B2:D2)',
        '变更单号 | BG-1 | 申请日期 | 2026.4.8',
        ...rows,
        '变更依据 | 现场变化',
        '变更内容 | 增加雨量站6处，取消墒情站2处',
        '施工单位 | 同意  甲某 2026.4.8',
        '监理单位 | 同意  乙某 2026.4.9',
        '建设单位 | 同意  丙某 2026.4.10',
      ].join('\n'),
    ),
  );
const byHandReads = (up: string, down: string, old = '没有', now = '没有') =>
  `变更单：增 ${up}，减 ${down}，原 ${old}，现 ${now}，变更 没有 行，未变 没有 行，新增内容 没有`;

const WHOLE = (before: string, after: string) =>
  workbook(
    sheet(
      '变更单',
      `
      项目变更单 (merge A1:F1)
      编号：BG-07 | | | 合同金额：1,120,000元 (merge A2:C2, D2:F2)
      变更依据：现场变化
      变更内容：增加摄像机
      ${before}
      序号 | 名称 | 单位 | 数量 | 单价 | 金额
      1 | 摄像机 | 台 | 60 | 1500 | 90000
      2 | 支架 | 个 | 60 | 120 | 7200
      合计 | | | | | 97200
      ${after}
      序号 | 名称 | 单位 | 数量 | 单价 | 金额
      1 | 摄像机 | 台 | 72 | 1500 | 108000
      2 | 支架 | 个 | 72 | 120 | 8640
      合计 | | | | | 116640
      承建单位：甲某  2026-8-1 | | 监理单位：乙某  2026-8-2 | | 建设单位：丙某  2026-8-3`,
    ),
  );

export const sheetsOfOffices: readonly WorkbookStory[] = [
  ...['数字乡村平台建设费用明细', '示例平台经费明细', '示例系统造价明细', '示例系统价格表'].map(
    (title, at): WorkbookStory => ({
      name: `budget-called-${at}`,
      story: `标题写作“${title}”的费用清单`,
      workbook: budget(
        title,
        '编号 | 费用名称 | 数量 | 单位 | 单价 | 总价',
        '1 | 数据治理 | 1 | 项 | 300 | 300',
        '2 | 移动端 | 2 | 个 | 120 | 240',
        '合计 | | | | | 540',
      ),
      reads: ['清单：2 行，合计 540，各行之和 540'],
      findings: [],
    }),
  ),
  {
    name: 'total-with-tax-wrong',
    story: '不含税合计对，价税合计把一行算了两遍：按哪一种口径都是错的',
    workbook: QUOTATION('312200'),
    reads: ['清单：3 行，合计 312200，各行之和 244400'],
    findings: ['failed form.list-total 清单'],
    problems: [OPEN_BASIS],
  },
  {
    name: 'totals-of-both-bases-right',
    story: '含税、不含税两种合计都对',
    workbook: QUOTATION('244400'),
    reads: ['清单：3 行，合计 244400，各行之和 244400'],
    findings: [],
    problems: [OPEN_BASIS],
  },
  {
    name: 'amounts-of-parts-wrong',
    story: '只列设备费、安装费、合计三个金额，没有单价：有一行合计不是两项之和',
    workbook: budget(
      '示例工程概算表',
      '序号 | 名称 | 设备费用 | 安装费用 | 合计',
      '1 | 机柜 | 25200 | 1800 | 27000',
      '2 | 配线架 | 9120 | 960 | 11080',
      '3 | 桥架 | 9750 | 3300 | 13050',
      '4 | 空调 | 8000 | | 8000',
      '合计 | | 52070 | 6060 | 59130',
    ),
    reads: ['清单：4 行，合计 59130，各行之和 59130'],
    findings: ['failed form.row-parts 2'],
  },
  {
    name: 'prices-of-parts-wrong',
    story: '只分设备单价、安装单价：有一行的合计不是两个单价之和乘以数量',
    workbook: budget(
      '示例工程概算表',
      '序号 | 名称 | 数量 | 设备单价 | 安装单价 | 合计',
      '1 | 服务器 | 2 | 50000 | 2000 | 104000',
      '2 | 交换机 | 4 | 8000 | | 32000',
      '3 | 机柜 | 3 | 4000 | 300 | 12000',
      '4 | 空调 | 1 | 30000 | 500 | 30500',
      '合计 | | | | | 178500',
    ),
    reads: ['清单：4 行，合计 178500，各行之和 178500'],
    findings: ['failed form.row-subtotal 3'],
  },
  {
    name: 'slip-of-more-and-less',
    story: '手填的变更单没有清单，只写增加金额、减少金额',
    workbook: byHand('原合同金额 | 156.8万元 | 变更增加金额 | 9.6万元', '变更减少金额 | 2.4万元'),
    reads: [byHandReads('96000', '24000')],
    findings: [],
    facts: { 'contract.amount': '1568000' },
  },
  {
    name: 'slip-of-more-less-before-and-after',
    story: '增加、减少与变更前、变更后都写了，而且对得上',
    workbook: byHand('变更前金额 | 10万元 | 变更后金额 | 17.2万元', '增加金额 | 9.6万元 | 减少金额 | -2.4万元'),
    reads: [byHandReads('96000', '24000', '100000', '172000')],
    findings: [],
  },
  {
    name: 'application-asking-for-an-opinion',
    story: '栏目不全的立项申请表，申请单位意见还空着：还在填写，不算缺',
    workbook: workbook(
      sheet(
        '立项申请表',
        `
        市级政务信息化项目立项申请表 (merge A1:D1)
        项目名称 | 电子卷宗
        申请单位 | 示例法院
        项目总投资 | 500万元
        申请单位意见 |`,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'project.totalInvestment': '5000000' },
  },
  ...(
    [
      ['变更前清单', '变更后清单'],
      ['一、变更前设备清单', '二、变更后设备清单'],
      ['原合同清单', '变更后清单'],
      ['（一）调整前：', '（二）调整后：'],
    ] as const
  ).map(([before, after], at): WorkbookStory => ({
    name: `before-above-after-${at}`,
    story: `一张变更单上“${before}”在上，“${after}”在下，三方签在最后`,
    workbook: WHOLE(before, after),
    reads: ['变更单：增 19440，减 0，原 97200，现 116640，变更 2 行，未变 0 行，新增内容 0'],
    findings: [],
    facts: { 'contract.amount': '1120000' },
  })),
  ...(
    [
      [
        'quantities',
        '增加数量、减少数量两列，单价一列',
        '序号 | 项目 | 单位 | 单价（元） | 增加数量 | 减少数量 | 增减金额（元） | 备注',
        '1 | 呼叫终端 | 台 | 380 | 100 | | 38000 | 清单内数量调整',
        '2 | 网关 | 台 | 650 | | 40 | -26000 |',
        '合计 | | | | | | 12000 |',
      ],
      [
        'groups',
        '“增加”“减少”各有数量和金额，减少的写在前',
        '序号 | 项目 | 单位 | 单价（元） | 减少 | | 增加 | | 备注 (merge A2:A3, B2:B3, C2:C3, D2:D3, E2:F2, G2:H2, I2:I3)\n | | | | 数量 | 金额 | 数量 | 金额 |',
        '1 | 呼叫终端 | 台 | 380 | | | 100 | 38000 | 清单内数量调整',
        '2 | 网关 | 台 | 650 | 40 | 26000 | | |',
        '合计 | | | | | 26000 | | 38000 |',
      ],
      [
        'amounts',
        '只有增加金额、减少金额两列',
        '序号 | 变更项目 | 单位 | 增加金额（元） | 减少金额（元） | 备注',
        '1 | 呼叫终端 | 台 | 38000 | | 清单内数量调整',
        '2 | 网关 | 台 | | 26000 |',
        '合计 | | | 38000 | 26000 |',
      ],
    ] as const
  ).map(([name, story, ...rows]): WorkbookStory => ({
    name: `list-of-more-and-less-${name}`,
    story: `变更清单${story}`,
    workbook: workbook(sheet('变更清单', ['工程变更清单（第1次）', ...rows].join('\n'))),
    reads: ['变更单：增 38000，减 26000，原 26000，现 38000，变更 2 行，未变 0 行，新增内容 0'],
    findings: ['failed form.slip-fields 变更单', 'failed form.slip-signatures 变更单'],
  })),
  {
    name: 'stock-of-more-and-less',
    story: '固定资产增减表有增加数量、减少数量：不是变更单',
    workbook: workbook(
      sheet(
        '资产',
        '固定资产明细表\n序号 | 名称 | 单位 | 单价 | 期初数量 | 增加数量 | 减少数量 | 期末数量 | 金额\n1 | 打印机 | 台 | 100 | 5 | 1 | 2 | 4 | 400',
      ),
    ),
    reads: ['清单：1 行，合计 没有，各行之和 400'],
    findings: [],
  },
  {
    name: 'reviewed-without-a-price-of-its-own',
    story: '送审有数量、单价、合价，审定只有数量和合价：送审单价不是审定合价的单价',
    workbook: budget(
      '示例项目结算审核明细表',
      '序号 | 名称 | 单位 | 送审数量 | 送审单价 | 送审合价 | 审定数量 | 审定合价 | 核减额',
      '1 | 监测仪 | 台 | 20 | 6500 | 130000 | 18 | 108000 | 22000',
      '2 | 塔吊监控 | 套 | 8 | 12000 | 96000 | 8 | 92000 | 4000',
      '合计 | | | | | 226000 | | 200000 | 26000',
    ),
    reads: ['清单：2 行，合计 200000，各行之和 200000'],
    findings: [],
  },
];
