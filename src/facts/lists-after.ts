/** A list as a change slip leaves it: the lines the slip names as they are to be, the others as they were. */
import { Kept } from '../base/kept';
import type { ItemLine, ItemList, ItemSide } from '../forms/form-document';
import { lineWith } from '../forms/lists/item-side';
import { notFound, type Reading } from '../workbook/reading';
import { lineChange } from './line-change';
import type { ListComparison, StagedLists } from './line-identity/compare-lists';

const states = new Kept<ListComparison, readonly [slip: string], StagedLists>();

/** `comparison`: of the slip's old side with those lists. `slip`: its number. */
export function listsAfter(comparison: ListComparison, slip: string): StagedLists {
  return states.of(comparison, [slip], () => stateAfter(comparison, slip));
}

function stateAfter(comparison: ListComparison, slip: string): StagedLists {
  const { before, after, matching } = comparison;
  const instead = new Map<ItemLine, readonly ItemLine[]>();
  const matched = new Set<ItemLine>();
  for (const { before: were, after: are } of matching.matches) {
    const [first] = were;
    for (const { line } of are) matched.add(line);
    for (const { line } of were) instead.set(line, []);
    if (first)
      instead.set(
        first.line,
        are.flatMap(({ line }) => lineAfter(line, first.line)),
      );
  }
  // What waits for a person's word is left as it was.
  for (const { after: are } of matching.candidates) for (const { line } of are) matched.add(line);
  const more = after.lists
    .flatMap(({ lines }) => lines)
    .filter((line) => !matched.has(line))
    .flatMap((line) => lineAfter(line, undefined));
  const lists = before.lists.map((list, at) =>
    listWith(list, (line) => instead.get(line), at === before.lists.length - 1 ? more : []),
  );
  return { ...before, lists, changedBy: [...(before.changedBy ?? []), slip] };
}

const wholes = new Kept<ListComparison, readonly [after: readonly ItemList[], slip: string], StagedLists>();

/** As a slip leaves it that holds the list before the change and the list after it. `comparison`: of the list it has before. */
export function listsAfterWhole(comparison: ListComparison, after: readonly ItemList[], slip: string): StagedLists {
  return wholes.of(comparison, [after, slip], () => {
    const { before, matching } = comparison;
    const named = [...matching.matches, ...matching.candidates].flatMap((match) => match.before);
    const gone = new Set(named.map(({ line }) => line));
    const now = after.flatMap(({ lines }) => lines);
    const lists = before.lists.map((list, at) =>
      listWith(list, (line) => (gone.has(line) ? [] : undefined), at === before.lists.length - 1 ? now : []),
    );
    return { ...before, lists, changedBy: [...(before.changedBy ?? []), slip] };
  });
}

function listWith(
  list: ItemList,
  instead: (line: ItemLine) => readonly ItemLine[] | undefined,
  more: readonly ItemLine[],
): ItemList {
  const places: (readonly number[])[] = [];
  const lines: ItemLine[] = [];
  for (const line of list.lines) {
    const those = instead(line) ?? [line];
    places.push(those.map((_, at) => lines.length + at));
    lines.push(...those);
  }
  const sections = list.sections.map((one) => ({ ...one, lines: one.lines.flatMap((at) => places[at] ?? []) }));
  const all = [...lines, ...more].map((line, index) => (line.index === index ? line : lineWith(line, { index })));
  return { ...list, lines: all, sections, totals: [], taxes: [] };
}

/** Nothing where the slip takes the line away. */
function lineAfter(line: ItemLine, was: ItemLine | undefined): readonly ItemLine[] {
  const { new: now } = lineChange(line);
  if (now.known && (now.how === 'blank' || now.yuan.isZero())) return [];
  const { cells, remark, index } = line;
  const { key, seq, group } = was ?? { key: line.key, seq: notFound([]), group: line.group };
  return [{ index, key, cells, seq, group, old: sideAfter(line, was?.old), new: NO_SIDE, remark }];
}

/** What the slip leaves blank or has no column for stays as it was. */
function sideAfter({ old, new: now }: ItemLine, was: ItemSide | undefined): ItemSide {
  const text = (field: 'name' | 'model' | 'spec'): Reading<string> =>
    now[field].known ? now[field] : (was ?? old)[field];
  const { quantity, price, subtotal } = now;
  const priced = price.known || price.looked.length > 0;
  return {
    name: text('name'),
    model: text('model'),
    spec: text('spec'),
    quantity,
    price: priced ? price : (was ?? old).price,
    subtotal,
  };
}

const NOWHERE = notFound([]);
const NO_SIDE: ItemSide = {
  name: NOWHERE,
  model: NOWHERE,
  spec: NOWHERE,
  quantity: NOWHERE,
  price: NOWHERE,
  subtotal: NOWHERE,
};
