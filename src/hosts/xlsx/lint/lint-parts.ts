/** What the parts say of one another: content types and relationships. */
import { UnreadableWorkbook } from '../unreadable-workbook';
import type { XlsxPackage } from '../xlsx-package';
import { childrenOf, type XmlElement } from '../xml-tree';
import type { Tell } from './package-finding';

const TYPES = '[Content_Types].xml';

/** The tree of a part, told where it is none. */
export function treeOf(parts: XlsxPackage, part: string, tell: Tell): XmlElement | undefined {
  try {
    return parts.tree(part);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    tell('unreadable-part', part);
    return undefined;
  }
}

export function lintContentTypes(parts: XlsxPackage, tell: Tell): void {
  const types = parts.has(TYPES) ? treeOf(parts, TYPES, tell) : undefined;
  if (!types) {
    tell('no-content-type', TYPES);
    return;
  }
  const extensions = new Set<string>();
  const overrides = new Set<string>();
  let xmlIsPlain = false;
  for (const { attributes } of childrenOf(types, 'Default')) {
    const { Extension = '', ContentType } = attributes;
    add(extensions, Extension, tell);
    if (Extension.toLowerCase() === 'xml' && ContentType === 'application/xml') xmlIsPlain = true;
  }
  for (const { attributes } of childrenOf(types, 'Override')) {
    const part = (attributes['PartName'] ?? '').replace(/^\//, '');
    add(overrides, part, tell);
    if (!parts.has(part)) tell('override-without-part', TYPES, part);
  }
  for (const name of parts.names) {
    if (name === TYPES || name.endsWith('/')) continue;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (overrides.has(name.toLowerCase())) continue;
    // That of any XML is none for a part that Excel must know.
    if (!extensions.has(extension) || (xmlIsPlain && KNOWN_BY_TYPE.test(name))) tell('no-content-type', name);
  }
}

const KNOWN_BY_TYPE = /^xl\/(?:worksheets\/[^/]+|workbook|styles|sharedStrings)\.xml$/i;

function add(set: Set<string>, name: string, tell: Tell): void {
  const key = name.toLowerCase();
  if (set.has(key)) tell('content-type-twice', TYPES, name);
  set.add(key);
}

/** By their ids, of every part that has any. */
export function lintRelationships(parts: XlsxPackage, tell: Tell): void {
  for (const name of parts.names) {
    const source = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!source) continue;
    const tree = treeOf(parts, name, tell);
    if (!tree) continue;
    const ids = new Set<string>();
    for (const { attributes } of childrenOf(tree, 'Relationship')) {
      const id = attributes['Id'] ?? '';
      if (ids.has(id)) tell('relationship-twice', name, id);
      ids.add(id);
    }
    for (const { part, id } of parts.relationships(`${source[1] ?? ''}${source[2] ?? ''}`)) {
      if (part !== undefined && !parts.has(part)) tell('missing-target', name, id);
    }
  }
}
