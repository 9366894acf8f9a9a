/**
 * What the list a slip was drawn up from says of the slip's old side: the
 * numbers of the line that each line was, and which lines it does not hold.
 * Where two lists could be that list, only that is told.
 */
import type { CellRange } from '../base/address';
import { Exact } from '../base/exact';
import type { ItemLine, ItemList } from '../forms/form-document';
import { conflicting, known, type Reading } from '../workbook/reading';
import type { BudgetClaims, ListStage } from './budget-claims';
import { compactCells } from './compact-cells';
import type { ListComparison, StagedLists } from './line-identity/compare-lists';
import type { LineMatch } from './line-identity/line-match';
import { sameNumber, type MatchItem } from './line-identity/match-item';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

export type Baseline = StagedLists | { readonly unsettled: Conflict['problem'] } | undefined;
type Conflict = BudgetClaims['conflicts'][number];
type Facts = ReadonlyMap<FactId, Reading<FactValue>>;

const OF_OLD_SIDE: readonly ListStage[] = ['合同', '实施', '采购', '批复'];

/** The list the old side of slips is taken from: the contract's, else what was procured, else what was approved. */
export function baselineOf(claims: BudgetClaims): Baseline {
  for (const stage of OF_OLD_SIDE) {
    const staged = listsOfStage(claims, stage);
    if (staged) return staged;
  }
  return undefined;
}

/** The lists of a stage together (硬件, 软件), or that two of them contradict one another. */
export function listsOfStage({ claims, conflicts }: BudgetClaims, stage: ListStage): Baseline {
  const own = claims.filter((claim) => claim.stage === stage);
  if (own.length === 0) return undefined;
  const conflict = conflicts.find(({ claims: told }) => own.some((claim) => told.includes(claim)));
  return conflict ? { unsettled: conflict.problem } : { stage, lists: own.map(({ list }) => list) };
}

/** Facts of each line of the slip's list that was found in the list before. */
export function listedFacts({ matching }: ListComparison): ReadonlyMap<ItemLine, Facts> {
  const lines = new Map<ItemLine, Facts>();
  for (const match of matching.matches) for (const { line } of match.after) lines.set(line, factsOf(match));
  return lines;
}

/** Of one line that became several only the price is each part's own; of several that became one the numbers add up. */
function factsOf({ kind, before }: LineMatch): Facts {
  const facts = new Map<FactId, Reading<FactValue>>();
  const [first] = before;
  if (!first) return facts;
  const onePrice = before.every((item) => sameNumber(item.price, first.price));
  const { price } = first.side;
  if (price.known && onePrice)
    facts.set('line.listedPrice', { ...price, value: { type: 'amount', value: price.value } });
  if (kind === 'split') return facts;
  const quantity = added(before, ({ side }) => side.quantity);
  if (quantity && (onePrice || kind === 'one'))
    facts.set('line.listedQuantity', known({ type: 'number', value: quantity.value }, quantity.cells));
  const subtotal = added(before, ({ side }) => side.subtotal);
  if (subtotal) facts.set('line.listedSubtotal', known({ type: 'amount', value: subtotal.value }, subtotal.cells));
  return facts;
}

function added(
  items: readonly MatchItem[],
  read: (item: MatchItem) => Reading<Exact>,
): { readonly value: Exact; readonly cells: readonly CellRange[] } | undefined {
  let value = Exact.zero;
  const cells: CellRange[] = [];
  for (const item of items) {
    const reading = read(item);
    if (!reading.known) return undefined;
    value = value.plus(reading.value);
    cells.push(...reading.cells);
  }
  return { value, cells };
}

/** Of the slip's list as a whole: how many lines the list before does not hold, and of how many a person must say. */
export function listedFactsOfList({ matching }: ListComparison, looked: ItemList): Facts {
  return new Map([
    ['list.unlistedLines', countOf(matching.added, looked)],
    ['list.undecidedLines', countOf(undecidedLines(matching.candidates), looked)],
  ]);
}

export function undecidedLines(candidates: readonly LineMatch[]): readonly MatchItem[] {
  return candidates.flatMap(({ after, instead }) => after.filter((item) => !instead?.after.includes(item)));
}

export function countOf(items: readonly MatchItem[], looked: ItemList | undefined): Reading<FactValue> {
  const cells = items.length > 0 ? compactCells(items.map(({ line }) => line.cells)) : looked ? [looked.range] : [];
  return known({ type: 'number', value: Exact.of(String(items.length)) }, cells);
}

const UNSETTLED_FACTS = {
  'old-side': ['list.unlistedLines', 'list.undecidedLines'],
  'new-side': ['list.addedLines', 'list.undecidedLines'],
  versions: ['list.removedLines', 'list.addedLines', 'list.undecidedLines'],
} as const;

/** Nobody knows which list it is to be compared with. */
export function unsettledFacts({ at, message }: Conflict['problem'], what: ListComparison['what']): Facts {
  const reading = conflicting(at, message);
  return new Map(UNSETTLED_FACTS[what].map((id) => [id, reading]));
}
