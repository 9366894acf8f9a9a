/** What is told with a workbook, and whether two are the same to whoever looks. */
import { sameRemembered } from './remembered';
import type { StaleResults, Workbook } from './workbook';

export function withStaleResults(workbook: Workbook, stale: StaleResults | undefined): Workbook {
  const { staleResults: _, ...others } = workbook;
  return { ...others, ...(stale && { staleResults: stale }) };
}

export function withUnread(workbook: Workbook, unread: Workbook['unread'] = []): Workbook {
  const { unread: _, ...others } = workbook;
  return { ...others, ...(unread.length > 0 && { unread }) };
}

export function sameWorkbook(a: Workbook, b: Workbook): boolean {
  return (
    a.name === b.name &&
    a.date1904 === b.date1904 &&
    sameNames(a, b) &&
    sameRemembered(a.remembered, b.remembered) &&
    JSON.stringify(a.staleResults) === JSON.stringify(b.staleResults) &&
    JSON.stringify(a.unread) === JSON.stringify(b.unread) &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, index) => sheet === b.sheets[index])
  );
}

function sameNames(a: Workbook, b: Workbook): boolean {
  return (
    a.names.length === b.names.length &&
    a.names.every(({ name, refersTo }, index) => b.names[index]?.name === name && b.names[index].refersTo === refersTo)
  );
}
