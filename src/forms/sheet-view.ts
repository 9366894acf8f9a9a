/**
 * A sheet as the readers of forms look at it: texts made comparable once,
 * merged cells found by any of their cells, and the cells of a row that hold
 * anything. Made in one pass over the merges; cells are looked at when asked.
 */
import { cellRange, type Area, type CellRange } from '../base/address';
import { comparableLabel, comparableText, isOwnLabel } from '../base/comparable-text';
import { Exact } from '../base/exact';
import { MergedAreas } from './merged-areas';
import { isCellError, lacksResult, type Cell, type Sheet } from '../workbook/workbook';

interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export class SheetView {
  readonly rowCount: number;
  private readonly merged: MergedAreas;
  private readonly labels = new RememberedTexts(comparableLabel);
  private readonly texts = new RememberedTexts(comparableText);
  private usedColumns: readonly boolean[] | undefined;

  /** Its cells stand where it says they do. */
  readonly isUpright: boolean = true;

  constructor(readonly sheet: Sheet) {
    this.rowCount = sheet.rows.length;
    this.merged = new MergedAreas(sheet.merges, this.rowCount);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merged.at(row, column);
  }

  hasMerges(row: number): boolean {
    return this.merged.inRow(row);
  }

  /** The cell itself; blank text counts as nothing, a formula without a result does not. */
  cell(row: number, column: number): Cell | undefined {
    const cell = this.sheet.rows[row]?.[column];
    return cell === undefined || (isEmpty(cell) && !lacksResult(cell)) ? undefined : cell;
  }

  /** The column a row goes on in: columns in which nothing stands in the whole sheet are passed over. */
  pastBlankColumns(row: number, column: number): number {
    this.usedColumns ??= columnsInUse(this.sheet);
    let at = column;
    while (at < this.usedColumns.length && !this.usedColumns[at] && this.mergeAt(row, at) === undefined) at += 1;
    return at < this.usedColumns.length ? at : column;
  }

  /** The cell, or the one whose merged area it is covered by. */
  anchor(row: number, column: number): { readonly row: number; readonly column: number } {
    const merge = this.mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  /** How many cells of the row hold anything; no more than one above `most` are counted. */
  countFilled(row: number, most = Number.MAX_SAFE_INTEGER): number {
    const cells = this.sheet.rows[row];
    if (cells === undefined) return 0;
    let filled = 0;
    for (const cell of cells) {
      if (cell !== undefined && !isEmpty(cell)) filled += 1;
      if (filled > most) break;
    }
    return filled;
  }

  /** How many columns the rows take up, merged areas whole; how many blank cells a row was handed over with says nothing. */
  widthOf(rows: readonly number[]): number {
    const ends = rows.flatMap((row) =>
      this.filled(row).map(({ column }) => (this.mergeAt(row, column)?.right ?? column) + 1),
    );
    return Math.max(0, ...ends);
  }

  filled(row: number): readonly FilledCell[] {
    const filled: FilledCell[] = [];
    this.sheet.rows[row]?.forEach((cell, column) => {
      if (cell !== undefined && !isEmpty(cell)) filled.push({ row, column, cell });
    });
    return filled;
  }

  /** What stands there as text, however the cell holds it; '' where nothing does. */
  text(row: number, column: number): string {
    return textOf(this.cell(row, column));
  }

  label(text: string): string {
    return isOwnLabel(text) ? text : this.labels.of(text);
  }

  comparable(text: string): string {
    return this.texts.of(text);
  }

  at(row: number, column: number): CellRange {
    return cellRange(this.sheet.id, row, column);
  }

  area(area: Area): CellRange {
    return { sheet: this.sheet.id, top: area.top, left: area.left, bottom: area.bottom, right: area.right };
  }

  rows(top: number, bottom: number, left: number, right: number): CellRange {
    return { sheet: this.sheet.id, top, left, bottom, right };
  }
}

/** A cell's value as text: numbers in plain decimals, errors by their name. */
export function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && Math.abs(value) < 1e15
      ? String(value)
      : (Exact.fromCell(value)?.toString() ?? String(value));
  return isCellError(value) ? value.error : value ? 'TRUE' : 'FALSE';
}

function columnsInUse({ rows }: Sheet): readonly boolean[] {
  const used: boolean[] = [];
  for (const row of rows) {
    row?.forEach((cell, column) => {
      if (cell === undefined || used[column] || isEmpty(cell)) return;
      while (used.length < column) used.push(false);
      used[column] = true;
    });
  }
  return used;
}

function isEmpty(cell: Cell): boolean {
  const { value } = cell;
  return value === null || (typeof value === 'string' && !beginsWithLetter(value) && value.trim() === '');
}

/** Nearly every text does; what may be a blank is looked at more closely. */
function beginsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x80) || (first >= 0x4e00 && first <= 0x9fff);
}

/** What was made of the texts that stand again and again; names of lines stand once. */
class RememberedTexts {
  private readonly made = new Map<string, string>();
  private characters = 0;

  constructor(private readonly make: (text: string) => string) {}

  of(text: string): string {
    const known = this.made.get(text);
    if (known !== undefined) return known;
    const made = this.make(text);
    if (this.made.size > MOST_TEXTS || this.characters > MOST_CHARACTERS) {
      this.made.clear();
      this.characters = 0;
    }
    this.characters += text.length;
    this.made.set(text, made);
    return made;
  }
}

const MOST_TEXTS = 4_000;
const MOST_CHARACTERS = 4_000_000;
