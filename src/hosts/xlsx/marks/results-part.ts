/** A sheet of our own at the end of the workbook, and none of it left again. */
import { freeSheetName } from '../../../workbook/free-sheet-name';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import { draftSheetXml, inlineText } from '../draft-sheet';
import type { DraftStyles } from '../draft-styles';
import { readWorkbookPart } from '../workbook-part';
import { encodingOf } from '../xml-events';
import type { XlsxPackage } from '../xlsx-package';
import { decodeText, encodeText } from '../xlsx-text';
import { partText } from './part-text';
import {
  addOverride,
  addRelationship,
  currentText,
  dropOverride,
  dropRelationship,
  folderOf,
  type Edits,
  type Flavour,
} from './package-edits';
import { attributeOf, childrenIn, rootOf, type Span } from './xml-spans';

const ID = 'rIdGuijuResults';
const FILE = 'worksheets/guiju-results.xml';
/** Another program may keep it under another name; this Excel keeps. */
const CODE_NAME = 'GuijuResults';
/** And this, which shows nothing, LibreOffice keeps too: a conditional format that never holds. */
const MARK = `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>"${CODE_NAME}"=""</formula></cfRule></conditionalFormatting>`;
const MARKED = new RegExp(
  `<conditionalFormatting sqref="A1">\\s*<cfRule[^>]*>\\s*<formula>(?:"|&quot;)${CODE_NAME}(?:"|&quot;)=`,
);

/** Of a sheet of results; numbered where the name was taken. */
const OUR_NAME = /^审查结果\d*$/;

interface Place {
  readonly parts: XlsxPackage;
  readonly edits: Edits;
  /** The part of the workbook. */
  readonly main: string;
  readonly flavour: Flavour;
}

export interface ResultsSheet {
  readonly name: string;
  readonly part: string;
}

/** The sheets that are ours, whatever a program that saved the file has called their parts. */
export function resultsParts({ parts, main }: Pick<Place, 'parts' | 'main'>): ReadonlySet<string> {
  const known = parts.relationships(main).flatMap(({ type, part, id }) => {
    if (type !== 'worksheet' || part === undefined || !parts.has(part)) return [];
    return id === ID || headOf(parts, part).includes(`codeName="${CODE_NAME}"`) ? [part] : [];
  });
  if (known.length > 0) return new Set(known);
  // A format can be copied on to a sheet of somebody's, and our sheet be copied: by its format alone only one of our name is ours, the first.
  const marked = readWorkbookPart(parts, main).entries.find(
    ({ name, part }) => OUR_NAME.test(name) && parts.has(part) && MARKED.test(partText(parts, part)),
  );
  return new Set(marked ? [marked.part] : []);
}

/** True where there was one. */
export function dropResults(place: Place): boolean {
  const { parts, edits, main, flavour } = place;
  const ours = resultsParts(place);
  if (ours.size === 0) return false;
  for (const { id, part } of parts.relationships(main)) {
    if (part === undefined || !ours.has(part)) continue;
    const text = currentText(parts, edits, main) ?? '';
    const { sheets, all } = sheetsIn(text, main);
    const at = all.findIndex((sheet) => idOf(text, sheet) === id);
    const sheet = all[at];
    if (!sheets || !sheet) continue;
    edits.set(main, withoutSheet(text, main, sheet, at));
    edits.set(part, undefined);
    for (const target of [FILE, `/${part}`, part.slice(folderOf(main).length)]) {
      dropRelationship(parts, edits, main, { id, type: 'worksheet', target }, flavour);
    }
    dropOverride(parts, edits, part, 'worksheet');
  }
  return true;
}

/** Where none of ours is left. `styles`: none where the workbook has nothing to add them to. */
export function addResults(place: Place, draft: SheetDraft, styles: DraftStyles): ResultsSheet | 'refused' {
  const { parts, edits, main, flavour } = place;
  const part = `${folderOf(main)}${FILE}`;
  const text = currentText(parts, edits, main) ?? '';
  const { sheets, all } = sheetsIn(text, main);
  const last = all.at(-1);
  const prefix = last && /\s([^\s:="'<>]+):id\s*=/.exec(text.slice(last.start, last.contentStart))?.[1];
  if (!sheets || !last || prefix === undefined) return 'refused';
  const valueOf = (sheet: Span, name: string) => attributeOf(text, sheet.start, sheet.contentStart, name)?.value ?? '';
  const names = all.map((sheet) => decodeText(valueOf(sheet, 'name')));
  const name = freeSheetName(draft.name, names);
  const number = all.reduce((most, sheet) => Math.max(most, Number(valueOf(sheet, 'sheetId')) || 0), 0) + 1;
  const element = `<${last.prefix}sheet name="${encodeText(name)}" sheetId="${number}" ${prefix}:id="${ID}"/>`;
  edits.set(main, text.slice(0, sheets.contentEnd) + element + text.slice(sheets.contentEnd));
  edits.set(part, sheetXml({ ...draft, name }, styles, place));
  addRelationship(parts, edits, main, { id: ID, type: 'worksheet', target: FILE }, flavour);
  addOverride(parts, edits, part, 'worksheet');
  return { name, part };
}

function sheetXml(draft: SheetDraft, styles: DraftStyles, { parts, flavour }: Place): string {
  const xml = draftSheetXml(draft, styles, inlineText, false);
  // In a workbook with macros such a name would have to be among its modules.
  const hasMacros = parts.names.some((name) => /vbaProject\.bin$/i.test(name));
  const named = hasMacros ? xml : xml.replace('<sheetPr>', `<sheetPr codeName="${CODE_NAME}">`);
  const marked = named.replace(/<\/sheetData>(<mergeCells\b.*?<\/mergeCells>)?/s, (before) => before + MARK);
  const spaced = marked
    .replace(/ xmlns="[^"]*"/, ` xmlns="${flavour.main}"`)
    .replace(/ xmlns:r="[^"]*"/, ` xmlns:r="${flavour.relations}"`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${spaced}`;
}

/** Its element goes; what counts sheets from the first does not count it any more. */
function withoutSheet(text: string, main: string, sheet: Span, at: number): string {
  const whole = text.slice(0, sheet.start) + text.slice(sheet.end);
  const left = sheetsIn(whole, main).all.length;
  return whole
    .replace(
      /(<(?:\w+:)?workbookView\b[^>]*?\s(?:activeTab|firstSheet)=")(\d+)"/g,
      (_, before: string, tab: string) => {
        const number = Number(tab);
        return `${before}${number > at || number >= left ? Math.max(0, number - 1) : number}"`;
      },
    )
    .replace(
      /<(?:\w+:)?definedName\b[^>]*?\slocalSheetId="(\d+)"[^>]*>[^<]*<\/(?:\w+:)?definedName>/g,
      (name, index: string) => (Number(index) === at ? '' : name),
    )
    .replace(/(<(?:\w+:)?definedName\b[^>]*?\slocalSheetId=")(\d+)"/g, (_, before: string, index: string) => {
      return `${before}${Number(index) > at ? Number(index) - 1 : index}"`;
    });
}

function sheetsIn(text: string, main: string) {
  const sheets = rootOf(text, main).children.find(({ name }) => name === 'sheets');
  return { sheets, all: sheets ? childrenIn(text, sheets, main).filter(({ name }) => name === 'sheet') : [] };
}

function idOf(text: string, { start, contentStart }: Span): string | undefined {
  return /:id\s*=\s*["']([^"']*)["']/.exec(text.slice(start, contentStart))?.[1];
}

/** Its first piece, which is all that is looked at. */
function headOf(parts: XlsxPackage, part: string): string {
  let head = '';
  const enough = new Error('enough is known');
  try {
    parts.pieces(part, (piece) => {
      head = new TextDecoder(encodingOf(piece)).decode(piece.subarray(0, 4_000));
      throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return head;
}
