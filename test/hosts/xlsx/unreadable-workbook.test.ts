/** Files that are no workbooks, or mean harm: each gets its own sentence, and none a crash. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { DEFAULT_LIMITS, type ReadingLimits } from '../../../src/hosts/xlsx/reading-meter';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { partsOf, xlsxOf } from './xlsx-of';
import { zipOf } from './zip-of';

const GOOD = xlsxOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });

/** The kind of refusal and its Chinese sentence, or 'read' where there is none. */
function refusal(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}): string {
  try {
    readXlsx(bytes, { name: 'x.xlsx', limits: { ...DEFAULT_LIMITS, ...limits } });
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    expect(error.explanation.en).not.toBe('');
    expect(error.explanation.zh).toMatch(/请|重新/);
    return `${error.kind}: ${error.explanation.zh}`;
  }
}

function compoundFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...streamName].forEach((letter, index) => (bytes[1024 + 128 + index * 2] = letter.charCodeAt(0)));
  bytes[1024 + 128 + 64] = (streamName.length + 1) * 2;
  return bytes;
}

describe('what is no workbook', () => {
  test('an empty file', () => expect(refusal(new Uint8Array())).toMatch(/^empty: 文件是空的/));
  test('a text file with another name', () =>
    expect(refusal(strToU8('序号,名称\n1,甲'))).toMatch(/^not-a-workbook: .*另存为 \.xlsx/));
  test('an old binary workbook', () =>
    expect(refusal(compoundFile('Workbook'))).toMatch(/^legacy-format: .*另存为 \.xlsx/));
  test('an encrypted workbook', () =>
    expect(refusal(compoundFile('EncryptedPackage'))).toMatch(/^encrypted: .*有密码保护/));
  test('a zip file of something else', () => expect(refusal(zipOf({ 'readme.txt': 'x' }))).toMatch(/^no-workbook: /));
  test('an OpenDocument sheet', () =>
    expect(
      refusal(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })),
    ).toMatch(/^other-format: .*\.ods/));
  test('a Word document', () => {
    const parts = partsOf({});
    const document = '<w:document xmlns:w="urn:w"><w:body/></w:document>';
    expect(refusal(zipOf({ ...parts, 'xl/workbook.xml': document }))).toMatch(/^no-workbook: /);
  });
  test('a binary .xlsb', () => {
    const parts = partsOf({});
    const rels = (parts['_rels/.rels'] ?? '').replace('workbook.xml', 'workbook.bin');
    expect(refusal(zipOf({ ...parts, '_rels/.rels': rels, 'xl/workbook.bin': 'x' }))).toMatch(
      /^other-format: .*\.xlsb/,
    );
  });
});

describe('what is damaged', () => {
  test('a file cut short', () =>
    expect(refusal(GOOD.slice(0, GOOD.length - 40))).toMatch(/^damaged: .*没有下载或复制完/));

  test('a part whose bytes were changed, even where they still inflate', () => {
    const stored = zipSync(
      Object.fromEntries(
        Object.entries(partsOf({ rows: '<row r="1"><c r="A1"><v>386</v></c></row>' })).map(([name, xml]) => [
          name,
          strToU8(xml),
        ]),
      ),
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf('<v>386</v>');
    stored[at + 3] = '9'.charCodeAt(0);
    expect(refusal(stored)).toMatch(/^damaged: .*xl\/worksheets\/sheet1\.xml/);
  });

  test.each([
    ['XML that does not close', '<row r="1"><c r="A1">'],
    ['a text that is not in the table', '<row r="1"><c r="A1" t="s"><v>3</v></c></row>'],
    ['a cell beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a hidden row beyond the sheet', '<row r="1048577" hidden="1"/>'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['elements nested without end', '<row r="1">'.repeat(300) + '</row>'.repeat(300)],
    ['bytes that are no text', '\u0000'],
  ])('%s names the part', (_, rows) => {
    expect(refusal(xlsxOf({ rows }))).toMatch(/^damaged: .*xl\/worksheets\/sheet1\.xml/);
  });

  test('text that is not UTF-8 is no text to guess at', () => {
    const parts = partsOf({ rows: '<row><c t="str"><v>????</v></c></row>' });
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? '');
    sheet.set([0xd6, 0xd0, 0xce, 0xc4], sheet.indexOf('????')); // GBK
    expect(refusal(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toMatch(/^damaged: .*sheet1\.xml/);
  });

  test('a sheet that the workbook names and the file lacks', () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = partsOf({});
    expect(sheet).toBeDefined();
    expect(refusal(zipOf(rest))).toMatch(/^damaged: .*sheet1\.xml/);
  });

  test('whatever bytes are changed or lost, it is read or refused in words, never a crash', () => {
    const good = xlsxOf({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row>',
      strings: '<si><t>甲</t></si>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(good.length),
        (changes, kept) => {
          const bytes = good.slice(0, kept % 3 === 0 ? kept : good.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          try {
            readPresentedXlsx(bytes, { name: 'x.xlsx' });
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableWorkbook);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what means harm', () => {
  test('a document type is refused before anything it declares is looked at', () => {
    const bomb = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const parts = partsOf({ strings: '<si><t>x</t></si>' });
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    expect(refusal(zipOf({ ...parts, 'xl/sharedStrings.xml': bomb + strings }))).toMatch(/^unsafe: .*DOCTYPE/);
  });

  test('a part that inflates to hundreds of times its size is refused', () => {
    const bomb = zipOf(partsOf({ rows: ' '.repeat(30_000_000) }), 9);
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toMatch(/^zip-bomb: .*\d{3,} 倍/);
  });

  test('by what its directory declares, before a byte of it is inflated', () => {
    const bytes = GOOD.slice();
    declareSize(bytes, 'xl/worksheets/sheet1.xml', 2_000_000_000);
    expect(refusal(bytes)).toMatch(/^zip-bomb: /);
  });

  test('and where the directory lies about it, as soon as it grows beyond what was declared', () => {
    const bomb = zipOf(partsOf({ rows: ' '.repeat(30_000_000) }), 9);
    declareSize(bomb, 'xl/worksheets/sheet1.xml', 5000);
    // Long before it would reach any other limit.
    expect(refusal(bomb, { inflatedBytes: 20_000 })).toMatch(/^damaged: .*sheet1\.xml/);
  });

  test('sheets that are one part are refused: each would cost as much as the first', () => {
    const sheets = Array.from({ length: 40 }, (_, at) => `<sheet name="s${at}" sheetId="${at + 2}" r:id="rId1"/>`);
    const parts = partsOf({ rows: '<row/>'.repeat(2000) });
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('</sheets>', `${sheets.join('')}</sheets>`);
    expect(refusal(zipOf({ ...parts, 'xl/workbook.xml': workbook }))).toMatch(/^damaged: .*指向同一个部件/);
  });

  test('two parts of one name are refused: programs differ in which one they show', () => {
    const bytes = zipOf({ ...partsOf({}), 'xl/worksheets/Sheet2.xml': '<x/>' });
    const text = Buffer.from(bytes);
    for (let at = text.indexOf('Sheet2.xml'); at >= 0; at = text.indexOf('Sheet2.xml', at + 1))
      text.write('SHEET1', at);
    expect(refusal(text)).toMatch(/^damaged: .*两个叫 .*SHEET1/);
  });

  test('parts that share bytes are refused', () => {
    const bytes = zipOf(partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
    const [first, second] = ['_rels/.rels', 'xl/workbook.xml'].map((name) => Buffer.from(bytes).lastIndexOf(name) - 46);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32((second ?? 0) + 42, view.getUint32((first ?? 0) + 42, true), true);
    expect(refusal(bytes)).toMatch(/^damaged: .*占用同一段字节/);
  });

  test('a name that leads out of the archive leads nowhere', () => {
    expect(refusal(zipOf({ ...partsOf({}), '../../outside.xml': '<x/>' }))).toBe('read');
  });

  test.each<[string, Partial<ReadingLimits>, RegExp]>([
    ['bytes of the file', { fileBytes: 500 }, /^too-large: .*文件有/],
    ['parts', { archiveEntries: 3 }, /^too-large: .*个部件/],
    ['inflated bytes', { inflatedBytes: 300 }, /^too-large: .*解压后/],
    ['cells', { cells: 3 }, /^too-large: .*单元格超过 3 个/],
    ['characters', { textCharacters: 10 }, /^too-large: .*文字和公式/],
  ])('more %s than the limit', (_, limits, words) => {
    const rows = '<row>' + '<c t="str"><f>1+1</f><v>四个字符</v></c>'.repeat(4) + '</row>';
    expect(refusal(xlsxOf({ rows }))).toBe('read');
    expect(refusal(xlsxOf({ rows }), limits)).toMatch(words);
  });

  test('a short shared formula that many cells repeat counts by what it is written out to', () => {
    const cells = '<c><f t="shared" si="0"/><v>1</v></c>'.repeat(1000);
    const rows = `<row><c><f t="shared" ref="A1:ZZ1" si="0">${'A1+'.repeat(100)}1</f><v>1</v></c>${cells}</row>`;
    expect(refusal(xlsxOf({ rows }), { textCharacters: 100_000 })).toMatch(/^too-large: .*文字和公式/);
  });
});

/** Writes another inflated size into the directory entry of a part. */
function declareSize(bytes: Uint8Array, part: string, size: number): void {
  const at = Buffer.from(bytes).lastIndexOf(part) - 46;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(at, true)).toBe(0x02014b50);
  view.setUint32(at + 24, size, true);
}
