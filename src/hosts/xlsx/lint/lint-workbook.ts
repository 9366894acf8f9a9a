/** The workbook part: its sheets and names. */
import { parseArea } from '../../../base/address';
import type { XlsxPackage } from '../xlsx-package';
import { childOf, childrenOf, type XmlElement } from '../xml-tree';
import type { SheetNumbers } from './calculation-chain';
import { isWholeFormula, LONGEST_FORMULA } from './formula-text';
import type { Tell } from './package-finding';

const FORBIDDEN = /[\\/?*:[\]]/;

interface FoundSheet extends SheetNumbers {
  /** Undefined where it has no cells: a chart, a macro sheet. */
  readonly part: string | undefined;
}

interface FoundWorkbook {
  readonly sheets: readonly FoundSheet[];
  /** In small letters, of whatever scope. */
  readonly names: ReadonlySet<string>;
}

export function lintWorkbook(parts: XlsxPackage, part: string, root: XmlElement, tell: Tell): FoundWorkbook {
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet');
  if (sheets.length === 0) tell('no-sheet', part);
  else if (sheets.every(({ attributes }) => /hidden/i.test(attributes['state'] ?? ''))) tell('no-visible-sheet', part);
  const related = new Map(parts.relationships(part).map((one) => [one.id, one]));
  const names = new Set<string>();
  const ids = new Set<string>();
  const found: FoundSheet[] = [];
  const taken = new Set<string>();
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
    const isRead = target?.type === 'worksheet' && target.part !== undefined && parts.has(target.part);
    const partKey = target?.part?.toLowerCase() ?? '';
    const isAnother = isRead && taken.has(partKey);
    if (isAnother) tell('sheet-part-twice', part, name);
    taken.add(partKey);
    // Looked at once: a small file could name it without end.
    found.push({ sheetId, place: found.length + 1, part: isRead && !isAnother ? target.part : undefined });
  }
  return { sheets: found, names: lintNames(root, sheets.length, part, tell) };
}

const LONGEST_NAME = 255;

/** AB12 names a cell; ABC names none and may be a name. */
function isAddress(name: string): boolean {
  return /^[A-Z]+\d+$/i.test(name) && parseArea(name) !== undefined;
}

/** Signs that have another meaning in a formula, or a figure at its head. */
const NO_NAME = /^[\d.?]|[\s!"#$%&'()*+,\-/:;<=>@[\]^`{|}~]/;

/** What macros are called stands nowhere as a formula; in the name of a table's column a quote stands before marks that are no end of it. */
function isNamed({ function: isFunction, vbProcedure, xlm }: XmlElement['attributes'], formula: string): boolean {
  if ([isFunction, vbProcedure, xlm].some((is) => is === '1' || is === 'true')) return true;
  return isWholeFormula(formula) || (formula.includes('[') && formula.length <= LONGEST_FORMULA);
}

function lintNames(root: XmlElement, sheets: number, part: string, tell: Tell): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const { attributes, text } of childrenOf(childOf(root, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId } = attributes;
    if (!isNamed(attributes, text)) tell('name-formula', part, name);
    if (localSheetId !== undefined && !(Number(localSheetId) < sheets)) tell('name-scope', part, name);
    if (name === '' || name.length > LONGEST_NAME || NO_NAME.test(name) || isAddress(name))
      tell('name-form', part, name);
    const key = `${localSheetId ?? ''} ${name.toLowerCase()}`;
    if (seen.has(key)) tell('name-twice', part, name);
    seen.add(key);
    names.add(name.toLowerCase());
  }
  return names;
}
