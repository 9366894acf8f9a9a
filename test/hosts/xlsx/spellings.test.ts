/** The same workbook as different programs spell it. */
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { partsOf, type Parts } from './xlsx-of';
import { zipOf } from './zip-of';

const BASE = partsOf({
  strings:
    '<si><t>项目名称</t></si><si><r><t>示例</t></r><r><t>平台</t></r><rPh sb="0" eb="1"><t>シ</t></rPh></si><si><t>甲_x000D_\n乙</t></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00&quot;万元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>',
  rows:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>备注</t></is></c></row>' +
    '<row r="2"><c r="A2" s="1"><v>386</v></c><c r="B2" s="2"><v>46279</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">A2*2</f><v>772</v></c><c r="D2" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><v>5</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><f t="shared" si="0"/><v>10</v></c><c r="D3" t="str"><f>"是"</f><v>是</v></c></row>',
  after: '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>',
  workbookBefore: '<workbookPr date1904="0"/>',
  workbookAfter: '<definedNames><definedName name="合同额">变更单!$A$2</definedName></definedNames>',
});
const SHEET = 'xl/worksheets/sheet1.xml';

function changed(change: (xml: string, name: string) => string, parts: Parts = BASE): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(xml, name)]));
}

const isRelations = (name: string) => name.endsWith('.rels');

const SPELLINGS: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'with a prefix before every name': changed((xml, name) =>
    isRelations(name) ? xml : xml.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replaceAll('xmlns="', 'xmlns:x="'),
  ),
  'without addresses on cells and rows': changed((xml, name) =>
    name === SHEET ? xml.replace(/<(c|row) r="[A-Z\d]+"/g, '<$1') : xml,
  ),
  'in the strict dialect': changed((xml) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  ),
  'with absolute targets': changed((xml, name) => {
    if (!isRelations(name)) return xml;
    return xml.replace(/Target="([^"]+)"/g, name === '_rels/.rels' ? 'Target="/$1"' : 'Target="/xl/$1"');
  }),
  'with single quotes, and line breaks inside tags': changed((xml) =>
    xml.replace(/<[^<>]+>/g, (tag) => tag.replace(/="([^"']*)"/g, "='$1'").replace(/ (?=\S+=)/g, '\n  ')),
  ),
  'with CDATA for text': changed((xml, name) =>
    name.endsWith('sharedStrings.xml') ? xml.replace(/<t>([^<]*)<\/t>/g, '<t><![CDATA[$1]]></t>') : xml,
  ),
  'with declarations, byte order marks, comments and instructions': changed(
    (xml) => `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- saved --><?x y?>${xml}`,
  ),
  'in UTF-16 without a mark': Object.fromEntries(
    Object.entries(BASE).map(([name, xml]) => [name, utf16(`<?xml version="1.0" encoding="UTF-16"?>${xml}`)]),
  ),
  'in the namespace of the beta of 2006': changed((xml) =>
    xml.replaceAll('spreadsheetml/2006/main', 'spreadsheetml/2006/5/main'),
  ),
  'in UTF-16': Object.fromEntries(
    Object.entries(BASE).map(([name, xml]) => [name, utf16(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`)]),
  ),
  'with other names for its parts': Object.fromEntries(
    Object.entries(BASE).map(([name, xml]) => [
      name.replace('workbook.xml', 'buch.xml').replace('sheet1', 'tabelle').replace('xl/styles', 'xl/Format'),
      xml.replace('workbook.xml', 'buch.xml').replace('sheet1', 'tabelle').replace('"styles.xml', '"format.xml'),
    ]),
  ),
};

const expected = readXlsx(zipOf(BASE), { name: 'book.xlsx' });

test('the plain spelling reads as it should', () => {
  expect(expected.problems).toEqual([]);
  expect(expected.workbook.sheets[0]?.rows).toEqual([
    [{ value: '项目名称' }, { value: '示例平台' }, { value: '甲\r\n乙' }, { value: '备注' }],
    [
      { value: 386, numberFormat: '#,##0.00"万元"' },
      { value: 46279, numberFormat: 'yyyy/m/d' },
      { value: 772, formula: '=A2*2' },
      { value: true },
    ],
    [{ value: 5 }, { value: { error: '#N/A' } }, { value: 10, formula: '=A3*2' }, { value: '是', formula: '="是"' }],
  ]);
});

test.each(Object.keys(SPELLINGS))('spelt %s, it is the same workbook', (spelling) => {
  expect(SPELLINGS[spelling]).not.toEqual(BASE);
  expect(readXlsx(zipOf(SPELLINGS[spelling] ?? {}), { name: 'book.xlsx' })).toEqual(expected);
});

test('without styles and without a string table, it is a workbook of plain values', () => {
  const { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings, ...bare } = BASE;
  expect([styles, strings]).not.toContain(undefined);
  const rows = '<row><c s="4"><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>';
  const parts = changed(
    (xml, name) =>
      name === SHEET ? xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`) : xml,
    bare,
  );
  expect(readXlsx(zipOf(parts), { name: 'x.xlsx' }).workbook.sheets[0]?.rows).toEqual([
    [{ value: 1 }, { value: '甲' }],
  ]);
});

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
