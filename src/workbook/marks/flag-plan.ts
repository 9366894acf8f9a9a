/** What to write so that there are these marks and no others, from what the reading just before has given. */
import type { SheetId } from '../../base/address';
import type { FormatRule, RuleLists, RuleWriting } from './format-rules';
import { isOfMark, markOf } from './known-marks';
import { keyOf, meet, RANK, type Mark } from './marks-of-flags';

/** Where Excel puts a rule that we add: on top of the others on its cells, as we ask it to, or below them all. */
export type NewMarksGo = 'top' | 'bottom';

export interface FlagPlan extends RuleWriting {
  /** Whose rules have to be the same afterwards but for our marks. */
  readonly sheets: ReadonlySet<SheetId>;
}

interface Kept {
  readonly mark: Mark;
  readonly id: string;
  readonly place: number;
}

/**
 * `wanted`: the marks of these sheets, by their keys. `isToGo`: besides marks
 * of ours that nobody wants, rules that have to go. `stops`: this Excel has
 * every new rule stop those after it, and that is no reason to write a mark anew.
 */
export function planOf(
  lists: RuleLists,
  wanted: readonly Mark[],
  {
    newMarksGo,
    stops,
    isToGo,
    isInPlace = () => true,
  }: {
    readonly newMarksGo: NewMarksGo;
    readonly stops: boolean;
    readonly isToGo: (sheet: SheetId, rule: FormatRule) => boolean;
    /** Whether a mark may stay where it is among the author's. */
    readonly isInPlace?: (sheet: SheetId, rule: FormatRule, below: readonly FormatRule[]) => boolean;
  },
): FlagPlan {
  const missing = new Map(wanted.map((mark) => [keyOf(mark), mark]));
  const gone: { sheet: SheetId; id: string; place: number }[] = [];
  const kept: Kept[] = [];
  for (const [sheet, rules] of lists) {
    for (const [place, rule] of rules.entries()) {
      if (isToGo(sheet, rule)) gone.push({ sheet, id: rule.id, place });
      if (!isOfMark(rule)) continue;
      const mark = markOf(sheet, rule, { stops });
      // Of two that are the same, such as two co-authors may write, both keep the one on top.
      const stays = mark && isInPlace(sheet, rule, rules.slice(place + 1));
      if (stays && missing.delete(keyOf(mark))) kept.push({ mark, id: rule.id, place });
      else gone.push({ sheet, id: rule.id, place });
    }
  }
  const add = [...missing.values()];
  const isGraverFirst = newMarksGo === 'bottom';
  const inOrder = (a: Mark, b: Mark) => (RANK[a.severity] - RANK[b.severity]) * (isGraverFirst ? -1 : 1);
  const staying: Kept[] = [];
  for (const each of kept.sort((a, b) => inOrder(a.mark, b.mark))) {
    if (isInTheWay(each, { add, staying, inOrder, isGraverFirst })) {
      gone.push({ sheet: each.mark.sheet, id: each.id, place: each.place });
      add.push(each.mark);
    } else staying.push(each);
  }
  return {
    remove: gone.sort((a, b) => b.place - a.place).map(({ sheet, id }) => ({ sheet, id })),
    add: add.sort(inOrder),
    onTop: !isGraverFirst,
    sheets: new Set([...gone, ...add].map(({ sheet }) => sheet)),
  };
}

/** Whether a mark that stands has to be put there again, for the graver of two on the same cells to lie on top. */
function isInTheWay(
  { mark, place }: Kept,
  {
    add,
    staying,
    inOrder,
    isGraverFirst,
  }: {
    readonly add: readonly Mark[];
    readonly staying: readonly Kept[];
    readonly inOrder: (a: Mark, b: Mark) => number;
    readonly isGraverFirst: boolean;
  },
): boolean {
  const comesOver = add.some((added) => inOrder(added, mark) < 0 && meet(added, mark));
  const liesOver = staying.some((other) => {
    const isWrong = isGraverFirst ? other.place > place : other.place < place;
    return isWrong && inOrder(other.mark, mark) < 0 && meet(other.mark, mark);
  });
  return comesOver || liesOver;
}
