/** Columns that only their neighbours tell, and what is said of the choice. */
import { recognizeForms } from '../../../src/forms/recognize-forms';
import { ourLayouts } from '../../support/our-rules';
import { sheet, workbook } from '../../support/draw-workbook';

function read(drawing: string) {
  const [document] = recognizeForms(workbook(sheet('预算', drawing)), ourLayouts()).documents;
  const columns = document?.lists[0]?.columns.map(({ field, side, column }) => `${column}=${field}/${side}`);
  return { columns, matched: document?.matched ?? [] };
}

test('of amounts handed in and amounts as reviewed the reviewed ones are read, and it is said', () => {
  const { columns, matched } = read('项目预算表\n序号 | 名称 | 送审金额 | 审定金额\n1 | 门户 | 120 | 110');
  expect(columns).toEqual(['0=seq/both', '1=name/old', '3=subtotal/old']);
  expect(matched).toContain('按审定数读，送审数不计');
});

test('a heading of 审核 alone is no amount: a thing may be called so', () => {
  expect(read('项目预算表\n序号 | 名称 | 审核 | 金额\n1 | 门户 | 甲某 | 110').columns).toEqual([
    '0=seq/both',
    '1=name/old',
    '3=subtotal/old',
  ]);
});

test.each([
  ['序号 | 名称 | 数量 | 报价 | 金额', ['3=price/old', '4=subtotal/old']],
  ['序号 | 名称 | 数量 | 单价 | 报价', ['3=price/old', '4=subtotal/old']],
  ['序号 | 名称 | 备注 | 报价', ['3=subtotal/old']],
])('报价 is what its neighbours are not: %s', (heading, wanted) => {
  const { columns } = read(`项目预算表\n${heading}\n1 | 门户 | 2 | 5 | 10`);
  expect(columns).toEqual(expect.arrayContaining(wanted));
});

test('a plain word comes before one that only ends so', () => {
  const { columns } = read('项目预算表\n序号 | 名称 | 计划数量 | 数量 | 单价 | 金额\n1 | 门户 | 9 | 2 | 5 | 10');
  expect(columns).toEqual(['0=seq/both', '1=name/old', '3=quantity/old', '4=price/old', '5=subtotal/old']);
});
