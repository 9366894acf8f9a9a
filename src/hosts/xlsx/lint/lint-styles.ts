/** The styles part and the table of texts: how many there are of what others refer to. */
import type { XlsxPackage } from '../xlsx-package';
import { childOf, childrenOf, type XmlElement } from '../xml-tree';
import { unlessBroken } from './broken-parts';
import type { Tell } from './package-finding';

export interface TableSizes {
  readonly styles: number;
  readonly differences: number;
  readonly texts: number;
  /** Where the texts stand. */
  readonly textsPart: string | undefined;
}

/** Those before it need not be written: Excel knows them. */
const FIRST_OWN_FORMAT = 164;

/** A cell holds so many characters at most. */
export const LONGEST_TEXT = 32_767;

export function lintTables(parts: XlsxPackage, workbookPart: string, tell: Tell): TableSizes {
  const related = (type: string) => {
    const found = parts.relationships(workbookPart).find((one) => one.type === type)?.part;
    return found !== undefined && parts.has(found) ? found : undefined;
  };
  const stylesPart = related('styles');
  const styles = stylesPart === undefined ? undefined : unlessBroken(() => parts.tree(stylesPart));
  const textsPart = related('sharedStrings');
  const texts = textsPart === undefined ? 0 : unlessBroken(() => lintTexts(parts, textsPart, tell));
  // How many there are in a part that is broken nobody knows.
  const isUnknown = stylesPart !== undefined && !styles;
  return {
    styles: styles && stylesPart !== undefined ? lintStyles(styles, stylesPart, tell) : isUnknown ? Infinity : 1,
    differences: isUnknown ? Infinity : childrenOf(childOf(styles, 'dxfs'), 'dxf').length,
    texts: texts ?? Infinity,
    textsPart: texts === undefined ? undefined : textsPart,
  };
}

function lintStyles(styles: XmlElement, part: string, tell: Tell): number {
  const counted = [
    ['fonts', 'font'],
    ['fills', 'fill'],
    ['borders', 'border'],
    ['cellXfs', 'xf'],
    ['dxfs', 'dxf'],
    ['numFmts', 'numFmt'],
  ] as const;
  const sizes: Record<string, number> = {};
  for (const [table, item] of counted) {
    const element = childOf(styles, table);
    const size = childrenOf(element, item).length;
    sizes[table] = size;
    const count = element?.attributes['count'];
    if (count !== undefined && Number(count) !== size) tell('wrong-count', part, table);
    if (element && size === 0 && table !== 'dxfs' && table !== 'numFmts') tell('empty-table', part, table);
  }
  const xfs = childrenOf(childOf(styles, 'cellXfs'), 'xf');
  const bases = childrenOf(childOf(styles, 'cellStyleXfs'), 'xf');
  const formats = new Set(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => Number(attributes['numFmtId'])),
  );
  for (const { attributes } of childrenOf(childOf(styles, 'cellStyles'), 'cellStyle'))
    if (!(Number(attributes['xfId'] ?? 0) < bases.length)) tell('style-base', part, attributes['name']);
  [...bases, ...xfs].forEach(({ attributes }, index) => {
    const at = index - bases.length;
    const beyond = (id: string, table: string) => Number(attributes[id] ?? 0) >= Math.max(sizes[table] ?? 0, 1);
    if (beyond('fontId', 'fonts') || beyond('fillId', 'fills') || beyond('borderId', 'borders'))
      tell('style-parts', part, String(at));
    const { numFmtId = '0', xfId } = attributes;
    if (at >= 0 && xfId !== undefined && !(Number(xfId) < bases.length)) tell('style-base', part, String(at));
    if (Number(numFmtId) >= FIRST_OWN_FORMAT && !formats.has(Number(numFmtId))) tell('number-format', part, String(at));
  });
  return Math.max(xfs.length, 1);
}

function lintTexts(parts: XlsxPackage, part: string, tell: Tell): number {
  let [count, length] = [0, 0];
  let unique: string | undefined;
  let within = false;
  parts.stream(part, {
    open: (name, attributes) => {
      if (name === 'sst') unique = attributes['uniqueCount']?.value;
      else if (name === 'si') [count, length] = [count + 1, 0];
      within = name === 't';
    },
    text: (text) => {
      if (within) length += text.length;
    },
    close: (name) => {
      within = false;
      if (name === 'si' && length > LONGEST_TEXT) tell('text-length', part, String(count - 1));
    },
  });
  if (unique !== undefined && Number(unique) !== count) tell('wrong-count', part, 'uniqueCount');
  return count;
}
