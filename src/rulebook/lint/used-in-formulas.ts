/** What formulas name: facts, numbers and quantities, through all interpretations of the quantities too. */
import type { Check } from '../../checks/check';
import type { FormulaNode, Value } from '../../checks/formula/formula';
import type { Pack } from '../../checks/pack';

/** The fact that earlier applications stand in. */
export const EARLIER = 'change.priorAmount';

export function nodesOf({ formulas }: Check): FormulaNode[] {
  return formulas.map(({ formula }) => formula.root);
}

interface Used {
  readonly facts: Set<string>;
  readonly subtracted: Set<string>;
  readonly parameters: Set<string>;
  readonly quantities: Set<string>;
  readonly literals: Value[];
}

export function usedIn(nodes: readonly FormulaNode[], pack: Pack): Used {
  const used: Used = {
    facts: new Set(),
    subtracted: new Set(),
    parameters: new Set(),
    quantities: new Set(),
    literals: [],
  };
  const interpretations = new Map(
    pack.checks.flatMap(({ interpretations }) =>
      interpretations.map(({ quantity, interpretations: all }) => [
        quantity,
        all.flatMap(({ formula, up, down, appliesIf }) =>
          [formula, up, down, appliesIf].flatMap((one) => one?.root ?? []),
        ),
      ]),
    ),
  );
  const visit = (node: FormulaNode): void => {
    switch (node.kind) {
      case 'fact':
        used.facts.add(node.fact);
        return;
      case 'parameter':
        used.parameters.add(node.parameter);
        return;
      case 'quantity': {
        if (used.quantities.has(node.quantity)) return;
        used.quantities.add(node.quantity);
        const formula = pack.quantities.get(node.quantity);
        [...(formula ? [formula] : []), ...(interpretations.get(node.quantity) ?? [])].forEach(visit);
        return;
      }
      case 'unary':
        visit(node.operand);
        return;
      case 'binary':
        if (node.op === '-') for (const fact of factsOf(node.right)) used.subtracted.add(fact);
        visit(node.left);
        visit(node.right);
        return;
      case 'call':
        if (node.fn === 'overPrior' || node.fn === 'overEarlier') used.facts.add(EARLIER);
        node.args.forEach(visit);
        return;
      case 'literal':
        used.literals.push(node.value);
    }
  };
  nodes.forEach(visit);
  return used;
}

function factsOf(node: FormulaNode): string[] {
  if (node.kind === 'fact') return [node.fact];
  if (node.kind === 'unary') return factsOf(node.operand);
  if (node.kind === 'binary') return [...factsOf(node.left), ...factsOf(node.right)];
  return node.kind === 'call' ? node.args.flatMap(factsOf) : [];
}
