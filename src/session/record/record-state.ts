/** The review record as the pane shows it, and what people do with it. Types only: what makes them is fetched when there is a record, or one is begun. */
import type { Bilingual, Language } from '../../base/bilingual';
import type { CellRange } from '../../base/address';
import type { ComparedValue } from '../../opinion/compared-copies';
import type { Standing, ThreadStanding } from '../../opinion/standing';
import type { AnswerRead } from '../../record/answers';
import type { AcceptReason, RecordAuthor, Role } from '../../record/entry-shape';
import type { ReviewRecord } from '../../record/record';
import type { ThreadList } from '../../opinion/turns';
import type { News, Round } from '../../record/rounds';
import type { Review } from '../../review/review';
import type { PartRefused, RecordTexts } from '../../workbook/record-texts';

/** Of one review. Absent from the session's state until the workbook was looked at and holds a record, or until a gesture has asked for one. */
export interface RecordState {
  /** All entries, those that wait among them. */
  readonly record: ReviewRecord;
  /** The record set against `review`: every thread, every finding with something said of it, every answer. */
  readonly standing: Standing;
  readonly review: Review;
  /** The review as it counts: what was accepted is listed in a group of its own. The session shows it as its review. */
  readonly counted: Review;
  /** Ids of findings that were accepted, soundly and of what is there now: listed as before, and counted nowhere. */
  readonly accepted: ReadonlySet<string>;
  /** Threads by where they stand; one may be in several. Withdrawn ones are in none. */
  readonly lists: Readonly<Record<ThreadList, readonly ThreadStanding[]>>;
  /** Who is to act, by the id of the thread; nobody, where it is not in it. */
  readonly turns: ReadonlyMap<string, Exclude<Role, 'observer'>>;
  /** As the person at this machine has said; absent until then, and nothing can be written before. */
  readonly author?: RecordAuthor;
  /** What they have not seen: since the last round they closed, or, where they closed none, all that others wrote. */
  readonly news: News;
  /** The last round that anybody closed. */
  readonly round?: Round;
  /** Nothing in that round has changed since. */
  readonly roundClosed: boolean;
  /** What somebody should hear of the record: newer, malformed, forged, doubled entries, parts refused, its size. */
  readonly warnings: readonly Bilingual[];
  /** Over 500 kB: the sentence is among the warnings. */
  readonly heavy: boolean;
  /** Entries made here that are not in the workbook, and why: in the pane only, and lost with it unless they are kept or the sheet 审查记录 is written. */
  readonly waiting?: { readonly entries: number; readonly why: Bilingual };
  /** Entries that only a sheet 审查记录 holds: a program has dropped the parts. */
  readonly onlyInSheets: number;
  /** Answers that somebody typed into a sheet 审查记录 or 审核意见书, not taken into the record yet. */
  readonly answersInSheets: number;
  /** Another copy that was opened, and not merged or put away. */
  readonly copy?: OpenedCopy;
  /** What the workbook holds, as it was read last; the session's own. */
  readonly kept: KeptRecord;
}

export interface KeptRecord {
  readonly texts: RecordTexts;
  /** Lines that the workbook does not hold. */
  readonly waiting: readonly string[];
  readonly why?: Bilingual;
}

export interface OpenedCopy {
  readonly name: string;
  /** Lines that this workbook lacks. */
  readonly fresh: readonly string[];
  /** Titles of what this copy and that decide differently, once merged. */
  readonly contradictory: readonly string[];
  /** Values that differ, which nobody merges but a person. */
  readonly values: readonly ComparedValue[];
  readonly refusedParts: readonly PartRefused[];
  readonly warnings: readonly Bilingual[];
}

/** What is said about: a thread that is there, or what begins one. */
export type About =
  | { readonly thread: string }
  /** By its id in the review. */
  | { readonly finding: string }
  /** The first cell of it. */
  | { readonly cell: CellRange }
  /** A line, a slip, a list or the project, by the id of the subject. */
  | { readonly subject: string }
  /** By the item of the checklist. */
  | { readonly question: string }
  | { readonly workbook: true };

/** What somebody says. On a finding or question that has a thread already it goes into that thread. */
export type Saying =
  | { readonly kind: 'comment'; readonly on: About; readonly text: string }
  | { readonly kind: 'reply'; readonly on: About; readonly text: string }
  /** The project's side says that it is mended. */
  | { readonly kind: 'corrected'; readonly on: About; readonly text: string }
  /** `until`: the last day on which it holds, '2026-12-31'. */
  | {
      readonly kind: 'accept';
      readonly on: About;
      readonly reason: AcceptReason;
      readonly text: string;
      readonly until?: string;
    }
  | { readonly kind: 'reject'; readonly on: About; readonly text: string }
  | { readonly kind: 'request'; readonly on: About; readonly text: string }
  | { readonly kind: 'answer'; readonly on: About; readonly answer: 'yes' | 'no' | 'na'; readonly text?: string }
  | { readonly kind: 'resolve'; readonly on: About; readonly text: string }
  | { readonly kind: 'reopen'; readonly on: About; readonly text?: string }
  /** `of`: the id of the entry, which must be one's own. */
  | { readonly kind: 'withdraw'; readonly on: About; readonly of: string; readonly text?: string }
  /** An orphan, attached to something else. */
  | { readonly kind: 'reanchor'; readonly on: { readonly thread: string }; readonly to: About };

export type RecordGesture =
  /** Reads the record anew; where there is none, shows an empty one. Writes nothing. */
  | { readonly kind: 'look' }
  /** Name and role, once and for this machine; said anew, they hold for what is written from then on. Writes nothing into the workbook. */
  | { readonly kind: 'declare'; readonly name: string; readonly role: Role }
  /** One batch, one part. Several decisions at once only on findings of one rule, for one reason, to one consequence. */
  | { readonly kind: 'say'; readonly sayings: readonly Saying[] }
  | { readonly kind: 'close-round'; readonly text?: string }
  /** Tries again to write what waits. */
  | { readonly kind: 'keep-waiting' }
  /** Shows what another copy would bring; writes nothing. */
  | { readonly kind: 'open-copy'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'merge-copy' }
  | { readonly kind: 'put-copy-away' }
  /** Adds the readable sheet 审查记录. */
  | { readonly kind: 'write-sheet'; readonly language: Language }
  /** Writes what only the sheet holds into the workbook's parts. */
  | { readonly kind: 'rebuild-from-sheets' }
  /** Takes the answers typed into sheets into the record, each once. */
  | { readonly kind: 'take-answers' }
  /** Adds the print-ready sheet 审核意见书. */
  | { readonly kind: 'write-opinion'; readonly language: Language };

export type RecordResult =
  /** `threads`: of the entries written, in the order of the sayings. */
  | { readonly kind: 'done'; readonly threads: readonly string[] }
  /** Made and shown, but not in the workbook, for this reason: see `waiting`. */
  | { readonly kind: 'waiting'; readonly threads: readonly string[]; readonly why: Bilingual }
  /** Nothing was made. */
  | { readonly kind: 'refused'; readonly why: Bilingual };

/** What the session needs of the world for a record, fetched with it. */
export interface RecordMeans {
  readonly version: string;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly author: () => RecordAuthor | undefined;
  readonly declare: (author: RecordAuthor) => void;
  /** A workbook file with its record; or an opinion, as Markdown or Word, with what was answered in it. */
  readonly readCopy: (
    bytes: Uint8Array,
    name: string,
  ) => Promise<
    | { readonly workbook: Review['workbook']; readonly texts: RecordTexts }
    | { readonly answers: readonly AnswerRead[] }
    | { readonly refused: Bilingual }
  >;
}
