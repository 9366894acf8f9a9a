/** The words over each column of a heading, from the top; the label of a group reaches over what it spans. */
import { columnNames } from '../corrections/column-corrections';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import { headingWords } from './heading-words';

/** The words over one column, from the top. */
export interface NamedColumn {
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

export function namedColumns(view: SheetView, top: number, bottom: number, words: ItemListLayout): NamedColumn[] {
  const width = view.widthOf(Array.from({ length: bottom - top + 1 }, (_, at) => top + at));
  const groups = Array.from({ length: bottom - top }, (_, at) => groupLabels(view, top + at, width, words));
  const paths = Array.from({ length: width }, (_, column) => ({
    column,
    path: headingPath(view, top, bottom, column, groups),
  })).filter(({ path }) => path.length > 0);
  const names = columnNames(paths.map(({ path }) => path.map(({ text }) => view.label(text))));
  return paths.map((each, at) => ({ ...each, name: names[at] ?? '' }));
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
