/** Conditions that are true, or false, whatever stands in the sheets: what they decide is decided already. */
import { formatNode } from '../../checks/formula/format-formula';
import type { FormulaNode } from '../../checks/formula/formula';
import { placeKey } from '../rule-file';
import { applicability, not } from './conditions';
import { daysOfChange, lawOn } from './law';
import { lintChoices } from './lint-choices';
import { lintFinding, type LintFinding } from './lint-finding';
import { lintReach } from './lint-reach';
import type { LintedPack } from './linted-pack';
import { nodesWithin, formulasInFiles } from './placed-formulas';
import { search } from './worlds';

/** A condition that takes more is not claimed to be one. */
const MOST_STEPS = 3_000;

export function lintConstants(linted: LintedPack): LintFinding[] {
  const open = new Set(linted.pack.checks.flatMap(({ interpretations }) => interpretations.map((one) => one.quantity)));
  const laws = daysOfChange(linted.pack).map((day) => {
    const law = lawOn(linted.pack, day);
    // What the text leaves open is not what it is by default.
    return { ...law, quantity: (id: string) => (open.has(id) ? undefined : law.quantity(id)) };
  });
  const never = (conditions: readonly FormulaNode[]) => laws.every((law) => search(conditions, law, MOST_STEPS).never);
  /** What it is under what is given; undefined where it may be either. */
  const always = (node: FormulaNode, given: readonly FormulaNode[]): boolean | undefined =>
    never([...given, node]) ? false : never([...given, not(node)]) ? true : undefined;
  // What can never hold as a whole, or names a choice there is not, is told there in other words.
  const told = new Set([...lintReach(linted), ...lintChoices(linted)].map(({ path, key }) => `${path} ${key ?? ''}`));
  const byThemselves = formulasInFiles(linted)
    .filter(({ file, path }) => !told.has(`${file.path} ${placeKey(path)}`))
    .flatMap(({ file, path, root }) =>
      constantsIn(root, (node) => always(node, [])).map(({ node, is }) => {
        const words = formatNode(node);
        return lintFinding('constant', file, path, {
          zh: `条件“${words.zh}”永远${is ? '成立' : '不成立'}，写与不写一样`,
          en: `“${words.en}” is always ${is ? 'true' : 'false'}: it decides nothing`,
        });
      }),
    );
  const places = new Set(byThemselves.map(({ path, key }) => `${path} ${key ?? ''}`));
  const whereTheyApply = linted.own.flatMap(({ check, file }) => {
    const holds =
      check.kind === 'condition' ? check.formulas.find(({ path }) => placeKey(path) === 'holds') : undefined;
    const given = applicability(check);
    if (
      !holds ||
      given.length === 0 ||
      isStated(holds.formula.root) ||
      places.has(`${file.path} holds`) ||
      never(given)
    )
      return [];
    const is = always(holds.formula.root, given);
    if (is === undefined) return [];
    return [
      lintFinding('constant', file, ['holds'], {
        zh: `适用时这个条件永远${is ? '成立' : '不成立'}：检查总是${is ? '符合' : '不符合'}`,
        en: `where the check applies this is always ${is ? 'true' : 'false'}: it always ${is ? 'passes' : 'fails'}`,
      }),
    ];
  });
  return [...byThemselves, ...whereTheyApply];
}

interface Constant {
  readonly node: FormulaNode;
  readonly is: boolean;
}

/** The least of them: not what is constant only because a part of it is. */
function constantsIn(node: FormulaNode, always: (node: FormulaNode) => boolean | undefined): Constant[] {
  const within = nodesWithin(node).flatMap((child) => constantsIn(child, always));
  if (within.length > 0 || !compares(node)) return within;
  const is = always(node);
  return is === undefined ? [] : [{ node, is }];
}

/** Who writes 是 or 否 outright means it. */
function isStated(node: FormulaNode): boolean {
  return (node.kind === 'literal' && node.type === 'flag') || nodesWithin(node).some(isStated);
}

function compares(node: FormulaNode): boolean {
  return (
    node.type === 'flag' && !isStated(node) && (node.kind === 'unary' || node.kind === 'binary' || node.kind === 'call')
  );
}
