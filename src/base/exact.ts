/**
 * An exact decimal number. This is the only file that imports decimal.js:
 * every amount, ratio, count and limit of the program is made, computed and
 * compared here, and none of them is ever a binary float.
 *
 * Sums, differences and products are exact. A quotient that does not end is
 * cut at 60 significant digits, which decides every comparison with a limit of
 * a few digits correctly; chains of divisions are not exact, and no rule may
 * rely on them.
 */
import Decimal from 'decimal.js';

const Digits = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const PLAIN_DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

export class Exact {
  static readonly zero = new Exact(new Digits(0));
  static readonly one = new Exact(new Digits(1));

  private constructor(private readonly digits: Decimal) {}

  /** Reads plain decimal text ('-1234.50'): no separators, no exponent. Throws on anything else. */
  static of(text: string): Exact {
    const exact = Exact.parse(text);
    if (!exact) throw new RangeError(`not a plain decimal number: "${text}"`);
    return exact;
  }

  /** As `of`, giving undefined where the text is not a plain decimal number. */
  static parse(text: string): Exact | undefined {
    if (!PLAIN_DECIMAL.test(text) || text.length > 400) return undefined;
    return new Exact(new Digits(text));
  }

  /**
   * The number a spreadsheet cell means. Cells hold doubles, of which the
   * spreadsheet itself vouches for 15 significant digits; the noise behind
   * them (0.1+0.2) is not part of the record. Undefined for NaN and infinities.
   */
  static fromCell(value: number): Exact | undefined {
    if (!Number.isFinite(value)) return undefined;
    const wholeWithin15Digits = Number.isInteger(value) && Math.abs(value) < 1e15;
    return new Exact(new Digits(wholeWithin15Digits ? value : value.toPrecision(15)));
  }

  plus(other: Exact): Exact {
    return new Exact(this.digits.plus(other.digits));
  }
  minus(other: Exact): Exact {
    return new Exact(this.digits.minus(other.digits));
  }
  times(other: Exact): Exact {
    return new Exact(this.digits.times(other.digits));
  }
  /** Undefined where the divisor is zero. */
  dividedBy(other: Exact): Exact | undefined {
    if (other.isZero()) return undefined;
    return new Exact(this.digits.dividedBy(other.digits));
  }
  negated(): Exact {
    return new Exact(this.digits.negated());
  }
  abs(): Exact {
    return new Exact(this.digits.abs());
  }

  isZero(): boolean {
    return this.digits.isZero();
  }
  isNegative(): boolean {
    return this.digits.isNegative() && !this.digits.isZero();
  }
  isInteger(): boolean {
    return this.digits.isInteger();
  }
  /** Negative, zero or positive as this number is less than, equal to or greater than the other. */
  compare(other: Exact): number {
    return this.digits.comparedTo(other.digits);
  }
  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  /** Rounded half up to that many decimal places: for showing, never for comparing. */
  rounded(places: number): Exact {
    return new Exact(this.digits.toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
  }
  /** Cut (towards zero) to that many significant digits. */
  cut(significantDigits: number): Exact {
    return new Exact(this.digits.toSignificantDigits(significantDigits, Decimal.ROUND_DOWN));
  }
  /** With exactly that many decimal places, rounded half up: '1234.50'. */
  toFixed(places: number): string {
    return this.digits.toFixed(places, Decimal.ROUND_HALF_UP);
  }
  /** Plain decimal text, as short as it goes: '0.15', never with an exponent. */
  toString(): string {
    return this.digits.toFixed();
  }
  toJSON(): string {
    return this.toString();
  }
  /** For drawing only (bars, charts): a double near this number. */
  toApproximateNumber(): number {
    return this.digits.toNumber();
  }
}

export function sum(numbers: Iterable<Exact>): Exact {
  let total = Exact.zero;
  for (const number of numbers) total = total.plus(number);
  return total;
}

export function larger(a: Exact, b: Exact): Exact {
  return a.compare(b) >= 0 ? a : b;
}

export function smaller(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b;
}
