/** What the parts say of one another: content types and relationships. */
import type { XlsxPackage } from '../xlsx-package';
import { childrenOf } from '../xml-tree';
import { unlessBroken } from './broken-parts';
import type { Tell } from './package-finding';

const TYPES = '[Content_Types].xml';

export function lintContentTypes(parts: XlsxPackage, tell: Tell): void {
  if (!parts.has(TYPES)) tell('no-content-type', TYPES);
  const types = parts.has(TYPES) ? unlessBroken(() => parts.tree(TYPES)) : undefined;
  if (!types) return;
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
    const tree = unlessBroken(() => parts.tree(name));
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
