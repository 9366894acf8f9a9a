/** A conditional format of each kind there is, two of them as only newer programs write them. */

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The rules' types in the file, in the order of their priorities, and Excel's words for them. */
export const EVERY_FORMAT: readonly (readonly [inFile: string, inExcel: string, rule: string])[] = [
  [
    'dataBar',
    'DataBar',
    '<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF63C384"/></dataBar>' +
      `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{DA7ABA51-0000-0000-0001-000000000001}</x14:id></ext></extLst>`,
  ],
  [
    'colorScale',
    'ColorScale',
    '<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="num" val="9"/>' +
      '<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale>',
  ],
  [
    'iconSet',
    'IconSet',
    '<iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67" gte="0"/></iconSet>',
  ],
  ['top10', 'TopBottom', ''],
  ['aboveAverage', 'PresetCriteria', ''],
  ['duplicateValues', 'PresetCriteria', ''],
  ['uniqueValues', 'PresetCriteria', ''],
  ['cellIs', 'CellValue', '<formula>3</formula>'],
  ['containsText', 'ContainsText', '<formula>NOT(ISERROR(SEARCH("约",A1)))</formula>'],
  ['notContainsText', 'ContainsText', '<formula>ISERROR(SEARCH("约",A1))</formula>'],
  ['beginsWith', 'ContainsText', '<formula>LEFT(A1,1)="约"</formula>'],
  ['endsWith', 'ContainsText', '<formula>RIGHT(A1,1)="约"</formula>'],
  ['containsBlanks', 'PresetCriteria', '<formula>LEN(TRIM(A1))=0</formula>'],
  ['notContainsBlanks', 'PresetCriteria', '<formula>LEN(TRIM(A1))&gt;0</formula>'],
  ['containsErrors', 'PresetCriteria', '<formula>ISERROR(A1)</formula>'],
  ['notContainsErrors', 'PresetCriteria', '<formula>NOT(ISERROR(A1))</formula>'],
  ['timePeriod', 'PresetCriteria', '<formula>FLOOR(A1,1)=TODAY()</formula>'],
  ['expression', 'Custom', '<formula>$A1&gt;2</formula>'],
];

const MORE: Readonly<Record<string, string>> = {
  top10: ' rank="3" bottom="1"',
  aboveAverage: ' aboveAverage="0" equalAverage="1"',
  cellIs: ' operator="greaterThan" stopIfTrue="1"',
};

/** Each of the above on A1:A4, in the order opposite to their priorities. */
export const EVERY_FORMAT_XML = EVERY_FORMAT.map(
  ([type, , rule], at) =>
    `<conditionalFormatting sqref="A1:A4"><cfRule type="${type}" priority="${at + 1}"${MORE[type] ?? ''}>${rule}</cfRule></conditionalFormatting>`,
)
  .reverse()
  .join('');

/** What stands in the extension of a sheet: the bar a second time, icons put together one by one, a rule with its own style. */
export const NEWER_FORMATS_XML =
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}" xmlns:xm="${XM}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{DA7ABA51-0000-0000-0001-000000000001}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A4</xm:sqref></x14:conditionalFormatting>' +
  '<x14:conditionalFormatting><x14:cfRule type="iconSet" priority="101" id="{DA7ABA51-0000-0000-0002-000000000002}"><x14:iconSet custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>B1 B3:B4</xm:sqref></x14:conditionalFormatting>' +
  '<x14:conditionalFormatting><x14:cfRule type="expression" priority="102" id="{DA7ABA51-0000-0000-0003-000000000003}"><xm:f>参数!$A$1&gt;1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFDDEBF7"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>C1</xm:sqref></x14:conditionalFormatting>' +
  '</x14:conditionalFormattings></ext></extLst>';
