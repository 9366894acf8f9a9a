/** Every numeric limit that the packs' checks state, read from their files alone: what is compared, how, and with what. */
import * as z from 'zod/mini';
import type { Check } from '../../src/checks/check';
import type { FormulaNode } from '../../src/checks/formula/formula';
import type { LoadedPack } from '../../src/rulebook/rulebook';

export interface StatedLimit {
  readonly check: string;
  /** The key of the file: 'limit', 'tiers.0.when', 'due'. */
  readonly key: string;
  /** '≤ 变更比例上限'; of a day what its formula says. */
  readonly written: string;
  /** Whether the text itself says on which side the limit lies. */
  readonly boundary: 'text' | 'convention';
}

const bounds = z.union([z.string(), z.array(z.string())]);
const boundary = z._default(z.enum(['text', 'convention']), 'text');
const stated = z.object({
  limit: z.optional(bounds),
  boundary,
  tiers: z.optional(z.array(z.object({ when: bounds, boundary }))),
  due: z.optional(z.string()),
  notBefore: z.optional(z.string()),
  after: z.optional(z.string()),
  every: z.optional(z.string()),
});

export function limitsOfCheck({ id, fields, formulas }: Check): StatedLimit[] {
  const told = stated.parse(fields);
  const list = (texts: z.infer<typeof bounds> | undefined) => (typeof texts === 'string' ? [texts] : (texts ?? []));
  const days = (['due', 'notBefore', 'after'] as const).flatMap((key) => {
    const text = told[key];
    return text === undefined ? [] : [{ check: id, key, written: text, boundary: told.boundary }];
  });
  return [
    ...list(told.limit).map((written) => ({ check: id, key: 'limit', written, boundary: told.boundary })),
    ...(told.tiers ?? []).flatMap(({ when, boundary: side }, index) =>
      list(when).map((written) => ({ check: id, key: `tiers.${index}`, written, boundary: side })),
    ),
    ...days,
    ...(told.every === undefined ? [] : [{ check: id, key: 'every', written: told.every, boundary: told.boundary }]),
    ...formulas.flatMap(({ path, formula }) =>
      ['limit', 'tiers', 'due', 'notBefore', 'after'].includes(String(path[0]))
        ? []
        : comparisonsIn(formula.root).map((written) => ({
            check: id,
            key: String(path[0]),
            written,
            boundary: 'text' as const,
          })),
    ),
  ];
}

/** Comparisons with an amount, a share, a number or a parameter, within a condition. */
function comparisonsIn(node: FormulaNode): string[] {
  if (node.kind === 'unary') return comparisonsIn(node.operand);
  if (node.kind === 'call') return node.args.flatMap(comparisonsIn);
  if (node.kind !== 'binary') return [];
  const numeric = [node.left, node.right].some(
    (side) =>
      side.kind === 'parameter' ||
      (side.kind === 'literal' && ['amount', 'ratio', 'number', 'period'].includes(side.value.type)),
  );
  const own = ['<', '<=', '>', '>=', '=', '≠'].includes(node.op) && numeric ? [node.op] : [];
  return [...own, ...comparisonsIn(node.left), ...comparisonsIn(node.right)];
}

/** With those that stand in the pack's named quantities, each told once. */
export function limitsOfPack({ id, checks, quantities }: LoadedPack): StatedLimit[] {
  const own = checks.filter((check) => check.id.startsWith(`${id}.`));
  const interpretations = own.flatMap(({ interpretations }) =>
    interpretations.flatMap(({ quantity, interpretations: all }) =>
      all.flatMap(({ formula, appliesIf }) =>
        [formula, ...(appliesIf ? [appliesIf] : [])].map(({ root }) => ({ quantity, formula: root })),
      ),
    ),
  );
  const named = [...[...quantities].map(([quantity, formula]) => ({ quantity, formula })), ...interpretations];
  const within = named.flatMap(({ quantity, formula }) =>
    comparisonsIn(formula).map(() => ({ check: id, key: quantity, written: '', boundary: 'text' as const })),
  );
  return [...own.flatMap(limitsOfCheck), ...new Map(within.map((one) => [one.key, one])).values()];
}
