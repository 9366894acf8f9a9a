/** Several slips over one contract: the old side of each is the list as those before it have left it. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const SLIP = (head: readonly string[], ...rows: readonly string[]) =>
  [
    '项目变更单',
    ...head,
    '变更依据：合同第十条',
    '变更内容：调整设备',
    '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
    ...rows,
  ].join('\n');

const CONTRACT = sheet(
  '合同',
  `
  合同清单
  序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计
  1 | 服务器 | A1 | 2 | 100 | 200
  2 | 交换机 | S1 | 10 | 10 | 100
  3 | 防火墙 | F1 | 1 | 30 | 30`,
);
const CONTRACT_READS = '清单：3 行，合计 没有，各行之和 330';

const FIRST = (...more: readonly string[]) =>
  sheet(
    '变更一',
    SLIP(
      ['变更单编号：BG-01', '变更申请日期：2024-03-01', ...more],
      '1 | 服务器 | A1 | 2 | 100 | 200 | A1 | 3 | 100 | 300',
      '2 | 防火墙 | F1 | 1 | 30 | 30 |  | 0 |  | 0',
      '3 | 机柜 |  |  |  |  | J1 | 2 | 20 | 40',
    ),
  );
const FIRST_READS = '变更单：增 140，减 30，原 230，现 340，变更 3 行，未变 0 行，新增内容 40';
const AGREED = '主管部门意见：同意变更。';
const SECOND = (...rows: readonly string[]) =>
  sheet('变更二', SLIP(['变更单编号：BG-02', '变更申请日期：2024-06-01'], ...rows));
const UNSIGNED = 'failed form.slip-signatures 变更单';
const BOTH_UNSIGNED = [UNSIGNED, UNSIGNED];

export const slipsInTurn: readonly WorkbookStory[] = [
  {
    name: 'slip-before-its-form-was-law',
    story: '业务日期在办法施行以前：附表3还不是它的表，没有签名不是错',
    workbook: workbook(sheet('项目要素表', '项目要素表\n项目名称 | 示例平台\n业务日期 | 2021-11-28'), FIRST()),
    reads: [FIRST_READS],
    findings: [],
  },
  {
    name: 'second-slip-from-the-changed-list',
    story: '第一份变更单（已同意）把服务器改为 3 台、新增机柜；第二份的原侧正是这样：对得上',
    workbook: workbook(
      FIRST(AGREED),
      SECOND(
        '1 | 服务器 | A1 | 3 | 100 | 300 | A1 | 4 | 100 | 400',
        '2 | 机柜 | J1 | 2 | 20 | 40 | J1 | 3 | 20 | 60',
        '3 | 交换机 | S1 | 10 | 10 | 100 | S1 | 9 | 10 | 90',
      ),
      CONTRACT,
    ),
    reads: [FIRST_READS, '变更单：增 120，减 10，原 440，现 550，变更 3 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: BOTH_UNSIGNED,
  },
  {
    name: 'second-slip-from-the-old-list',
    story: '第一份已同意，第二份的原侧还是合同原来的 2 台，又改已取消的防火墙：都不对',
    workbook: workbook(
      FIRST(AGREED),
      SECOND(
        '1 | 服务器 | A1 | 2 | 100 | 200 | A1 | 4 | 100 | 400',
        '2 | 防火墙 | F1 | 1 | 30 | 30 | F1 | 2 | 30 | 60',
      ),
      CONTRACT,
    ),
    reads: [FIRST_READS, '变更单：增 230，减 0，原 230，现 460，变更 2 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: ['failed form.old-lines-listed 硬件清单', 'failed form.old-quantity-as-listed 硬件 1', ...BOTH_UNSIGNED],
  },
  {
    name: 'second-slip-and-the-first-not-agreed-to',
    story: '第一份没有建设单位的意见：第二份的原侧一行照合同、一行照变更后，都可以，说明是哪个',
    workbook: workbook(
      FIRST(),
      SECOND(
        '1 | 服务器 | A1 | 3 | 100 | 300 | A1 | 4 | 100 | 400',
        '2 | 防火墙 | F1 | 1 | 30 | 30 | F1 | 2 | 30 | 60',
      ),
      CONTRACT,
    ),
    reads: [FIRST_READS, '变更单：增 130，减 0，原 330，现 460，变更 2 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: BOTH_UNSIGNED,
  },
  {
    name: 'second-slip-that-fits-no-state',
    story: '第一份没有意见，第二份的原数量是 5 台，与合同和变更后都不同：不对',
    workbook: workbook(FIRST(), SECOND('1 | 服务器 | A1 | 5 | 100 | 500 | A1 | 6 | 100 | 600'), CONTRACT),
    reads: [FIRST_READS, '变更单：增 100，减 0，原 500，现 600，变更 1 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: ['failed form.old-quantity-as-listed 硬件 1', ...BOTH_UNSIGNED],
  },
  {
    name: 'second-slip-after-one-refused',
    story: '第一份建设单位不同意：第二份照合同原来的填才对',
    workbook: workbook(
      FIRST('建设单位意见：不同意，费用过高。'),
      SECOND('1 | 服务器 | A1 | 3 | 100 | 300 | A1 | 4 | 100 | 400'),
      CONTRACT,
    ),
    reads: [FIRST_READS, '变更单：增 100，减 0，原 300，现 400，变更 1 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: ['failed form.old-quantity-as-listed 硬件 1', ...BOTH_UNSIGNED],
  },
  {
    name: 'second-slip-after-one-agreed-to-by-a-tick',
    story: '第一份的建设单位意见勾的是“同意”，“不同意”没有勾：第二份照变更后的填才对',
    workbook: workbook(
      FIRST('建设单位意见：☑同意 □不同意'),
      SECOND('1 | 服务器 | A1 | 3 | 100 | 300 | A1 | 4 | 100 | 400'),
      CONTRACT,
    ),
    reads: [FIRST_READS, '变更单：增 100，减 0，原 300，现 400，变更 1 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: BOTH_UNSIGNED,
  },
  {
    name: 'slips-in-the-order-of-their-days',
    story: '后一份排在前一张表，日期和编号说明它在后：按日期的先后比对',
    workbook: workbook(SECOND('1 | 服务器 | A1 | 3 | 100 | 300 | A1 | 4 | 100 | 400'), FIRST(AGREED), CONTRACT),
    reads: ['变更单：增 100，减 0，原 300，现 400，变更 1 行，未变 0 行，新增内容 0', FIRST_READS, CONTRACT_READS],
    findings: BOTH_UNSIGNED,
  },
  {
    name: 'slips-without-an-order',
    story: '日期与编号的先后相反，看不出谁先谁后：与合同或另一份变更后的一致即可',
    workbook: workbook(
      sheet(
        '变更一',
        SLIP(
          ['变更单编号：BG-02', '变更申请日期：2024-03-01', AGREED],
          '1 | 服务器 | A1 | 2 | 100 | 200 | A1 | 3 | 100 | 300',
        ),
      ),
      sheet(
        '变更二',
        SLIP(
          ['变更单编号：BG-01', '变更申请日期：2024-06-01', AGREED],
          '1 | 服务器 | A1 | 3 | 100 | 300 | A1 | 4 | 100 | 400',
        ),
      ),
      CONTRACT,
    ),
    reads: [
      '变更单：增 100，减 0，原 200，现 300，变更 1 行，未变 0 行，新增内容 0',
      '变更单：增 100，减 0，原 300，现 400，变更 1 行，未变 0 行，新增内容 0',
      CONTRACT_READS,
    ],
    findings: BOTH_UNSIGNED,
  },
  {
    name: 'slips-in-the-order-of-the-register',
    story: '日期与编号相反，但变更台账先登记了 BG-02：它在先、已生效，BG-01 的原侧是它变更后的',
    workbook: workbook(
      sheet(
        '变更一',
        SLIP(['变更单编号：BG-02', '变更申请日期：2024-03-01'], '1 | 服务器 | A1 | 2 | 100 | 200 | A1 | 3 | 100 | 300'),
      ),
      sheet(
        '变更二',
        SLIP(['变更单编号：BG-01', '变更申请日期：2024-06-01'], '1 | 服务器 | A1 | 2 | 100 | 200 | A1 | 4 | 100 | 400'),
      ),
      CONTRACT,
      sheet(
        '台账',
        '变更台账\n变更单编号 | 变更日期 | 变更金额（元） | 累计变更金额（元）\nBG-02 | 2024-03-05 | 100 | 100',
      ),
    ),
    reads: [
      '变更单：增 100，减 0，原 200，现 300，变更 1 行，未变 0 行，新增内容 0',
      '变更单：增 200，减 0，原 200，现 400，变更 1 行，未变 0 行，新增内容 0',
      CONTRACT_READS,
    ],
    findings: ['failed form.old-quantity-as-listed 硬件 1', ...BOTH_UNSIGNED],
  },
];
