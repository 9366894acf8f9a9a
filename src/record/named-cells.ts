/** The single cell that a defined name stands for. */
import { isSingleCell, parseArea, type CellRange } from '../base/address';
import type { DefinedName, Workbook } from '../workbook/workbook';

export function cellOfName(workbook: Workbook, { refersTo }: DefinedName): CellRange | undefined {
  const [, quoted, bare, place] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9]+)$/.exec(refersTo) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = workbook.sheets.find((one) => one.name === name);
  const area = place === undefined ? undefined : parseArea(place);
  return sheet && area && isSingleCell(area) ? { sheet: sheet.id, ...area } : undefined;
}
