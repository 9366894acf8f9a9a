/** Lists with amounts with and without tax side by side: told by the sheet, by the user, or asked. */
import { columnEntry } from '../../src/forms/corrections/corrections';
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const FACTS = (...rows: readonly string[]) =>
  sheet('项目要素表', ['项目要素表', '适用办法 | 河府办〔2021〕30号', ...rows].join('\n'));

const FOUR_COLUMNS = '名称 | 数量 | 单价(不含税) | 单价(含税) | 小计(不含税) | 小计(含税)';
const CONTRACT = (heading = FOUR_COLUMNS, ...notes: readonly string[]) =>
  [
    '合同清单',
    ...notes,
    heading,
    '服务器 | 2 | 1000 | 1130 | 2000 | 2260',
    '交换机 | 1 | 500 | 565 | 500 | 565',
    '合计 | | | | 2500 | 2825',
  ].join('\n');

const ASKED = '没有写明合同金额和限额按哪一种计';
const READ_WITH = '清单：2 行，合计 2825，各行之和 2825';
const READ_WITHOUT = '清单：2 行，合计 2500，各行之和 2500';

function remembering(book: Workbook, unread: readonly string[]): Workbook {
  const headings = ['名称', '数量', '单价(不含税)', '单价(含税)', '小计(不含税)', '小计(含税)'];
  const values = new Map(
    unread.flatMap((heading) => {
      const [key, text] = columnEntry({ headings, heading, as: 'unread' });
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
  return { ...book, remembered: { values, unread: 0 } };
}

const SLIP = `
  项目变更单
  变更依据：合同第十条
  变更内容：增加服务器
  序号 | 分项目名称 | 原数量 | 原单价(不含税) | 原单价(含税) | 原小计(不含税) | 原小计(含税) | 现数量 | 现单价(不含税) | 现单价(含税) | 现小计(不含税) | 现小计(含税)
  1 | 服务器 | 2 | 1000 | 1130 | 2000 | 2260 | 3 | 1000 | 1130 | 3000 | 3390`;

export const taxedWorkbooks: readonly WorkbookStory[] = [
  {
    name: 'tax-asked',
    story: '含税、不含税四列并列，什么也没有说明：先按含税读，问一句',
    workbook: workbook(sheet('合同', CONTRACT())),
    reads: [READ_WITH],
    findings: [],
    problems: ['“合同清单”（合同!A2:F5）有含税、不含税两种金额（含税 2825 元，不含税 2500 元）'],
  },
  {
    name: 'tax-said-above',
    story: '表头上写着“以下金额均含税”：照它说的',
    workbook: workbook(sheet('合同', CONTRACT(FOUR_COLUMNS, '以下金额均含税'))),
    reads: [READ_WITH],
    findings: [],
    facts: { 'amounts.taxBasis': '含税' },
  },
  {
    name: 'tax-said-below',
    story: '表下注明合同价为不含税价：按不含税列读',
    workbook: workbook(sheet('合同', `${CONTRACT()}\n注：本合同金额为不含税价。`)),
    reads: [READ_WITHOUT],
    findings: [],
    facts: { 'amounts.taxBasis': '不含税' },
  },
  {
    name: 'tax-said-for-information',
    story: '表下注明含税价仅供参考：这不是说按含税计，还是要问',
    workbook: workbook(sheet('合同', `${CONTRACT()}\n注：含税价仅供参考。`)),
    reads: [READ_WITH],
    findings: [],
    problems: [ASKED],
  },
  {
    name: 'tax-by-contract-amount',
    story: '合同金额恰好等于不含税合计：按不含税计，并说明由来',
    workbook: workbook(FACTS('合同金额 | 2500'), sheet('合同', CONTRACT())),
    reads: [READ_WITHOUT],
    findings: [],
    facts: { 'amounts.taxBasis': '不含税' },
  },
  {
    name: 'tax-by-label',
    story: '项目要素表写的是“合同金额（含税）”，金额与哪个合计都不等',
    workbook: workbook(FACTS('合同金额（含税） | 9000'), sheet('合同', CONTRACT())),
    reads: [READ_WITH],
    findings: [],
    facts: { 'amounts.taxBasis': '含税', 'contract.amount': '9000' },
  },
  {
    name: 'tax-by-row-of-facts',
    story: '合同金额等于含税合计，但用户在项目要素表写了“金额口径：不含税”：听用户的',
    workbook: workbook(FACTS('合同金额 | 2825', '金额口径 | 不含税'), sheet('合同', CONTRACT())),
    reads: [READ_WITHOUT],
    findings: [],
    facts: { 'amounts.taxBasis': '不含税' },
  },
  {
    name: 'tax-by-correction',
    story: '用户在表单识别里选了按不含税计，选择存在工作簿里',
    workbook: remembering(workbook(sheet('合同', CONTRACT())), ['单价(含税)', '小计(含税)']),
    reads: [READ_WITHOUT],
    findings: [],
  },
  {
    name: 'tax-by-total-in-words',
    story: '大写合计是含税的数：按含税计',
    workbook: workbook(sheet('合同', `${CONTRACT()}\n合计（大写）：贰仟捌佰贰拾伍元整`)),
    reads: [READ_WITH],
    findings: [],
    facts: { 'amounts.taxBasis': '含税' },
  },
  {
    name: 'tax-of-one-column-group',
    story: '含税、不含税写在上一行，下一行是单价、合价',
    workbook: workbook(
      sheet(
        '合同',
        `
        合同清单
        名称 | 数量 | 不含税价格 |  | 含税价格 |  (merge A2:A3, B2:B3, C2:D2, E2:F2)
         |  | 单价 | 合价 | 单价 | 合价
        服务器 | 2 | 1000 | 2000 | 1130 | 2260
        合计 |  |  | 2000 |  | 2260`,
      ),
    ),
    reads: ['清单：1 行，合计 2260，各行之和 2260'],
    findings: [],
    problems: [ASKED],
  },
  {
    name: 'tax-on-invoice',
    story: '含税单价、税率、不含税金额、价税合计：各成一套，同样要问',
    workbook: workbook(
      sheet(
        '合同',
        '合同清单\n名称 | 数量 | 含税单价 | 税率 | 不含税金额 | 价税合计\n服务器 | 2 | 1130 | "13%" | 2000 | 2260',
      ),
    ),
    reads: ['清单：1 行，合计 没有，各行之和 2260'],
    findings: [],
    problems: ['含税 2260 元，不含税 2000 元'],
  },
  {
    name: 'tax-unlabelled-beside',
    story: '金额旁边是税额和价税合计：没写含税的金额就是不含税的',
    workbook: workbook(sheet('合同', '合同清单\n名称 | 数量 | 金额 | 税额 | 价税合计\n服务器 | 2 | 2000 | 260 | 2260')),
    reads: ['清单：1 行，合计 没有，各行之和 2260'],
    findings: [],
    problems: ['含税 2260 元，不含税 2000 元'],
  },
  {
    name: 'tax-of-nought',
    story: '税率为零，两种金额一样：没有什么可问',
    workbook: workbook(sheet('合同', `合同清单\n${FOUR_COLUMNS}\n服务器 | 2 | 1000 | 1000 | 2000 | 2000`)),
    reads: ['清单：1 行，合计 没有，各行之和 2000'],
    findings: [],
  },
  {
    name: 'tax-rows-wrong-without',
    story: '含税列都对，不含税列有一行乘错：不论按哪一种计，写错的就是错的',
    workbook: workbook(sheet('合同', CONTRACT().replace('1000 | 1130 | 2000', '1000 | 1130 | 2100'))),
    reads: [READ_WITH],
    findings: ['failed form.row-subtotal 服务器'],
    problems: [ASKED],
  },
  {
    name: 'tax-rows-wrong-both',
    story: '两种金额都没有按数量乘：不论按哪一种都错',
    workbook: workbook(sheet('合同', `合同清单\n${FOUR_COLUMNS}\n服务器 | 2 | 1000 | 1130 | 2100 | 2300`)),
    reads: ['清单：1 行，合计 没有，各行之和 2300'],
    findings: ['failed form.row-subtotal 服务器'],
    problems: [ASKED],
  },
  {
    name: 'tax-slip-and-contract',
    story: '变更单和合同清单都有两种金额，逐行一致；问一次，不问两次',
    workbook: workbook(sheet('变更单', SLIP), sheet('合同', CONTRACT())),
    reads: ['变更单：增 1130，减 0，原 2260，现 3390，变更 1 行，未变 0 行，新增内容 0', READ_WITH],
    findings: ['failed form.slip-signatures 变更单'],
    problems: ['含税 2260 元 → 3390 元，不含税 2000 元 → 3000 元'],
  },
  {
    name: 'tax-slip-of-one-kind',
    story: '合同清单有两种金额，变更单只写一种单价，恰是不含税价：原单价对不对取决于口径',
    workbook: workbook(
      sheet(
        '变更单',
        '项目变更单\n变更依据：合同第十条\n变更内容：增加服务器\n序号 | 分项目名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计\n1 | 服务器 | 2 | 1000 | 2000 | 3 | 1000 | 3000',
      ),
      sheet('合同', CONTRACT()),
    ),
    reads: ['变更单：增 1000，减 0，原 2000，现 3000，变更 1 行，未变 0 行，新增内容 0', READ_WITH],
    findings: ['depends form.old-price-as-listed 其他 1', 'failed form.slip-signatures 变更单'],
    problems: [ASKED],
  },
  {
    name: 'tax-total-rows-of-both-kinds',
    story: '表下分三行写不含税合计、税额、价税合计：税额不是一行设备，两个合计各归各的',
    workbook: workbook(
      sheet(
        '合同',
        `
        合同清单
        名称 | 数量 | 单价(不含税) | 小计(不含税) | 单价(含税) | 小计(含税)
        服务器 | 2 | 1000 | 2000 | 1130 | 2260
        不含税合计 |  |  | 2000
        税额 |  |  |  |  | 260
        价税合计 |  |  |  |  | 2260`,
      ),
    ),
    reads: ['清单：1 行，合计 2260，各行之和 2260'],
    findings: [],
    problems: ['含税 2260 元，不含税 2000 元'],
  },
  {
    name: 'tax-of-both-sides-under-one-heading',
    story: '变更前、变更后各有含税、不含税金额，分写在第二行：两侧各取一种，不混',
    workbook: workbook(
      FACTS('金额口径 | 不含税'),
      sheet(
        '变更',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：增加服务器
        序号 | 名称 | 变更前 |  |  | 变更后 |  |  (merge C4:E4, F4:H4, A4:A5, B4:B5)
         |  | 数量 | 含税金额 | 不含税金额 | 数量 | 含税金额 | 不含税金额
        1 | 服务器 | 2 | 226 | 200 | 3 | 339 | 300
        合计 |  |  | 226 | 200 |  | 339 | 300`,
      ),
    ),
    reads: ['变更单：增 100，减 0，原 200，现 300，变更 1 行，未变 0 行，新增内容 0'],
    findings: ['failed form.slip-signatures 变更单'],
    facts: { 'amounts.taxBasis': '不含税' },
  },
  {
    name: 'tax-by-headings-of-the-slip',
    story: '合同清单两种金额都有，变更单的金额列都写明不含税：合同清单也按不含税读',
    workbook: workbook(
      sheet(
        '变更单',
        '项目变更单\n变更依据：合同第十条\n变更内容：增加服务器\n序号 | 分项目名称 | 原数量 | 原单价（不含税） | 原小计（不含税） | 现数量 | 现单价（不含税） | 现小计（不含税）\n1 | 服务器 | 2 | 1000 | 2000 | 3 | 1000 | 3000',
      ),
      sheet('合同', CONTRACT()),
    ),
    reads: ['变更单：增 1000，减 0，原 2000，现 3000，变更 1 行，未变 0 行，新增内容 0', READ_WITHOUT],
    findings: ['failed form.slip-signatures 变更单'],
    facts: { 'amounts.taxBasis': '不含税' },
  },
  {
    name: 'tax-mixed-between-forms',
    story: '变更单的金额写明不含税，合同清单的写明含税：不能直接相比，提出来',
    workbook: workbook(
      sheet(
        '变更单',
        '项目变更单\n变更依据：合同第十条\n变更内容：增加服务器\n序号 | 分项目名称 | 原数量 | 原小计（不含税） | 现数量 | 现小计（不含税）\n1 | 服务器 | 2 | 2000 | 3 | 3000',
      ),
      sheet('合同', '合同清单\n名称 | 数量 | 小计（含税）\n服务器 | 2 | 2260'),
    ),
    reads: [
      '变更单：增 1000，减 0，原 2000，现 3000，变更 1 行，未变 0 行，新增内容 0',
      '清单：1 行，合计 没有，各行之和 2260',
    ],
    findings: ['failed form.slip-signatures 变更单'],
    problems: ['“合同清单”（合同!C2）的金额含税：含税与不含税的金额不能直接相比'],
  },
];
