/** Makes anew what of the author's conditional formats is missing after a writing. */
import { overlaps, type Area, type SheetId } from '../../base/address';
import { authorsOf, harmTo, type RulesHarmed } from './authors-rules';
import { isCustom, type FormatPort, type FormatRule, type RuleToRestore } from './format-rules';

export interface RulesLeft {
  /** Gone still. */
  readonly missing: readonly FormatRule[];
  /** How many were made anew. */
  readonly restored: number;
}

/** What is missing still, and how many were made anew. Of other kinds than by formula a rule cannot be made from what was read. */
export async function putBack(
  port: FormatPort,
  sheet: SheetId,
  before: readonly FormatRule[],
  after: readonly FormatRule[],
  { missing }: RulesHarmed,
): Promise<RulesLeft> {
  const restoring: RuleToRestore[] = [];
  for (const { rule, place } of missing) {
    const { formula } = rule;
    if (!isCustom(rule) || formula === undefined || formula === '') continue;
    const first = restoring.filter((each) => meetAreas(each.rule.areas, rule.areas)).length;
    const at = placeFor(rule, { later: authorsOf(before).slice(place + 1), after, first });
    restoring.push({ sheet, rule: { ...rule, formula }, place: at });
  }
  if (restoring.length === 0) return { missing: missing.map(({ rule }) => rule), restored: 0 };
  await port.restore(restoring);
  const isCareful = after.some((rule) => isCustom(rule) && rule.formula === undefined);
  const lists = await port.read([{ sheet, count: after.length + restoring.length, isCareful }]);
  const left = harmTo(before, lists.get(sheet) ?? [])?.missing.map(({ rule }) => rule) ?? [];
  return { missing: left, restored: missing.length - left.length };
}

/** Before the first of the author's rules on its cells that came after it and is still there; `first`: how many are made anew before it. */
function placeFor(
  rule: FormatRule,
  {
    later,
    after,
    first,
  }: { readonly later: readonly FormatRule[]; readonly after: readonly FormatRule[]; readonly first: number },
): number {
  const here = after.filter((each) => meetAreas(each.areas, rule.areas));
  for (const next of later) {
    const at = here.findIndex((each) => each.type === next.type && each.formula === next.formula);
    if (at >= 0) return at + first;
  }
  return here.length + first;
}

function meetAreas(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((area) => others.some((other) => overlaps(area, other)));
}
