/** What a sheet made from a draft looks like, and how it is printed: step by step, what is refused is named. */
import type { Bilingual } from '../../base/bilingual';
import { formatArea, type Area } from '../../base/address';
import { grouped } from '../../workbook/draft-groups';
import { rectanglesOf } from '../../workbook/rectangles';
import type { DraftPrintSetup, DraftStyle, SheetDraft } from '../../workbook/sheet-draft';
import type { Book } from './book';
import type { EtRange, EtWorksheet } from './et-objects';
import {
  ALERT_STOP,
  BETWEEN,
  colorNumber,
  EDGES,
  HORIZONTAL,
  INSIDE,
  LINES,
  ORIENTATION,
  PAPER_A4,
  VALIDATE_LIST,
  VERTICAL,
} from './et-numbers';

interface Step {
  readonly what: Bilingual;
  readonly take: (sheet: EtWorksheet, draft: SheetDraft, book: Book) => void;
}

const STEPS: readonly Step[] = [
  {
    what: { zh: '合并单元格', en: 'merged cells' },
    take: (sheet, { merges }) => merges.forEach((area) => sheet.Range(formatArea(area)).Merge()),
  },
  { what: { zh: '行高和列宽', en: 'heights and widths' }, take: setSizes },
  { what: { zh: '字体、底色和边框', en: 'fonts, fills and borders' }, take: setStyles },
  { what: { zh: '下拉选项', en: 'lists to choose from' }, take: setChoices },
  { what: { zh: '填写提示', en: 'hints for filling in' }, take: setNotes },
  {
    what: { zh: '冻结的表头', en: 'the frozen heading' },
    take: (sheet, { frozenRows }, book) => frozenRows && freeze(book, sheet, frozenRows),
  },
  { what: { zh: '打印设置', en: 'the print set-up' }, take: (sheet, { print }) => print && setPrint(sheet, print) },
  { what: { zh: '切换到这张表', en: 'turning to the sheet' }, take: (sheet) => sheet.Activate() },
];

/** Answers with what was refused. */
export function dressEtSheet(book: Book, sheet: EtWorksheet, draft: SheetDraft): Bilingual[] {
  return STEPS.flatMap(({ what, take }) => {
    try {
      take(sheet, draft, book);
      return [];
    } catch {
      return [what];
    }
  });
}

/** Widths count characters here as in the draft. */
function setSizes(sheet: EtWorksheet, { columnWidths, rows }: SheetDraft): void {
  columnWidths.forEach((width, column) => {
    sheet.Range(formatArea({ top: 0, left: column, bottom: 0, right: column })).ColumnWidth = width;
  });
  const heights = new Map<number, { row: number; column: number }[]>();
  rows.forEach(({ height }, row) => {
    if (height !== undefined) heights.set(height, [...(heights.get(height) ?? []), { row, column: 0 }]);
  });
  for (const [height, same] of heights)
    for (const area of rectanglesOf(same)) sheet.Range(formatArea(area)).RowHeight = height;
}

function setStyles(sheet: EtWorksheet, draft: SheetDraft): void {
  for (const { what: style, areas } of grouped(draft, (cell) => cell.style))
    for (const area of areas) dress(sheet.Range(formatArea(area)), area, style);
}

function dress(range: EtRange, area: Area, style: DraftStyle): void {
  if (style.bold) range.Font.Bold = true;
  if (style.italic) range.Font.Italic = true;
  if (style.fontSize !== undefined) range.Font.Size = style.fontSize;
  if (style.color !== undefined) range.Font.Color = colorNumber(style.color);
  if (style.fill !== undefined) range.Interior.Color = colorNumber(style.fill);
  if (style.align) range.HorizontalAlignment = HORIZONTAL[style.align];
  if (style.verticalAlign) range.VerticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap) range.WrapText = true;
  if (!style.border) return;
  for (const line of linesOf(area)) {
    const border = range.Borders.Item(line);
    if (border) border.LineStyle = LINES.Continuous;
  }
}

/** A single row has no line between rows. */
function linesOf({ top, left, bottom, right }: Area): number[] {
  return [
    ...Object.values(EDGES),
    ...(bottom > top ? [INSIDE.horizontal] : []),
    ...(right > left ? [INSIDE.vertical] : []),
  ];
}

function setChoices(sheet: EtWorksheet, draft: SheetDraft): void {
  for (const { what: choices, areas } of grouped(draft, (cell) => cell.choices)) {
    for (const area of areas) {
      const { Validation: validation } = sheet.Range(formatArea(area));
      validation.Delete();
      validation.Add(VALIDATE_LIST, ALERT_STOP, BETWEEN, choices.join(','));
    }
  }
}

function setNotes(sheet: EtWorksheet, { rows }: SheetDraft): void {
  rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell?.note === undefined) return;
      sheet.Range(formatArea({ top: row, left: column, bottom: row, right: column })).AddComment(cell.note);
    }),
  );
}

/** The window freezes what it shows: the sheet has to be in front. */
function freeze({ application }: Book, sheet: EtWorksheet, rows: number): void {
  sheet.Activate();
  const window = application.ActiveWindow;
  if (!window) throw new Error('no window');
  window.SplitColumn = 0;
  window.SplitRow = rows;
  window.FreezePanes = true;
}

function setPrint(sheet: EtWorksheet, { orientation, fitToWidth, repeatRows, pagesFrom }: DraftPrintSetup): void {
  const { PageSetup: page } = sheet;
  page.PaperSize = PAPER_A4;
  page.Orientation = ORIENTATION[orientation];
  if (fitToWidth) {
    page.Zoom = false;
    page.FitToPagesWide = 1;
    page.FitToPagesTall = false;
  }
  if (repeatRows) page.PrintTitleRows = `$${repeatRows.from + 1}:$${repeatRows.to + 1}`;
  for (const row of pagesFrom ?? []) sheet.HPageBreaks.Add(sheet.Range(`A${row + 1}`));
}
