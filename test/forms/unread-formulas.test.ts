import { sheetsWithUnreadFormulas } from '../../src/forms/unread-formulas';
import type { Sheet } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewOf } from '../workbooks/workbook-story';

const UNREAD = '=C4*D4→';
const budget = (line: string, below = '') => `
  示例项目预算表
  单位：元
  序号 | 名称 | 数量 | 单价 | 金额
  ${line}
  合计 | | | | 200
  ${below}
`;
const unreadIn = (...sheets: Sheet[]) => {
  const drawn = workbook(...sheets);
  return [...sheetsWithUnreadFormulas(drawn, reviewOf(drawn).documents)];
};

test('formulas without a result concern the form in whose columns they stand', () => {
  expect(unreadIn(sheet('预算', budget(`1 | 服务器 | 2 | 100 | ${UNREAD}`)), sheet('计算', UNREAD))).toEqual([
    'sheet1',
  ]);
});

test('beside a form, under it, in a column of it that is not read, or in a sheet without one they concern nothing', () => {
  const right = budget('1 | 服务器 | 2 | 100 | 200 | | =E4/2→', `\n\n\n\n备查 | ${UNREAD}`);
  const aside = budget('1 | 服务器 | 2 | 100 | 200 | =E4/2→').replace('金额', '金额 | 占全部的份额');
  expect(unreadIn(sheet('预算', right), sheet('分摊', aside), sheet('计算', UNREAD))).toEqual([]);
});

test('a form that is offered only is not checked, whatever its formulas hold', () => {
  const offered = budget(`1 | 服务器 | 2 | 100 | ${UNREAD}`).replace('示例项目预算表', '清单');
  expect(reviewOf(workbook(sheet('表一', offered))).documents.map(({ recognition }) => recognition)).toEqual([
    'doubtful',
  ]);
  expect(unreadIn(sheet('表一', offered))).toEqual([]);
});
