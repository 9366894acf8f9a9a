import fc from 'fast-check';
import { Exact } from '../../src/base/exact';
import { amountWords, grouped, percentWords } from '../../src/base/number-words';

test('amounts have thousands and cents', () => {
  expect(amountWords(Exact.of('1234567.8'))).toEqual({ zh: '1,234,567.80元', en: 'CNY 1,234,567.80' });
  expect(amountWords(Exact.of('-117000')).zh).toBe('-117,000.00元');
  expect(amountWords(Exact.of('0.125')).zh).toBe('0.125元');
  expect(grouped('999')).toBe('999');
});

test('a breach by a hair is not rounded away', () => {
  const limit = Exact.of('0.10');
  expect(percentWords(Exact.of('0.1000002'), [limit])).toBe('10.00002%');
  expect(percentWords(Exact.of('0.0999999'), [limit])).toBe('9.99999%');
  expect(percentWords(limit, [limit])).toBe('10%');
  expect(percentWords(Exact.of('0.12344'))).toBe('12.34%');
  expect(percentWords(Exact.of('0.0000004'))).toBe('0.00004%');
});

test('what is shown lies on the same side of the limit as what is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 1, max: 1000 }), (millionths, limit) => {
      const ratio = Exact.of(String(millionths)).times(Exact.of('0.000001'));
      const bound = Exact.of(String(limit)).times(Exact.of('0.001'));
      const shown = Exact.of(percentWords(ratio, [bound]).slice(0, -1));
      expect(Math.sign(shown.compare(bound.times(Exact.of('100'))))).toBe(Math.sign(ratio.compare(bound)));
    }),
  );
});
