/**
 * The line of the contract's list that a line of a change slip was: by name
 * and model, whatever the order. What is not found exactly once is not found.
 */
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import type { ItemLine, ItemList } from '../forms/form-document';
import { conflicting, known, type Reading } from '../workbook/reading';
import type { BudgetClaims } from './budget-claims';
import { lineChange } from './line-change';
import type { FactId, FactValue } from './subject';

export type Baseline =
  { readonly list: ItemList } | { readonly unsettled: BudgetClaims['conflicts'][number]['problem'] } | undefined;

/** The list the old side of slips is taken from: the contract's, else what was procured, else what was approved. */
export function baselineOf({ claims, conflicts }: BudgetClaims): Baseline {
  for (const stage of ['合同', '采购', '批复'] as const) {
    const [only, ...others] = claims.filter((claim) => claim.stage === stage);
    if (only === undefined) continue;
    const conflict = conflicts.find(({ claims: told }) => told.includes(only) || others.some((one) => told.includes(one))); // prettier-ignore
    if (conflict) return { unsettled: conflict.problem };
    // A list on several sheets (硬件, 软件) is one list.
    return { list: others.length === 0 ? only.list : together([only, ...others].map(({ list }) => list)) };
  }
  return undefined;
}

const unions = new WeakMap<ItemList, { lists: readonly ItemList[]; union: ItemList }>();

function together(lists: readonly ItemList[]): ItemList {
  const [first] = lists;
  if (first === undefined) throw new RangeError('no lists to take together');
  const before = unions.get(first);
  if (before?.lists.length === lists.length && before.lists.every((list, at) => list === lists[at]))
    return before.union;
  const union = { ...first, lines: lists.flatMap(({ lines }) => lines) };
  unions.set(first, { lists, union });
  return union;
}

/** Facts of one line's old side as the baseline lists it; none where the line is new. */
export function listedFacts(line: ItemLine, list: ItemList): ReadonlyMap<FactId, Reading<FactValue>> | 'unlisted' {
  const { old } = lineChange(line);
  if (old.known && (old.how === 'blank' || old.yuan.isZero())) return new Map();
  const listed = listedLine(line, indexOf(list));
  if (listed === undefined) return 'unlisted';
  const facts = new Map<FactId, Reading<FactValue>>();
  const { quantity, price } = listed.old;
  if (quantity.known)
    facts.set('line.listedQuantity', { ...quantity, value: { type: 'number', value: quantity.value } });
  if (price.known) facts.set('line.listedPrice', { ...price, value: { type: 'amount', value: price.value } });
  return facts;
}

/** Of the slip's list as a whole: how many lines the baseline does not hold, or that nobody knows which list it is. */
export function listedFactsOfList(
  unlisted: readonly ItemLine[],
  looked: ItemList,
): ReadonlyMap<FactId, Reading<FactValue>> {
  const cells = unlisted.length > 0 ? unlisted.map(({ cells: whole }) => whole) : [looked.range];
  const value: FactValue = { type: 'number', value: Exact.of(String(unlisted.length)) };
  return new Map([['list.unlistedLines', known(value, cells)]]);
}

export function unsettledFacts(
  baseline: Extract<Baseline, { unsettled: unknown }>,
): ReadonlyMap<FactId, Reading<FactValue>> {
  const reading = conflicting(baseline.unsettled.at, baseline.unsettled.message);
  return new Map([['list.unlistedLines', reading]]);
}

interface LineIndex {
  readonly byName: ReadonlyMap<string, readonly ItemLine[]>;
  readonly byModel: ReadonlyMap<string, readonly ItemLine[]>;
}

const indexes = new WeakMap<ItemList, LineIndex>();

function indexOf(list: ItemList): LineIndex {
  const before = indexes.get(list);
  if (before) return before;
  const byName = new Map<string, ItemLine[]>();
  const byModel = new Map<string, ItemLine[]>();
  const add = (map: Map<string, ItemLine[]>, key: string, line: ItemLine) => {
    const there = map.get(key);
    if (there) there.push(line);
    else map.set(key, [line]);
  };
  for (const line of list.lines) {
    for (const name of namesOf(line)) add(byName, name, line);
    const model = modelOf(line);
    if (model !== undefined) add(byModel, model, line);
  }
  const index = { byName, byModel };
  indexes.set(list, index);
  return index;
}

function listedLine(line: ItemLine, index: LineIndex): ItemLine | undefined {
  const names = namesOf(line);
  const model = modelOf(line);
  const named = [...new Set(names.flatMap((name) => index.byName.get(name) ?? []))];
  const modelled = model === undefined ? [] : (index.byModel.get(model) ?? []);
  const both = named.filter((candidate) => modelled.includes(candidate));
  if (both.length > 0) return theOne(both, line);
  const silent = named.filter((candidate) => model === undefined || modelOf(candidate) === undefined);
  if (silent.length > 0) return theOne(silent, line);
  return theOne(modelled, line);
}

/** Among lines of the same name the one with the same numbers, if any has them. */
function theOne(candidates: readonly ItemLine[], line: ItemLine): ItemLine | undefined {
  if (candidates.length <= 1) return candidates[0];
  return candidates.find(({ old }) => sameNumber(old.quantity, line.old.quantity) && sameNumber(old.price, line.old.price)); // prettier-ignore
}

function sameNumber(a: Reading<Exact>, b: Reading<Exact>): boolean {
  return a.known && b.known && a.value.equals(b.value);
}

function namesOf({ old, group }: ItemLine): readonly string[] {
  return [old.name, group].flatMap((reading) => (reading.known ? [comparableText(reading.value)] : []));
}

function modelOf({ old: { model } }: ItemLine): string | undefined {
  return model.known ? comparableText(model.value) : undefined;
}
