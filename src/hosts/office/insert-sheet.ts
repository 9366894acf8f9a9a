/** Makes a sheet of the workbook from a draft, in one batch. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { rectanglesOf } from '../../workbook/rectangles';
import type { DraftCell, DraftPrintSetup, DraftStyle, SheetDraft } from '../../workbook/sheet-draft';
import { has, supports } from './requirements';
import type { Requests } from './requests';
import { asTyped } from './typed-values';

export async function insertSheet(requests: Requests, draft: SheetDraft): Promise<SheetId> {
  const taken = await requests.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  return requests.run(async (context) => {
    const sheet = context.workbook.worksheets.add(freeName(draft.name, taken));
    sheet.load('id');
    writeCells(sheet, draft);
    for (const area of draft.merges) using(sheet.getRange(formatArea(area)), (range) => range.merge());
    setSizes(sheet, draft);
    for (const { what: style, areas } of grouped(draft, (cell) => cell.style)) {
      using(rangesOf(sheet, areas), (ranges) => dress(ranges, style));
    }
    setChoices(sheet, draft);
    setNotes(context, sheet, draft);
    if (draft.frozenRows) sheet.freezePanes.freezeRows(draft.frozenRows);
    if (draft.print) setPrint(sheet, draft.print);
    sheet.activate();
    await context.sync();
    return sheet.id;
  });
}

/** Excel compares sheet names without case and takes 31 characters. */
function freeName(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string) => taken.some((each) => each.toUpperCase() === candidate.toUpperCase());
  const plain = name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  let candidate = plain;
  for (let number = 2; isTaken(candidate); number++) {
    candidate = `${plain.slice(0, 31 - String(number).length)}${number}`;
  }
  return candidate;
}

function writeCells(sheet: Excel.Worksheet, { rows }: SheetDraft): void {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return;
  const block = (give: (cell: DraftCell | undefined) => string | number | boolean) =>
    rows.map(({ cells }) => Array.from({ length: width }, (_, column) => give(cells[column])));
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
  using(sheet.getRange(formatArea(area)), (range) => {
    range.numberFormat = block((cell) => cell?.style?.numberFormat ?? 'General');
    range.formulas = block((cell) => cell?.formula ?? (cell?.value === undefined ? '' : asTyped(cell.value)));
  });
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

/** The cells that say the same, in few rectangles. */
function grouped<T>(draft: SheetDraft, give: (cell: DraftCell) => T | undefined): { what: T; areas: Area[] }[] {
  const groups = new Map<string, { what: T; cells: { row: number; column: number }[] }>();
  draft.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const what = cell && give(cell);
      if (what === undefined) return;
      const group = groups.get(JSON.stringify(what)) ?? { what, cells: [] };
      groups.set(JSON.stringify(what), group);
      group.cells.push({ row, column });
    });
  });
  return [...groups.values()].map(({ what, cells }) => ({ what, areas: rectanglesOf(cells) }));
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const LINES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

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

function setChoices(sheet: Excel.Worksheet, draft: SheetDraft): void {
  for (const { what: choices, areas } of grouped(draft, (cell) => cell.choices)) {
    using(rangesOf(sheet, areas), (ranges) => {
      ranges.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
    });
  }
}

/** Notes where Excel makes them; otherwise the hint that shows while the cell is selected. */
function setNotes(context: Excel.RequestContext, sheet: Excel.Worksheet, draft: SheetDraft): void {
  const asNotes = supports('1.18') && has(context.workbook, 'notes');
  for (const { what: note, areas } of grouped(draft, (cell) => cell.note)) {
    using(rangesOf(sheet, areas), (ranges) => {
      if (!asNotes) ranges.dataValidation.prompt = { showPrompt: true, title: '', message: note.slice(0, 255) };
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
function using<T extends Excel.Range | Excel.RangeAreas>(range: T, work: (range: T) => void): void {
  work(range);
  range.untrack();
}
