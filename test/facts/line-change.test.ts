/** What kind of change a line is: by its two sides, and by what 备注 says of it. */
import type { DictionaryFactId } from '../../src/facts/fact-ids';
import { gatherFacts } from '../../src/facts/gather-facts';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { sheet, workbook } from '../support/draw-workbook';
import { ourDictionary, ourLayouts } from '../support/our-rules';

const [dictionary, layouts] = [ourDictionary(), ourLayouts()];
const HEADING =
  '序号 | 分项目名称 | 原型号 | 原参数 | 原数量 | 原单价 | 原小计 | 现型号 | 现参数 | 现数量 | 现单价 | 现小计 | 备注';

type OfSlip<Id> = Id extends `change.${infer Stem}` ? Stem : never;

function slipFacts(rows: string, projectFacts = ''): (fact: OfSlip<DictionaryFactId>) => string {
  const book = workbook(
    sheet('变更单', `项目变更单\n硬件设备变更清单\n${HEADING}\n${rows}`),
    ...(projectFacts === '' ? [] : [sheet('项目要素表', projectFacts)]),
  );
  const { subjects } = gatherFacts(recognizeForms(book, layouts).documents, dictionary, book);
  const slip = subjects.find(({ id }) => id === 'change:1');
  return (fact) => {
    const reading = slip?.facts.get(`change.${fact}`);
    return reading?.known ? String(reading.value.value) : (reading?.why ?? 'nothing said');
  };
}

const QUANTITY = '1 | 服务器 | A1 | 16核 | 2 | 10000 | 20000 | A1 | 16核 | 3 | 10000 | 30000';
const PARAMETERS = '2 | 存储 | C1 | 10T | 1 | 50000 | 50000 | C2 | 20T | 1 | 60000 | 60000';
const GONE = '3 | 交换机 | S1 | 48口 | 10 | 1000 | 10000 |  |  |  |  | ';
const NEW = '4 | 网关 |  |  |  |  |  | W1 | 千兆 | 1 | 30000 | 30000';
const SAME = '5 | 机柜 | J1 | 42U | 4 | 2000 | 8000 | J1 | 42U | 4 | 2000 | 8000';
const PRICE = '6 | 门禁 | M1 | 单门 | 4 | 2000 | 8000 | M1 | 单门 | 4 | 1500 | 6000';

test('the two sides tell what is new, what is gone, and what of a line within the list changes', () => {
  const said = slipFacts([QUANTITY, PARAMETERS, GONE, NEW, SAME, PRICE].join('\n'));
  expect(said('lineKinds')).toBe('新增 1 行，清单内数量调整 1 行，清单内参数调整 1 行，只改单价或小计 1 行，取消 1 行');
  expect(said('newContent')).toBe('30000');
});

describe('备注 corrects it', () => {
  test.each([
    ['新增', '60000'],
    ['本次新增内容', '60000'],
    ['新增建设内容，见会议纪要', '60000'],
    ['新增两个楼层', '0'],
    ['新增 4 个接口', '0'],
    ['非新增，型号升级', '0'],
    ['不属于新增', '0'],
    ['升级', '0'],
    ['', '0'],
  ])('“%s” on a line that had another model before: %s of new content', (remark, amount) => {
    expect(slipFacts(`${PARAMETERS} | ${remark}`)('newContent')).toBe(amount);
  });

  test.each([
    ['', '30000'],
    ['清单内，由第 1 项拆出', '0'],
    ['数量调整', '0'],
    ['新增', '30000'],
  ])('“%s” on a line that was empty before: %s', (remark, amount) => {
    expect(slipFacts(`${NEW} | ${remark}`)('newContent')).toBe(amount);
  });

  test('a line taken away is not new, whatever it says; an unchanged one neither', () => {
    expect(slipFacts(`${GONE} | 新增\n${SAME} | 新增\n${QUANTITY}`)('newContent')).toBe('0');
  });

  test.each([
    ['招标结余', '2000'],
    ['招标采购结余', '2000'],
    ['采购资金结余', '2000'],
    ['', '0'],
    ['降价', '0'],
  ])('“%s” on a line that costs less: %s saved by the tender', (remark, amount) => {
    const said = slipFacts(`${PRICE} | ${remark}\n${GONE}`);
    expect(said('savingsInLines')).toBe(amount);
    expect(said('decrease')).toBe('12000');
  });
});

test('what a person states of new content counts where the lines do not show more', () => {
  expect(slipFacts(NEW, '新增建设内容投资 | 42000')('newContent')).toBe('42000');
  expect(slipFacts(NEW, '新增建设内容投资 | 12000')('newContent')).toBe('30000');
});
