/** An .xlsx file → a workbook, and, where asked for, how it looks. */
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';
import { OFFICE_THEME, themeColors } from './colors';
import { holdsEncryptedPackage, isCompoundFile } from './compound-file';
import type { SheetNote, SheetPresentation, WorkbookPresentation } from './presentation';
import { problemsOf, RECALCULATION_PENDING, type ReadingProblem } from './reading-problem';
import { DEFAULT_LIMITS, ReadingMeter, type ReadingLimits } from './reading-meter';
import { readSharedStrings } from './shared-strings';
import { readPersons, readSheetNotes, type Persons } from './sheet-notes';
import type { SheetContext } from './cell-value';
import { readSheetPart } from './sheet-part';
import { observePresentation } from './sheet-presentation';
import { readNumberFormats, readStyleSheet, type StyleSheet } from './style-sheet';
import { customXmlOf, rememberedOf } from './custom-xml';
import * as refusal from './unreadable-workbook';
import { readWorkbookPart, type SheetEntry } from './workbook-part';
import { openXlsxPackage, type XlsxPackage } from './xlsx-package';
import { startsLikeZip } from './zip-archive';

export interface XlsxOptions {
  /** What the workbook is called: its file's name. */
  readonly name: string;
  readonly limits?: ReadingLimits;
}

export interface XlsxReading {
  readonly workbook: Workbook;
  /** What could be read only in part; the workbook holds the rest. */
  readonly problems: readonly ReadingProblem[];
}

export interface XlsxReadingWithPresentation extends XlsxReading {
  readonly presentation: WorkbookPresentation;
}

/** Throws UnreadableWorkbook, with a sentence for the user, where the file cannot be taken as a workbook. */
export function readXlsx(bytes: Uint8Array, options: XlsxOptions): XlsxReading {
  const { workbook, problems } = read(bytes, options, false);
  return { workbook, problems };
}

/** As readXlsx, and how the workbook looks, for showing it in a grid. */
export function readXlsxWithPresentation(bytes: Uint8Array, options: XlsxOptions): XlsxReadingWithPresentation {
  return read(bytes, options, true);
}

function read(bytes: Uint8Array, options: XlsxOptions, presenting: boolean): XlsxReadingWithPresentation {
  const meter = new ReadingMeter(options.limits ?? DEFAULT_LIMITS);
  const parts = openParts(bytes, meter);
  const workbookPart = mainPartOf(parts);
  const { date1904, recalculates, manual, entries, names } = readWorkbookPart(parts, workbookPart);
  const related = new Map(parts.relationships(workbookPart).map(({ type, part }) => [type, part]));
  const present = (type: string) => {
    const part = related.get(type);
    return part !== undefined && parts.has(part) ? part : undefined;
  };
  const stringsPart = present('sharedStrings');
  const stylesPart = present('styles');
  const themePart = present('theme');
  const styles = stylesPart === undefined ? undefined : parts.tree(stylesPart);
  const context: SheetContext = {
    strings: stringsPart === undefined ? [] : readSharedStrings(parts, stringsPart, meter),
    numberFormats: styles ? readNumberFormats(styles) : [],
    date1904,
    meter,
  };
  const theme = () => (themePart === undefined ? OFFICE_THEME : themeColors(parts.tree(themePart)));
  const styleSheet = presenting && styles ? readStyleSheet(styles, theme()) : NO_STYLES;
  const persons = readPersons(parts, workbookPart);

  const sheets: Sheet[] = [];
  const problems: ReadingProblem[] = [];
  const presentations = new Map<string, SheetPresentation>();
  for (const entry of entries) {
    const result = readSheet(parts, entry, context, persons, presenting ? styleSheet : undefined);
    sheets.push(result.sheet);
    problems.push(...result.problems);
    if (result.presentation) presentations.set(entry.id, result.presentation);
  }
  if (recalculates && sheets.some(hasFormulas)) problems.push(RECALCULATION_PENDING);
  const mayBeStale = manual && !recalculates && sheets.some(hasFormulas);
  return {
    workbook: {
      name: options.name,
      date1904,
      sheets,
      names,
      remembered: rememberedOf(parts, workbookPart),
      ...(mayBeStale && { staleResults: { cells: [] } }),
    },
    problems,
    presentation: { sheets: presentations, customXml: presenting ? customXmlOf(parts, workbookPart) : [] },
  };
}

const NO_STYLES: StyleSheet = { cells: [], differences: [] };

function openParts(bytes: Uint8Array, meter: ReadingMeter): XlsxPackage {
  if (bytes.length === 0) throw refusal.emptyFile();
  meter.fileOf(bytes.length);
  if (isCompoundFile(bytes)) throw holdsEncryptedPackage(bytes) ? refusal.encrypted() : refusal.legacyFormat();
  if (!startsLikeZip(bytes)) throw refusal.notAWorkbook();
  return openXlsxPackage(bytes, meter);
}

function mainPartOf(parts: XlsxPackage): string {
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) {
    throw parts.has('mimetype') ? refusal.otherFormat('OpenDocument（.ods）') : refusal.noWorkbook();
  }
  if (/\.bin$/i.test(main)) throw refusal.otherFormat('.xlsb');
  return main;
}

function readSheet(
  parts: XlsxPackage,
  entry: SheetEntry,
  context: SheetContext,
  persons: Persons,
  styles: StyleSheet | undefined,
): { sheet: Sheet; problems: readonly ReadingProblem[]; presentation?: SheetPresentation } {
  const observer = styles && observePresentation(styles, context.meter);
  const reading = readSheetPart(entry.part, context, observer);
  parts.stream(entry.part, reading.listener);
  const content = reading.finish();
  const notes = readSheetNotes(parts, entry.part, persons, context.meter);
  putNotes(content.rows, notes);
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
  const problems = problemsOf(name, content);
  return observer ? { sheet, problems, presentation: observer.finish(notes) } : { sheet, problems };
}

function putNotes(rows: (Cell | undefined)[][], notes: readonly SheetNote[]): void {
  for (const { row, column, text } of notes) {
    const cells = (rows[row] ??= []);
    cells[column] = { ...(cells[column] ?? { value: null }), note: text };
  }
}

function hasFormulas(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined));
}
