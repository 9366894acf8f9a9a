/**
 * A list that goes over several pages, sheets or tables with headings of their
 * own is one list: its lines count on, and the total at its end stands for all.
 */
import { Kept } from '../base/kept';
import { sum } from '../base/exact';
import type { FormDocument, ItemLine, ItemList, ListTotal } from '../forms/form-document';
import { lineWith } from '../forms/lists/item-side';

export interface PlacedList {
  readonly list: ItemList;
  readonly document: FormDocument;
}

/** The lists of these documents, in their order. */
export function placedLists(documents: readonly FormDocument[]): PlacedList[] {
  return documents.flatMap((document) => document.lists.map((list) => ({ list, document })));
}

/** In the order given; a page joins the list just before it. */
export function joinPages(placed: readonly PlacedList[]): readonly PlacedList[] {
  const joined: PlacedList[] = [];
  for (const next of placed) {
    const before = joined.at(-1);
    if (before && isNextPage(before.list, next.list)) {
      joined[joined.length - 1] = { ...before, list: together(before.list, next.list) };
    } else joined.push(next);
  }
  return joined;
}

/** The second list takes up the numbering where the first ends. */
export function countsOn(first: ItemList, second: ItemList): boolean {
  const [last, next] = [first.lines.at(-1)?.seq, second.lines[0]?.seq];
  if (!last?.known || !next?.known) return false;
  const [one, other] = [last, next].map(({ value }) => value.normalize('NFKC').trim());
  return /^\d+$/.test(other ?? '') && Number(other) > 1 && Number(other) === Number(one) + 1;
}

/** The first has no total of its own, and the columns are the same. */
function isNextPage(first: ItemList, second: ItemList): boolean {
  const fields = ({ columns }: ItemList) => columns.map(({ field, side }) => `${field}/${side}`).join(' ');
  return (
    first.role === second.role &&
    first.state === second.state &&
    first.totals.every(({ kind }) => kind === 'subtotal') &&
    countsOn(first, second) &&
    fields(first) === fields(second)
  );
}

const unions = new Kept<ItemList, readonly [second: ItemList], ItemList>();

function together(first: ItemList, second: ItemList): ItemList {
  return unions.of(first, [second], () => union(first, second));
}

function union(first: ItemList, second: ItemList): ItemList {
  const offset = first.lines.length;
  const taken = new Set(first.lines.map(({ key }) => key));
  const lines = [...first.lines, ...second.lines.map((line, at) => moved(line, offset + at, taken))];
  return {
    ...first,
    lines,
    sections: [
      ...first.sections,
      ...second.sections.map((one) => ({ ...one, lines: one.lines.map((index) => index + offset) })),
    ],
    totals: [...first.totals, ...second.totals.map((total) => ofAll(total, offset, lines))],
    taxes: [...first.taxes, ...second.taxes],
    hiddenLines: first.hiddenLines + second.hiddenLines,
  };
}

function moved(line: ItemLine, index: number, taken: Set<string>): ItemLine {
  let key = line.key;
  for (let times = 2; taken.has(key); times += 1) key = `${line.key}#${times}`;
  taken.add(key);
  return lineWith(line, { index, key });
}

/** A total at the end stands for all pages, unless it is exactly that of its own. */
function ofAll(total: ListTotal, offset: number, lines: readonly ItemLine[]): ListTotal {
  const own = total.lines.map((index) => index + offset);
  if (total.kind === 'subtotal' || isSumOf(total, own, lines)) return { ...total, lines: own };
  return { ...total, lines: [...Array.from({ length: offset }, (_, index) => index), ...own] };
}

function isSumOf({ old, new: now }: ListTotal, indexes: readonly number[], lines: readonly ItemLine[]): boolean {
  const amounts = (side: 'old' | 'new') =>
    indexes.flatMap((index) => {
      const subtotal = lines[index]?.[side].subtotal;
      return subtotal?.known ? [subtotal.value] : [];
    });
  const sides = [
    [old, 'old'],
    [now, 'new'],
  ] as const;
  const stated = sides.filter(([reading]) => reading.known);
  return (
    stated.length > 0 && stated.every(([reading, side]) => reading.known && reading.value.equals(sum(amounts(side))))
  );
}
