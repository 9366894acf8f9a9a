/** Every formula that stands in the pack's own files, with file and key: of checks, and of quantities with their interpretations. */
import type { FormulaNode } from '../../checks/formula/formula';
import type { DataPath } from '../../checks/mistake';
import type { RuleFile } from '../rule-file';
import { idOf, type LintedPack } from './linted-pack';

interface FormulaInFile {
  readonly file: RuleFile;
  readonly path: DataPath;
  readonly root: FormulaNode;
}

export function formulasInFiles({ own, pack, filesIn }: LintedPack): FormulaInFile[] {
  const ofChecks = own.flatMap(({ check, file }) =>
    check.formulas.map(({ path, formula }): FormulaInFile => ({ file, path, root: formula.root })),
  );
  const open = new Map(pack.checks.flatMap(({ interpretations }) => interpretations.map((one) => [one.quantity, one])));
  const ofQuantities = filesIn('quantities').flatMap((file): FormulaInFile[] => {
    const interpreted = open.get(idOf(file));
    const plain = pack.quantities.get(idOf(file));
    if (!interpreted) return plain ? [{ file, path: ['formula'], root: plain }] : [];
    return interpreted.interpretations.flatMap((one, index) =>
      (['formula', 'up', 'down', 'appliesIf'] as const).flatMap((key) => {
        const root = one[key]?.root;
        return root ? [{ file, path: ['interpretations', index, key], root }] : [];
      }),
    );
  });
  return [...ofChecks, ...ofQuantities];
}

/** What a node is made of, not looking into named quantities. */
export function nodesWithin(node: FormulaNode): readonly FormulaNode[] {
  if (node.kind === 'unary') return [node.operand];
  if (node.kind === 'binary') return [node.left, node.right];
  return node.kind === 'call' ? node.args : [];
}
