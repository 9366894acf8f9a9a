/** What WPS hands an event's handler, in an order that is not sure: each thing is asked what it is. */
import type { EtWorkbook, EtWorksheet } from './et-objects';

/** Of a range, and of nothing else. */
export function addressIn(given: unknown): string | undefined {
  if (!isObject(given)) return undefined;
  const address: unknown = Reflect.get(given, 'Address');
  if (typeof address !== 'function') return undefined;
  const text: unknown = Reflect.apply(address, given, [false, false]);
  return typeof text === 'string' ? text : undefined;
}

export function hasName(given: unknown): given is Pick<EtWorksheet, 'Name'> {
  return isObject(given);
}

export function isWorkbook(given: unknown): given is EtWorkbook {
  return isObject(given) && typeof Reflect.get(given, 'FullName') === 'string';
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}
