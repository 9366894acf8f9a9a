import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import type { SheetPresentation } from '../../../src/workbench/looks/presentation';
import { xlsxOf, type XlsxText } from '../../hosts/xlsx/xlsx-of';

function presentationOf(text: XlsxText): SheetPresentation {
  const presentation = readPresentedXlsx(xlsxOf(text), { name: 'x.xlsx' }).presentation.sheets.get('sheet1');
  if (!presentation) throw new Error('no presentation');
  return presentation;
}

const STYLES =
  '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="1"/><u/><strike val="0"/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font>' +
  '<font><color theme="1"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
  '<borders><border><left/><right/></border><border><left style="thin"><color indexed="10"/></left><bottom style="double"/></border></borders>' +
  '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="4" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="0"/></cellXfs>' +
  '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

test('a style is its font, fill, border, alignment and number format, the colours worked out', () => {
  const { styleRuns } = presentationOf({ styles: STYLES, rows: '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>' });
  expect(styleRuns.get(0)).toEqual([
    {
      from: 0,
      to: 0,
      style: {
        font: { name: '黑体', size: 14, bold: true, italic: true, underline: true, color: '#C00000' },
        fill: '#FFF2CC',
        border: { left: { line: 'thin', color: '#FF0000' }, bottom: { line: 'double' } },
        align: 'center',
        verticalAlign: 'middle',
        wrap: true,
        numberFormat: '#,##0.00',
      },
    },
    { from: 1, to: 1, style: { font: { color: '#000000' }, fill: '#A2B9E2' } },
  ]);
});

test('theme colours are those of the file', () => {
  const colors = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1'].map(
    (name, at) => `<a:${name}><a:srgbClr val="0000${at}0"/></a:${name}>`,
  );
  const theme = `<a:theme xmlns:a="urn:drawing"><a:themeElements><a:clrScheme name="x">${colors.join('')}</a:clrScheme></a:themeElements></a:theme>`;
  const styles =
    '<fonts><font/></fonts><fills><fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>' +
    '<cellXfs><xf fillId="0"/><xf fillId="1"/></cellXfs>';
  const rows = '<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/></row>';
  const { styleRuns } = presentationOf({
    styles,
    rows,
    workbookRelations: [['theme', 'theme.xml']],
    parts: { 'xl/theme.xml': theme },
  });
  expect(styleRuns.get(0)?.map(({ style }) => style.fill)).toEqual(['#000010', '#000040']);
});

test('neighbours of one style are one run, however many they are, and share one object', () => {
  const blanks = '<c s="1"/>'.repeat(16_384);
  const { styleRuns } = presentationOf({
    styles: STYLES,
    rows: `<row r="1">${blanks}</row><row r="2"><c r="C2" s="1"/><c r="E2" s="1"/></row>`,
  });
  expect(styleRuns.get(0)).toHaveLength(1);
  expect(styleRuns.get(0)?.[0]).toMatchObject({ from: 0, to: 16_383 });
  expect(styleRuns.get(1)?.map(({ from, to }) => [from, to])).toEqual([
    [2, 2],
    [4, 4],
  ]);
  expect(styleRuns.get(1)?.[0]?.style).toBe(styleRuns.get(0)?.[0]?.style);
});

test('sizes, frozen panes and grid lines', () => {
  expect(
    presentationOf({
      before:
        '<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="3" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultColWidth="10" defaultRowHeight="14.25"/><cols><col min="1" max="3" width="20.5" customWidth="1"/></cols>',
      rows: '<row r="2" ht="30" customHeight="1"/>',
    }),
  ).toMatchObject({
    defaultColumnWidth: 10,
    defaultRowHeight: 14.25,
    columnWidths: [{ from: 0, to: 2, width: 20.5 }],
    rowHeights: new Map([[1, 30]]),
    frozenRows: 3,
    frozenColumns: 2,
    gridLines: false,
  });
});

test('conditional formats are taken with their formulas, styles and places', () => {
  const { conditionalFormats } = presentationOf({
    styles: STYLES,
    after:
      '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="between"><formula>1</formula><formula>5</formula></cfRule>' +
      '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B1&gt;10</formula></cfRule>' +
      '<cfRule type="containsText" dxfId="0" priority="4" operator="containsText" text="约"><formula>NOT(ISERROR(SEARCH("约",A1)))</formula></cfRule></conditionalFormatting>',
  });
  const areas = [
    { top: 0, left: 0, bottom: 8, right: 0 },
    { top: 0, left: 2, bottom: 0, right: 2 },
  ];
  const style = { font: { bold: true, color: '#9C0006' }, fill: '#FFC7CE' };
  expect(conditionalFormats).toEqual([
    {
      areas,
      type: 'CellValue',
      rule: { kind: 'cellIs', operator: 'between', formulas: ['1', '5'] },
      style,
      priority: 2,
      stopIfTrue: false,
    },
    {
      areas,
      type: 'Custom',
      rule: { kind: 'expression', formula: '$B1>10' },
      style,
      priority: 1,
      stopIfTrue: true,
    },
    {
      areas,
      type: 'ContainsText',
      rule: { kind: 'expression', formula: 'NOT(ISERROR(SEARCH("约",A1)))' },
      style,
      priority: 4,
      stopIfTrue: false,
    },
  ]);
});

test('lists of choices are words or a formula for the cells that hold them', () => {
  const { choices } = presentationOf({
    after:
      '<dataValidations><dataValidation type="list" sqref="B2"><formula1>"是,否"</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="B3:B4"><formula1>参数!$A$1:$A$3</formula1></dataValidation>' +
      '<dataValidation type="whole" sqref="B5"><formula1>1</formula1></dataValidation></dataValidations>',
  });
  expect(choices.map(({ choices: words }) => words)).toEqual([['是', '否'], { formula: '=参数!$A$1:$A$3' }]);
});

test('notes come with their author', () => {
  const comments =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>财政审核</author></authors><commentList>' +
    '<comment ref="B2" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>';
  expect(presentationOf({ sheetRelations: [['comments', '../c.xml']], parts: { 'xl/c.xml': comments } }).notes).toEqual(
    [{ row: 1, column: 1, text: '请核对', author: '财政审核' }],
  );
});

test('the author of a thread is found among the persons of the workbook', () => {
  const persons =
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person id="{p}" displayName="示例审核岗"/></personList>';
  const threads =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{p}"><text>请补充</text></threadedComment></ThreadedComments>';
  const type = 'http://schemas.microsoft.com/office/2017/10/relationships/';
  expect(
    presentationOf({
      sheetRelations: [[`${type}threadedComment`, '../t.xml']],
      workbookRelations: [[`${type}person`, 'persons/person.xml']],
      parts: { 'xl/t.xml': threads, 'xl/persons/person.xml': persons },
    }).notes,
  ).toEqual([{ row: 0, column: 0, text: '请补充', author: '示例审核岗' }]);
});
