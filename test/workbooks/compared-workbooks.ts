/** Lists that stand side by side: the old side of a slip with the contract's list, and one version of a list with the next. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const SLIP = (rows: string) => `
  项目变更单
  变更依据：合同第十条
  变更内容：调整设备
  序号 | 名称 | 原设备品牌/型号 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现数量 | 现单价 | 现小计
  ${rows}`;

const HEADING = '序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计';
const LIST = (title: string, rows: string) => `${title}\n${HEADING}\n${rows}`;
const CONTRACT = LIST(
  '合同清单',
  '1 | 服务器 | A1 | 2 | 85000 | 170000\n2 | 交换机 | S1 | 10 | 1200 | 12000\n3 | 防火墙 | F1 | 1 | 30000 | 30000',
);
const CONTRACT_READS = '清单：3 行，合计 没有，各行之和 212000';
const BARE_SLIP = '项目变更单\n变更依据 | 合同第十条\n变更内容 | 增加服务器';
const UNSIGNED = 'failed form.slip-signatures 变更单';

export const comparedWorkbooks: readonly WorkbookStory[] = [
  {
    name: 'old-side-reordered-and-renumbered',
    story: '变更单各行的次序和序号都与合同清单不同，内容相同',
    workbook: workbook(
      sheet(
        '变更单',
        SLIP(
          '7 | 防火墙 | F1 | 1 | 30000 | 30000 | F2 | 1 | 31000 | 31000\n9 | 服务器 | A1 | 2 | 85000 | 170000 | A1 | 3 | 85000 | 255000',
        ),
      ),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 86000，减 0，原 200000，现 286000，变更 2 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: [UNSIGNED],
  },
  {
    name: 'old-side-split-in-two',
    story: '合同里 10 台交换机，变更单分两行写 6 台和 4 台，各改各的：合起来就是合同的 10 台',
    workbook: workbook(
      sheet(
        '变更单',
        SLIP(
          '1 | 交换机 | S1 | 6 | 1200 | 7200 | S2 | 6 | 1500 | 9000\n2 | 交换机 | S1 | 4 | 1200 | 4800 |  | 0 |  | 0',
        ),
      ),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 1800，减 4800，原 12000，现 9000，变更 2 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: [UNSIGNED],
  },
  {
    name: 'old-side-split-by-place',
    story: '合同里 10 台交换机，变更单按楼层写成两行，名称也不同：疑似拆分，请人判定',
    workbook: workbook(
      sheet(
        '变更单',
        SLIP(
          '1 | 一楼交换机 | S1 | 6 | 1200 | 7200 | S2 | 6 | 1500 | 9000\n2 | 二楼交换机 | S1 | 4 | 1200 | 4800 |  | 0 |  | 0',
        ),
      ),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 1800，减 4800，原 12000，现 9000，变更 2 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: ['depends form.old-lines-listed 硬件清单', UNSIGNED],
  },
  {
    name: 'old-side-merged',
    story: '合同里两行同型号的交换机，变更单合成一行：数量合得上',
    workbook: workbook(
      sheet('变更单', SLIP('1 | 交换机 | S1 | 14 | 1200 | 16800 | S1 | 12 | 1200 | 14400')),
      sheet('合同', LIST('合同清单', '1 | 交换机 | S1 | 10 | 1200 | 12000\n2 | 交换机 | S1 | 4 | 1200 | 4800')),
    ),
    reads: [
      '变更单：增 0，减 2400，原 16800，现 14400，变更 1 行，未变 0 行，新增内容 0',
      '清单：2 行，合计 没有，各行之和 16800',
    ],
    findings: [UNSIGNED],
  },
  {
    name: 'old-side-other-model',
    story: '变更单原型号写成 S2，合同是 S1，单价数量都对：写法不同，两边的格子都指出来',
    workbook: workbook(
      sheet('变更单', SLIP('1 | 交换机 | S2 | 10 | 1200 | 12000 | S3 | 10 | 1300 | 13000')),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 1000，减 0，原 12000，现 13000，变更 1 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: ['failed form.old-words-as-listed 硬件清单', UNSIGNED],
  },
  {
    name: 'old-side-duplicate-names',
    story: '合同两个分项都有交换机 S1，变更单只写了其中一个分项的：按分项对上，不与另一个混',
    workbook: workbook(
      sheet(
        '变更单',
        '项目变更单\n变更依据：合同第十条\n变更内容：调整设备\n序号 | 子项 | 名称 | 原品牌型号 | 原数量 | 原单价 | 原小计 | 现品牌型号 | 现数量 | 现单价 | 现小计\n1 | 大厅 | 交换机 | S1 | 4 | 1200 | 4800 | S1 | 5 | 1200 | 6000',
      ),
      sheet(
        '合同',
        '合同清单\n序号 | 子项 | 名称 | 品牌型号 | 数量 | 单价 | 小计\n1 | 机房 | 交换机 | S1 | 10 | 1200 | 12000\n2 | 大厅 | 交换机 | S1 | 4 | 1200 | 4800',
      ),
    ),
    reads: [
      '变更单：增 1200，减 0，原 4800，现 6000，变更 1 行，未变 0 行，新增内容 0',
      '清单：2 行，合计 没有，各行之和 16800',
    ],
    findings: [UNSIGNED],
  },
  {
    name: 'old-side-not-listed',
    story: '变更单原侧有一行合同里根本没有：在清单中找不到',
    workbook: workbook(
      sheet('变更单', SLIP('1 | 大屏拼接墙 | P9 | 3 | 7000 | 21000 | P9 | 2 | 7000 | 14000')),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 0，减 7000，原 21000，现 14000，变更 1 行，未变 0 行，新增内容 0', CONTRACT_READS],
    findings: ['failed form.old-lines-listed 硬件清单', UNSIGNED],
  },
  {
    name: 'new-side-only',
    story: '变更单只写了现在要什么：服务器改 3 台、新增机柜，原来多少从合同清单上取',
    workbook: workbook(
      sheet(
        '变更单',
        `${BARE_SLIP}\n硬件设备变更清单\n序号 | 名称 | 现品牌型号 | 现数量 | 现单价 | 现小计\n1 | 服务器 | A1 | 3 | 85000 | 255000\n2 | 机柜 | J1 | 4 | 2000 | 8000`,
      ),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 93000，减 0，原 170000，现 263000，变更 2 行，未变 0 行，新增内容 8000', CONTRACT_READS],
    findings: [UNSIGNED],
  },
  {
    name: 'new-side-only-with-a-line-that-may-be-listed',
    story: '变更单只写了现在要什么，其中接入设备可能就是合同里的交换机：没有判定前不当作取消了交换机',
    workbook: workbook(
      sheet(
        '变更单',
        `${BARE_SLIP}\n硬件设备变更清单\n序号 | 名称 | 现品牌型号 | 现数量 | 现单价 | 现小计\n1 | 接入设备 | X7 | 10 | 1200 | 12000`,
      ),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 12000，减 0，原 0，现 12000，变更 1 行，未变 0 行，新增内容 12000', CONTRACT_READS],
    findings: ['depends form.list-after-change 清单', UNSIGNED],
  },
  {
    name: 'new-side-only-and-nothing-before',
    story: '变更单只有现在一侧，工作簿里没有合同清单：增减不猜',
    workbook: workbook(
      sheet(
        '变更单',
        `${BARE_SLIP}\n硬件设备变更清单\n序号 | 名称 | 现品牌型号 | 现数量 | 现单价 | 现小计\n1 | 服务器 | A1 | 3 | 85000 | 255000`,
      ),
    ),
    reads: ['变更单：增 没有，减 没有，原 没有，现 没有，变更 没有 行，未变 没有 行，新增内容 没有'],
    findings: [UNSIGNED],
  },
  {
    name: 'list-before-and-after-the-change',
    story: '变更单没有清单，另附变更后的整张清单：逐行比对得出增减，防火墙取消、机柜新增',
    workbook: workbook(
      sheet('变更单', BARE_SLIP),
      sheet('合同', CONTRACT),
      sheet(
        '变更后',
        LIST(
          '变更后清单',
          '1 | 机柜 | J1 | 4 | 2000 | 8000\n2 | 服务器 | A1 | 3 | 85000 | 255000\n3 | 交换机 | S1 | 10 | 1200 | 12000',
        ),
      ),
    ),
    reads: [
      '变更单：增 93000，减 30000，原 200000，现 263000，变更 3 行，未变 1 行，新增内容 8000',
      CONTRACT_READS,
      '清单：3 行，合计 没有，各行之和 275000',
    ],
    findings: [UNSIGNED],
  },
  {
    name: 'list-after-the-change-with-a-renamed-line',
    story: '变更后清单里交换机改了叫法、型号也不同，数量单价没变：是不是同一项要人判定',
    workbook: workbook(
      sheet('变更单', BARE_SLIP),
      sheet('合同', CONTRACT),
      sheet(
        '变更后',
        LIST(
          '变更后清单',
          '1 | 服务器 | A1 | 3 | 85000 | 255000\n2 | 接入设备 | X7 | 10 | 1200 | 12000\n3 | 防火墙 | F1 | 1 | 30000 | 30000',
        ),
      ),
    ),
    reads: [
      '变更单：增 97000，减 12000，原 182000，现 267000，变更 3 行，未变 1 行，新增内容 12000',
      CONTRACT_READS,
      '清单：3 行，合计 没有，各行之和 297000',
    ],
    findings: ['depends form.list-after-change budget#2清单', UNSIGNED],
  },
  {
    name: 'procured-otherwise-than-approved',
    story: '采购清单少了批复的防火墙、多了机柜，交换机少 1 台：与批复不一致，逐项说明',
    workbook: workbook(
      sheet('批复', CONTRACT.replace('合同清单', '概算清单\n清单阶段 | 批复')),
      sheet(
        '采购',
        LIST(
          '采购清单',
          '1 | 交换机 | S1 | 9 | 1100 | 9900\n2 | 服务器 | A1 | 2 | 80000 | 160000\n3 | 机柜 | J1 | 4 | 2000 | 8000',
        ),
      ),
    ),
    reads: [CONTRACT_READS, '清单：3 行，合计 没有，各行之和 177900'],
    findings: ['failed form.list-kept-to budget#2清单'],
  },
  {
    name: 'procured-as-approved',
    story: '采购清单的内容和数量与批复相同，只是价格低了、换了次序：一致',
    workbook: workbook(
      sheet('批复', CONTRACT.replace('合同清单', '概算清单\n清单阶段 | 批复')),
      sheet(
        '采购',
        LIST(
          '采购清单',
          '1 | 防火墙 | F1 | 1 | 28000 | 28000\n2 | 交换机 | S1 | 10 | 1100 | 11000\n3 | 服务器 | A1 | 2 | 80000 | 160000',
        ),
      ),
    ),
    reads: [CONTRACT_READS, '清单：3 行，合计 没有，各行之和 199000'],
    findings: [],
  },
  {
    name: 'new-line-that-the-contract-holds',
    story: '变更单把加买的 2 台同型号交换机写成新增，合同清单里本来就有：说明，两边的格子都指出来；新型号的防火墙不算',
    workbook: workbook(
      sheet(
        '变更单',
        SLIP(
          '1 | 服务器 | A1 | 2 | 85000 | 170000 | A1 | 3 | 85000 | 255000\n2 | 交换机 |  |  |  |  | S1 | 2 | 1200 | 2400\n3 | 防火墙 |  |  |  |  | F9 | 1 | 50000 | 50000',
        ),
      ),
      sheet('合同', CONTRACT),
    ),
    reads: ['变更单：增 137400，减 0，原 170000，现 307400，变更 3 行，未变 0 行，新增内容 52400', CONTRACT_READS],
    findings: ['failed form.new-lines-not-listed 硬件清单', UNSIGNED],
  },
  {
    name: 'new-line-in-another-subproject',
    story: '新增的交换机在另一个分项里，合同清单的那个分项没有：是新增',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：调整设备
        序号 | 分项目名称 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计
        1 | 分中心 | 交换机 |  |  |  |  | S1 | 5 | 1300 | 6500`,
      ),
      sheet('合同', LIST('合同清单', '一、数据中心\n1 | 交换机 | S1 | 10 | 1200 | 12000')),
    ),
    reads: [
      '变更单：增 6500，减 0，原 0，现 6500，变更 1 行，未变 0 行，新增内容 6500',
      '清单：1 行，合计 没有，各行之和 12000',
    ],
    findings: [UNSIGNED],
  },
  {
    name: 'sections-without-amounts-in-the-contract',
    story: '合同清单用“一、数据中心”“二、分中心”两行分开，两处都有同型号的交换机；变更单写了分项目名称：各对各的',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：调整设备
        序号 | 分项目名称 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计
        1 | 分中心 | 交换机 | S1 | 4 | 1300 | 5200 | S1 | 5 | 1300 | 6500`,
      ),
      sheet(
        '合同',
        `
        合同清单
        ${HEADING}
        一、数据中心
        1 | 交换机 | S1 | 10 | 1200 | 12000
        2 | 服务器 | A1 | 2 | 85000 | 170000
        二、分中心 (merge A6:F6)
        3 | 交换机 | S1 | 4 | 1300 | 5200
        合计 |  |  |  |  | 187200`,
      ),
    ),
    reads: [
      '变更单：增 1300，减 0，原 5200，现 6500，变更 1 行，未变 0 行，新增内容 0',
      '清单：3 行，合计 187200，各行之和 187200',
    ],
    findings: [UNSIGNED],
  },
  {
    name: 'sections-without-amounts-unnumbered',
    story: '合同清单的分项是横跨各列的一行字，没有序号也没有金额；变更单改错了分项：原数量、原单价与那一分项的不符',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：调整设备
        序号 | 分项目名称 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计
        1 | 机房子系统 | 交换机 | S1 | 10 | 1200 | 12000 | S1 | 5 | 1200 | 6000`,
      ),
      sheet(
        '合同',
        `
        合同清单
        ${HEADING}
        网络子系统 (merge A3:F3)
        1 | 交换机 | S1 | 10 | 1200 | 12000
        机房子系统 (merge A5:F5)
        2 | 交换机 | S1 | 4 | 1300 | 5200`,
      ),
    ),
    reads: [
      '变更单：增 0，减 6000，原 12000，现 6000，变更 1 行，未变 0 行，新增内容 0',
      '清单：2 行，合计 没有，各行之和 17200',
    ],
    findings: ['failed form.old-price-as-listed 硬件 1', 'failed form.old-quantity-as-listed 硬件 1', UNSIGNED],
  },
  {
    name: 'sections-without-amounts-in-the-slip',
    story: '变更单也用分项行：“（一）网络子系统”“（二）机房子系统”下各改一台交换机；最后一节还没有内容',
    workbook: workbook(
      sheet(
        '变更单',
        SLIP(
          [
            '（一）网络子系统',
            '1 | 交换机 | S1 | 10 | 1200 | 12000 | S1 | 8 | 1200 | 9600',
            '（二）机房子系统',
            '2 | 交换机 | S1 | 4 | 1200 | 4800 | S1 | 6 | 1200 | 7200',
            '（三）安全子系统',
            '合计 |  |  |  |  | 16800 |  |  |  | 16800',
          ].join('\n'),
        ),
      ),
      sheet(
        '合同',
        LIST(
          '合同清单',
          '（一）网络子系统\n1 | 交换机 | S1 | 10 | 1200 | 12000\n（二）机房子系统\n2 | 交换机 | S1 | 4 | 1200 | 4800',
        ),
      ),
    ),
    reads: [
      '变更单：增 2400，减 2400，原 16800，现 16800，变更 2 行，未变 0 行，新增内容 0',
      '清单：2 行，合计 没有，各行之和 16800',
    ],
    findings: [UNSIGNED],
  },
];
