/** What the formulas of a check name, through the quantities they rest on: facts, parameters, quantities. */
import type { Bilingual } from '../base/bilingual';
import type { Check } from '../checks/check';
import type { FormulaNode } from '../checks/formula/formula';
import type { Pack } from '../checks/pack';
import type { FactId } from '../facts/fact-id';

interface Named {
  readonly facts: ReadonlySet<FactId>;
  readonly parameters: ReadonlySet<string>;
  readonly quantities: ReadonlyMap<string, Bilingual>;
}

/** Each in the order in which it is first met. */
export function namedIn(check: Check, pack: Pack): Named {
  const facts = new Set<FactId>();
  const parameters = new Set<string>();
  const quantities = new Map<string, Bilingual>();
  const interpretations = new Map(check.interpretations.map(({ quantity, interpretations: all }) => [quantity, all]));
  const visit = (node: FormulaNode): void => {
    switch (node.kind) {
      case 'fact':
        facts.add(node.fact);
        return;
      case 'parameter':
        parameters.add(node.parameter);
        return;
      case 'quantity': {
        if (quantities.has(node.quantity)) return;
        quantities.set(node.quantity, node.name);
        const formula = pack.quantities.get(node.quantity);
        const own = interpretations
          .get(node.quantity)
          ?.flatMap((one) => [one.formula.root, ...(one.appliesIf ? [one.appliesIf.root] : [])]);
        (own ?? (formula ? [formula] : [])).forEach(visit);
        return;
      }
      case 'unary':
        visit(node.operand);
        return;
      case 'binary':
        visit(node.left);
        visit(node.right);
        return;
      case 'call':
        node.args.forEach(visit);
        return;
      case 'literal':
    }
  };
  check.formulas.forEach(({ formula }) => visit(formula.root));
  return { facts, parameters, quantities };
}
