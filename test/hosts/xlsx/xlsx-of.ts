/** .xlsx files written part by part, for tests that need to say exactly what stands in them. */
import { zipOf } from './zip-of';

export type Parts = Readonly<Record<string, string>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface XlsxText {
  /** What stands in <sheetData>. */
  readonly rows?: string;
  /** What stands in the worksheet before <sheetData>, and after it. */
  readonly before?: string;
  readonly after?: string;
  /** The <si> elements of the string table; no table where absent. */
  readonly strings?: string;
  /** What stands in <styleSheet>; no styles part where absent. */
  readonly styles?: string;
  /** What stands in <workbook> before and after its sheets. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  readonly sheetState?: string;
  /** More parts, and relationships of the sheet and of the workbook to them: type's last step (or whole type) → target. */
  readonly parts?: Parts;
  readonly sheetRelations?: readonly (readonly [type: string, target: string])[];
  readonly workbookRelations?: readonly (readonly [type: string, target: string])[];
}

export function partsOf(text: XlsxText): Parts {
  const { strings, styles } = text;
  const related: (readonly [string, string])[] = [['worksheet', 'worksheets/sheet1.xml']];
  if (styles !== undefined) related.push(['styles', 'styles.xml']);
  if (strings !== undefined) related.push(['sharedStrings', 'sharedStrings.xml']);
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${text.workbookBefore ?? ''}<sheets>` +
      `<sheet name="变更单" sheetId="1"${text.sheetState === undefined ? '' : ` state="${text.sheetState}"`} r:id="rId1"/>` +
      `</sheets>${text.workbookAfter ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([...related, ...(text.workbookRelations ?? [])]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${text.before ?? ''}<sheetData>${text.rows ?? ''}</sheetData>${text.after ?? ''}</worksheet>`,
    ...(text.sheetRelations && { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(text.sheetRelations) }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...text.parts,
  };
}

export function xlsxOf(text: XlsxText): Uint8Array {
  return zipOf(partsOf(text));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], index) => {
    const whole = type.includes('/') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${whole}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}
