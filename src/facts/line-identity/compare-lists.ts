/**
 * Two lists set side by side, line by line: the old side of a change slip with
 * the list it was taken from, and each list with that of the stage before it
 * (批复, 采购, 合同, 变更, 实施). What people decided of their lines is applied.
 */
import type { Bilingual } from '../../base/bilingual';
import { Kept } from '../../base/kept';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { ItemLine, ItemList } from '../../forms/form-document';
import type { Remembered } from '../../workbook/remembered';
import type { ListStage } from '../budget-claims';
import { lineChange } from '../line-change';
import { applyDecisions, keptDecisions, type KeptDecision } from './line-decisions';
import type { LineMatching } from './line-match';
import { matchItems, readingItems, type MatchItem } from './match-item';
import { matchingLines } from './match-lines';

export interface StagedLists {
  readonly stage: ListStage;
  readonly lists: readonly ItemList[];
  /** Numbers of the slips that have changed it since, in their order; its lists then stand in no sheet as they are. */
  readonly changedBy?: readonly string[];
}

export interface ListComparison {
  /**
   * 'versions': the whole list, as it was and as it is · 'old-side': of the
   * lists before only the lines of a slip, as they were · 'new-side': as they
   * are to be, where the slip has no old side.
   */
  readonly what: 'versions' | 'old-side' | 'new-side';
  readonly before: StagedLists;
  readonly after: { readonly stage?: ListStage; readonly lists: readonly ItemList[] };
  /** All lines that were compared. */
  readonly linesBefore: readonly MatchItem[];
  readonly linesAfter: readonly MatchItem[];
  readonly matching: LineMatching;
  /** Lines a slip calls new, each with the line of the same name and model that the list before holds. */
  readonly newButListed: readonly NewButListed[];
  /** The decisions that were applied. */
  readonly decided: readonly KeptDecision[];
  /** Which of several states the list before is in nobody can tell: lines that are those of another state were compared with that. */
  readonly eitherState?: EitherState;
}

interface EitherState {
  readonly why: Bilingual;
  readonly others: readonly { readonly state: StagedLists; readonly lines: number }[];
}

interface NewButListed {
  readonly after: MatchItem;
  readonly before: MatchItem;
}

/** A slip's old sides with the list; lines that have no old side are new and are not looked for. */
export function comparingOldSide(
  before: StagedLists,
  lists: readonly ItemList[],
  remembered: Remembered,
): Steps<ListComparison> {
  return comparing('old-side', before, { lists }, remembered, (item) => hadSomething(item.line));
}

export function comparingVersions(
  before: StagedLists,
  after: StagedLists,
  remembered: Remembered,
): Steps<ListComparison> {
  return comparing('versions', before, after, remembered, () => true);
}

/** A slip that says only what its lines are to be; lines it does not name stay as they were. */
export function comparingNewSide(
  before: StagedLists,
  lists: readonly ItemList[],
  remembered: Remembered,
): Steps<ListComparison> {
  return comparing('new-side', before, { stage: '变更', lists }, remembered, () => true);
}

function hadSomething(line: ItemLine): boolean {
  const { old } = lineChange(line);
  return !(old.known && (old.how === 'blank' || old.yuan.isZero()));
}

type Compared = readonly [
  before: readonly ItemList[],
  stage: ListStage,
  after: readonly ItemList[],
  remembered: Remembered,
];

/** One list is compared with so many others: states of the contract, with tax and without. */
const keptOf = () => new Kept<ItemList, Compared, ListComparison>({ most: 6 });
const kept = { 'old-side': keptOf(), 'new-side': keptOf(), versions: keptOf() };

function* comparing(
  what: ListComparison['what'],
  before: StagedLists,
  after: ListComparison['after'],
  remembered: Remembered,
  counts: (item: MatchItem) => boolean,
): Steps<ListComparison> {
  const [first] = after.lists;
  const made = () => comparingAnew(what, before, after, remembered, counts);
  if (!first) return yield* made();
  return yield* kept[what].ofSteps(first, [before.lists, before.stage, after.lists, remembered], made);
}

function* comparingAnew(
  what: ListComparison['what'],
  before: StagedLists,
  after: ListComparison['after'],
  remembered: Remembered,
  counts: (item: MatchItem) => boolean,
): Steps<ListComparison> {
  const linesBefore = yield* readingItems(before.lists, 'old');
  const linesAfter: MatchItem[] = [];
  for (const item of yield* readingItems(after.lists, 'old')) {
    if (item.at % ITEMS_OF_A_STEP === 0) yield;
    if (counts(item)) linesAfter.push(item);
  }
  const { decisions } = keptDecisions(remembered);
  const applied = applyDecisions(decisions, linesBefore, linesAfter);
  const matching = yield* matchingLines(linesBefore, linesAfter, applied);
  if (what === 'old-side') yield* readingItems(after.lists, 'new');
  return {
    what,
    before,
    after,
    linesBefore,
    linesAfter,
    // A slip names only the lines it changes: the others are not gone.
    matching: what === 'versions' ? matching : { ...matching, removed: [] },
    newButListed: what === 'old-side' ? newButListed(linesBefore, after.lists) : [],
    decided: decisions.filter(({ key }) => applied.fitting.has(key)),
  };
}

/** The same name, and the same model where both state one; in another subproject it is something else. */
function newButListed(linesBefore: readonly MatchItem[], lists: readonly ItemList[]): readonly NewButListed[] {
  const listed = new Map<string, MatchItem[]>();
  for (const item of linesBefore) {
    const there = listed.get(item.name);
    if (there) there.push(item);
    else listed.set(item.name, [item]);
  }
  return matchItems(lists, 'new')
    .filter(({ line, name }) => name !== '' && lineChange(line).isNew)
    .flatMap((after) => {
      const before = listed.get(after.name)?.find((item) => isSameThing(item, after));
      return before ? [{ after, before }] : [];
    });
}

function isSameThing(before: MatchItem, after: MatchItem): boolean {
  const elsewhere = before.group !== after.group && before.group !== '' && after.group !== '';
  // By the name of its subproject alone nothing is known of a line.
  const named = before.side.name.known && after.side.name.known;
  const model =
    before.model === after.model ? named || before.model !== '' : named && (before.model === '' || after.model === '');
  return !elsewhere && model;
}

/** The part of a comparison that is about one of the later lists. */
export function comparisonOf(list: ItemList, comparison: ListComparison): ListComparison {
  if (comparison.after.lists.length === 1) return comparison;
  const own = new Set(list.lines);
  const { matching } = comparison;
  const about = (items: readonly MatchItem[]) => items.some(({ line }) => own.has(line));
  return {
    ...comparison,
    after: { ...comparison.after, lists: [list] },
    linesAfter: comparison.linesAfter.filter(({ line }) => own.has(line)),
    matching: {
      ...matching,
      matches: matching.matches.filter(({ after }) => about(after)),
      candidates: matching.candidates.filter(({ after }) => about(after)),
      added: matching.added.filter((item) => own.has(item.line)),
    },
    newButListed: comparison.newButListed.filter(({ after }) => own.has(after.line)),
  };
}
