/** A macro workbook with everything in it that a careless writer loses: for tests of what must be left alone. */
import { zipOf } from './zip-of';

const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const MICROSOFT = 'http://schemas.microsoft.com/office';
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const XM = `${MICROSOFT}/excel/2006/main`;
const PACKAGE = `${OOXML}/package/2006`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const SHEET1 = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="${X14}/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData><row r="1" x14ac:dyDescent="0.2"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f>_xlfn.DISPIMG("ID_1",1)</f><v>0</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><conditionalFormatting sqref="A2:A9"><cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{D}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"有,无"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId6"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId5"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId7"/></tableParts><extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" priority="1" id="{D}"><x14:dataBar/></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>透视!A1:A2</xm:f></x14:formula1><xm:sqref>A3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const SHEET2 = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><conditionalFormatting pivot="1" sqref="A1:A5"><cfRule type="cellIs" dxfId="0" priority="4" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting></worksheet>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fillId="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>\r\n<dxfs count="1">\r\n  <dxf><font><color rgb="FF9C0006"/></font></dxf>\r\n</dxfs><tableStyles count="0"/><colors><mruColors><color rgb="FFABCDEF"/></mruColors></colors></styleSheet>`;

interface Related {
  readonly [id: string]: readonly [type: string, target: string];
}

function relations(related: Related): string {
  const items = Object.entries(related).map(([id, [type, target]]) => {
    const whole = type.includes('/') ? type : `${OFFICE}/${type}`;
    const mode = target.startsWith('https:') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${whole}" Target="${target}"${mode}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** Bytes that no encoding reads, as in macros and pictures. */
const binary = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37 + 200) % 256);

export function richWorkbook(signed = false): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations({
      rId1: ['officeDocument', 'xl/workbook.xml'],
      ...(signed && { rId2: [`${PACKAGE}/relationships/digital-signature/origin`, '_xmlsignatures/origin.sigs'] }),
    }),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr codeName="ThisWorkbook"/><sheets><sheet name="变更单" sheetId="1" r:id="rId1"/><sheet name="透视" sheetId="5" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">变更单!$A$1:$B$2</definedName></definedNames><pivotCaches><pivotCache cacheId="5" r:id="rId7"/></pivotCaches></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['worksheet', 'worksheets/sheet2.xml'],
      rId3: ['styles', 'styles.xml'],
      rId4: ['sharedStrings', 'sharedStrings.xml'],
      rId5: [`${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin'],
      rId6: [`${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml'],
      rId7: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      rId8: ['http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'],
      rId9: ['customXml', '../customXml/item1.xml'],
      rId10: ['theme', 'theme/theme1.xml'],
    }),
    'xl/worksheets/sheet1.xml': DECLARATION + SHEET1,
    'xl/worksheets/_rels/sheet1.xml.rels': relations({
      rId1: ['drawing', '../drawings/drawing1.xml'],
      rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      rId3: ['comments', '../comments1.xml'],
      rId4: [`${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
      rId5: ['printerSettings', '../printerSettings/printerSettings1.bin'],
      rId6: ['hyperlink', 'https://example.org/'],
      rId7: ['table', '../tables/table1.xml'],
    }),
    'xl/worksheets/sheet2.xml': DECLARATION + SHEET2,
    'xl/worksheets/_rels/sheet2.xml.rels': relations({ rId1: ['pivotTable', '../pivotTables/pivotTable1.xml'] }),
    'xl/styles.xml': DECLARATION + STYLES,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><r><rPr><b/></rPr><t>名</t></r><r><t>称</t></r></si><si><t xml:space="preserve"> 图 </t></si></sst>`,
    'xl/theme/theme1.xml': `${DECLARATION}<a:theme xmlns:a="${OOXML}/drawingml/2006/main" name="Office"/>`,
    'xl/vbaProject.bin': binary(4_000),
    'xl/persons/person.xml': `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="审核" id="{P}"/></personList>`,
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" personId="{P}" id="{T}"><text>请说明</text></threadedComment></ThreadedComments>`,
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>tc={T}</author></authors><commentList><comment ref="A2" authorId="0"><text><t>[线索批注] 请说明</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': '<xml><br><v:shape id="_x0000_s1025"></v:shape></xml>',
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${OOXML}/drawingml/2006/spreadsheetDrawing"/>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations({
      rId1: ['chart', '../charts/chart1.xml'],
      rId2: ['image', '../media/image1.png'],
    }),
    'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${OOXML}/drawingml/2006/chart"/>`,
    'xl/media/image1.png': binary(2_000),
    'xl/printerSettings/printerSettings1.bin': binary(300),
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" displayName="表1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name=" 图 "/></tableColumns></table>`,
    'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="5"><conditionalFormats count="1"><conditionalFormat priority="4"><pivotAreas count="0"/></conditionalFormat></conditionalFormats></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relations({
      rId1: ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
    }),
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}"/>`,
    'xl/cellimages.xml': '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    'xl/_rels/cellimages.xml.rels': relations({ rId1: ['image', 'media/image1.png'] }),
    'customXml/item1.xml': '<p:properties xmlns:p="urn:office"><label>秘</label></p:properties>',
    ...(signed && { '_xmlsignatures/origin.sigs': '' }),
  };
  return zipOf(parts);
}
