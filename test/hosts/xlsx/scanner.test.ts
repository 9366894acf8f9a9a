/** The scanner of bytes reads what the XML parser reads, or leaves it to that: on the collection, and on what a fuzzer makes of valid files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { inflateNatively } from '../../../src/entries/cli/native-inflate';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { DEFAULT_LIMITS } from '../../../src/hosts/xlsx/reading-meter';
import { ByteScanner, Unusual } from '../../../src/hosts/xlsx/scan/byte-scanner';
import { scanRows } from '../../../src/hosts/xlsx/scan/scan-rows';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { largeChangeSlip } from '../../../assets/samples/large-change-slip';
import { partsOf, xlsxOf } from './xlsx-of';
import { zipOf } from './zip-of';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');
/** Some seconds of fuzzing in passing; `FUZZ_RUNS=100000` on demand. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 250);

/** What is read, or the kind of refusal. */
function outcome(bytes: Uint8Array, withoutScanner: boolean): unknown {
  try {
    const { workbook, problems } = readXlsx(bytes, { name: 'x', withoutScanner, limits: DEFAULT_LIMITS });
    return { workbook, problems };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return error.kind;
  }
}

function sameBothWays(bytes: Uint8Array): void {
  expect(outcome(bytes, false)).toEqual(outcome(bytes, true));
}

test.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))('%s', (name) => {
  sameBothWays(readFileSync(join(SAMPLES, name)));
});

test('a long slip, of which pieces end anywhere', () => sameBothWays(largeChangeSlip(3000)));

test('what programs usually write is scanned, not left to the parser', () => {
  const sheet = strFromU8(unzipSync(largeChangeSlip(50))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  const rows = new TextEncoder().encode(/<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? '');
  const scanner = new ByteScanner(new Set());
  scanner.take(rows, 0, rows.length);
  let cells = 0;
  scanRows(scanner, { row: () => undefined, cell: () => void (cells += 1) });
  expect(cells).toBeGreaterThan(500);
});

const ODD: readonly string[] = [
  '<row r="1"><c r="A1"><v>1</v></c><!-- a comment --></row>',
  '<row r="1"><c r="A1" t="str"><v><![CDATA[甲<乙]]></v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>甲&amp;乙&#x7532;&#10;&lt;</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>a\r\nb</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>a]]>b</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>&undefined;</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>a&b</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>\uFEFF甲</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>\uFFFF</v></c></row>',
  '<row r="1"><c r="A1" r="B1"><v>1</v></c></row>',
  '<row r="1" r="2"><c><v>1</v></c></row>',
  '<row r="1"><c r="A1" x:y="1"><v>1</v></c></row>',
  '<row r="1"><c r="A1" xmlns:x="urn:x" x:y="1"><v>1</v></c></row>',
  '<row r="1"><x:c xmlns:x="urn:x" r="A1"><v>1</v></x:c></row>',
  '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v><f>1+1</f></c></row>',
  '<row r="1"><c r="A1"><v>0x10</v></c><c r="B1"><v> 7 </v></c><c r="C1"><v>1e3</v></c><c r="D1"><v>-0</v></c></row>',
  '<row r="1"><c r="A1"><v>1234567890123456789</v></c><c r="B1"><v>007</v></c><c r="C1"><v>1.50</v></c></row>',
  '<row r="1"><c r="A1"><v/></c><c r="B1"/><c r="C1" s="1"><f>A1</f></c><c r="D1"><f/></c></row>',
  '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c></row>',
  '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c></row>',
  '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="d"><v>2026-01-02</v></c></row>',
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>9</v></c></row>',
  '<row r="1"><c r="A1" t="s"><v>1.0</v></c></row>',
  '<row r="2"/><row/><row r="9" hidden="1" ht="0"/>',
  "<row r='1'\n spans='1:3'><c\tr='A1'\n><v >5</v ></c ></row >",
  '<row r="1">text<c r="A1"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c r="A2"><v>2</v></c></row>',
  '<row r="1"><c r="A1"><f t="array" ref="A1:B2">A9:B9</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
  '<row r="1"><c r="A1"><v>1</c></v></row>',
  '<row r="1"><c r="A1"><v>1</v></c>',
  '<row r="1"><c r="A1"a="1"><v>1</v></c></row>',
  '<row r="1"><c r=A1><v>1</v></c></row>',
  '<row r="1"><c r="A1" s="<"><v>1</v></c></row>',
  '<row r="1"><c r="A1" s="&#49;"><v>1</v></c></row>',
  '<rows r="1"/><row r="1"><cell/><c r="A1"><value>3</value></c></row>',
  '<?pi x?><row r="1"><c r="A1"><v>1</v></c></row>',
];
const STRINGS =
  '<si><t>甲</t></si><si><r><rPr><b/><sz val="11"/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>音</t></rPh></si>';

test.each(ODD)('%s', (rows) =>
  sameBothWays(xlsxOf({ rows, strings: STRINGS, styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' })),
);

test.each([
  '<si><t>a</t></si><!-- x --><si><t>b</t></si>',
  '<si><t>a&lt;b</t><phoneticPr fontId="1"/></si><si/><si><t/></si>',
  '<si><x:t xmlns:x="urn:x">a</x:t></si>',
  '<si>text<t>a</t></si>',
  '<si><t>a</t>',
])('a table of texts: %s', (strings) =>
  sameBothWays(xlsxOf({ strings, rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' })),
);

test('a > in an attribute of the table ends no tag', () => {
  const parts = partsOf({ strings: STRINGS, rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' });
  const table = parts['xl/sharedStrings.xml'] ?? '';
  sameBothWays(zipOf({ ...parts, 'xl/sharedStrings.xml': table.replace('2006/main', '2006/>ain') }));
});

test('what looks like the rows within a comment or a text is not taken for them', () => {
  const hidden = '<sheetPr><!-- <sheetData> --></sheetPr>';
  sameBothWays(xlsxOf({ before: hidden, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
  sameBothWays(
    xlsxOf({ rows: '', after: '<!-- </sheetData><sheetData> --><x><sheetData><row r="1"/></sheetData></x>' }),
  );
});

const piece = fc.constantFrom(...ODD.flatMap((rows) => rows.match(/<[^<>]*>|[^<>]+/g) ?? []));
const likely = fc.constantFrom(
  '<row r="3">',
  '</row>',
  '<c r="B3" s="1">',
  '<v>',
  '</v>',
  '</c>',
  '12',
  '<c r="C3"/>',
  '<f>',
);

test('whatever tags are put together', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, likely), { maxLength: 12 }), (pieces) => {
      const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>${pieces.join('')}`;
      sameBothWays(xlsxOf({ rows, strings: STRINGS }));
    }),
    { numRuns: RUNS },
  );
});

test('whatever bytes of the parts are changed', () => {
  const parts = partsOf({
    rows: '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1&amp;"甲"</f><v>12.5</v></c></row><row r="2"><c r="A2" t="str"><v>文字</v></c></row>',
    strings: STRINGS,
    styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
  });
  const names = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.nat(2000), fc.oneof(fc.nat(255), fc.constantFrom(0x3c, 0x3e, 0x26, 0x22, 0x2f, 0x20))), {
        minLength: 1,
        maxLength: 3,
      }),
      (name, changes) => {
        const bytes = new TextEncoder().encode(parts[name]);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        sameBothWays(zipOf({ ...parts, [name]: bytes }));
      },
    ),
    { numRuns: RUNS },
  );
});

test('the same where a part comes all at once, as Node inflates it', () => {
  inflateNatively();
  for (const rows of ODD) sameBothWays(xlsxOf({ rows, strings: STRINGS }));
  sameBothWays(largeChangeSlip(3000));
  // What stands behind the rows still goes to the parser in pieces, though it be longer than one text may be.
  const wide = `<x a="${'a'.repeat(21_000)}"/>`.repeat(1_000);
  const long = xlsxOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: wide });
  const limits = { ...DEFAULT_LIMITS, compressionRatio: 10_000 };
  expect(readXlsx(long, { name: 'x', limits }).workbook.sheets[0]?.rows[0]).toEqual([{ value: 1 }]);
});

test('it is no error of a file that the scanner leaves it to the parser', () => {
  expect(new Unusual()).not.toBeInstanceOf(UnreadableWorkbook);
});
