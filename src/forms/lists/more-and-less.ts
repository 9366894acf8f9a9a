/**
 * 增加数量 beside 减少数量: a list that says what is added and what is taken
 * away. By themselves what is taken away is its old side and what is added its
 * new one; beside 合同数量 the new side is what that comes to.
 */
import { statedAmountUnit } from '../../base/amount-unit';
import type { ItemField } from '../form-document';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import type { NamedColumn } from './heading-paths';
import { headingWords } from './heading-words';
import { numberAt } from './multiplying-columns';
import type { DraftColumn } from './offered-columns';

interface MoreAndLess {
  readonly drafts: readonly DraftColumn[];
  /** Its sides are what is taken away and what is added. */
  readonly differences: boolean;
}

/** The columns with their sides; undefined where the heading has no such columns, or a new side of its own. `rows`: some under it. */
export function moreAndLess(
  view: SheetView,
  named: readonly NamedColumn[],
  rows: readonly number[],
  drafts: readonly DraftColumn[],
  words: ItemListLayout,
): MoreAndLess | undefined {
  if (drafts.some(({ side, said, review }) => side === 'new' || said !== undefined || review !== undefined))
    return undefined;
  if (named.some(({ path }) => path.some(({ text }) => STOCK.test(text)))) return undefined;
  const bases = drafts.filter(({ side, field }) => side === 'old' && (field === 'quantity' || field === 'subtotal'));
  const price = drafts.find(({ field }) => field === 'price');
  const bare = named.filter(({ path }) => wayOf(view.label(path.at(-1)?.text ?? ''), words)?.rest === '');
  const sided = named.flatMap((column) =>
    sidedColumn(view, column, words, () => fieldOfBases(view, rows, column, bases, price, bare)),
  );
  const changed = bases.flatMap((base) => changedColumn(base, sided));
  const spoken = new Set(sided.map(({ column }) => column));
  if (changed.length > 0) {
    const others = drafts.filter(({ column }) => !spoken.has(column));
    return { drafts: inOrder([...others.map(ofBothSides(others)), ...changed]), differences: false };
  }
  const both = sided.filter(({ field, way }) => sided.some((other) => other.field === field && other.way !== way));
  const apart = both.filter(({ way }) => way !== 'either');
  if (apart.length === 0) return undefined;
  const fields = new Set(apart.map(({ field }) => field));
  // A quantity or an amount beside them is neither: what there was, or what the change comes to.
  const others = drafts.filter(
    ({ column, field, side }) =>
      !spoken.has(column) && (field === 'price' || (!fields.has(field) && side === undefined)) && field !== 'subtotal',
  );
  return {
    drafts: inOrder([
      ...others.map(ofBothSides(others)),
      ...apart.map((one) => ({ ...one, side: one.way === 'more' ? ('new' as const) : ('old' as const) })),
    ]),
    differences: true,
  };
}

/** Of a stock that comes and goes: 期初, 期末, 库存. */
const STOCK = /期初|期末|库存|结存|年初|年末|入库|出库|累计折旧/;

/** `either`: 增减数量, more or, with its sign, less. */
type Way = 'more' | 'less' | 'either';

type WayColumn = DraftColumn & { readonly way: Way };

function inOrder(drafts: readonly DraftColumn[]): readonly DraftColumn[] {
  return [...drafts].sort((a, b) => a.column - b.column);
}

/** 合同单价 with no other price beside it is the price of what is added, too. */
function ofBothSides(all: readonly DraftColumn[]): (draft: DraftColumn) => DraftColumn {
  const prices = all.filter(({ field }) => field === 'price');
  return (draft) => {
    if (draft.field !== 'price' || prices.length > 1) return draft;
    const { side: _, ...price } = draft;
    return price;
  };
}

/** The new side of 合同数量, from the columns beside it. */
function changedColumn(base: DraftColumn, sided: readonly WayColumn[]): DraftColumn[] {
  const of = (wanted: Way) => sided.filter(({ field, way }) => field === base.field && way === wanted);
  const [more, less, either] = [of('more'), of('less'), of('either')];
  const apart = more.length === 1 && less.length === 1;
  const [first] = apart ? more : either;
  if (!first || (!apart && either.length !== 1)) return [];
  return [{ ...first, side: 'new', changedBy: { base, more: [first], less: apart ? less : [] } }];
}

function sidedColumn(
  view: SheetView,
  { column, path }: NamedColumn,
  words: ItemListLayout,
  fieldBeside: () => ItemField | undefined,
): WayColumn[] {
  const texts = path.map(({ text }) => text);
  const labels = texts.map((text) => view.label(text));
  const own = labels.at(-1) ?? '';
  const found = labels.map((label) => wayOf(label, words)).find((one) => one !== undefined);
  if (found === undefined) return [];
  const rest = found.rest === '' ? (labels.length > 1 && own !== found.label ? own : '') : found.rest;
  const field = rest === '' ? fieldBeside() : headingWords(rest, words).field;
  if (field !== 'quantity' && field !== 'subtotal' && field !== 'price') return [];
  return [{ field, way: found.way, column, own, texts, top: path[0]?.row ?? 0 }];
}

/** 增加 alone is of what stands to its left; where that is a quantity and an amount, its unit or its numbers tell. */
function fieldOfBases(
  view: SheetView,
  rows: readonly number[],
  { column, path }: NamedColumn,
  bases: readonly DraftColumn[],
  price: DraftColumn | undefined,
  bare: readonly NamedColumn[],
): ItemField | undefined {
  const left = bases.filter((base) => base.column < column);
  if (left.length < 2) return left[0]?.field;
  if (path.some(({ text }) => statedAmountUnit(text) !== undefined)) return 'subtotal';
  if (!price) return undefined;
  const pairs = rows.flatMap((row) => {
    const each = numberAt(view, row, price.column);
    const here = bare.flatMap((one) => numberAt(view, row, one.column) ?? []).filter((number) => !number.isZero());
    return each && !each.isZero() ? here.map((number) => number.dividedBy(each)) : [];
  });
  if (pairs.length === 0) return undefined;
  return pairs.every((times) => times?.isInteger() === true) ? 'subtotal' : 'quantity';
}

/** '增加数量' → 数量, 'more'; '减少' over several columns → '', 'less'. */
function wayOf(
  label: string,
  words: ItemListLayout,
): { readonly way: Way; readonly rest: string; readonly label: string } | undefined {
  const either = EITHER.exec(label);
  if (either) return { way: 'either', rest: (either[1] ?? '').replace(/^额$/, '金额'), label };
  for (const [way, some] of [
    ['more', words.more],
    ['less', words.less],
  ] as const) {
    const word = some.find((one) => label.startsWith(one));
    if (word !== undefined) return { way, rest: label.slice(word.length).replace(/^(?:部分|内容|项)$/, ''), label };
  }
  return undefined;
}

const EITHER =
  /^(?:变更|本次)?(?:增减|增\(减\)|增\(\+\)减\(-\)|增加\(减少\)|增减变化|±)(数量|金额|额)?(?:\(±\)|\(\+-\))?$/;
