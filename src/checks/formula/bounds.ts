/**
 * Where a value is not known, what is known may still bound it: an amount that
 * cannot be negative, the larger of two of which one is known, a sum of parts.
 * Exact on both sides; nothing is assumed of what has no bound.
 */
import type { Evaluated } from './evaluated';
import type { FormulaNode, Value } from './formula';
import { compareValues, flag, holds, numberOf, type Comparison, type Computed } from './values';

interface Bounds {
  readonly atLeast?: Value;
  readonly atMost?: Value;
}

type Binary = Extract<FormulaNode, { kind: 'binary' }>;
/** What is computed of known values, itself perhaps only bounded. */
type Compute = (a: Value, b: Value) => Computed;

export const lowOf = ({ value, atLeast }: Computed): Value | undefined => value ?? atLeast;
export const highOf = ({ value, atMost }: Computed): Value | undefined => value ?? atMost;

/** A comparison that the bounds decide, else nothing. */
export function decided(op: Comparison, left: Evaluated, right: Evaluated): Computed | undefined {
  const [low, high, low2, high2] = [lowOf(left), highOf(left), lowOf(right), highOf(right)];
  const surelyMore = low && high2 ? compareValues(low, high2) : undefined;
  const surelyLess = high && low2 ? compareValues(high, low2) : undefined;
  // The extreme nearest to the other side decides for all between.
  if (surelyMore !== undefined && surelyMore > 0) return flag(holds(op, 1));
  if (surelyLess !== undefined && surelyLess < 0) return flag(holds(op, -1));
  if (surelyMore === 0 && (op === '>=' || op === '<')) return flag(op === '>=');
  if (surelyLess === 0 && (op === '<=' || op === '>')) return flag(op === '<=');
  return undefined;
}

/** Of a sum, a difference, a product or a share whose parts are bounded; `compute` is what it gives of known values. */
export function boundsOfBinary({ op }: Binary, left: Evaluated, right: Evaluated, compute: Compute): Bounds {
  const { low, high } = sides(compute);
  const of = (a: Value | undefined, b: Value | undefined) => (a && b ? compute(a, b).value : undefined);
  switch (op) {
    case '+':
      return bounds(low(lowOf(left), lowOf(right)), high(highOf(left), highOf(right)));
    case '-':
      if (right.value?.type === 'period') return bounds(low(lowOf(left), right.value), high(highOf(left), right.value));
      return bounds(low(lowOf(left), highOf(right)), high(highOf(left), lowOf(right)));
    case '*':
    case '/':
      // A part that is known and above zero keeps the order of the other.
      if (right.value && isPositive(right.value))
        return bounds(of(lowOf(left), right.value), of(highOf(left), right.value));
      if (op === '*' && left.value && isPositive(left.value))
        return bounds(of(left.value, lowOf(right)), of(left.value, highOf(right)));
      return op === '/' ? boundsOfShare(left, right, of) : {};
    default:
      return {};
  }
}

/** A number of days from one day to another: the later the first the fewer, the later the second the more. */
export function boundsOfCount(from: Evaluated, to: Evaluated, compute: Compute): Bounds {
  const { low, high } = sides(compute);
  return bounds(low(highOf(from), lowOf(to)), high(lowOf(from), highOf(to)));
}

function sides(compute: Compute) {
  const of = (a: Value | undefined, b: Value | undefined) => (a && b ? compute(a, b) : {});
  return {
    low: (a: Value | undefined, b: Value | undefined) => lowOf(of(a, b)),
    high: (a: Value | undefined, b: Value | undefined) => highOf(of(a, b)),
  };
}

/** Of a base that is not known the larger makes the share of what is not below zero the smaller. */
function boundsOfShare(
  left: Evaluated,
  right: Evaluated,
  of: (a: Value | undefined, b: Value | undefined) => Value | undefined,
): Bounds {
  const [low, base] = [lowOf(left), lowOf(right)];
  if (!low || numberOf(low)?.isNegative() !== false) return {};
  const high = highOf(right);
  return bounds(
    high && isPositive(high) ? of(low, high) : undefined,
    base && isPositive(base) ? of(highOf(left), base) : undefined,
  );
}

/** 取大 and 取晚 are at least each of their parts, 取小 and 取早 at most. */
export function boundsOfExtreme(fn: 'larger' | 'smaller', parts: readonly Evaluated[]): Bounds {
  const [lows, highs] = [parts.flatMap((part) => lowOf(part) ?? []), parts.flatMap((part) => highOf(part) ?? [])];
  const all = (values: readonly Value[]) => values.length === parts.length;
  return fn === 'larger'
    ? bounds(extreme(lows, 1), all(highs) ? extreme(highs, 1) : undefined)
    : bounds(all(lows) ? extreme(lows, -1) : undefined, extreme(highs, -1));
}

/** Of either branch, where the condition is open. */
export function boundsOfEither(one: Evaluated, other: Evaluated): Bounds {
  const [low, low2, high, high2] = [lowOf(one), lowOf(other), highOf(one), highOf(other)];
  return bounds(
    low && low2 ? extreme([low, low2], -1) : undefined,
    high && high2 ? extreme([high, high2], 1) : undefined,
  );
}

function extreme(values: readonly Value[], sign: 1 | -1): Value | undefined {
  const [first, ...rest] = values;
  return first && rest.reduce((best, one) => (sign * compareValues(one, best) > 0 ? one : best), first);
}

function isPositive(value: Value): boolean {
  const number = numberOf(value);
  return number !== undefined && !number.isNegative() && !number.isZero();
}

function bounds(atLeast: Value | undefined, atMost: Value | undefined): Bounds {
  return { ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}) };
}
