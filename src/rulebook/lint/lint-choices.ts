/**
 * Words that a choice can never be: in conditions that ask for the value itself, and as the ids of interpretations that
 * are to be chosen. One that counts only under a circumstance (appliesIf) need not be.
 */
import { nearestName } from '../../checks/formula/nearest-name';
import type { FormulaNode } from '../../checks/formula/formula';
import { lintFinding, type LintFinding } from './lint-finding';
import { idOf, type LintedPack } from './linted-pack';
import { nodesWithin, formulasInFiles } from './placed-formulas';

export function lintChoices(linted: LintedPack): LintFinding[] {
  const { dictionary, pack, filesIn } = linted;
  const inConditions = formulasInFiles(linted).flatMap(({ file, path, root }) =>
    comparisonsIn(root).flatMap(({ fact, words }) => {
      const entry = dictionary.byId(fact);
      const values = entry?.values?.map(({ value }) => value);
      if (!entry || !values) return [];
      return words
        .filter((word) => !values.includes(word))
        .map((word) => lintFinding('choice', file, path, noSuch(word, entry.name, values)));
    }),
  );
  const open = new Map(pack.checks.flatMap(({ interpretations }) => interpretations.map((one) => [one.quantity, one])));
  const inChoices = filesIn('quantities').flatMap((file) => {
    const interpreted = open.get(idOf(file));
    const entry = interpreted?.choice === undefined ? undefined : dictionary.byId(interpreted.choice);
    const values = entry?.values?.map(({ value }) => value);
    if (!interpreted || !entry || !values) return [];
    return interpreted.interpretations.flatMap(({ id, appliesIf }, index) =>
      appliesIf || values.includes(id)
        ? []
        : [lintFinding('choice', file, ['interpretations', index, 'id'], noSuch(id, entry.name, values))],
    );
  });
  return [...inConditions, ...inChoices];
}

function noSuch(word: string, { zh, en }: { readonly zh: string; readonly en: string }, values: readonly string[]) {
  const near = nearestName(word, values);
  const [meant, intended] = near === undefined ? ['', ''] : [`；是不是“${near}”？`, `; did you mean “${near}”?`];
  return {
    zh: `“${zh}”没有“${word}”这个选项（有：${values.join('、')}）${meant}`,
    en: `“${en}” has no value “${word}” (there are: ${values.join(', ')})${intended}`,
  };
}

interface Comparison {
  readonly fact: Extract<FormulaNode, { kind: 'fact' }>['fact'];
  readonly words: readonly string[];
}

function comparisonsIn(node: FormulaNode): Comparison[] {
  const inside = nodesWithin(node).flatMap(comparisonsIn);
  const equality = node.kind === 'binary' && (node.op === '=' || node.op === '!=');
  if (!equality && !(node.kind === 'call' && node.fn === 'oneOf')) return inside;
  const parts = nodesWithin(node);
  const fact = parts.find((part) => part.kind === 'fact');
  const words = parts.flatMap((part) =>
    part.kind === 'literal' && part.value.type === 'text' ? [part.value.value] : [],
  );
  if (fact?.kind !== 'fact') return inside;
  return [...inside, { fact: fact.fact, words }];
}
