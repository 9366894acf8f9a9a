/** Bands that leave a gap, overlap without saying which counts, or can never be reached. */
import type { Bilingual } from '../../base/bilingual';
import * as z from 'zod/mini';
import { keptBy } from '../../base/kept';
import type { Check } from '../../checks/check';
import type { FormulaNode, Value } from '../../checks/formula/formula';
import { numberOf, unitOfNode } from '../../checks/formula/values';
import { formatQuantity } from '../../checks/words/format-quantity';
import { all, applicability, boundsAt, formulaAt, not, notNegative } from './conditions';
import { daysOfChange, isLawOn, lawOn, type Law } from './law';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack, OwnCheck } from './linted-pack';
import { search } from './worlds';
import { formulaValue } from './decide';

const tierFields = () =>
  z.object({
    silent: z.optional(z.unknown()),
    tiers: z.array(
      z.object({
        when: z.union([z.string(), z.array(z.string())]),
        default: z.optional(z.boolean()),
        route: z.string(),
      }),
    ),
  });

interface Band {
  readonly index: number;
  readonly default: boolean;
  readonly route: string;
  readonly within: FormulaNode;
}

/** Undefined for a check of another kind. A check is held against every other one: it is read once. */
export const bandsOf = keptBy((check: Check) => {
  const fields = check.kind === 'tier' ? tierFields().safeParse(check.fields) : undefined;
  const measure = formulaAt(check, ['measure']);
  if (!fields?.success || !measure) return undefined;
  const bands = fields.data.tiers.flatMap((tier, index): Band[] => {
    const texts = typeof tier.when === 'string' ? [tier.when] : tier.when;
    const within = all(boundsAt(check, measure, ['tiers', index, 'when'], texts));
    return within ? [{ index, default: tier.default ?? false, route: tier.route, within }] : [];
  });
  return { measure, bands, silent: fields.data.silent !== undefined };
});

export function lintTiers(linted: LintedPack): LintFinding[] {
  return linted.own.flatMap((own) => {
    const laws = daysOfChange(linted.pack).map((day) => lawOn(linted.pack, day));
    const found = laws.filter((law) => isLawOn(own.check, law)).map((law) => tiersOn(own, law));
    // The same gap on several days is one mistake of the file.
    return [...new Map(found.flat().map((one) => [`${one.key ?? ''} ${one.message.zh}`, one])).values()];
  });
}

function tiersOn(own: OwnCheck, law: Law): LintFinding[] {
  const read = bandsOf(own.check);
  if (!read) return [];
  const { measure, bands, silent } = read;
  const given = applicability(own.check);
  const at = (path: readonly (string | number)[], message: Bilingual) => lintFinding('tiers', own.file, path, message);
  const shown = (value: Value | undefined) => words(value, measure);
  const unreachable = bands
    .filter(({ within }) => search([...given, within], law).never)
    .map(({ index }) => at(['tiers', index, 'when'], { zh: '这一档永远轮不到', en: 'this band can never be reached' }));
  const overlaps = bands.flatMap((one, index) =>
    bands.slice(index + 1).flatMap((other) => {
      if (one.default !== other.default) return [];
      const { world, genuine } = search([...given, one.within, other.within], law);
      if (!world || !genuine) return [];
      const value = shown(formulaValue(measure, world, law));
      return [
        at(['tiers', other.index, 'when'], {
          zh: `第 ${one.index + 1} 档与第 ${other.index + 1} 档重叠（例如 ${value.zh}），没有写哪一档是 default: true`,
          en: `bands ${one.index + 1} and ${other.index + 1} overlap (as at ${value.en}), and neither is default: true`,
        }),
      ];
    }),
  );
  const outside = search([...given, notNegative(measure), ...bands.map(({ within }) => not(within))], law);
  const gap = outside.world && shown(formulaValue(measure, outside.world, law));
  const gaps =
    gap && outside.genuine && !silent
      ? [
          at(['tiers'], {
            zh: `各档之间有空缺（例如 ${gap.zh} 不属于任何一档）；条文确实没有规定的，写 silent 说明`,
            en: `the bands leave a gap (as at ${gap.en}); where the text really is silent, say so under silent`,
          }),
        ]
      : [];
  const needless =
    silent && outside.never
      ? [at(['silent'], { zh: '各档没有空缺，silent 永远用不到', en: 'there is no gap for silent to speak of' })]
      : [];
  return [...unreachable, ...overlaps, ...gaps, ...needless];
}

function words(value: Value | undefined, measure: FormulaNode): Bilingual {
  const number = numberOf(value);
  return number ? formatQuantity({ value: number, unit: unitOfNode(measure) ?? 'count' }) : { zh: '—', en: '—' };
}
