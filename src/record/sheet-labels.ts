/** What a sheet calls its rows and columns: the words a cell is found again by. */
import { comparableText } from '../base/comparable-text';
import { keptBy } from '../base/kept';
import { isCellError, type Cell, type Row, type Sheet } from '../workbook/workbook';

interface SheetLabels {
  /** What identifies the sheet when it is called otherwise: the words on its head. */
  readonly key: string;
  /** The words among which those are looked for again. */
  readonly head: ReadonlySet<string>;
  /** The words of a row, without those of the cell itself. */
  readonly row: (row: number, column: number) => string;
  /** What stands over the cell in the heading of its list. */
  readonly column: (row: number, column: number) => string;
}

const HEAD_WORDS = 6;
const HEAD_ROWS = 200;
const HEAD_SEARCHED = 60;
const ROW_WORDS = 2;
const LONGEST = 70;
/** Wider sheets hold lists; a narrower one has a label and a value in each row, and one heading for all. */
const NARROW = 3;

export const labelsOf = keptBy((sheet: Sheet): SheetLabels => {
  const headings = headingsOf(sheet);
  const head = sheet.rows.slice(0, HEAD_ROWS).flatMap(wordsIn).slice(0, HEAD_SEARCHED);
  const wordsOf = (row: number) => wordsByCell(sheet.rows[row] ?? []);
  return {
    key: head.slice(0, HEAD_WORDS).join('|').slice(0, 480),
    head: new Set(head),
    row: (row, column) =>
      wordsOf(row)
        .filter((word, at) => word !== undefined && at !== column)
        .slice(0, ROW_WORDS)
        .join('|'),
    column: (row, column) => headings.findLast((heading) => heading.row < row)?.words(column) ?? '',
  };
});

interface Heading {
  readonly row: number;
  readonly words: (column: number) => string;
}

/** The rows that head lists: mostly words, and no number; each with the row of groups right above it. */
function headingsOf(sheet: Sheet): Heading[] {
  const width = widthOf(sheet);
  const merged = mergedWords(sheet);
  const wordAt = (row: number, column: number) =>
    merged.get(`${row} ${column}`) ?? wordOf(sheet.rows[row]?.[column]) ?? '';
  const rows = sheet.rows.flatMap((cells, row) =>
    cells && !hasNumber(cells) && wordsIn(cells).length >= Math.max(2, width * 0.6) ? [row] : [],
  );
  const heading = (row: number): Heading => ({
    row,
    words: (column) => [wordAt(row - 1, column), wordAt(row, column)].filter((word) => word !== '').join('|'),
  });
  return (width <= NARROW ? rows.slice(0, 1) : rows).map(heading);
}

function widthOf({ rows }: Sheet): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}

/** The words of a row that say what it is: texts that are no numbers. */
function wordsIn(row: Row | undefined): string[] {
  return wordsByCell(row ?? []).flatMap((word) => word ?? []);
}

/** A row is asked once for each of its cells, and for those above and below. */
const wordsByCell = keptBy((row: Row) => row.map(wordOf));

function wordOf(cell: Cell | undefined): string | undefined {
  if (typeof cell?.value !== 'string') return undefined;
  const text = comparableText(cell.value).slice(0, LONGEST);
  return text === '' || /^[-+\d.,%()/:年月日]+$/.test(text) ? undefined : text;
}

function hasNumber(row: Row | undefined): boolean {
  return (row ?? []).some((cell) => typeof cell?.value === 'number');
}

/** For each cell of a merged area the area's word; none for a title, which stands over half the sheet. */
function mergedWords(sheet: Sheet): ReadonlyMap<string, string> {
  const width = widthOf(sheet);
  const words = new Map<string, string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    const isTitle = right - left + 1 > width / 2;
    if (bottom - top > 20 || right - left > 200) continue;
    const word = isTitle ? '' : (wordOf(sheet.rows[top]?.[left]) ?? '');
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) words.set(`${row} ${column}`, word);
  }
  return words;
}

/** A cell's value as it is compared: texts however they were typed; '' where it is empty. */
export function cellWord(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return comparableText(String(value)).slice(0, 480);
}
