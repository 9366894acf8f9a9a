/**
 * What can happen to a session, and what it can ask to be done. Nothing else
 * changes what it remembers, and nothing else touches the host. What a new
 * ability needs is an effect that asks for it and the events that tell how it
 * went, a refusal among them.
 */
import type { CellRange } from '../base/address';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { FactId } from '../facts/fact-id';
import type { BlankFormKind } from '../forms/blank-forms';
import type { Review } from '../review/review';
import type { Flag } from '../workbook/flag';
import type { FlagsShown, FlagsStanding, HostEvent } from '../workbook/host';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { RememberedEntry } from '../workbook/remembered';
import type { Workbook } from '../workbook/workbook';
import type { RecordState } from './record/record-state';
import type { FlagsWish, PackChoice } from './session';

export type SessionEvent = Asked | Heard | Done;

/** By the user, or by whoever opened the session. */
type Asked =
  | { readonly kind: 'opened' }
  | { readonly kind: 'recheck' }
  | { readonly kind: 'flags-chosen'; readonly wish: Partial<FlagsWish> }
  | { readonly kind: 'leftovers-unwanted' }
  | { readonly kind: 'pack-chosen'; readonly id: string }
  | { readonly kind: 'gesture'; readonly gesture: Gesture }
  /** Before a fact or the numbers of lines are written, and once they have been. */
  | { readonly kind: 'about-to-fill' }
  | { readonly kind: 'filled'; readonly fact?: FactId }
  | { readonly kind: 'failure-dismissed' }
  | { readonly kind: 'closed' };

/** Without anybody here having asked for it. */
type Heard =
  | { readonly kind: 'host'; readonly event: HostEvent }
  /** The pause that was waited for has come. */
  | { readonly kind: 'quiet' };

/** What came of an effect. */
type Done =
  | { readonly kind: 'was-read'; readonly reading: ReadingAttempt; readonly workbook: Workbook }
  | { readonly kind: 'not-read'; readonly error: unknown }
  | { readonly kind: 'not-watched'; readonly error: unknown }
  | { readonly kind: 'reviewed'; readonly generation: number; readonly made: Reviewed }
  | { readonly kind: 'not-reviewed'; readonly generation: number; readonly error: unknown }
  | { readonly kind: 'flagged'; readonly flags: readonly Flag[]; readonly result: FlagsShown }
  | { readonly kind: 'not-flagged'; readonly error: unknown }
  /** The flags in the cells, from whenever; not told where the host would not say. */
  | { readonly kind: 'flags-looked-for'; readonly found: FlagsStanding; readonly again: boolean }
  | { readonly kind: 'leftovers-removed'; readonly result: FlagsShown }
  /** After a look at it, or a gesture. */
  | { readonly kind: 'record-known'; readonly record: RecordState }
  | { readonly kind: 'gesture-done'; readonly gesture: Gesture['kind'] }
  | { readonly kind: 'gesture-failed'; readonly error: unknown };

/** What the rules made of a workbook, and themselves: they may have come no sooner. */
export interface Reviewed {
  readonly review: Review;
  readonly flags: readonly Flag[];
  /** What was known of the record, against this review. */
  readonly record?: { readonly before: RecordState; readonly now: RecordState };
  readonly packs: readonly PackChoice[];
  readonly dictionary: FactDictionary;
}

/** Which attempt at reading the whole this is, and how many changes had been heard of when it began. */
export interface ReadingAttempt {
  readonly attempt: number;
  readonly changes: number;
}

/** What the user has the host do, at a click. */
export type Gesture =
  | { readonly kind: 'reveal'; readonly range: CellRange }
  | { readonly kind: 'insert-form'; readonly form: BlankFormKind }
  | { readonly kind: 'insert-sample' }
  | { readonly kind: 'insert-sheet'; readonly draft: SheetDraft }
  | { readonly kind: 'remember'; readonly entries: readonly RememberedEntry[] };

export type Effect =
  | { readonly kind: 'read'; readonly reading: ReadingAttempt }
  /** Sees to it that the host is listened to. */
  | { readonly kind: 'watch' }
  | { readonly kind: 'stop-watching' }
  | { readonly kind: 'review'; readonly generation: number; readonly workbook: Workbook; readonly pack?: string }
  /** Never asked for while a writing is under way. */
  | { readonly kind: 'flag'; readonly flags: readonly Flag[] }
  /** `again`: others have touched them since the session, or the host, last knew. */
  | { readonly kind: 'look-for-flags'; readonly again: boolean }
  | { readonly kind: 'look-at-record' }
  /** Sets what is known of it against the last review. */
  | { readonly kind: 'renew-record' }
  /** The flags that stand, or are being written, stay. */
  | { readonly kind: 'remove-leftovers'; readonly at: readonly CellRange[] }
  /** Whoever asked for flags waits for the writing under way, which brings theirs or later ones. */
  | { readonly kind: 'await-flagging' }
  /** `quiet` is to come once there has been no change for a while. */
  | { readonly kind: 'await-quiet' }
  | { readonly kind: 'forget-quiet' }
  /** `regulation`: the one in use, to be named in a form that is inserted. */
  | { readonly kind: 'gesture'; readonly gesture: Gesture; readonly regulation?: string }
  | { readonly kind: 'report'; readonly error: unknown };
