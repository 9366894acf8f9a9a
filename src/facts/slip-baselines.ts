/**
 * What the old side of each slip is compared with: the contract's list as the
 * slips before it have left it. Where the order of the slips, or the consent
 * to one, is not known, every state that may be is told.
 */
import type { Bilingual } from '../base/bilingual';
import { comparableText } from '../base/comparable-text';
import type { Steps } from '../base/steps';
import type { FormDocument, ItemList } from '../forms/form-document';
import type { Remembered } from '../workbook/remembered';
import type { ChangeSlip } from './change-slips';
import { bothStatesOf } from './both-states';
import { joinPages, placedLists, type PlacedList } from './joined-lists';
import { isTwoSided } from './list-facts';
import type { Baseline } from './listed-lines';
import { comparingOldSide, type StagedLists } from './line-identity/compare-lists';
import { listsAfter, listsAfterWhole } from './lists-after';
import { agreedTo, agreementUnknown, ORDER_UNKNOWN, registeredNumbers, slipsInOrder } from './slip-order';

export interface SlipBaseline {
  /** The list it was drawn up from, or that nobody knows which that is. */
  readonly baseline: Baseline;
  /** Other states of it the slip may have been drawn up from, the latest first. */
  readonly others?: readonly StagedLists[];
  /** Why it may be another. */
  readonly why?: Bilingual;
}

/** So many states are tried for one slip. */
const MOST_STATES = 5;

export function* slipBaselines(
  slips: readonly ChangeSlip[],
  baseline: Baseline,
  documents: readonly FormDocument[],
  remembered: Remembered,
): Steps<ReadonlyMap<ChangeSlip, SlipBaseline>> {
  const registered = registeredNumbers(documents);
  const found = new Map<ChangeSlip, SlipBaseline>(slips.map((slip) => [slip, { baseline }]));
  if (!baseline || 'unsettled' in baseline || slips.length < 2) return found;
  const contracts = new Map<string, ChangeSlip[]>();
  for (const slip of slips) {
    const own = contracts.get(contractOf(slip));
    if (own) own.push(slip);
    else contracts.set(contractOf(slip), [slip]);
  }
  for (const chain of contracts.values()) {
    if (chain.length < 2) continue;
    const inOrder = slipsInOrder(chain, registered);
    const states = inOrder
      ? yield* inTurn(inOrder, baseline, registered, remembered)
      : yield* inNoOrder(chain, baseline, registered, remembered);
    for (const [slip, one] of states) found.set(slip, one);
  }
  return found;
}

function contractOf(slip: ChangeSlip): string {
  return contractNamed(slip) ?? '';
}

/** The contract it says it belongs to, in comparable form. */
export function contractNamed({ documents }: ChangeSlip): string | undefined {
  const texts = documents.map(({ fields }) => fields.get('contract')?.text);
  const named = texts.find((text) => text?.known);
  return named?.known ? comparableText(named.value) : undefined;
}

/** Each with the state the one before it left. */
function* inTurn(
  slips: readonly ChangeSlip[],
  first: StagedLists,
  registered: readonly string[],
  remembered: Remembered,
): Steps<ReadonlyMap<ChangeSlip, SlipBaseline>> {
  const found = new Map<ChangeSlip, SlipBaseline>();
  let states: readonly StagedLists[] = [first];
  const doubted: string[] = [];
  for (const slip of slips) {
    const [latest = first, ...earlier] = states;
    found.set(
      slip,
      earlier.length === 0
        ? { baseline: latest }
        : { baseline: latest, others: earlier, why: agreementUnknown(doubted) },
    );
    const consent = agreedTo(slip, registered);
    const next = consent === 'refused' ? undefined : yield* stateAfter(slip, latest, remembered);
    if (!next) continue;
    if (consent !== 'agreed') doubted.push(slip.number);
    states = consent === 'agreed' && doubted.length === 0 ? [next] : [next, ...states].slice(0, MOST_STATES);
  }
  return found;
}

/** Each with the first state, or with what any of the others left of it. */
function* inNoOrder(
  slips: readonly ChangeSlip[],
  first: StagedLists,
  registered: readonly string[],
  remembered: Remembered,
): Steps<ReadonlyMap<ChangeSlip, SlipBaseline>> {
  const found = new Map<ChangeSlip, SlipBaseline>();
  for (const slip of slips) {
    const others: StagedLists[] = [];
    for (const other of slips) {
      if (other === slip || others.length >= MOST_STATES || agreedTo(other, registered) === 'refused') continue;
      const state = yield* stateAfter(other, first, remembered);
      if (state) others.push(state);
    }
    found.set(slip, others.length === 0 ? { baseline: first } : { baseline: first, others, why: ORDER_UNKNOWN });
  }
  return found;
}

/** Undefined where the slip does not say line by line what it changes. */
function* stateAfter(slip: ChangeSlip, state: StagedLists, remembered: Remembered): Steps<StagedLists | undefined> {
  if (slip.contradiction) return undefined;
  const placed = joinPages(placedLists(slip.documents).filter(({ list }) => slip.lists.includes(list)));
  const sided = listsIn(placed).filter((list) => isTwoSided(list) && !list.differences);
  if (sided.length > 0) return listsAfter(yield* comparingOldSide(state, sided, remembered), slip.number);
  const both = bothStatesOf(placed);
  if (!both) return undefined;
  const compared = yield* comparingOldSide(state, listsIn(both.before), remembered);
  return listsAfterWhole(compared, listsIn(both.after), slip.number);
}

function listsIn(placed: readonly PlacedList[]): readonly ItemList[] {
  return placed.map(({ list }) => list);
}
