/** What the probe uses of ET besides what the host does, to do in a workbook what its user would: each may be missing. */
import type { EtNames, EtRange, EtWorksheet } from '../../hosts/wps/et-objects';

export interface EtRangeGestures {
  Insert(): unknown;
  Delete(): unknown;
  Copy(destination: EtRange): unknown;
}

export interface EtSheetGestures {
  Protect(): unknown;
  Unprotect(): unknown;
}

export interface EtNamesGestures {
  Add(name: string, refersTo: string): unknown;
}

/** Some member is missing, or only a person can do it: the promise is not tried here. */
export class NotTriedHere extends Error {}

export const gesturesOf = (range: EtRange) => offered<EtRangeGestures>(range, ['Insert', 'Delete', 'Copy']);
export const sheetGestures = (sheet: EtWorksheet) => offered<EtSheetGestures>(sheet, ['Protect', 'Unprotect']);
export const nameGestures = (names: EtNames) => offered<EtNamesGestures>(names, ['Add']);

function offered<Gestures>(of: object, names: readonly (keyof Gestures & string)[]): Gestures {
  const isOffered = (given: object): given is object & Gestures =>
    names.every((name) => typeof Reflect.get(given, name) === 'function');
  if (!isOffered(of)) throw new NotTriedHere(`no ${names.join(', ')}`);
  return of;
}
