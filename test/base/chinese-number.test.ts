import { chineseNumber } from '../../src/base/chinese-number';

test.each([
  [0, '零'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [2021, '二千零二十一'],
  [9090, '九千零九十'],
])('%i is written %s', (number, words) => {
  expect(chineseNumber(number)).toBe(words);
});

test('a number that articles never have is refused', () => {
  expect(() => chineseNumber(2.5)).toThrow(RangeError);
  expect(() => chineseNumber(10000)).toThrow(RangeError);
});
