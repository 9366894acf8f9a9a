/**
 * The open workbook as the bytes of an .xlsx file: contents, formulas, looks,
 * merged cells, notes, choices, what is hidden, what add-ins keep in it.
 * Conditional formats stay behind: they are our own flags, or the workbench
 * would have to know every kind there is; and so do names and charts.
 */
import type { HiddenParts } from '../../hosts/xlsx/draft-sheet';
import { writeDrafts } from '../../hosts/xlsx/write-drafts';
import type { DraftCell, DraftStyle, SheetDraft } from '../../workbook/sheet-draft';
import type { HorizontalAlignment, ModelStyle, SheetModel, WorkbookModel } from '../excel/workbook-model';

export function savedWorkbook(model: WorkbookModel): Uint8Array {
  const sheets = model.sheets();
  return writeDrafts(sheets.map(draftOf), {
    customXml: model.customXml.all().map(({ xml }) => xml),
    hidden: sheets.map(hiddenOf),
  });
}

/** Width and height in points; a column counts in digits of seven pixels and five beside them. */
const PIXELS_PER_POINT = 96 / 72;
const DIGIT = 7;
const PADDING = 5;

function draftOf(sheet: SheetModel): SheetDraft {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const notes = new Map(sheet.notes().map(({ row, column, text }) => [`${row},${column}`, text]));
  const columns = Array.from({ length: used.right + 1 }, (_, column) => column);
  return {
    name: sheet.name(),
    columnWidths: columns.map((column) => charactersOf(sheet.columnWidth(column))),
    rows: Array.from({ length: used.bottom + 1 }, (_, row) => ({
      height: sheet.rowHeight(row),
      cells: columns.map((column) => cellOf(sheet, row, column, notes.get(`${row},${column}`))),
    })),
    merges: sheet.merges(),
  };
}

function charactersOf(points: number): number {
  return Math.max(1, Math.round(((points * PIXELS_PER_POINT - PADDING) / DIGIT) * 100) / 100);
}

function cellOf(sheet: SheetModel, row: number, column: number, note: string | undefined): DraftCell | undefined {
  const { value, isError, formula, numberFormat } = sheet.cell(row, column);
  const choices = sheet.choices(row, column);
  const style = styleOf(sheet.style(row, column), numberFormat);
  if (value === null && formula === undefined && !style && note === undefined && !choices) return undefined;
  return {
    ...(isError ? { error: String(value) } : value !== null && { value }),
    ...(formula !== undefined && { formula }),
    ...(style && { style }),
    ...(note !== undefined && { note }),
    ...(choices && { choices }),
  };
}

const ALIGNED: Partial<Record<HorizontalAlignment, NonNullable<DraftStyle['align']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const UPRIGHT = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

/** Undefined where it is as any cell is. */
function styleOf(style: ModelStyle, numberFormat: string): DraftStyle | undefined {
  const { bold, italic, fontSize, color, fill, horizontal, vertical, wrap, borders } = style;
  const align = horizontal && ALIGNED[horizontal];
  const drawn: DraftStyle = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(fontSize !== undefined && { fontSize }),
    ...(isColor(color) && { color }),
    ...(isColor(fill) && { fill }),
    ...(align && { align }),
    ...(vertical && { verticalAlign: UPRIGHT[vertical] }),
    ...(wrap && { wrap }),
    ...(Object.values(borders ?? {}).some((border) => border.style !== 'None') && { border: true }),
    ...(numberFormat !== '' && numberFormat !== 'General' && { numberFormat }),
  };
  return Object.keys(drawn).length > 0 ? drawn : undefined;
}

function isColor(text: string | undefined): text is string {
  return text !== undefined && /^#[0-9a-f]{6}$/i.test(text);
}

function hiddenOf(sheet: SheetModel): HiddenParts {
  const hidden = (count: number, isHidden: (line: number) => boolean) =>
    new Set(Array.from({ length: count }, (_, line) => line).filter(isHidden));
  return {
    visibility: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility()],
    rows: hidden(sheet.rowCount(), (row) => sheet.isRowHidden(row)),
    columns: hidden(sheet.columnCount(), (column) => sheet.isColumnHidden(column)),
  };
}
