/** Two checks that both apply and disagree: on the limit of one number, or on the procedure it leads to. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { keptBy } from '../../base/kept';
import type { Check } from '../../checks/check';
import { formatNode } from '../../checks/formula/format-formula';
import type { FormulaNode } from '../../checks/formula/formula';
import { operatorOf } from '../../checks/kinds/bound';
import { numberOf, unitOfNode } from '../../checks/formula/values';
import { formatQuantity } from '../../checks/words/format-quantity';
import { all, applicability, boundsAt, formulaAt, not } from './conditions';
import { daysOfChange, isLawOn, lawOn, type Law } from './law';
import { lintFinding, type LintFinding } from './lint-finding';
import { bandsOf } from './lint-tiers';
import type { LintedPack, OwnCheck } from './linted-pack';
import { search } from './worlds';
import { formulaValue, type World } from './decide';

export function lintContradictions(linted: LintedPack): LintFinding[] {
  const laws = daysOfChange(linted.pack).map((day) => lawOn(linted.pack, day));
  return [...besides(linted), ...pairs(linted.own)].flatMap(([one, other]) => {
    if (one.check.about !== other.check.about) return [];
    const both = laws.filter((law) => isLawOn(one.check, law) && isLawOn(other.check, law));
    const found = both.flatMap((law) => conflictOfLimits(one, other, law) ?? conflictOfTiers(one, other, law) ?? []);
    return found.slice(0, 1);
  });
}

/** One that may be inherited: then its file is another pack's. */
type Stated = Pick<OwnCheck, 'check'> & Partial<OwnCheck>;

/** What the pack has taken over from another, each beside what it says itself. */
function besides({ pack, own }: LintedPack): [Stated, OwnCheck][] {
  const mine = new Set(own.map(({ check }) => check.id));
  const inherited = pack.checks.filter(({ id, ofForm }) => !ofForm && !mine.has(id));
  return inherited.flatMap((check) => own.map((other): [Stated, OwnCheck] => [{ check }, other]));
}

/** Both by their ids, and the first with its file: the second's is the place of the finding. */
function against(one: Stated, other: OwnCheck): Bilingual {
  const where = one.file ? { zh: `（${one.file.path}）`, en: ` (${one.file.path})` } : { zh: '', en: '' };
  return {
    zh: `${other.check.id} 与 ${one.check.id}${where.zh}矛盾：`,
    en: `${other.check.id} contradicts ${one.check.id}${where.en}: `,
  };
}

function pairs<T>(things: readonly T[]): [T, T][] {
  return things.flatMap((one, index) => things.slice(index + 1).map((other): [T, T] => [one, other]));
}

const limitFields = z.object({ limit: z.union([z.string(), z.array(z.string())]) });

const limitOf = keptBy((check: Check) => {
  const fields = check.kind === 'limit' ? limitFields.safeParse(check.fields) : undefined;
  const measure = formulaAt(check, ['measure']);
  if (!fields?.success || !measure) return undefined;
  const texts = typeof fields.data.limit === 'string' ? [fields.data.limit] : fields.data.limit;
  const within = all(boundsAt(check, measure, ['limit'], texts));
  return within && { measure, within, signs: texts.map(operatorOf).join(' ') };
});

function conflictOfLimits(one: Stated, other: OwnCheck, law: Law): LintFinding | undefined {
  const [a, b] = [limitOf(one.check), limitOf(other.check)];
  if (!a || !b || formatNode(a.measure).zh !== formatNode(b.measure).zh) return undefined;
  const both = [...applicability(one.check), ...applicability(other.check)];
  const together = search(both, law);
  if (together.never || !together.genuine) return undefined;
  if (search([...both, a.within, b.within], law).never) {
    return lintFinding('contradiction', other.file, ['limit'], {
      zh: `${against(one, other).zh}“${formatNode(a.measure).zh}”不可能同时符合两个界限`,
      en: `${against(one, other).en}“${formatNode(a.measure).en}” can never meet both limits`,
    });
  }
  // A stricter limit in principle under a mandatory one, or one with another procedure behind it, is meant so.
  const meant =
    one.check.modality !== other.check.modality ||
    JSON.stringify(one.check.route ?? {}) !== JSON.stringify(other.check.route ?? {});
  if (meant || a.signs !== b.signs) return undefined;
  const apart = [search([...both, a.within, not(b.within)], law), search([...both, b.within, not(a.within)], law)].find(
    ({ world, genuine }) => world && genuine,
  );
  if (!apart?.world) return undefined;
  const value = shown(apart.world, a.measure, law);
  return lintFinding('contradiction', other.file, ['limit'], {
    zh: `${against(one, other).zh}同样适用，${value.zh} 时一个符合、一个不符合`,
    en: `${against(one, other).en}both apply, and at ${value.en} one is met and the other is not`,
  });
}

function conflictOfTiers(one: Stated, other: OwnCheck, law: Law): LintFinding | undefined {
  const [a, b] = [bandsOf(one.check), bandsOf(other.check)];
  if (!a || !b || formatNode(a.measure).zh !== formatNode(b.measure).zh) return undefined;
  if (one.check.route?.topic !== other.check.route?.topic) return undefined;
  const both = [...applicability(one.check), ...applicability(other.check)];
  for (const band of a.bands) {
    for (const opposed of b.bands.filter(({ route }) => route !== band.route)) {
      const { world, genuine } = search([...both, band.within, opposed.within], law);
      if (!world || !genuine) continue;
      const value = shown(world, a.measure, law);
      return lintFinding('contradiction', other.file, ['tiers', opposed.index], {
        zh: `${against(one, other).zh}${value.zh} 时两者指向不同的程序（${band.route}、${opposed.route}）`,
        en: `${against(one, other).en}at ${value.en} they lead to different procedures (${band.route}, ${opposed.route})`,
      });
    }
  }
  return undefined;
}

function shown(world: World, measure: FormulaNode, law: Law) {
  const number = numberOf(formulaValue(measure, world, law));
  return number ? formatQuantity({ value: number, unit: unitOfNode(measure) ?? 'count' }) : { zh: '—', en: '—' };
}
