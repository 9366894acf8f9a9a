import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import type { Cell, Sheet } from '../../../src/workbook/workbook';
import { partsOf, xlsxOf, type XlsxText } from './xlsx-of';
import { zipOf } from './zip-of';

function sheetOf(text: XlsxText): Sheet {
  const [sheet] = readXlsx(xlsxOf(text), { name: 'book.xlsx' }).workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The first row's cells. */
function cellsOf(row: string, rest: Omit<XlsxText, 'rows'> = {}): readonly (Cell | undefined)[] {
  return sheetOf({ ...rest, rows: `<row r="1">${row}</row>` }).rows[0] ?? [];
}

describe('values', () => {
  test('numbers, texts, booleans and errors keep their type', () => {
    expect(
      cellsOf(
        '<c r="A1"><v>420000.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>' +
          '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>"a"</f><v>a</v></c><c r="F1" t="n"><v>1.2E3</v></c>',
        { strings: '<si><t>项目名称</t></si>' },
      ),
    ).toEqual([
      { value: 420000.5 },
      { value: '项目名称' },
      { value: true },
      { value: { error: '#DIV/0!' } },
      { value: 'a', formula: '="a"' },
      { value: 1200 },
    ]);
  });

  test('rich text is its runs together, without the readings above them', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>变更</t></r><r><t xml:space="preserve"> 金额</t></r><rPh sb="0" eb="2"><t>ヘンコウ</t></rPh><phoneticPr fontId="1"/></si>';
    expect(cellsOf('<c r="A1" t="s"><v>0</v></c>', { strings })).toEqual([{ value: '变更 金额' }]);
  });

  test('inline text may be plain or in runs', () => {
    expect(
      cellsOf(
        '<c r="A1" t="inlineStr"><is><t>单价</t></is></c><c r="B1" t="inlineStr"><is><r><t>小</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      ),
    ).toEqual([{ value: '单价' }, { value: '小计' }]);
  });

  test('characters that XML cannot hold, CDATA and entities come out as typed', () => {
    const strings =
      '<si><t>第一行_x000D_\n第二行_x005F_x000D_</t></si><si><t><![CDATA[甲<乙&丙]]></t></si><si><t>&lt;&#20803;&gt;</t></si>';
    expect(cellsOf([0, 1, 2].map((at) => `<c t="s"><v>${at}</v></c>`).join(''), { strings })).toEqual([
      { value: '第一行\r\n第二行_x000D_' },
      { value: '甲<乙&丙' },
      { value: '<元>' },
    ]);
  });

  test('a text in a number cell is kept as the text it is', () => {
    expect(cellsOf('<c r="A1"><v>约30万</v></c>')).toEqual([{ value: '约30万' }]);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
    `<cellXfs>${[0, 14, 31, 57, 164, 49].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

  test('are the serial numbers they are, known by their format, that of the Chinese locale included', () => {
    const row = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>46279</v></c>`).join('');
    expect(cellsOf(row, { styles })).toEqual([
      { value: 46279 },
      { value: 46279, numberFormat: 'yyyy/m/d' },
      { value: 46279, numberFormat: 'yyyy"年"m"月"d"日"' },
      { value: 46279, numberFormat: 'yyyy"年"m"月"' },
      { value: 46279, numberFormat: 'yyyy"年"m"月"' },
    ]);
  });

  test('written in ISO form become serial numbers too, in either system', () => {
    const row = '<c t="d"><v>2026-09-14</v></c><c t="d" s="1"><v>2026-09-14T12:00:00Z</v></c>';
    expect(cellsOf(row, { styles })).toEqual([
      { value: 46279, numberFormat: 'yyyy-mm-dd' },
      { value: 46279.5, numberFormat: 'yyyy/m/d' },
    ]);
    expect(cellsOf(row, { styles, workbookBefore: '<workbookPr date1904="1"/>' })[0]?.value).toBe(46279 - 1462);
  });

  test('the workbook says from which year they count', () => {
    const of = (workbookBefore: string) => readXlsx(xlsxOf({ workbookBefore }), { name: 'x.xlsx' }).workbook.date1904;
    expect([of(''), of('<workbookPr date1904="true"/>')]).toEqual([false, true]);
  });
});

describe('formulas', () => {
  test('a shared formula is written out for each cell that shares it', () => {
    const sheet = sheetOf({
      rows: [
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>2</v></c></row>',
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>',
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>',
      ].join(''),
    });
    expect(sheet.rows.map((row) => row?.[2])).toEqual([
      { value: 2, formula: '=A1*$B$1' },
      { value: 4, formula: '=A2*$B$1' },
      { value: 6, formula: '=A3*$B$1' },
    ]);
  });

  test('every cell of an array formula carries it, and the sheet around it does not', () => {
    expect(
      cellsOf('<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c><c r="C1"><v>1</v></c>'),
    ).toEqual([{ value: 2, formula: '=C1:D1*2' }, { value: 4, formula: '=C1:D1*2' }, { value: 1 }]);
  });

  test('the results of a data table are results, not constants', () => {
    expect(
      cellsOf(
        '<c r="A1"><v>7</v></c><c r="B1"><f t="dataTable" ref="B1:C1" dtr="1" r1="D9"/><v>8</v></c><c r="C1"><v>9</v></c>',
      ),
    ).toEqual([{ value: 7 }, { value: 8, formula: '=TABLE(D9,)' }, { value: 9, formula: '=TABLE(D9,)' }]);
  });

  test('a formula saved without its result has none, and the sheet says how many there are', () => {
    const { workbook, problems } = readXlsx(
      xlsxOf({
        rows: '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>2+2</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1</f><v>1</v></c></row>',
      }),
      { name: 'x.xlsx' },
    );
    expect(workbook.sheets[0]?.rows[0]).toEqual([
      { value: null, formula: '=1+1' },
      { value: null, formula: '=2+2' },
      { value: '', formula: '=""' },
      { value: 1, formula: '=1' },
    ]);
    expect(problems.map(({ kind, message }) => [kind, message.zh])).toEqual([
      [
        'uncalculated-formulas',
        '工作表“变更单”有 2 个公式没有保存计算结果，用到它们的检查无法判定；请用 Excel 或 WPS 表格打开，等它重新计算后保存再检查。',
      ],
    ]);
  });

  test('a file that asks to be recalculated says that its results may be old, if it has any', () => {
    const workbookAfter = '<calcPr fullCalcOnLoad="1"/>';
    const kinds = (rows: string) =>
      readXlsx(xlsxOf({ workbookAfter, rows }), { name: 'x.xlsx' }).problems.map(({ kind }) => kind);
    expect(kinds('<row><c><f>1</f><v>1</v></c></row>')).toEqual(['recalculation-pending']);
    expect(kinds('<row><c><v>1</v></c></row>')).toEqual([]);
  });

  test('R-08: a file calculated by hand says that its results may be old, if it has any', () => {
    const read = (rows: string) =>
      readXlsx(xlsxOf({ workbookAfter: '<calcPr calcMode="manual"/>', rows }), { name: 'x.xlsx' });
    const [result, constant] = ['<row><c><f>1</f><v>1</v></c></row>', '<row><c><v>1</v></c></row>'].map(read);
    expect(result?.workbook.staleResults).toEqual({ cells: [] });
    expect(constant?.workbook.staleResults).toBeUndefined();
  });

  test('a shared formula whose text is nowhere leaves its result, and is told of', () => {
    const { workbook, problems } = readXlsx(
      xlsxOf({ rows: '<row r="1"><c r="A1"><f t="shared" si="7"/><v>5</v></c></row>' }),
      { name: 'x.xlsx' },
    );
    expect(workbook.sheets[0]?.rows[0]).toEqual([{ value: 5 }]);
    expect(problems.map(({ kind }) => kind)).toEqual(['lost-formulas']);
  });
});

describe('the sheet around its cells', () => {
  test('merged areas, hidden rows and columns, protection and visibility are told', () => {
    const sheet = sheetOf({
      sheetState: 'veryHidden',
      before:
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>',
      rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="4" ht="0" customHeight="1"/>',
      after: '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    });
    expect(sheet).toMatchObject({
      name: '变更单',
      visibility: 'veryHidden',
      protected: true,
      merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      hiddenRows: new Set([2, 3]),
      hiddenColumns: new Set([1, 2, 4]),
    });
  });

  test('blank cells that only have a format are no cells, were they a whole row of the sheet', () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>';
    const blanks = Array.from({ length: 16_384 }, () => '<c s="1"/>').join('');
    const sheet = sheetOf({ styles, rows: `<row r="1">${blanks}</row><row r="9"><c r="XFD9"><v>1</v></c></row>` });
    expect(sheet.rows[0]).toBeUndefined();
    expect(sheet.rows[8]?.[16_383]).toEqual({ value: 1 });
    expect(Object.keys(sheet.rows[8] ?? [])).toEqual(['16383']);
  });

  test('elements of other namespaces pass by with all they hold', () => {
    const sheet = sheetOf({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      after:
        '<extLst><ext uri="{x}"><z:sheetData xmlns:z="urn:other"><z:row r="1"><z:c r="A1"><z:v>2</z:v></z:c></z:row></z:sheetData></ext></extLst>',
    });
    expect(sheet.rows).toEqual([[{ value: 1 }]]);
  });

  test("names are kept, those of one sheet with the sheet before them, the program's own left out", () => {
    const workbookAfter =
      '<definedNames><definedName name="合同额">变更单!$B$2</definedName><definedName name="税率" localSheetId="0">0.06</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">变更单!$1:$1</definedName></definedNames>';
    expect(readXlsx(xlsxOf({ workbookAfter }), { name: 'x.xlsx' }).workbook.names).toEqual([
      { name: '合同额', refersTo: '=变更单!$B$2' },
      { name: '变更单!税率', refersTo: '=0.06' },
    ]);
  });

  test('sheets of charts are passed over', () => {
    const parts = partsOf({});
    const relations = 'xl/_rels/workbook.xml.rels';
    const chartsheet = (parts[relations] ?? '').replace('relationships/worksheet"', 'relationships/chartsheet"');
    expect(readXlsx(zipOf({ ...parts, [relations]: chartsheet }), { name: 'x.xlsx' }).workbook.sheets).toEqual([]);
  });
});

describe('notes', () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const comments =
    `<comments ${main}><authors><author>审核</author></authors><commentList>` +
    '<comment ref="A1" authorId="0"><text><r><t>审核:</t></r><r><t xml:space="preserve">\n单价偏高</t></r></text></comment>' +
    '<comment ref="C3" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>';
  const threads =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
    '<threadedComment ref="C3" id="{1}" personId="{p}"><text>请补充依据</text></threadedComment>' +
    '<threadedComment ref="C3" id="{2}" parentId="{1}" personId="{p}"><text>已补充</text></threadedComment></ThreadedComments>';

  test('stand on their cells, the first of a thread for the whole thread, on blank cells too', () => {
    const sheet = sheetOf({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      sheetRelations: [
        ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threads.xml'],
        ['comments', '/xl/notes.xml'],
      ],
      parts: { 'xl/notes.xml': comments, 'xl/threads.xml': threads },
    });
    expect(sheet.rows[0]).toEqual([{ value: 1, note: '审核:\n单价偏高' }]);
    expect(sheet.rows[2]?.[2]).toEqual({ value: null, note: '请补充依据' });
  });
});
