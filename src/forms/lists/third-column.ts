/** Two of 数量, 单价, 金额 are named and the third is not: the column that makes the rows come out is it, whatever it is called. */
import { Exact } from '../../base/exact';
import type { ItemField } from '../form-document';
import type { SheetView } from '../sheet-view';
import type { Heading } from './heading-rows';
import { FEWEST_ROWS, numberAt } from './multiplying-columns';
import type { DraftColumn } from './offered-columns';

const THREE = ['quantity', 'price', 'subtotal'] as const;

/** `rows`: some under the heading. What the user has said stays; of lists of two sides the words alone tell. */
export function withThirdColumn(
  view: SheetView,
  rows: readonly number[],
  { named, said }: Heading,
  drafts: readonly DraftColumn[],
): readonly DraftColumn[] {
  if (said.size > 0 || drafts.some(({ side, tax }) => side !== undefined || tax !== undefined)) return drafts;
  const [lacking, ...others] = THREE.filter((field) => drafts.every((draft) => draft.field !== field));
  if (lacking === undefined || others.length > 0) return drafts;
  const taken = new Set(drafts.flatMap((draft) => [draft, ...(draft.others ?? [])]).map(({ column }) => column));
  const columnOf = (field: ItemField) => drafts.find((draft) => draft.field === field)?.column;
  const found = named.find(({ column, path }) => {
    const words = path.at(-1)?.text ?? '';
    if (taken.has(column) || words.trim() === '') return false;
    const of = (field: ItemField) => (field === lacking ? column : (columnOf(field) ?? column));
    return comesOut(view, rows, of);
  });
  if (!found) return drafts;
  const texts = found.path.map(({ text }) => text);
  const third: DraftColumn = {
    field: lacking,
    loose: true,
    column: found.column,
    own: view.label(texts.at(-1) ?? ''),
    texts,
    top: found.path[0]?.row ?? 0,
  };
  return [...drafts, third].sort((a, b) => a.column - b.column);
}

/** In two rows at least, and in most of those that have all three. */
function comesOut(view: SheetView, rows: readonly number[], of: (field: ItemField) => number): boolean {
  let [held, stated] = [0, 0];
  for (const row of rows) {
    const [count, each, whole] = THREE.map((field) => numberAt(view, row, of(field)));
    if (!count || !each || !whole || whole.isZero() || count.equals(Exact.one)) continue;
    stated += 1;
    if (count.times(each).minus(whole).abs().compare(CENT) <= 0) held += 1;
  }
  return held >= FEWEST_ROWS && held * 2 > stated;
}

const CENT = Exact.of('0.01');
