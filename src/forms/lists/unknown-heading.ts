/** The row over a list whose words nobody knows: named like a heading, so that the user may say what its columns are. */
import { columnNames } from '../corrections/column-corrections';
import { UNREAD, type ColumnCorrection } from '../corrections/corrections';
import { SIDED, type HeaderColumn } from './list-header';
import type { HeadingColumn } from '../form-document';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';

const LONGEST_HEADING = 40;
const FEWEST = 3;

interface UnknownHeading {
  readonly row: number;
  /** Every column with words over it. */
  readonly headings: readonly HeadingColumn[];
  /** The inferred columns, and where the user has said something else, that. */
  readonly columns: readonly HeaderColumn[];
}

/** `inferred`: the columns by their numbers; those that count must have words over them. Undefined: no heading stands there. */
export function unknownHeading(
  view: SheetView,
  row: number,
  inferred: readonly HeaderColumn[],
  twoSided: boolean,
  words: ItemListLayout,
): UnknownHeading | undefined {
  const named = namedColumns(view, row);
  if (named === undefined) return undefined;
  const counting = inferred.filter(({ field }) => field === 'quantity' || field === 'price' || field === 'subtotal');
  if (!counting.every(({ column }) => named.some((one) => one.column === column))) return undefined;
  const said = words.corrections?.fitting(named.map(({ name }) => name)) ?? NOTHING_SAID;
  const columns = corrected(inferred, named, said, twoSided).map((column) => {
    const heading = named.find((one) => one.column === column.column);
    return heading ? { ...column, header: heading.cells } : column;
  });
  const headings = named.map((heading): HeadingColumn => {
    const read = columns.find(({ column }) => column === heading.column);
    const correction = said.get(heading.name)?.key;
    return {
      ...heading,
      ...(read ? { as: { field: read.field, side: read.side } } : {}),
      ...(correction === undefined ? {} : { correction }),
    };
  });
  return { row, headings, columns };
}

const NOTHING_SAID: ReadonlyMap<string, ColumnCorrection> = new Map();

function namedColumns(view: SheetView, row: number): HeadingColumn[] | undefined {
  const width = view.widthOf([row]);
  const found: Omit<HeadingColumn, 'name'>[] = [];
  for (let column = 0; column < width; column += 1) {
    const anchor = view.anchor(row, column);
    // A cell merged from the left belongs to the column it begins in.
    if (anchor.column !== column) continue;
    const text = view.text(anchor.row, anchor.column).trim();
    if (text === '') continue;
    if (text.length > LONGEST_HEADING || typeof view.cell(anchor.row, anchor.column)?.value !== 'string')
      return undefined;
    found.push({ column, cells: view.rows(anchor.row, row, column, column), words: [text] });
  }
  if (found.length < FEWEST) return undefined;
  const names = columnNames(found.map(({ words }) => words.map((word) => view.label(word))));
  return found.map((heading, at) => ({ ...heading, name: names[at] ?? '' }));
}

/** What the user has said of a column counts, and takes its meaning away from the column it was inferred for. */
function corrected(
  inferred: readonly HeaderColumn[],
  named: readonly HeadingColumn[],
  said: ReadonlyMap<string, ColumnCorrection>,
  twoSided: boolean,
): readonly HeaderColumn[] {
  const spoken = named.flatMap(({ column, cells, name }) => {
    const as = said.get(name)?.as;
    return as === undefined ? [] : [{ column, cells, as }];
  });
  const told = spoken.flatMap(({ column, cells, as }): HeaderColumn[] => {
    if (as === UNREAD) return [];
    const side = twoSided ? as.side : SIDED.has(as.field) ? 'old' : 'both';
    return [{ field: as.field, side, column, header: cells }];
  });
  const kept = inferred.filter(
    (one) =>
      !spoken.some(({ column }) => column === one.column) &&
      !told.some(({ field, side }) => field === one.field && (side === one.side || side === 'both')),
  );
  return [...kept, ...told].sort((a, b) => a.column - b.column);
}
