/** NamedItemCollection and NamedItem: defined names, read only. */
import { HostError } from '../batch-engine/host-error';
import type { WireObject } from '../batch-engine/wire-object';
import { parsePlace } from './addresses';
import type { ExcelContext } from './excel-context';
import type { ModelName, SheetModel } from './workbook-model';

/** The names of the workbook, or of one sheet. */
export function namedItems(context: ExcelContext, sheet?: SheetModel): WireObject {
  const names = (): readonly ModelName[] => context.model.definedNames().filter((name) => name.sheet === sheet?.id);
  const find = (wanted: string): ModelName | undefined =>
    names().find((name) => name.name.toLowerCase() === wanted.toLowerCase());
  return {
    type: 'NamedItemCollection',
    scalars: {},
    objects: {
      GetItemOrNullObject: (args) => {
        const found = find(args.text(0));
        return found && namedItem(context, found);
      },
    },
    actions: { GetCount: () => names().length },
    items: () => names().map((name) => namedItem(context, name)),
    item: (args) => {
      const found = find(args.text(0));
      if (!found) throw HostError.itemNotFound();
      return namedItem(context, found);
    },
  };
}

function namedItem(context: ExcelContext, item: ModelName): WireObject {
  const place = () => {
    const text = item.refersTo.slice(1);
    return /^[^(),+*/-]+![$A-Z0-9:]+$/i.test(text)
      ? parsePlace(context.model, context.model.activeSheet(), text)
      : undefined;
  };
  return {
    type: 'NamedItem',
    keys: { _Id: item.name },
    scalars: {
      Name: { get: () => item.name },
      Formula: { get: () => item.refersTo },
      Value: { get: () => item.refersTo.slice(1) },
      Type: { get: () => (place() ? 'Range' : 'String') },
      Visible: { get: () => !item.hidden },
      Scope: { get: () => (item.sheet ? 'Worksheet' : 'Workbook') },
      Comment: { get: () => '' },
    },
    objects: {
      GetRangeOrNullObject: () => {
        const found = place();
        return found && context.range(found);
      },
      GetRange: () => {
        const found = place();
        if (!found) throw HostError.itemNotFound();
        return context.range(found);
      },
    },
    actions: {},
  };
}
