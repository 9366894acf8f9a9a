/** Finds small item lists that lie on their side: 名称, 数量, 单价, 小计 one below the other, an item in each column. */
import type { Area } from '../../base/address';
import { atOnce } from '../../base/steps';
import type { ItemField } from '../form-document';
import { headingWords } from './heading-words';
import { findItemLists } from './item-lists';
import type { FoundList } from './found-list';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { TransposedView, type TextRow } from './transposed-view';

const MOST_ROWS = 200;
const MOST_COLUMNS = 60;
const REACH_ABOVE = 6;

/** Only in small sheets, and where no upright list was found. */
export function findTransposedLists(view: SheetView, words: ItemListLayout): readonly FoundList[] {
  if (view.rowCount > MOST_ROWS) return [];
  const found: FoundList[] = [];
  for (let row = 0; row < view.rowCount; row += 1) {
    const table = tableAt(view, row, words);
    if (table === undefined) continue;
    const above = textsAbove(view, table);
    const [list] = atOnce(findItemLists(new TransposedView(view, table, above), words, () => false));
    if (list === undefined) continue;
    found.push({
      ...list,
      list: { ...list.list, range: view.area(table) },
      header: { ...list.header, top: table.top, bottom: table.bottom },
      spans: [{ top: table.top, bottom: table.bottom }],
    });
    row = table.bottom;
  }
  return found;
}

/** Rows one below the other whose first cell is a heading we know, three of them and more, one a name and one a number. */
function tableAt(view: SheetView, top: number, words: ItemListLayout): Area | undefined {
  const first = view.filled(top)[0];
  if (first === undefined) return undefined;
  const fields = new Set<ItemField>();
  let right = first.column;
  let bottom = top - 1;
  for (let row = top; row < view.rowCount; row += 1) {
    const filled = view.filled(row);
    if (filled[0]?.column !== first.column || filled.length < 2) break;
    const field = headingWords(view.label(view.text(row, first.column)), words).field;
    if (field === undefined) break;
    fields.add(field);
    right = Math.max(right, filled.at(-1)?.column ?? right);
    bottom = row;
  }
  const names = fields.has('name') || fields.has('model');
  const counts = fields.has('quantity') && (fields.has('price') || fields.has('subtotal'));
  const small = right - first.column < MOST_COLUMNS;
  return names && counts && fields.size >= 3 && small ? { top, left: first.column, bottom, right } : undefined;
}

/** Whose title and unit the reader of lists takes. */
function textsAbove(view: SheetView, { top }: Area): TextRow[] {
  const rows = Array.from({ length: Math.min(REACH_ABOVE, top) }, (_, at) => top - Math.min(REACH_ABOVE, top) + at);
  return rows.map((row) => ({ row, columns: view.filled(row).map(({ column }) => column) }));
}
