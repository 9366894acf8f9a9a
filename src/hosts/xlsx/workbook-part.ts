/** The workbook part: which sheets there are, in order, and what is named. */
import { damaged, noWorkbook } from './unreadable-workbook';
import { formatSheetName } from './sheet-name';
import type { DefinedName, Sheet } from '../../workbook/workbook';
import type { Relationship, XlsxPackage } from './xlsx-package';
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
  /** The names of sheets that lead to nothing that could be read. */
  readonly unread: readonly string[];
  readonly names: readonly DefinedName[];
}

export function readWorkbookPart(parts: XlsxPackage, part: string): WorkbookPart {
  const root = parts.tree(part);
  if (root.name !== 'workbook') throw noWorkbook();
  const targets = new Map(parts.relationships(part).map((relationship) => [relationship.id, relationship]));
  const all = childrenOf(childOf(root, 'sheets'), 'sheet');
  const ids = new SheetIds();
  const entries: SheetEntry[] = [];
  const unread: string[] = [];
  const taken = new Set<string>();
  for (const sheet of all) {
    const target = targets.get(sheet.attributes['r:id'] ?? '');
    if (target?.type === 'worksheet' && target.part !== undefined) {
      // No program writes it so, and each more of them costs a whole sheet.
      if (taken.has(target.part.toLowerCase())) throw sharedSheet(target.part);
      taken.add(target.part.toLowerCase());
      entries.push(entryOf(sheet, target.part, ids));
    } else if (!hasNoCells(parts, target)) unread.push(decodeText(sheet.attributes['name'] ?? ''));
  }
  return {
    date1904: flagOf(childOf(root, 'workbookPr')?.attributes['date1904'], false),
    recalculates: flagOf(childOf(root, 'calcPr')?.attributes['fullCalcOnLoad'], false),
    manual: childOf(root, 'calcPr')?.attributes['calcMode'] === 'manual',
    entries,
    unread,
    names: namesOf(
      root,
      all.map((sheet) => decodeText(sheet.attributes['name'] ?? '')),
    ),
  };
}

/** The ids of sheets, each once, whatever the file says. */
class SheetIds {
  readonly #used = new Set<string>();
  readonly #times = new Map<string, number>();

  of(sheetId: string): string {
    let times = this.#times.get(sheetId) ?? 0;
    let id: string;
    do {
      id = times === 0 ? `sheet${sheetId}` : `sheet${sheetId}'${times > 1 ? times : ''}`;
      times += 1;
    } while (this.#used.has(id));
    this.#times.set(sheetId, times);
    this.#used.add(id);
    return id;
  }
}

function entryOf(sheet: XmlElement, part: string, ids: SheetIds): SheetEntry {
  const { sheetId = '', name = '', state } = sheet.attributes;
  return {
    id: ids.of(sheetId),
    name: decodeText(name),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part,
  };
}

/** A sheet of a chart or of a dialog, and not only said to be one. */
function hasNoCells(parts: XlsxPackage, target: Relationship | undefined): boolean {
  if (target?.part === undefined || !parts.has(target.part)) return false;
  if (target.type !== 'chartsheet' && target.type !== 'dialogsheet') return false;
  return parts.rootOf(target.part) === target.type;
}

function sharedSheet(part: string) {
  return damaged({ zh: `几张工作表指向同一个部件 ${part}`, en: `several of its sheets are the same part ${part}` });
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
