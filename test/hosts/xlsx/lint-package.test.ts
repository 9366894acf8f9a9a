/** The linter of packages: each rule finds its seeded fault, and nothing is an error in what is sound. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { largeChangeSlip } from '../../../assets/samples/large-change-slip';
import { lintPackage } from '../../../src/hosts/xlsx/lint/lint-package';
import { PACKAGE_RULES, type PackageRule } from '../../../src/hosts/xlsx/lint/package-finding';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const TEXTS = 'xl/sharedStrings.xml';
const NOTES = 'xl/comments1.xml';
const TYPES = '[Content_Types].xml';

const SOUND = writeDrafts([
  {
    name: '清单',
    columnWidths: [],
    merges: [],
    rows: [
      { cells: [{ value: '名称', note: '说明' }, { value: '数量' }] },
      { cells: [{ value: '摄像机' }, { value: 3 }] },
    ],
  },
  { name: '附表', columnWidths: [], merges: [], rows: [{ cells: [{ value: '甲' }] }] },
]);

type Change = readonly [part: string, from: string | RegExp, to: string];

function changed(...changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(SOUND);
  for (const [part, from, to] of changes) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before && from !== '') throw new Error(`${part} has no ${from}: ${before.slice(0, 400)}`);
    parts[part] = strToU8(after);
  }
  return zipSync(parts);
}

const rulesIn = (bytes: Uint8Array) => lintPackage(bytes).map(({ rule }) => rule);
const errorsIn = (bytes: Uint8Array) => lintPackage(bytes).filter(({ level }) => level === 'error');

const after = (xml: string): Change => [SHEET, '</sheetData>', `</sheetData>${xml}`];
const FORMAT = (rule: string, ref = 'A1') =>
  after(`<conditionalFormatting sqref="${ref}"><cfRule type="expression" ${rule}</cfRule></conditionalFormatting>`);

const FAULTS: Readonly<Record<PackageRule, readonly Change[]>> = {
  'unreadable-part': [[SHEET, '</sheetData>', '']],
  'no-content-type': [[TYPES, /<Default Extension="vml"[^>]*>/, '']],
  'content-type-twice': [[TYPES, '</Types>', '<Default Extension="XML" ContentType="application/xml"/></Types>']],
  'missing-target': [['xl/_rels/workbook.xml.rels', 'sheet2.xml', 'sheet9.xml']],
  'relationship-twice': [['xl/_rels/workbook.xml.rels', 'Id="rId2"', 'Id="rId1"']],
  'unknown-relationship': [[BOOK, 'r:id="rId1"', 'r:id="rId99"']],
  'no-sheet': [[BOOK, /<sheets>.*<\/sheets>/, '<sheets/>']],
  'no-visible-sheet': [[BOOK, /<sheet /g, '<sheet state="hidden" ']],
  'sheet-name': [[BOOK, '附表', '清单']],
  'sheet-id': [[BOOK, 'sheetId="2"', 'sheetId="1"']],
  'name-scope': [
    [BOOK, '</sheets>', '</sheets><definedNames><definedName name="a" localSheetId="7">1</definedName></definedNames>'],
  ],
  'name-form': [[BOOK, '</sheets>', '</sheets><definedNames><definedName name="AB12">1</definedName></definedNames>']],
  'name-twice': [
    [
      BOOK,
      '</sheets>',
      '</sheets><definedNames><definedName name="a">1</definedName><definedName name="A">2</definedName></definedNames>',
    ],
  ],
  'child-order': [[SHEET, '<sheetData>', '<mergeCells><mergeCell ref="D1:E1"/></mergeCells><sheetData>']],
  'row-order': [[SHEET, '<row r="2"', '<row r="1"']],
  'cell-reference': [[SHEET, 'r="B2"', 'r="B9"']],
  'cell-order': [[SHEET, 'r="B2"', 'r="A2"']],
  'cell-type': [[SHEET, 't="s"', 't="text"']],
  'cell-value': [[SHEET, '<v>3</v>', '<v>three</v>']],
  'text-index': [[SHEET, /t="s"><v>0</, 't="s"><v>77<']],
  'style-index': [[SHEET, /<c r="B2"( s="\d+")?/, '<c r="B2" s="999"']],
  'text-length': [[TEXTS, '摄像机', '长'.repeat(32_768)]],
  'formula-length': [[SHEET, '<v>3</v>', `<f>${'1+'.repeat(4100)}1</f><v>3</v>`]],
  'merge-area': [after('<mergeCells count="1"><mergeCell ref="1A:B"/></mergeCells>')],
  'merge-overlap': [after('<mergeCells count="2"><mergeCell ref="D1:F3"/><mergeCell ref="E2:G4"/></mergeCells>')],
  'column-range': [[SHEET, /(<cols>.*<\/cols>)?<sheetData>/, '<cols><col min="3" max="2"/></cols><sheetData>']],
  'format-range': [FORMAT('priority="1"><formula>TRUE</formula>', 'A1,B2')],
  'format-style': [FORMAT('priority="1" dxfId="40"><formula>TRUE</formula>')],
  'format-priority': [FORMAT('><formula>TRUE</formula>')],
  'format-formula': [FORMAT('priority="1"><formula>IF(A1,"a</formula>')],
  'validation-length': [
    after(
      `<dataValidations><dataValidation sqref="D1" type="list"><formula1>"${'甲,'.repeat(200)}"</formula1></dataValidation></dataValidations>`,
    ),
  ],
  'comment-twice': [[NOTES, /(<comment .*?<\/comment>)/s, '$1$1']],
  'comment-author': [[NOTES, 'authorId="0"', 'authorId="5"']],
  'comment-reference': [[NOTES, 'ref="A1"', 'ref="1A"']],
  'style-parts': [[STYLES, /(<cellXfs[^>]*><xf [^>]*)fontId="0"/, '$1fontId="99"']],
  'empty-table': [after('<mergeCells/>')],
  'table-columns': [],
  'table-twice': [],
  'override-without-part': [[TYPES, '</Types>', '<Override PartName="/xl/none.xml" ContentType="a/b"/></Types>']],
  'priority-twice': [
    FORMAT('priority="1"><formula>1</formula></cfRule><cfRule type="expression" priority="1"><formula>2</formula>'),
  ],
  'wrong-count': [[TEXTS, /uniqueCount="\d+"/, 'uniqueCount="99"']],
  'single-merge': [after('<mergeCells count="1"><mergeCell ref="D1"/></mergeCells>')],
  'comment-without-shape': [['xl/worksheets/_rels/sheet1.xml.rels', /<Relationship [^>]*vmlDrawing[^>]*>/, '']],
};

test('there are at least 25 referential checks that are errors', () => {
  expect(PACKAGE_RULES.length).toBeGreaterThanOrEqual(40);
});

test('nothing is an error in what we write', () => {
  expect(errorsIn(SOUND)).toEqual([]);
  expect(errorsIn(largeChangeSlip(200))).toEqual([]);
});

test.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))('nor in %s', (name) => {
  expect(errorsIn(readFileSync(join(SAMPLES, name)))).toEqual([]);
});

test.each(Object.entries(FAULTS).filter(([, changes]) => changes.length > 0))('%s', (rule, changes) => {
  expect(rulesIn(SOUND)).not.toContain(rule);
  expect(rulesIn(changed(...changes))).toContain(rule);
});

test('a sheet whose type is that of any XML has none', () => {
  const file = changed(
    [TYPES, /<Override PartName="\/xl\/worksheets\/sheet1.xml"[^>]*>/, ''],
    [TYPES, /<Default Extension="xml"[^>]*>/, ''],
    [TYPES, '</Types>', '<Default Extension="xml" ContentType="application/xml"/></Types>'],
  );
  expect(rulesIn(file)).toEqual(['no-content-type']);
});

test('tables: columns that are not as many as their range is wide, and a name that is taken', () => {
  const table = (columns: number) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="T" ref="A1:B2"><tableColumns>${'<tableColumn/>'.repeat(columns)}</tableColumns></table>`;
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const relation = (id: string) => `<Relationship Id="${id}" Type="x/table" Target="../tables/${id}.xml"/>`;
  const file = changed(
    [rels, '</Relationships>', `${relation('t1')}${relation('t2')}</Relationships>`],
    ['xl/tables/t1.xml', '', table(2)],
    ['xl/tables/t2.xml', '', table(3)],
  );
  expect(rulesIn(file)).toEqual(expect.arrayContaining(['table-columns', 'table-twice']));
});

test('of a file that is broken all over, each rule is told a bounded number of times', () => {
  const file = changed([SHEET, '</sheetData>', `${'<row r="1"/>'.repeat(500)}</sheetData>`]);
  expect(rulesIn(file).filter((rule) => rule === 'row-order')).toHaveLength(20);
});
