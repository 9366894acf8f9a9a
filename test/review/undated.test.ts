/** 业务日期 that is no day: said, and of a month its last day counts, not today. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const reviewOf = (day: string) =>
  reviewed(workbook(sheet('项目要素表', `项目要素表\n适用办法 | 菏区政办发〔2023〕17号\n业务日期 | ${day}`)));
const told = (day: string) => {
  const { asOf, pack, problems } = reviewOf(day);
  return [asOf.source, asOf.date, pack?.inForce, ...problems.map(({ message }) => message.zh)];
};

// In force to 2025-05-08.
test.each([
  ['2025年4月', '2025-04-30', true],
  ['2025年6月', '2025-06-30', false],
])('the month alone: %s', (month, day, inForce) => {
  const words: unknown = expect.stringContaining(`按这个月的最后一天（${day}）`);
  expect(told(month)).toEqual(['cell', day, inForce, words]);
});

test('no day at all is said, and a day is not', () => {
  expect(told('待定')).toEqual(['today', expect.any(String), false, expect.stringContaining('现在按今天')]);
  expect(told('2025-04-30')).toEqual(['cell', '2025-04-30', true]);
});

test('which of an amount without tax, its tax and both together is wrong, by the rate', () => {
  const rows = ['1 | 服务器 | 1 | 120000 | 13% | 15600 | 135600', '2 | 平台 | 1 | 100000 | 6% | 6001 | 106000'];
  const head = '序号 | 名称 | 数量 | 不含税金额 | 税率 | 税额 | 价税合计';
  const { findings } = reviewed(workbook(sheet('预算', ['项目预算表', '单位：元', head, ...rows].join('\n'))));
  const wrong = findings.find(({ check }) => check === 'form.columns-agree');
  expect(wrong?.message.zh).toContain('F5 写 6001，按“不含税金额 × 税率”应为 6000');
  expect(wrong?.message.zh).not.toContain('G5');
});
