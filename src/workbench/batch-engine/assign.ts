/** Setting a property of a wire object to what a batch brings. */
import { HostError, camelCase } from './host-error';
import type { Json, WireObject } from './wire-object';

export function assign(object: WireObject | undefined, name: string, value: unknown): null {
  if (!object) throw HostError.itemNotFound();
  const scalar = object.scalars[name];
  if (!scalar) throw HostError.notImplemented(object.type, name);
  if (!scalar.set) throw HostError.invalidOperation(`${object.type}.${camelCase(name)} is read-only.`);
  scalar.set(asJson(value));
  return null;
}

/** What was parsed from JSON is JSON; this only tells the compiler. */
function asJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJson(each)]));
  throw HostError.invalidArgument(undefined, typeof value);
}
