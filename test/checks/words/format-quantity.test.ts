import fc from 'fast-check';
import { Exact } from '../../../src/base/exact';
import { formatAmount, formatQuantity, formatRatio } from '../../../src/checks/words/format-quantity';

test.each([
  ['1234567.89', '1,234,567.89'],
  ['0', '0.00'],
  ['-117000', '−117,000.00'],
  ['999', '999.00'],
  ['1000.005', '1,000.005'],
])('%s yuan is %s', (value, words) => {
  expect(formatAmount(Exact.of(value))).toBe(words);
});

test.each([
  ['0.1', '0.10', '10%'],
  ['0.1000002', '0.10', '10.00002%'],
  ['0.0999999', '0.10', '9.99999%'],
  ['0.1234', '0.10', '12.34%'],
  ['0.0000004', '0.10', '0.00004%'],
  ['0.133333333333', '0.10', '13.33%'],
  ['-0.0500001', '-0.05', '−5.00001%'],
  ['0.10000000000000001', '0.10', '10.000000000000001%'],
])('%s beside a limit of %s reads %s', (value, limit, words) => {
  expect(formatRatio(Exact.of(value), [Exact.of(limit)])).toBe(words);
});

test('rounding never hides a breach, nor makes one', () => {
  const limit = Exact.of('0.15');
  fc.assert(
    fc.property(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }), (off) => {
      const value = limit.plus(Exact.of(String(off)).times(Exact.of('0.0000000001')));
      const shown = Exact.of(formatRatio(value, [limit]).replace('%', '').replace('−', '-')).times(Exact.of('0.01'));
      expect(Math.sign(shown.compare(limit))).toBe(Math.sign(value.compare(limit)));
    }),
  );
});

test('the sign of an amount stands before its currency', () => {
  expect(formatQuantity({ value: Exact.of('-1'), unit: 'CNY' })).toEqual({ zh: '−1.00元', en: '−¥1.00' });
});
