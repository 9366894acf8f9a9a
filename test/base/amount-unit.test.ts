import { factorOf, numberFormatUnit, statedAmountUnit } from '../../src/base/amount-unit';

test.each([
  ['项目总投资（万元）', '万元'],
  ['单价(元)', '元'],
  ['单位：万元', '万元'],
  ['金额单位：人民币万元', '万元'],
  ['单位：人民币元', '元'],
  ['小计（含税，万元）', '万元'],
  ['合同金额/万元', '万元'],
  ['金额\n（千元）', '千元'],
  ['总价（亿元）', '亿元'],
  ['项目总投资万元', '万元'],
  ['单价（元/台）', '元'],
  ['单元', undefined],
  ['单位', undefined],
  ['建设单位：示例市数据局', undefined],
  ['数量', undefined],
  ['计量单位：台', undefined],
])('%s states %s', (text, unit) => {
  expect(statedAmountUnit(text)).toBe(unit);
});

test.each([
  ['#,##0.00"万元"', '万元'],
  ['0.00万元', '万元'],
  ['#,##0.00"元"', '元'],
  ['0!.0000"万元"', '元'],
  ['0.00,"千元"', '元'],
  ['#,##0.00', undefined],
  ['yyyy"年"m"月"', undefined],
  ['¥#,##0.00', undefined],
])('the number format %s says the value is in %s', (format, unit) => {
  expect(numberFormatUnit(format)).toBe(unit);
});

test('a unit is so many yuan', () => {
  expect(factorOf('万元').toString()).toBe('10000');
  expect(factorOf('亿元').toString()).toBe('100000000');
});
