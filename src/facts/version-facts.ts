/** What is known of a list beside the version before it: lines gone, come, changed, and the sums of what changed. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import { conflicting, known, unreadable, type Reading } from '../workbook/reading';
import { CHANGED_AMOUNT_FACTS, kindWords } from './changed-amounts';
import type { ListComparison } from './line-identity/compare-lists';
import { differingFields } from './line-identity/match-words';
import { countOf, undecidedLines } from './listed-lines';
import type { FactId } from './fact-id';
import type { FactValue, Subject } from './subject';
import { versionAmounts, type Undecided, type VersionAmounts } from './version-amounts';

type Facts = ReadonlyMap<FactId, Reading<FactValue>>;

export function versionFacts(comparison: ListComparison): Facts {
  const { matching, before, after } = comparison;
  const [earlier, later] = [before.lists[0], after.lists[0]];
  const changed = matching.matches.filter((match) => differingFields(match).length > 0).flatMap((match) => match.after);
  const [same, apart] = [versionAmounts(comparison, 'same'), versionAmounts(comparison, 'apart')];
  const amount = (pick: (amounts: VersionAmounts) => Exact) => eitherWay(pick(same), pick(apart), same, comparison);
  return new Map<FactId, Reading<FactValue>>([
    ...(comparison.what === 'versions' ? [['list.removedLines', countOf(matching.removed, earlier)] as const] : []),
    ['list.addedLines', countOf(matching.added, later)],
    ['list.undecidedLines', countOf(undecidedLines(matching.candidates), later)],
    ['list.changedLines', countOf(changed, later)],
    ['list.removedAmount', amount(({ removed }) => removed)],
    ['list.addedAmount', amount(({ newContent }) => newContent)],
    ['list.versionIncrease', amount(({ increase }) => increase)],
    ['list.versionDecrease', amount(({ decrease }) => decrease)],
    ['list.versionDelta', amount(({ increase, decrease }) => increase.minus(decrease))],
  ]);
}

/** The sum, where it is the same whether lines in doubt are the same item or not. */
function eitherWay(
  same: Exact,
  apart: Exact,
  { blocked }: VersionAmounts,
  comparison: ListComparison,
): Reading<FactValue> {
  const ranges = rangesOf(comparison);
  if (blocked.length > 0) return unreadable(blocked, NO_AMOUNT);
  if (same.equals(apart)) return known({ type: 'amount', value: same }, ranges);
  return conflicting(ranges, undecidedWords(comparison));
}

const NO_AMOUNT: Bilingual = {
  zh: '有的行没有小计，数量和单价也不全',
  en: 'some lines state no 小计, nor both 数量 and 单价',
};

function undecidedWords({ matching }: ListComparison): Bilingual {
  const count = matching.candidates.length;
  return {
    zh: `有 ${count} 处疑似改名、拆分或合并的行还没有判定，是同一项和不是同一项算出来不同；请在“指标”的“清单比对”里判定`,
    en: `${count} line(s) may be renamed, split or merged and wait for a decision, on which the sum depends; decide under Measures › Lists compared`,
  };
}

function rangesOf({ before, after }: ListComparison): readonly CellRange[] {
  return [...before.lists, ...after.lists].map(({ range }) => range);
}

/** The sums of a change, where its slip does not state what was; two ways where lines wait for a person's word. */
export function changeByComparison(
  comparison: ListComparison,
  how?: Bilingual,
): {
  readonly facts: Facts;
  readonly undecided?: NonNullable<Subject['undecided']>;
} {
  const facts = changeSums(comparison, 'apart', how);
  if (comparison.matching.candidates.length === 0) return { facts };
  return { facts, undecided: { facts: changeSums(comparison, 'same', how), words: undecidedWords(comparison) } };
}

function changeSums(comparison: ListComparison, undecided: Undecided, how?: Bilingual): Facts {
  const amounts = versionAmounts(comparison, undecided);
  const ranges = rangesOf(comparison);
  if (amounts.blocked.length > 0) {
    const blocked = unreadable(amounts.blocked, NO_AMOUNT);
    return new Map(CHANGED_AMOUNT_FACTS.map((id) => [id, blocked]));
  }
  const assumed = how ?? {
    zh: `变更单没有写原侧，按${comparison.before.stage}清单逐行比对`,
    en: 'the slip states no old side; it is compared line by line with the list before',
  };
  const amount = (value: Exact) => known<FactValue>({ type: 'amount', value }, ranges, assumed);
  const count = (value: number) =>
    known<FactValue>({ type: 'number', value: Exact.of(String(value)) }, ranges, assumed);
  const { increase, decrease, oldTotal, newTotal, unchanged } = amounts;
  return new Map<FactId, Reading<FactValue>>([
    ['change.increase', amount(increase)],
    ['change.decrease', amount(decrease)],
    ['change.oldTotal', amount(oldTotal)],
    ['change.newTotal', amount(newTotal)],
    ['change.delta', amount(newTotal.minus(oldTotal))],
    ['change.absoluteSum', amount(increase.plus(decrease))],
    ['change.newContent', amount(amounts.newContent)],
    ['change.savingsInLines', amount(Exact.zero)],
    ['change.lineKinds', known({ type: 'text', value: kindWords(amounts.kinds) }, ranges, assumed)],
    ['change.lineCount', count(amounts.changedLines)],
    ['change.identicalLineCount', count(amounts.unchangedLines)],
    ['change.oldSumAllLines', amount(oldTotal.plus(unchanged))],
    ['change.newSumAllLines', amount(newTotal.plus(unchanged))],
  ]);
}
