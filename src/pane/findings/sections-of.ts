/** Findings in the order they are worked through; those of the selected cells before all others. */
import { overlaps, type CellRange } from '../../base/address';
import { keptBy } from '../../base/kept';
import type { TraceNode } from '../../checks/evaluation';
import { FINDING_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { Finding } from '../../review/review';

export interface FindingSection {
  readonly id: FindingGroup;
  /** All of the group, also those that stand elsewhere. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** By what is to be done about them; those in `above` are counted and left out. Groups without findings are not there. */
export function findingGroups(findings: readonly Finding[], above: readonly Finding[]): readonly FindingSection[] {
  const elsewhere = new Set(above);
  const groups = FINDING_GROUPS.map(({ id }) => {
    const all = findings.filter((finding) => groupOf(finding) === id);
    return { id, count: all.length, findings: all.filter((finding) => !elsewhere.has(finding)) };
  });
  return groups.filter(({ count }) => count > 0);
}

/** Those about the cells first, then those whose arithmetic rests on them. */
export function findingsAt(findings: readonly Finding[], selection: CellRange | undefined): readonly Finding[] {
  if (!selection) return [];
  const speaking = FINDING_GROUPS.flatMap(({ id }) => findings.filter((finding) => groupOf(finding) === id)).filter(
    (finding) => finding.outcome !== 'inapplicable',
  );
  const about = speaking.filter((finding) => meets(finding.cells, selection));
  const there = new Set(about);
  const restingOn = speaking.filter((finding) => !there.has(finding) && meets(traceCells(finding), selection));
  return [...about, ...restingOn];
}

function meets(cells: readonly CellRange[], selection: CellRange): boolean {
  return cells.some((cell) => cell.sheet === selection.sheet && overlaps(cell, selection));
}

const traceCells = keptBy((finding: Finding): readonly CellRange[] => cellsBelow(finding.trace));

function cellsBelow(node: TraceNode): CellRange[] {
  const cells = node.cells ?? [];
  // Without a value these are the places where it was looked for; to have looked through a whole sheet is not to be about its cells.
  const own = node.value === undefined ? cells.filter(({ top, bottom }) => top === bottom) : cells;
  return [...own, ...(node.args ?? []).flatMap(cellsBelow)];
}
