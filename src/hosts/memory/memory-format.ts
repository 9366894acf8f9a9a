/** The conditional formats of the workbook in memory. */
import type { Area, CellRange } from '../../base/address';
import { areaMoved, type LineMove } from '../../workbook/line-moves';

/** A conditional format as it stands in the workbook: whose it is shows in the formula alone. */
export interface MemoryFormat {
  /** The workbook's own, given to each format that comes without one. */
  readonly id: string;
  readonly formula: string;
  readonly areas: readonly CellRange[];
  /** How it looks; the program's own words for a severity, or whatever the author chose. */
  readonly look: string;
  /** What comes after it in the list has no effect where it has; false where absent. */
  readonly stopIfTrue?: boolean;
  /** Excel's word for its kind; by formula ('Custom') where absent. */
  readonly type?: string;
}

export type NewFormat = Omit<MemoryFormat, 'id'> & { readonly id?: string };

/** Where they stand after lines moved; what lost all its cells is gone. */
export function formatsMoved(formats: readonly MemoryFormat[], move: LineMove): MemoryFormat[] {
  return formats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => {
      const moved: Area | undefined = area.sheet === move.sheet ? areaMoved(area, move) : area;
      return moved ? [{ ...area, ...moved }] : [];
    });
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
}
