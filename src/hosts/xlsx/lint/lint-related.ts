/** The parts that belong to a worksheet: comments with their shapes, tables. */
import { parseArea } from '../../../base/address';
import type { XlsxPackage } from '../xlsx-package';
import { childOf, childrenOf } from '../xml-tree';
import { treeOf } from './lint-parts';
import type { Tell } from './package-finding';

interface KnownTables {
  readonly ids: Set<string>;
  readonly names: Set<string>;
}

export function lintRelated(parts: XlsxPackage, sheet: string, tables: KnownTables, tell: Tell): void {
  const related = parts.relationships(sheet);
  for (const { type, part } of related) {
    if (part === undefined || !parts.has(part)) continue;
    if (type === 'comments') {
      lintComments(parts, part, tell);
      if (!related.some((one) => one.type === 'vmlDrawing')) tell('comment-without-shape', part);
    } else if (type === 'table') lintTable(parts, part, tables, tell);
  }
}

function lintComments(parts: XlsxPackage, part: string, tell: Tell): void {
  const seen = new Set<string>();
  let authors = 0;
  parts.stream(part, {
    open: (name, attributes) => {
      if (name === 'author') authors += 1;
      if (name !== 'comment') return;
      const ref = attributes['ref']?.value ?? '';
      if (!parseArea(ref)) tell('comment-reference', part, ref);
      if (seen.has(ref)) tell('comment-twice', part, ref);
      seen.add(ref);
      if (!(Number(attributes['authorId']?.value) < authors)) tell('comment-author', part, ref);
    },
    text: () => undefined,
    close: () => undefined,
  });
}

function lintTable(parts: XlsxPackage, part: string, { ids, names }: KnownTables, tell: Tell): void {
  const table = treeOf(parts, part, tell);
  if (!table) return;
  const { id = '', displayName = '', ref = '' } = table.attributes;
  const area = parseArea(ref);
  const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn').length;
  if (!area || area.right - area.left + 1 !== columns) tell('table-columns', part, ref);
  if (ids.has(id) || names.has(displayName.toLowerCase())) tell('table-twice', part, displayName);
  ids.add(id);
  names.add(displayName.toLowerCase());
}
