/** What a sheet made from a draft looks like, and how it is printed: all at once, or step by step where something is refused. */
import type { Bilingual } from '../../base/bilingual';
import { formatArea, type Area, type SheetId } from '../../base/address';
import { rectanglesOf } from '../../workbook/rectangles';
import { grouped } from '../../workbook/draft-groups';
import type { DraftPrintSetup, DraftStyle, SheetDraft } from '../../workbook/sheet-draft';
import { has, supports } from './requirements';
import type { Requests } from './requests';

interface Step {
  readonly what: Bilingual;
  readonly take: (context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft) => void;
}

const STEPS: readonly Step[] = [
  { what: { zh: '合并单元格', en: 'merged cells' }, take: (_, sheet, draft) => mergeCells(sheet, draft) },
  { what: { zh: '行高和列宽', en: 'heights and widths' }, take: (_, sheet, draft) => setSizes(sheet, draft) },
  {
    what: { zh: '字体、底色和边框', en: 'fonts, fills and borders' },
    take: (_, sheet, draft) => setStyles(sheet, draft),
  },
  { what: { zh: '下拉选项', en: 'lists to choose from' }, take: (_, sheet, draft) => setChoices(sheet, draft) },
  { what: { zh: '填写提示', en: 'hints for filling in' }, take: setNotes },
  {
    what: { zh: '冻结的表头', en: 'the frozen heading' },
    take: (_, sheet, { frozenRows }) => frozenRows && sheet.freezePanes.freezeRows(frozenRows),
  },
  {
    what: { zh: '打印设置', en: 'the print set-up' },
    take: (_, sheet, { print }) => print && setPrint(sheet, print),
  },
  { what: { zh: '切换到这张表', en: 'turning to the sheet' }, take: (_, sheet) => sheet.activate() },
];

/** Answers with what was refused. */
export async function dressSheet(requests: Requests, id: SheetId, draft: SheetDraft): Promise<Bilingual[]> {
  const take = (steps: readonly Step[]) =>
    requests.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      for (const step of steps) step.take(context, sheet, draft);
      await context.sync();
    });
  try {
    await take(STEPS);
    return [];
  } catch {
    const refused: Bilingual[] = [];
    for (const step of STEPS) await take([step]).catch(() => refused.push(step.what));
    return refused;
  }
}

/** Excel counts widths in points: seven pixels a character of the default font, and five beside. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function setSizes(sheet: Excel.Worksheet, { columnWidths, rows }: SheetDraft): void {
  columnWidths.forEach((width, column) => {
    using(sheet.getRange(formatArea({ top: 0, left: column, bottom: 0, right: column })), (range) => {
      range.format.columnWidth = widthInPoints(width);
    });
  });
  const heights = new Map<number, { row: number; column: number }[]>();
  rows.forEach(({ height }, row) => {
    if (height !== undefined) heights.set(height, [...(heights.get(height) ?? []), { row, column: 0 }]);
  });
  for (const [height, same] of heights) {
    using(rangesOf(sheet, rectanglesOf(same)), (ranges) => {
      ranges.format.rowHeight = height;
    });
  }
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const LINES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function dress({ format }: Excel.RangeAreas, style: DraftStyle): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.verticalAlign) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap) format.wrapText = true;
  if (style.border) for (const line of LINES) format.borders.getItem(line).style = 'Continuous';
}

function mergeCells(sheet: Excel.Worksheet, { merges }: SheetDraft): void {
  for (const area of merges) using(sheet.getRange(formatArea(area)), (range) => range.merge());
}

function setStyles(sheet: Excel.Worksheet, draft: SheetDraft): void {
  for (const { what: style, areas } of grouped(draft, (cell) => cell.style)) {
    using(rangesOf(sheet, areas), (ranges) => dress(ranges, style));
    if (!style.border) continue;
    // A single row has no line between rows: some Excel refuse to be asked for it.
    drawInside(
      sheet,
      areas.filter(({ top, bottom }) => bottom > top),
      'InsideHorizontal',
    );
    drawInside(
      sheet,
      areas.filter(({ left, right }) => right > left),
      'InsideVertical',
    );
  }
}

function drawInside(sheet: Excel.Worksheet, areas: readonly Area[], line: 'InsideHorizontal' | 'InsideVertical'): void {
  if (areas.length === 0) return;
  using(rangesOf(sheet, areas), ({ format }) => {
    format.borders.getItem(line).style = 'Continuous';
  });
}

function setChoices(sheet: Excel.Worksheet, draft: SheetDraft): void {
  for (const { what: choices, areas } of grouped(draft, (cell) => cell.choices)) {
    using(rangesOf(sheet, areas), (ranges) => {
      ranges.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
    });
  }
}

/** Not empty: some Excel refuse a hint without a title. */
const PROMPT = '填写说明';

/** Notes where Excel makes them; otherwise the hint that shows while the cell is selected. */
function setNotes(context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft): void {
  const asNotes = supports('1.18') && has(context.workbook, 'notes');
  for (const { what: note, areas } of grouped(draft, (cell) => cell.note)) {
    using(rangesOf(sheet, areas), (ranges) => {
      if (!asNotes) ranges.dataValidation.prompt = { showPrompt: true, title: PROMPT, message: note.slice(0, 255) };
    });
  }
  if (!asNotes) return;
  draft.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (!cell?.note) return;
      const { note } = cell;
      using(sheet.getCell(row, column), (range) => context.workbook.notes.add(range, note));
    });
  });
}

function setPrint(sheet: Excel.Worksheet, { orientation, fitToWidth, repeatRows, pagesFrom }: DraftPrintSetup): void {
  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (repeatRows) layout.setPrintTitleRows(`$${repeatRows.from + 1}:$${repeatRows.to + 1}`);
  for (const row of pagesFrom ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas {
  return sheet.getRanges(areas.map(formatArea).join(','));
}

/** Proxies of ranges are let go at once, so that no batch has to clean up after them. */
export function using<T extends Excel.Range | Excel.RangeAreas>(range: T, work: (range: T) => void): void {
  work(range);
  range.untrack();
}
