/** The results as a sheet to print: A4 across, the heading on each page, rows as high as what is written in them. */
import type { Language } from '../base/bilingual';
import { heightOf } from '../workbook/row-heights';
import type { DraftRow, DraftStyle, SheetDraft } from '../workbook/sheet-draft';
import type { FindingGroup } from './finding-groups';
import { resultsTable } from './results-table';
import type { Review } from './review';

const CELL: DraftStyle = { border: true, wrap: true, verticalAlign: 'top', fontSize: 10 };
const HEAD: DraftStyle = { ...CELL, bold: true, align: 'center', verticalAlign: 'middle', fill: '#F2F2F2' };
const PLAIN: DraftStyle = { wrap: true, verticalAlign: 'middle', fontSize: 10 };
const TITLE: DraftStyle = { bold: true, fontSize: 16, align: 'center', verticalAlign: 'middle' };
const WIDTHS = [10, 22, 18, 46, 34, 22];
const ALL = WIDTHS.reduce((sum, one) => sum + one, 0);

/** Weight shows without colour as well: what must be corrected is bold. */
const HEAVY: ReadonlySet<FindingGroup> = new Set(['mustCorrect']);

export function resultsSheet(review: Review, language: Language, named = true): SheetDraft {
  const { title, about, head, rows, below } = resultsTable(review, language, named);
  const whole = (text: string, style: DraftStyle, height: number): DraftRow => ({
    height,
    cells: [{ value: text, style }],
  });
  const lines = (text: string) => heightOf([{ text, width: ALL, fontSize: 10 }]);
  const drawn: DraftRow[] = [
    whole(title, TITLE, 28),
    ...about.map((text) => whole(text, PLAIN, lines(text))),
    { height: 20, cells: head.map((value) => ({ value, style: HEAD })) },
    ...rows.map(({ group, cells }) => ({
      height: heightOf(cells.map((text, at) => ({ text, width: WIDTHS[at] ?? 10, fontSize: 10 }))),
      cells: cells.map((value, at) => ({
        value,
        style: at === 0 && HEAVY.has(group) ? { ...CELL, bold: true } : CELL,
      })),
    })),
    ...below.map((text) => whole(text, PLAIN, lines(text))),
  ];
  const headRow = about.length + 1;
  const alone = [...Array(headRow).keys(), ...below.map((_, at) => headRow + 1 + rows.length + at)];
  return {
    name: title,
    columnWidths: WIDTHS,
    rows: drawn,
    merges: alone.map((row) => ({ top: row, bottom: row, left: 0, right: WIDTHS.length - 1 })),
    frozenRows: headRow + 1,
    print: { paper: 'A4', orientation: 'landscape', fitToWidth: true, repeatRows: { from: headRow, to: headRow } },
  };
}
