/** Values of formulas: compared, joined, written as plain text. */
import { Exact } from '../../base/exact';
import type { MissingFact, Unit } from '../evaluation';
import type { BinaryOperator, FormulaNode, Value, ValueType } from './formula';

/** A value, or what is missing for one. */
export interface Computed {
  readonly value?: Value;
  readonly needs?: readonly MissingFact[];
  /** Of a value that is not known: bounds that are. */
  readonly atLeast?: Value;
  readonly atMost?: Value;
}

export type Comparison = Extract<BinaryOperator, '=' | '!=' | '<' | '<=' | '>' | '>='>;

export function holds(op: Comparison, comparison: number): boolean {
  switch (op) {
    case '=':
      return comparison === 0;
    case '!=':
      return comparison !== 0;
    case '<':
      return comparison < 0;
    case '<=':
      return comparison <= 0;
    case '>':
      return comparison > 0;
    case '>=':
      return comparison >= 0;
  }
}

/** Negative, zero or positive; for two values of one type, as the parser guarantees. */
export function compareValues(a: Value, b: Value): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x && y) return x.compare(y);
  if (a.type === 'flag' && b.type === 'flag') return Number(a.value) - Number(b.value);
  const [s, t] = [valueText(a), valueText(b)];
  return s < t ? -1 : s > t ? 1 : 0;
}

export function numberOf(value: Value | undefined): Exact | undefined {
  return value?.type === 'amount' || value?.type === 'ratio' || value?.type === 'number' ? value.value : undefined;
}

/** Nothing for a type that is no number: the parser keeps such nodes out. */
export function numeric(type: ValueType, value: Exact): Computed {
  return type === 'amount' || type === 'ratio' || type === 'number' ? { value: { type, value } } : {};
}

export function count(number: number): Computed {
  return { value: { type: 'number', value: Exact.of(String(number)) } };
}

export function flag(value: boolean): Computed {
  return { value: { type: 'flag', value } };
}

/** Plain text in the unit: '0.1234', '2025-10-20', 'true'. */
export function valueText(value: Value): string {
  return value.type === 'period' ? `${value.value.count} ${value.value.unit}` : value.value.toString();
}

/** Days are numbers that count days. */
export function unitOfNode(node: FormulaNode): Unit | undefined {
  if (node.type === 'amount') return 'CNY';
  if (node.type === 'ratio') return 'ratio';
  if (node.type !== 'number') return undefined;
  return node.kind === 'call' && (node.fn === 'days' || node.fn === 'workingDays') ? 'days' : 'count';
}
