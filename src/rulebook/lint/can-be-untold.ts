/** Whether a check can come to “cannot tell” at all; where its formulas have an answer to every blank there is no case of it to write. */
import type { Check } from '../../checks/check';
import { formatNode } from '../../checks/formula/format-formula';
import type { FormulaNode } from '../../checks/formula/formula';
import { daysOfChange, lawOn, type Law } from './law';
import type { LintedPack } from './linted-pack';
import { nodesWithin } from './placed-formulas';
import { canBeOpen } from './worlds';

/** Those that come to their outcome by their formulas alone. */
const BY_FORMULAS: readonly string[] = ['limit', 'tier', 'condition'];

/** True also where that is not known. */
export function canBeUntold({ kind, formulas, interpretations }: Check, { pack, dictionary }: LintedPack): boolean {
  if (!BY_FORMULAS.includes(kind) || interpretations.length > 0) return true;
  const roots = formulas.map(({ formula }) => formula.root);
  const assumed = new Set<string>(dictionary.facts.flatMap(({ id, assume }) => (assume === undefined ? [] : [id])));
  return daysOfChange(pack).some((day) => {
    const law = lawOn(pack, day);
    const sure = new Set<string>();
    const note = (node: FormulaNode): void => {
      if (isSure(node, law, assumed)) sure.add(formatNode(node).zh);
      for (const child of nodesWithin(node)) note(child);
    };
    roots.forEach(note);
    return canBeOpen(roots, law, sure);
  });
}

/** Arithmetic that has a value whatever is left blank; a quotient has none where it is by naught. */
function isSure(node: FormulaNode, law: Law, assumed: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case 'literal':
      return true;
    case 'parameter':
      return law.parameter(node.parameter) !== undefined;
    case 'fact':
      return assumed.has(node.fact);
    case 'quantity': {
      const formula = law.quantity(node.quantity);
      return formula !== undefined && isSure(formula, law, assumed);
    }
    case 'unary':
      return isSure(node.operand, law, assumed);
    case 'binary':
      return node.op !== '/' && isSure(node.left, law, assumed) && isSure(node.right, law, assumed);
    case 'call':
      if (['known', 'fieldFilled', 'zeroIfBlank'].includes(node.fn)) return true;
      return SURE_CALLS.includes(node.fn) && node.args.every((arg) => isSure(arg, law, assumed));
  }
}

const SURE_CALLS: readonly string[] = ['larger', 'smaller', 'absolute', 'sum', 'if', 'count', 'upToCent'];
