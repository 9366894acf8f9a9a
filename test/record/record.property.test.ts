/** The laws of merging: records are sets of entries, and merging is their union. */
import fc from 'fast-check';
import { decisionsOf } from '../../src/record/decisions';
import { mergeRecords, readRecord, type ReviewRecord } from '../../src/record/record';
import { threadsOf } from '../../src/record/threads';
import type { EntryDraft } from '../../src/record/write-entries';
import { adding, FINDING, NO_LINES, PROJECT, REVIEWER, SECOND, textOf } from './written-record';

const AUTHORS = [REVIEWER, SECOND, PROJECT];

/** Who says what in which copy: copies begin as one, are written in apart, and are sometimes sent to one another. */
const doings = fc.array(
  fc.record({
    copy: fc.nat(2),
    author: fc.nat(2),
    what: fc.constantFrom('comment', 'accept', 'reject', 'reply', 'resolve', 'reopen', 'withdraw', 'send'),
    pick: fc.nat(20),
  }),
  { maxLength: 25 },
);

function copiesAfter(list: readonly { copy: number; author: number; what: string; pick: number }[]): ReviewRecord[] {
  const copies = [NO_LINES, NO_LINES, NO_LINES];
  for (const { copy, author, what, pick } of list) {
    const record = copies[copy] ?? NO_LINES;
    const by = AUTHORS[author] ?? REVIEWER;
    if (what === 'send') copies[(copy + 1) % 3] = mergeRecords(copies[(copy + 1) % 3] ?? NO_LINES, record);
    else copies[copy] = adding(record, by, draftOf(what, record, pick));
  }
  return copies;
}

function draftOf(what: string, record: ReviewRecord, pick: number): EntryDraft {
  const threads = threadsOf(record);
  const thread = threads[pick % Math.max(threads.length, 1)];
  switch (what) {
    case 'accept':
      return { kind: 'accept', reason: 'other', text: `同意${pick}`, target: FINDING };
    case 'reject':
      return { kind: 'reject', text: `不同意${pick}`, target: FINDING };
    case 'reply':
      if (thread) return { kind: 'reply', text: `说明${pick}`, thread: thread.id };
      break;
    case 'resolve':
      if (thread) return { kind: 'resolve', text: `说明${pick}`, thread: thread.id };
      break;
    case 'reopen':
      if (thread) return { kind: 'reopen', thread: thread.id };
      break;
    case 'withdraw':
      if (thread)
        return {
          kind: 'withdraw',
          of: thread.notes[pick % thread.notes.length]?.entry.id ?? thread.id,
          thread: thread.id,
        };
      break;
  }
  return { kind: 'comment', text: `批注${pick}`, target: FINDING };
}

const shown = (record: ReviewRecord) =>
  JSON.stringify([record.lines, record.told, threadsOf(record), [...decisionsOf(record)]]);

test('merging is commutative, associative and idempotent: copies that saw the same show the same', () => {
  fc.assert(
    fc.property(doings, (list) => {
      const [a = NO_LINES, b = NO_LINES, c = NO_LINES] = copiesAfter(list);
      expect(shown(mergeRecords(a, b))).toBe(shown(mergeRecords(b, a)));
      expect(shown(mergeRecords(mergeRecords(a, b), c))).toBe(shown(mergeRecords(a, mergeRecords(b, c))));
      expect(shown(mergeRecords(a, a))).toBe(shown(a));
    }),
    { numRuns: 200 },
  );
});

test('nothing is lost, whatever the order of parts and lines', () => {
  fc.assert(
    fc.property(doings, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const [a = NO_LINES, b = NO_LINES] = copiesAfter(list);
      const merged = mergeRecords(a, b);
      const lines = [...a.lines, ...b.lines].map(({ text }) => ({ text, at: numbers.next().value ?? 0 }));
      const shuffled = lines.sort((one, other) => one.at - other.at).map(({ text }) => text);
      expect(textOf(readRecord(shuffled))).toBe(textOf(merged));
      for (const { text } of lines) expect(merged.lines.some((line) => line.text === text)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
