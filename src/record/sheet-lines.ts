/**
 * The record as a sheet holds it, for where a program has dropped the parts:
 * each entry's line in cells of its own, cut where a cell would not hold it.
 */
import { keptBy } from '../base/kept';
import { keptTextsIn } from '../workbook/kept-texts';
import { RECORD_NAMESPACE } from '../workbook/record-texts';
import type { Cell, Row, Sheet, Workbook } from '../workbook/workbook';

/** A cell holds 32,767 characters. */
const CELL_HOLDS = 30_000;
const GOES_ON = '…';
const BEGINS = /^[0-9a-f]{64} \{/;

export function cellsOfLine(line: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at < line.length; at += CELL_HOLDS) {
    cells.push((at > 0 ? GOES_ON : '') + line.slice(at, at + CELL_HOLDS));
  }
  return cells;
}

/** The lines that stand in sheets, whatever the sheets are called and wherever they stand. */
export function linesInSheets({ sheets }: Workbook): string[] {
  return sheets.flatMap(linesInSheet);
}

const linesInSheet = keptBy((sheet: Sheet): readonly string[] => [
  ...sheet.rows.flatMap(linesInRow),
  ...keptTextsIn(sheet, RECORD_NAMESPACE)
    .flatMap((text) => text.split('\n'))
    .filter((line) => BEGINS.test(line)),
]);

function linesInRow(row: Row | undefined): string[] {
  if (!row?.some((cell) => BEGINS.test(textOf(cell)))) return [];
  const texts = row.map(textOf);
  return texts.flatMap((text, at) => {
    if (!BEGINS.test(text)) return [];
    const ends = texts.findIndex((one, index) => index > at && !one.startsWith(GOES_ON));
    const more = texts.slice(at + 1, ends < 0 ? undefined : ends);
    return [text + more.map((one) => one.slice(GOES_ON.length)).join('')];
  });
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
