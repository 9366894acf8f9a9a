/** What is known of a list: what the sheet states, what its cells add up to, what recomputing gives. Its lines are subjects too. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { Exact, sum } from '../base/exact';
import { Kept } from '../base/kept';
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import type { FormDocument, FormProblem, ItemLine, ItemList, ItemSide, ListTotal } from '../forms/form-document';
import { known, notFound, unreadable, type Reading, type Unknown } from '../workbook/reading';
import { CellRuns, compactCells } from './compact-cells';
import { byBlocks, type KeptBlocks } from './line-blocks';
import { amountOf } from './line-facts';
import { LineSubject } from './line-subject';
import type { ListComparison } from './line-identity/compare-lists';
import { crossedFacts, gapsOfSubtotals, subtotalFacts, taxIn, totalInFigures, totalInWords } from './list-totals';
import { listedFacts, listedFactsOfList, unsettledFacts } from './listed-lines';
import type { FactId } from './fact-id';
import type { FactValue, Subject } from './subject';
import { totalGap } from './total-gap';
import { slipTotalInWords } from './totals-in-words';
import { versionFacts } from './version-facts';

export function isTwoSided(list: ItemList): boolean {
  return list.columns.some(({ side }) => side === 'new');
}

type Facts = ReadonlyMap<FactId, Reading<FactValue>>;

const NAMES = { hardware: '硬件设备变更清单', software: '应用软件变更清单', budget: '预算清单', other: '变更清单' };

/** What a list was compared with, or why it could not be. */
export type Compared = ListComparison | { readonly unsettled: FormProblem; readonly what: ListComparison['what'] };

/** The list and its lines as subjects; `name` is what follows 'list:' in its id. */
export function* listSubjects(
  list: ItemList,
  document: FormDocument,
  name: string,
  parent: Subject,
  compared?: Compared,
): Steps<readonly Subject[]> {
  const twoSided = isTwoSided(list);
  const own = yield* listFacts(list);
  const subject: Subject = {
    id: `list:${name}`,
    kind: 'list',
    title: list.role === 'budget' ? list.title : NAMES[list.role],
    parent,
    facts: compared ? new Map([...own, ...comparedFacts(compared, list)]) : own,
    documents: [document],
    lists: [list],
    ...(compared && !('unsettled' in compared) ? { comparison: compared } : {}),
  };
  const listed = subject.comparison?.what === 'old-side' ? listedFacts(subject.comparison) : undefined;
  const subjects: Subject[] = [subject];
  const shared = { name, subject, twoSided, listed, saidAbove: new Map<FactId, boolean>() };
  for (const [index, line] of list.lines.entries()) {
    if (index % ITEMS_OF_A_STEP === 0) yield;
    subjects.push(new LineSubject(line, shared));
  }
  return subjects;
}

function comparedFacts(compared: Compared, list: ItemList): Facts {
  if ('unsettled' in compared) return unsettledFacts(compared.unsettled, compared.what);
  return compared.what === 'old-side' ? listedFactsOfList(compared, list) : versionFacts(compared);
}

const keptLists = new Kept<ItemList, readonly [], ReadonlyMap<FactId, Reading<FactValue>>>();

const SUMS = [
  ['old', 'list.oldSum', 'list.oldTotalGap'],
  ['new', 'list.newSum', 'list.newTotalGap'],
] as const;

function listFacts(list: ItemList): Steps<ReadonlyMap<FactId, Reading<FactValue>>> {
  return keptLists.ofSteps(list, [], () => makeFacts(list));
}

function* makeFacts(list: ItemList): Steps<ReadonlyMap<FactId, Reading<FactValue>>> {
  const inFigures = totalInFigures(list);
  // Of two sides nobody knows which one words alone are the total of.
  const total = inFigures ?? (isTwoSided(list) ? undefined : totalInWords(list));
  const stated = (side: 'old' | 'new') => amountOf(statedTotal(list, total, side));
  const hidden = Exact.of(String(list.hiddenLines));
  const facts = new Map<FactId, Reading<FactValue>>([
    ['list.hiddenLines', known<FactValue>({ type: 'number', value: hidden }, [list.range])],
  ]);
  facts.set('list.negativeLines', yield* negativeLines(list));
  if (isTwoSided(list)) {
    const inWords = slipTotalInWords(list, total);
    facts.set('list.slipTotalInWords', amountOf(inWords.words));
    facts.set('list.slipTotalInFigures', amountOf(inWords.figures));
    facts.set('list.statedOldTotal', stated('old'));
    facts.set('list.statedNewTotal', stated('new'));
    for (const [side, sumId, gapId] of SUMS) {
      const computed = naughtWhereEmpty(yield* columnSum(list, side, 'stated'), list, side);
      facts.set(sumId, amountOf(computed));
      const gap = totalGap(list, total, side, computed, gapsOfSubtotals(list));
      if (gap) facts.set(gapId, gap);
    }
    facts.set('list.recomputedOldSum', amountOf(byRate(yield* columnSum(list, 'old', 'recomputed'), list, 'old')));
    facts.set('list.recomputedNewSum', amountOf(byRate(yield* columnSum(list, 'new', 'recomputed'), list, 'new')));
  } else {
    facts.set('list.statedTotal', stated('old'));
    facts.set('list.totalInWords', amountOf(wordsBesideFigures(list)));
    const tax = taxIn(list, total, 'old');
    const computed = withTax(yield* columnSum(list, 'old', 'stated'), tax);
    facts.set('list.sum', amountOf(computed));
    const added = addedColumn(list);
    if (added) facts.set('list.addedColumn', added);
    const gap = totalGap(list, total, 'old', computed, gapsOfSubtotals(list));
    if (gap) facts.set('list.totalGap', gap);
    facts.set(
      'list.recomputedSum',
      amountOf(byRate(withTax(yield* columnSum(list, 'old', 'recomputed'), tax), list, 'old')),
    );
  }
  for (const [id, reading] of [...subtotalFacts(list), ...crossedFacts(list)]) facts.set(id, reading);
  return facts;
}

/** Where its columns are with tax and without, or one kind of the two: the heading of those amounts. */
function addedColumn({ tax, taxNamed, columns, headings }: ItemList): Reading<FactValue> | undefined {
  const amounts = columns.find(({ field }) => field === 'subtotal');
  const words = headings.find(({ column }) => column === amounts?.column)?.words ?? [];
  const both = tax !== undefined || taxNamed !== undefined || headings.some(({ words }) => TAXED.test(words.join('')));
  if (!amounts || words.length === 0 || !both) return undefined;
  return known<FactValue>({ type: 'text', value: words.join('/') }, [amounts.header]);
}

const TAXED = /税/;

function statedTotal(list: ItemList, total: ListTotal | undefined, side: 'old' | 'new'): Reading<Exact> {
  if (total) return side === 'old' ? total.old : total.new;
  return notFound([list.range], { zh: '清单没有合计行', en: 'the list has no total row' });
}

/** Only beside a total in figures: alone it is the total. */
function wordsBesideFigures(list: ItemList): Reading<Exact> {
  const inFigures = totalInFigures(list);
  const words = totalInWords(list);
  return inFigures && words ? words.old : notFound([list.range]);
}

const keptNegatives: KeptBlocks<readonly CellRange[]> = new Kept();

/** Lines that take something back by a quantity below zero, or in a list of changes by such a price. */
function* negativeLines(list: ItemList): Steps<Reading<FactValue>> {
  const twoSided = isTwoSided(list);
  const blocks = yield* byBlocks(list.lines, keptNegatives, (lines) => {
    const negative: CellRange[] = [];
    for (const { old, new: now } of lines) {
      for (const { quantity, price } of [old, now]) {
        if (quantity.known && quantity.value.isNegative()) negative.push(...quantity.cells);
        if (twoSided && quantity.known && price.known && price.value.isNegative()) negative.push(...price.cells);
      }
    }
    return negative;
  });
  const cells = blocks.flat();
  const value: FactValue = { type: 'number', value: Exact.of(String(cells.length)) };
  return known(value, cells.length > 0 ? cells : [list.range]);
}

/** 数量 × 单价 is taken where there are both; a row that has not (a percentage, a lump sum) counts with its own 小计. */
function withoutProduct({ quantity, price, subtotal }: ItemSide): Reading<Exact> {
  const wrong = [quantity, price].find((reading) => !reading.known && reading.why !== 'not-found');
  if (wrong && !wrong.known) return wrong;
  // None of something: nothing, unless it is stated to cost something, which no price explains.
  if (quantity.known && quantity.value.isZero() && !subtotal.known) return known(Exact.zero, quantity.cells);
  return subtotal;
}

/** All is new, or all falls away: the side without any amount comes to naught. */
function naughtWhereEmpty(sum: Reading<Exact>, list: ItemList, side: 'old' | 'new'): Reading<Exact> {
  const other = side === 'old' ? 'new' : 'old';
  if (sum.known || sum.why !== 'not-found' || !list.lines.some((line) => line[other].subtotal.known)) return sum;
  const empty = list.lines.every(({ [side]: { quantity, price, subtotal } }) =>
    [quantity, price, subtotal].every((one) => (one.known ? one.value.isZero() : one.why === 'not-found')),
  );
  const column = list.columns.some((one) => one.field === 'subtotal' && one.side === side);
  return empty && column ? known(Exact.zero, [list.range]) : sum;
}

interface PartSum {
  readonly total: Exact;
  readonly cells: readonly CellRange[];
  readonly assumed?: Bilingual;
  readonly unreadable?: Unknown;
}

type Way = 'old stated' | 'new stated' | 'old recomputed' | 'new recomputed';
const keptSums: Readonly<Record<Way, KeptBlocks<PartSum>>> = {
  'old stated': new Kept(),
  'new stated': new Kept(),
  'old recomputed': new Kept(),
  'new recomputed': new Kept(),
};

/** Blank rows add nothing; one unreadable amount makes the sum unreadable. */
function* columnSum(list: ItemList, side: 'old' | 'new', way: 'stated' | 'recomputed'): Steps<Reading<Exact>> {
  const parts = yield* byBlocks(list.lines, keptSums[`${side} ${way}`], (lines) => partSum(lines, side, way));
  const wrong = parts.find((part) => part.unreadable)?.unreadable;
  if (wrong) return unreadable(wrong.looked, wrong.reason ?? { zh: '读不出金额', en: 'the amount cannot be read' });
  const cells = compactCells(parts.flatMap((part) => part.cells));
  if (cells.length === 0) return notFound([list.range]);
  return known(sum(parts.map(({ total }) => total)), cells, parts.find((part) => part.assumed)?.assumed);
}

/** Blank rows of the tax add nothing; one that cannot be read makes the sum unreadable. */
function withTax(sum: Reading<Exact>, taxes: readonly Reading<Exact>[]): Reading<Exact> {
  let all = sum;
  for (const tax of taxes) {
    if (!all.known) return all;
    if (tax.known) all = { ...all, value: all.value.plus(tax.value), cells: [...all.cells, ...tax.cells] };
    else if (tax.why !== 'not-found') return tax;
  }
  return all;
}

/** With the tax as its rate gives it, and with what the lists come to that it sums up. */
function byRate(sum: Reading<Exact>, { crossed = [] }: ItemList, side: 'old' | 'new'): Reading<Exact> {
  return crossed.reduce(
    (all, { tooMuch }) => (all.known && tooMuch?.side === side ? { ...all, value: all.value.minus(tooMuch.by) } : all),
    sum,
  );
}

function partSum(lines: readonly ItemLine[], side: 'old' | 'new', way: 'stated' | 'recomputed'): PartSum {
  let total = Exact.zero;
  const cells = new CellRuns();
  let assumed: Bilingual | undefined;
  for (const { [side]: one } of lines) {
    const { quantity, price } = one;
    if (way === 'recomputed' && quantity.known && price.known) {
      total = total.plus(quantity.value.times(price.value));
      cells.add(quantity.cells);
      cells.add(price.cells);
      assumed ??= price.assumed;
      continue;
    }
    const reading = way === 'stated' ? one.subtotal : withoutProduct(one);
    if (reading.known) {
      total = total.plus(reading.value);
      cells.add(reading.cells);
      assumed ??= reading.assumed;
    } else if (reading.why !== 'not-found') return { total: Exact.zero, cells: [], unreadable: reading };
  }
  return { total, cells: cells.ranges(), ...(assumed ? { assumed } : {}) };
}
