/** RangeFormat and what hangs on it: fill, font, borders. Over one or several rectangles of a sheet. */
import type { Area } from '../../base/address';
import { HostError } from '../batch-engine/host-error';
import type { Json, Scalar, WireObject } from '../batch-engine/wire-object';
import { existingCells, common } from './cell-values';
import type { Beliefs } from './beliefs';
import { writable } from './excel-context';
import type {
  BorderSide,
  HorizontalAlignment,
  ModelBorder,
  ModelStyle,
  SheetModel,
  VerticalAlignment,
} from './workbook-model';

export interface Formatted {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export function rangeFormat(beliefs: Beliefs, of: Formatted): WireObject {
  return {
    type: 'RangeFormat',
    scalars: {
      WrapText: styleScalar(
        of,
        (style) => style.wrap ?? false,
        (value) => ({ wrap: value === true }),
      ),
      HorizontalAlignment: styleScalar(
        of,
        (style) => style.horizontal ?? 'General',
        (value) => ({ horizontal: oneOf(HORIZONTAL, value) }),
      ),
      VerticalAlignment: styleScalar(
        of,
        (style) => style.vertical ?? 'Bottom',
        (value) => ({ vertical: oneOf(VERTICAL, value) }),
      ),
      ColumnWidth: {
        get: () => common(lines(of, 'column').map((column) => of.sheet.columnWidth(column))),
        set: (value) => of.areas.forEach((area) => writable(of.sheet).setColumnWidth(area, number(value))),
      },
      RowHeight: {
        get: () => common(lines(of, 'row').map((row) => of.sheet.rowHeight(row))),
        set: (value) => of.areas.forEach((area) => writable(of.sheet).setRowHeight(area, number(value))),
      },
    },
    objects: {
      Fill: () => fill(of),
      Font: () => font(of),
      Borders: () => borders(beliefs, of),
    },
    actions: {},
  };
}

function fill(of: Formatted): WireObject {
  return {
    type: 'RangeFill',
    scalars: {
      Color: styleScalar(
        of,
        (style) => style.fill || '#FFFFFF',
        (value) => ({ fill: text(value) }),
      ),
    },
    objects: {},
    actions: { Clear: () => restyle(of, { fill: '' }) },
  };
}

function font(of: Formatted): WireObject {
  return {
    type: 'RangeFont',
    scalars: {
      Name: styleScalar(
        of,
        (style) => style.fontName ?? '宋体',
        (value) => ({ fontName: text(value) }),
      ),
      Size: styleScalar(
        of,
        (style) => style.fontSize ?? 11,
        (value) => ({ fontSize: number(value) }),
      ),
      Color: styleScalar(
        of,
        (style) => style.color ?? '#000000',
        (value) => ({ color: text(value) }),
      ),
      Bold: styleScalar(
        of,
        (style) => style.bold ?? false,
        (value) => ({ bold: value === true }),
      ),
      Italic: styleScalar(
        of,
        (style) => style.italic ?? false,
        (value) => ({ italic: value === true }),
      ),
      Underline: styleScalar(
        of,
        (style) => (style.underline ? 'Single' : 'None'),
        (value) => ({ underline: value !== 'None' }),
      ),
      Strikethrough: styleScalar(
        of,
        (style) => style.strikethrough ?? false,
        (value) => ({ strikethrough: value === true }),
      ),
    },
    objects: {},
    actions: {},
  };
}

const EDGES: readonly BorderSide[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
/** Sides an add-in may name; those between cells are edges of the cells within. */
const SIDES: readonly string[] = [...EDGES, 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];

function borders(beliefs: Beliefs, of: Formatted): WireObject {
  return {
    type: 'RangeBorderCollection',
    scalars: { Count: { get: () => SIDES.length } },
    objects: {},
    actions: {},
    items: () => SIDES.map((side) => border(beliefs, of, side)),
    item: (args) => border(beliefs, of, oneOf(SIDES, args.text(0))),
  };
}

function border(beliefs: Beliefs, of: Formatted, side: string): WireObject {
  const read = (): ModelBorder => {
    const edge = EDGES.find((each) => each === side) ?? 'EdgeTop';
    const [area] = of.areas;
    return (area && of.sheet.style(area.top, area.left).borders?.[edge]) ?? { style: 'None', color: '#000000' };
  };
  const write = (change: Partial<ModelBorder>): void => {
    for (const area of of.areas) {
      const edges = edgesOf(area, side);
      if (edges.length === 0 && beliefs['single-inner-border'] === 'refused')
        throw HostError.invalidArgument('RangeBorder.style', side);
      for (const [part, edge] of edges) {
        writable(of.sheet).restyle(part, { borders: { [edge]: { ...read(), ...change } } });
      }
    }
  };
  return {
    type: 'RangeBorder',
    scalars: {
      SideIndex: { get: () => side },
      Style: { get: () => read().style, set: (value) => write({ style: oneOf(BORDER_STYLES, value) }) },
      Color: {
        get: () => read().color,
        set: (value) => write({ color: text(value), ...(read().style === 'None' ? { style: 'Continuous' } : {}) }),
      },
      Weight: { get: () => 'Thin', set: () => undefined },
    },
    objects: {},
    actions: {},
  };
}

/** The cells on one side of an area, with the edge of theirs that lies there. */
function edgesOf(area: Area, side: string): (readonly [Area, BorderSide])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, side]];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, side]];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, side]];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, side]];
    case 'InsideHorizontal':
      return area.top === area.bottom ? [] : [[{ ...area, bottom: area.bottom - 1 }, 'EdgeBottom']];
    case 'InsideVertical':
      return area.left === area.right ? [] : [[{ ...area, right: area.right - 1 }, 'EdgeRight']];
    default:
      throw HostError.notImplemented('RangeBorderCollection', side);
  }
}

const HORIZONTAL: readonly HorizontalAlignment[] = ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom'];
export const BORDER_STYLES: readonly ModelBorder['style'][] = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'Dot',
  'Double',
];

function styleScalar(of: Formatted, read: (style: ModelStyle) => Json, write: (value: Json) => ModelStyle): Scalar {
  return {
    get: () => common(styles(of, read)),
    set: (value) => restyle(of, write(value)),
  };
}

function* styles(of: Formatted, read: (style: ModelStyle) => Json): Generator<Json> {
  for (const area of of.areas)
    for (const [row, column] of existingCells(of.sheet, area)) yield read(of.sheet.style(row, column));
}

function restyle(of: Formatted, style: ModelStyle): void {
  for (const area of of.areas) writable(of.sheet).restyle(area, style);
}

function lines(of: Formatted, which: 'row' | 'column'): number[] {
  const found = new Set<number>();
  for (const area of of.areas) {
    const [from, to, count] =
      which === 'row' ? [area.top, area.bottom, of.sheet.rowCount()] : [area.left, area.right, of.sheet.columnCount()];
    for (let line = from; line <= Math.min(to, count - 1); line += 1) found.add(line);
  }
  return [...found];
}

export function oneOf<T extends string>(allowed: readonly T[], value: Json): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw HostError.invalidArgument(undefined, JSON.stringify(value));
  return found;
}

export function text(value: Json): string {
  if (typeof value === 'string') return value;
  throw HostError.invalidArgument(undefined, JSON.stringify(value));
}

export function number(value: Json): number {
  if (typeof value === 'number') return value;
  throw HostError.invalidArgument(undefined, JSON.stringify(value));
}
