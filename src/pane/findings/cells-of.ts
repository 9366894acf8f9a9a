/** The cells of a finding: those it is about, and those its arithmetic rests on. */
import type { CellRange } from '../../base/address';
import { keptBy } from '../../base/kept';
import type { TraceNode } from '../../checks/evaluation';
import type { Finding } from '../../review/review';

export function cellsOf(finding: Finding): readonly CellRange[] {
  return [...finding.cells, ...traceCells(finding)];
}

export const traceCells = keptBy((finding: Finding): readonly CellRange[] => cellsBelow(finding.trace));

function cellsBelow(node: TraceNode): CellRange[] {
  const cells = node.cells ?? [];
  // Without a value these are the places where it was looked for; to have looked through a whole sheet is not to be about its cells.
  const own = node.value === undefined ? cells.filter(({ top, bottom }) => top === bottom) : cells;
  return [...own, ...(node.args ?? []).flatMap(cellsBelow)];
}
