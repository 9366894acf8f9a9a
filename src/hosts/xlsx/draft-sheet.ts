/** One draft as a worksheet part. */
import { contains, formatArea, LAST_COLUMN, LAST_ROW, type Area } from '../../base/address';
import type { DraftCell, DraftPrintSetup, SheetDraft } from '../../workbook/sheet-draft';
import type { DraftStyles } from './draft-styles';
import { encodeText } from './xlsx-text';

/** What of a sheet is out of sight: rows and columns from zero. */
export interface HiddenParts {
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const NOTHING_HIDDEN: HiddenParts = { rows: new Set(), columns: new Set() };

/** A cell with this text, whose attributes so far are given: by its number in the workbook's table, or with the text in it. */
type TextCell = (text: string, attributes: string) => string;

/** What a workbook is not to have in its table. */
export const inlineText: TextCell = (text, attributes) =>
  `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${encodeText(text)}</t></is></c>`;

/** `withNotes`: a drawing of notes goes with the sheet, as its relationship rId1. */
export function draftSheetXml(
  draft: SheetDraft,
  styles: DraftStyles,
  textCell: TextCell,
  withNotes: boolean,
  hidden: HiddenParts = NOTHING_HIDDEN,
): string {
  const { print, merges, columnWidths } = draft;
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    (print?.fitToWidth === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(draft.frozenRows ?? 0)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    wrapped(
      'cols',
      columnWidths.map((width, column) => columnXml(width, column, hidden.columns.has(column))),
    ) +
    `<sheetData>${rowsXml(draft, styles, textCell, hidden.rows)}</sheetData>` +
    counted(
      'mergeCells',
      merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`),
    ) +
    counted('dataValidations', choicesXml(draft)) +
    (print ? printXml(print) : '') +
    (withNotes ? '<legacyDrawing r:id="rId1"/>' : '') +
    '</worksheet>'
  );
}

/** Calls with every cell of the draft, from zero. */
export function eachDraftCell(draft: SheetDraft, visit: (cell: DraftCell, row: number, column: number) => void): void {
  draft.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
}

function rowsXml(draft: SheetDraft, styles: DraftStyles, textCell: TextCell, hidden: HiddenParts['rows']): string {
  if (draft.rows.length > LAST_ROW + 1) throw new RangeError('more rows than a sheet has');
  const covered = stylesUnderMerges(draft, styles);
  const height = Math.max(draft.rows.length, ...[...covered.keys(), ...hidden].map((row) => row + 1));
  let xml = '';
  for (let row = 0; row < height; row += 1) {
    const { cells = [], height: points } = draft.rows[row] ?? {};
    const under = covered.get(row);
    const width = Math.max(cells.length, ...(under ? [...under.keys()].map((column) => column + 1) : []));
    if (width > LAST_COLUMN + 1) throw new RangeError('more columns than a sheet has');
    let line = '';
    for (let column = 0; column < width; column += 1) {
      line += cellXml(
        cells[column],
        formatArea({ top: row, left: column, bottom: row, right: column }),
        under?.get(column),
        styles,
        textCell,
      );
    }
    if (line === '' && points === undefined && !hidden.has(row)) continue;
    const look = `${points === undefined ? '' : ` ht="${points}" customHeight="1"`}${hidden.has(row) ? ' hidden="1"' : ''}`;
    xml += `<row r="${row + 1}"${look}>${line}</row>`;
  }
  return xml;
}

/** A merged area shows the borders of all its cells, so those under the first one take its style. */
function stylesUnderMerges(draft: SheetDraft, styles: DraftStyles): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const covered = new Map<number, Map<number, number>>();
  for (const area of draft.merges) {
    const style = styles.numberOf(draft.rows[area.top]?.cells[area.left]?.style);
    if (style === 0) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line = covered.get(row) ?? new Map<number, number>();
      covered.set(row, line);
      for (let column = area.left; column <= area.right; column += 1) line.set(column, style);
    }
  }
  return covered;
}

function cellXml(
  cell: DraftCell | undefined,
  reference: string,
  coveredStyle: number | undefined,
  styles: DraftStyles,
  textCell: TextCell,
): string {
  const style = cell?.style ? styles.numberOf(cell.style) : (coveredStyle ?? 0);
  const attributes = `r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  if (cell?.error !== undefined) return `<c ${attributes} t="e"><v>${encodeText(cell.error)}</v></c>`;
  if (cell?.formula !== undefined) return formulaXml(cell.formula, cell.value, attributes);
  const value = cell?.value;
  if (value === undefined) return style === 0 ? '' : `<c ${attributes}/>`;
  if (typeof value === 'number') return `<c ${attributes}><v>${numberXml(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c ${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  return textCell(value, attributes);
}

function formulaXml(formula: string, result: DraftCell['value'], attributes: string): string {
  if (!formula.startsWith('=')) throw new RangeError(`a formula begins with '=': ${formula}`);
  const body = `<f>${encodeText(formula.slice(1))}</f>`;
  if (result === undefined) return `<c ${attributes}>${body}</c>`;
  if (typeof result === 'number') return `<c ${attributes}>${body}<v>${numberXml(result)}</v></c>`;
  if (typeof result === 'boolean') return `<c ${attributes} t="b">${body}<v>${result ? 1 : 0}</v></c>`;
  return `<c ${attributes} t="str">${body}<v>${encodeText(result)}</v></c>`;
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number a cell can hold: ${value}`);
  return String(value);
}

function paneXml(rows: number): string {
  if (rows === 0) return '';
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

function columnXml(width: number, column: number, hidden: boolean): string {
  const look = `width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}`;
  return `<col min="${column + 1}" max="${column + 1}" ${look}/>`;
}

function choicesXml(draft: SheetDraft): string[] {
  const places = new Map<string, string[]>();
  eachDraftCell(draft, (cell, row, column) => {
    if (!cell.choices) return;
    const source = choiceSource(cell.choices);
    const area: Area = mergeFrom(draft, row, column) ?? { top: row, left: column, bottom: row, right: column };
    places.set(source, [...(places.get(source) ?? []), formatArea(area)]);
  });
  return [...places].map(
    ([source, areas]) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${areas.join(' ')}">` +
      `<formula1>${encodeText(source)}</formula1></dataValidation>`,
  );
}

function mergeFrom(draft: SheetDraft, row: number, column: number): Area | undefined {
  return draft.merges.find((area) => contains(area, row, column));
}

function choiceSource(choices: readonly string[]): string {
  const joined = choices.join(',');
  if (choices.some((word) => word.includes(',')) || joined.length > 255) {
    throw new RangeError(`a list of choices holds no commas and at most 255 characters: ${joined}`);
  }
  return `"${joined.replaceAll('"', '""')}"`;
}

function printXml(print: DraftPrintSetup): string {
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${print.orientation}"${fit}/>` +
    breaksXml(print.pagesFrom ?? [])
  );
}

function breaksXml(rows: readonly number[]): string {
  const breaks = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return breaks.length === 0
    ? ''
    : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function wrapped(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name}>${items.join('')}</${name}>`;
}
