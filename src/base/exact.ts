/**
 * An exact decimal number: every amount, ratio, count and limit of the program
 * is made, computed and compared here, and none of them is ever a binary float.
 * Whole units and how many of their digits stand behind the point: as a number
 * while that is exact, which it nearly always is, else as a bigint.
 *
 * Sums, differences and products are exact. A quotient that does not end is
 * cut at 60 significant digits, which decides every comparison with a limit of
 * a few digits correctly; chains of divisions are not exact, and no rule may
 * rely on them. Of more digits than that any result keeps 60.
 */

const PLAIN_DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const DIGITS = 60;
const LARGEST = Number.MAX_SAFE_INTEGER;
/** So many digits are always less than the largest. */
const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, places) => 10 ** places);

export class Exact {
  static readonly zero = new Exact(0, 0);
  static readonly one = new Exact(1, 0);

  /** No zero stands at the end behind the point, and a bigint stands only where no number can: equal ones look alike. */
  private constructor(
    private readonly units: number | bigint,
    private readonly places: number,
  ) {}

  /** Reads plain decimal text ('-1234.50'): no separators, no exponent. Throws on anything else. */
  static of(text: string): Exact {
    const exact = Exact.parse(text);
    if (!exact) throw new RangeError(`not a plain decimal number: "${text}"`);
    return exact;
  }

  /** As `of`, giving undefined where the text is not a plain decimal number. */
  static parse(text: string): Exact | undefined {
    if (!PLAIN_DECIMAL.test(text) || text.length > 400) return undefined;
    const [whole = '', fraction = ''] = text.split('.');
    return Exact.read(whole + fraction, fraction.length);
  }

  /**
   * The number a spreadsheet cell means. Cells hold doubles, of which the
   * spreadsheet itself vouches for 15 significant digits; the noise behind
   * them (0.1+0.2) is not part of the record. Undefined for NaN and infinities.
   */
  static fromCell(value: number): Exact | undefined {
    if (!Number.isFinite(value)) return undefined;
    const fen = Math.round(value * 100);
    // Of no more than 15 digits each decimal number is the nearest to one double only.
    if (Math.abs(fen) < 1e15 && fen / 100 === value) return Exact.made(fen, 2);
    const [digits = '', exponent = '0'] = value.toExponential(SAFE_DIGITS - 1).split('e');
    return Exact.read(digits.replace('.', ''), SAFE_DIGITS - 1 - Number(exponent));
  }

  private static read(digits: string, places: number): Exact {
    return Exact.made(digits.length <= SAFE_DIGITS ? Number(digits) : BigInt(digits), places);
  }

  private static made(units: number | bigint, places: number): Exact {
    if (typeof units === 'number' && places >= 0) {
      let [least, behind] = [units + 0, places];
      for (; behind > 0 && least % 10 === 0; behind -= 1) least /= 10;
      return new Exact(least, behind);
    }
    let [least, behind] = [BigInt(units), places];
    for (; behind > 0 && least % 10n === 0n; behind -= 1) least /= 10n;
    if (behind < 0) [least, behind] = [least * ten(-behind), 0];
    return new Exact(least >= -LARGEST && least <= LARGEST ? Number(least) : least, behind);
  }

  /** With no more than 60 digits. */
  private static kept(units: bigint, places: number): Exact {
    const more = length(units) - DIGITS;
    return more > 0 ? Exact.made(halfUp(units, more), places - more) : Exact.made(units, places);
  }

  plus(other: Exact): Exact {
    const [a, b] = [this.numberTo(other), other.numberTo(this)];
    const all = a + b;
    if (isSafe(a) && isSafe(b) && isSafe(all)) return Exact.made(all, Math.max(this.places, other.places));
    return Exact.kept(this.bigTo(other) + other.bigTo(this), Math.max(this.places, other.places));
  }
  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }
  times({ units, places }: Exact): Exact {
    if (typeof this.units === 'number' && typeof units === 'number') {
      const product = this.units * units;
      if (isSafe(product)) return Exact.made(product, this.places + places);
    }
    return Exact.kept(BigInt(this.units) * BigInt(units), this.places + places);
  }
  /** Undefined where the divisor is zero. */
  dividedBy({ units, places }: Exact): Exact | undefined {
    if (units === 0) return undefined;
    const [dividend, divisor] = [BigInt(this.units), BigInt(units)];
    const more = Math.max(0, DIGITS + 1 + length(divisor) - length(dividend));
    return Exact.kept((dividend * ten(more)) / divisor, this.places - places + more);
  }
  negated(): Exact {
    return new Exact(typeof this.units === 'number' ? 0 - this.units : -this.units, this.places);
  }
  abs(): Exact {
    return this.isNegative() ? this.negated() : this;
  }

  isZero(): boolean {
    return this.units === 0;
  }
  isNegative(): boolean {
    return this.units < 0;
  }
  isInteger(): boolean {
    return this.places === 0;
  }
  /** Negative, zero or positive as this number is less than, equal to or greater than the other. */
  compare(other: Exact): number {
    const [a, b] = [this.numberTo(other), other.numberTo(this)];
    // One that is too large to be exact is still larger than any that is not.
    if (!Number.isNaN(a) && !Number.isNaN(b)) return Math.sign(a - b);
    const difference = this.bigTo(other) - other.bigTo(this);
    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
  }
  equals(other: Exact): boolean {
    return this.units === other.units && this.places === other.places;
  }

  /** Rounded half up to that many decimal places: for showing, never for comparing. */
  rounded(places: number): Exact {
    const more = this.places - places;
    return more > 0 ? Exact.made(halfUp(BigInt(this.units), more), places) : this;
  }
  /** Cut (towards zero) to that many significant digits. */
  cut(significantDigits: number): Exact {
    const units = BigInt(this.units);
    const more = length(units) - significantDigits;
    return more > 0 ? Exact.made(units / ten(more), this.places - more) : this;
  }
  /** With exactly that many decimal places, rounded half up: '1234.50'. */
  toFixed(places: number): string {
    const text = this.abs().rounded(places).toString();
    const [whole = '', fraction = ''] = text.split('.');
    return `${this.isNegative() ? '-' : ''}${places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`}`;
  }
  /** Plain decimal text, as short as it goes: '0.15', never with an exponent. */
  toString(): string {
    const text = String(this.units);
    if (this.places === 0) return text;
    const [sign, digits] = this.isNegative() ? ['-', text.slice(1)] : ['', text];
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
  private numberTo({ places }: Exact): number {
    if (typeof this.units !== 'number') return NaN;
    return places > this.places ? this.units * (POWERS[places - this.places] ?? NaN) : this.units;
  }
  private bigTo({ places }: Exact): bigint {
    return BigInt(this.units) * ten(Math.max(0, places - this.places));
  }
}

function isSafe(number: number): boolean {
  return number >= -LARGEST && number <= LARGEST;
}

function ten(power: number): bigint {
  return 10n ** BigInt(power);
}

/** How many digits it has. */
function length(units: bigint): number {
  return String(units < 0n ? -units : units).length;
}

/** Without its last digits; a half goes away from zero. */
function halfUp(units: bigint, digits: number): bigint {
  const half = (5n * ten(digits)) / 10n;
  return (units < 0n ? units - half : units + half) / ten(digits);
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
