import { isIncomplete } from '../../src/review/review';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewOf } from '../workbooks/workbook-story';

const budget = (...rows: readonly string[]) =>
  reviewOf(workbook(sheet('预算', ['示例项目预算表', '序号 | 名称 | 数量 | 单价 | 金额 | 链接', ...rows].join('\n'))));

test('a formula that fails where an amount should stand leaves the review incomplete, in a column that was not read it does not', () => {
  const rows = (amount: string, link: string) => [
    `1 | 设备甲 | 2 | 600 | ${amount} | ${link}`,
    '2 | 设备乙 | 1 | 500 | 500 |',
    '合计 | | | | 1700 |',
  ];
  expect(isIncomplete(budget(...rows('#REF!', '')))).toBe(true);
  expect(isIncomplete(budget(...rows('1200', '#N/A')))).toBe(false);
});

test('a subtotal over a line that cannot be read is not passed over: cannot tell, by that line', () => {
  const { findings } = budget(
    '一 | 硬件 | | | |',
    '1 | 设备甲 | 2 | 600 | 约1200 |',
    '小计 | | | | 1200 |',
    '二 | 软件 | | | |',
    '1 | 软件甲 | 1 | 500 | 500 |',
    '小计 | | | | 500 |',
    '合计 | | | | 1700 |',
  );
  const [subtotals] = findings.filter(({ check }) => check === 'form.list-subtotals');
  expect(subtotals).toMatchObject({ outcome: 'cannotTell' });
  expect(subtotals?.message.zh).toMatch(/E4.*约1200/);
});
