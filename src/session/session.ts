/**
 * The session: a workbook under review over time. The only room that
 * remembers; the pane shows its state and passes it the user's gestures.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { BlankFormKind } from '../forms/blank-forms';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { FactId } from '../facts/fact-id';
import type { CheckExplanation } from '../review/check-explanation';
import type { Finding, Review } from '../review/review';
import type { Steps } from '../base/steps';
import type { Trials } from '../review/trials';
import type { Trial } from '../review/try-amount';
import type { SlipTried } from '../review/try-verdict';
import type { PackOrigin } from '../rulebook/rule-file';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { RememberedEntry } from '../workbook/remembered';
import type { RecordGesture, RecordResult, RecordState } from './record/record-state';

export interface SessionState {
  /** opening: no review yet; checking: a newer one is on its way; editing: the user is in a cell, the pass waits. */
  readonly phase: 'opening' | 'ready' | 'checking' | 'editing' | 'failed';
  /** The last review that was made; stays while a newer one is on its way or has failed. */
  readonly review?: Review;
  readonly packs: readonly PackChoice[];
  /** What can be known, and under which labels it is written; there once the rules are. */
  readonly dictionary?: FactDictionary;
  /** The pack chosen in the pane for this session; the sheet of project facts is asked where there is none. */
  readonly chosenPack?: string;
  readonly checkedAt?: Date;
  readonly flags: FlagsState;
  /** The cells the user has selected, for bringing their findings to the top. */
  readonly selection?: CellRange;
  /** What a co-author edited last, and when we heard of it; until the user asks for a recheck. */
  readonly editedByOthers?: { readonly cells: readonly CellRange[]; readonly at: Date };
  /** The review record against `review`; absent where there is none, or it has not been looked for yet. */
  readonly record?: RecordState;
  /** Why the last pass or gesture failed, for the user; gone with the next success of the same kind. */
  readonly failure?: Bilingual;
  /** The failure is that of a gesture, and the user may put it away. */
  readonly dismissible?: boolean;
}

export interface PackChoice {
  readonly id: string;
  readonly title: Bilingual;
  readonly instrument: string;
  /** Where it comes from, and its SHA-256, where it is not the product's own. */
  readonly outside?: PackOrigin;
  readonly digest?: string;
}

/** For how long a pack that the user opens is there. */
export type PackKeeping = 'session' | 'machine' | 'workbook';

/** Under which a workbook keeps the pack that its user put into it. */
export const PACK_IN_WORKBOOK = 'pack';

/**
 * Two things, each with a switch of its own. Shown: there are flags in the
 * cells. Live: those shown follow every check. On demand, that is not live, they
 * are written when they are switched on, and while they are shown at a recheck,
 * and at no other time. Not shown, none is ever written.
 */
export interface FlagsWish {
  readonly shown: boolean;
  readonly live: boolean;
}

export interface FlagsState extends FlagsWish {
  /** On demand only: the last check would flag other cells than are flagged now; a recheck brings them. */
  readonly behind: boolean;
  /** The host can mark cells at all; where it cannot, flags are in the pane only. */
  readonly possible: boolean;
  /** Here a flag written clears the user's undo stack: flags start on demand, and the pane says why. */
  readonly clearsUndo: boolean;
  /** Sheets whose cells could not be flagged as asked, and why; or, with `standing`, whose flags on these cells could not be taken away. */
  readonly refused: readonly RefusedSheet[];
  /** Cells with marks that may be old flags of ours and do not say so any more. */
  readonly leftovers?: readonly CellRange[];
  /** Why no flag is written into this workbook any more, however often it is checked. */
  readonly stopped?: Bilingual;
}

export interface RefusedSheet {
  readonly sheetName: string;
  readonly why: Bilingual;
  readonly standing?: readonly CellRange[];
}

/** A choice is written down with the day, and with whoever says to have made it. */
export interface ChoiceNoted {
  readonly by?: string;
}

/** What came of filling in a fact, for the user. */
export type FillResult =
  | { readonly kind: 'filled'; readonly at: CellRange; readonly appended: boolean }
  | { readonly kind: 'refused'; readonly why: Bilingual };

/** Of several: the cells that hold them, or the one that cannot be written, and then none is. */
export type FillAllResult =
  | { readonly kind: 'filled'; readonly cells: readonly { readonly at: CellRange; readonly appended: boolean }[] }
  | { readonly kind: 'refused'; readonly fact?: FactId; readonly why: Bilingual };

/** What came of writing numbers that were tried. */
export type WriteResult =
  | { readonly kind: 'written'; readonly cells: readonly CellRange[] }
  | { readonly kind: 'refused'; readonly why: Bilingual };

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  recheck(): Promise<void>;
  /** What is not said stays as it is. */
  setFlags(wish: Partial<FlagsWish>): Promise<void>;
  /** Takes the leftovers of old flags away, and those that could not be taken away before; nothing else. */
  removeLeftovers(): Promise<void>;
  choosePack(id: string): Promise<void>;
  /** Opens a pack file; why it was refused, where it was. A new check follows. */
  openPack(text: string, keep: PackKeeping): Promise<Bilingual | undefined>;
  /** Puts an opened pack away, wherever it was kept. */
  closePack(id: string): Promise<void>;
  reveal(range: CellRange): Promise<void>;
  /** Adds the blank form as a sheet; the sheet of project facts names the regulation in use, where there is one. */
  insertForm(kind: BlankFormKind): Promise<void>;
  /** Adds the sheets of a filled-in sample, to try things with; what stands in the workbook is not touched. */
  insertSample(): Promise<void>;
  /** Adds a sheet that was drawn up from the review, to print; it is its user's from then on. */
  insertSheet(draft: SheetDraft): Promise<void>;
  /** Writes one fact into the sheet of project facts, beside its label or in a row below, and nowhere else; where there is no such sheet the blank one is inserted first. */
  fillFact(fact: FactId, typed: string, noted?: ChoiceNoted): Promise<FillResult>;
  /** The same for several, all of them in one step or none. */
  fillFacts(entries: readonly { readonly fact: FactId; readonly typed: string }[]): Promise<FillAllResult>;
  /** Keeps what the user has said of a form or a line in the workbook, or forgets it; a new check follows. */
  remember(entries: readonly RememberedEntry[]): Promise<void>;
  /** What people say of the review, and what they do with the record of it. Never rejects; several at once follow one another. */
  annotate(gesture: RecordGesture): Promise<RecordResult>;
  /** Puts away the failure of a gesture, once it has been read. */
  dismissFailure(): void;
  /** The findings about a change slip as they would be with one amount more or less; nothing is written. */
  tryAmount(trial: Trial): Promise<readonly Finding[]>;
  /** Asks something of the last review in slices, between which the pane answers; undefined where a newer review has come meanwhile. Nothing is written. */
  consider<T>(question: (trials: Trials, review: Review) => Steps<T>): Promise<T | undefined>;
  /** Writes the numbers of lines that were tried into their cells, and nowhere else. */
  writeLines(tried: SlipTried): Promise<WriteResult>;
  /** A check in words, as `guiju explain` has it; undefined where there is none of that id. Rejects where it cannot be fetched. */
  explain(check: string): Promise<CheckExplanation | undefined>;
  /** Stops listening and takes nothing with it: flags stay unless they were switched off. */
  close(): Promise<void>;
}
