/** The cells a verdict is about. */
import { formatCellRange, type CellRange } from '../base/address';
import type { Verdict } from './check';
import type { TraceNode } from './evaluation';

/** Where a value stands that was used; where something stands that could not be. */
export function verdictCells({ outcome, trace, missing = [] }: Verdict): readonly CellRange[] {
  const unusable = missing.filter(({ why }) => why !== 'not-found').flatMap(({ looked }) => looked);
  const cells = outcome === 'cannotTell' ? unusable : [...usedCells(trace), ...unusable];
  return [...new Map(cells.map((cell) => [`${cell.sheet}!${formatCellRange('', cell)}`, cell])).values()];
}

function usedCells(node: TraceNode): readonly CellRange[] {
  const own = node.value === undefined ? [] : (node.cells ?? []);
  return [...own, ...(node.args ?? []).flatMap(usedCells)];
}
