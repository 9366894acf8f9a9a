/** An .xlsx file → a workbook. */
import type { SheetId } from '../../base/address';
import { withKept } from '../../workbook/kept-sheet';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';
import { mainPartOf, openParts } from './open-workbook';
import { problemsOf, RECALCULATION_PENDING, unreadSheet, type ReadingProblem } from './reading-problem';
import { DEFAULT_LIMITS, ReadingMeter, type ReadingLimits } from './reading-meter';
import { parseSharedStrings, readSharedStrings } from './shared-strings';
import { readPersons, readSheetNotes, type Persons, type SheetNote } from './sheet-notes';
import type { SheetContext } from './cell-value';
import type { SheetObserver } from './sheet-observer';
import { scanned, scanPart } from './scan/scan-part';
import { scanRows } from './scan/scan-rows';
import { putCell } from './sheet-cells';
import { readSheetPart, type SheetPartContent } from './sheet-part';
import { readNumberFormats } from './number-formats';
import { rememberedOf } from './custom-xml';
import type { XmlElement } from './xml-tree';
import { readWorkbookPart, type SheetEntry } from './workbook-part';
import type { XlsxPackage } from './xlsx-package';

export interface XlsxOptions {
  /** What the workbook is called: its file's name. */
  readonly name: string;
  readonly limits?: ReadingLimits;
  /** True: everything by the XML parser, which is what the scanner is measured by. */
  readonly withoutScanner?: boolean;
}

export interface XlsxReading {
  readonly workbook: Workbook;
  /** What could be read only in part; the workbook holds the rest. */
  readonly problems: readonly ReadingProblem[];
}

/** The file as it was opened, for whoever reads along. */
export interface OpenedXlsx {
  readonly parts: XlsxPackage;
  readonly workbookPart: string;
  readonly styles: XmlElement | undefined;
  readonly themePart: string | undefined;
  readonly meter: ReadingMeter;
}

/** Reads along what a file holds besides the workbook, without the file being gone through twice. */
interface XlsxCompanion {
  /** Once, before the sheets. */
  opened(file: OpenedXlsx): void;
  sheet(id: SheetId): SheetCompanion | undefined;
}

interface SheetCompanion extends SheetObserver {
  /** Once the whole sheet went by. */
  finish(notes: readonly SheetNote[]): void;
}

/** Throws UnreadableWorkbook, with a sentence for the user, where the file cannot be taken as a workbook. */
export function readXlsx(bytes: Uint8Array, options: XlsxOptions, along?: XlsxCompanion): XlsxReading {
  const meter = new ReadingMeter(options.limits ?? DEFAULT_LIMITS);
  const parts = openParts(bytes, meter);
  const workbookPart = mainPartOf(parts);
  const { date1904, recalculates, manual, entries, unread, names } = readWorkbookPart(parts, workbookPart);
  meter.sheets(entries.length);
  const related = new Map(parts.relationships(workbookPart).map(({ type, part }) => [type, part]));
  const present = (type: string) => {
    const part = related.get(type);
    return part !== undefined && parts.has(part) ? part : undefined;
  };
  const stringsPart = present('sharedStrings');
  const stylesPart = present('styles');
  const context: SheetContext = {
    strings:
      stringsPart === undefined
        ? []
        : (options.withoutScanner ? parseSharedStrings : readSharedStrings)(parts, stringsPart, meter),
    numberFormats: stylesPart === undefined ? [] : readNumberFormats(parts, stylesPart),
    date1904,
    meter,
  };
  if (along) {
    const styles = stylesPart === undefined ? undefined : parts.tree(stylesPart);
    along.opened({ parts, workbookPart, styles, themePart: present('theme'), meter });
  }
  const persons = readPersons(parts, workbookPart);

  const sheets: Sheet[] = [];
  const problems: ReadingProblem[] = unread.map(unreadSheet);
  for (const entry of entries) {
    const result = readSheet(
      parts,
      entry,
      { context, persons, scanning: !along && !options.withoutScanner },
      along?.sheet(entry.id),
    );
    sheets.push(result.sheet);
    problems.push(...result.problems);
  }
  if (recalculates && sheets.some(hasFormulas)) problems.push(RECALCULATION_PENDING);
  const mayBeStale = manual && !recalculates && sheets.some(hasFormulas);
  return {
    workbook: {
      name: options.name,
      date1904,
      sheets,
      names,
      remembered: withKept(rememberedOf(parts, workbookPart), sheets),
      ...(mayBeStale && { staleResults: { cells: [] } }),
    },
    problems,
  };
}

interface SheetSource {
  readonly context: SheetContext;
  readonly persons: Persons;
  /** Nobody reads along, who would have to be told of everything. */
  readonly scanning: boolean;
}

function readSheet(
  parts: XlsxPackage,
  entry: SheetEntry,
  { context, persons, scanning }: SheetSource,
  companion: SheetCompanion | undefined,
): { sheet: Sheet; problems: readonly ReadingProblem[] } {
  const content =
    (scanning ? scanContent(parts, entry.part, context) : undefined) ??
    parseContent(parts, entry.part, context, companion);
  const notes = readSheetNotes(parts, entry.part, persons, context.meter);
  putNotes(content.rows, notes, context.meter);
  const { id, name, visibility } = entry;
  const sheet: Sheet = {
    id,
    name,
    visibility,
    protected: content.protected,
    rows: content.rows,
    merges: content.merges,
    hiddenRows: content.hiddenRows,
    hiddenColumns: content.hiddenColumns,
  };
  companion?.finish(notes);
  return { sheet, problems: problemsOf(entry, content) };
}

const ROWS = { name: 'sheetData', depth: 2, child: 'row' };

/** Undefined where the part is not written as usual. */
function scanContent(parts: XlsxPackage, part: string, context: SheetContext): SheetPartContent | undefined {
  const back = context.meter.mark();
  const content = scanned(() => {
    const reading = readSheetPart(part, context);
    scanPart(parts, part, ROWS, reading.listener, (scanner) => scanRows(scanner, reading.taker));
    return reading.finish();
  });
  if (!content) back();
  return content;
}

function parseContent(
  parts: XlsxPackage,
  part: string,
  context: SheetContext,
  companion: SheetCompanion | undefined,
): SheetPartContent {
  const reading = readSheetPart(part, context, companion);
  parts.stream(part, reading.listener);
  return reading.finish();
}

function putNotes(rows: (Cell | undefined)[][], notes: readonly SheetNote[], meter: ReadingMeter): void {
  for (const { row, column, text } of notes) {
    putCell(rows, row, column, { ...(rows[row]?.[column] ?? { value: null }), note: text }, meter);
  }
}

function hasFormulas(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined));
}
