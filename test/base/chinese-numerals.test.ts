import fc from 'fast-check';
import Nzh from 'nzh';
import { parseChineseAmount, parseChineseDigits, parseChineseNumber } from '../../src/base/chinese-numerals';

const yuan = (text: string) => parseChineseAmount(text)?.yuan.toFixed(2);

describe('an amount in Chinese words', () => {
  test.each([
    ['壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', '1234567.89'],
    ['叁元零伍分', '3.05'],
    ['叁元伍分', '3.05'],
    ['伍角', '0.50'],
    ['伍角整', '0.50'],
    ['拾万元整', '100000.00'],
    ['拾伍元', '15.00'],
    ['壹仟零伍拾圆正', '1050.00'],
    ['壹萬零伍佰元', '10500.00'],
    ['壹拾万柒仟元伍角叁分', '107000.53'],
    ['壹拾万零柒仟元零伍角叁分', '107000.53'],
    ['壹亿零壹元', '100000001.00'],
    ['壹万亿元', '1000000000000.00'],
    ['贰仟零贰拾肆万零叁佰元整', '20240300.00'],
    ['陆仟零柒元壹角肆分', '6007.14'],
    ['一百二十三万', '1230000.00'],
    ['两万元', '20000.00'],
    ['零元整', '0.00'],
    ['壹佰元零角零分', '100.00'],
    ['壹万贰仟圆零角壹分', '12000.01'],
    ['贰佰万零元整', '2000000.00'],
  ])('%s is %s', (text, expected) => {
    expect(yuan(text)).toBe(expected);
  });

  test.each([
    '',
    '元',
    '整',
    '壹佰伍',
    '一万五',
    '壹佰零伍拾元',
    '壹拾佰元',
    '壹壹元',
    '零零伍元',
    '壹佰零零伍元',
    '佰元',
    '壹元元',
    '伍分叁角',
    '壹元伍分整',
    '壹万万元',
    '壹亿壹亿元',
    '5万元',
    '壹佰元服务器',
    '零伍元',
    '壹佰零元',
    '万元',
    '壹亿伍',
  ])('%s is no amount', (text) => {
    expect(yuan(text)).toBeUndefined();
  });

  test('twenty thousand random amounts are read back as nzh writes them', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), fc.integer({ min: 0, max: 14 }), (cents, shift) => {
        const fen = cents / 10n ** BigInt(shift);
        const figures = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        const words = Nzh.cn.toMoney(figures, { outSymbol: false, complete: false });
        expect([figures, words, yuan(words)]).toEqual([figures, words, figures]);
      }),
      { numRuns: 20_000 },
    );
  });
});

test('numbers and years in words', () => {
  expect(parseChineseNumber('二十一')?.toString()).toBe('21');
  expect(parseChineseNumber('一百零五')?.toString()).toBe('105');
  expect(parseChineseNumber('三级')).toBeUndefined();
  expect(parseChineseDigits('二〇二四')).toBe('2024');
});
