/**
 * Sheet drafts → the bytes of an .xlsx file: samples, blank forms, what tests
 * read. A draft cell's value is the saved result of its formula. The same
 * drafts give the same bytes.
 *
 * Written by ourselves: the libraries at hand either always ask for a full
 * recalculation on opening, so that saved results count as doubtful, or lose
 * more than they write.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { commentsXml, notesDrawingXml, type DraftNote } from './draft-notes';
import { draftSheetXml, eachDraftCell, type HiddenParts } from './draft-sheet';
import { collectDraftStyles } from './draft-styles';
import { formatSheetName } from './sheet-name';
import { encodeText } from './xlsx-text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const NAMES_FORBIDDEN = /[\\/?*:[\]]/;

interface DraftExtras {
  /** Custom XML parts of the workbook. */
  readonly customXml?: readonly string[];
  /** By the order of the drafts. */
  readonly hidden?: readonly HiddenParts[];
  /** Days count from 1904. */
  readonly date1904?: boolean;
}

/** Throws RangeError where a draft cannot be a sheet (its name, a colour, a list): a mistake of its author's. */
export function writeDrafts(drafts: readonly SheetDraft[], extras: DraftExtras = {}): Uint8Array {
  const { customXml = [], hidden = [] } = extras;
  refuseNames(drafts.map((draft) => draft.name));
  const styles = collectDraftStyles();
  const texts = new Map<string, number>();
  let textUses = 0;
  const textCell = (text: string, attributes: string) => {
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    textUses += 1;
    return `<c ${attributes} t="s"><v>${number}</v></c>`;
  };
  const files = new Map<string, string>();
  const overrides: [part: string, type: string][] = [];
  drafts.forEach((draft, index) => {
    const number = index + 1;
    const notes = notesOf(draft);
    files.set(
      `xl/worksheets/sheet${number}.xml`,
      draftSheetXml(draft, styles, textCell, notes.length > 0, hidden[index]),
    );
    overrides.push([`/xl/worksheets/sheet${number}.xml`, `${SPREADSHEET}.worksheet+xml`]);
    if (notes.length === 0) return;
    files.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelationships(number));
    files.set(`xl/comments${number}.xml`, commentsXml(notes));
    files.set(`xl/drawings/vmlDrawing${number}.vml`, notesDrawingXml(notes));
    overrides.push([`/xl/comments${number}.xml`, `${SPREADSHEET}.comments+xml`]);
  });
  customXml.forEach((xml, index) => files.set(customXmlPart(index), xml));
  const whole = new Map([
    ['[Content_Types].xml', contentTypes(overrides)],
    ['_rels/.rels', relationships([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(drafts, extras)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(drafts.length, customXml.length)],
    ['xl/styles.xml', styles.xml()],
    ['xl/sharedStrings.xml', sharedStringsXml([...texts.keys()], textUses)],
    ...files,
  ]);
  return zipParts(whole);
}

/** The archive's own clock stands still, so that the same parts give the same bytes. */
function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, xml] of parts) {
    const hasNone = name.endsWith('.vml') || name.startsWith('customXml/');
    const declaration = hasNone ? '' : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    zippable[name] = strToU8(declaration + xml);
  }
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) });
}

function refuseNames(names: readonly string[]): void {
  if (names.length === 0) throw new RangeError('a workbook has at least one sheet');
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (name === '' || name.length > 31 || NAMES_FORBIDDEN.test(name) || /^'|'$/.test(name) || seen.has(key)) {
      throw new RangeError(`not a name for a sheet, or taken: "${name}"`);
    }
    seen.add(key);
  }
}

function notesOf(draft: SheetDraft): DraftNote[] {
  const notes: DraftNote[] = [];
  eachDraftCell(draft, ({ note }, row, column) => {
    if (note !== undefined && note !== '') notes.push({ row, column, text: note });
  });
  return notes;
}

function workbookXml(drafts: readonly SheetDraft[], { hidden = [], date1904 = false }: DraftExtras): string {
  const sheets = drafts.map(({ name }, index) => {
    const state = hidden[index]?.visibility ?? 'visible';
    const look = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${encodeText(name)}" sheetId="${index + 1}"${look} r:id="rId${index + 1}"/>`;
  });
  const titles = drafts.flatMap(({ name, print }, index) => {
    const rows = print?.repeatRows;
    if (!rows) return [];
    const reference = `${formatSheetName(name)}!$${rows.from + 1}:$${rows.to + 1}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${encodeText(reference)}</definedName>`];
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>` +
    (titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '') +
    (drafts.some(awaitsResults) ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : '<calcPr calcId="191029"/>') +
    '</workbook>'
  );
}

/** A formula without its result: the spreadsheet has to compute it when it opens the file. */
function awaitsResults(draft: SheetDraft): boolean {
  return draft.rows.some(({ cells }) => cells.some((cell) => cell?.formula !== undefined && cell.value === undefined));
}

function customXmlPart(index: number): string {
  return `customXml/item${index + 1}.xml`;
}

function workbookRelationships(sheets: number, customXml: number): string {
  const targets: [string, string][] = Array.from({ length: sheets }, (_, index) => [
    `${OFFICE}/worksheet`,
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return relationships([
    ...targets,
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ...Array.from({ length: customXml }, (_, index): [string, string] => [
      `${OFFICE}/customXml`,
      `../${customXmlPart(index)}`,
    ]),
  ]);
}

function sheetRelationships(number: number): string {
  return relationships([
    [`${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
    [`${OFFICE}/comments`, `../comments${number}.xml`],
  ]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(overrides: readonly (readonly [part: string, type: string])[]): string {
  const all: (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ...overrides,
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    all.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
}

function sharedStringsXml(texts: readonly string[], uses: number): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${encodeText(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}
