/**
 * An exact decimal number. This is the only file that imports decimal.js:
 * every amount, ratio, count and limit of the program is made, computed and
 * compared here, and none of them is ever a binary float. As nearly all amounts
 * do, a number of whole units stands as these units and how many of their
 * digits are behind the point, while both are exact; the library has the rest,
 * and is what the tests hold the quick way to.
 *
 * Sums, differences and products are exact. A quotient that does not end is
 * cut at 60 significant digits, which decides every comparison with a limit of
 * a few digits correctly; chains of divisions are not exact, and no rule may
 * rely on them. Of more digits than that any result keeps 60.
 */
import Decimal from 'decimal.js';

const Digits = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const PLAIN_DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const LARGEST = Number.MAX_SAFE_INTEGER;
/** So many digits are always less than the largest. */
const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, places) => 10 ** places);

export class Exact {
  static readonly zero = new Exact(0, 0);
  static readonly one = new Exact(1, 0);

  /**
   * No zero stands at the end behind the point; `digits` stands only where no
   * safe number of units can, which is NaN then: equal ones look alike.
   */
  private constructor(
    private readonly units: number,
    private readonly places: number,
    private readonly digits?: Decimal,
  ) {}

  /** Reads plain decimal text ('-1234.50'): no separators, no exponent. Throws on anything else. */
  static of(text: string): Exact {
    const number = Exact.parse(text);
    if (number === undefined) throw new RangeError(`Not a plain decimal number: '${text}'`);
    return number;
  }

  /** As `of`, giving undefined where the text is not a plain decimal number. */
  static parse(text: string): Exact | undefined {
    if (!PLAIN_DECIMAL.test(text) || text.length > 400) return undefined;
    const [whole = '', fraction = ''] = text.split('.');
    if (text.length > SAFE_DIGITS) return Exact.made(new Digits(text));
    return Exact.ofUnits(Number(whole + fraction), fraction.length);
  }

  /**
   * The decimal number a spreadsheet means by a cell's double: the shortest
   * decimal of at most 15 significant digits, which is what Excel keeps and
   * shows. Undefined for NaN and infinities.
   */
  static fromCell(value: number): Exact | undefined {
    if (!Number.isFinite(value)) return undefined;
    const fen = Math.round(value * 100);
    // Of no more than 15 digits each decimal number is the nearest to one double only.
    if (Math.abs(fen) < 1e15 && fen / 100 === value) return Exact.ofUnits(fen, 2);
    return Exact.made(new Digits(value.toPrecision(SAFE_DIGITS)));
  }

  /** Of safe units. */
  private static ofUnits(units: number, places: number): Exact {
    // Of a negative zero one that is none.
    let [least, behind] = [units + 0, places];
    for (; behind > 0 && least % 10 === 0; behind -= 1) least /= 10;
    return new Exact(least, behind);
  }

  private static made(digits: Decimal): Exact {
    const places = digits.decimalPlaces();
    const units = Number(digits.toFixed(places).replace('.', ''));
    return isSafe(units) ? new Exact(units + 0, places) : new Exact(NaN, NaN, digits);
  }

  plus(other: Exact): Exact {
    const [a, b] = [this.unitsTo(other), other.unitsTo(this)];
    const all = a + b;
    if (isSafe(a) && isSafe(b) && isSafe(all)) return Exact.ofUnits(all, Math.max(this.places, other.places));
    return Exact.made(this.decimal().plus(other.decimal()));
  }
  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }
  times(other: Exact): Exact {
    const product = this.units * other.units;
    if (isSafe(product)) return Exact.ofUnits(product, this.places + other.places);
    return Exact.made(this.decimal().times(other.decimal()));
  }
  /** Undefined where the divisor is zero. */
  dividedBy(other: Exact): Exact | undefined {
    return other.isZero() ? undefined : Exact.made(this.decimal().dividedBy(other.decimal()));
  }
  negated(): Exact {
    return new Exact(0 - this.units, this.places, this.digits?.negated());
  }
  abs(): Exact {
    return this.isNegative() ? this.negated() : this;
  }

  isZero(): boolean {
    return this.units === 0;
  }
  isNegative(): boolean {
    return this.units < 0 || this.digits?.isNegative() === true;
  }
  isInteger(): boolean {
    return this.digits === undefined ? this.places === 0 : this.digits.isInteger();
  }
  /** Negative, zero or positive as this number is less than, equal to or greater than the other. */
  compare(other: Exact): number {
    const [a, b] = [this.unitsTo(other), other.unitsTo(this)];
    // One that is too large to be exact is still larger than any that is not.
    if (!Number.isNaN(a) && !Number.isNaN(b) && (isSafe(a) || isSafe(b))) return Math.sign(a - b);
    return this.decimal().comparedTo(other.decimal());
  }
  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  /** Rounded half up to that many decimal places: for showing, never for comparing. */
  rounded(places: number): Exact {
    return this.places <= places ? this : Exact.made(this.decimal().toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
  }
  /** Cut (towards zero) to that many significant digits. */
  cut(significantDigits: number): Exact {
    return Exact.made(this.decimal().toSignificantDigits(significantDigits, Decimal.ROUND_DOWN));
  }
  /** With exactly that many decimal places, rounded half up: '1234.50'. */
  toFixed(places: number): string {
    return this.decimal().toFixed(places, Decimal.ROUND_HALF_UP);
  }
  /** Plain decimal text, as short as it goes: '0.15', never with an exponent. */
  toString(): string {
    if (this.digits !== undefined) return this.digits.toFixed();
    const text = String(this.units);
    if (this.places === 0) return text;
    const [sign, digits] = this.units < 0 ? ['-', text.slice(1)] : ['', text];
    const padded = digits.padStart(this.places + 1, '0');
    return `${sign}${padded.slice(0, -this.places)}.${padded.slice(-this.places)}`;
  }
  toJSON(): string {
    return this.toString();
  }
  /** For drawing only (bars, charts): a double near this number. */
  toApproximateNumber(): number {
    return Number(this.toString());
  }

  /** Its units with as many places as the other has, too; NaN where numbers do not go that far. */
  private unitsTo({ places }: Exact): number {
    return places > this.places ? this.units * (POWERS[places - this.places] ?? NaN) : this.units;
  }
  private decimal(): Decimal {
    return this.digits ?? new Digits(this.toString());
  }
}

function isSafe(number: number): boolean {
  return number >= -LARGEST && number <= LARGEST;
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
