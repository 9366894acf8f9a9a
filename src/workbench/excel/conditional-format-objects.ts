/** ConditionalFormatCollection and what hangs on it. Only formats by formula can be made; others can be seen and deleted. */
import { overlaps, parseArea, type Area } from '../../base/address';
import { HostError } from '../batch-engine/host-error';
import type { Json, WireObject } from '../batch-engine/wire-object';
import { parseAreas, wholeSheet } from './addresses';
import { BORDER_STYLES, oneOf, text, type Formatted } from './format-object';
import { writable, type ExcelContext } from './excel-context';
import type { BorderSide, ModelBorder, ModelConditionalFormat, ModelStyle } from './workbook-model';

export function conditionalFormats(context: ExcelContext, of: Formatted): WireObject {
  const shown = (): readonly ModelConditionalFormat[] =>
    of.sheet.conditionalFormats().filter((format) => touches(format.areas, of.areas));
  const one = (id: string): WireObject => {
    if (!shown().some((format) => format.id === id)) throw HostError.itemNotFound();
    return conditionalFormat(context, of, id);
  };
  return {
    type: 'ConditionalFormatCollection',
    scalars: {},
    objects: {
      Add: (args) => {
        if (args.text(0) !== 'Custom')
          throw HostError.notImplemented('ConditionalFormatCollection', `Add(${args.text(0)})`);
        const format = { areas: of.areas, stopIfTrue: false, type: 'Custom', formula: '', style: {} };
        return conditionalFormat(context, of, writable(of.sheet).addConditionalFormat(format));
      },
      GetItemAt: (args) => {
        const format = shown()[args.integer(0)];
        if (!format) throw HostError.invalidArgument(args.member, String(args.raw(0)));
        return conditionalFormat(context, of, format.id);
      },
      GetItemOrNullObject: (args) =>
        shown().some((format) => format.id === args.text(0)) ? one(args.text(0)) : undefined,
    },
    actions: {
      GetCount: () => shown().length,
      ClearAll: () => shown().forEach((format) => removeFrom(of, format)),
    },
    items: () => shown().map((format) => conditionalFormat(context, of, format.id)),
    item: (args) => one(args.text(0)),
  };
}

/** `clearAll` of a part of a format's cells leaves the others their format. */
function removeFrom(of: Formatted, format: ModelConditionalFormat): void {
  const left = format.areas.flatMap((area) =>
    of.areas.reduce<Area[]>((rest, gone) => rest.flatMap((each) => without(each, gone)), [area]),
  );
  if (left.length === 0) writable(of.sheet).removeConditionalFormat(format.id);
  else writable(of.sheet).changeConditionalFormat(format.id, { areas: left });
}

function conditionalFormat(context: ExcelContext, of: Formatted, id: string): WireObject {
  const now = (): ModelConditionalFormat => {
    const found = of.sheet.conditionalFormats().find((format) => format.id === id);
    if (!found) throw HostError.itemNotFound();
    return found;
  };
  const restyle = (style: ModelStyle): void => {
    const before = now().style;
    const borders = style.borders ? { borders: { ...before.borders, ...style.borders } } : {};
    writable(of.sheet).changeConditionalFormat(id, { style: { ...before, ...style, ...borders } });
  };
  const custom = (): WireObject => customFormat(of, id, now, restyle);
  return {
    type: 'ConditionalFormat',
    keys: { Id: id },
    scalars: {
      Id: { get: () => id },
      Type: { get: () => now().type },
      Priority: { get: () => of.sheet.conditionalFormats().findIndex((format) => format.id === id) },
      StopIfTrue: {
        get: () => now().stopIfTrue,
        set: (value) => writable(of.sheet).changeConditionalFormat(id, { stopIfTrue: value === true }),
      },
    },
    objects: {
      Custom: () => {
        if (now().type !== 'Custom') throw HostError.invalidOperation('The conditional format is not of type Custom.');
        return custom();
      },
      CustomOrNullObject: () => (now().type === 'Custom' ? custom() : undefined),
      GetRange: () => context.range({ sheet: of.sheet, area: onlyArea(now()) }),
      GetRangeOrNullObject: () => {
        const [area, ...more] = now().areas;
        return area && more.length === 0 ? context.range({ sheet: of.sheet, area }) : undefined;
      },
      GetRanges: () => context.rangeAreas({ sheet: of.sheet, areas: now().areas }),
    },
    actions: {
      Delete: () => {
        now();
        writable(of.sheet).removeConditionalFormat(id);
      },
      SetRanges: (args) => {
        const areas =
          typeof args.raw(0) === 'string'
            ? parseAreas(context.model, of.sheet, args.text(0))
            : areasOfObject(args.object(0));
        writable(of.sheet).changeConditionalFormat(id, { areas });
      },
    },
  };
}

function customFormat(
  of: Formatted,
  id: string,
  now: () => ModelConditionalFormat,
  restyle: (style: ModelStyle) => void,
): WireObject {
  const formula = {
    get: () => now().formula ?? '',
    set: (value: Json) => writable(of.sheet).changeConditionalFormat(id, { formula: text(value) }),
  };
  return {
    type: 'CustomConditionalFormat',
    scalars: {},
    objects: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        scalars: { Formula: formula, FormulaLocal: formula },
        objects: {},
        actions: {},
      }),
      Format: () => conditionalRangeFormat(() => now().style, restyle),
    },
    actions: {},
  };
}

function conditionalRangeFormat(style: () => ModelStyle, restyle: (style: ModelStyle) => void): WireObject {
  return {
    type: 'ConditionalRangeFormat',
    scalars: {
      NumberFormat: {
        get: () => style().numberFormat ?? null,
        set: (value) => restyle({ numberFormat: text(value) }),
      },
    },
    objects: {
      Fill: () => ({
        type: 'ConditionalRangeFill',
        scalars: { Color: { get: () => style().fill ?? '', set: (value) => restyle({ fill: text(value) }) } },
        objects: {},
        actions: { Clear: () => restyle({ fill: '' }) },
      }),
      Font: () => conditionalFont(style, restyle),
      Borders: () => conditionalBorders(style, restyle),
    },
    actions: {},
  };
}

function conditionalFont(style: () => ModelStyle, restyle: (style: ModelStyle) => void): WireObject {
  return {
    type: 'ConditionalRangeFont',
    scalars: {
      Color: { get: () => style().color ?? '', set: (value) => restyle({ color: text(value) }) },
      Bold: { get: () => style().bold ?? false, set: (value) => restyle({ bold: value === true }) },
      Italic: { get: () => style().italic ?? false, set: (value) => restyle({ italic: value === true }) },
      Underline: {
        get: () => (style().underline ? 'Single' : 'None'),
        set: (value) => restyle({ underline: value !== 'None' }),
      },
      Strikethrough: {
        get: () => style().strikethrough ?? false,
        set: (value) => restyle({ strikethrough: value === true }),
      },
    },
    objects: {},
    actions: { Clear: () => restyle({ bold: false, italic: false, underline: false, strikethrough: false }) },
  };
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function conditionalBorders(style: () => ModelStyle, restyle: (style: ModelStyle) => void): WireObject {
  const one = (side: BorderSide): WireObject => {
    const now = (): ModelBorder => style().borders?.[side] ?? { style: 'None', color: '#000000' };
    const write = (change: Partial<ModelBorder>): void => restyle({ borders: { [side]: { ...now(), ...change } } });
    return {
      type: 'ConditionalRangeBorder',
      scalars: {
        SideIndex: { get: () => side },
        Style: { get: () => now().style, set: (value) => write({ style: oneOf(BORDER_STYLES, value) }) },
        Color: { get: () => now().color, set: (value) => write({ color: text(value) }) },
      },
      objects: {},
      actions: {},
    };
  };
  return {
    type: 'ConditionalRangeBorderCollection',
    scalars: { Count: { get: () => SIDES.length } },
    objects: {
      Top: () => one('EdgeTop'),
      Bottom: () => one('EdgeBottom'),
      Left: () => one('EdgeLeft'),
      Right: () => one('EdgeRight'),
      GetItemAt: (args) => one(SIDES[args.integer(0)] ?? 'EdgeTop'),
    },
    actions: {},
    items: () => SIDES.map(one),
    item: (args) => one(oneOf(SIDES, args.text(0))),
  };
}

function areasOfObject(object: WireObject | undefined): Area[] {
  const address = object?.scalars['Address']?.get();
  const areas =
    typeof address === 'string'
      ? address.split(',').map((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)))
      : [];
  const found = areas.flatMap((area) => (area ? [area] : []));
  if (found.length === 0) throw HostError.invalidArgument('ConditionalFormat.setRanges', 'ranges');
  return found;
}

function onlyArea(format: ModelConditionalFormat): Area {
  const [area, ...more] = format.areas;
  if (!area || more.length > 0) {
    throw HostError.invalidOperation('The conditional format applies to more than one range; use getRanges.');
  }
  return area;
}

function touches(some: readonly Area[], others: readonly Area[]): boolean {
  return others.some((other) => isAll(other) || some.some((area) => overlaps(area, other)));
}

function isAll(area: Area): boolean {
  const all = wholeSheet();
  return area.bottom === all.bottom && area.right === all.right && area.top === 0 && area.left === 0;
}

/** What is left of an area when another is taken away. */
function without(area: Area, gone: Area): Area[] {
  if (!overlaps(area, gone)) return [area];
  const middle = { top: Math.max(area.top, gone.top), bottom: Math.min(area.bottom, gone.bottom) };
  return [
    { ...area, bottom: gone.top - 1 },
    { ...area, top: gone.bottom + 1 },
    { ...area, ...middle, right: gone.left - 1 },
    { ...area, ...middle, left: gone.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
