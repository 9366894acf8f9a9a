/** Of the bands of a tier: that there is no gap, no overlap and no dead one is proved, or a number shows that there is, or neither. */
import type { Bilingual } from '../../base/bilingual';
import { numberOf, unitOfNode } from '../../checks/formula/values';
import type { FormulaNode } from '../../checks/formula/formula';
import { formatQuantity } from '../../checks/words/format-quantity';
import { applicability, not, notNegative } from '../lint/conditions';
import { formulaValue } from '../lint/decide';
import { daysOfChange, lawOn, type Law } from '../lint/law';
import { bandsOf } from '../lint/lint-tiers';
import type { OwnCheck } from '../lint/linted-pack';
import { search } from '../lint/worlds';
import type { LoadedPack } from '../rulebook';

export interface ProvedBands {
  readonly check: string;
  readonly gap: Proof;
  readonly overlap: Proof;
  /** A band that no number ever comes to. */
  readonly dead: Proof;
}

/** `none` is proved; `there` has what shows it, and is `meant` where the pack says so: silent, default. */
export type Proof =
  | { readonly is: 'none' | 'open' }
  | { readonly is: 'there'; readonly witness: Bilingual; readonly meant: boolean };

/** Undefined for a check of another kind. */
export function provedBands(own: OwnCheck, pack: LoadedPack): ProvedBands | undefined {
  const days = daysOfChange(pack).flatMap((day) => onDay(own, lawOn(pack, day)) ?? []);
  const [first, ...others] = days;
  if (!first) return undefined;
  return others.reduce(
    (all, one) => ({
      check: all.check,
      gap: worse(all.gap, one.gap),
      overlap: worse(all.overlap, one.overlap),
      dead: worse(all.dead, one.dead),
    }),
    first,
  );
}

function onDay(own: OwnCheck, law: Law): ProvedBands | undefined {
  const read = bandsOf(own.check);
  if (!read) return undefined;
  const { measure, bands, silent } = read;
  const given = applicability(own.check);
  const proof = (conditions: readonly FormulaNode[], meant: boolean): Proof => {
    const { world, never, genuine } = search([...given, ...conditions], law);
    if (never) return { is: 'none' };
    const number = world && genuine ? numberOf(formulaValue(measure, world, law)) : undefined;
    return number
      ? { is: 'there', meant, witness: formatQuantity({ value: number, unit: unitOfNode(measure) ?? 'count' }) }
      : { is: 'open' };
  };
  const overlaps = bands.flatMap((one, index) =>
    bands.slice(index + 1).map((other) => proof([one.within, other.within], one.default !== other.default)),
  );
  const dead = bands.map(({ index, within }): Proof => {
    const reached = proof([within], false);
    if (reached.is === 'open') return reached;
    const words = { zh: `第 ${index + 1} 档`, en: `band ${index + 1}` };
    return reached.is === 'none' ? { is: 'there', witness: words, meant: false } : { is: 'none' };
  });
  return {
    check: own.check.id,
    gap: proof([notNegative(measure), ...bands.map(({ within }) => not(within))], silent),
    overlap: overlaps.reduce(worse, { is: 'none' }),
    dead: dead.reduce(worse, { is: 'none' }),
  };
}

function worse(one: Proof, other: Proof): Proof {
  const rank = (proof: Proof) => (proof.is === 'there' ? (proof.meant ? 1 : 3) : proof.is === 'none' ? 0 : 2);
  return rank(other) > rank(one) ? other : one;
}
