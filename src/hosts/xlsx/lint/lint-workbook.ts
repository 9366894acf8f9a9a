/** The workbook part: its sheets and names. */
import { parseArea } from '../../../base/address';
import type { XlsxPackage } from '../xlsx-package';
import { childOf, childrenOf, type XmlElement } from '../xml-tree';
import { treeOf } from './lint-parts';
import type { Tell } from './package-finding';

const FORBIDDEN = /[\\/?*:[\]]/;

/** The parts of its worksheets. */
export function lintWorkbook(parts: XlsxPackage, part: string, tell: Tell): readonly string[] {
  const root = treeOf(parts, part, tell);
  if (!root) return [];
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet');
  if (sheets.length === 0) tell('no-sheet', part);
  else if (sheets.every(({ attributes }) => /hidden/i.test(attributes['state'] ?? ''))) tell('no-visible-sheet', part);
  const related = new Map(parts.relationships(part).map((one) => [one.id, one]));
  const names = new Set<string>();
  const ids = new Set<string>();
  const worksheets: string[] = [];
  for (const { attributes } of sheets) {
    const { name = '', sheetId = '', 'r:id': rId = '' } = attributes;
    const key = name.toLowerCase();
    if (name === '' || name.length > 31 || FORBIDDEN.test(name) || /^'|'$/.test(name) || names.has(key))
      tell('sheet-name', part, name);
    names.add(key);
    if (!/^[1-9]\d{0,9}$/.test(sheetId) || ids.has(sheetId)) tell('sheet-id', part, sheetId);
    ids.add(sheetId);
    const target = related.get(rId);
    if (!target) tell('unknown-relationship', part, name);
    else if (target.type === 'worksheet' && target.part !== undefined && parts.has(target.part))
      worksheets.push(target.part);
  }
  lintNames(root, sheets.length, part, tell);
  return worksheets;
}

const LONGEST_NAME = 255;

/** AB12 names a cell; ABC names none and may be a name. */
function isAddress(name: string): boolean {
  return /^[A-Z]+\d+$/i.test(name) && parseArea(name) !== undefined;
}

function lintNames(root: XmlElement, sheets: number, part: string, tell: Tell): void {
  const seen = new Set<string>();
  for (const { attributes } of childrenOf(childOf(root, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId } = attributes;
    if (localSheetId !== undefined && !(Number(localSheetId) < sheets)) tell('name-scope', part, name);
    if (name === '' || name.length > LONGEST_NAME || /\s/.test(name) || isAddress(name)) tell('name-form', part, name);
    const key = `${localSheetId ?? ''} ${name.toLowerCase()}`;
    if (seen.has(key)) tell('name-twice', part, name);
    seen.add(key);
  }
}
