/** `getRowProperties` and `getColumnProperties`: what is asked for, line by line, in one answer. */
import { z } from 'zod';
import type { Arguments } from '../batch-engine/arguments';
import { HostError } from '../batch-engine/host-error';
import type { Json } from '../batch-engine/wire-object';
import { addressOf, type RangePlace } from './addresses';

type Line = 'row' | 'column';

const asked = z.record(z.string(), z.unknown());

export function lineProperties(place: RangePlace, line: Line, args: Arguments): Json {
  const options = asked.safeParse(args.raw(0));
  if (!options.success) throw args.invalid(0);
  const { sheet, area } = place;
  const [from, last] = line === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const count = line === 'row' ? sheet.rowCount() : sheet.columnCount();
  const names = Object.entries(options.data).filter(([, wanted]) => wanted !== false);
  const lines: Json[] = [];
  for (let index = from; index <= Math.max(from, Math.min(last, count - 1)); index += 1) {
    lines.push(Object.fromEntries(names.map(([name, wanted]) => [name, property(place, line, index, name, wanted)])));
  }
  return lines;
}

function property(place: RangePlace, line: Line, index: number, name: string, wanted: unknown): Json {
  const { sheet, area } = place;
  switch (`${line}.${name}`) {
    case 'row.rowHidden':
      return sheet.isRowHidden(index);
    case 'column.columnHidden':
      return sheet.isColumnHidden(index);
    case 'row.rowIndex':
    case 'column.columnIndex':
      return index;
    case 'row.address':
      return addressOf(sheet, { ...area, top: index, bottom: index });
    case 'column.address':
      return addressOf(sheet, { ...area, left: index, right: index });
    case 'row.format':
    case 'column.format':
      return format(place, line, index, wanted);
    default:
      throw HostError.notImplemented('Range', `get${line === 'row' ? 'Row' : 'Column'}Properties(${name})`);
  }
}

function format({ sheet }: RangePlace, line: Line, index: number, wanted: unknown): Json {
  const names = Object.keys(asked.parse(wanted));
  const known = line === 'row' ? 'rowHeight' : 'columnWidth';
  const unknown = names.find((name) => name !== known);
  if (unknown)
    throw HostError.notImplemented('Range', `get${line === 'row' ? 'Row' : 'Column'}Properties(format/${unknown})`);
  return { [known]: line === 'row' ? sheet.rowHeight(index) : sheet.columnWidth(index) };
}
