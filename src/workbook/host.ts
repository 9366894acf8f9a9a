/**
 * The host port: all that the program asks of the spreadsheet it lives in.
 * Each method is a promise; probe/contract/host-contract.ts states them once
 * and every adapter passes it, the memory host first.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange, SheetId } from '../base/address';
import type { Flag, StandingFlag } from './flag';
import type { RecordAdded, RecordTexts } from './record-texts';
import type { SheetDraft } from './sheet-draft';
import type { Workbook } from './workbook';

export interface Host {
  readonly abilities: HostAbilities;

  /** The whole workbook, as it is now. */
  read(): Promise<Workbook>;

  /**
   * Calls the listener with the next snapshot after each change, by the user,
   * by recalculation, by a co-author, but not for our own flags. Sheets and
   * rows that did not change are the same objects as before. The first
   * snapshot is the one `read` gave last. Resolves once the host listens.
   */
  watch(listener: (event: HostEvent) => void): Promise<StopWatching>;

  /**
   * Afterwards there are these flags and no others; the author's own
   * formatting is as it was. Twice is once, and showing [] leaves no trace.
   */
  showFlags(flags: readonly Flag[]): Promise<FlagsShown>;

  /** The flags of ours in the cells, whoever showed them and when. Writes nothing. */
  flagsStand(): Promise<FlagsStanding>;

  /**
   * Takes away what `showFlags` listed on these cells as leftovers, or as flags
   * that stand though they are not among those shown last; the others stay, and
   * where none were shown yet, what stands from before. At the user's gesture only.
   */
  removeLeftovers(at: readonly CellRange[]): Promise<FlagsShown>;

  /** Selects these cells and brings them into view. */
  reveal(range: CellRange): Promise<void>;

  /** What the user has selected; undefined where nothing is (a chart, another workbook). */
  selection(): Promise<CellRange | undefined>;

  /** Adds a sheet at the end and shows it; its name gets a number where it is taken. At the user's gesture only. */
  insertSheet(draft: SheetDraft): Promise<SheetId>;

  /** Writes the values of each row from its cell to the right, all of them in one step, which is one for undo where it is any, and touches nothing else. At the user's gesture only. */
  fillCells(rows: readonly CellsToFill[]): Promise<void>;

  /**
   * Keeps a text in the workbook under a key, for whoever opens it next;
   * without a value forgets it, and the last one leaves no trace. Heard of as
   * any change is; it is no step for undo. At the user's gesture only.
   */
  remember(key: string, value: string | undefined): Promise<void>;

  /**
   * The review record's parts, as they are now. Absent where the host can keep
   * none. A part that is hostile or broken is told by why, and loses no other.
   */
  readRecord?(): Promise<RecordTexts>;

  /**
   * Adds lines as parts of their own, changes none that is there, and reads
   * them back: what is not in the workbook afterwards is refused. Where more
   * has come than was `seen`, nothing is written; read again and add again. It
   * is no step for undo. At the user's gesture only.
   */
  appendRecord?(lines: readonly string[], seen: string): Promise<RecordAdded>;
}

export interface CellsToFill {
  readonly at: CellRange;
  readonly values: readonly (string | number | boolean)[];
}

export type StopWatching = () => Promise<void>;

export type HostEvent =
  /** `byOthers`: of what changed, the cells that somebody edited elsewhere, in the same workbook. */
  | { readonly kind: 'changed'; readonly workbook: Workbook; readonly byOthers?: readonly CellRange[] }
  | { readonly kind: 'selected'; readonly selection: CellRange }
  /** Somebody else has shown flags, taken them away or copied them, or rules of the author's came or went: `flagsStand` knows. */
  | { readonly kind: 'flags-touched' }
  /** The host cannot be read just now; the change comes with a later event. */
  | { readonly kind: 'busy'; readonly reason: 'editing' }
  /** Reading failed; `watch` goes on. */
  | { readonly kind: 'failed'; readonly message: Bilingual };

/** Declared by the host, not found out by trying. */
export interface HostAbilities {
  /** Our writes stand in the undo stack instead of clearing it. */
  readonly undoesOurWrites: boolean;
  /** Flags can be shown in the cells. */
  readonly flagsInCells: boolean;
}

export type FlagsShown = (
  | { readonly shown: 'all' }
  /** Some sheets refuse (protected): their flags are in the pane only, and flags there that should go stand. */
  | { readonly shown: 'some'; readonly refused: readonly FlagsRefused[] }
) & {
  /**
   * Cells with marks that look like flags and do not say so any more, since
   * undo or copying made them: they stay until the user says that they shall go.
   */
  readonly leftovers?: readonly CellRange[];
};

export interface FlagsStanding {
  readonly flags: readonly StandingFlag[];
  /** Sheets that keep theirs, since they are protected. */
  readonly kept: readonly (FlagsRefused & { readonly standing: readonly CellRange[] })[];
  /** As `showFlags` lists them. */
  readonly leftovers?: readonly CellRange[];
}

export interface FlagsRefused {
  readonly sheet: SheetId;
  readonly why: Bilingual;
  /** None were to be shown here, and those on these cells could not be taken away. */
  readonly standing?: readonly CellRange[];
}

/** A site laid anew under an open pane, or a network that is gone. */
export const NOT_FETCHED: Bilingual = {
  zh: '窗格的一部分没有取到，这一步没有做，表格未受影响。请检查网络，关闭窗格后重新打开，再试一次。',
  en: 'A part of the pane could not be fetched, so this was not done; the workbook is untouched. Check the network, close the pane and open it again, then retry.',
};

/** A host that could not do what it was asked, in words for the user. The workbook is as it was, or the words say what was done all the same. */
export class HostFailure extends Error {
  constructor(
    readonly explanation: Bilingual,
    options?: { cause?: unknown },
  ) {
    super(explanation.en, options);
    this.name = 'HostFailure';
  }
}

/** No flag is written into this workbook any more, for as long as the host lives: asking again changes nothing. */
export class FlaggingStopped extends HostFailure {}
