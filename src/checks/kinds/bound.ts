/** One side of a limit as rule files write it: '≤ 10%', '> 立项金额标准'. */
import type { CheckBuild } from '../check-build';
import type { Operator, Limit, MissingFact, TraceNode, Unit } from '../evaluation';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Formula, Value, ValueType } from '../formula/formula';
import type { DataPath } from '../mistake';
import type { Scene } from '../scene';

export interface Bound {
  readonly op: Operator;
  readonly formula: Formula;
}

const SIGNS: readonly (readonly [string, Operator])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['<', '<'],
  ['>', '>'],
  ['=', '='],
];

/** The comparison a limit begins with. */
export function operatorOf(text: string): Operator | undefined {
  const trimmed = text.normalize('NFKC').trimStart();
  return SIGNS.find(([written]) => trimmed.startsWith(written))?.[1];
}

/** Undefined, with a mistake noted, where the text does not begin with a comparison. */
export function readBound(text: string, path: DataPath, type: ValueType, build: CheckBuild): Bound | undefined {
  const trimmed = text.normalize('NFKC').trimStart();
  const sign = SIGNS.find(([written]) => trimmed.startsWith(written));
  if (!sign) {
    build.mistake(path, {
      zh: `界限“${text}”要以 ≤、<、≥、> 或 = 开头，例如 '≤ 10%'`,
      en: `the limit “${text}” must begin with ≤, <, ≥, > or =, as in '≤ 10%'`,
    });
    return undefined;
  }
  const formula = build.formula(trimmed.slice(sign[0].length), path, [type]);
  return formula && { op: sign[1], formula };
}

export interface MeasuredBound {
  readonly op: Operator;
  readonly value?: Value;
  readonly needs: readonly MissingFact[];
  readonly trace: TraceNode;
}

export function measureBound(bound: Bound, scene: Scene): MeasuredBound {
  const { value, needs, trace } = evaluateNode(bound.formula.root, scene);
  return { op: bound.op, needs, trace, ...(value ? { value } : {}) };
}

/** As the report states it; nothing for limits that are dates or texts. */
export function statedLimit(bounds: readonly MeasuredBound[], unit: Unit): Limit | undefined {
  const numbers = bounds.flatMap(({ op, value }) =>
    value?.type === 'amount' || value?.type === 'ratio' || value?.type === 'number' ? [{ op, value: value.value }] : [],
  );
  const [first] = numbers;
  if (!first || numbers.length < bounds.length) return undefined;
  if (numbers.length === 1) return { op: first.op, value: first.value, unit };
  const lower = numbers.find(({ op }) => op === '>=' || op === '>');
  const upper = numbers.find(({ op }) => op === '<=' || op === '<');
  return lower && upper ? { from: lower.value, to: upper.value, unit } : undefined;
}
