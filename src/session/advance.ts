/**
 * The session as a function: what it remembers and what happens give what it
 * remembers then, and what is to be done. What comes too late is dropped here;
 * what fails is kept until the same source succeeds.
 */
import { FlaggingStopped, type HostEvent } from '../workbook/host';
import {
  flaggingEnds,
  flagsChosen,
  flagsDemanded,
  flagsFollow,
  flagsLookedFor,
  flagsToBeLookedFor,
  flagsTouched,
  leftoversGone,
  leftoversUnwanted,
  writeEnded,
} from './advance-flags';
import type { Effect, Gesture, ReadingAttempt, Reviewed, SessionEvent } from './events';
import { explained, without, type FailureSource } from './failures';
import type { Memory } from './memory';
import { step, type Step } from './step';

/** Readings of the whole workbook before a recheck settles for what the events say. */
const READ_ATTEMPTS = 3;

/** @param now when it happened */
export function advance(memory: Memory, event: SessionEvent, now: Date): Step {
  // A wish for flags that waits was made before the close, and is still brought.
  if (event.kind === 'flagged' || event.kind === 'not-flagged') return writeEnded(memory, event);
  if (memory.closed) return step(memory);
  switch (event.kind) {
    case 'opened':
    case 'about-to-fill':
      return lookAgain(memory);
    case 'recheck':
      return lookAgain({
        ...flagsDemanded(memory),
        editedByOthers: undefined,
        recordLook: memory.recordLook === 'never' ? 'never' : 'due',
      });
    case 'filled':
      // From here on the sheet says which regulation applies, whatever was chosen before.
      return lookAgain(event.fact === 'project.pack' ? { ...memory, chosenPack: undefined } : memory);
    case 'pack-chosen':
      return beginReview({ ...memory, chosenPack: event.id });
    case 'flags-chosen':
      return flagsChosen(memory, event.wish);
    case 'flags-looked-for':
      return flagsLookedFor(memory, event.found, event.again);
    case 'leftovers-unwanted':
      return leftoversUnwanted(memory);
    case 'leftovers-removed':
      return step(leftoversGone(mended(memory, 'gesture'), event.result));
    case 'gesture':
      return step(memory, askedOfHost(memory, event.gesture));
    case 'failure-dismissed':
      return step(mended(memory, 'gesture'));
    case 'closed':
      return step({ ...memory, closed: true }, { kind: 'forget-quiet' }, { kind: 'stop-watching' });
    case 'host':
      return heard(memory, event.event, now);
    case 'quiet':
      return beginReview(memory);
    case 'was-read':
      return event.reading.changes === memory.changes
        ? begin({ ...memory, workbook: event.workbook })
        : readAgain(memory, event.reading);
    case 'not-read':
      return failed({ ...memory, pending: false }, 'reading', event.error);
    case 'not-watched':
      return failed(memory, 'reading', event.error);
    case 'reviewed':
      return event.generation === memory.generation ? takeReview(memory, event.made, now) : step(memory);
    case 'not-reviewed':
      return event.generation === memory.generation
        ? failed({ ...memory, pending: false }, 'checking', event.error)
        : step(memory);
    case 'record-known':
      return renewed({ ...memory, record: event.record });
    case 'gesture-done':
      return gestureDone(mended(memory, 'gesture'), event.gesture);
    case 'gesture-failed':
      if (event.error instanceof FlaggingStopped) return step(flaggingEnds(memory, event.error));
      return failed(memory, 'gesture', event.error);
  }
}

function lookAgain(memory: Memory): Step {
  return step({ ...memory, pending: true }, { kind: 'read', reading: { attempt: 1, changes: memory.changes } });
}

/** What changed during a reading is read again rather than overwritten by it. */
function readAgain(memory: Memory, { attempt }: ReadingAttempt): Step {
  return attempt < READ_ATTEMPTS
    ? step(memory, { kind: 'read', reading: { attempt: attempt + 1, changes: memory.changes } })
    : begin(memory);
}

/** The verdict does not wait for the host to listen, nor the listening for the verdict. */
function begin(memory: Memory): Step {
  const looking = flagsToBeLookedFor(mended({ ...memory, editing: false }, 'reading'));
  const { memory: reviewing, effects } = beginReview(looking.memory);
  return step(reviewing, { kind: 'watch' }, ...effects, ...looking.effects);
}

function beginReview(memory: Memory): Step {
  const { workbook, chosenPack } = memory;
  const generation = memory.generation + 1;
  if (!workbook) return step({ ...memory, generation }, { kind: 'forget-quiet' });
  return step(
    { ...memory, generation, pending: true },
    { kind: 'forget-quiet' },
    { kind: 'review', generation, workbook, ...(chosenPack !== undefined && { pack: chosenPack }) },
  );
}

function takeReview(memory: Memory, { review, flags, packs, dictionary, record }: Reviewed, now: Date): Step {
  const isCurrent = record !== undefined && record.before === memory.record;
  const taken = {
    ...memory,
    review,
    packs,
    dictionary,
    checkedAt: now,
    pending: false,
    record: isCurrent ? record.now : memory.record,
    recordLook: memory.recordLook === 'due' ? ('made' as const) : memory.recordLook,
  };
  const followed = flagsFollow(mended(taken, 'checking'), flags);
  const { memory: next, effects } =
    memory.recordLook === 'due' ? step(followed.memory, { kind: 'look-at-record' }) : renewed(followed.memory);
  return step(next, ...followed.effects, ...effects);
}

/** Something was written, or a review came, while the record was set against another. */
function renewed(memory: Memory): Step {
  const isOld = memory.record !== undefined && memory.record.review !== memory.review;
  return isOld ? step(memory, { kind: 'renew-record' }) : step(memory);
}

function heard(memory: Memory, event: HostEvent, now: Date): Step {
  switch (event.kind) {
    case 'changed':
      return step(
        mended(
          {
            ...memory,
            workbook: event.workbook,
            editedByOthers: event.byOthers ? { cells: event.byOthers, at: now } : memory.editedByOthers,
            editing: false,
            pending: true,
            changes: memory.changes + 1,
            // A review under way is about an older workbook now.
            generation: memory.generation + 1,
          },
          'reading',
        ),
        { kind: 'await-quiet' },
      );
    case 'selected':
      return step({ ...memory, selection: event.selection });
    case 'flags-touched':
      return flagsTouched(memory);
    case 'busy':
      return step({ ...memory, editing: true });
    case 'failed':
      return step({ ...memory, editing: false, failures: { ...memory.failures, reading: event.message } });
  }
}

function askedOfHost({ review }: Memory, gesture: Gesture): Effect {
  return { kind: 'gesture', gesture, ...(review?.pack && { regulation: review.pack.instrument }) };
}

/** Hosts keep their own writes out of their events, so that a new sheet is read for; what is remembered is heard of as any change is. */
function gestureDone(memory: Memory, gesture: Gesture['kind']): Step {
  return gesture.startsWith('insert-') ? lookAgain(memory) : step(memory);
}

function mended(memory: Memory, source: FailureSource): Memory {
  return { ...memory, failures: without(memory.failures, source) };
}

function failed(memory: Memory, source: FailureSource, error: unknown): Step {
  const { why, isBug } = explained(error, source);
  const told = { ...memory, failures: { ...memory.failures, [source]: why } };
  return isBug ? step(told, { kind: 'report', error }) : step(told);
}
