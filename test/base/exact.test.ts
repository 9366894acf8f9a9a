import fc from 'fast-check';
import { Exact, larger, smaller, sum } from '../../src/base/exact';

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const ofCents = (n: bigint) => {
  const digits = (n < 0n ? -n : n).toString().padStart(3, '0');
  return Exact.of(`${n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
};

test('a tenth and two tenths are three tenths', () => {
  expect(Exact.of('0.1').plus(Exact.of('0.2')).equals(Exact.of('0.3'))).toBe(true);
});

test('sums and comparisons agree with whole cents', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(
        ofCents(a)
          .plus(ofCents(b))
          .equals(ofCents(a + b)),
      ).toBe(true);
      expect(Math.sign(ofCents(a).compare(ofCents(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('exactly fifteen percent is never beyond fifteen percent', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), (thousandths) => {
      const estimate = Exact.of(`${thousandths}`).times(Exact.of('0.001'));
      const share = estimate.times(Exact.of('0.15')).dividedBy(estimate);
      expect(share?.compare(Exact.of('0.15'))).toBe(0);
    }),
  );
});

test('a cell holds the number its spreadsheet shows, without the noise of doubles', () => {
  expect(Exact.fromCell(0.1 + 0.2)?.toString()).toBe('0.3');
  expect(Exact.fromCell(1234567890.12)?.toString()).toBe('1234567890.12');
  expect(Exact.fromCell(Number.NaN)).toBeUndefined();
});

test('nothing divides by zero', () => {
  expect(Exact.one.dividedBy(Exact.zero)).toBeUndefined();
});

test('only plain decimal text is a number', () => {
  for (const text of ['', '1e5', '1,000', '0x10', ' 1', 'NaN', 'Infinity', '1.2.3', '--1']) {
    expect(Exact.parse(text)).toBeUndefined();
  }
  expect(Exact.parse('-0012.50')?.toString()).toBe('-12.5');
  expect(() => Exact.of('abc')).toThrow(RangeError);
});

test('larger, smaller and sum', () => {
  const [a, b] = [Exact.of('2'), Exact.of('10')];
  expect(larger(a, b)).toBe(b);
  expect(smaller(a, b)).toBe(a);
  expect(sum([a, b, a]).toString()).toBe('14');
  expect(sum([]).isZero()).toBe(true);
});

test('rounding is half up and only for showing', () => {
  expect(Exact.of('2.345').toFixed(2)).toBe('2.35');
  expect(Exact.of('-2.345').toFixed(2)).toBe('-2.35');
  expect(Exact.of('0.1000002').cut(3).toString()).toBe('0.1');
});
