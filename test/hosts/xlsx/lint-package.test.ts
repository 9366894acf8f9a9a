/** The linter of packages: each rule finds its seeded fault, and nothing is an error in what is sound. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { largeChangeSlip } from '../../../assets/samples/large-change-slip';
import { lintPackage } from '../../../src/hosts/xlsx/lint/lint-package';
import { PACKAGE_RULES, type PackageRule } from '../../../src/hosts/xlsx/lint/package-finding';
import { planMarks } from '../../../src/hosts/xlsx/marks/plan-marks';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import { richWorkbook } from './rich-workbook';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
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

const changed = (...changes: readonly Change[]) => changedIn(SOUND, ...changes);

function changedIn(bytes: Uint8Array, ...changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(bytes);
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

const NAMED = (names: string): readonly Change[] => [
  [BOOK, '</sheets>', `</sheets><definedNames>${names}</definedNames>`],
];

const FAULTS: Readonly<Record<PackageRule, readonly Change[]>> = {
  'unreadable-part': [[SHEET, '</sheetData>', '']],
  'damaged-part': [],
  'document-type': [[TEXTS, '<sst', '<!DOCTYPE sst><sst']],
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
  'name-formula': NAMED('<definedName name="a">SUM(A1</definedName>'),
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
  'table-name': [],
  'table-column-twice': [],
  'table-header': [],
  'table-overlap': [],
  'cell-formula': [[SHEET, '<v>3</v>', '<f>SUM(A1</f><v>3</v>']],
  'shared-formula': [[SHEET, '<v>3</v>', '<f t="shared" si="4"/><v>3</v>']],
  'shared-formula-area': [
    [
      SHEET,
      '<v>3</v></c>',
      '<f t="shared" ref="B2:B9" si="0">1</f><v>3</v></c><c r="C2"><f t="shared" si="0"/><v>1</v></c>',
    ],
  ],
  'array-area': [[SHEET, '<v>3</v>', '<f t="array" ref="D5:D6">1</f><v>3</v>']],
  'formula-text': [[SHEET, '<v>3</v>', `<f>"${'长'.repeat(256)}"</f><v>3</v>`]],
  'calculation-chain': [
    [
      BOOK_RELATIONS,
      '</Relationships>',
      '<Relationship Id="c1" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    ],
    ['xl/calcChain.xml', '', '<calcChain><c r="B2" i="1"/></calcChain>'],
  ],
  'style-base': [[STYLES, /<xf ([^>]*)xfId="0"([^>]*\/>\s*<\/cellXfs>)/, '<xf $1xfId="7"$2']],
  'number-format': [[STYLES, /(<cellXfs[^>]*><xf [^>]*)numFmtId="0"/, '$1numFmtId="999"']],
  'validation-formula': [
    after(
      '<dataValidations><dataValidation sqref="D1" type="custom"><formula1>IF(A1,</formula1></dataValidation></dataValidations>',
    ),
  ],
  'validation-text': [
    after(`<dataValidations><dataValidation sqref="D1" promptTitle="${'长'.repeat(33)}"/></dataValidations>`),
  ],
  'format-incomplete': [
    after(
      '<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="1" text="甲"/></conditionalFormatting>',
    ),
  ],
  'thread-person': [],
  'thread-order': [],
  'thread-without-comment': [],
  'table-twice': [],
  'override-without-part': [[TYPES, '</Types>', '<Override PartName="/xl/none.xml" ContentType="a/b"/></Types>']],
  'sheet-part-twice': [[BOOK_RELATIONS, 'sheet2.xml', 'sheet1.xml']],
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

/** Without the sheet's filter, which a table there has in its stead. */
const SOUND_RICH = changedIn(richWorkbook(), [SHEET, '<autoFilter ref="A1:B2"/>', '<autoFilter ref="H1:I2"/>']);
const RICH_TABLE = 'xl/tables/table1.xml';
const THREADS = 'xl/threadedComments/threadedComment1.xml';
const RICH_DRAWING = 'xl/drawings/drawing1.xml';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Of a workbook in which Excel would find nothing: tables, threads, drawings, links. */
test.each<readonly [PackageRule, string, Change]>([
  ['table-name', 'like the address of a cell', [RICH_TABLE, '表1', 'Q1']],
  ['table-name', 'like a cell by its numbers', [RICH_TABLE, '表1', 'R1_total']],
  ['table-twice', 'the name of what is defined', [RICH_TABLE, '表1', '_xlnm._FilterDatabase']],
  ['table-column-twice', 'but for its letters', [RICH_TABLE, /name="名称"(.*)name=" 图 "/, 'name="Ab"$1name="aB"']],
  ['table-header', 'a cell that says otherwise', [RICH_TABLE, 'name="名称"', 'name="品名"']],
  ['table-header', 'a cell that is not there', [RICH_TABLE, 'ref="A1:B2"', 'ref="A3:B4"']],
  ['table-overlap', "the sheet's own filter", [SHEET, 'ref="H1:I2"', 'ref="B2:C3"']],
  [
    'unknown-relationship',
    'of a link',
    [SHEET, '<hyperlink ref="A1" r:id="rId6"/>', '<hyperlink ref="A1" r:id="rId60"/>'],
  ],
  [
    'unknown-relationship',
    'of a picture',
    [RICH_DRAWING, '/>', ` ${RELATIONS} xmlns:a="a"><xdr:pic><a:blip r:embed="rId9"/></xdr:pic></xdr:wsDr>`],
  ],
  ['name-form', 'a sign of formulas', [BOOK, 'name="_xlnm._FilterDatabase"', 'name="甲-乙"']],
  ['thread-person', 'nobody of the list', [THREADS, 'personId="{P}"', 'personId="{Q}"']],
  ['thread-order', 'an answer to nobody', [THREADS, 'id="{T}"', 'id="{U}" parentId="{T}"']],
  ['thread-without-comment', 'another cell', [THREADS, 'ref="A2"', 'ref="A9"']],
])('%s: %s', (rule, _, change) => {
  const own = rulesIn(SOUND_RICH);
  expect(own).not.toContain(rule);
  expect(rulesIn(changedIn(SOUND_RICH, change))).toContain(rule);
});

test('what Excel takes is no error: a name such as RCx, a table without a header, a formula in another cell of the chain', () => {
  expect(rulesIn(changedIn(SOUND_RICH, [RICH_TABLE, '表1', 'RCx']))).not.toContain('table-name');
  const headless = changedIn(SOUND_RICH, [RICH_TABLE, 'ref="A1:B2"', 'ref="A3:B4" headerRowCount="0"']);
  expect(rulesIn(headless)).not.toContain('table-header');
  const chained = changed(
    [SHEET, '<v>3</v>', '<f>1+2</f><v>3</v>'],
    [
      BOOK_RELATIONS,
      '</Relationships>',
      '<Relationship Id="c1" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    ],
    ['xl/calcChain.xml', '', '<calcChain><c r="B2" i="1"/></calcChain>'],
  );
  expect(rulesIn(chained)).not.toContain('calculation-chain');
});

test.each([
  ['quotes that do not close', '<definedName name="a">A1&amp;"甲</definedName>', ['a']],
  ['nothing', '<definedName name="a"/><definedName name="b">1</definedName>', ['a']],
  ['more brackets closed than opened', '<definedName name="a">1)</definedName>', ['a']],
  [
    'what is sound',
    `<definedName name="a">'甲(1'!$A$1</definedName><definedName name="b">#REF!</definedName><definedName name="c">表[It''s]</definedName><definedName name="d" vbProcedure="1"/>`,
    [],
  ],
])('the formula of a name: %s', (_, names, told) => {
  const found = lintPackage(changed(...NAMED(names)));
  expect(found.flatMap(({ rule, at }) => (rule === 'name-formula' ? [at] : []))).toEqual(told);
  expect(found.every(({ rule }) => rule === 'name-formula')).toBe(true);
});

/** The file goes no further than what that part is needed for, and says nothing of what it cannot know. */
test.each([
  ['the table of texts', TEXTS, /<\/si>/, '</is>'],
  ['the styles', STYLES, '</fonts>', ''],
  ['the workbook', BOOK, '</sheets>', '</sheets'],
  ['the relationships of the workbook', BOOK_RELATIONS, '</Relationships>', ''],
  ['the relationships of the package', '_rels/.rels', '</Relationships>', ''],
  ['the list of types', TYPES, '</Types>', ''],
  ['comments', NOTES, '</authors>', ''],
  ['the relationships of a sheet', 'xl/worksheets/_rels/sheet1.xml.rels', '</Relationships>', ''],
])('that %s are not well formed is the one finding, with the part and the place', (_, part, from, to) => {
  const found = lintPackage(changed([part, from, to]));
  expect(found).toEqual([{ rule: 'unreadable-part', level: 'error', part, at: expect.stringMatching(/^2:[1-9]\d*$/) }]);
});

test('the place is that of the line, and what stands behind it in other parts is looked at all the same', () => {
  const found = lintPackage(
    changed([TEXTS, '<si>', '\n\n  <si></t>'], [SHEET, 'r="B2"', 'r="A2"'], [BOOK, 'sheetId="2"', 'sheetId="1"']),
  );
  expect(found.map(({ rule, part, at }) => [rule, part, at])).toEqual([
    ['unreadable-part', TEXTS, expect.stringMatching(/^4:11$/)],
    ['sheet-id', BOOK, '1'],
    ['cell-order', SHEET, 'A2'],
  ]);
});

test('a part whose bytes are damaged is told as that', () => {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(unzipSync(SOUND)).map(([name, one]) => [name, [one, { level: 0 }]])),
  );
  const at = Buffer.from(bytes).indexOf('<styleSheet') + 20;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  expect(lintPackage(bytes)).toEqual([{ rule: 'damaged-part', level: 'error', part: STYLES }]);
});

function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof UnreadableWorkbook ? error.kind : 'crash';
  }
}

test('what is no workbook is told as what it is', () => {
  const parts = unzipSync(SOUND);
  const word = changed([BOOK, /<workbook/, '<document'], [BOOK, '</workbook>', '</document>']);
  const binary = changed(['_rels/.rels', 'workbook.xml', 'workbook.bin']);
  const cases = {
    'no-workbook': [word, zipSync({ 'a.txt': strToU8('a') })],
    'other-format': [zipSync({ ...unzipSync(binary), 'xl/workbook.bin': parts[BOOK] ?? new Uint8Array() })],
    'not-a-workbook': [strToU8('名称,数量')],
    'legacy-format': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2000))],
    empty: [new Uint8Array()],
  };
  for (const [kind, files] of Object.entries(cases))
    for (const bytes of files) {
      expect(refusalOf(() => lintPackage(bytes))).toBe(kind);
      expect(refusalOf(() => planMarks(bytes, []))).toBe(kind);
    }
});

test('of a file that is broken all over, each rule is told a bounded number of times', () => {
  const file = changed([SHEET, '</sheetData>', `${'<row r="1"/>'.repeat(500)}</sheetData>`]);
  expect(rulesIn(file).filter((rule) => rule === 'row-order')).toHaveLength(20);
});
