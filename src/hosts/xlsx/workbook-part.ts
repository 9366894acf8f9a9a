/** The workbook part: which sheets there are, in order, and what is named. */
import { noWorkbook } from './unreadable-workbook';
import { formatSheetName } from './sheet-name';
import type { DefinedName, Sheet } from '../../workbook/workbook';
import type { XlsxPackage } from './xlsx-package';
import { decodeText } from './xlsx-text';
import { childOf, childrenOf, flagOf, type XmlElement } from './xml-tree';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly part: string;
}

interface WorkbookPart {
  readonly date1904: boolean;
  /** The file asks to be recalculated when opened: its saved results may be old. */
  readonly recalculates: boolean;
  /** It is calculated only when its user asks for it. */
  readonly manual: boolean;
  /** Worksheets only: sheets of charts and dialogs have no cells. */
  readonly entries: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
}

export function readWorkbookPart(parts: XlsxPackage, part: string): WorkbookPart {
  const root = parts.tree(part);
  if (root.name !== 'workbook') throw noWorkbook();
  const worksheets = new Map<string, string>();
  for (const relationship of parts.relationships(part)) {
    if (relationship.type === 'worksheet' && relationship.part !== undefined)
      worksheets.set(relationship.id, relationship.part);
  }
  const all = childrenOf(childOf(root, 'sheets'), 'sheet');
  const used = new Set<string>();
  const entries = all.flatMap((sheet): SheetEntry[] => {
    const target = worksheets.get(sheet.attributes['r:id'] ?? '');
    return target === undefined ? [] : [entryOf(sheet, target, used)];
  });
  return {
    date1904: flagOf(childOf(root, 'workbookPr')?.attributes['date1904'], false),
    recalculates: flagOf(childOf(root, 'calcPr')?.attributes['fullCalcOnLoad'], false),
    manual: childOf(root, 'calcPr')?.attributes['calcMode'] === 'manual',
    entries,
    names: namesOf(
      root,
      all.map((sheet) => decodeText(sheet.attributes['name'] ?? '')),
    ),
  };
}

function entryOf(sheet: XmlElement, part: string, used: Set<string>): SheetEntry {
  const { sheetId = '', name = '', state } = sheet.attributes;
  let id = `sheet${sheetId}`;
  while (used.has(id)) id += "'";
  used.add(id);
  return {
    id,
    name: decodeText(name),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part,
  };
}

/** Names for one sheet only carry it before them, as formulas elsewhere would write them; the program's own names are left out. */
function namesOf(root: XmlElement, sheetNames: readonly string[]): DefinedName[] {
  return childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap((element): DefinedName[] => {
    const { name = '', localSheetId } = element.attributes;
    if (name === '' || name.startsWith('_xlnm.')) return [];
    const sheet = localSheetId === undefined ? undefined : sheetNames[Number(localSheetId)];
    const whole = sheet === undefined ? decodeText(name) : `${formatSheetName(sheet)}!${decodeText(name)}`;
    return [{ name: whole, refersTo: `=${decodeText(element.text)}` }];
  });
}
