/** What is selected in the workbook, where it is in front and cells are selected. */
import { formatArea, type CellRange } from '../../base/address';
import { areasOfAddress } from '../../workbook/cell-blocks';
import type { Book } from './book';

export function selectedIn(book: Book): CellRange | undefined {
  if (!book.isActive()) return undefined;
  const { Selection: selection, ActiveSheet: sheet } = book.application;
  const id = sheet ? book.idOf(sheet.Name) : undefined;
  // A chart or a picture has no address.
  if (!selection || id === undefined || typeof selection.Address !== 'function') return undefined;
  const [area] = areasOfAddress(selection.Address(false, false));
  return area && { sheet: id, ...area };
}

/** What was selected last, so that nothing is told twice, and something where no event tells of it. */
export class SeenSelection {
  #last = '';

  constructor(private readonly book: Book) {}

  /** What is selected, where it is not what was when this was asked last. */
  news(): CellRange | undefined {
    try {
      const selection = selectedIn(this.book);
      return this.isNews(selection) ? selection : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether this is another selection than the one before. */
  isNews(selection: CellRange | undefined): boolean {
    const now = selection ? `${selection.sheet}!${formatArea(selection)}` : '';
    const isNew = now !== this.#last;
    this.#last = now;
    return isNew;
  }
}
