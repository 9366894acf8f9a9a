/**
 * Finds the heading of an item list, of one to three rows with merged or
 * unmerged group labels, and says of each column which field of which side it
 * is.
 */
import { statedAmountUnit, type AmountUnit } from '../base/amount-unit';
import { comparableText } from '../base/comparable-text';
import type { ItemField, ListColumn } from './form-document';
import { headingWords, type HeadingWords } from './heading-words';
import type { ItemListLayout } from './layouts';
import type { SheetView } from './sheet-view';

export interface ListHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  readonly twoSided: boolean;
  /** The form names no sides; the left block was taken for the old one. */
  readonly sidesByOrder: boolean;
  /** Columns without tax stand beside columns with tax, and those with tax were taken. */
  readonly taxChosen: boolean;
  /** The same for the same headings in the same columns. */
  readonly fingerprint: string;
}

export interface HeaderColumn extends ListColumn {
  /** Stated in the heading. */
  readonly unit?: AmountUnit;
}

interface DraftColumn extends HeadingWords {
  readonly field: ItemField;
  readonly column: number;
  readonly texts: readonly string[];
  readonly top: number;
}

const LONGEST_HEADING = 40;
const TALLEST = 3;
const SIDED: ReadonlySet<ItemField> = new Set(['name', 'model', 'spec', 'unit', 'quantity', 'price', 'subtotal']);
const NUMERIC: ReadonlySet<ItemField> = new Set(['quantity', 'price', 'subtotal']);

/** The heading that begins in this row, if one does. */
export function findListHeader(view: SheetView, row: number, words: ItemListLayout): ListHeader | undefined {
  if (!looksLikeHeading(view, row, words, 2)) return undefined;
  const bottom = bottomOfHeading(view, row, words);
  const drafts = draftColumns(view, row, bottom, words);
  const fields = new Set(drafts.map(({ field }) => field));
  const namesThings = fields.has('name') || fields.has('group') || fields.has('model') || fields.has('spec');
  const countsThings = fields.has('quantity') || fields.has('price') || fields.has('subtotal');
  if (fields.size < 3 || !namesThings || !countsThings) return undefined;
  return withSides(view, row, bottom, drafts);
}

function looksLikeHeading(view: SheetView, row: number, words: ItemListLayout, enough: number): boolean {
  const cells = view.sheet.rows[row];
  if (cells === undefined) return false;
  let hits = 0;
  for (const cell of cells) {
    const value = cell?.value;
    if (typeof value === 'number') return false;
    if (typeof value !== 'string' || value.length > LONGEST_HEADING || value.trim() === '') continue;
    const read = headingWords(view.label(value), words);
    if (read.field !== undefined || read.side !== undefined) hits += 1;
  }
  return hits >= enough;
}

function bottomOfHeading(view: SheetView, top: number, words: ItemListLayout): number {
  let bottom = top;
  for (const { column } of view.filled(top)) {
    const merge = view.mergeAt(top, column);
    if (merge && merge.bottom < top + TALLEST) bottom = Math.max(bottom, merge.bottom);
  }
  while (
    bottom + 1 < top + TALLEST &&
    looksLikeHeading(view, bottom + 1, words, 2) &&
    !repeats(view, top, bottom + 1)
  ) {
    bottom += 1;
  }
  return bottom;
}

function repeats(view: SheetView, row: number, other: number): boolean {
  const texts = (at: number) => view.filled(at).map(({ row: r, column }) => view.label(view.text(r, column)));
  return texts(row).join('|') === texts(other).join('|');
}

function draftColumns(view: SheetView, top: number, bottom: number, words: ItemListLayout): DraftColumn[] {
  const width = Math.max(...Array.from({ length: bottom - top + 1 }, (_, i) => view.sheet.rows[top + i]?.length ?? 0));
  const drafts: DraftColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const path = headingPath(view, top, bottom, column, words);
    const read = path.map(({ text }) => headingWords(view.label(text), words));
    const leaf = read.findLast(({ field }) => field !== undefined);
    if (leaf?.field === undefined) continue;
    const side = leaf.side ?? read.findLast((part) => part.side !== undefined)?.side;
    const tax = read.findLast((part) => part.tax !== undefined)?.tax;
    drafts.push({
      field: leaf.field,
      column,
      texts: path.map(({ text }) => text),
      top: path[0]?.row ?? top,
      ...(side && SIDED.has(leaf.field) ? { side } : {}),
      ...(tax ? { tax } : {}),
    });
  }
  return drafts;
}

/** The texts above a column, from the top; a group label reaches over the blank cells to its right. */
function headingPath(view: SheetView, top: number, bottom: number, column: number, words: ItemListLayout) {
  const path: { text: string; row: number }[] = [];
  let lastAnchor = '';
  for (let row = top; row <= bottom; row += 1) {
    const anchor = view.anchor(row, column);
    const name = `${anchor.row}:${anchor.column}`;
    if (name === lastAnchor) continue;
    lastAnchor = name;
    const text =
      view.text(anchor.row, anchor.column) || (row < bottom ? groupLabelLeftOf(view, row, column, words) : '');
    if (text !== '') path.push({ text, row: anchor.row });
  }
  return path;
}

function groupLabelLeftOf(view: SheetView, row: number, column: number, words: ItemListLayout): string {
  if (view.mergeAt(row, column)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = view.text(row, left);
    if (text === '') continue;
    const read = headingWords(view.label(text), words);
    return read.side !== undefined && !view.mergeAt(row, left) ? text : '';
  }
  return '';
}

function withSides(view: SheetView, top: number, bottom: number, drafts: readonly DraftColumn[]): ListHeader {
  const taxed = withoutUntaxedTwins(drafts);
  const sides = new Set(taxed.map(({ side }) => side));
  const named = sides.has('new') && taxed.some((draft) => draft.side !== 'new' && NUMERIC.has(draft.field));
  const sidesByOrder = !named && twinsByOrder(taxed);
  const twoSided = named || sidesByOrder;
  const columns: HeaderColumn[] = [];
  const taken = new Set<string>();
  for (const draft of taxed) {
    const side = sideOf(draft, taxed, twoSided, sidesByOrder);
    const names = side === 'both' ? [`${draft.field}:old`, `${draft.field}:new`] : [`${draft.field}:${side}`];
    if (names.some((name) => taken.has(name))) continue;
    names.forEach((name) => taken.add(name));
    const unit = draft.texts.map(statedAmountUnit).findLast((stated) => stated !== undefined);
    columns.push({
      field: draft.field,
      side,
      column: draft.column,
      header: view.rows(draft.top, bottom, draft.column, draft.column),
      ...(unit ? { unit } : {}),
    });
  }
  const taxChosen = taxed.length < drafts.length;
  const fingerprint = drafts.map(({ column, texts }) => `${column}=${texts.map(comparableText).join('/')}`).join('|');
  return { top, bottom, columns, twoSided, sidesByOrder, taxChosen, fingerprint };
}

function withoutUntaxedTwins(drafts: readonly DraftColumn[]): readonly DraftColumn[] {
  const included = new Set(
    drafts.filter(({ tax }) => tax === 'included').map(({ field, side }) => `${field}:${side ?? ''}`),
  );
  return drafts.filter((draft) => draft.tax === 'included' || !included.has(`${draft.field}:${draft.side ?? ''}`));
}

/** Quantity or subtotal stands twice, and nothing that counts stands more often: two blocks, left and right. */
function twinsByOrder(drafts: readonly DraftColumn[]): boolean {
  const count = (field: ItemField) => drafts.filter((draft) => draft.field === field).length;
  const counts = [...NUMERIC].map(count);
  return (count('quantity') === 2 || count('subtotal') === 2) && counts.every((number) => number <= 2);
}

function sideOf(
  draft: DraftColumn,
  drafts: readonly DraftColumn[],
  twoSided: boolean,
  byOrder: boolean,
): ListColumn['side'] {
  if (!twoSided) return SIDED.has(draft.field) ? 'old' : 'both';
  if (!SIDED.has(draft.field)) return 'both';
  if (draft.side !== undefined && !byOrder) return draft.side;
  const twins = drafts.filter(({ field }) => field === draft.field);
  if (twins.length < 2) return 'both';
  if (byOrder) return twins[0] === draft ? 'old' : 'new';
  return twins.some(({ side }) => side === 'old') ? 'new' : 'old';
}
