/** Conditions put together from a check's own formulas, as the linter searches through them. */
import { Exact } from '../../base/exact';
import type { Check } from '../../checks/check';
import type { BinaryOperator, FormulaNode, ValueType } from '../../checks/formula/formula';
import { operatorOf } from '../../checks/kinds/bound';
import { placeKey } from '../rule-file';
import type { DataPath } from '../../checks/mistake';

/** What must hold for a check to judge at all. */
export function applicability({ appliesIf, consistent }: Check): FormulaNode[] {
  return [...(appliesIf ? [appliesIf.root] : []), ...(consistent ? [consistent.holds.root] : [])];
}

export function formulaAt({ formulas }: Check, path: DataPath): FormulaNode | undefined {
  return formulas.find((placed) => placeKey(placed.path) === placeKey(path))?.formula.root;
}

/** The bounds that stand behind a key, as conditions on the measure; empty where there are none. */
export function boundsAt(check: Check, measure: FormulaNode, path: DataPath, texts: readonly string[]): FormulaNode[] {
  const roots = check.formulas
    .filter(
      (placed) => placeKey(placed.path) === placeKey(path) || placeKey(placed.path.slice(0, -1)) === placeKey(path),
    )
    .map(({ formula }) => formula.root);
  return texts.flatMap((text, index) => {
    const op = operatorOf(text);
    const right = roots[index];
    return op && right ? [comparison(op, measure, right)] : [];
  });
}

function comparison(op: BinaryOperator, left: FormulaNode, right: FormulaNode): FormulaNode {
  return { kind: 'binary', op, left, right, type: 'flag', at: 0 };
}

export function not(operand: FormulaNode): FormulaNode {
  return { kind: 'unary', op: 'not', operand, type: 'flag', at: 0 };
}

export function all(parts: readonly FormulaNode[]): FormulaNode | undefined {
  const [first, ...rest] = parts;
  return first && rest.reduce((left, right): FormulaNode => comparison('and', left, right), first);
}

/** Amounts, shares and counts below naught are nobody's tier. */
export function notNegative(measure: FormulaNode): FormulaNode {
  const type: ValueType = measure.type;
  if (type !== 'amount' && type !== 'ratio' && type !== 'number') return measure;
  const zero: FormulaNode = {
    kind: 'literal',
    value: { type, value: Exact.zero },
    text: { zh: '0', en: '0' },
    type,
    at: 0,
  };
  return comparison('>=', measure, zero);
}
