/** ConditionalFormatCollection and what hangs on it. Only formats by formula can be made; others can be seen and deleted. */
import { overlaps, parseArea, type Area } from '../../base/address';
import { HostError } from '../batch-engine/host-error';
import type { Json, WireObject } from '../batch-engine/wire-object';
import { parseAreas } from './addresses';
import type { Beliefs } from './beliefs';
import { ConditionalFormatList } from './conditional-format-list';
import { areasAsRead, formulaAsRead, isFormula } from './conditional-format-texts';
import { conditionalRangeFormat } from './conditional-style-objects';
import { number, text, type Formatted } from './format-object';
import { writable, type ExcelContext } from './excel-context';
import type { ModelConditionalFormat, ModelStyle, SheetModel } from './workbook-model';

export function conditionalFormats(context: ExcelContext, of: Formatted): WireObject {
  const list = new ConditionalFormatList(context.beliefs, context.model, of);
  const given = (format: ModelConditionalFormat | undefined): WireObject => {
    if (!format) throw HostError.itemNotFound();
    return conditionalFormat(context, list, format.id);
  };
  return {
    type: 'ConditionalFormatCollection',
    scalars: {},
    objects: {
      Add: (args) => {
        if (args.text(0) !== 'Custom')
          throw HostError.notImplemented('ConditionalFormatCollection', `Add(${args.text(0)})`);
        return given(list.add());
      },
      GetItemAt: (args) => {
        const format = list.shown()[args.integer(0)];
        if (!format) throw HostError.invalidArgument(args.member, String(args.raw(0)));
        return given(format);
      },
      GetItemOrNullObject: (args) => {
        const format = list.withId(args.text(0));
        return format && given(format);
      },
    },
    actions: {
      GetCount: () => list.shown().length,
      ClearAll: () => list.shown().forEach((format) => removeFrom(of, format)),
    },
    items: () => list.shown().map(given),
    item: (args) => given(list.withId(args.text(0))),
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

/** Once looked up, the object is the rule, wherever in the list it goes. */
function conditionalFormat(context: ExcelContext, list: ConditionalFormatList<SheetModel>, inner: string): WireObject {
  const { beliefs } = context;
  const { sheet } = list.of;
  const now = (): ModelConditionalFormat => {
    const found = list.named(inner);
    if (!found) throw HostError.itemNotFound();
    return found;
  };
  const areas = (): readonly Area[] => areasAsRead(now().areas, beliefs);
  return {
    type: 'ConditionalFormat',
    keys: { Id: list.idOf(now()) },
    scalars: {
      Id: { get: () => list.idOf(now()) },
      Type: { get: () => now().type },
      Priority: {
        get: () => list.placeOf(now()),
        set: (value) => list.prioritise(inner, number(value)),
      },
      StopIfTrue: {
        get: () => now().stopIfTrue,
        set: (value) => list.stop(inner, value === true),
      },
    },
    objects: {
      Custom: () => {
        if (now().type !== 'Custom') throw HostError.invalidOperation('The conditional format is not of type Custom.');
        return customFormat(beliefs, list, now);
      },
      CustomOrNullObject: () => (now().type === 'Custom' ? customFormat(beliefs, list, now) : undefined),
      GetRange: () => context.range({ sheet, area: onlyArea(areas()) }),
      GetRangeOrNullObject: () => {
        const [area, ...more] = areas();
        return area && more.length === 0 ? context.range({ sheet, area }) : undefined;
      },
      GetRanges: () => context.rangeAreas({ sheet, areas: areas() }),
    },
    actions: {
      Delete: () => {
        now();
        writable(sheet).removeConditionalFormat(inner);
      },
      SetRanges: (args) => {
        const given =
          typeof args.raw(0) === 'string'
            ? parseAreas(context.model, sheet, args.text(0))
            : areasOfObject(args.object(0));
        writable(sheet).changeConditionalFormat(inner, { areas: given });
      },
    },
  };
}

function customFormat(
  beliefs: Beliefs,
  list: ConditionalFormatList<SheetModel>,
  now: () => ModelConditionalFormat,
): WireObject {
  const { sheet } = list.of;
  const { id } = now();
  const formula = {
    get: () => {
      if (list.isUnreadable(now())) throw new HostError('GeneralException', 'There was an internal error.', 500);
      return formulaAsRead(now().formula ?? '', beliefs);
    },
    set: (value: Json) => {
      const given = text(value);
      if (isFormula(given)) return writable(sheet).changeConditionalFormat(id, { formula: given });
      if (beliefs['cf-refused-formula'] === 'leaves-nothing') writable(sheet).removeConditionalFormat(id);
      throw HostError.invalidArgument('ConditionalFormatRule.formula', given.slice(0, 40));
    },
  };
  const restyle = (style: ModelStyle): void => {
    const before = now().style;
    const borders = style.borders ? { borders: { ...before.borders, ...style.borders } } : {};
    writable(sheet).changeConditionalFormat(id, { style: { ...before, ...style, ...borders } });
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
      Format: () => conditionalRangeFormat({ beliefs, style: () => now().style, restyle }),
    },
    actions: {},
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

function onlyArea(areas: readonly Area[]): Area {
  const [area, ...more] = areas;
  if (!area || more.length > 0) {
    throw HostError.invalidOperation('The conditional format applies to more than one range; use getRanges.');
  }
  return area;
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
