/** What stood wrong in a sheet, or was not read, and passed without a word; each beside the same that is right. */
import type { FactId } from '../../src/facts/fact-id';
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { signedSlip } from './signed-slip';
import type { WorkbookStory } from './workbook-story';

const HEADING = '序号 | 名称 | 数量 | 单价 | 金额';
const HOST = '1 | 服务器 | 2 | 60000 | 120000';
const SWITCH = '2 | 交换机 | 6 | 8000 | 48000';
const SUM = '合计 | | | | 168000';
const budget = (...rows: readonly string[]) =>
  workbook(sheet('预算', ['示例项目预算表', '单位：元', ...rows].join('\n')));
const WHOLE = '清单：2 行，合计 168000，各行之和 168000';

const SLIP_HEADING = '序号 | 设备名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计';
const CHANGED = [
  SLIP_HEADING,
  '1 | 服务器 | 2 | 60000 | 120000 | 3 | 58000 | 174000',
  '2 | 交换机 | 6 | 8000 | 48000 | 4 | 8000 | 32000',
  '合计 | | | | 168000 | | | 206000',
];
const BEFORE = [HEADING, HOST, SWITCH, SUM];
const AFTER = [HEADING, '1 | 服务器 | 3 | 58000 | 174000', '2 | 交换机 | 4 | 8000 | 32000', '合计 | | | | 206000'];
const slip = (...rows: readonly string[]) => workbook(signedSlip(...rows));
const SLIP = '变更单：增 54000，减 16000，原 168000，现 206000，变更 2 行，未变 0 行，新增内容 0';

const application = (...rows: readonly string[]) =>
  workbook(sheet('立项申请表', ['项目立项申请表', '项目名称 | 示例平台 | 申请单位 | 示例局', ...rows].join('\n')));

function story(
  name: string,
  told: string,
  drawing: Workbook,
  reads: readonly string[],
  findings: readonly string[] = [],
  more: Pick<WorkbookStory, 'problems' | 'facts'> = {},
): WorkbookStory {
  return { name, story: told, workbook: drawing, reads, findings, ...more };
}

const ACROSS = ['failed form.columns-agree 清单'];
const SLIP_ACROSS = ['failed form.columns-agree 硬件清单'];
const SUBTOTAL = ['failed form.list-subtotals 清单'];

const grouped = (first: string) =>
  budget(
    '序号 | 名称 | 数量 | 单价 | 金额 | 分类小计',
    `${HOST} | ${first}`,
    `${SWITCH} | (merge F4:F5)`,
    '3 | 平台 | 1 | 90000 | 90000 | 140000',
    '4 | 门户 | 1 | 50000 | 50000 | (merge F6:F7)',
    '合计 | | | | 308000 |',
  );
const taxed = (gross: string, total: string) =>
  budget(
    '序号 | 名称 | 数量 | 单价 | 不含税金额 | 税额 | 价税合计',
    '1 | 服务器 | 2 | 60000 | 120000 | 15600 | 135600',
    `2 | 平台 | 1 | 100000 | 100000 | 6000 | ${gross}`,
    `合计 | | | | 220000 | 21600 | ${total}`,
  );
const OPEN_BASIS = ['没有写明合同金额和限额按哪一种计'];
const wordsAbove = (words: string) =>
  budget(`总金额（大写）：${words} | | | 小写：168,000.00 |`, HEADING, HOST, SWITCH, SUM);
const bySections = (amount: string) =>
  budget(
    HEADING,
    '一、硬件费：168000元 | | | | (merge A4:E4)',
    HOST,
    SWITCH,
    `二、软件费：${amount} | | | | (merge A7:E7)`,
    '1 | 平台 | 1 | 140000 | 140000',
    '合计 | | | | 308000',
  );

const netRows: readonly WorkbookStory[] = [
  story('net-row-right', '合计下的净增减额', slip(...CHANGED, '净增（减）额 | | | | | | | 38000'), [SLIP]),
  story(
    'net-row-wrong',
    '净增减额与变更前后之差不符',
    slip(...CHANGED, '净增（减）额 | | | | | | | 83000'),
    [SLIP],
    SLIP_ACROSS,
  ),
  story(
    'net-row-of-less',
    '减少的额不写负号',
    slip(
      SLIP_HEADING,
      '1 | 服务器 | 3 | 58000 | 174000 | 2 | 60000 | 120000',
      '合计 | | | | 174000 | | | 120000',
      '净减少额 | | | | | | | 54000',
    ),
    ['变更单：增 0，减 54000，原 174000，现 120000，变更 1 行，未变 0 行，新增内容 0'],
  ),
  story(
    'net-sentence-wrong',
    '净增减写成整行一句',
    slip(...CHANGED, '净增减：+83,000.00元（占合同金额 1.27%） (merge A13:H13)'),
    [SLIP],
    SLIP_ACROSS,
  ),
  story(
    'net-of-both-lists',
    '两张清单之后的净增减额是两张一起的',
    slip(
      '（一）硬件变更清单',
      ...CHANGED,
      '（二）软件变更清单',
      SLIP_HEADING,
      '1 | 门户 | 1 | 50000 | 50000 | 1 | 60000 | 60000',
      '合计 | | | | 50000 | | | 60000',
      '净增减额 | | | | | | | 48000',
    ),
    ['变更单：增 64000，减 16000，原 218000，现 266000，变更 3 行，未变 0 行，新增内容 0'],
  ),
  story(
    'difference-of-two-lists-wrong',
    '变更前、变更后两张清单之后的差额',
    slip('一、变更前清单', ...BEFORE, '二、变更后清单', ...AFTER, '三、差额 | | | | 83000'),
    [SLIP],
    ['failed form.columns-agree budget#2清单'],
  ),
];

export const passedInSilence: readonly WorkbookStory[] = [
  ...netRows,
  story('grouped-subtotals-right', '竖向合并的分类小计', grouped('168000'), [
    '清单：4 行，合计 308000，各行之和 308000',
  ]),
  story(
    'grouped-subtotal-wrong',
    '竖向合并的分类小计不是所辖各行之和',
    grouped('186000'),
    ['清单：4 行，合计 308000，各行之和 308000'],
    ACROSS,
  ),
  story(
    'net-tax-gross-right',
    '不含税金额、税额、价税合计',
    taxed('106000', '241600'),
    ['清单：2 行，合计 241600，各行之和 241600'],
    [],
    { problems: OPEN_BASIS },
  ),
  story(
    'net-tax-gross-wrong',
    '价税合计不是不含税金额加税额',
    taxed('160000', '295600'),
    ['清单：2 行，合计 295600，各行之和 295600'],
    ACROSS,
    { problems: OPEN_BASIS },
  ),
  story(
    'tax-wrong-by-its-rate',
    '税额不是不含税金额乘以税率，价税合计没有错',
    budget(
      '序号 | 名称 | 数量 | 不含税单价 | 不含税金额 | 税率 | 税额 | 价税合计',
      '1 | 服务器 | 2 | 60000 | 120000 | 13% | 15600 | 135600',
      '2 | 平台 | 1 | 100000 | 100000 | 6% | 6001 | 106000',
      '合计 | | | | 220000 | | 21600 | 241600',
    ),
    ['清单：2 行，合计 241600，各行之和 241600'],
    ACROSS,
    { problems: OPEN_BASIS },
  ),
  story(
    'net-tax-gross-of-a-slip-wrong',
    '变更单里现价税合计不是现不含税金额加现税额',
    slip(
      '序号 | 设备名称 | 原数量 | 原不含税金额 | 原税额 | 原价税合计 | 现数量 | 现不含税金额 | 现税额 | 现价税合计',
      '1 | 服务器 | 2 | 120000 | 15600 | 135600 | 3 | 180000 | 23400 | 203400',
      '2 | 交换机 | 6 | 48000 | 6240 | 54240 | 4 | 32000 | 4160 | 36610',
      '合计 | | | 168000 | 21840 | 189840 | | 212000 | 27560 | 240010',
    ),
    ['变更单：增 67800，减 17630，原 189840，现 240010，变更 2 行，未变 0 行，新增内容 0'],
    SLIP_ACROSS,
    { problems: OPEN_BASIS },
  ),
  story(
    'grouped-subtotals-of-a-slip-wrong',
    '变更单里合并的现分类小计不是所辖各行之和',
    slip(
      '序号 | 类别 | 设备名称 | 原数量 | 原单价 | 原小计 | 原分类小计 | 现数量 | 现单价 | 现小计 | 现分类小计',
      '1 | 硬件 | 服务器 | 2 | 60000 | 120000 | 168000 | 3 | 58000 | 174000 | 206000',
      '2 | | 交换机 | 6 | 8000 | 48000 | (merge G10:G11) | 4 | 8000 | 32000 | (merge K10:K11)',
      '3 | 软件 | 平台 | 1 | 90000 | 90000 | 140000 | 1 | 95000 | 95000 | 154000',
      '4 | | 门户 | 1 | 50000 | 50000 | (merge G12:G13) | 1 | 50000 | 50000 | (merge K12:K13)',
      '合计 | | | | | 308000 | | | | 351000 |',
    ),
    ['变更单：增 59000，减 16000，原 258000，现 301000，变更 3 行，未变 1 行，新增内容 0'],
    SLIP_ACROSS,
  ),
  story(
    'net-row-below-zero',
    '增加了，差额却写负数',
    slip(...CHANGED, '差额（现合计－原合计） | | | | | | | -38000'),
    [SLIP],
    SLIP_ACROSS,
  ),
  story(
    'words-above-of-renminbi',
    '大写前写人民币，小写前写￥',
    wordsAbove('人民币壹拾捌万陆仟元整'),
    [WHOLE],
    ['failed form.total-in-words 清单'],
  ),
  story(
    'percent-as-unit',
    '单位写 %，数量写 6',
    budget(
      '序号 | 名称 | 单位 | 数量 | 单价 | 金额',
      '1 | 服务器 | 台 | 2 | 60000 | 120000',
      '2 | 集成费 | % | 6 | 120000 | 7200',
      '合计 | | | | | 127200',
    ),
    ['清单：2 行，合计 127200，各行之和 127200'],
  ),
  story(
    'gone-in-the-model',
    '取消、新增只写在型号一栏',
    slip(
      '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
      '1 | 交换机 | A | 6 | 8000 | 48000 | 取消 | | |',
      '2 | 移动端 | 新增 | | | | B | 1 | 36000 | 36000',
      '合计 | | | | | 48000 | | | | 36000',
    ),
    ['变更单：增 36000，减 48000，原 48000，现 36000，变更 2 行，未变 0 行，新增内容 36000'],
  ),
  story(
    'printed-beside-without-a-title',
    '向右又印一份，标题只写一次',
    budget(...[HEADING, HOST, SWITCH, SUM].map((row) => `${row} | | ${row}`)),
    [WHOLE],
  ),
  story('words-above-right', '大写写在表头之上', wordsAbove('壹拾陆万捌仟元整'), [WHOLE]),
  story(
    'words-above-wrong',
    '表头之上的大写与小写不符',
    wordsAbove('壹拾捌万陆仟元整'),
    [WHOLE],
    ['failed form.total-in-words 清单'],
  ),
  story('sections-in-words-right', '节行一格里写着金额', bySections('140000元'), [
    '清单：3 行，合计 308000，各行之和 308000',
  ]),
  story(
    'sections-in-words-wrong',
    '节行一格里写的金额不是所辖各行之和',
    bySections('15万元'),
    ['清单：3 行，合计 308000，各行之和 308000'],
    SUBTOTAL,
  ),
  story(
    'quantity-blank',
    '填了单价、金额，没有填数量',
    budget(HEADING, '1 | 服务器 | | 60000 | 120000', SWITCH, SUM),
    [WHOLE],
    [],
    { problems: ['有 1 行填了金额而数量未填，这些行没有复算：预算!C4'] },
  ),
  story(
    'lump-sums',
    '一项一价，只写金额或单价',
    budget(HEADING, '1 | 服务器 | | 120000 | 120000', '2 | 安装 | 1 | | 48000', SUM),
    [WHOLE],
  ),
  story('total-without-a-word', '末行只有金额，正好是各行之和', budget(HEADING, HOST, SWITCH, ' | | | | 168000'), [
    WHOLE,
  ]),
  story(
    'amount-without-a-word',
    '末行只有金额，不是各行之和',
    budget(HEADING, HOST, SWITCH, ' | | | | 178000'),
    ['清单：2 行，合计 没有，各行之和 168000'],
    [],
    { problems: ['只有金额，没有写合计，也没有名称'] },
  ),
  story(
    'printed-beside',
    '同一张表向右又印一份',
    workbook(
      sheet(
        '预算',
        [
          '示例项目预算表 | | | | | | 示例项目预算表 (merge A1:E1, G1:K1)',
          '单位：元 | | | | | | 单位：元',
          ...[HEADING, HOST, SWITCH, SUM].map((row) => `${row} | | ${row}`),
        ].join('\n'),
      ),
    ),
    [WHOLE],
  ),
  story(
    'share-as-quantity-wrong',
    '数量写成百分数，金额不是基数乘以它',
    budget(HEADING, HOST, '2 | 集成费 | 6% | 120000 | 8200', '合计 | | | | 128200'),
    ['清单：2 行，合计 128200，各行之和 128200'],
    ['failed form.row-subtotal 2'],
  ),
  story(
    'gone-and-new-in-words',
    '取消的写“取消”，新增的原栏写“无”“新增”',
    slip(
      SLIP_HEADING,
      '1 | 交换机 | 6 | 8000 | 48000 | 取消 | — | /',
      '2 | 移动端 | 无 | / | 新增 | 1 | 36000 | 36000',
      '合计 | | | | 48000 | | | 36000',
    ),
    ['变更单：增 36000，减 48000，原 48000，现 36000，变更 2 行，未变 0 行，新增内容 36000'],
  ),
  story(
    'gone-and-new-in-lists',
    '取消的一张清单，新增的一张清单',
    slip(
      '（一）取消内容清单',
      HEADING,
      SWITCH,
      '合计 | | | | 48000',
      '（二）新增内容清单',
      HEADING,
      '1 | 移动端 | 1 | 86000 | 86000',
      '合计 | | | | 86000',
    ),
    ['变更单：增 86000，减 48000，原 48000，现 86000，变更 2 行，未变 0 行，新增内容 86000'],
  ),
  story(
    'plan-of-the-year',
    '年度建设计划列各单位的项目，不是一个项目的预算',
    workbook(
      sheet(
        '计划',
        `
        2027年度信息化项目建设计划表
        单位：万元
        序号 | 项目名称 | 建设单位 | 总投资 | 2027年安排
        1 | 示例平台 | 示例局 | 486.5 | 200
        2 | 示例系统 | 示例中心 | 120 | 120
        合计 | | | 606.5 | 320`,
      ),
    ),
    ['存疑：budget'],
    [],
    { problems: ['各行是不同单位的项目，像年度计划'] },
  ),
  {
    name: 'before-and-after-on-sheets',
    story: '变更单写“清单见附表”，变更前、变更后清单各在一张工作表',
    workbook: workbook(
      signedSlip('清单见附表'),
      sheet('变更前清单', ['示例平台变更前清单', ...BEFORE].join('\n')),
      sheet('变更后清单', ['示例平台变更后清单', ...AFTER].join('\n')),
    ),
    reads: [SLIP, WHOLE, '清单：2 行，合计 206000，各行之和 206000'],
    findings: [],
  },
  story(
    'period-in-one-cell',
    '建设周期写在一格，竣工早于动工',
    application('项目总投资（万元） | 486.5', '建设周期 | 自2027年9月起至2026年10月止', '建设性质 | ☑新建 □改建'),
    [],
    ['failed form.planned-months 项目'],
  ),
  story(
    'years-in-one-cell',
    '分年资金写在一格，加起来不是总投资',
    application(
      '项目总投资 | 486.5 万元（含预备费 23 万元）',
      '资金安排计划 | 2026年：200万元；2027年：268.5万元',
      '建设内容 | 平台',
    ),
    [],
    ['failed form.years-add-up 项目'],
    { facts: { 'project.totalInvestment': '4865000' } },
  ),
  story(
    'values-below-labels',
    '标签一行，值在下一行',
    workbook(
      sheet(
        '立项申请表',
        `
        项目立项申请表
        项目名称 | 申请单位 | 项目总投资（万元） | 建设性质
        示例平台 | 示例局 | 486.5 | ☑新建 □改建
        计划动工时间 | 计划竣工时间 | 资金来源 | 联系人
        2026年10月 | 2027年9月 | 市级财政486.5万元 | 甲某`,
      ),
    ),
    [],
    [],
    {
      facts: {
        'project.name': '示例平台',
        'project.nature': '新建',
        'application.plannedStart': '2026-10',
        'application.plannedEnd': '2027-09',
      } satisfies Readonly<Partial<Record<FactId, string>>>,
    },
  ),
];
