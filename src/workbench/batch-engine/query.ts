/** Answers `load`: the selected scalars of an object, of what hangs on it, and of the items of a collection. */
import type { BatchQuery } from './batch';
import { Arguments } from './arguments';
import { HostError } from './host-error';
import type { Json, WireObject } from './wire-object';

export function query(object: WireObject | undefined, info: BatchQuery, ownKeys: (object: WireObject) => Json): Json {
  if (!object) return null;
  const select = [...(info.Select ?? []), ...(info.Expand ?? [])].filter((path) => path !== '');
  if (!object.items) return loaded(object, select, ownKeys);
  const items = object.items();
  const from = info.Skip ?? 0;
  const shown = items.slice(from, info.Top ? from + info.Top : undefined);
  const ofCollection = select.filter((path) => isOwnScalar(object, path));
  const ofItems = select.filter((path) => !isOwnScalar(object, path)).map((path) => path.replace(/^items\/?/i, ''));
  const itemQuery = { Select: ofItems.filter((path) => path !== '') };
  return {
    ...record(loaded(object, ofCollection.length > 0 ? ofCollection : [NOTHING], ownKeys)),
    _Items: shown.map((item) => query(item, itemQuery, ownKeys)),
  };
}

/** Stands for "select nothing", where an empty list would mean "all scalars". */
const NOTHING = '$none';

function loaded(object: WireObject, select: readonly string[], ownKeys: (object: WireObject) => Json): Json {
  const result: Record<string, Json> = { ...record(ownKeys(object)) };
  const deeper = new Map<string, string[]>();
  const paths = select.length === 0 ? Object.keys(object.scalars) : select;
  for (const path of paths) {
    if (path === NOTHING || path.toLowerCase() === 'isnullobject') continue;
    const [head = '', ...rest] = path.split('/');
    const name = pascalCase(head);
    const scalar = object.scalars[name];
    if (scalar && rest.length === 0) result[name] = scalar.get();
    else if (head === '$all') Object.assign(result, record(loaded(object, [], ownKeys)));
    else if (object.objects[name])
      deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
    else throw HostError.notImplemented(object.type, name);
  }
  for (const [name, subpaths] of deeper) {
    const child = object.objects[name]?.(new Arguments(`${object.type}.${name}`, []));
    result[name] = query(child, { Select: subpaths }, ownKeys);
  }
  return result;
}

function isOwnScalar(object: WireObject, path: string): boolean {
  return object.scalars[pascalCase(path)] !== undefined;
}

function record(value: Json): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
