/** Lists that say what changes beside what there was, lists with parts of an amount only, and a slip's own list beside the contract's. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const changes = (...rows: readonly string[]) =>
  workbook(sheet('变更清单', ['工程变更清单（第1次）', ...rows].join('\n')));

const budget = (...rows: readonly string[]) =>
  workbook(sheet('概算', ['示例项目概算表（单位：元）', ...rows].join('\n')));

const UNSIGNED = ['failed form.slip-fields 变更单', 'failed form.slip-signatures 变更单'];

const CONTRACT = sheet(
  '合同清单',
  `
  合同清单
  序号 | 名称 | 单位 | 数量 | 单价 | 金额
  1 | 摄像机 | 台 | 60 | 1500 | 90000
  2 | 支架 | 个 | 60 | 120 | 7200
  3 | 立杆 | 个 | 6 | 100 | 600
  合计 | | | | | 97800`,
);

const slip = (number: number, was: readonly [string, string, string], is: readonly [string, string, string]) =>
  sheet(
    `变更单${number}`,
    `
    项目变更单 (merge A1:F1)
    编号：BG-0${number}
    变更申请日期：2026-0${number}-01
    变更依据：现场变化
    变更内容：增加摄像机
    变更前清单
    序号 | 名称 | 单位 | 数量 | 单价 | 金额
    1 | 摄像机 | 台 | ${was[0]} | 1500 | ${was[1]}
    2 | 支架 | 个 | 60 | 120 | 7200
    合计 | | | | | ${was[2]}
    变更后清单
    序号 | 名称 | 单位 | 数量 | 单价 | 金额
    1 | 摄像机 | 台 | ${is[0]} | 1500 | ${is[1]}
    2 | 支架 | 个 | 60 | 120 | 7200
    合计 | | | | | ${is[2]}
    承建单位：甲某  2026-${number}-2 | | 监理单位：乙某  2026-${number}-3 | | 建设单位：丙某  2026-${number}-4`,
  );
const LISTED = '清单：3 行，合计 97800，各行之和 97800';

export const listsOfChanges: readonly WorkbookStory[] = [
  {
    name: 'contract-quantity-more-and-less',
    story: '合同数量、增加、减少三列，没有变更后数量；有一行是新的',
    workbook: changes(
      '序号 | 项目 | 单位 | 单价（元） | 合同数量 | 增加 | 减少 | 备注',
      '1 | 呼叫终端 | 台 | 380 | 200 | 100 | |',
      '2 | 网关 | 台 | 650 | 60 | | 40 |',
      '3 | 路由器 | 台 | 650 | | 5 | |',
      '4 | 交换机 | 台 | 650 | 3 | | |',
    ),
    reads: ['变更单：增 41250，减 26000，原 115000，现 130250，变更 3 行，未变 1 行，新增内容 3250'],
    findings: UNSIGNED,
  },
  {
    name: 'contract-amounts-more-and-less',
    story: '合同数量、金额之后各有增加、减少的数量和金额',
    workbook: changes(
      '序号 | 项目 | 单位 | 合同单价（元） | 合同数量 | 合同金额 | 增加数量 | 增加金额 | 减少数量 | 减少金额 | 备注',
      '1 | 呼叫终端 | 台 | 380 | 200 | 76000 | 100 | 38000 | | |',
      '2 | 网关 | 台 | 650 | 60 | 39000 | | | 40 | 26000 |',
      '合计 | | | | | 115000 | | 38000 | | 26000 |',
    ),
    reads: ['变更单：增 38000，减 26000，原 115000，现 127000，变更 2 行，未变 0 行，新增内容 0'],
    findings: UNSIGNED,
  },
  {
    name: 'contract-quantity-and-difference',
    story: '合同数量旁边只有带正负号的增减数量',
    workbook: changes(
      '序号 | 项目 | 单位 | 合同数量 | 增减数量 | 单价（元） | 备注',
      '1 | 呼叫终端 | 台 | 200 | 100 | 380 |',
      '2 | 网关 | 台 | 60 | -40 | 650 |',
    ),
    reads: ['变更单：增 38000，减 26000，原 115000，现 127000，变更 2 行，未变 0 行，新增内容 0'],
    findings: UNSIGNED,
  },
  {
    name: 'contract-group-more-and-less',
    story: '原合同有数量和金额，变更只写增加、减少：从单价看是数量，减少的写作负数',
    workbook: changes(
      '序号 | 项目 | 单位 | 单价（元） | 原合同 | | 变更 | | 备注 (merge A2:A3, B2:B3, C2:C3, D2:D3, E2:F2, G2:H2, I2:I3)',
      ' | | | | 数量 | 金额 | 增加 | 减少 |',
      '1 | 呼叫终端 | 台 | 380 | 200 | 76000 | 100 | |',
      '2 | 网关 | 台 | 650 | 60 | 39000 | | -40 |',
    ),
    reads: ['变更单：增 38000，减 26000，原 115000，现 127000，变更 2 行，未变 0 行，新增内容 0'],
    findings: UNSIGNED,
  },
  {
    name: 'parts-without-a-whole',
    story: '只有设备费、安装费两列金额，没有合计列：各行是两项之和，合计错了说得出',
    workbook: budget(
      '序号 | 名称 | 单位 | 数量 | 设备费 | 安装费',
      '1 | 服务器 | 台 | 2 | 100000 | 4000',
      '2 | 交换机 | 台 | 4 | 32000 | 1200',
      '合计 | | | | 132000 | 6200',
    ),
    reads: ['清单：2 行，合计 138200，各行之和 137200'],
    findings: ['failed form.list-total 清单'],
  },
  {
    name: 'parts-of-price-and-amount-without-a-whole',
    story: '单价和合价下各分设备费、安装费，没有合计列：有一行的安装费不等于数量乘单价',
    workbook: budget(
      '序号 | 名称 | 单位 | 数量 | 单价 | | 合价 | (merge A2:A3, B2:B3, C2:C3, D2:D3, E2:F2, G2:H2)',
      ' | | | | 设备费 | 安装费 | 设备费 | 安装费',
      '1 | 服务器 | 台 | 2 | 50000 | 2000 | 100000 | 4000',
      '2 | 交换机 | 台 | 4 | 8000 | 300 | 32000 | 1300',
      '3 | 机柜 | 台 | 3 | 4000 | 100 | 12000 | 300',
      '合计 | | | | | | 144000 | 5600',
    ),
    reads: ['清单：3 行，合计 149600，各行之和 149600'],
    findings: ['failed form.row-subtotal 2'],
  },
  {
    name: 'fees-of-one-piece',
    story: '设备费、安装费是一台的，小计是数量乘以两项之和：有一行错',
    workbook: budget(
      '序号 | 名称 | 单位 | 数量 | 设备费 | 安装费 | 小计',
      '1 | 服务器 | 台 | 2 | 50000 | 2000 | 104000',
      '2 | 交换机 | 台 | 4 | 8000 | 300 | 33200',
      '3 | 机柜 | 台 | 2 | 8000 | 300 | 16700',
      '合计 | | | | | | 153900',
    ),
    reads: ['清单：3 行，合计 153900，各行之和 153900'],
    findings: ['failed form.row-subtotal 3'],
  },
  {
    name: 'three-fees-without-a-whole',
    story: '设备购置费、安装工程费、其他费用三列：没有一列单独是总数',
    workbook: budget(
      '序号 | 名称 | 设备购置费 | 安装工程费 | 其他费用 | 备注',
      '1 | 机房 | 100 | 4 | 1 |',
      '2 | 网络 | 32 | 1.2 | |',
      '合计 | | 132 | 5.2 | 1 |',
    ),
    reads: ['清单：2 行，合计 138.2，各行之和 138.2'],
    findings: [],
  },
  {
    name: 'list-before-beside-the-contract',
    story: '变更单上有变更前、变更后两张清单，另一张表是合同清单：变更前的数量与合同不同',
    workbook: workbook(CONTRACT, slip(1, ['50', '75000', '82200'], ['72', '108000', '115200'])),
    reads: ['变更单：增 33000，减 0，原 75000，现 108000，变更 1 行，未变 1 行，新增内容 0', LISTED],
    findings: ['failed form.old-quantity-as-listed 1'],
  },
  {
    name: 'lists-before-in-turn',
    story: '两次变更各有变更前、变更后清单：第二次的变更前就是第一次的变更后',
    workbook: workbook(
      CONTRACT,
      slip(1, ['60', '90000', '97200'], ['72', '108000', '115200']),
      slip(2, ['72', '108000', '115200'], ['80', '120000', '127200']),
    ),
    reads: [
      '变更单：增 18000，减 0，原 90000，现 108000，变更 1 行，未变 1 行，新增内容 0',
      '变更单：增 12000，减 0，原 108000，现 120000，变更 1 行，未变 1 行，新增内容 0',
      LISTED,
    ],
    findings: [],
  },
];
