import { gatherFacts } from '../../src/facts/gather-facts';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { sheet, workbook } from '../support/draw-workbook';
import { ourDictionary, ourLayouts } from '../support/our-rules';

const HEADING = '序号 | 名称 | 单位 | 数量 | 单价 | 小计';

function gapOf(...rows: readonly string[]): string | undefined {
  const book = workbook(sheet('预算', ['示例项目预算表', '单位：元', HEADING, ...rows].join('\n')));
  const { documents } = recognizeForms(book, ourLayouts());
  const list = gatherFacts(documents, ourDictionary(), book).subjects.find(({ kind }) => kind === 'list');
  const gap = list?.facts.get('list.totalGap');
  return gap?.known === true ? gap.value.value.toString() : gap?.why;
}

const LINES = ['1 | 设备甲 | 台 | 1 | 1000 | 1000', '2 | 设备乙 | 台 | 2 | 1100 | 2200'];

test('a total that leaves out one line names it', () => {
  expect(gapOf(...LINES, '3 | 预备费 |  |  |  | 160', '合计 |  |  |  |  | 3200')).toBe('F6 预备费');
});

test('a total that counts one line twice names it', () => {
  expect(gapOf(...LINES, '合计 |  |  |  |  | 5400')).toBe('F5 设备乙');
});

test('a total that adds up a wrong subtotal names the subtotal', () => {
  expect(
    gapOf(
      '一 | 硬件',
      ...LINES,
      ' | 小计 |  |  |  | 3100',
      '二 | 软件',
      '1 | 平台 | 套 | 1 | 500 | 500',
      ' | 小计 |  |  |  | 500',
      ' | 合计 |  |  |  | 3600',
    ),
  ).toBe('F7 小计 与所辖各行之差');
});

test('where no part alone is the difference, that is said; a right total needs no explanation', () => {
  expect(gapOf(...LINES, '合计 |  |  |  |  | 3333')).toBe('无');
  expect(gapOf(...LINES, '合计 |  |  |  |  | 3200')).toBeUndefined();
});
