/** Small files that cost much where nobody counts: each valid XML, each found by trying. */
import { partsOf, xlsxOf as file } from './xlsx-of';
import { zipOf } from './zip-of';

const FACTS =
  '<row r="1"><c r="A1" t="str"><v>项目要素表</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>项目名称</v></c><c r="B2" t="str"><v>某项目</v></c></row>';

/** A list under a heading, as forms are recognised by. */
const HEADING = ['序号', '名称', '规格', '单位', '数量', '单价', '小计'];
const HEADING_ROW = `<row r="3">${HEADING.map((text, at) => `<c r="${letter(at)}3" t="str"><v>${text}</v></c>`).join('')}</row>`;

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function rows(count: number, row: (number: number) => string, from = 4): string {
  return Array.from({ length: count }, (_, at) => row(at + from)).join('');
}

/** Each by what is too much in it. */
export const COSTLY_WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  'a cell in the last column of 100,000 rows': () =>
    file({ rows: FACTS + HEADING_ROW + rows(100_000, (row) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`) }),
  'a thousand rows at the end of the sheet': () =>
    file({
      rows: FACTS + HEADING_ROW + rows(1000, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`, 1_047_000),
    }),
  'one row at the end of the sheet': () =>
    file({ rows: `${FACTS}${HEADING_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
  'a thousand rows in the last column, far apart': () =>
    file({
      rows: FACTS + rows(1000, (at) => `<row r="${at * 1000}"><c r="XFD${at * 1000}"><v>1</v></c></row>`),
    }),
  'one long text that 200,000 cells share': () =>
    file({
      strings: `<si><t>${'甲 （乙）１２'.repeat(4000)}</t></si>`,
      rows: FACTS + HEADING_ROW + rows(200_000, (row) => `<row r="${row}"><c r="B${row}" t="s"><v>0</v></c></row>`),
    }),
  'a long shared formula': () =>
    file({
      rows:
        FACTS +
        HEADING_ROW +
        `<row r="4"><c r="G4"><f t="shared" ref="G4:G60000" si="0">${'A1+$B$2*'.repeat(300)}1</f><v>1</v></c></row>` +
        rows(60_000, (row) => `<row r="${row}"><c r="G${row}"><f t="shared" si="0"/><v>1</v></c></row>`, 5),
    }),
  'many short shared formulas': () =>
    file({
      rows:
        FACTS +
        HEADING_ROW +
        `<row r="4"><c r="G4"><f t="shared" ref="G4:G100000" si="0">E4*F4+SUM(A$4:A4)</f><v>1</v></c></row>` +
        rows(100_000, (row) => `<row r="${row}"><c r="G${row}"><f t="shared" si="0"/><v>1</v></c></row>`, 5),
    }),
  'a merge over the whole sheet': () =>
    file({
      rows: FACTS + HEADING_ROW + rows(20_000, (row) => `<row r="${row}"><c r="B${row}"><v>1</v></c></row>`),
      after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    }),
  'a hundred thousand merges that overlap': () =>
    file({
      rows: FACTS + HEADING_ROW + rows(2000, (row) => `<row r="${row}"><c r="B${row}"><v>1</v></c></row>`),
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
    }),
  'a hundred sheets with merges over all of each': () =>
    manySheets(100, (at) => ({
      part: `worksheets/s${at}.xml`,
      xml: `<sheetData>${FACTS}<row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>`,
    })),
  'names that double each other': () =>
    file({
      rows: `${FACTS}<row r="3"><c r="A3"><f>N0</f><v>1</v></c></row>`,
      workbookAfter: `<definedNames>${Array.from(
        { length: 60 },
        (_, at) => `<definedName name="N${at}">${at < 59 ? `N${at + 1}+N${at + 1}` : '1'}</definedName>`,
      ).join('')}</definedNames>`,
    }),
  'two thousand sheets that are one part': () => {
    const sheet = `<sheetData>${FACTS}${HEADING_ROW}${rows(300, (row) => `<row r="${row}"><c r="B${row}" t="str"><v>摄像机${row}</v></c><c r="E${row}"><v>2</v></c><c r="F${row}"><v>3</v></c><c r="G${row}"><v>6</v></c></row>`)}</sheetData>`;
    return manySheets(2000, () => ({ part: 'worksheets/one.xml', xml: sheet }));
  },
  'a hundred thousand sheets that are one part': () =>
    manySheets(100_000, () => ({ part: 'worksheets/one.xml', xml: `<sheetData>${FACTS}</sheetData>` })),
  'ten thousand small sheets': () =>
    manySheets(10_000, (at) => ({ part: `worksheets/s${at}.xml`, xml: `<sheetData>${FACTS}</sheetData>` })),
  'thirteen megabytes of comments': () =>
    file({
      rows: FACTS,
      sheetRelations: [['comments', '../comments1.xml']],
      parts: {
        'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>某人</author></authors><commentList>${rows(100_000, (row) => `<comment ref="${letter(row % 26)}${row}" authorId="0"><text><r><t>批注${row}：请核对数量和单价</t></r></text></comment>`)}</commentList></comments>`,
      },
    }),
  'comments in the last column': () =>
    file({
      rows: FACTS,
      sheetRelations: [['comments', '../comments1.xml']],
      parts: {
        'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList>${rows(60_000, (row) => `<comment ref="XFD${row * 17}"><text><t>批注${row}</t></text></comment>`)}</commentList></comments>`,
      },
    }),
  'a million number formats': () =>
    file({
      rows: FACTS,
      styles:
        `<numFmts>${rows(500_000, (id) => `<numFmt numFmtId="${id + 200}" formatCode="0.0&quot;${id}&quot;"/>`)}</numFmts>` +
        `<cellXfs>${rows(500_000, (id) => `<xf numFmtId="${id + 200}"/>`)}</cellXfs>`,
    }),
  'six million cells': () =>
    file({
      rows: rows(59_000, (row) => `<row r="${row}">${'<c><v>1</v></c>'.repeat(100)}</row>`, 1),
    }),
  'two and a half million cells': () =>
    file({ rows: FACTS + rows(24_900, (row) => `<row r="${row}">${'<c><v>1</v></c>'.repeat(100)}</row>`) }),
  'forty megabytes of one relationship part': () =>
    zipOf({
      ...partsOf({ rows: FACTS }),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows(400_000, (id) => `<Relationship Id="r${id}" Type="x/hyperlink" Target="https://example.org/${id}" TargetMode="External"/>`)}</Relationships>`,
    }),
  'a sheet of one cell with a long text': () =>
    zipOf(partsOf({ rows: `${FACTS}<row r="3"><c t="str"><v>${'长'.repeat(8_000_000)}</v></c></row>` }), 9),
  'a tag of ten thousand attributes': () =>
    file({
      rows: `${FACTS}<row r="3"><c r="A3" ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}><v>1</v></c></row>`,
    }),
};

function manySheets(count: number, sheet: (at: number) => { part: string; xml: string }): Uint8Array {
  const base = partsOf({});
  const parts: Record<string, string> = { ...base };
  const related: string[] = [];
  const named: string[] = [];
  const ids = new Map<string, string>();
  for (let at = 0; at < count; at += 1) {
    const { part, xml } = sheet(at);
    const key = `xl/${part}`;
    parts[key] ??= `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`;
    let id = ids.get(part);
    if (id === undefined) {
      id = `s${at}`;
      ids.set(part, id);
      related.push(
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${part}"/>`,
      );
    }
    named.push(`<sheet name="表${at}" sheetId="${at + 1}" r:id="${id}"/>`);
  }
  const workbook = base['xl/workbook.xml'] ?? '';
  parts['xl/workbook.xml'] = workbook.replace(/<sheets>.*<\/sheets>/, `<sheets>${named.join('')}</sheets>`);
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`;
  return zipOf(parts);
}
