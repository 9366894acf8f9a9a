import { readAmountText } from '../../src/base/amount-text';
import type { AmountUnit } from '../../src/base/amount-unit';

const yuanOf = (text: string, unit?: AmountUnit) => {
  const read = readAmountText(text, unit);
  return read.kind === 'amount' ? read.yuan.toFixed(2) : read.kind;
};
const reasonOf = (text: string, unit?: AmountUnit) => {
  const read = readAmountText(text, unit);
  return read.kind === 'unreadable' ? read.reason.zh : `(${read.kind})`;
};

describe('the worked cases of amounts', () => {
  test.each([
    ['P-01', '１２３．００', '元', '123.00'],
    ['P-02', '12,300.00元', undefined, '12300.00'],
    ['P-03', '壹拾万元整', undefined, '100000.00'],
    ['P-05', '￥50万', undefined, '500000.00'],
    ['P-06', '1\u00a0234\u202f567.89', '元', '1234567.89'],
    ['P-08', '−1,000', '元', '-1000.00'],
    ['P-09', '3.5亿元', undefined, '350000000.00'],
    ['P-11', '10000000元（大写：壹仟万元整）', undefined, '10000000.00'],
    ['P-19', '      万元', undefined, 'blank'],
    ['P-20', '—', undefined, 'blank'],
    ['P-21', '', undefined, 'blank'],
    ['P-22', '年 月', undefined, 'blank'],
    ['HY-13', '50万元', undefined, '500000.00'],
    ['HY-14', '500,000.01元', undefined, '500000.01'],
    ['HY-16', '伍拾万元整', undefined, '500000.00'],
    ['MD-17', '100', '万元', '1000000.00'],
    ['MD-19', '999,999.99', '元', '999999.99'],
    ['MD-20', '壹佰万元整', undefined, '1000000.00'],
    ['DH-13', '2,000万元', undefined, '20000000.00'],
  ] as const)('%s: %s (%s) is %s', (_, text, unit, expected) => {
    expect(yuanOf(text, unit)).toBe(expected);
  });

  test.each([
    ['P-13', '约50万元', '约'],
    ['P-14', '50-60万元', '区间'],
    ['P-15', '若干', '不是数'],
    ['P-17', '#REF!', '公式'],
    ['P-18', '#DIV/0!', '公式'],
  ])('%s: %s is refused, and the reason says 「%s」', (_, text, word) => {
    expect(reasonOf(text)).toContain(word);
    expect(reasonOf(text)).toContain(text);
  });
});

describe('an amount', () => {
  test.each([
    ['420,000元', '420000.00'],
    ['¥ 1,234.50', '1234.50'],
    ['￥-1,234.50', '-1234.50'],
    ['RMB 3000', '3000.00'],
    ['人民币12万元', '120000.00'],
    ['人民币（大写）：壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', '1234567.89'],
    ['人民币（大写）：壹仟元整（¥：1,000.00元）', '1000.00'],
    ['(1,234.50)', '-1234.50'],
    ['（1,234.50）万元', '-12345000.00'],
    ['负伍佰元整', '-500.00'],
    ['省级财政 1000 万元', '10000000.00'],
    ['合计：500元', '500.00'],
    ['30万元（含税）', '300000.00'],
    ['50万元整', '500000.00'],
    ["1'234'567", '1234567.00'],
    ['+5', '5.00'],
    ['.5万元', '5000.00'],
    ['0', '0.00'],
    ['零元整', '0.00'],
    ['1.5百万元', '1500000.00'],
    ['２千元', '2000.00'],
    ['¥____元', 'blank'],
    ['__________', 'blank'],
    ['/', 'blank'],
    ['（万元）', 'blank'],
  ])('%s is %s', (text, expected) => {
    expect(yuanOf(text)).toBe(expected);
  });

  test('the unit the text states goes before the unit of the column', () => {
    expect(yuanOf('5000元', '万元')).toBe('5000.00');
    expect(yuanOf('5000', '万元')).toBe('50000000.00');
    expect(yuanOf('壹拾万元整', '万元')).toBe('100000.00');
    expect(reasonOf('壹拾', '万元')).toContain('说不清');
  });

  test('whether the text states the unit itself can be seen', () => {
    expect(readAmountText('5万元')).toMatchObject({ unit: '万元' });
    expect(readAmountText('5', '万元')).not.toHaveProperty('unit');
  });

  test.each([
    ['大约 5 万', '约'],
    ['5万元左右', '左右'],
    ['10～20万元', '区间'],
    ['10万元至20万元', '区间'],
    ['50余万元', '余万'],
    ['几十万', '几十'],
    ['不超过50万元', '不超过'],
    ['暂定100万元', '暂定'],
    ['待定', '不是数'],
    ['详见附件', '不是数'],
    ['无', '填 0'],
    ['15%', '百分比'],
    ['$500', '人民币'],
    ['500美元', '人民币'],
    ['1,23,456', '千分位'],
    ['12,34', '千分位'],
    ['1.234.567', '读不出'],
    ['1.2E+06', '读不出'],
    ['3万5千元', '读不出'],
    ['2台500元', '读不出'],
    ['服务器', '读不出'],
    ['(500', '不成对'],
    ['500)', '不成对'],
    ['核减 500 元', '减少'],
    ['100元（大写：壹仟元整）', '不一致'],
    ['壹佰伍元', '读不出'],
  ])('%s is refused: %s', (text, word) => {
    expect(reasonOf(text)).toContain(word);
  });

  test('a text of any length is answered at once', () => {
    expect(reasonOf('1'.repeat(100_000))).toContain('过长');
  });
});

test.each([
  ['△500', '-500.00'],
  ['▲ 1,200.5元', '-1200.50'],
  ['△3.2万元', '-32000.00'],
  ['-△5', 'unreadable'],
])('a triangle says less: %s', (text, yuan) => {
  expect(yuanOf(text)).toBe(yuan);
});
