/** Conditions that can never hold, so that a check, a material or an interpretation is there for nothing. */
import type { Bilingual } from '../../base/bilingual';
import type { FormulaNode } from '../../checks/formula/formula';
import type { DataPath } from '../../checks/mistake';
import { formulaAt } from './conditions';
import { daysOfChange, lawOn } from './law';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack, OwnCheck } from './linted-pack';
import { search } from './worlds';

const NEVER: Bilingual = {
  zh: '这个条件永远不成立，检查不会用到',
  en: 'this can never hold, so that the check is never used',
};
const OUTSIDE: Bilingual = {
  zh: '与适用范围（gate）相矛盾，适用时这个条件永远不成立',
  en: 'contradicts the scope (gate): where the pack applies this can never hold',
};
const SHUT: Bilingual = {
  zh: '适用范围永远不成立，整个规则包不会用到',
  en: 'the scope can never be met, so that the whole pack is never used',
};
const NEVER_WANTED: Bilingual = {
  zh: '这个条件永远不成立，这一项不会要求',
  en: 'this can never hold, so that the item is never wanted',
};

export function lintReach(linted: LintedPack): LintFinding[] {
  const laws = daysOfChange(linted.pack).map((day) => lawOn(linted.pack, day));
  const never = (conditions: readonly FormulaNode[]) => laws.every((law) => search(conditions, law).never);
  const gates = linted.pack.checks.flatMap((check) => (check.gate ? (formulaAt(check, ['within']) ?? []) : []));
  return linted.own.flatMap((own) => {
    const { check } = own;
    const applies = check.appliesIf?.root;
    const at = (path: DataPath, message: Bilingual) => [lintFinding('unreachable', own.file, path, message)];
    const within = check.gate ? formulaAt(check, ['within']) : undefined;
    if (within && never([within])) return at(['within'], SHUT);
    if (applies && never([applies])) return at(['appliesIf'], NEVER);
    if (applies && !check.gate && gates.length > 0 && never([...gates, applies])) return at(['appliesIf'], OUTSIDE);
    return wantedNever(own, applies, never).flatMap((path) => at(path, NEVER_WANTED));
  });
}

/** The conditions of single items of a list. */
function wantedNever(
  { check }: OwnCheck,
  applies: FormulaNode | undefined,
  never: (conditions: readonly FormulaNode[]) => boolean,
): DataPath[] {
  return check.formulas
    .filter(({ path }) => path[0] === 'items' && path.at(-1) === 'if')
    .filter(({ formula }) => never([...(applies ? [applies] : []), formula.root]))
    .map(({ path }) => path);
}
