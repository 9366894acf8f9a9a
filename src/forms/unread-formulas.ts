/** Formulas saved without a result, and the forms that needed them. */
import type { Sheet, Workbook } from '../workbook/workbook';
import { lacksResult } from '../workbook/workbook';
import type { FormDocument } from './form-document';
import { isReadIn } from './form-problems';

/** Sheets with a form that was checked and has such a formula where it is read; one beside the forms makes nothing of them uncertain. */
export function sheetsWithUnreadFormulas({ sheets }: Workbook, documents: readonly FormDocument[]): Set<Sheet['id']> {
  const rowsOf = new Map(sheets.map(({ id, rows }) => [id, rows]));
  const isUnread = (document: FormDocument) => {
    const { sheet, range } = document;
    const rows = rowsOf.get(sheet)?.slice(range.top, range.bottom + 1) ?? [];
    return rows.some((cells, index) =>
      cells?.some(
        (cell, column) =>
          column >= range.left &&
          column <= range.right &&
          lacksResult(cell) &&
          isReadIn(document, range.top + index, column),
      ),
    );
  };
  return new Set(documents.filter(isUnread).map(({ sheet }) => sheet));
}
