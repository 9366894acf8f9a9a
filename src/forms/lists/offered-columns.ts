/** What the words over each column offer it as: a field of a side, with or without tax, as reviewed or not. */
import { statedAmountUnit } from '../../base/amount-unit';
import { UNREAD } from '../corrections/corrections';
import type { ItemField, ListColumn } from '../form-document';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import type { Heading } from './heading-rows';
import type { NamedColumn } from './heading-paths';
import { headingWords, type HeadingWords } from './heading-words';
import { SIDED } from './list-header';
import { settledHeadings } from './settled-headings';

export interface DraftColumn extends OpenColumn {
  readonly field: ItemField;
  /** Prices or amounts beside it that its words outdid: 安装单价 beside 设备单价. */
  readonly others?: readonly DraftColumn[];
  /** Of a price: those that are added to it; of an amount: those it adds up. */
  readonly parts?: readonly DraftColumn[];
  /** It is the base with what is added and without what is taken away: 合同数量, 增加, 减少. */
  readonly changedBy?: {
    readonly base: DraftColumn;
    readonly more: readonly DraftColumn[];
    readonly less: readonly DraftColumn[];
  };
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

/** Each is set beside the others. */
const MOST_COLUMNS = 400;

export function draftColumns(
  view: SheetView,
  top: number,
  { named, said }: Heading,
  words: ItemListLayout,
): readonly DraftColumn[] {
  const drafts: OpenColumn[] = [];
  const inParts = named.filter(({ path }) => isPart(view, path, words)).length > 1;
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
    const part = inParts && isPart(view, path, words);
    const leaf = part ? partOf(read) : at < 0 ? amountOfSide(read[lowest], path[lowest]?.wide ?? true) : read[at];
    if (
      leaf === undefined ||
      (!part && at >= 0 && at < lowest && path[at]?.wide && saysOther(path[lowest]?.text, read[lowest], own))
    )
      continue;
    const side = leaf.side ?? read.findLast((part) => part.side !== undefined)?.side;
    const review = leaf.review ?? read.findLast((part) => part.review !== undefined)?.review;
    const { field, loose, priceOrAmount } = leaf;
    const bare = leaf.bare && !place.texts.some((text) => statedAmountUnit(text) !== undefined);
    drafts.push({
      ...(field ? { field } : {}),
      ...(loose ? { loose } : {}),
      ...(priceOrAmount ? { priceOrAmount } : {}),
      ...(bare ? { bare } : {}),
      ...(part ? { part } : {}),
      ...place,
      ...(side && (field === undefined || SIDED.has(field)) ? { side } : {}),
      ...(review ? { review } : {}),
      ...tax,
    });
  }
  return withOthers(settledHeadings(drafts), drafts);
}

function isPart(view: SheetView, path: NamedColumn['path'], words: ItemListLayout): boolean {
  if (path.some(({ text }) => text.includes('其中'))) return false;
  return headingWords(view.label(path.at(-1)?.text ?? ''), words).part === true;
}

/** 设备费 under 单价 is part of the price, else of the amount. */
function partOf(read: readonly HeadingWords[]): HeadingWords {
  const over = read.slice(0, -1).findLast(({ field }) => field === 'price' || field === 'subtotal');
  return { ...over, field: over?.field ?? 'subtotal', loose: true };
}

function withOthers(settled: readonly DraftColumn[], offered: readonly OpenColumn[]): readonly DraftColumn[] {
  const kept = new Set(settled.map(({ column }) => column));
  const outdone = offered.flatMap((one): DraftColumn[] => {
    return one.field === undefined || kept.has(one.column) ? [] : [{ ...one, field: one.field }];
  });
  return settled.map((draft) => {
    if (draft.field !== 'price' && draft.field !== 'subtotal' && draft.field !== 'quantity') return draft;
    const others = outdone.filter(
      ({ field, side, review }) => field === draft.field && side === draft.side && review === draft.review,
    );
    return others.length === 0 ? draft : { ...draft, others };
  });
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
