/**
 * Amounts merged over several lines. Where one is what the lines come to
 * together, each line has its share; where it is the first line's alone, the
 * others have none; else nobody can tell what the lines come to.
 */
import type { CellRange } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import { type Exact, sum } from '../../base/exact';
import { known, notFound, unreadable } from '../../workbook/reading';
import type { ItemLine, ListTotal } from '../form-document';
import type { SheetView } from '../sheet-view';
import type { LineLayout } from './item-lines';
import { lineWith, sideWith } from './item-side';

type Side = 'old' | 'new';

/** The lines, each with its share. `leaves`: their rows. */
export function withMergedAmounts(
  view: SheetView,
  leaves: readonly number[],
  lines: readonly ItemLine[],
  layout: LineLayout,
): readonly ItemLine[] {
  let changed: ItemLine[] | undefined;
  for (const [side, column] of columnsOf(layout)) {
    for (const [at, row] of leaves.entries()) {
      const merge = view.hasMerges(row) ? view.mergeAt(row, column) : undefined;
      if (merge?.top !== row || merge.bottom === row) continue;
      const over = leaves.filter((leaf) => leaf >= row && leaf <= merge.bottom).length;
      const parted = over < 2 ? undefined : partedLines((changed ?? lines).slice(at, at + over), side);
      if (parted) (changed ??= [...lines]).splice(at, over, ...parted);
    }
  }
  return changed ?? lines;
}

function columnsOf(layout: LineLayout): readonly (readonly [Side, number])[] {
  const [old, now] = [layout.old.subtotal?.column, layout.new?.subtotal?.column];
  return [...(old === undefined ? [] : [['old', old] as const]), ...(now === undefined ? [] : [['new', now] as const])];
}

const COVERS_SEVERAL: Bilingual = {
  zh: '小计合并在几行上，既不是各行“数量×单价”之和，也不是第一行的，无法逐行核对',
  en: 'the subtotal is merged over several lines and is neither what they come to together nor the first one alone; they cannot be checked one by one',
};

function partedLines(lines: readonly ItemLine[], side: Side): readonly ItemLine[] | undefined {
  const [first] = lines;
  const stated = first?.[side].subtotal;
  if (!first || !stated?.known) return undefined;
  const products = lines.map((line) => productOf(line, side));
  const [own] = products;
  if (own?.equals(stated.value)) return undefined;
  const all = products.flatMap((product) => product ?? []);
  if (all.length === lines.length && sum(all).equals(stated.value)) {
    return lines.map((line, at) => withSubtotal(line, side, products[at], stated.cells));
  }
  if (own === undefined) return undefined;
  const price = unreadable(stated.cells, COVERS_SEVERAL);
  return lines.map((line) => (line === first ? lineWith(line, { [side]: sideWith(line[side], { price }) }) : line));
}

function withSubtotal(line: ItemLine, side: Side, amount: Exact | undefined, cells: readonly CellRange[]): ItemLine {
  return amount ? lineWith(line, { [side]: sideWith(line[side], { subtotal: known(amount, cells) }) }) : line;
}

function productOf(line: ItemLine, side: Side): Exact | undefined {
  const { quantity, price } = line[side];
  return quantity.known && price.known ? quantity.value.times(price.value) : undefined;
}

/** Values that stand under a merge, where nobody sees them: the lines without them, where the total is without them, too. */
export function withoutHiddenAmounts(
  view: SheetView,
  leaves: readonly number[],
  lines: readonly ItemLine[],
  layout: LineLayout,
  totals: readonly ListTotal[],
): readonly ItemLine[] {
  const column = layout.old.subtotal?.column;
  if (column === undefined || layout.new) return lines;
  const hidden = leaves.map((row) => {
    const merge = view.hasMerges(row) ? view.mergeAt(row, column) : undefined;
    return merge !== undefined && merge.top < row && view.cell(row, column) !== undefined;
  });
  if (!hidden.includes(true)) return lines;
  const amounts = (wanted: boolean) =>
    sum(lines.flatMap(({ old }, at) => (old.subtotal.known && (wanted || !hidden[at]) ? [old.subtotal.value] : [])));
  const says = (whole: Exact) =>
    totals.some(
      ({ kind, old, lines: of }) =>
        kind === 'total' && of.length === lines.length && old.known && old.value.equals(whole),
    );
  if (says(amounts(true)) || !says(amounts(false))) return lines;
  return lines.map((line, at) =>
    hidden[at] ? lineWith(line, { old: sideWith(line.old, { subtotal: notFound([line.cells]) }) }) : line,
  );
}
