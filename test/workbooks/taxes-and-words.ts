/** Rows of a tax that its own rate contradicts, amounts in words over a list and over its sections, labels over their values. */
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
const taxed = (tax: string, total: string) => budget(HEADING, HOST, SWITCH, SUM, tax, `含税合计 | | | | ${total}`);
const slip = (tax: string, total: string) =>
  workbook(
    signedSlip(
      '序号 | 设备名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计',
      '1 | 服务器 | 2 | 60000 | 120000 | 3 | 60000 | 180000',
      `税金（6%） | | | | 7200 | | | ${tax}`,
      `合计 | | | | 127200 | | | ${total}`,
    ),
  );
const sectioned = (said: string) => budget(HEADING, `一、硬件费（${said}） | | | | (merge A4:E4)`, HOST, SWITCH, SUM);
const wordsOver = (words: string, ...rows: readonly string[]) =>
  budget(`${words} | | | | (merge A3:E3)`, HEADING, HOST, SWITCH, SUM, ...rows);

function story(
  name: string,
  told: string,
  drawing: Workbook,
  reads: readonly string[],
  findings: readonly string[] = [],
): WorkbookStory {
  return { name, story: told, workbook: drawing, reads, findings };
}

const WHOLE = ['清单：2 行，合计 168000，各行之和 168000'];
const ACROSS = ['failed form.columns-agree 清单'];
const WORDS = ['failed form.total-in-words 清单'];

export const taxesAndWords: readonly WorkbookStory[] = [
  story(
    'tax-row-wrong-by-its-rate',
    '税金写错，含税合计按正确的税金写：错的是税金，不是合计',
    taxed('税金（6%） | | | | 11080', '178080'),
    ['清单：2 行，合计 178080，各行之和 179080'],
    ACROSS,
  ),
  story(
    'tax-above-its-rate',
    '税金多于全部各行的 6%，合计照加',
    taxed('税金（6%） | | | | 11080', '179080'),
    ['清单：2 行，合计 179080，各行之和 179080'],
    ACROSS,
  ),
  story(
    'tax-wrong-by-the-rate-beside-it',
    '税率自成一格，税金写错，含税合计按正确的税金写',
    taxed('税金 | | 6% | | 11080', '178080'),
    ['清单：2 行，合计 178080，各行之和 179080'],
    ACROSS,
  ),
  story(
    'total-wrong-beside-a-rate',
    '税率自成一格，以百分数显示，税金是对的，含税合计写错',
    taxed('税金 | | | 0.06{0%} | 10080', '188080'),
    ['清单：2 行，合计 188080，各行之和 178080'],
    ['failed form.list-total 清单'],
  ),
  story(
    'tax-on-a-base',
    '税金一行有税率、有基数，像项目一样相乘',
    budget(HEADING, HOST, SWITCH, '3 | 税金 | 6% | 168000 | 10080', '合计 | | | | 178080'),
    ['清单：3 行，合计 178080，各行之和 178080'],
  ),
  story(
    'tax-on-some-lines',
    '税金少于全部各行的 6%，可能只是部分行的税',
    taxed('税金（6%，仅服务器） | | | | 7200', '175200'),
    ['清单：2 行，合计 175200，各行之和 175200'],
  ),
  story(
    'line-wrong-tax-right',
    '一行写错，税金和合计按正确的数写：错的只是那一行',
    budget(HEADING, HOST, '2 | 交换机 | 6 | 8000 | 38000', SUM, '税金（6%） | | | | 10080', '含税合计 | | | | 178080'),
    ['清单：2 行，合计 178080，各行之和 168080'],
    ['failed form.row-subtotal 2'],
  ),
  ...['190800', '191800'].map((total) =>
    story(
      `slip-tax-wrong-${total}`,
      `变更清单只有一行，其下的税金写错，合计写 ${total}`,
      slip('11800', total),
      ['变更单：增 64600，减 0，原 127200，现 191800，变更 2 行，未变 0 行，新增内容 0'],
      ['failed form.columns-agree 硬件清单'],
    ),
  ),
  story(
    'words-over-the-list-wrong',
    '表头之上只有大写，与合计不符',
    wordsOver('总金额（大写）：壹拾捌万陆仟元整'),
    WHOLE,
    WORDS,
  ),
  story('words-over-the-list-right', '表头之上只有大写，是对的', wordsOver('总金额（大写）：壹拾陆万捌仟元整'), WHOLE),
  story(
    'words-of-the-price-agreed',
    '表头之上的大写是优惠后总价',
    wordsOver('合计（大写）：壹拾陆万元整', '优惠后总价 | | | | 160000'),
    WHOLE,
  ),
  ...[
    '预算总金额：人民币186000元（大写：壹拾捌万陆仟元整）',
    '预算总金额：人民币168000元（大写：壹拾捌万陆仟元整）',
    '预算总金额：人民币壹拾捌万陆仟元整（¥186,000.00）',
    '预算金额：壹拾捌万陆仟元整',
  ].map((said) =>
    story(`said-over-the-list-wrong-${said}`, `表头之上写“${said}”，与合计不符`, wordsOver(said), WHOLE, WORDS),
  ),
  ...[
    '预算总金额：人民币168000元（大写：壹拾陆万捌仟元整）',
    '预算总金额：16.8万元（大写：壹拾陆万捌仟元整）',
    '预算金额：壹拾柒万元整',
    '预算金额：壹拾捌万陆仟元整（含预备费）',
    '项目总投资：壹拾捌万陆仟元整',
    '合同金额：壹拾捌万陆仟元整',
    '最高限价：壹拾捌万陆仟元整',
  ].map((said) => story(`said-over-the-list-right-${said}`, `表头之上写“${said}”，不能说它错`, wordsOver(said), WHOLE)),
  story(
    'said-over-two-lists',
    '表头之上的大写是两张清单之和',
    workbook(
      sheet('硬件预算', ['硬件预算表', '预算总金额：叁拾叁万陆仟元整', HEADING, HOST, SWITCH, SUM].join('\n')),
      sheet('软件预算', ['软件预算表', HEADING, HOST, SWITCH, SUM].join('\n')),
    ),
    [...WHOLE, ...WHOLE],
  ),
  story('section-in-words-wrong', '节行里小写对、大写错', sectioned('小写 ¥168,000.00，大写壹拾捌万陆仟元整'), WHOLE, [
    'failed form.list-subtotals 清单',
  ]),
  story('section-in-words-right', '节行里大小写都对', sectioned('大写：壹拾陆万捌仟元整，小写168000元'), WHOLE),
  {
    ...story(
      'labels-over-their-cells',
      '标签占一整行，内容写在下一行',
      workbook(
        sheet(
          '立项申请表',
          [
            '项目立项申请表 | | | (merge A1:D1)',
            '项目名称 | 示例平台 | 申请单位 | 示例局',
            '项目总投资 | 120万元 | 建设性质 | ☑新建 □改建',
            '建设内容 | | | (merge A4:D4)',
            '建设档案系统一套 | | | (merge A5:D5)',
          ].join('\n'),
        ),
      ),
      [],
    ),
    facts: { 'application.content': '建设档案系统一套' },
  },
];
