/** What the objects of the simulated WPS share. */
import type { Area } from '../../base/address';
import type { SheetModel, WorkbookModel } from '../excel/workbook-model';
import type { EtBeliefs } from './beliefs';
import type { Bridge } from './bridge';

/** Cells of one sheet; the first area counts where only one can. */
export interface EtPlace {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export interface EtContext {
  readonly model: WorkbookModel;
  readonly beliefs: EtBeliefs;
  readonly bridge: Bridge;
  readonly state: EtState;
  readonly range: (place: EtPlace) => object;
  readonly worksheet: (sheet: SheetModel) => object;
  readonly workbook: () => object;
  readonly gestures: EtGestures | undefined;
}

/** What a user's gesture does to the workbook, for members that do the same; without it this WPS has no such members. */
export interface EtGestures {
  insertRows(sheet: SheetModel, before: number, count: number): void;
  deleteRows(sheet: SheetModel, from: number, count: number): void;
  copy(sheet: SheetModel, from: Area, to: Area): void;
  protect(sheet: SheetModel, on: boolean): void;
}

/** What its user does with this WPS besides typing, for the tests and the page to set. */
export interface EtState {
  /** False once the workbook is closed: its objects throw. */
  isOpen: boolean;
  /** The user is in a cell. */
  isInCell: () => boolean;
  /** A dialog of WPS's own is open. */
  dialog: boolean;
  /** A call waits behind the dialog; whoever is asked closes it. */
  onBlocked: () => void;
  structureProtected: boolean;
  readOnly: boolean;
  fullName: string;
  window: number;
  /** The full name of the workbook in front, where it is another one. */
  inFront: string | undefined;
  calculation: number;
  calculationState: number;
  screenUpdating: boolean;
  displayAlerts: boolean;
}

export function refusal(what: string): Error {
  return new Error(`${what} (0x800A03EC)`);
}

export function givenText(given: unknown): string {
  if (typeof given !== 'string') throw refusal('a text is missing');
  return given;
}

export function givenNumber(given: unknown): number {
  if (typeof given !== 'number') throw refusal('a number is missing');
  return given;
}

export function isPlace(given: unknown): given is EtPlace {
  return typeof given === 'object' && given !== null && 'areas' in given;
}
