/** Makes anew what of the author's conditional formats is missing after a writing. */
import { overlaps, type Area, type SheetId } from '../../base/address';
import { harmTo, type RulesHarmed } from './authors-rules';
import { isCustom, type FormatPort, type FormatRule, type RuleToRestore } from './format-rules';

/** What is missing still, and how many were made anew. Of other kinds than by formula a rule cannot be made from what was read. */
export async function putBack(
  port: FormatPort,
  sheet: SheetId,
  before: readonly FormatRule[],
  after: readonly FormatRule[],
  { missing }: RulesHarmed,
): Promise<{ readonly missing: number; readonly restored: number }> {
  const restoring = missing.flatMap(({ rule, place }): RuleToRestore[] => {
    const { formula } = rule;
    if (!isCustom(rule) || formula === undefined || formula === '') return [];
    return [{ sheet, rule: { ...rule, formula }, place: placeFor(rule, before, place, after) }];
  });
  if (restoring.length === 0) return { missing: missing.length, restored: 0 };
  await port.restore(restoring);
  const isCareful = after.some((rule) => isCustom(rule) && rule.formula === undefined);
  const lists = await port.read([{ sheet, count: after.length + restoring.length, isCareful }]);
  const left = harmTo(before, lists.get(sheet) ?? [])?.missing.length ?? 0;
  return { missing: left, restored: missing.length - left };
}

/** Behind as many rules on its cells as are to be before it: marks, which lie on top, and the author's. */
function placeFor(
  rule: FormatRule,
  before: readonly FormatRule[],
  place: number,
  after: readonly FormatRule[],
): number {
  const onItsCells = (each: FormatRule) => meetAreas(each.areas, rule.areas);
  const laterOnes = before.slice(place + 1).filter(onItsCells).length;
  const all = after.filter(onItsCells).length;
  const goneBesides = before.filter(onItsCells).length - 1;
  return Math.max(0, all - Math.min(laterOnes, goneBesides));
}

function meetAreas(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((area) => others.some((other) => overlaps(area, other)));
}
