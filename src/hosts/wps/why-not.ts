/** Why a sheet that was there does not do what it is told, where that shows. */
import type { SheetId } from '../../base/address';
import { HostFailure } from '../../workbook/host';
import type { Book } from './book';
import { protectedCells, SheetGone, UNANSWERED } from './failures';

export function whyNot(book: Book, id: SheetId): HostFailure | undefined {
  const name = book.nameOf(id);
  try {
    const sheet = book.workbook.Worksheets.Item(name);
    if (sheet?.Name !== name) return new SheetGone(name);
    return sheet.ProtectContents ? new HostFailure(protectedCells(name)) : undefined;
  } catch {
    return book.isAnswered() ? new SheetGone(name) : new HostFailure(UNANSWERED);
  }
}
