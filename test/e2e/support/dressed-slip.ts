/** A sample with what its author may have added around the form: own rules, choices, names, a note, hidden lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');
const SLIP = 'xl/worksheets/sheet2.xml';
const STYLES = 'xl/styles.xml';
const ONE_DIFFERENCE =
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFDDEBF7"/></patternFill></fill></dxf></dxfs>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Rules of the author's own, the first the gravest; none of them a flag. */
const RULES =
  '<conditionalFormatting sqref="J19:J20"><cfRule type="expression" dxfId="0" priority="1"><formula>$J19&gt;$E19</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="L21"><cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="greaterThan"><formula>30000</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A5:B5 A13:B13"><cfRule type="expression" dxfId="0" priority="3"><formula>$C$5=""</formula></cfRule></conditionalFormatting>';

const CHOICES =
  '<dataValidations count="2"><dataValidation type="list" sqref="M19:M20"><formula1>"同意,不同意"</formula1></dataValidation>' +
  '<dataValidation type="list" sqref="M28"><formula1>$B$19:$B$20</formula1></dataValidation></dataValidations>';

const NAMES =
  '<definedName name="现小计">变更单!$L$19:$L$20</definedName><definedName name="现合计">变更单!$L$21</definedName>' +
  '<definedName name="标题">变更单!$A$1</definedName>';

type Files = Record<string, Uint8Array>;
type Change = readonly [from: string | RegExp, to: string];

const smallFiling = (): Files => unzipSync(new Uint8Array(readFileSync(join(SAMPLES, 'heyuan-small-filing.xlsx'))));

function editPart(parts: Files, path: string, changes: readonly Change[]): void {
  let text = strFromU8(parts[path] ?? new Uint8Array());
  for (const [from, to] of changes) {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`${path} holds no ${String(from)}`);
    text = next;
  }
  parts[path] = strToU8(text);
}

/** 变更单 of heyuan-small-filing.xlsx with these <conditionalFormatting> elements. */
export function slipWithFormats(formats: string): Uint8Array {
  const parts = smallFiling();
  editPart(parts, SLIP, [['<pageMargins', `${formats}<pageMargins`]]);
  editPart(parts, STYLES, [['</cellStyles>', `</cellStyles>${ONE_DIFFERENCE}`]]);
  return zipSync(parts);
}

/** 变更单 of heyuan-small-filing.xlsx: rows 15 and 28 and column D hidden, and all of the above. */
export function dressedSlip(): Uint8Array {
  const parts = smallFiling();
  const edit = (path: string, ...changes: readonly Change[]): void => editPart(parts, path, changes);
  edit(
    SLIP,
    ['<row r="16"', '<row r="15" hidden="1"/><row r="16"'],
    ['<row r="28"', '<row r="28" hidden="1"'],
    ['<col min="4" max="4"', '<col min="4" max="4" hidden="1"'],
    ['<pageMargins', `${RULES}${CHOICES}<pageMargins`],
  );
  edit('xl/workbook.xml', ['<definedNames>', `<definedNames>${NAMES}`]);
  edit(STYLES, ['</cellStyles>', `</cellStyles>${ONE_DIFFERENCE}`]);
  parts['xl/worksheets/_rels/sheet2.xml.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
  );
  parts['xl/comments1.xml'] = strToU8(
    `<comments xmlns="${MAIN}"><authors><author>示例</author></authors><commentList><comment ref="L21" authorId="0"><text><t>待核</t></text></comment></commentList></comments>`,
  );
  return zipSync(parts);
}
