/**
 * Numbers as people read them. Nothing here is ever compared: a number that
 * is shown has at least so many digits that it stands on the same side of its
 * bounds as the exact one.
 */
import type { Bilingual } from './bilingual';
import { Exact } from './exact';

const HUNDRED = Exact.of('100');

/** '1,234,567.89元' · 'CNY 1,234,567.89'; parts of a cent are shown where there are any. */
export function amountWords(amount: Exact): Bilingual {
  const digits = grouped(amount.rounded(2).equals(amount) ? amount.toFixed(2) : amount.toString());
  return { zh: `${digits}元`, en: `CNY ${digits}` };
}

/** '12.34%', with more digits where two would hide on which side of a bound the ratio lies. */
export function percentWords(ratio: Exact, bounds: readonly Exact[] = []): string {
  const percent = ratio.times(HUNDRED);
  const percentBounds = bounds.map((bound) => bound.times(HUNDRED));
  for (let places = 2; places < 30; places += 1) {
    const shown = percent.rounded(places);
    const sameSide = (bound: Exact) => Math.sign(shown.compare(bound)) === Math.sign(percent.compare(bound));
    if (percentBounds.every(sameSide) && (percent.isZero() || !shown.isZero())) return `${shown.toString()}%`;
  }
  return `${percent.cut(40).toString()}%`;
}

/** Thousands separated: '-1234567.5' → '-1,234,567.5'. Takes plain decimal text. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
