/** What the signs of a formula compute once both sides are known. */
import { addDays, addMonths, type CivilDate } from '../../base/civil-date';
import type { Exact } from '../../base/exact';
import { addWorkingDays } from '../../base/working-days';
import type { Scene } from '../scene';
import { formatNode } from './format-formula';
import type { FormulaNode, Period, Value } from './formula';
import { calendarMissing, firstFact } from './missing';
import { compareValues, flag, holds, numberOf, numeric, type Computed } from './values';

type Binary = Extract<FormulaNode, { kind: 'binary' }>;

export function joined(node: Binary, a: Value, b: Value, scene: Scene): Computed {
  switch (node.op) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return flag(holds(node.op, compareValues(a, b)));
    case '+':
    case '-':
      if (a.type === 'date' && b.type === 'period') return shifted(a.value, b.value, node.op === '-' ? -1 : 1, scene);
      return arithmetic(node, a, b, (x, y) => (node.op === '+' ? x.plus(y) : x.minus(y)));
    case '*':
      return arithmetic(node, a, b, (x, y) => x.times(y));
    default:
      return quotient(node, a, b, scene);
  }
}

function arithmetic(node: FormulaNode, a: Value, b: Value, compute: (x: Exact, y: Exact) => Exact): Computed {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x && y ? numeric(node.type, compute(x, y)) : {};
}

function quotient(node: Binary, a: Value, b: Value, scene: Scene): Computed {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (!x || !y) return {};
  const senseless = y.isZero() || (y.isNegative() && b.type === 'amount' && a.type === 'amount');
  const divided = senseless ? undefined : x.dividedBy(y);
  if (divided) return numeric(node.type, divided);
  const name = formatNode(node.right);
  const basis = firstFact(node.right, scene.quantity);
  const reason = y.isZero()
    ? { zh: `${name.zh}为 0，比例没有意义`, en: `${name.en} is zero, a share of it has no meaning` }
    : { zh: `${name.zh}为负数，比例没有意义`, en: `${name.en} is negative, a share of it has no meaning` };
  return { needs: [{ fact: basis ?? 'formula.divisor', name, why: 'unreadable', looked: [], reason }] };
}

function shifted(date: CivilDate, period: Period, sign: 1 | -1, { calendar }: Scene): Computed {
  const count = sign * period.count;
  switch (period.unit) {
    case 'day':
      return { value: { type: 'date', value: addDays(date, count) } };
    case 'month':
      return { value: { type: 'date', value: addMonths(date, count) } };
    case 'year':
      return { value: { type: 'date', value: addMonths(date, 12 * count) } };
    case 'working-day': {
      const counted = addWorkingDays(calendar, date, count);
      if (counted.known) return { value: { type: 'date', value: counted.due } };
      const nearest: Value = { type: 'date', value: counted.nearest };
      return {
        needs: counted.missingYears.map((year) => calendarMissing(year, counted.provisional)),
        ...(count > 0 ? { atLeast: nearest } : { atMost: nearest }),
      };
    }
  }
}
