/** The ranges a range gives: its rows and columns, its neighbours, what of it is used, what it has in common with another. */
import { LAST_COLUMN, LAST_ROW, overlaps, type Area } from '../../base/address';
import type { Arguments } from '../batch-engine/arguments';
import { HostError } from '../batch-engine/host-error';
import type { WireObject } from '../batch-engine/wire-object';
import { parsePlace, type RangePlace } from './addresses';
import type { ExcelContext } from './excel-context';

export function relatedRanges(context: ExcelContext, { sheet, area }: RangePlace): WireObject['objects'] {
  const at = (other: Area): WireObject => context.range({ sheet, area: inside(other) });
  const used = (args: Arguments<WireObject>): Area | undefined => sheet.usedArea(args.flag(0), area);
  const otherArea = (args: Arguments<WireObject>): Area | undefined => {
    const other = placeOf(context, sheet, args);
    return overlaps(area, other) ? intersection(area, other) : undefined;
  };
  return {
    GetCell: (args) => {
      const [row, column] = [area.top + args.integer(0), area.left + args.integer(1)];
      return at({ top: row, left: column, bottom: row, right: column });
    },
    GetRow: (args) => at({ ...area, top: area.top + args.integer(0), bottom: area.top + args.integer(0) }),
    GetColumn: (args) => at({ ...area, left: area.left + args.integer(0), right: area.left + args.integer(0) }),
    GetLastCell: () => at({ ...area, top: area.bottom, left: area.right }),
    GetLastRow: () => at({ ...area, top: area.bottom }),
    GetLastColumn: () => at({ ...area, left: area.right }),
    GetEntireRow: () => at({ ...area, left: 0, right: LAST_COLUMN }),
    GetEntireColumn: () => at({ ...area, top: 0, bottom: LAST_ROW }),
    GetOffsetRange: (args) => at(shifted(area, args.integer(0), args.integer(1))),
    GetResizedRange: (args) =>
      at({ ...area, bottom: area.bottom + args.integer(0), right: area.right + args.integer(1) }),
    GetAbsoluteResizedRange: (args) =>
      at({ ...area, bottom: area.top + args.integer(0) - 1, right: area.left + args.integer(1) - 1 }),
    GetUsedRange: (args) => at(used(args) ?? { ...area, bottom: area.top, right: area.left }),
    GetUsedRangeOrNullObject: (args) => {
      const found = used(args);
      return found && at(found);
    },
    GetIntersection: (args) => {
      const found = otherArea(args);
      if (!found) throw HostError.itemNotFound();
      return at(found);
    },
    GetIntersectionOrNullObject: (args) => {
      const found = otherArea(args);
      return found && at(found);
    },
  };
}

/** A range as an argument: its object, or its address. */
function placeOf(context: ExcelContext, sheet: RangePlace['sheet'], args: Arguments<WireObject>): Area {
  const address = args.object(0)?.scalars['Address']?.get() ?? args.raw(0);
  if (typeof address !== 'string') throw args.invalid(0);
  return parsePlace(context.model, sheet, address).area;
}

export function intersection(a: Area, b: Area): Area {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function shifted(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

function inside(area: Area): Area {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!fits || area.top > area.bottom || area.left > area.right) {
    throw HostError.invalidArgument(undefined, 'outside the sheet');
  }
  return area;
}
