/** What WPS hands an event's handler: of which kind each is, and the cells it names. */
import type { EtRange, EtWorkbook, EtWorksheet } from './et-objects';

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

export function isRange(given: unknown): given is EtRange {
  return isObject(given) && typeof Reflect.get(given, 'Address') === 'function';
}

export function hasName(given: unknown): given is Pick<EtWorksheet, 'Name'> {
  return isObject(given);
}

export function isWorkbook(given: unknown): given is EtWorkbook {
  return isObject(given) && typeof Reflect.get(given, 'FullName') === 'string';
}
