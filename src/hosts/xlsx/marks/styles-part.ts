/** A workbook without a styles part gets one that says nothing, and loses it again with the last mark. */
import type { XlsxPackage } from '../xlsx-package';
import { damagedPart } from '../unreadable-workbook';
import { partText } from './part-text';
import { rootOf } from './xml-spans';

export type Edits = Map<string, string | undefined>;

const TYPES = '[Content_Types].xml';
const TRANSITIONAL = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'officeDocument'] as const;
const STRICT = ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'strict'] as const;
const RELATIONS = {
  officeDocument: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;
const NAME = 'guiju-styles.xml';
const ID = 'rIdGuijuStyles';

/** Its name, and the texts of the parts that tell of it; `edits` has what was changed in them so far. */
export function addStylesPart(parts: XlsxPackage, main: string, edits: Edits): string {
  const part = besides(main);
  const [space, flavour] = flavourOf(parts, main);
  edits.set(part, emptyStyles(space));
  addChild(parts, edits, relationsOf(main), relationship(flavour));
  addChild(parts, edits, TYPES, override(part));
  return part;
}

/** `text`: what is left in it. Anything but what we put there stays. */
export function dropStylesPart(parts: XlsxPackage, main: string, part: string, text: string, edits: Edits): boolean {
  const [space, flavour] = flavourOf(parts, main);
  if (part !== besides(main) || text !== emptyStyles(space)) return false;
  edits.set(part, undefined);
  for (const [name, child] of [
    [relationsOf(main), relationship(flavour)],
    [TYPES, override(part)],
  ] as const) {
    const whole = edits.get(name) ?? partText(parts, name).text;
    const { root } = rootOf(whole, name);
    edits.set(name, whole.replace(`<${root.prefix}${child}/>`, ''));
  }
  return true;
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function addChild(parts: XlsxPackage, edits: Edits, name: string, child: string): void {
  const whole = edits.get(name) ?? partText(parts, name).text;
  const { root } = rootOf(whole, name);
  if (root.closesItself) throw damagedPart(name);
  edits.set(name, `${whole.slice(0, root.contentEnd)}<${root.prefix}${child}/>${whole.slice(root.contentEnd)}`);
}

function besides(main: string): string {
  return `${main.slice(0, main.lastIndexOf('/') + 1)}${NAME}`;
}

function flavourOf(parts: XlsxPackage, main: string) {
  return partText(parts, main).text.includes(STRICT[0]) ? STRICT : TRANSITIONAL;
}

function relationship(flavour: keyof typeof RELATIONS): string {
  return `Relationship Id="${ID}" Type="${RELATIONS[flavour]}/styles" Target="${NAME}"`;
}

function override(part: string): string {
  return `Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"`;
}

function emptyStyles(space: string): string {
  return (
    `<styleSheet xmlns="${space}"><fonts count="1"><font/></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
