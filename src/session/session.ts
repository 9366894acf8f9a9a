/**
 * The session: a workbook under review over time. The only room that
 * remembers; the pane shows its state and passes it the user's gestures.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { BlankFormKind } from '../forms/blank-forms';
import type { Review } from '../review/review';

export interface SessionState {
  /** opening: no review yet; checking: a newer one is on its way; editing: the user is in a cell, the pass waits. */
  readonly phase: 'opening' | 'ready' | 'checking' | 'editing' | 'failed';
  /** The last review that was made; stays while a newer one is on its way or has failed. */
  readonly review?: Review;
  readonly packs: readonly PackChoice[];
  /** The pack chosen in the pane for this session; the sheet of project facts is asked where there is none. */
  readonly chosenPack?: string;
  readonly checkedAt?: Date;
  readonly flags: FlagsState;
  /** The cells the user has selected, for bringing their findings to the top. */
  readonly selection?: CellRange;
  /** Why the last pass or gesture failed, for the user; gone with the next success. */
  readonly failure?: Bilingual;
}

export interface PackChoice {
  readonly id: string;
  readonly title: Bilingual;
  readonly instrument: string;
}

export interface FlagsState {
  readonly on: boolean;
  /** The host can mark cells at all; where it cannot, flags are in the pane only. */
  readonly possible: boolean;
  /** Here a flag written clears the user's undo stack: flags start switched off, and the pane says why. */
  readonly clearsUndo: boolean;
  /** Sheets whose cells could not be flagged, and why. */
  readonly refused: readonly { readonly sheetName: string; readonly why: Bilingual }[];
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  recheck(): Promise<void>;
  setFlags(on: boolean): Promise<void>;
  choosePack(id: string): Promise<void>;
  reveal(range: CellRange): Promise<void>;
  insertForm(kind: BlankFormKind): Promise<void>;
  /** Stops listening and takes nothing with it: flags stay unless they were switched off. */
  close(): Promise<void>;
}
