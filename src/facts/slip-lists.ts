/**
 * The lists of a change slip and what they are compared with: their old side
 * with the contract's list; a list that states only what is to be, the same
 * way round; and where the slip has no list, the whole list before and after.
 * The columns of the slip win: sums by comparison only where it has no old side.
 */
import type { Bilingual } from '../base/bilingual';
import type { Steps } from '../base/steps';
import type { ItemList } from '../forms/form-document';
import { conflicting, notFound, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import { bothStatesOf } from './both-states';
import { CHANGED_AMOUNT_FACTS } from './changed-amounts';
import type { ChangeSlip } from './change-slips';
import { fittingEither } from './either-state';
import { joinPages, placedLists, type PlacedList } from './joined-lists';
import {
  comparingNewSide,
  comparingOldSide,
  comparingVersions,
  comparisonOf,
  type ListComparison,
} from './line-identity/compare-lists';
import { isTwoSided, type Compared } from './list-facts';
import type { Baseline } from './listed-lines';
import type { SlipBaseline } from './slip-baselines';
import type { FactId } from './fact-id';
import type { FactValue, Subject } from './subject';
import { changeByComparison } from './version-facts';

export interface SlipLists {
  readonly placed: readonly (PlacedList & { readonly compared?: Compared })[];
  /** The sums of the change, where the slip's own columns do not give them. */
  readonly facts: ReadonlyMap<FactId, Reading<FactValue>>;
  readonly undecided?: NonNullable<Subject['undecided']>;
}

export function afterChangeOf(versions: ReadonlyMap<ItemList, Compared>): ListComparison | undefined {
  for (const compared of versions.values())
    if (!('unsettled' in compared) && compared.after.stage === '变更') return compared;
  return undefined;
}

export function* comparingSlipLists(
  slip: ChangeSlip,
  before: SlipBaseline,
  afterChange: ListComparison | undefined,
  workbook: Workbook,
): Steps<SlipLists> {
  const placed = joinPages(placedLists(slip.documents).filter(({ list }) => slip.lists.includes(list)));
  const sided = placed.filter(({ list }) => isTwoSided(list) && !list.differences);
  if (placed.some(({ list }) => list.differences) && sided.length === 0) return { placed, facts: new Map() };
  if (sided.length > 0) return { placed: yield* withOldSide(placed, sided, before, workbook), facts: new Map() };
  if (slip.contradiction) return { placed, facts: new Map() };
  if (placed.length === 0) return { placed, facts: new Map(), ...(afterChange && changeByComparison(afterChange)) };
  return (yield* bothStates(placed, before, workbook)) ?? (yield* oneSided(placed, before.baseline, workbook));
}

/** The whole list before the change above the whole list after it; the first is also what the contract's list was. */
function* bothStates(
  placed: readonly PlacedList[],
  baseline: SlipBaseline,
  workbook: Workbook,
): Steps<SlipLists | undefined> {
  const states = bothStatesOf(placed);
  if (!states) return undefined;
  const lists = (some: readonly PlacedList[]) => some.map(({ list }) => list);
  const earlier = { stage: '合同' as const, lists: lists(states.before) };
  const later = { stage: '变更' as const, lists: lists(states.after) };
  const whole = yield* comparingVersions(earlier, later, workbook.remembered);
  const first = states.after[0];
  const listed = yield* withOldSide(placed, states.before, baseline, workbook);
  return {
    placed: listed.map((one) => (one.list === first?.list ? { ...one, compared: whole } : one)),
    ...changeByComparison(whole, BOTH_STATES),
  };
}

const BOTH_STATES: Bilingual = {
  zh: '按变更单上变更前、变更后两张清单逐行比对',
  en: 'the lists before and after the change that the slip holds were compared line by line',
};

/** All lists of the slip at once: no line of the baseline is two lines of the slip. */
function* withOldSide(
  placed: readonly PlacedList[],
  sided: readonly PlacedList[],
  { baseline, others = [], why }: SlipBaseline,
  { remembered }: Workbook,
): Steps<SlipLists['placed']> {
  if (!baseline) return placed;
  const beside = (compared: (list: ItemList) => Compared) =>
    placed.map((one) => (sided.includes(one) ? { ...one, compared: compared(one.list) } : one));
  if ('unsettled' in baseline) return beside(() => ({ ...baseline, what: 'old-side' }));
  const lists = sided.map(({ list }) => list);
  const compared = [yield* comparingOldSide(baseline, lists, remembered)];
  for (const state of others) compared.push(yield* comparingOldSide(state, lists, remembered));
  const [first] = compared;
  const whole = why ? fittingEither(compared, why) : first;
  return whole ? beside((list) => comparisonOf(list, whole)) : placed;
}

function* oneSided(placed: readonly PlacedList[], baseline: Baseline, { remembered }: Workbook): Steps<SlipLists> {
  const lists = placed.map(({ list }) => list);
  const all = (reading: Reading<FactValue>) => new Map(CHANGED_AMOUNT_FACTS.map((id) => [id, reading]));
  if (!baseline) {
    const looked = lists.map(({ range }) => range);
    return { placed, facts: all(notFound(looked, NO_OLD_SIDE)) };
  }
  if ('unsettled' in baseline) {
    const { at, message } = baseline.unsettled;
    const compared = { unsettled: baseline.unsettled, what: 'new-side' as const };
    return { placed: placed.map((one) => ({ ...one, compared })), facts: all(conflicting(at, message)) };
  }
  // A list headed 现 names what changes; one without a side is the whole list as it is to be.
  const partial = lists.some(({ newOnly }) => newOnly === true);
  const whole = partial
    ? yield* comparingNewSide(baseline, lists, remembered)
    : yield* comparingVersions(baseline, { stage: '变更', lists }, remembered);
  const [first, ...rest] = placed;
  // What is gone belongs to none of several lists: all of them are told of together.
  return { placed: first ? [{ ...first, compared: whole }, ...rest] : [], ...changeByComparison(whole) };
}

const NO_OLD_SIDE = {
  zh: '变更清单只有一侧，没有写原来的数量和金额；工作簿里也没有合同（采购、批复）清单可以比对',
  en: 'the list of changes has one side only, without old quantities and amounts, and the workbook has no list of contract, procurement or approval to compare it with',
};
