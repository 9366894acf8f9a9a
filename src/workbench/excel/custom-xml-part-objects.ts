/** CustomXmlPartCollection, its part of one namespace, and CustomXmlPart. */
import { HostError } from '../batch-engine/host-error';
import type { WireObject } from '../batch-engine/wire-object';
import type { ExcelContext } from './excel-context';
import type { CustomXml } from './custom-xml-store';

export function customXmlParts(context: ExcelContext): WireObject {
  const { customXml } = context.model;
  const collection = partsCollection(context, 'CustomXmlPartCollection', () => customXml.all());
  return {
    ...collection,
    objects: {
      ...collection.objects,
      Add: (args) => customXmlPart(context, customXml.add(args.text(0))),
      GetByNamespace: (args) => {
        const wanted = args.text(0);
        return scopedParts(context, () => customXml.all().filter(({ namespace }) => namespace === wanted));
      },
    },
  };
}

function scopedParts(context: ExcelContext, parts: () => readonly CustomXml[]): WireObject {
  const collection = partsCollection(context, 'CustomXmlPartScopedCollection', parts);
  const only = (): CustomXml | undefined => {
    const [first, ...more] = parts();
    return more.length === 0 ? first : undefined;
  };
  return {
    ...collection,
    objects: {
      ...collection.objects,
      GetOnlyItem: () => {
        const found = only();
        if (!found) throw HostError.itemNotFound();
        return customXmlPart(context, found);
      },
      // Of several there is no only one: Excel answers with a null object then too.
      GetOnlyItemOrNullObject: () => {
        const found = only();
        return found && customXmlPart(context, found);
      },
    },
  };
}

function partsCollection(context: ExcelContext, type: string, parts: () => readonly CustomXml[]): WireObject {
  const find = (id: string) => parts().find((part) => part.id === id);
  return {
    type,
    scalars: {},
    objects: {
      GetItemOrNullObject: (args) => {
        const found = find(args.text(0));
        return found && customXmlPart(context, found);
      },
    },
    actions: { GetCount: () => parts().length },
    items: () => parts().map((part) => customXmlPart(context, part)),
    item: (args) => {
      const found = find(args.text(0));
      if (!found) throw HostError.itemNotFound();
      return customXmlPart(context, found);
    },
  };
}

function customXmlPart({ model }: ExcelContext, { id }: CustomXml): WireObject {
  const now = (): CustomXml => {
    const part = model.customXml.byId(id);
    if (!part) throw HostError.itemNotFound();
    return part;
  };
  return {
    type: 'CustomXmlPart',
    keys: { Id: id },
    scalars: { Id: { get: () => id }, NamespaceUri: { get: () => now().namespace } },
    objects: {},
    actions: {
      GetXml: () => now().xml,
      SetXml: (args) => model.customXml.replace(id, args.text(0)),
      Delete: () => model.customXml.remove(id),
    },
  };
}
