/** Whether the author's conditional formats are what they were before we wrote: all there, in their order, unchanged. */
import type { FormatRule } from './format-rules';
import { isOfMark } from './known-marks';
import { placesOf } from './marks-of-flags';

export interface RulesHarmed {
  /** Those that are not there any more, with their places among the author's. */
  readonly missing: readonly { readonly rule: FormatRule; readonly place: number }[];
  /** None is missing, and they take effect in another order. */
  readonly reordered: boolean;
}

/**
 * undefined where nothing was harmed. What came besides may be there: somebody
 * else may have added it. Lines that moved meanwhile change cells and
 * references, which is no harm either.
 */
export function harmTo(before: readonly FormatRule[], after: readonly FormatRule[]): RulesHarmed | undefined {
  const [was, is] = [authorsOf(before), authorsOf(after)];
  const [exactlyWas, exactlyIs] = [was.map(exactly), is.map(exactly)];
  if (isInOrder(exactlyWas, exactlyIs)) return undefined;
  if (missingOf(exactlyWas, exactlyIs).length === 0) return { missing: [], reordered: true };
  const [roughlyWas, roughlyIs] = [was.map(roughly), is.map(roughly)];
  if (isInOrder(roughlyWas, roughlyIs)) return undefined;
  if (missingOf(roughlyWas, roughlyIs).length === 0) return { missing: [], reordered: true };
  const places = new Set(missingOf(exactlyWas, exactlyIs));
  return { missing: was.flatMap((rule, place) => (places.has(place) ? [{ rule, place }] : [])), reordered: false };
}

export function authorsOf(rules: readonly FormatRule[]): readonly FormatRule[] {
  return rules.filter((rule) => !isOfMark(rule));
}

/** Whether all of `was` can be found in `is`, one after the other. */
function isInOrder(was: readonly string[], is: readonly string[]): boolean {
  let at = 0;
  for (const each of is) if (at < was.length && was[at] === each) at += 1;
  return at === was.length;
}

/** The places of those that cannot be found, wherever they may be. */
function missingOf(was: readonly string[], is: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const each of is) left.set(each, (left.get(each) ?? 0) + 1);
  return was.flatMap((each, place) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count > 0 ? [] : [place];
  });
}

function exactly({ type, stopIfTrue, formula, fill, areas }: FormatRule): string {
  return JSON.stringify([type, stopIfTrue, formula, fill, placesOf(areas)]);
}

/** Without what moves with rows and columns. */
function roughly({ type, stopIfTrue, formula, fill }: FormatRule): string {
  return JSON.stringify([type, stopIfTrue, formula?.replaceAll(REFERENCE, '#'), fill]);
}

const REFERENCE = /#REF!|\$?\b[A-Z]{1,3}\$?\d+\b|\$?\d+:\$?\d+|\$?\b[A-Z]{1,3}:\$?[A-Z]{1,3}\b/g;
