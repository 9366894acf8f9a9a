/**
 * 增加数量 beside 减少数量: a list that says only what is added and what is
 * taken away. What is taken away is its old side, what is added its new one.
 */
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import type { NamedColumn } from './heading-paths';
import { headingWords } from './heading-words';
import type { DraftColumn } from './offered-columns';

type Way = 'old' | 'new';

/** The columns with their sides; undefined where the heading has no such pair, or sides of its own. */
export function moreAndLess(
  view: SheetView,
  named: readonly NamedColumn[],
  drafts: readonly DraftColumn[],
  words: ItemListLayout,
): readonly DraftColumn[] | undefined {
  if (drafts.some(({ side, said }) => side !== undefined || said !== undefined)) return undefined;
  if (named.some(({ path }) => path.some(({ text }) => STOCK.test(text)))) return undefined;
  const sided = named.flatMap((column) => sidedColumn(view, column, words));
  const both = sided.filter(({ field, side }) => sided.some((other) => other.field === field && other.side !== side));
  if (both.length === 0) return undefined;
  const columns = new Set(sided.map(({ column }) => column));
  const fields = new Set(both.map(({ field }) => field));
  // A quantity or an amount beside them is neither: what there was, or what the change comes to.
  const others = drafts.filter(
    ({ column, field }) => !columns.has(column) && (field === 'price' || !fields.has(field)) && field !== 'subtotal',
  );
  return [...others, ...both].sort((a, b) => a.column - b.column);
}

/** Of a stock that comes and goes: 期初, 期末, 库存. */
const STOCK = /期初|期末|库存|结存|年初|年末|入库|出库|累计折旧/;

function sidedColumn(view: SheetView, { column, path }: NamedColumn, words: ItemListLayout): DraftColumn[] {
  const texts = path.map(({ text }) => text);
  const labels = texts.map((text) => view.label(text));
  const own = labels.at(-1) ?? '';
  const way = labels.map((label) => wayOf(label, words)).find((found) => found !== undefined);
  if (way === undefined) return [];
  const rest = way.rest === '' ? (labels.length > 1 && own !== way.label ? own : '') : way.rest;
  const field = headingWords(rest, words).field;
  if (field !== 'quantity' && field !== 'subtotal' && field !== 'price') return [];
  return [{ field, side: way.side, column, own, texts, top: path[0]?.row ?? 0 }];
}

/** '增加数量' → 数量, 'new'; '减少' over several columns → '', 'old'. */
function wayOf(
  label: string,
  words: ItemListLayout,
): { readonly side: Way; readonly rest: string; readonly label: string } | undefined {
  for (const [side, some] of [
    ['new', words.more],
    ['old', words.less],
  ] as const) {
    const word = some.find((one) => label.startsWith(one));
    if (word !== undefined) return { side, rest: label.slice(word.length).replace(/^(?:部分|内容|项)$/, ''), label };
  }
  return undefined;
}
