/** A file with one more part of the review record: beside it only the list of the workbook's parts is another. */
import { strToU8 } from 'fflate';
import { DEFAULT_LIMITS, ReadingMeter } from '../reading-meter';
import { damagedPart } from '../unreadable-workbook';
import { openXlsxPackage, type XlsxPackage } from '../xlsx-package';
import { withEntries } from './raw-zip';

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Throws UnreadableWorkbook where the file cannot be added to. */
export function addRecordPart(bytes: Uint8Array, xml: string): Uint8Array {
  const parts = openXlsxPackage(bytes, new ReadingMeter(DEFAULT_LIMITS));
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined) throw damagedPart('_rels/.rels');
  const part = freePart(parts);
  const entries = new Map([...related(parts, main, part), ...typed(parts, part), [part, strToU8(xml)] as const]);
  const whole = withEntries(bytes, entries);
  if (!whole) throw damagedPart(CONTENT_TYPES);
  return whole;
}

function freePart(parts: XlsxPackage): string {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  return `customXml/item${number}.xml`;
}

function related(parts: XlsxPackage, main: string, part: string): (readonly [string, Uint8Array])[] {
  const slash = main.lastIndexOf('/') + 1;
  const name = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  const text = parts.has(name) ? parts.text(name) : `<Relationships xmlns="${PACKAGE}"></Relationships>`;
  let id = 'rIdLog1';
  for (let number = 2; text.includes(`"${id}"`); number += 1) id = `rIdLog${number}`;
  const types = text.includes(STRICT) ? STRICT : TRANSITIONAL;
  return [
    [
      spelled(parts, name),
      strToU8(
        before(text, 'Relationships', `Relationship Id="${id}" Type="${types}/customXml" Target="/${part}"`, name),
      ),
    ],
  ];
}

/** Most packages say of all .xml what it is; where ours would be taken for something else, it is said of ours. */
function typed(parts: XlsxPackage, part: string): (readonly [string, Uint8Array])[] {
  const text = parts.text(CONTENT_TYPES);
  const general = /<(?:\w+:)?Default\b[^>]*Extension="xml"[^>]*>/i.exec(text)?.[0] ?? '';
  if (/ContentType="application\/xml"/i.test(general)) return [];
  const override = `Override PartName="/${part}" ContentType="application/xml"`;
  return [[spelled(parts, CONTENT_TYPES), strToU8(before(text, 'Types', override, CONTENT_TYPES))]];
}

/** One more child at the end of the root, in the root's own prefix. */
function before(text: string, root: string, child: string, name: string): string {
  const closing = new RegExp(`</(\\w+:)?${root}\\s*>\\s*$`).exec(text);
  if (!closing) throw damagedPart(name);
  return `${text.slice(0, closing.index)}<${closing[1] ?? ''}${child}/>${text.slice(closing.index)}`;
}

/** As the archive writes it: names are compared without case. */
function spelled(parts: XlsxPackage, name: string): string {
  return parts.names.find((one) => one.toLowerCase().replaceAll('\\', '/') === name.toLowerCase()) ?? name;
}
