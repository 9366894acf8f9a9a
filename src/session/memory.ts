/** What a session remembers, as one value; and the state that is shown of it. */
import type { CellRange } from '../base/address';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { Review } from '../review/review';
import type { Flag } from '../workbook/flag';
import type { FlagsStanding, HostAbilities } from '../workbook/host';
import type { Workbook } from '../workbook/workbook';
import { foremost, type Failures } from './failures';
import type { RecordState } from './record/record-state';
import type { FlagsState, FlagsWish, PackChoice, SessionState } from './session';

export interface Memory {
  readonly packs: readonly PackChoice[];
  readonly dictionary: FactDictionary | undefined;
  /** The newest snapshot; the review may be of an older one. */
  readonly workbook: Workbook | undefined;
  readonly review: Review | undefined;
  readonly chosenPack: string | undefined;
  readonly checkedAt: Date | undefined;
  readonly selection: CellRange | undefined;
  readonly editedByOthers: SessionState['editedByOthers'] | undefined;
  readonly record: RecordState | undefined;
  /** Whether the workbook is to be asked for its record with the next review; never, where none can be kept. */
  readonly recordLook: 'never' | 'due' | 'made';
  readonly failures: Failures;
  /** The user is in a cell, and the host cannot be read. */
  readonly editing: boolean;
  /** A newer review is wanted or on its way. */
  readonly pending: boolean;
  readonly closed: boolean;
  /** Changes heard of: a reading during which there was one is older than what was heard. */
  readonly changes: number;
  /** Goes up whenever a review under way has become one of the past. */
  readonly generation: number;
  readonly flags: FlagsMemory;
}

export interface FlagsMemory extends FlagsWish {
  readonly possible: boolean;
  readonly clearsUndo: boolean;
  readonly refused: FlagsState['refused'];
  readonly leftovers: readonly CellRange[];
  readonly stopped: FlagsState['stopped'] | undefined;
  /** The user has switched flags off since, and need not be told again. */
  readonly stopPutAway: boolean;
  /** Whether flags stand from before this session is being asked, or has been. */
  readonly lookedFor: boolean;
  /** Those that stand from before the session, until a review tells whether they are its own, or some are written. */
  readonly found: FlagsStanding | undefined;
  /** Those the last review asks for, once there is one. */
  readonly ofReview: readonly Flag[];
  /** A recheck has asked for those shown to be written anew, and its review has not come through. */
  readonly demanded: boolean;
  /** One write at a time; of those that wait meanwhile the latest. */
  readonly writing: boolean;
  readonly waiting: readonly Flag[] | undefined;
  /** What the last review asks for and what was written last, as texts to compare. */
  readonly wanted: string;
  readonly standing: string;
}

export function flagsAsText(flags: readonly Flag[]): string {
  return JSON.stringify(flags);
}

/** At the start, on a host of these abilities; flags begin as wished where a wish is given. */
export function firstMemory(
  { flagsInCells, undoesOurWrites }: HostAbilities,
  wish: FlagsWish | undefined,
  keepsRecord = false,
): Memory {
  const none = flagsAsText([]);
  const { shown, live } = wish ?? { shown: undoesOurWrites, live: undoesOurWrites };
  return {
    packs: [],
    dictionary: undefined,
    workbook: undefined,
    review: undefined,
    chosenPack: undefined,
    checkedAt: undefined,
    selection: undefined,
    editedByOthers: undefined,
    record: undefined,
    recordLook: keepsRecord ? 'due' : 'never',
    failures: {},
    editing: false,
    pending: false,
    closed: false,
    changes: 0,
    generation: 0,
    flags: {
      shown: flagsInCells && shown,
      live: flagsInCells && live,
      possible: flagsInCells,
      clearsUndo: !undoesOurWrites,
      refused: [],
      leftovers: [],
      stopped: undefined,
      stopPutAway: false,
      lookedFor: false,
      found: undefined,
      ofReview: [],
      demanded: false,
      writing: false,
      waiting: undefined,
      wanted: none,
      standing: none,
    },
  };
}

export function shownState(memory: Memory): SessionState {
  const { packs, dictionary, review, chosenPack, checkedAt, selection, editedByOthers, record, failures } = memory;
  const source = foremost(failures);
  const failure = source && failures[source];
  return {
    phase: phaseOf(memory),
    packs,
    flags: shownFlags(memory.flags),
    ...(dictionary && { dictionary }),
    ...(review && { review: record?.review === review ? record.counted : review }),
    ...(chosenPack !== undefined && { chosenPack }),
    ...(checkedAt && { checkedAt }),
    ...(selection && { selection }),
    ...(editedByOthers && { editedByOthers }),
    ...(record && { record }),
    ...(failure && { failure }),
    ...(source === 'gesture' && { dismissible: true }),
  };
}

function phaseOf({ editing, pending, review, failures }: Memory): SessionState['phase'] {
  if (editing) return 'editing';
  if (pending && review) return 'checking';
  if (!pending && (failures.reading ?? failures.checking)) return 'failed';
  return review ? 'ready' : 'opening';
}

function shownFlags(flags: FlagsMemory): FlagsState {
  const { shown, live, possible, clearsUndo, refused, leftovers, wanted, standing, stopPutAway } = flags;
  const stopped = stopPutAway ? undefined : flags.stopped;
  const behind = possible && !live && !flags.stopped && wanted !== standing;
  return {
    shown,
    live,
    behind,
    possible,
    clearsUndo,
    refused,
    ...(leftovers.length > 0 && { leftovers }),
    ...(stopped && { stopped }),
  };
}

/** Whether somebody who looks at both sees the same, so that nobody need be told. */
export function looksTheSame(one: SessionState, other: SessionState): boolean {
  const { flags, ...rest } = one;
  const { flags: otherFlags, ...otherRest } = other;
  return sameFields(rest, otherRest) && sameFields(flags, otherFlags);
}

function sameFields(one: object, other: object): boolean {
  const [fields, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return fields.size === others.size && [...fields].every(([name, value]) => Object.is(others.get(name), value));
}
