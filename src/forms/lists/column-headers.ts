/**
 * Finds the heading of an item list, of one to three rows with merged or
 * unmerged group labels, and says of each column which field of which side it
 * is.
 */
import { statedAmountUnit, type AmountUnit } from '../../base/amount-unit';
import { comparableText } from '../../base/comparable-text';
import { columnNames } from '../corrections/column-corrections';
import { UNREAD, type ColumnCorrection } from '../corrections/corrections';
import type { HeadingColumn, ItemField, ListColumn, TaxBasis } from '../form-document';
import { headingWords, type HeadingWords } from './heading-words';
import type { ItemListLayout } from '../layouts';
import { bestTriple } from './multiplying-columns';
import type { SheetView } from '../sheet-view';
import { settledHeadings } from './settled-headings';
import { byTax } from './tax-columns';

export interface ListHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Every column with words over it, read or not. */
  readonly headings: readonly HeadingColumn[];
  readonly twoSided: boolean;
  /** One side only, and the form says that it is the new one. */
  readonly newOnly: boolean;
  /** The form names no sides; the left block was taken for the old one. */
  readonly sidesByOrder: boolean;
  /** Columns without tax stand beside columns with tax, and those with tax were taken: the columns by the others. */
  readonly withoutTax?: readonly HeaderColumn[];
  /** All amounts are with tax, or without, as the headings say. */
  readonly taxNamed?: TaxBasis;
  /** Its amounts are those a review came to; what was handed in stands beside them and is not read. */
  readonly reviewed?: true;
  /** Columns that may multiply with the quantity (月数), read as nothing else. */
  readonly factors: readonly HeaderColumn[];
  /** The same for the same headings in the same columns. */
  readonly fingerprint: string;
}

export interface HeaderColumn extends ListColumn {
  /** Stated in the heading. */
  readonly unit?: AmountUnit;
}

interface DraftColumn extends OpenColumn {
  readonly field: ItemField;
}

/** What is in it may depend on its neighbours. */
interface OpenColumn extends HeadingWords {
  readonly column: number;
  /** Its lowest words, in comparable form. */
  readonly own: string;
  readonly texts: readonly string[];
  readonly top: number;
  /** As what the user wants it read. */
  readonly said?: ListColumn['side'];
}

/** The words over one column, from the top. */
interface NamedColumn {
  readonly column: number;
  readonly name: string;
  /** `wide`: over several columns; `lowest`: down to the heading's last row. */
  readonly path: readonly {
    readonly text: string;
    readonly row: number;
    readonly wide: boolean;
    readonly lowest: boolean;
  }[];
}

interface Heading {
  readonly bottom: number;
  readonly named: readonly NamedColumn[];
  /** By the names of the columns, what the user has said of them. */
  readonly said: ReadonlyMap<string, ColumnCorrection>;
}

const LONGEST_HEADING = 40;
const TALLEST = 3;
/** Each is set beside the others. */
const MOST_COLUMNS = 400;
/** Fields of which either side of a change has its own. */
export const SIDED: ReadonlySet<ItemField> = new Set([
  'name',
  'model',
  'spec',
  'unit',
  'quantity',
  'price',
  'subtotal',
]);
const NUMERIC: ReadonlySet<ItemField> = new Set(['quantity', 'price', 'subtotal']);

/** The heading that begins in this row, if one does. */
export function findListHeader(view: SheetView, row: number, words: ItemListLayout): ListHeader | undefined {
  const heading = headingSpokenOf(view, row, words) ?? headingByWords(view, row, words);
  if (heading === undefined) return undefined;
  const drafts = draftColumns(view, row, heading, words);
  const fields = new Set(drafts.map(({ field }) => field));
  const namesThings = fields.has('name') || fields.has('group') || fields.has('model') || fields.has('spec');
  const countsThings = fields.has('quantity') || fields.has('price') || fields.has('subtotal');
  if (fields.size < 3 || !namesThings || !countsThings) return undefined;
  if (!fields.has('price') && !fields.has('subtotal') && amountsUnread(view, heading, drafts)) return undefined;
  return withSides(view, row, heading, drafts, words);
}

const SAMPLE = 20;

/** No word names an amount, and under two of the words nobody knows the numbers are prices and subtotals: half a heading is none. */
function amountsUnread(view: SheetView, { bottom, named, said }: Heading, drafts: readonly DraftColumn[]): boolean {
  const unknown = named
    .filter(({ column, name }) => !said.has(name) && drafts.every((draft) => draft.column !== column))
    .map(({ column }) => column);
  if (unknown.length < 2 || unknown.length > SAMPLE) return false;
  const rows = Array.from({ length: SAMPLE }, (_, at) => bottom + 1 + at).filter((row) => row < view.rowCount);
  return drafts.some(({ field, column }) => {
    if (field !== 'quantity') return false;
    const columns = [column, ...unknown].sort((a, b) => a - b);
    return bestTriple(view, rows, columns)?.quantity === column;
  });
}

function headingByWords(view: SheetView, row: number, words: ItemListLayout): Heading | undefined {
  if (!looksLikeHeading(view, row, words)) return undefined;
  const bottom = bottomOfHeading(view, row, words);
  return { bottom, named: namedColumns(view, row, bottom, words), said: NOTHING_SAID };
}

const NOTHING_SAID: Heading['said'] = new Map();

/** The heading that begins here and of which the user has said what some of its columns are. */
function headingSpokenOf(view: SheetView, row: number, words: ItemListLayout): Heading | undefined {
  const { corrections } = words;
  if (!corrections) return undefined;
  const cells = view.sheet.rows[row];
  const mayBegin = cells !== undefined && corrections.mayBeginIn(cells, (text) => view.label(text));
  for (let bottom = row; mayBegin && bottom < row + TALLEST; bottom += 1) {
    const named = namedColumns(view, row, bottom, words);
    const said = corrections.fitting(named.map(({ name }) => name));
    if (said.size > 0) return { bottom, named, said };
  }
  return undefined;
}

/** Two headings we know, one of them word for word; `strictly`: both. */
function looksLikeHeading(view: SheetView, row: number, words: ItemListLayout, strictly = false): boolean {
  const cells = view.sheet.rows[row];
  if (cells === undefined) return false;
  let [hits, looseHits] = [0, 0];
  for (const cell of cells) {
    const value = cell?.value;
    if (typeof value === 'number') return false;
    if (typeof value !== 'string' || value.length > LONGEST_HEADING || value.trim() === '') continue;
    const read = headingWords(view.label(value), words);
    if (read.loose) looseHits += 1;
    else if (read.field !== undefined || read.side !== undefined || read.priceOrAmount) hits += 1;
  }
  return strictly ? hits >= 2 : hits >= 1 && hits + looseHits >= 2;
}

function bottomOfHeading(view: SheetView, top: number, words: ItemListLayout): number {
  let bottom = top;
  for (const { column } of view.filled(top)) {
    const merge = view.mergeAt(top, column);
    if (merge && merge.bottom < top + TALLEST) bottom = Math.max(bottom, merge.bottom);
  }
  while (
    bottom + 1 < top + TALLEST &&
    looksLikeHeading(view, bottom + 1, words, true) &&
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

function namedColumns(view: SheetView, top: number, bottom: number, words: ItemListLayout): NamedColumn[] {
  const width = Math.max(...Array.from({ length: bottom - top + 1 }, (_, i) => view.sheet.rows[top + i]?.length ?? 0));
  const groups = Array.from({ length: bottom - top }, (_, at) => groupLabels(view, top + at, width, words));
  const paths = Array.from({ length: width }, (_, column) => ({
    column,
    path: headingPath(view, top, bottom, column, groups),
  })).filter(({ path }) => path.length > 0);
  const names = columnNames(paths.map(({ path }) => path.map(({ text }) => view.label(text))));
  return paths.map((each, at) => ({ ...each, name: names[at] ?? '' }));
}

function draftColumns(
  view: SheetView,
  top: number,
  { named, said }: Heading,
  words: ItemListLayout,
): readonly DraftColumn[] {
  const drafts: OpenColumn[] = [];
  for (const { column, path, name } of named) {
    const own = view.label(path.at(-1)?.text ?? '');
    const place = { column, own, texts: path.map(({ text }) => text), top: path[0]?.row ?? top };
    const spoken = said.get(name)?.as;
    if (spoken === UNREAD) continue;
    if (drafts.length >= MOST_COLUMNS) break;
    const read = path.map(({ text }) => headingWords(view.label(text), words));
    const taxWord = read.findLast((part) => part.tax !== undefined)?.tax;
    const tax = taxWord ? { tax: taxWord } : {};
    if (spoken !== undefined) {
      const side = spoken.side === 'both' || !SIDED.has(spoken.field) ? {} : { side: spoken.side };
      drafts.push({ field: spoken.field, said: spoken.side, ...side, ...tax, ...place });
      continue;
    }
    const at = read.findLastIndex(({ field, priceOrAmount }) => field !== undefined || priceOrAmount === true);
    const lowest = path.length - 1;
    // Under the label of a group this column has no heading of its own.
    if (path[lowest]?.wide && !path[lowest].lowest) continue;
    const leaf = at < 0 ? amountOfSide(read[lowest], path[lowest]?.wide ?? true) : read[at];
    if (leaf === undefined || (at >= 0 && at < lowest && path[at]?.wide && saysOther(path[lowest]?.text, read[lowest], own))) continue; // prettier-ignore
    const side = leaf.side ?? read.findLast((part) => part.side !== undefined)?.side;
    const review = leaf.review ?? read.findLast((part) => part.review !== undefined)?.review;
    const { field, loose, priceOrAmount } = leaf;
    const bare = leaf.bare && !place.texts.some((text) => statedAmountUnit(text) !== undefined);
    drafts.push({
      ...(field ? { field } : {}),
      ...(loose ? { loose } : {}),
      ...(priceOrAmount ? { priceOrAmount } : {}),
      ...(bare ? { bare } : {}),
      ...place,
      ...(side && (field === undefined || SIDED.has(field)) ? { side } : {}),
      ...(review ? { review } : {}),
      ...tax,
    });
  }
  return settledHeadings(drafts);
}

/** '合同（万元）' and '变更后（万元）' over a column each: the amounts of the sides. */
function amountOfSide(read: HeadingWords | undefined, wide: boolean): HeadingWords | undefined {
  return read === undefined || wide || (read.side === undefined && read.review === undefined)
    ? undefined
    : { ...read, priceOrAmount: true, bare: true };
}

/** '其中：暂估价' under '金额（元）' over several columns is not that amount; '万元' is. */
function saysOther(text: string | undefined, read: HeadingWords | undefined, own: string): boolean {
  const knows = read?.side !== undefined || read?.tax !== undefined || read?.review !== undefined;
  return text !== undefined && own !== '' && !knows && statedAmountUnit(text) === undefined;
}

/** The texts above a column, from the top; a group label reaches over the blank cells to its right. */
function headingPath(
  view: SheetView,
  top: number,
  bottom: number,
  column: number,
  groups: readonly (readonly string[])[],
) {
  const path: { text: string; row: number; wide: boolean; lowest: boolean }[] = [];
  let lastAnchor = '';
  for (let row = top; row <= bottom; row += 1) {
    const anchor = view.anchor(row, column);
    const name = `${anchor.row}:${anchor.column}`;
    if (name === lastAnchor) continue;
    lastAnchor = name;
    const own = view.text(anchor.row, anchor.column);
    const text = own || (groups[row - top]?.[column] ?? '');
    const merge = view.mergeAt(anchor.row, anchor.column);
    const wide = own === '' || (merge !== undefined && merge.right > merge.left);
    const lowest = (merge?.bottom ?? anchor.row) >= bottom;
    if (text !== '') path.push({ text, row: anchor.row, wide, lowest });
  }
  return path;
}

/** For each blank cell of a row the unmerged label of a group to its left, if the nearest text is one. */
function groupLabels(view: SheetView, row: number, width: number, words: ItemListLayout): readonly string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const text = view.text(row, column);
    if (text !== '') {
      const read = headingWords(view.label(text), words);
      const isGroup = read.side !== undefined || (read.tax !== undefined && read.field === undefined);
      group = isGroup && !view.mergeAt(row, column) ? text : '';
      return '';
    }
    return view.mergeAt(row, column) ? '' : group;
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
  const { taken, withoutTax, named: taxNamed } = byTax(drafts);
  const sides = new Set(taken.map(({ side }) => side));
  const named = sides.has('new') && taken.some((draft) => draft.side !== 'new' && NUMERIC.has(draft.field));
  const sidesByOrder = !named && twinsByOrder(taken);
  const twoSided = named || sidesByOrder;
  const placed = (some: readonly DraftColumn[]) => placedColumns(view, bottom, some, twoSided, sidesByOrder);
  const columns = placed(taken);
  const fingerprint = drafts.map(fingerprintOf).join('|');
  const headings = headingColumns(view, top, heading, columns);
  const newOnly = !twoSided && taken.some((draft) => draft.side === 'new' && NUMERIC.has(draft.field));
  const factors = factorColumns(view, heading, columns, words);
  const reviewed = drafts.some(({ review }) => review === 'reviewed') ? { reviewed: true as const } : {};
  const header = { top, bottom, columns, headings, twoSided, newOnly, sidesByOrder, factors, fingerprint, ...reviewed };
  return {
    ...header,
    ...(withoutTax ? { withoutTax: placed(withoutTax) } : {}),
    ...(taxNamed ? { taxNamed } : {}),
  };
}

function factorColumns(
  view: SheetView,
  { bottom, named, said }: Heading,
  columns: readonly HeaderColumn[],
  words: ItemListLayout,
): HeaderColumn[] {
  if (!columns.some(({ field }) => field === 'quantity')) return [];
  return named
    .filter(({ column, path, name }) => {
      const free = !said.has(name) && columns.every((one) => one.column !== column);
      return free && words.factors.has(view.label(path.at(-1)?.text ?? ''));
    })
    .map(({ column }) => ({
      field: 'quantity',
      side: 'both',
      column,
      header: view.rows(bottom, bottom, column, column),
    }));
}

function placedColumns(
  view: SheetView,
  bottom: number,
  drafts: readonly DraftColumn[],
  twoSided: boolean,
  sidesByOrder: boolean,
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const taken = new Set<string>();
  const inOrder = [...drafts.filter(({ said }) => said), ...drafts.filter(({ said }) => !said)];
  for (const draft of inOrder) {
    const side = sideOf(draft, drafts, twoSided, sidesByOrder);
    if (side === undefined) continue;
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
  return columns.sort((a, b) => a.column - b.column);
}

function fingerprintOf({ column, texts, field, said }: DraftColumn): string {
  return `${column}=${texts.map(comparableText).join('/')}${said ? `=${field}.${said}` : ''}`;
}

function headingColumns(
  view: SheetView,
  top: number,
  { bottom, named, said }: Heading,
  columns: readonly HeaderColumn[],
): HeadingColumn[] {
  return named.map(({ column, name, path }) => {
    const read = columns.find((one) => one.column === column);
    const correction = said.get(name)?.key;
    return {
      column,
      cells: view.rows(path[0]?.row ?? top, bottom, column, column),
      words: path.map(({ text }) => text.trim()),
      name,
      ...(read ? { as: { field: read.field, side: read.side } } : {}),
      ...(correction === undefined ? {} : { correction }),
    };
  });
}

/** Quantity or subtotal stands twice, and nothing that counts stands more often: two blocks, left and right. */
function twinsByOrder(drafts: readonly DraftColumn[]): boolean {
  const count = (field: ItemField) => drafts.filter((draft) => draft.field === field).length;
  const counts = [...NUMERIC].map(count);
  const twice = (['quantity', 'subtotal'] as const).some((field) => sameTwice(drafts.filter((draft) => draft.field === field))); // prettier-ignore
  return twice && counts.every((number) => number <= 2);
}

function sameTwice([first, second, ...others]: readonly DraftColumn[]): boolean {
  return others.length === 0 && first !== undefined && first.own === second?.own;
}

function sideOf(
  draft: DraftColumn,
  drafts: readonly DraftColumn[],
  twoSided: boolean,
  byOrder: boolean,
): ListColumn['side'] | undefined {
  if (!twoSided) return SIDED.has(draft.field) ? 'old' : 'both';
  if (!SIDED.has(draft.field)) return 'both';
  if (draft.said) return draft.said;
  if (draft.side !== undefined && !byOrder) return draft.side;
  const twins = drafts.filter(({ field }) => field === draft.field);
  if (twins.length < 2) return 'both';
  if (byOrder) return twins[0] === draft ? 'old' : 'new';
  const sides = new Set(twins.map(({ side }) => side));
  // Between 变更前 and 变更后 stands what the change is: neither side's.
  if (sides.has('old') && sides.has('new')) return undefined;
  return sides.has('old') ? 'new' : 'old';
}
