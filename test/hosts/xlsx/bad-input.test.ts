/** What the other tests of bad input leave over: archives, parts and counts, each read right or refused in one sentence, within the same bounds. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { expectWithin } from '../../support/processor-time';
import { partsOf, xlsxOf } from './xlsx-of';
import { zipOf } from './zip-of';

/** Of the processor: five seconds on a machine that does nothing else. */
const MOST_SECONDS = 10;
const MOST_BYTES = 500_000_000;

/** 'read', or the kind of the refusal, whose sentence is one in each language. */
function read(bytes: Uint8Array): string {
  const heap = process.memoryUsage().rss;
  try {
    const { workbook } = expectWithin(MOST_SECONDS, () => readXlsx(bytes, { name: 'x.xlsx' }));
    return workbook.sheets.length > 0 ? 'read' : 'empty';
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    expect(error.explanation.zh).toMatch(/^[^\n]{6,400}[。？]$/);
    expect(error.explanation.en).toMatch(/^[^\n]{6,600}[.?]$/);
    return error.kind;
  } finally {
    expect(process.memoryUsage().rss - heap).toBeLessThan(MOST_BYTES);
  }
}

const CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const PLAIN = xlsxOf({ rows: CELL });

test('styles and sheets without number', () => {
  const xfs = '<xf numFmtId="0"/>'.repeat(1_000_000);
  expect(read(xlsxOf({ rows: CELL, styles: `<cellXfs count="1000000">${xfs}</cellXfs>` }))).toMatch(
    /^(read|zip-bomb|too-large)$/,
  );
  const parts = partsOf({ rows: CELL });
  const many = Array.from(
    { length: 100_000 },
    (_, at) => `<sheet name="s${at}" sheetId="${at + 2}" r:id="rId9"/>`,
  ).join('');
  const workbook = (parts['xl/workbook.xml'] ?? '').replace('</sheets>', `${many}</sheets>`);
  expect(read(zipOf({ ...parts, 'xl/workbook.xml': workbook }))).toMatch(/^(read|zip-bomb|too-large|damaged)$/);
});

test('an archive in an archive is no workbook, and nothing in it is opened', () => {
  const inner = zipOf({ 'a.bin': new Uint8Array(40_000_000) });
  expect(read(zipOf({ 'xl.zip': inner, 'b.zip': zipOf({ 'c.zip': inner }) }))).toBe('no-workbook');
});

test('an archive of a hundred thousand entries, and one whose directory tells wrong sizes', () => {
  const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`x${at}`, new Uint8Array()]));
  expect(read(zipSync({ ...unzipSync(PLAIN), ...many }, { level: 0 }))).toMatch(/^(read|too-large|zip-bomb)$/);
  for (const [offset, size] of [
    [20, 3],
    [24, 3],
    [20, 4_000_000],
    [24, 1_900_000_000],
  ] as const) {
    const bytes = PLAIN.slice();
    const view = new DataView(bytes.buffer);
    // The last header of the directory is the sheet's.
    const at = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002');
    view.setUint32(at + offset, size, true);
    expect(read(bytes)).toMatch(/^(damaged|zip-bomb|too-large)$/);
  }
});

test('without any relationships, or with those of the sheet gone, it is said, or the cells are read', () => {
  const { '_rels/.rels': root, ...rest } = unzipSync(PLAIN);
  expect(root).toBeDefined();
  expect(read(zipSync(rest))).toBe('no-workbook');
  const noted = xlsxOf({ rows: CELL, after: '<legacyDrawing r:id="rId1"/><drawing r:id="rId2"/>' });
  expect(read(noted)).toBe('read');
});

test('entities that expand, in whatever part, are refused before they do', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "${'&a;'.repeat(20)}">`).join('')}]>`;
  for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels']) {
    const parts = unzipSync(PLAIN);
    expect(read(zipSync({ ...parts, [part]: strToU8(bomb + strFromU8(parts[part] ?? new Uint8Array())) }))).toBe(
      'unsafe',
    );
  }
});

test('a web page or a table of commas by the name of a workbook is told apart from a damaged one', () => {
  for (const text of [
    '<html><body><table><tr><td>甲</td></tr></table></body></html>',
    '名称,数量\r\n甲,1\r\n',
    '\ufeff序号\t名称',
  ])
    expect(read(strToU8(text))).toBe('not-a-workbook');
});

test('a template and a workbook with macros are workbooks', () => {
  for (const type of ['template.main+xml', 'sheet.macroEnabled.main+xml']) {
    const parts = partsOf({ rows: CELL });
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}"/></Types>`;
    expect(read(zipOf({ ...parts, '[Content_Types].xml': types, 'xl/vbaProject.bin': 'x' }))).toBe('read');
  }
});
