/** What of a draft is the same in several cells, so that it can be written to all of them at once. */
import type { Area } from '../base/address';
import { rectanglesOf } from './rectangles';
import type { DraftCell, SheetDraft } from './sheet-draft';

/** The cells that say the same, in few rectangles. */
export function grouped<T>(draft: SheetDraft, give: (cell: DraftCell) => T | undefined): { what: T; areas: Area[] }[] {
  const groups = new Map<string, { what: T; cells: { row: number; column: number }[] }>();
  draft.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const what = cell && give(cell);
      if (what === undefined) return;
      const group = groups.get(JSON.stringify(what)) ?? { what, cells: [] };
      groups.set(JSON.stringify(what), group);
      group.cells.push({ row, column });
    });
  });
  return [...groups.values()].map(({ what, cells }) => ({ what, areas: rectanglesOf(cells) }));
}
