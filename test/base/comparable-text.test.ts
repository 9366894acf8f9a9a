import { comparableLabel, comparableText } from '../../src/base/comparable-text';

test('width, case, spaces, line breaks and kinds of dashes make no difference', () => {
  expect(comparableText('计量\n　单位')).toBe('计量单位');
  expect(comparableText('ＡＰＰ－x')).toBe(comparableText('app-X'));
});

test.each([
  ['1. 项目总投资（万元）：', '项目总投资'],
  ['项 目 名 称︰', '项目名称'],
  ['工程量（平方米）', '工程量'],
  ['一、 项目名称', '项目名称'],
  ['（二）合同金额', '合同金额'],
  ['*合 同 金 额', '合同金额'],
  ['单价（元/台）', '单价'],
  ['金额（单位：万元）', '金额'],
  ['合同金额/万元', '合同金额'],
  ['一事一议意见', '一事一议意见'],
  ['单价（含税）', '单价(含税)'],
  ['建设单位（盖章）：', '建设单位(盖章)'],
])('the label %s is %s', (text, label) => {
  expect(comparableLabel(text)).toBe(label);
});
