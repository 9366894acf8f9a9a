/**
 * Finds the heading of an item list, of one to three rows with merged or
 * unmerged group labels, and says of each column which field of which side it
 * is.
 */
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { type Heading, headingByWords, headingSpokenOf } from './heading-rows';
import { type HeaderColumn, type ListHeader, NUMERIC } from './list-header';
import { settledByNumbers } from './columns-by-numbers';
import { headingWords } from './heading-words';
import { moreAndLess } from './more-and-less';
import { bestTriple, numberAt } from './multiplying-columns';
import { type DraftColumn, draftColumns } from './offered-columns';
import { fingerprintOf, headingColumns, placedColumns, twinsByOrder } from './placed-columns';
import { summedParts } from './summed-parts';
import { byTax } from './tax-columns';
import { withThirdColumn } from './third-column';

/** The heading that begins in this row, if one does. */
export function findListHeader(view: SheetView, row: number, words: ItemListLayout): ListHeader | undefined {
  const heading = headingSpokenOf(view, row, words) ?? headingByWords(view, row, words);
  if (heading === undefined) return undefined;
  const under = rowsUnder(view, heading.bottom);
  const offered = withThirdColumn(view, under, heading, draftColumns(view, row, heading, words));
  const apart = moreAndLess(view, heading.named, under, offered, words);
  const drafts = apart?.drafts ?? summedParts(view, under, offered) ?? settledByNumbers(view, under, offered);
  const fields = new Set(drafts.map(({ field }) => field));
  const namesThings = fields.has('name') || fields.has('group') || fields.has('model') || fields.has('spec');
  const countsThings = fields.has('quantity') || fields.has('price') || fields.has('subtotal');
  if (fields.size < 3 || !namesThings || !countsThings) return undefined;
  if (!fields.has('price') && !fields.has('subtotal') && amountsUnread(view, heading, under, drafts)) return undefined;
  const header = withSides(view, row, heading, drafts, words);
  return apart?.differences && header.twoSided ? { ...header, differences: true } : header;
}

const SAMPLE = 20;

function rowsUnder(view: SheetView, bottom: number): readonly number[] {
  return Array.from({ length: SAMPLE }, (_, at) => bottom + 1 + at).filter((row) => row < view.rowCount);
}

/** No word names an amount, and under two of the words nobody knows the numbers are prices and subtotals: half a heading is none. */
function amountsUnread(
  view: SheetView,
  { named, said }: Heading,
  rows: readonly number[],
  drafts: readonly DraftColumn[],
): boolean {
  const unknown = named
    .filter(({ column, name }) => !said.has(name) && drafts.every((draft) => draft.column !== column))
    .map(({ column }) => column);
  if (unknown.length < 2 || unknown.length > SAMPLE) return false;
  return drafts.some(({ field, column }) => {
    if (field !== 'quantity') return false;
    const columns = [column, ...unknown].sort((a, b) => a - b);
    return bestTriple(view, rows, columns)?.quantity === column;
  });
}

function withSides(
  view: SheetView,
  top: number,
  heading: Heading,
  drafts: readonly DraftColumn[],
  words: ItemListLayout,
): ListHeader {
  const { bottom } = heading;
  const { taken: withTax, withoutTax, named: taxNamed } = byTax(drafts);
  const offered = withoutTax ? withoutNetPrice(view, rowsUnder(view, bottom), withTax, withoutTax) : withTax;
  const taken = withReviewed(offered);
  const sides = new Set(taken.map(({ side }) => side));
  const named = sides.has('new') && taken.some((draft) => draft.side !== 'new' && NUMERIC.has(draft.field));
  const sidesByOrder = !named && twinsByOrder(taken);
  const twoSided = named || sidesByOrder;
  const placed = (some: readonly DraftColumn[]) => placedColumns(view, bottom, some, twoSided, sidesByOrder);
  const columns = placed(taken);
  const fingerprint = drafts.map(fingerprintOf).join('|');
  const headings = headingColumns(view, top, heading, columns);
  const newOnly = !twoSided && taken.some((draft) => draft.side === 'new' && NUMERIC.has(draft.field));
  const factors = factorColumns(view, heading, columns, words, twoSided);
  const isReviewed = columns.some(({ column }) =>
    taken.some((draft) => draft.column === column && draft.review === 'reviewed' && draft.field !== 'quantity'),
  );
  const reviewed = isReviewed ? { reviewed: true as const } : {};
  const header = {
    top,
    bottom,
    columns,
    headings,
    twoSided,
    newOnly,
    sidesByOrder,
    factors,
    fingerprint,
    ...reviewed,
  };
  return {
    ...header,
    ...(withoutTax ? { withoutTax: placed(withoutTax) } : {}),
    ...(taxNamed ? { taxNamed } : {}),
  };
}

/** 单价 beside 不含税金额 and 价税合计: where the rows come out by the one without tax it is no price of the other. */
function withoutNetPrice(
  view: SheetView,
  rows: readonly number[],
  withTax: readonly DraftColumn[],
  withoutTax: readonly DraftColumn[],
): readonly DraftColumn[] {
  const price = withTax.find(({ field, tax }) => field === 'price' && tax === undefined);
  const quantity = withTax.find(({ field }) => field === 'quantity');
  const amounts = [withTax, withoutTax].map((some) => some.find(({ field }) => field === 'subtotal'));
  if (!price || !quantity) return withTax;
  const held = amounts.map(
    (amount) =>
      rows.filter((row) => {
        const of = (draft: DraftColumn) => numberAt(view, row, draft.column);
        const [count, each, whole] = [of(quantity), of(price), amount && of(amount)];
        return count && each && whole && count.times(each).equals(whole);
      }).length,
  );
  return (held[1] ?? 0) > (held[0] ?? 0) ? withTax.filter((draft) => draft !== price) : withTax;
}

/** Of a field there are amounts as reviewed, and the form has no new side: what was agreed or handed in does not count. */
function withReviewed(drafts: readonly DraftColumn[]): readonly DraftColumn[] {
  if (drafts.some(({ side }) => side === 'new')) return drafts;
  const reviewed = new Set(drafts.filter(({ review }) => review === 'reviewed').map(({ field }) => field));
  if (!reviewed.has('subtotal')) return drafts;
  // A price that was handed in is not that of the amount as reviewed.
  return drafts.filter(
    ({ field, review, said }) =>
      said !== undefined || review === 'reviewed' || (review === undefined && !reviewed.has(field)),
  );
}

function factorColumns(
  view: SheetView,
  { bottom, named, said }: Heading,
  columns: readonly HeaderColumn[],
  words: ItemListLayout,
  twoSided: boolean,
): HeaderColumn[] {
  if (!columns.some(({ field }) => field === 'quantity')) return [];
  return named.flatMap(({ column, path, name }): HeaderColumn[] => {
    if (said.has(name) || columns.some((one) => one.column === column)) return [];
    const label = view.label(path.at(-1)?.text ?? '');
    const header = view.rows(bottom, bottom, column, column);
    if (words.factors.has(label)) {
      const over = path.slice(0, -1).map(({ text }) => headingWords(view.label(text), words).side);
      const side = over.findLast((one) => one !== undefined);
      return [{ field: 'quantity', side: (twoSided && side) || 'both', column, header }];
    }
    if (!twoSided) return [];
    for (const [side, sideWords] of [
      ['new', words.newSide],
      ['old', words.oldSide],
    ] as const) {
      const word = sideWords.find((one) => label.startsWith(one) && words.factors.has(label.slice(one.length)));
      if (word !== undefined) return [{ field: 'quantity', side, column, header }];
    }
    return [];
  });
}
