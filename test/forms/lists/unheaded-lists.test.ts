import { formatArea } from '../../../src/base/address';
import { recognizeForms } from '../../../src/forms/recognize-forms';
import type { Confirmation } from '../../../src/forms/recognition';
import type { Reading } from '../../../src/workbook/reading';
import type { Sheet } from '../../../src/workbook/workbook';
import { sheet, workbook } from '../../support/draw-workbook';
import { ourLayouts } from '../../support/our-rules';

const layouts = ourLayouts();
const read = (sheets: readonly Sheet[], treat: readonly Confirmation[] = []) =>
  recognizeForms(workbook(...sheets), layouts, treat);
const shown = (reading: Reading<unknown>): string => (reading.known ? String(reading.value) : reading.why);

const HEADED = `
  项目预算表
  序号 | 名称 | 单位 | 数量 | 单价 | 小计
  1 | 服务器 | 台 | 2 | 100 | 200
  2 | 交换机 | 台 | 1 | 50 | 50`;

describe('a page without a heading', () => {
  test('goes on with the list above where it says 续表, though the page before was signed', () => {
    const { documents, problems } = read([
      sheet(
        '预算表',
        `${HEADED}
        编制人：甲某
        审核人：乙某

        续表
        7 | 防火墙 | 台 | 1 | 30 | 30
        合计 |  |  |  |  | 280`,
      ),
    ]);
    const [list] = documents[0]?.lists ?? [];
    expect(documents.map(({ kind, recognition }) => [kind, recognition])).toEqual([['budget', 'certain']]);
    expect(list?.lines.map(({ old }) => shown(old.subtotal))).toEqual(['200', '50', '30']);
    expect(list?.totals.map(({ old, lines }) => [shown(old), lines])).toEqual([['280', [0, 1, 2]]]);
    expect(problems.map(({ kind, message }) => [kind, message.zh])).toEqual([
      ['unheaded-list', expect.stringMatching(/^预算表!A9:F9 起没有表头.*项目预算表.*把握较小/)],
    ]);
  });

  test('goes on where its numbering does', () => {
    const { documents } = read([sheet('预算表', `${HEADED}\n编制人：甲某\n\n3 | 防火墙 | 台 | 1 | 30 | 30`)]);
    expect(documents[0]?.lists[0]?.lines).toHaveLength(3);
  });

  test('is another list where nothing says that it goes on', () => {
    const { documents, problems } = read([
      sheet('预算表', `${HEADED}\n编制人：甲某\n\n1 | 椅子 | 把 | 3 | 30 | 90\n2 | 桌子 | 张 | 1 | 50 | 50`),
    ]);
    expect(documents.map(({ recognition, lists }) => [recognition, lists[0]?.lines.length])).toEqual([
      ['certain', 2],
      ['doubtful', 2],
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(['doubtful-form']);
  });

  test('stands on the next sheet, a column further right', () => {
    const { documents, problems } = read([
      sheet('预算表', HEADED),
      sheet('预算表2', ` | 3 | 防火墙 | 台 | 1 | 30 | 30\n | 4 | 线缆 | 批 | 1 | 20 | 20\n | 合计 |  |  |  |  | 300`),
    ]);
    expect(documents.map(({ recognition, range }) => [recognition, formatArea(range)])).toEqual([
      ['certain', 'A2:F4'],
      ['certain', 'B1:G3'],
    ]);
    const [list] = documents[1]?.lists ?? [];
    expect(list?.lines.map(({ old }) => [shown(old.name), shown(old.quantity), shown(old.subtotal)])).toEqual([
      ['防火墙', '1', '30'],
      ['线缆', '1', '20'],
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(['unheaded-list']);
  });

  test('of the change formalities is none: 变更手续 does not end a list', () => {
    const { documents } = read([sheet('预算表', `${HEADED}\n按规定办理变更手续\n3 | 防火墙 | 台 | 1 | 30 | 30`)]);
    expect(documents[0]?.lists[0]?.lines).toHaveLength(3);
  });
});

describe('a list without any heading', () => {
  const BARE = `
    1 | 服务器 | A1 | 台 | 2 | 100 | 200 | 机房
    2 | 交换机 | S1 | 台 | 10 | 15.5 | 155 | 机房
    3 | 门户 | V1 | 套 | 1 | 70 | 71 | 自研
    4 | 线缆 | L1 | 批 | 3 | 33.33 | 100 | 机房
    5 | 机柜 | J1 | 台 | 2 | 5 | 10 | 机房
    合计 |  |  |  |  |  | 536`;

  test('is offered with the columns its numbers tell, and not taken', () => {
    const { documents, problems } = read([sheet('Sheet1', BARE)]);
    expect(documents.map(({ kind, recognition }) => [kind, recognition])).toEqual([['budget', 'doubtful']]);
    const [list] = documents[0]?.lists ?? [];
    expect(list?.columns.map(({ field, column }) => [field, column])).toEqual([
      ['seq', 0],
      ['name', 1],
      ['model', 2],
      ['spec', 3],
      ['quantity', 4],
      ['price', 5],
      ['subtotal', 6],
      ['remark', 7],
    ]);
    expect(problems[0]?.message.zh).toMatch(/清单没有表头.*写上通用的表头.*--treat Sheet1=budget/);
  });

  test('is read once a person says what it is', () => {
    const { documents } = read([sheet('Sheet1', BARE)], [{ sheet: 'Sheet1', kind: 'budget' }]);
    expect(documents.map(({ recognition }) => recognition)).toEqual(['certain']);
    expect(documents[0]?.lists[0]?.lines.map(({ old }) => shown(old.subtotal))).toEqual([
      '200',
      '155',
      '71',
      '100',
      '10',
    ]);
    expect(documents[0]?.lists[0]?.totals.map(({ old }) => shown(old))).toEqual(['536']);
  });

  test('has two sides where two triples of columns multiply', () => {
    const { documents } = read(
      [
        sheet(
          'Sheet1',
          `
          项目变更单
          变更内容：更换
          1 | 服务器 | A1 | 2 | 100 | 200 | B1 | 3 | 100 | 300
          2 | 交换机 | S1 | 10 | 15 | 150 | S1 | 9 | 15 | 135`,
        ),
      ],
      [{ sheet: 'Sheet1', kind: 'change-slip' }],
    );
    expect(documents.map(({ kind, lists }) => [kind, lists.length])).toEqual([
      ['change-slip', 0],
      ['change-slip', 1],
    ]);
    const [list] = documents[1]?.lists ?? [];
    expect(list?.columns.map(({ field, side }) => `${field}/${side}`)).toEqual(
      'seq/both group/both name/old quantity/old price/old subtotal/old name/new quantity/new price/new subtotal/new'.split(
        ' ',
      ),
    );
    expect(list?.lines.map(({ new: now }) => shown(now.subtotal))).toEqual(['300', '135']);
  });

  test('numbers that do not multiply are no list', () => {
    const { documents } = read([sheet('S', '甲 | 1 | 2 | 3\n乙 | 4 | 5 | 6\n丙 | 7 | 8 | 9')]);
    expect(documents).toEqual([]);
  });
});

test('a title may be as long as such projects are called', () => {
  const title = '示例市某某某某某局政务信息化系统升级改造（二期）软硬件设备采购及安装调试服务项目变更单';
  const { documents } = read([sheet('Sheet1', `${title}\n变更依据：会议纪要`)]);
  expect(title.length).toBeGreaterThan(40);
  expect(documents.map(({ kind, recognition }) => [kind, recognition])).toEqual([['change-slip', 'certain']]);
});
