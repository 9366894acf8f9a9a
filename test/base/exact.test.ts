import Decimal from 'decimal.js';
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

describe('a library of decimals gives the same', () => {
  const Digits = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
  const digits = (most: number) => fc.string({ unit: fc.constantFrom('0', '1', '2', '4', '5', '9'), maxLength: most });
  const decimal = (most: number) =>
    fc
      .tuple(fc.constantFrom('', '-', '+'), digits(most), digits(most))
      .map(([sign, whole, fraction]) => `${sign}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`);
  const number = fc.oneof(decimal(5), decimal(9), decimal(17), decimal(28));
  const small = fc.integer({ min: 0, max: 25 });

  test('of two numbers', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y, p, q] = [Exact.of(a), Exact.of(b), new Digits(a), new Digits(b)];
        expect([x.plus(y), x.minus(y), x.times(y)].map(String)).toEqual(
          [p.plus(q), p.minus(q), p.times(q)].map((one) => one.toFixed()),
        );
        expect(x.dividedBy(y)?.toString()).toBe(q.isZero() ? undefined : p.dividedBy(q).toFixed());
        expect([x.compare(y), x.equals(y)]).toEqual([p.comparedTo(q), p.equals(q)]);
        // However it came about, an equal number looks the same.
        expect(x.plus(y).minus(y)).toEqual(x);
        expect(x.minus(y).isZero()).toBe(p.equals(q));
      }),
      { numRuns: 2_000 },
    );
  });

  test('of more digits than are kept', () => {
    fc.assert(
      fc.property(decimal(90), number, (a, b) => {
        const [x, y, p, q] = [Exact.of(a), Exact.of(b), new Digits(a), new Digits(b)];
        expect([x.toString(), x.times(y).toString()]).toEqual([p.toFixed(), p.times(q).toFixed()]);
        if (!q.isZero()) expect(x.dividedBy(y)?.toString()).toBe(p.dividedBy(q).toFixed());
      }),
    );
  });

  test('of one number, and of how it is shown', () => {
    fc.assert(
      fc.property(number, small, (a, places) => {
        const [x, p] = [Exact.of(a), new Digits(a)];
        expect([x.toString(), x.negated().toString(), x.abs().toString()]).toEqual(
          [p, p.negated(), p.abs()].map((one) => one.toFixed()),
        );
        expect([x.toFixed(places), x.rounded(places).toString()]).toEqual([
          p.toFixed(places, Decimal.ROUND_HALF_UP),
          p.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(),
        ]);
        expect(x.cut(places + 1).toString()).toBe(p.toSignificantDigits(places + 1, Decimal.ROUND_DOWN).toFixed());
        expect([x.isInteger(), x.isZero(), x.isNegative(), x.toApproximateNumber() + 0]).toEqual([
          p.isInteger(),
          p.isZero(),
          p.isNegative() && !p.isZero(),
          p.toNumber() + 0,
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of a cell', () => {
    const cents = fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((one) => one / 100);
    fc.assert(
      fc.property(fc.oneof(fc.double(), cents, fc.maxSafeInteger()), (value) => {
        const is15 = Number.isInteger(value) && Math.abs(value) < 1e15;
        const shown = Number.isFinite(value) ? new Digits(is15 ? value : value.toPrecision(15)).toFixed() : undefined;
        expect(Exact.fromCell(value)?.toString()).toBe(shown);
      }),
      { numRuns: 2_000 },
    );
  });
});
