/** What is to be written of a file, part by part, and how parts tell of one another: put in as it can be taken out again. */
import { damagedPart } from '../unreadable-workbook';
import type { XlsxPackage } from '../xlsx-package';
import { partText } from './part-text';
import { rootOf } from './xml-spans';

/** Texts of parts; undefined: the part goes. */
export type Edits = Map<string, string | undefined>;

export interface Flavour {
  /** The namespace of the sheets, and that of their relationships. */
  readonly main: string;
  readonly relations: string;
}

interface NewRelationship {
  readonly id: string;
  /** The last step of its type. */
  readonly type: string;
  readonly target: string;
}

const TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STRICT: Flavour = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const TRANSITIONAL: Flavour = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
/** So that a list that was empty before us is not taken for one of ours. */
const NO_RELATIONS = `<Relationships xmlns="${PACKAGE}"><!--guiju: absent--></Relationships>`;

const CONTENT: Readonly<Record<string, string>> = {
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
};

export function flavourOf(parts: XlsxPackage, main: string): Flavour {
  return partText(parts, main).includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** As it is going to be; undefined where there is none. */
export function currentText(parts: XlsxPackage, edits: Edits, part: string): string | undefined {
  if (edits.has(part)) return edits.get(part);
  return parts.has(part) ? partText(parts, part) : undefined;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

export function isThere(parts: XlsxPackage, edits: Edits, part: string): boolean {
  return edits.has(part) ? edits.get(part) !== undefined : parts.has(part);
}

/** A name beside this part that no part of the author's has. */
export function freePart(parts: XlsxPackage, edits: Edits, stem: string, ending: string): string {
  let number = 1;
  while (isThere(parts, edits, `${stem}${number}${ending}`)) number += 1;
  return `${stem}${number}${ending}`;
}

export function addRelationship(
  parts: XlsxPackage,
  edits: Edits,
  source: string,
  relationship: NewRelationship,
  flavour: Flavour,
): void {
  const name = relationsOf(source);
  addChild(name, currentText(parts, edits, name) ?? NO_RELATIONS, relationshipXml(relationship, flavour), edits);
}

/** Not by its id alone: a program that saved the file again may have given it to something else. */
export function dropRelationship(
  parts: XlsxPackage,
  edits: Edits,
  source: string,
  relationship: NewRelationship,
  flavour: Flavour,
): void {
  const name = relationsOf(source);
  dropChild(name, currentText(parts, edits, name), relationshipXml(relationship, flavour), edits);
  if (edits.get(name) === NO_RELATIONS) edits.set(name, undefined);
}

export function addOverride(parts: XlsxPackage, edits: Edits, part: string, kind: string): void {
  addChild(TYPES, currentText(parts, edits, TYPES) ?? '', overrideXml(part, kind), edits);
}

export function dropOverride(parts: XlsxPackage, edits: Edits, part: string, kind: string): void {
  dropChild(TYPES, currentText(parts, edits, TYPES), overrideXml(part, kind), edits);
}

function addChild(name: string, whole: string, child: string, edits: Edits): void {
  const { root } = rootOf(whole, name);
  if (root.closesItself) throw damagedPart(name);
  edits.set(name, `${whole.slice(0, root.contentEnd)}<${root.prefix}${child}/>${whole.slice(root.contentEnd)}`);
}

function dropChild(name: string, whole: string | undefined, child: string, edits: Edits): void {
  if (whole === undefined) return;
  const { root } = rootOf(whole, name);
  edits.set(name, whole.replace(`<${root.prefix}${child}/>`, ''));
}

function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
}

function relationshipXml({ id, type, target }: NewRelationship, { relations }: Flavour): string {
  return `Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"`;
}

function overrideXml(part: string, kind: string): string {
  return `Override PartName="/${part}" ContentType="${CONTENT[kind] ?? ''}"`;
}
